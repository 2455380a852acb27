//! How a page comes to be: loaded from a use case, or the page of the fault that it answered.

use domain::fault::Fault;
use http::StatusCode;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_meta::Title;

use super::FaultPage;
use crate::{form::Form, i18n::Texts, t};

/// A page that asks a use case first. A fault takes its place, with the status that says the same.
pub fn loaded<W>(work: W) -> AnyView
where
    W: Future<Output = Result<AnyView, Fault>> + Send + 'static,
{
    let page = Suspend::new(async move {
        match work.await {
            Ok(page) => page,
            Err(fault) => view! { <FaultPage fault/> }.into_any(),
        }
    });
    view! { <Suspense>{page}</Suspense> }.into_any()
}

/// The page's status says the same as the fault that it tells of.
pub fn answered_with(fault: &Fault) {
    if let (Some(response), Ok(status)) = (use_context::<ResponseOptions>(), StatusCode::from_u16(fault.status())) {
        response.set_status(status);
    }
}

/// The document's title; it says so when the form on the page was refused.
#[component]
pub fn PageTitle(#[prop(into)] text: String) -> impl IntoView {
    let text =
        if Form::current().is_refused() { t!(Texts::current(), "page-title-refused", title = text) } else { text };
    view! { <Title text=text/> }
}

/// One column for one task.
#[component]
pub fn Column(children: Children) -> impl IntoView {
    view! { <div class="column">{children()}</div> }
}
