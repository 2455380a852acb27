//! One line in the log for each answer, but for those that must leave none: whoever files without a
//! name is not to be found by the hour at which they did.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use app::routes;
use axum::{
    extract::{MatchedPath, Request},
    http::{Method, request::Parts},
    response::Response,
};
use domain::{
    form::RawForm,
    observation::{Identity, field},
};
use tracing::Span;

/// Whether a request is kept out of the log; shared by all that handle it.
#[derive(Clone, Default)]
pub struct Discretion(Arc<AtomicBool>);

/// Marks an answer that leaves no line.
#[derive(Clone)]
struct Unlogged;

impl Discretion {
    /// What is asked for may be enough to keep it out: the way back by receipt; and, since it would tell
    /// when a report was written, the form, its drafts, and what its islands ask while one writes.
    pub fn of(parts: &Parts) -> Self {
        let below = |path: &str| {
            parts.uri.path().strip_prefix(path).is_some_and(|rest| matches!(rest.chars().next(), None | Some('/')))
        };
        let opens_form = parts.method == Method::GET && below(routes::NEW_OBSERVATION);
        let while_writing = opens_form || below(routes::DRAFTS) || below("/api");
        Self(Arc::new(AtomicBool::new(while_writing || below(routes::RECEIPT))))
    }

    /// What was posted may be, too: a report without a name, whatever is answered to it.
    pub fn consider(&self, form: &RawForm) {
        if form.get(field::IDENTITY) == Identity::Anonymous.as_str() {
            self.0.store(true, Ordering::Relaxed);
        }
    }

    pub fn mark(&self, answer: &mut Response) {
        if self.0.load(Ordering::Relaxed) {
            answer.extensions_mut().insert(Unlogged);
        }
    }
}

/// The pattern of the path only: what varies in it may be a token, and a query what people wrote.
pub fn span(request: &Request) -> Span {
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str);
    tracing::info_span!("request", http.method = %request.method(), http.route = route)
}

pub fn log(answer: &Response, latency: Duration, _: &Span) {
    if answer.extensions().get::<Unlogged>().is_some() {
        return;
    }
    let milliseconds = u64::try_from(latency.as_millis()).unwrap_or(u64::MAX);
    tracing::info!(http.status = answer.status().as_u16(), http.ms = milliseconds, "web.answered");
}
