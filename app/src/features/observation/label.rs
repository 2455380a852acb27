//! What the form's fields are called, beside them and where their faults are told.

use domain::observation::{Perspective, field};

use crate::{i18n::Texts, t, ui::Wording};

pub fn label(texts: Texts, of: &str) -> Wording {
    match of {
        field::KIND => t!(texts, "kind-label").into(),
        field::TEXT => {
            Wording::new(t!(texts, "observe-text-label")).for_success(t!(texts, "observe-text-label-success"))
        }
        field::TITLE => t!(texts, "observe-title-label").into(),
        field::UNIT => t!(texts, "unit-label").into(),
        field::SERVICE_LINE => t!(texts, "service-line-label").into(),
        field::AREA => t!(texts, "area-label").into(),
        field::CLIENT_GROUP => t!(texts, "client-group-label").into(),
        field::STAGE => t!(texts, "stage-label").into(),
        field::INTERFACES => t!(texts, "interfaces-label").into(),
        field::PROFESSION => t!(texts, "profession-label").into(),
        field::FREQUENCY => t!(texts, "frequency-label").into(),
        field::DURATION => t!(texts, "duration-label").into(),
        field::CAUSES => Wording::new(t!(texts, "causes-label")).for_success(t!(texts, "causes-label-success")),
        field::TRIED => Wording::new(t!(texts, "tried-label")).for_success(t!(texts, "tried-label-success")),
        field::PROPOSAL => Wording::new(t!(texts, "proposal-label")).for_success(t!(texts, "proposal-label-success")),
        field::THEMES => t!(texts, "themes-label").into(),
        field::NEEDS_ACTION => t!(texts, "observe-needs-action-label").into(),
        field::URGENCY => t!(texts, "urgency-label").into(),
        field::WANTS_ANSWER => t!(texts, "observe-wants-answer-label").into(),
        field::IDENTITY => t!(texts, "identity-label").into(),
        field::AUDIENCE => t!(texts, "audience-label").into(),
        other => {
            let note = Perspective::ALL.iter().find(|perspective| field::note(**perspective) == other);
            note.map_or_else(|| t!(texts, "perspective-label"), |perspective| note_label(texts, *perspective)).into()
        }
    }
}

fn note_label(texts: Texts, perspective: Perspective) -> String {
    match perspective {
        Perspective::Client => t!(texts, "observe-note-client"),
        Perspective::System => t!(texts, "observe-note-system"),
        Perspective::Payer => t!(texts, "observe-note-payer"),
    }
}
