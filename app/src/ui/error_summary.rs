//! What is wrong with a form, in one place at its top, each fault with a link to its field.

use domain::fault::Fault;
use leptos::prelude::*;

use super::wording::Wording;
use crate::{form::Form, i18n::Texts, messages, t};

/// Stands above a form. Nothing, unless the form was refused.
#[component]
pub fn ErrorSummary<W>(
    form: Form,
    /// The label of a field, by its name.
    label: fn(Texts, &str) -> W,
) -> impl IntoView
where
    W: Into<Wording> + 'static,
{
    let texts = Texts::current();
    form.fault().cloned().map(|fault| {
        let (heading, body) = match &fault {
            Fault::Invalid(faults) => {
                (t!(texts, "faults-heading", count = faults.len()), links(&form, texts, label).into_any())
            }
            other => (t!(texts, "refused-heading"), view! { <p>{messages::text(texts, other)}</p> }.into_any()),
        };
        view! {
            <div class="summary" id="summary" role="alert" tabindex="-1" autofocus=true aria-labelledby="summary-heading">
                <h2 id="summary-heading">{heading}</h2>
                {body}
            </div>
        }
    })
}

fn links<W: Into<Wording>>(form: &Form, texts: Texts, label: fn(Texts, &str) -> W) -> impl IntoView {
    let items = form.faults().map(|(field, code)| {
        let href = format!("#{}", form.id(field));
        let label = label(texts, field).into().map(|label| if label.ends_with('?') { label } else { label + ":" });
        view! { <li><a href=href>{label} " " {messages::of_field(texts, code)}</a></li> }
    });
    view! {
        <ul>{items.collect_view()}</ul>
        <p class="small">{t!(texts, "faults-kept")}</p>
    }
}
