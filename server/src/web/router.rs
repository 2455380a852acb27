//! The table of all routes, and the router that is made of it.

use std::{sync::LazyLock, time::Duration};

use app::{
    routes::{self as paths, App},
    visit::Visit,
};
use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Extension, MatchedPath, Request, State},
    http::{Method, StatusCode},
    middleware::from_fn_with_state,
    response::{IntoResponse, Response},
    routing::{MethodFilter, MethodRouter, on, post},
};
use domain::fault::Fault;
use leptos::{prelude::provide_context, server_fn::axum::server_fn_paths};
use leptos_axum::{LeptosRoutes, generate_route_list, handle_server_fns_with_context};
use tower_http::{
    catch_panic::CatchPanicLayer,
    csrf::{CsrfLayer, ProtectionError},
    trace::TraceLayer,
};
use tracing::Span;

use super::{
    account, admin,
    headers::{self, Https},
    health, issue, language, observation, setup,
    shown::{self, Shown},
    state::WebState,
    visit,
};

/// Who may come to a route at all. What they may do there is decided behind the ports, which ask
/// `auth::policy`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gate {
    /// Everyone, even before the installation is set up.
    Always,
    /// Everyone, but only until the installation is set up.
    SettingUp,
    /// Everyone, signed in or not.
    Open,
    /// Whoever is signed in.
    SignedIn,
}

/// A route, as tests go through all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RouteEntry {
    pub method: Method,
    /// With `{name}` for what varies.
    pub path: &'static str,
    pub gate: Gate,
}

/// Every page and every form. Files and server functions come from elsewhere: see [`routes`].
fn table() -> Vec<(RouteEntry, Option<MethodRouter<WebState>>)> {
    use Gate::{Always, Open, SettingUp, SignedIn};
    let page = |path, gate| (RouteEntry { method: Method::GET, path, gate }, None);
    let form = |path, gate, handler| (RouteEntry { method: Method::POST, path, gate }, Some(handler));
    vec![
        page(paths::HOME, SignedIn),
        page(paths::SIGN_IN, Open),
        form(paths::SIGN_IN, Open, post(account::sign_in)),
        form(paths::SIGN_OUT, Open, post(account::sign_out)),
        form(paths::LANGUAGE, Always, post(language::choose)),
        page(paths::SET_UP, SettingUp),
        form(paths::SET_UP, SettingUp, post(setup::set_up)),
        page("/invitation/{token}", Open),
        form("/invitation/{token}", Open, post(account::accept)),
        page(paths::OBSERVATIONS, SignedIn),
        page(paths::NEW_OBSERVATION, SignedIn),
        form(paths::NEW_OBSERVATION, SignedIn, post(observation::file)),
        page("/observations/{id}", SignedIn),
        page("/observations/{id}/receipt", SignedIn),
        page(paths::SEARCH, SignedIn),
        page(paths::ISSUES, SignedIn),
        page("/issues/{id}", SignedIn),
        form("/issues/{id}/acknowledge", SignedIn, post(issue::acknowledge)),
        page("/issues/{id}/answer", SignedIn),
        form("/issues/{id}/answer", SignedIn, post(issue::answer)),
        page(paths::ADMIN, SignedIn),
        page(paths::ACCOUNTS, SignedIn),
        form(paths::ACCOUNTS, SignedIn, post(admin::invite)),
        form("/admin/accounts/{id}/invite", SignedIn, post(admin::invite_again)),
        form("/admin/accounts/{id}/roles", SignedIn, post(admin::give_role)),
        form("/admin/accounts/{id}/roles/remove", SignedIn, post(admin::take_role)),
        page(paths::UNITS, SignedIn),
        form(paths::UNITS, SignedIn, post(admin::add_unit)),
        page(paths::RULES, SignedIn),
        form(paths::RULES, SignedIn, post(admin::set_rule)),
        form("/admin/rules/{id}/remove", SignedIn, post(admin::remove_rule)),
        page(paths::OUTBOX, SignedIn),
        page("/admin/outbox/{id}", SignedIn),
        form("/admin/outbox/{id}/retry", SignedIn, post(admin::retry_mail)),
        page(paths::PRIVACY, Open),
        page(paths::ACCESSIBILITY, Open),
    ]
}

/// Every route but those of embedded files: pages, forms, the server functions of islands, health.
pub fn routes() -> Vec<RouteEntry> {
    let table = table().into_iter().map(|(entry, _)| entry);
    let functions = server_fn_paths().map(|(path, method)| RouteEntry { method, path, gate: Gate::SignedIn });
    let health = [health::LIVE, health::READY];
    let health = health.map(|path| RouteEntry { method: Method::GET, path, gate: Gate::Always });
    table.chain(functions).chain(health).collect()
}

/// The gate of a route that the router matched. A method that a path doesn't know is refused to
/// everyone alike; a page that the table doesn't know is for nobody but those who are signed in.
pub(super) fn gate(method: &Method, path: &str) -> Gate {
    static ROUTES: LazyLock<Vec<RouteEntry>> = LazyLock::new(routes);
    let method = if method == Method::HEAD { &Method::GET } else { method };
    let mut known = ROUTES.iter().filter(|entry| entry.path == path).peekable();
    let unlisted = if known.peek().is_some() { Gate::Open } else { Gate::SignedIn };
    known.find(|entry| entry.method == method).map_or(unlisted, |entry| entry.gate)
}

/// Everything that Havainto answers. To be served with connect info
/// (`into_make_service_with_connect_info::<SocketAddr>()`): else every client's address is 0.0.0.0.
pub fn router(web: WebState) -> Router {
    let forms = table().into_iter().fold(Router::new(), |router, (entry, handler)| match handler {
        Some(handler) => router.route(entry.path, handler),
        None => router,
    });
    let with_functions = server_fn_paths().fold(forms, |router, (path, method)| {
        let filter = MethodFilter::try_from(method).expect("server functions use methods that exist");
        router.route(path, on(filter, server_function))
    });
    let pages = with_functions
        .leptos_routes_with_handler(generate_route_list(App), shown::page)
        .fallback(|| async { Shown::fault(Fault::NotFound) })
        .method_not_allowed_fallback(|| async {
            (StatusCode::METHOD_NOT_ALLOWED, Extension(Shown::fault(Fault::NotFound))).into_response()
        })
        // From here on each layer stands outside of those above it. What any of them refuses,
        // `arrive` gives a page.
        .layer(from_fn_with_state(web.clone(), visit::enter))
        .layer(same_site(&web))
        .layer(CatchPanicLayer::custom(shown::panicked))
        .layer(from_fn_with_state(web.clone(), visit::arrive))
        .layer(TraceLayer::new_for_http().make_span_with(span).on_request(()).on_response(log).on_failure(()));
    let https = Https(web.settings.https());
    pages
        .merge(web.assets.router())
        .merge(health::router(web.ready.clone()))
        // For a panic while a fault's page is made: plain words.
        .layer(CatchPanicLayer::custom(shown::panicked))
        .layer(from_fn_with_state(https, headers::add))
        .with_state(web)
}

/// Forms are taken from our own pages only.
fn same_site(web: &WebState) -> CsrfLayer<impl Fn(ProtectionError) -> Response + Clone + use<>> {
    // A proxy may change the Host that a page's Origin is compared with.
    CsrfLayer::new()
        .add_trusted_origin(web.settings.public_url.origin().ascii_serialization())
        .expect("the settings allow http and https only")
        .with_rejection_response(|_| Shown::fault(Fault::Forbidden).into_response())
}

/// Answers an island's call; its arguments are limited like any form.
async fn server_function(
    State(web): State<WebState>,
    Extension(visit): Extension<Visit>,
    request: Request,
) -> Response {
    let (parts, body) = request.into_parts();
    match to_bytes(body, web.settings.body_limit).await {
        Ok(bytes) => {
            let request = Request::from_parts(parts, Body::from(bytes));
            handle_server_fns_with_context(move || provide_context(visit.clone()), request).await.into_response()
        }
        Err(_) => StatusCode::PAYLOAD_TOO_LARGE.into_response(),
    }
}

/// The pattern of the path only: what varies in it may be a token, and a query what people wrote.
fn span(request: &Request) -> Span {
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str);
    tracing::info_span!("request", http.method = %request.method(), http.route = route)
}

fn log(response: &Response, latency: Duration, _: &Span) {
    let milliseconds = u64::try_from(latency.as_millis()).unwrap_or(u64::MAX);
    tracing::info!(http.status = response.status().as_u16(), http.ms = milliseconds, "web.answered");
}
