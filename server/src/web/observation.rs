//! Filing an observation.

use app::routes;

use super::submit::{Outcome, Submitted};

pub async fn file(submitted: Submitted) -> Outcome {
    let observations = &submitted.visit.backend.observations;
    let filed = observations.file(submitted.actor()?, &submitted.form).await;
    submitted.answer(filed, routes::NEW_OBSERVATION, routes::receipt)
}
