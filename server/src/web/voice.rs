//! What others add to a report: comments, *I have noticed this too*, adoption, and whether an answer
//! was of help.

use app::routes;
use axum::{
    extract::{FromRequestParts, Path},
    http::request::Parts,
};
use domain::{
    fault::{Fault, FieldCode},
    form::RawForm,
    ids::{ObservationId, UpdateId},
    observation::Helpful,
    voice::field,
};

use super::{
    observation::masked,
    shown::Shown,
    state::WebState,
    submit::{Id, Outcome, Submitted},
};

pub async fn comment(Id(id): Id<ObservationId>, submitted: Submitted) -> Outcome {
    let page = routes::comments(id);
    let submitted = masked(submitted, &page).await?;
    let commented = submitted.visit.backend.observations.comment(submitted.actor()?, id, &submitted.form).await;
    submitted.answer(commented, &page, |()| routes::observation(id) + "#comments")
}

pub async fn me_too(Id(id): Id<ObservationId>, submitted: Submitted) -> Outcome {
    let page = routes::me_too(id);
    let submitted = masked(submitted, &page).await?;
    let noticed = submitted.visit.backend.observations.me_too(submitted.actor()?, id, &submitted.form).await;
    submitted.answer(noticed, &page, |()| routes::observation(id) + "#noticed-too")
}

pub async fn adopt(Id(id): Id<ObservationId>, submitted: Submitted) -> Outcome {
    let page = routes::adopt(id);
    let submitted = masked(submitted, &page).await?;
    let adopted = submitted.visit.backend.observations.adopt(submitted.actor()?, id, &submitted.form).await;
    submitted.answer(adopted, &page, |()| routes::observation(id) + "#adopted")
}

pub async fn rate(of: AnswerTo, submitted: Submitted) -> Outcome {
    let rated = match helpful(&submitted.form) {
        Ok(helpful) => {
            let observations = &submitted.visit.backend.observations;
            observations.rate(submitted.actor()?, of.observation, of.answer, helpful).await
        }
        Err(fault) => Err(fault),
    };
    let page = routes::observation(of.observation);
    submitted.answer(rated, &page, |()| page.clone())
}

/// Which of the buttons was pressed.
pub fn helpful(form: &RawForm) -> Result<Helpful, Fault> {
    form.get(field::HELPFUL).parse().map_err(|_| Fault::field(field::HELPFUL, FieldCode::NotInList))
}

/// The answer that the path names; ids that are none find nothing.
pub struct AnswerTo {
    observation: ObservationId,
    answer: UpdateId,
}

impl FromRequestParts<WebState> for AnswerTo {
    type Rejection = Shown;

    async fn from_request_parts(parts: &mut Parts, web: &WebState) -> Result<Self, Shown> {
        let ids = Path::<(String, String)>::from_request_parts(parts, web).await;
        let read = |(observation, answer): (String, String)| {
            Some(Self { observation: observation.parse().ok()?, answer: answer.parse().ok()? })
        };
        ids.ok().and_then(|Path(ids)| read(ids)).ok_or(Shown::fault(Fault::NotFound))
    }
}
