//! Choosing the language of the interface: kept with the account, or in a cookie before one has
//! signed in.

use app::routes::{self, language_field};
use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Redirect},
};
use domain::locale::Locale;

use super::{
    address::own_path,
    session::set_cookie,
    state::WebState,
    submit::{Outcome, Submitted},
    visit::LOCALE_COOKIE,
};

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
    let cookie = set_cookie(&web, LOCALE_COOKIE, locale.as_str(), A_YEAR);
    Ok(([(header::SET_COOKIE, cookie)], Redirect::to(back)).into_response())
}
