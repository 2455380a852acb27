//! How a page comes to be: loaded from a use case, or the page of the fault that it answered.

use domain::{fault::Fault, form::RawForm};
use http::StatusCode;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_meta::Title;

use super::FaultPage;
use crate::{form::Form, i18n::Texts, t, visit::Refused};

/// A page that asks a use case first. A fault takes its place, with the status that says the same; what was
/// typed into a form that stood on it is kept.
pub fn loaded<W>(work: W) -> AnyView
where
    W: Future<Output = Result<AnyView, Fault>> + Send + 'static,
{
    let typed = use_context::<Refused>().map(|refused| refused.values).unwrap_or_default();
    let page = Suspend::new(async move {
        match work.await {
            Ok(page) => page,
            Err(fault) => {
                let kept = if may_pass(&fault) { typed } else { RawForm::default() };
                view! { <FaultPage fault kept/> }.into_any()
            }
        }
    });
    view! { <Suspense>{page}</Suspense> }.into_any()
}

/// Whether the same form may be sent again later. Where it was typed, it must not be lost meanwhile.
const fn may_pass(fault: &Fault) -> bool {
    matches!(fault, Fault::SignedOut | Fault::RateLimited { .. } | Fault::Unavailable | Fault::Internal { .. })
}

/// The page's status says the same as the fault that it tells of.
pub fn answered_with(fault: &Fault) {
    if let (Some(response), Ok(status)) = (use_context::<ResponseOptions>(), StatusCode::from_u16(fault.status())) {
        response.set_status(status);
    }
}

/// The document's title; it says so when the form on the page was refused, or should be looked at first.
#[component]
pub fn PageTitle(#[prop(into)] text: String) -> impl IntoView {
    let texts = Texts::current();
    let text = match Form::current().fault() {
        Some(Fault::Unconfirmed(_)) => t!(texts, "page-title-unconfirmed", title = text),
        Some(_) => t!(texts, "page-title-refused", title = text),
        None => text,
    };
    view! { <Title text=text/> }
}

/// One column for one task.
#[component]
pub fn Column(children: Children) -> impl IntoView {
    view! { <div class="column">{children()}</div> }
}
