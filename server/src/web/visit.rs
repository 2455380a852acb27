//! One request: who asks, in which language, and whether they may come here.
//!
//! [`arrive`] stands outermost and turns every [`Shown`] into a page; [`enter`] finds out who is
//! signed in and keeps the gates. What they find is a [`Visit`], which pages and handlers are given.

use std::sync::{Arc, OnceLock};

use app::{routes, visit::Visit};
use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderMap, HeaderValue, Method, Uri, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use domain::{actor::Actor, fault::Fault, locale::Locale};

use super::{
    address::{self, own_path},
    receipt,
    router::{Gate, gate},
    session,
    shown::{Shown, give_page},
    state::WebState,
    submit,
    trace::Discretion,
};

/// The cookie of those who chose a language before signing in.
pub const LOCALE_COOKIE: &str = "havainto_locale";

/// Set once it is known who asks, so that a fault's page greets them in their language, too.
#[derive(Clone, Default)]
struct Known(Arc<OnceLock<Visit>>);

/// Lets a request in, and gives its answer a page where it has none.
pub async fn arrive(State(web): State<WebState>, mut request: Request, next: Next) -> Response {
    let known = Known::default();
    request.extensions_mut().insert(known.clone());
    let (mut parts, body) = request.into_parts();
    let discretion = Discretion::of(&parts);
    parts.extensions.insert(discretion.clone());
    let answer = next.run(Request::from_parts(parts.clone(), body)).await;
    let visit = match known.0.get() {
        Some(visit) => visit.clone(),
        None => visit(&web, None, &parts.headers, &parts.uri),
    };
    let mut answer = give_page(&web, parts, visit, answer).await;
    discretion.mark(&mut answer);
    answer
}

/// Finds out who asks, and lets them on if they may come here.
pub async fn enter(State(web): State<WebState>, mut request: Request, next: Next) -> Response {
    let gate = gate_of(&request);
    let (visitor, fault) = match who(&web, gate, request.headers()).await {
        Ok(visitor) => (visitor, None),
        Err(fault) => (Visitor::default(), Some(fault)),
    };
    let signed_out = visitor.actor.is_none();
    let mut visit = visit(&web, visitor.actor, request.headers(), request.uri());
    if gate == Gate::Nameless {
        let from = address::client(request.headers(), request.extensions(), web.settings.trust_proxy);
        visit.holder = receipt::holder(request.headers(), from);
    }
    let holder = visit.holder.clone();
    if let Some(Known(known)) = request.extensions().get() {
        // It is asked once for each request.
        let _ = known.set(visit.clone());
    }
    if let Some(fault) = fault {
        return stop(&web, fault, request).await;
    }
    if visitor.setting_up && !matches!(gate, Gate::SettingUp | Gate::Always) {
        return Redirect::to(routes::SET_UP).into_response();
    }
    if gate == Gate::SignedIn && signed_out {
        return ask_to_sign_in(&web, request).await;
    }
    request.extensions_mut().insert(visit);
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let mut answer = next.run(request).await;
    if let Some(holder) = holder {
        receipt::hold_on(&web, &holder, &method, &path, &mut answer);
    }
    if let Some(cookie) = visitor.prolonged.filter(|_| !answer.headers().contains_key(header::SET_COOKIE)) {
        answer.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    answer
}

#[derive(Default)]
struct Visitor {
    actor: Option<Actor>,
    setting_up: bool,
    /// The session's cookie, when it has to be set again.
    prolonged: Option<HeaderValue>,
}

async fn who(web: &WebState, gate: Gate, headers: &HeaderMap) -> Result<Visitor, Fault> {
    if web.setting_up().await? {
        return Ok(Visitor { setting_up: true, ..Visitor::default() });
    }
    if gate == Gate::SettingUp {
        return Err(Fault::NotFound);
    }
    if gate == Gate::Nameless {
        return Ok(Visitor::default());
    }
    let Some(id) = session::id(web, headers) else { return Ok(Visitor::default()) };
    let signed_in = web.sessions.find(id).await.map_err(|away| session::fault(&away))?;
    let Some(signed_in) = signed_in else {
        return Ok(Visitor { prolonged: Some(session::dropping(web)), ..Visitor::default() });
    };
    let actor = web.backend.accounts.actor(signed_in.account).await?;
    let prolonged = signed_in.prolonged.then(|| session::holding(web, id));
    Ok(Visitor { actor, setting_up: false, prolonged })
}

/// Nothing of a path that no route has is hidden: it is nothing to everyone.
fn gate_of(request: &Request) -> Gate {
    let path = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    path.map_or(Gate::Open, |path| gate(request.method(), path))
}

fn visit(web: &WebState, actor: Option<Actor>, headers: &HeaderMap, uri: &Uri) -> Visit {
    let locale = actor.as_ref().map_or_else(|| locale(headers), |actor| actor.locale);
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    Visit {
        backend: web.backend.clone(),
        actor,
        locale,
        path: own_path(path).unwrap_or("/").to_owned(),
        now: web.clock.now(),
        site: web.site.clone(),
        holder: None,
    }
}

/// The language of somebody whom we don't know.
fn locale(headers: &HeaderMap) -> Locale {
    let chosen = session::cookie(headers, LOCALE_COOKIE).and_then(|locale| locale.parse().ok());
    let browsers = || Locale::from_accept_language(headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?);
    chosen.or_else(browsers).unwrap_or_default()
}

/// The page of a fault that was found before any handler; what was typed is kept on it.
async fn stop(web: &WebState, fault: Fault, request: Request) -> Response {
    match typed(web, request).await {
        Ok(form) => Shown::form(fault, form, "/"),
        Err(worse) => Shown::fault(worse),
    }
    .into_response()
}

/// Pages send to the sign-in page and back. A form can't be sent again by a redirect: what was
/// typed stays on a page that says so.
async fn ask_to_sign_in(web: &WebState, request: Request) -> Response {
    if request.uri().path().starts_with("/api/") {
        return axum::http::StatusCode::UNAUTHORIZED.into_response();
    }
    let path = request.uri().path_and_query().and_then(|path| own_path(path.as_str())).unwrap_or("/").to_owned();
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        let sign_in = if path == routes::HOME { routes::SIGN_IN.to_owned() } else { routes::sign_in_then(&path) };
        return Redirect::to(&sign_in).into_response();
    }
    match typed(web, request).await {
        Ok(form) if form.is_empty() => Redirect::to(routes::SIGN_IN).into_response(),
        Ok(form) => Shown::form(Fault::SignedOut, form, path).into_response(),
        Err(fault) => Shown::fault(fault).into_response(),
    }
}

async fn typed(web: &WebState, request: Request) -> Result<domain::form::RawForm, Fault> {
    let (parts, body) = request.into_parts();
    submit::read(&parts, body, web.settings.body_limit).await
}
