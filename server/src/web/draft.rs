//! Reports that are not sent yet: keeping one, going from step to step, sending it, throwing it away.

use app::routes;
use axum::extract::State;
use domain::{
    draft::{Go, Kept, Step, field},
    fault::{Fault, FieldCode},
    ids::DraftId,
    observation::{self, Identity},
};

use super::{
    observation::file_from,
    state::WebState,
    submit::{Id, Outcome, Submitted},
};

/// Keeps what was written in the quick form.
pub async fn keep(submitted: Submitted) -> Outcome {
    let further = submitted.form.get(field::GO) == Go::Next.as_str();
    let kept = submitted.visit.backend.drafts.keep(submitted.actor()?, &submitted.form).await;
    lead_on(submitted, kept, routes::NEW_OBSERVATION, |kept| {
        if further { routes::draft_step(kept.draft, Step::Place) } else { routes::DRAFTS.to_owned() }
    })
}

/// Keeps a step and goes where its button says; the last one sends.
pub async fn go(State(web): State<WebState>, Id(id): Id<DraftId>, mut submitted: Submitted) -> Outcome {
    let step = Step::numbered(submitted.form.get(field::STEP));
    let go = Go::read(submitted.form.get(field::GO));
    let page = routes::draft_step(id, step);
    // Whatever the form says: it is this draft.
    submitted.form.set(observation::field::SUBMISSION, id.to_string());
    if go == Go::Send {
        return file_from(&web, submitted, &page).await;
    }
    let kept = submitted.visit.backend.drafts.keep(submitted.actor()?, &submitted.form).await;
    lead_on(submitted, kept, &page, |kept| {
        let next = match go {
            Go::Next => step.next().unwrap_or(step),
            Go::Back => step.previous().unwrap_or(step),
            Go::Later | Go::Send => return routes::DRAFTS.to_owned(),
        };
        routes::draft_step(kept.draft, next)
    })
}

pub async fn discard(Id(id): Id<DraftId>, submitted: Submitted) -> Outcome {
    let discarded = submitted.visit.backend.drafts.discard(submitted.actor()?, id).await;
    submitted.answer(discarded, routes::DRAFTS, |()| routes::DRAFTS.to_owned())
}

/// A report without a name is not kept: what was written stays in its form, which says so.
fn lead_on(submitted: Submitted, kept: Result<Kept, Fault>, page: &str, then: impl FnOnce(Kept) -> String) -> Outcome {
    let anonymous = submitted.form.get(observation::field::IDENTITY) == Identity::Anonymous.as_str();
    let kept = match kept {
        Err(Fault::Forbidden) if anonymous => Err(Fault::field(observation::field::IDENTITY, FieldCode::NotKept)),
        kept => kept,
    };
    submitted.answer(kept, page, then)
}
