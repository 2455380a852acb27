//! Controls of one line: a text, a tick.

use leptos::prelude::*;

use super::{
    field::{Field, fault_of},
    post_form::around,
    wording::Wording,
};

/// One line of text.
#[component]
pub fn TextInput(
    name: &'static str,
    #[prop(into)] label: Wording,
    #[prop(optional, into)] hint: Option<Wording>,
    #[prop(optional)] optional: bool,
    /// `text`, `email`, `password`, …
    #[prop(default = "text")]
    kind: &'static str,
    /// What browsers may fill in: `email`, `current-password`, …
    #[prop(optional, into)]
    autocomplete: Option<&'static str>,
) -> impl IntoView {
    let form = around();
    // A password is never shown again.
    let value = if kind == "password" { String::new() } else { form.value(name).to_owned() };
    view! {
        <Field name label hint=hint.clone() optional>
            <input
                class="text"
                type=kind
                id=form.id(name)
                name=name
                value=value
                required=!optional
                autocomplete=autocomplete
                spellcheck=matches!(kind, "email" | "password").then_some("false")
                aria-describedby=form.described_by(name, hint.is_some())
                aria-invalid=form.fault_of(name).map(|_| "true")
            />
        </Field>
    }
}

/// A tick: on or off.
#[component]
pub fn Checkbox(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<Wording>,
) -> impl IntoView {
    let form = around();
    view! {
        <div class="field" class:at-fault=form.fault_of(name).is_some()>
            {fault_of(name)}
            <label class="choice" for=form.id(name)>
                <input
                    type="checkbox"
                    id=form.id(name)
                    name=name
                    value="1"
                    checked=form.is_set(name)
                    aria-describedby=form.described_by(name, hint.is_some())
                    aria-invalid=form.fault_of(name).map(|_| "true")
                />
                <span>
                    <b>{label}</b>
                    {hint.map(|hint| view! { <span class="hint" id=form.hint_id(name)>{hint}</span> })}
                </span>
            </label>
        </div>
    }
}
