//! Posted forms: read with all due mistrust into a [`RawForm`], and answered.

use std::{future::poll_fn, pin::Pin, str::FromStr};

use app::visit::Visit;
use axum::{
    body::{Body, HttpBody},
    extract::{FromRequest, FromRequestParts, Path, Request},
    http::{HeaderMap, header, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use domain::{actor::Actor, fault::Fault, form::RawForm};
use url::form_urlencoded;

use super::{shown::Shown, state::WebState, trace::Discretion};

/// What a handler answers.
pub type Outcome = Result<Response, Shown>;

/// A form that somebody sent.
pub struct Submitted {
    pub visit: Visit,
    pub form: RawForm,
}

impl Submitted {
    /// Who sent it. The router lets nobody else come to forms that need someone.
    pub fn actor(&self) -> Result<&Actor, Shown> {
        self.visit.actor.as_ref().ok_or_else(|| Shown::form(Fault::SignedOut, self.form.clone(), "/"))
    }

    /// Leads on when it was accepted; else the form stands at `page` again.
    pub fn answer<T>(self, result: Result<T, Fault>, page: &str, then: impl FnOnce(T) -> String) -> Outcome {
        match result {
            Ok(value) => Ok(Redirect::to(&then(value)).into_response()),
            Err(fault) => Err(self.refuse(fault, page)),
        }
    }

    pub fn refuse(self, fault: Fault, page: &str) -> Shown {
        Shown::form(fault, self.form, page)
    }
}

impl FromRequest<WebState> for Submitted {
    type Rejection = Shown;

    async fn from_request(request: Request, web: &WebState) -> Result<Self, Shown> {
        let visit = request.extensions().get::<Visit>().cloned().ok_or(Shown::fault(Fault::Unavailable))?;
        let (parts, body) = request.into_parts();
        let form = read(&parts, body, web.settings.body_limit).await?;
        Ok(Self { visit, form })
    }
}

/// Reads a body of at most `limit` bytes. Anything but a plain form is refused: a file, say.
/// Bytes that are no text become U+FFFD. A form may keep its request out of the log.
pub async fn read(Parts { headers, extensions, .. }: &Parts, body: Body, limit: usize) -> Result<RawForm, Fault> {
    let announced = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|length| length > limit.saturating_mul(HEARD_OUT)) {
        return Err(Fault::TooLarge { limit_bytes: limit });
    }
    let bytes = collect(body, limit).await?;
    if !bytes.is_empty() && !is_plain_form(headers) {
        return Err(Fault::Invalid(Vec::new()));
    }
    let form = form_urlencoded::parse(&bytes).into_owned().collect();
    if let Some(discretion) = extensions.get::<Discretion>() {
        discretion.consider(&form);
    }
    Ok(form)
}

/// How many times the limit is read and thrown away before the answer. A browser that is cut off
/// while it still sends shows an error of its own, not our page.
const HEARD_OUT: usize = 64;

async fn collect(mut body: Body, limit: usize) -> Result<Vec<u8>, Fault> {
    let (mut bytes, mut length) = (Vec::new(), 0_usize);
    while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        // Broken off: nobody is there to read an answer.
        let frame = frame.map_err(|_| Fault::Invalid(Vec::new()))?;
        let Ok(data) = frame.into_data() else { continue };
        length = length.saturating_add(data.len());
        if length <= limit {
            bytes.extend_from_slice(&data);
        } else if length > limit.saturating_mul(HEARD_OUT) {
            break;
        }
    }
    if length > limit { Err(Fault::TooLarge { limit_bytes: limit }) } else { Ok(bytes) }
}

fn is_plain_form(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/x-www-form-urlencoded")
}

/// The id in the path; one that is none finds nothing.
pub struct Id<T>(pub T);

impl<T: FromStr> FromRequestParts<WebState> for Id<T> {
    type Rejection = Shown;

    async fn from_request_parts(parts: &mut Parts, web: &WebState) -> Result<Self, Shown> {
        let text = Path::<String>::from_request_parts(parts, web).await;
        text.ok().and_then(|Path(text)| text.parse().ok()).map(Id).ok_or(Shown::fault(Fault::NotFound))
    }
}
