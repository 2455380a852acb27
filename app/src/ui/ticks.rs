//! Several of a list: a tick for each.

use leptos::prelude::*;

use super::{
    choices::Choice,
    field::{fault_of, hint_of, optional_mark},
    post_form::around,
    wording::Wording,
};

/// Any number of a list's items. The first bears the field's id, so that a link to the field leads to it.
#[component]
pub fn Ticks(
    name: &'static str,
    #[prop(into)] label: Wording,
    #[prop(optional, into)] hint: Option<Wording>,
    choices: Vec<Choice>,
) -> impl IntoView {
    let form = around();
    let described_by = form.described_by(name, hint.is_some());
    let at_fault = form.fault_of(name).is_some();
    let ticks = choices.into_iter().enumerate().map(|(i, choice)| {
        let id = if i == 0 { form.id(name) } else { format!("{}-{}", form.id(name), choice.value) };
        let checked = form.holds(name, &choice.value);
        view! {
            <label class="tick" for=id>
                <input type="checkbox" id=id.clone() name=name value=choice.value checked=checked/>
                <span>{choice.label}</span>
            </label>
        }
    });
    let ticks = ticks.collect_view();
    view! {
        <fieldset class="field" class:at-fault=at_fault aria-describedby=described_by>
            <legend>{label} {optional_mark()}</legend>
            {hint_of(name, hint)}
            {fault_of(name)}
            <div class="ticks">{ticks}</div>
        </fieldset>
    }
}
