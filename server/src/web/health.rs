//! `/health/live`: the process answers. `/health/ready`: it can do its work. Plain text, for
//! whatever watches over the process; tells nothing of people or texts.

use std::{fmt::Write, sync::Arc};

use async_trait::async_trait;
use axum::{
    Router,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};

pub const LIVE: &str = "/health/live";
pub const READY: &str = "/health/ready";

/// One thing that work depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Such as `database`.
    pub name: &'static str,
    /// Whether work can be done as it is.
    pub ready: bool,
    /// In a few words, such as `answers` or `is being rebuilt`.
    pub state: &'static str,
}

/// Looks at everything that work depends on.
#[async_trait]
pub trait Ready: Send + Sync {
    async fn parts(&self) -> Vec<Part>;
}

pub fn router<S: Clone + Send + Sync + 'static>(ready: Arc<dyn Ready>) -> Router<S> {
    Router::new().route(LIVE, get(|| std::future::ready(plain(StatusCode::OK, "live\n".to_owned())))).route(
        READY,
        get(move || {
            let ready = ready.clone();
            async move { report(&ready.parts().await) }
        }),
    )
}

fn report(parts: &[Part]) -> Response {
    let ready = parts.iter().all(|part| part.ready);
    let mut text = String::from(if ready { "ready\n" } else { "not ready\n" });
    for part in parts {
        // Writing to a String can't fail.
        let _ = writeln!(text, "{}: {}", part.name, part.state);
    }
    plain(if ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE }, text)
}

fn plain(status: StatusCode, text: String) -> Response {
    (status, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}
