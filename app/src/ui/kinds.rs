//! The kinds of observations to choose from, side by side. What the chosen one means stands below.

use domain::observation::Kind;
use leptos::prelude::*;

use super::{field::fault_of, icon, post_form::around};
use crate::{i18n::Texts, words};

/// The first bears the field's id, so that a link to the field leads to it.
#[component]
pub fn Kinds(name: &'static str, #[prop(into)] label: String) -> impl IntoView {
    let (form, texts) = (around(), Texts::current());
    let hint_id = |kind: Kind| format!("{}-{kind}-hint", form.id(name));
    let chips = Kind::ALL.iter().enumerate().map(|(i, &kind)| {
        let id = if i == 0 { form.id(name) } else { format!("{}-{kind}", form.id(name)) };
        let checked = form.holds(name, kind.as_str());
        view! {
            <label class="choice" for=id>
                <input
                    type="radio"
                    id=id.clone()
                    name=name
                    value=kind.as_str()
                    checked=checked
                    required
                    aria-describedby=hint_id(kind)
                />
                <b>{icon::of_kind(kind)} {words::kind(texts, kind)}</b>
            </label>
        }
    });
    let chips = chips.collect_view();
    // Heard with each, seen below the one that is chosen.
    let hints = Kind::ALL.iter().map(|&kind| {
        view! { <p class=format!("hint of-kind {kind}") id=hint_id(kind)>{words::kind_hint(texts, kind)}</p> }
    });
    let hints = hints.collect_view();
    view! {
        <fieldset
            class="field kinds"
            class:at-fault=form.fault_of(name).is_some()
            aria-describedby=form.described_by(name, false)
        >
            <legend>{label}</legend>
            {fault_of(name)}
            <div class="chips">{chips}</div>
            {hints}
        </fieldset>
    }
}
