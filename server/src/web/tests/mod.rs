//! The whole router against use cases that are told what to answer: what the web itself decides.

mod draft;
mod fake;
mod forms;
mod gates;
mod islands;
mod logs;
mod receipt;
mod sessions;
mod sockets;
mod voice;

use std::{sync::Arc, time::Duration};

use async_trait::async_trait;
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode},
};
use tower::ServiceExt;

use self::fake::{Fake, PASSWORD, backend};
use super::{
    WebSettings, WebState,
    assets::Assets,
    health::{Part, Ready},
    router,
};
use crate::auth::session::tests::{MemoryRows, WoundClock};

const BODY_LIMIT: usize = 200_000;

/// A server and all that it stands on.
struct Site {
    router: Router,
    fake: Arc<Fake>,
    rows: Arc<MemoryRows>,
    clock: Arc<WoundClock>,
}

#[derive(Debug)]
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

struct DatabaseAway;

#[async_trait]
impl Ready for DatabaseAway {
    async fn parts(&self) -> Vec<Part> {
        vec![
            Part { name: "database", ready: false, state: "does not answer" },
            Part { name: "search", ready: true, state: "ready" },
        ]
    }
}

impl Site {
    fn new() -> Self {
        Self::at("http://havainto.example.fi")
    }

    fn at(public_url: &str) -> Self {
        Self::behind_proxy(public_url, true)
    }

    fn behind_proxy(public_url: &str, trust_proxy: bool) -> Self {
        let (fake, rows, clock) = (Arc::<Fake>::default(), Arc::<MemoryRows>::default(), WoundClock::starting());
        let settings = WebSettings {
            public_url: public_url.parse().unwrap(),
            trust_proxy,
            body_limit: BODY_LIMIT,
            session_lifetime: Duration::from_hours(12),
            demo_accounts: Vec::new(),
            letters: false,
        };
        let web = WebState::new(
            backend(&fake),
            rows.clone(),
            clock.clone(),
            Arc::new(DatabaseAway),
            Assets::embedded().unwrap(),
            settings,
        );
        Self { router: router(web), fake, rows, clock }
    }

    async fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: impl Into<Body>) -> Answer {
        let request = headers.iter().fold(Request::builder().method(method).uri(path), |r, (k, v)| r.header(*k, *v));
        let response = self.router.clone().oneshot(request.body(body.into()).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        Answer { status: parts.status, headers: parts.headers, body: String::from_utf8(body.to_vec()).unwrap() }
    }

    async fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask("GET", path, headers, "").await
    }

    async fn post(&self, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let mut headers = headers.to_vec();
        headers.push(("content-type", "application/x-www-form-urlencoded"));
        self.ask("POST", path, &headers, body.to_owned()).await
    }

    /// Signs in; gives the cookie as the browser sends it back.
    async fn sign_in(&self) -> String {
        let password = url::form_urlencoded::byte_serialize(PASSWORD.as_bytes()).collect::<String>();
        let answer = self.post("/sign-in", &[], &format!("email=a%40b.fi&password={password}")).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{answer:?}");
        answer.set_cookie().split(';').next().unwrap().to_owned()
    }
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
    fn location(&self) -> &str {
        self.header("location")
    }
    fn set_cookie(&self) -> &str {
        self.header("set-cookie")
    }
    /// Every cookie that is set.
    fn cookies(&self) -> Vec<&str> {
        self.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap()).collect()
    }
    /// A page of ours, whole and with its own policy.
    fn is_page(&self) -> bool {
        self.header("content-type") == "text/html; charset=utf-8"
            && self.header("content-security-policy").contains("'nonce-")
            && self.body.contains("</html>")
    }
}
