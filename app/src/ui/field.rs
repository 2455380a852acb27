//! What stands around a control: its label, a hint, and the sentence that says what is wrong.

use leptos::prelude::*;

use super::{post_form::around, wording::Wording};
use crate::{i18n::Texts, t};

/// Label, hint and fault of the control inside, which describes itself by them
/// (`Form::described_by`).
#[component]
pub fn Field(
    name: &'static str,
    #[prop(into)] label: Wording,
    #[prop(optional_no_strip)] hint: Option<Wording>,
    #[prop(optional)] optional: bool,
    children: Children,
) -> impl IntoView {
    let form = around();
    view! {
        <div class="field" class:at-fault=form.fault_of(name).is_some()>
            <label for=form.id(name)>{label} {optional.then(optional_mark)}</label>
            {hint_of(name, hint)}
            {fault_of(name)}
            {children()}
        </div>
    }
}

/// `(optional)`, beside a label.
pub(super) fn optional_mark() -> impl IntoView {
    view! { <span class="optional">" (" {t!(Texts::current(), "optional")} ")"</span> }
}

pub(super) fn hint_of(name: &'static str, hint: Option<Wording>) -> impl IntoView {
    let id = around().hint_id(name);
    hint.map(|hint| view! { <p class="hint" id=id>{hint}</p> })
}

/// The sentence beside a field at fault.
pub(super) fn fault_of(name: &'static str) -> impl IntoView {
    let (form, texts) = (around(), Texts::current());
    form.sentence(texts, name).map(|sentence| {
        view! {
            <p class="fault" id=form.fault_id(name)>
                <span class="unseen">{t!(texts, "fault-prefix")} " "</span>
                {sentence}
            </p>
        }
    })
}
