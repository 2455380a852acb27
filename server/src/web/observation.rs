//! Filing an observation.

use app::routes;
use domain::observation::Filed;

use super::submit::{Outcome, Submitted};

pub async fn file(submitted: Submitted) -> Outcome {
    let observations = &submitted.visit.backend.observations;
    let filed = observations.file(submitted.actor()?, &submitted.form).await;
    submitted.answer(filed, routes::NEW_OBSERVATION, |filed| match filed {
        Filed::Known(id) => routes::receipt(id),
        Filed::Anonymous(_) => routes::OBSERVATIONS.to_owned(),
    })
}
