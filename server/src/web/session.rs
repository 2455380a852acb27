//! Cookies, and the session's in particular: read from a request, set at sign-in, taken back at sign-out. Visitors who
//! are not signed in get none.

use app::routes;
use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::{actor::Actor, fault::Fault};
use tower_sessions::cookie::{Cookie, SameSite, time};

use super::state::WebState;
use crate::auth::session::SessionsAway;

/// The value of a cookie that the browser sent.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}

/// Where a cookie goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CookieFor {
    /// Every page, also when a link elsewhere leads to it.
    Site,
    /// The receipt's pages, and only from pages of ours.
    Receipt,
}

/// A cookie that scripts can't read.
pub fn set_cookie(web: &WebState, whither: CookieFor, name: &str, value: &str, seconds: i64) -> HeaderValue {
    let (path, same_site) = match whither {
        CookieFor::Site => ("/", SameSite::Lax),
        CookieFor::Receipt => (routes::RECEIPT, SameSite::Strict),
    };
    let cookie = Cookie::build((name, value))
        .path(path)
        .http_only(true)
        .same_site(same_site)
        .secure(web.settings.https())
        .max_age(time::Duration::seconds(seconds))
        .to_string();
    HeaderValue::try_from(cookie).expect("our cookies' values are ids, codes and languages")
}

/// With https the name itself makes browsers refuse the cookie from anywhere else but this host.
pub fn cookie_name(web: &WebState) -> &'static str {
    if web.settings.https() { "__Host-havainto_session" } else { "havainto_session" }
}

/// The id that the browser came with.
pub fn id<'a>(web: &WebState, headers: &'a HeaderMap) -> Option<&'a str> {
    cookie(headers, cookie_name(web))
}

/// The cookie for a session that began or was prolonged.
pub fn holding(web: &WebState, id: &str) -> HeaderValue {
    set_cookie(web, CookieFor::Site, cookie_name(web), id, web.sessions.lifetime_seconds())
}

/// Takes the cookie back.
pub fn dropping(web: &WebState) -> HeaderValue {
    set_cookie(web, CookieFor::Site, cookie_name(web), "", 0)
}

/// Signs in, under a fresh id, and leads on.
pub async fn sign_in(web: &WebState, headers: &HeaderMap, actor: &Actor, then: &str) -> Result<Response, Fault> {
    let id = web.sessions.begin(actor.account, id(web, headers)).await.map_err(|away| fault(&away))?;
    Ok(([(header::SET_COOKIE, holding(web, &id))], Redirect::to(then)).into_response())
}

/// Signs out, and leads on.
pub async fn sign_out(web: &WebState, headers: &HeaderMap, then: &str) -> Result<Response, Fault> {
    if let Some(id) = id(web, headers) {
        web.sessions.end(id).await.map_err(|away| fault(&away))?;
    }
    Ok(([(header::SET_COOKIE, dropping(web))], Redirect::to(then)).into_response())
}

/// The one place where sessions that are away are told of.
pub fn fault(away: &SessionsAway) -> Fault {
    let cause = std::error::Error::source(away).map(ToString::to_string).unwrap_or_default();
    tracing::warn!(error = %away, error.cause = cause, "session.away");
    Fault::Unavailable
}
