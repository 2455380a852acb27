//! Choosing the language of the interface: kept with the account, or in a cookie before one has
//! signed in.

use app::routes::{self, language_field};
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Redirect},
};
use domain::locale::Locale;

use super::{
    address::own_path,
    session::{CookieFor, set_cookie},
    state::WebState,
    submit::{Outcome, Submitted},
    visit::LOCALE_COOKIE,
};

/// Seconds.
const A_YEAR: i64 = 365 * 24 * 60 * 60;

/// A language that is none of ours changes nothing.
pub async fn choose(State(web): State<WebState>, submitted: Submitted) -> Outcome {
    let back = own_path(submitted.form.get(language_field::BACK)).unwrap_or(routes::HOME);
    let Ok(locale) = submitted.form.get(language_field::LOCALE).parse::<Locale>() else {
        return Ok(Redirect::to(back).into_response());
    };
    if let Some(actor) = &submitted.visit.actor {
        web.backend.accounts.set_locale(actor, locale).await?;
    }
    Ok(([(header::SET_COOKIE, cookie(&web, locale))], Redirect::to(back)).into_response())
}

/// Tells the language on pages that don't know whose visit it is.
pub fn cookie(web: &WebState, locale: Locale) -> HeaderValue {
    set_cookie(web, CookieFor::Site, LOCALE_COOKIE, locale.as_str(), A_YEAR)
}
