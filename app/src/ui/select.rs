//! One of a list.

use domain::organisation::{Item, Lists};
use leptos::prelude::*;

use super::{choices::Choice, field::Field, post_form::around, wording::Wording};
use crate::{i18n::Texts, t, words};

/// One of a list; nothing is chosen at first unless the form says so.
#[component]
pub fn Select(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<Wording>,
    #[prop(optional)] optional: bool,
    choices: Vec<Choice>,
) -> impl IntoView {
    let (form, texts) = (around(), Texts::current());
    let none = if optional { t!(texts, "not-chosen") } else { t!(texts, "choose") };
    let options = choices.into_iter().map(|choice| {
        let selected = form.value(name) == choice.value;
        view! { <option value=choice.value selected=selected>{choice.label}</option> }
    });
    let options = options.collect_view();
    view! {
        <Field name label hint=hint.clone() optional>
            <select
                id=form.id(name)
                name=name
                required=!optional
                aria-describedby=form.described_by(name, hint.is_some())
                aria-invalid=form.fault_of(name).map(|_| "true")
            >
                <option value="">{none}</option>
                {options}
            </select>
        </Field>
    }
}

/// The organisation tree as choices, each node set in below the one it belongs to.
pub fn units(texts: Texts, lists: &Lists) -> Vec<Choice> {
    let indented = |depth: usize, name: &str| "\u{2003}".repeat(depth) + name;
    lists
        .units
        .iter()
        .map(|unit| Choice::new(unit.id, indented(unit.depth, &words::name(texts, &unit.names))))
        .collect()
}

/// The items of one of the organisation's lists as choices.
pub fn items<C: ToString>(texts: Texts, items: &[Item<C>]) -> Vec<Choice> {
    items.iter().map(|item| Choice::new(item.code.to_string(), words::name(texts, &item.names))).collect()
}
