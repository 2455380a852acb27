//! What a form starts with: what the person's unit and earlier choices suggest, and what is always chosen.

use domain::{
    fault::Fault,
    form::RawForm,
    observation::{self, Audience, Identity, Kind, field},
    time::Timestamp,
};
use uuid::{NoContext, Uuid};

use crate::visit::Visit;

/// A fresh form; its address may name the kind.
pub async fn fresh(visit: &Visit) -> Result<RawForm, Fault> {
    let mut form = always_chosen(visit.backend.observations.starting(visit.actor()?).await?);
    if let Ok(kind) = visit.query().get(field::KIND).parse::<Kind>() {
        form.set(field::KIND, kind.as_str());
    }
    Ok(form)
}

/// Who may read it and under whose name are choices without an empty one, and everybody wants to hear
/// unless they were asked and said no.
pub fn always_chosen(mut form: RawForm) -> RawForm {
    let defaults = [(field::AUDIENCE, Audience::Colleagues.as_str()), (field::IDENTITY, Identity::Named.as_str())];
    for (field, value) in defaults {
        if !form.is_set(field) {
            form.set(field, value);
        }
    }
    if !form.is_set(field::ASKED) {
        form.set(field::WANTS_ANSWER, "1");
    }
    form
}

/// Ties a form to its submission: made when the form is opened, the same whenever it is shown again.
pub fn submission(form: &RawForm, now: Timestamp) -> String {
    observation::submission(form).map_or_else(|| made_at(now).to_string(), |id| id.to_string())
}

fn made_at(now: Timestamp) -> Uuid {
    let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
    Uuid::new_v7(uuid::Timestamp::from_unix(NoContext, seconds, now.timestamp_subsec_nanos()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_submission_is_one_that_the_domain_takes_and_is_kept() {
        let now = "2026-11-05T09:00:00Z".parse().unwrap();
        let made = submission(&RawForm::default(), now);
        let form = RawForm::from_iter([(field::SUBMISSION, made.as_str())]);
        assert_eq!(submission(&form, now), made);
        assert_ne!(submission(&RawForm::default(), now), made);
        // Not a UUIDv7: replaced, since it could never be sent.
        let foreign = RawForm::from_iter([(field::SUBMISSION, "9f1b2f44-3c5e-4b0a-8d1e-0123456789ab")]);
        assert!(
            observation::submission(&RawForm::from_iter([(field::SUBMISSION, submission(&foreign, now))])).is_some()
        );
    }

    #[test]
    fn whoever_was_not_asked_wants_an_answer() {
        let chosen = |form: RawForm| always_chosen(form).is_set(field::WANTS_ANSWER);
        assert!(chosen(RawForm::default()));
        assert!(!chosen(RawForm::from_iter([(field::ASKED, "1")])));
        assert_eq!(
            always_chosen(RawForm::from_iter([(field::IDENTITY, "confidential")])).get(field::IDENTITY),
            "confidential"
        );
    }
}
