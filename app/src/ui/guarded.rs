//! Why a form with a free text is shown again: what is wrong with it, or words in it that may tell of a
//! person. Stands above the form; its buttons send it.

use domain::{
    fault::{Fault, FieldCode},
    observation::field,
};
use leptos::prelude::*;

use super::{ErrorSummary, Hidden, Persons, Submit};
use crate::{form::Form, i18n::Texts, t};

/// Nothing, unless the form was refused.
#[component]
pub fn GuardedSummary(
    form: Form,
    /// The form's id.
    of: &'static str,
    /// The label of a field, by its name.
    label: fn(Texts, &str) -> String,
) -> impl IntoView {
    if matches!(form.fault(), Some(Fault::Unconfirmed(_))) {
        return view! { <PersonsFound form of/> }.into_any();
    }
    let identifies = form.faults().any(|(_, code)| matches!(code, FieldCode::Identifies(_)));
    view! {
        <ErrorSummary form label/>
        {identifies.then(|| view! { <div class="actions"><Mask of/></div> })}
    }
    .into_any()
}

#[component]
fn PersonsFound(form: Form, of: &'static str) -> impl IntoView {
    let texts = Texts::current();
    view! {
        <section class="concerns" id="summary" tabindex="-1" autofocus=true aria-labelledby="summary-heading">
            <h2 id="summary-heading">{t!(texts, "concern-persons-heading")}</h2>
            <p>{t!(texts, "concerns-text")}</p>
            <p>{t!(texts, "concern-persons-text")}</p>
            <Persons form of/>
            <div class="actions">
                <Mask of/>
                <Submit label=t!(texts, "observe-submit-marked") quiet=true form=of/>
            </div>
        </section>
    }
}

#[component]
fn Mask(of: &'static str) -> impl IntoView {
    let label = t!(Texts::current(), "observe-submit-masked");
    view! { <Submit label says=(field::MASK, "1".to_owned()) form=of/> }
}

/// Goes along in the form: words that were said to be nobody's, so that they are not asked about again.
#[component]
pub fn Nobodys(form: Form) -> impl IntoView {
    let words = form.values().all(field::NOT_A_PERSON);
    words.map(|word| view! { <Hidden name=field::NOT_A_PERSON value=word/> }).collect_view()
}
