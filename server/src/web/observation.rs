//! Filing an observation, changing and withdrawing one's own, and asking who filed a confidential one.

use app::{routes, visit::Told};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect},
};
use domain::{
    ids::ObservationId,
    observation::{Filed, field},
};

use super::{
    receipt,
    shown::Shown,
    state::WebState,
    submit::{Id, Outcome, Submitted},
};

pub async fn file(State(web): State<WebState>, submitted: Submitted) -> Outcome {
    file_from(&web, submitted, routes::NEW_OBSERVATION).await
}

/// Files what was sent from `page`, where it stands again when it is refused.
pub async fn file_from(web: &WebState, submitted: Submitted, page: &str) -> Outcome {
    let submitted = masked(submitted, page).await?;
    match web.backend.observations.file(submitted.actor()?, &submitted.form).await {
        Ok(Filed::Known(id)) => Ok(Redirect::to(&routes::receipt(id)).into_response()),
        Ok(Filed::Anonymous(code)) => Ok(receipt::given(web, &code, submitted.visit.locale)),
        Err(fault) => Err(submitted.refuse(fault, page)),
    }
}

/// The form with what the guard finds masked, when its button says so: what is refused afterwards is
/// shown masked, too.
pub async fn masked(mut submitted: Submitted, page: &str) -> Result<Submitted, Shown> {
    if submitted.form.is_set(field::MASK) {
        let masked = submitted.visit.backend.observations.masked(submitted.actor()?, &submitted.form).await;
        match masked {
            Ok(form) => submitted.form = form,
            Err(fault) => return Err(submitted.refuse(fault, page)),
        }
        submitted.form.forget(field::MASK);
    }
    Ok(submitted)
}

pub async fn revise(Id(id): Id<ObservationId>, submitted: Submitted) -> Outcome {
    let page = routes::edit_observation(id);
    let submitted = masked(submitted, &page).await?;
    let revised = submitted.visit.backend.observations.revise(submitted.actor()?, id, &submitted.form).await;
    submitted.answer(revised, &page, |()| routes::observation(id))
}

pub async fn withdraw(Id(id): Id<ObservationId>, submitted: Submitted) -> Outcome {
    let withdrawn = submitted.visit.backend.observations.withdraw(submitted.actor()?, id).await;
    submitted.answer(withdrawn, &routes::withdraw_observation(id), |()| routes::observation(id))
}

/// The name stands on the page that answers, and under no address.
pub async fn disclose(Id(id): Id<ObservationId>, submitted: Submitted) -> Outcome {
    let page = routes::reporter(id);
    let submitted = masked(submitted, &page).await?;
    let disclosed = submitted.visit.backend.observations.disclose(submitted.actor()?, id, &submitted.form).await;
    match disclosed {
        Ok(disclosure) => Ok(Shown::Told { page, told: Box::new(Told(disclosure)) }.into_response()),
        Err(fault) => Err(submitted.refuse(fault, &page)),
    }
}
