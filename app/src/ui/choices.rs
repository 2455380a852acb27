//! A few choices, each with a sentence of its own: radio buttons as cards.

use domain::observation::Kind;
use leptos::prelude::*;

use super::{
    field::{fault_of, hint_of, optional_mark},
    icon,
    post_form::around,
    wording::Wording,
};

/// One of the values to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub hint: Option<String>,
    /// The kind of observation that it stands for, which has a shape.
    pub kind: Option<Kind>,
}

impl Choice {
    pub fn new(value: impl ToString, label: impl Into<String>) -> Self {
        Self { value: value.to_string(), label: label.into(), hint: None, kind: None }
    }

    #[must_use]
    pub fn with_hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    #[must_use]
    pub fn with_shape_of(self, kind: Kind) -> Self {
        Self { kind: Some(kind), ..self }
    }
}

/// One of a few. The first card bears the field's id, so that a link to the field leads to it.
#[component]
pub fn Choices(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<Wording>,
    #[prop(optional)] optional: bool,
    choices: Vec<Choice>,
) -> impl IntoView {
    let form = around();
    let described_by = form.described_by(name, hint.is_some());
    let at_fault = form.fault_of(name).is_some();
    let cards = choices.into_iter().enumerate().map(|(i, choice)| {
        let id = if i == 0 { form.id(name) } else { format!("{}-{}", form.id(name), choice.value) };
        let checked = form.value(name) == choice.value;
        view! {
            <label class="choice" for=id>
                <input type="radio" id=id.clone() name=name value=choice.value checked=checked required=!optional/>
                <span>
                    <b>{choice.kind.map(icon::of_kind)} {choice.label}</b>
                    {choice.hint.map(|hint| view! { <span class="hint">{hint}</span> })}
                </span>
            </label>
        }
    });
    let cards = cards.collect_view();
    view! {
        <fieldset class="field" class:at-fault=at_fault aria-describedby=described_by>
            <legend>{label} {optional.then(optional_mark)}</legend>
            {hint_of(name, hint)}
            {fault_of(name)}
            <div class="choices">{cards}</div>
        </fieldset>
    }
}
