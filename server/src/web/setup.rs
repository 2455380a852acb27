//! The first administrator's set-up.

use app::routes;
use axum::{extract::State, http::HeaderMap};

use super::{
    session,
    state::WebState,
    submit::{Outcome, Submitted},
};

pub async fn set_up(State(web): State<WebState>, headers: HeaderMap, submitted: Submitted) -> Outcome {
    let signed_in = match web.backend.setting_up.set_up(&submitted.form, submitted.visit.locale).await {
        Ok(actor) => session::sign_in(&web, &headers, &actor, routes::HOME).await,
        Err(fault) => Err(fault),
    };
    signed_in.map_err(|fault| submitted.refuse(fault, routes::SET_UP))
}
