//! Pages, and what is shown when there is no page to lead on to: the same page again with the
//! refused form, or the page of a fault. Whatever finds out that something is wrong answers with a
//! [`Shown`]; `visit::arrive` turns it into a page, in the visitor's language.

use std::any::Any;

use app::{
    document::finish,
    shell::shell,
    visit::{Refused, Stopped, Told, Visit},
};
use axum::{
    body::{Body, to_bytes},
    extract::{Extension, Request, State},
    http::{HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use domain::{account, fault::Fault, form::RawForm, ids::IncidentId};
use leptos::prelude::provide_context;
use uuid::Uuid;

use super::state::WebState;

/// What to show in place of an answer.
#[derive(Clone)]
pub enum Shown {
    /// The page at this path, with the refused form in it.
    Again { page: String, refused: Refused },
    /// A fault's page.
    Instead(Stopped),
    /// The page at this path, with what is told this once and stands under no address.
    Told { page: String, told: Box<Told> },
}

impl Shown {
    /// The page of a fault; nothing was typed, or it is of no more use.
    pub fn fault(fault: Fault) -> Self {
        Self::Instead(Stopped { fault, kept: RawForm::default() })
    }

    /// A form that came to nothing. What can be mended stands in the form at `page`; anything else
    /// has a page of its own, which keeps what was typed so that it can be sent again. Passwords are
    /// not shown again.
    pub fn form(fault: Fault, mut form: RawForm, page: impl Into<String>) -> Self {
        form.forget(account::field::PASSWORD);
        form.forget(account::field::PASSWORD_AGAIN);
        match fault {
            Fault::Invalid(_) | Fault::Unconfirmed(_) | Fault::Conflict(_) => {
                Self::Again { page: page.into(), refused: Refused { values: form, fault } }
            }
            Fault::SignedOut | Fault::RateLimited { .. } | Fault::Unavailable | Fault::Internal { .. } => {
                Self::Instead(Stopped { fault, kept: form })
            }
            Fault::NotFound | Fault::Forbidden | Fault::TooLarge { .. } => Self::fault(fault),
        }
    }

    const fn fault_told(&self) -> Option<&Fault> {
        match self {
            Self::Again { refused, .. } => Some(&refused.fault),
            Self::Instead(stopped) => Some(&stopped.fault),
            Self::Told { .. } => None,
        }
    }

    /// The page that it stands on, when it has an address.
    fn page(&self) -> Option<&str> {
        match self {
            Self::Again { page, .. } | Self::Told { page, .. } => Some(page),
            Self::Instead(_) => None,
        }
    }
}

/// An answer without a body: `visit::arrive` gives it one.
impl IntoResponse for Shown {
    fn into_response(self) -> Response {
        let fault = self.fault_told();
        let mut response = fault.map_or(StatusCode::OK, status).into_response();
        if let Some(Fault::RateLimited { retry_after_seconds }) = fault {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*retry_after_seconds));
        }
        response.extensions_mut().insert(self);
        response
    }
}

impl From<Fault> for Shown {
    fn from(fault: Fault) -> Self {
        Self::fault(fault)
    }
}

pub fn status(fault: &Fault) -> StatusCode {
    StatusCode::from_u16(fault.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// The handler of every page.
pub async fn page(State(web): State<WebState>, Extension(visit): Extension<Visit>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    render(&web, parts, visit, None).await
}

/// Gives a [`Shown`] its page. Status and headers of the bare answer stay.
pub async fn give_page(web: &WebState, mut parts: Parts, mut visit: Visit, mut bare: Response) -> Response {
    let Some(shown) = bare.extensions_mut().remove::<Shown>() else { return bare };
    let page = shown.page().map(ToOwned::to_owned);
    let has_page = page.is_some();
    if let Some(page) = page {
        if let Ok(uri) = page.parse() {
            parts.uri = uri;
        }
        visit.path = page;
    }
    let page = render(web, parts, visit, Some(shown)).await;
    let (mut bare, _) = bare.into_parts();
    // A page shown again may find out something worse than a refused form, such as that it is gone.
    let status = if has_page { page.status() } else { bare.status };
    let (head, body) = page.into_parts();
    bare.headers.remove(header::CONTENT_LENGTH);
    bare.headers.extend(head.headers);
    let mut response = Response::from_parts(bare, body);
    *response.status_mut() = status;
    response
}

async fn render(web: &WebState, parts: Parts, visit: Visit, shown: Option<Shown>) -> Response {
    let options = web.leptos_options.clone();
    let context = move || {
        provide_context(visit.clone());
        match shown.clone() {
            Some(Shown::Again { refused, .. }) => provide_context(refused),
            Some(Shown::Instead(stopped)) => provide_context(stopped),
            Some(Shown::Told { told, .. }) => provide_context(*told),
            None => {}
        }
    };
    let render = leptos_axum::render_app_async_with_context(context, move || shell(options.clone()));
    let (head, body) = render(Request::from_parts(parts, Body::empty())).await.into_parts();
    // The body is in memory already: pages are rendered as a whole.
    match to_bytes(body, usize::MAX).await {
        Ok(page) => Response::from_parts(head, Body::from(finish(&String::from_utf8_lossy(&page)))),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// What a panic leads to: a line in the log and the page of an incident; inside `visit::arrive` the
/// text is replaced by that page.
pub fn panicked(cause: Box<dyn Any + Send>) -> Response {
    let incident = IncidentId::from(Uuid::now_v7());
    // The message may hold what people wrote. Where it happened is said by the panic itself, on
    // standard error.
    drop(cause);
    tracing::error!(incident.id = %incident, "web.panicked");
    let text = format!("Internal error. Incident {incident}\n");
    let shown = Shown::fault(Fault::Internal { incident });
    (StatusCode::INTERNAL_SERVER_ERROR, axum::Extension(shown), text).into_response()
}
