//! Signing in and out, and accepting an invitation.

use app::routes;
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use domain::account::field;

use super::{
    address::{ClientAddress, own_path},
    session,
    state::WebState,
    submit::{Outcome, Submitted},
};

pub async fn sign_in(
    State(web): State<WebState>,
    ClientAddress(from): ClientAddress,
    headers: HeaderMap,
    submitted: Submitted,
) -> Outcome {
    let next = own_path(submitted.form.get(field::NEXT)).unwrap_or(routes::HOME).to_owned();
    let page = if next == routes::HOME { routes::SIGN_IN.to_owned() } else { routes::sign_in_then(&next) };
    let signed_in = match web.backend.accounts.sign_in(&submitted.form, from).await {
        Ok(actor) => session::sign_in(&web, &headers, &actor, &next).await,
        Err(fault) => Err(fault),
    };
    signed_in.map_err(|fault| submitted.refuse(fault, &page))
}

pub async fn sign_out(State(web): State<WebState>, headers: HeaderMap, submitted: Submitted) -> Outcome {
    let signed_out = session::sign_out(&web, &headers, routes::SIGN_IN).await;
    signed_out.map_err(|fault| submitted.refuse(fault, routes::HOME))
}

/// Sets the first password, which signs in.
pub async fn accept(
    State(web): State<WebState>,
    Path(token): Path<String>,
    headers: HeaderMap,
    submitted: Submitted,
) -> Outcome {
    let signed_in = match web.backend.accounts.accept(&token, &submitted.form).await {
        Ok(actor) => session::sign_in(&web, &headers, &actor, routes::HOME).await,
        Err(fault) => Err(fault),
    };
    signed_in.map_err(|fault| submitted.refuse(fault, &routes::invitation(&token)))
}
