//! The table of all routes, and the router that is made of it.

use std::sync::LazyLock;

use app::{
    routes::{self as paths, App},
    visit::Visit,
};
use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Extension, Request, State},
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

use super::{
    account, admin, draft,
    headers::{self, Https},
    health, issue, language, observation, receipt, setup,
    shown::{self, Shown},
    state::WebState,
    trace, visit, voice,
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
    /// Everyone, and nobody is asked who they are: no session is looked up.
    Nameless,
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
    use Gate::{Always, Nameless, Open, SettingUp, SignedIn};
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
        page(paths::DRAFTS, SignedIn),
        form(paths::DRAFTS, SignedIn, post(draft::keep)),
        page("/observations/drafts/{id}", SignedIn),
        form("/observations/drafts/{id}", SignedIn, post(draft::go)),
        form("/observations/drafts/{id}/discard", SignedIn, post(draft::discard)),
        page("/observations/{id}", SignedIn),
        page("/observations/{id}/receipt", SignedIn),
        page("/observations/{id}/edit", SignedIn),
        form("/observations/{id}/edit", SignedIn, post(observation::revise)),
        page("/observations/{id}/history", SignedIn),
        page("/observations/{id}/withdraw", SignedIn),
        form("/observations/{id}/withdraw", SignedIn, post(observation::withdraw)),
        page("/observations/{id}/comments", SignedIn),
        form("/observations/{id}/comments", SignedIn, post(voice::comment)),
        page("/observations/{id}/me-too", SignedIn),
        form("/observations/{id}/me-too", SignedIn, post(voice::me_too)),
        page("/observations/{id}/adopt", SignedIn),
        form("/observations/{id}/adopt", SignedIn, post(voice::adopt)),
        form("/observations/{id}/answers/{update}/helpful", SignedIn, post(voice::rate)),
        page("/observations/{id}/reporter", SignedIn),
        form("/observations/{id}/reporter", SignedIn, post(observation::disclose)),
        page(paths::RECEIPT, Nameless),
        form(paths::RECEIPT, Nameless, post(receipt::open)),
        page(paths::NEW_RECEIPT, Nameless),
        page(paths::RECEIPT_COMMENTS, Nameless),
        form(paths::RECEIPT_COMMENTS, Nameless, post(receipt::comment)),
        form("/receipt/answers/{update}/helpful", Nameless, post(receipt::rate)),
        page(paths::WITHDRAW_BY_RECEIPT, Nameless),
        form(paths::WITHDRAW_BY_RECEIPT, Nameless, post(receipt::withdraw)),
        form(paths::CLOSE_RECEIPT, Nameless, post(receipt::close)),
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
        page(paths::LISTS, SignedIn),
        form(paths::LISTS, SignedIn, post(admin::add_list_item)),
        page(paths::CHANNELS, SignedIn),
        form(paths::CHANNELS, SignedIn, post(admin::set_channel)),
        page(paths::RULES, SignedIn),
        form(paths::RULES, SignedIn, post(admin::set_rule)),
        form("/admin/rules/{id}/remove", SignedIn, post(admin::remove_rule)),
        page(paths::OUTBOX, SignedIn),
        page("/admin/outbox/{id}", SignedIn),
        form("/admin/outbox/{id}/retry", SignedIn, post(admin::retry_mail)),
        page(paths::OFFLINE, Nameless),
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
        .layer(TraceLayer::new_for_http().make_span_with(trace::span).on_request(()).on_response(trace::log).on_eos(()).on_failure(()));
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
