//! The way back of whoever filed without a name. The code stands in a cookie that scripts can't read
//! and that goes to the receipt's own pages only: never in an address, never in the log.

use std::net::IpAddr;

use app::{
    routes,
    visit::{Holder, Visit},
};
use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, Method, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    fault::{Fault, FieldCode},
    ids::UpdateId,
    locale::Locale,
    receipt::{ReceiptCode, field},
};

use super::{
    address::ClientAddress,
    language,
    session::{self, CookieFor},
    state::WebState,
    submit::{Id, Outcome, Submitted},
    voice::helpful,
};

const COOKIE: &str = "havainto_receipt";
/// Seconds since the last visit to the receipt's pages.
const LIFETIME: i64 = 30 * 60;
/// Stands before a code that was not shown yet.
const FRESH: &str = "new:";

/// Whoever comes with the cookie; a value that is no code is none.
pub fn holder(headers: &HeaderMap, from: IpAddr) -> Option<Holder> {
    let value = session::cookie(headers, COOKIE)?;
    let (fresh, code) = value.strip_prefix(FRESH).map_or((false, value), |code| (true, code));
    let code: ReceiptCode = code.parse().ok()?;
    Some(Holder { code: code.to_string(), fresh, from })
}

/// Keeps the code for another while, and no longer as a fresh one once it was shown.
pub fn hold_on(web: &WebState, holder: &Holder, method: &Method, path: &str, answer: &mut Response) {
    let went_well = answer.status().is_success() || answer.status().is_redirection();
    if went_well && !answer.headers().contains_key(header::SET_COOKIE) {
        let shown = *method == Method::GET && path == routes::NEW_RECEIPT;
        let fresh = holder.fresh && !shown;
        answer.headers_mut().insert(header::SET_COOKIE, cookie(web, &holder.code, fresh));
    }
}

fn cookie(web: &WebState, code: &str, fresh: bool) -> HeaderValue {
    let value = if fresh { format!("{FRESH}{code}") } else { code.to_owned() };
    session::set_cookie(web, CookieFor::Receipt, COOKIE, &value, LIFETIME)
}

/// Leads on to the page that shows a fresh code. In the language of whoever filed: on the receipt's
/// pages nobody is asked who they are, so the account's language is not known there.
pub fn given(web: &WebState, code: &ReceiptCode, locale: Locale) -> Response {
    let code = cookie(web, &code.to_string(), true);
    let language = language::cookie(web, locale);
    let mut answer = Redirect::to(routes::NEW_RECEIPT).into_response();
    answer.headers_mut().append(header::SET_COOKIE, code);
    answer.headers_mut().append(header::SET_COOKIE, language);
    answer
}

/// Takes a code that was typed.
pub async fn open(State(web): State<WebState>, ClientAddress(from): ClientAddress, submitted: Submitted) -> Outcome {
    let typed = submitted.form.get(field::CODE);
    let opened = match web.backend.receipts.open(typed, from).await {
        // What opens a report is a code.
        Ok(_) => typed.parse::<ReceiptCode>().map_err(|_| Fault::field(field::CODE, FieldCode::UnknownReceipt)),
        Err(fault) => Err(fault),
    };
    match opened {
        Ok(code) => {
            let cookie = cookie(&web, &code.to_string(), false);
            Ok(([(header::SET_COOKIE, cookie)], Redirect::to(routes::RECEIPT)).into_response())
        }
        Err(fault) => Err(submitted.refuse(fault, routes::RECEIPT)),
    }
}

pub async fn comment(submitted: Submitted) -> Outcome {
    let visit = &submitted.visit;
    let commented = match held(visit) {
        Ok(holder) => {
            let receipts = &visit.backend.receipts;
            receipts.comment(&holder.code, &submitted.form, holder.from, visit.locale).await
        }
        Err(fault) => Err(fault),
    };
    submitted.answer(commented, routes::RECEIPT_COMMENTS, |()| routes::RECEIPT.to_owned())
}

pub async fn rate(Id(answer): Id<UpdateId>, submitted: Submitted) -> Outcome {
    let visit = &submitted.visit;
    let rated = match (held(visit), helpful(&submitted.form)) {
        (Ok(holder), Ok(helpful)) => visit.backend.receipts.rate(&holder.code, answer, helpful, holder.from).await,
        (Err(fault), _) | (_, Err(fault)) => Err(fault),
    };
    submitted.answer(rated, routes::RECEIPT, |()| routes::RECEIPT.to_owned())
}

pub async fn withdraw(submitted: Submitted) -> Outcome {
    let withdrawn = match held(&submitted.visit) {
        Ok(holder) => submitted.visit.backend.receipts.withdraw(&holder.code, holder.from).await,
        Err(fault) => Err(fault),
    };
    submitted.answer(withdrawn, routes::WITHDRAW_BY_RECEIPT, |()| routes::RECEIPT.to_owned())
}

/// Lets go of the code.
pub async fn close(State(web): State<WebState>) -> Response {
    let gone = session::set_cookie(&web, CookieFor::Receipt, COOKIE, "", 0);
    ([(header::SET_COOKIE, gone)], Redirect::to(routes::RECEIPT)).into_response()
}

/// A form that comes without a code, or after it was let go of, is asked for one.
fn held(visit: &Visit) -> Result<&Holder, Fault> {
    visit.holder.as_ref().ok_or_else(|| Fault::field(field::CODE, FieldCode::Required))
}
