//! A draft (*luonnos*): a report that is not sent yet. It is its author's alone, and is thrown away
//! some time after it was last touched. What the guard blocks is masked before a draft is kept.

use serde::{Deserialize, Serialize};

use crate::{
    fault::{Concern, Fault, FieldCode},
    form::{RawForm, Reading},
    ids::DraftId,
    observation::{self, Filing, Identity, Kind, Perspective, TEXT_MAX},
    organisation::Lists,
    time::Timestamp,
};

/// Drafts that one person may keep at a time.
pub const DRAFTS_MAX: u64 = 50;
/// Characters in one field of a draft: to cut what is too long for a report is for later.
pub const FIELD_MAX: usize = 2 * TEXT_MAX;
/// Wordings that one draft says are no person, and characters in each.
const NOT_A_PERSON_MAX: usize = 50;
const WORDING_MAX: usize = 100;

/// Field names of a draft's form, beside those of the observation.
pub mod field {
    /// How often it had been kept when this form was opened.
    pub const REVISION: &str = "draft_revision";
    /// Which step is shown; see [`super::Step`].
    pub const STEP: &str = "step";
    /// What to do next: see [`super::Go`].
    pub const GO: &str = "go";
}

/// The fields in which a draft keeps what was chosen.
const CHOICES: [&str; 14] = {
    use observation::field::{
        AREA, AUDIENCE, CLIENT_GROUP, DURATION, FREQUENCY, IDENTITY, INTERFACES, KIND, PROFESSION, SERVICE_LINE, STAGE,
        THEMES, UNIT, URGENCY,
    };
    [
        KIND,
        UNIT,
        SERVICE_LINE,
        AREA,
        CLIENT_GROUP,
        FREQUENCY,
        STAGE,
        DURATION,
        INTERFACES,
        URGENCY,
        PROFESSION,
        THEMES,
        AUDIENCE,
        IDENTITY,
    ]
};

/// The boxes of which a draft keeps whether they were ticked.
const BOXES: [&str; 6] = {
    use observation::field::{ASKED, NEEDS_ACTION, WANTS_ANSWER, perspective};
    [
        NEEDS_ACTION,
        WANTS_ANSWER,
        ASKED,
        perspective(Perspective::Client),
        perspective(Perspective::System),
        perspective(Perspective::Payer),
    ]
};

/// What a draft keeps of a form: what was typed as it was typed, readable or not. Only what is too long
/// to keep is refused. Fields that are not the form's, and choices that no list offers, are left out:
/// nobody could ever send them.
pub fn kept(form: &RawForm, lists: &Lists) -> Result<RawForm, Fault> {
    let mut reading = Reading::of(form);
    for field in observation::field::FREE {
        let actual = form.get(field).chars().count();
        if actual > FIELD_MAX {
            reading.fault(field, FieldCode::TooLong { limit: FIELD_MAX, actual });
        }
    }
    let typed = observation::field::FREE.into_iter().map(|field| (field, form.get(field)));
    let ticked = BOXES.into_iter().filter(|field| form.is_set(field)).map(|field| (field, "1"));
    let unlisted = unlisted(form, lists);
    let chosen = CHOICES
        .into_iter()
        .filter(|field| !unlisted.iter().any(|it| it == field))
        .flat_map(|field| form.all(field).map(move |value| (field, value)));
    let no_person = form
        .all(observation::field::NOT_A_PERSON)
        .filter(|wording| wording.chars().count() <= WORDING_MAX)
        .take(NOT_A_PERSON_MAX)
        .map(|wording| (observation::field::NOT_A_PERSON, wording));
    let kept = typed.chain(ticked).chain(chosen).chain(no_person).filter(|(_, value)| !value.trim().is_empty());
    reading.finish(Some(kept.collect()))
}

/// The fields whose choice no list offers.
fn unlisted(form: &RawForm, lists: &Lists) -> Vec<String> {
    let Err(Fault::Invalid(faults)) = Filing::read(form, lists) else { return Vec::new() };
    faults.into_iter().filter(|fault| fault.code == FieldCode::NotInList).map(|fault| fault.field).collect()
}

/// Whether a form is to be filed without a name: such a one leaves no draft.
pub fn is_anonymous(form: &RawForm) -> bool {
    form.get(observation::field::IDENTITY).trim() == Identity::Anonymous.as_str()
}

/// A draft that was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    pub draft: DraftId,
    pub revision: u32,
    /// Somewhere else the draft was changed meanwhile: this one was kept beside it, as another.
    pub another: bool,
    /// What the guard found, and channels that fit better. Places as in [`Concern::Person`]; what
    /// blocks is among them, too.
    pub concerns: Vec<Concern>,
}

/// A row of the list of drafts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftRow {
    pub id: DraftId,
    pub kind: Option<Kind>,
    pub title: String,
    /// The text's beginning, at most some 200 characters.
    pub beginning: String,
    pub kept_at: Timestamp,
    /// When it is thrown away.
    pub until: Timestamp,
}

/// The steps of the full form, in their order. Each can be skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Kind, title, text.
    Matter,
    /// Unit, service line, area, client group, stage, interfaces, profession.
    Place,
    /// How often, for how long, whom it concerns, causes, what was tried, what could be different, themes.
    Meaning,
    /// Action, urgency, answer, identity, audience; and sending.
    Sending,
}

impl Step {
    pub const ALL: [Self; 4] = [Self::Matter, Self::Place, Self::Meaning, Self::Sending];

    /// From 1.
    pub const fn number(self) -> usize {
        self as usize + 1
    }
    /// The step of a number; the first for what is none.
    pub fn numbered(text: &str) -> Self {
        let number: usize = text.parse().unwrap_or(1);
        Self::ALL.get(number.wrapping_sub(1)).copied().unwrap_or(Self::Matter)
    }
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.number()).copied()
    }
    pub fn previous(self) -> Option<Self> {
        self.number().checked_sub(2).and_then(|index| Self::ALL.get(index)).copied()
    }
}

/// What a step's buttons ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Go {
    Next,
    Back,
    /// Keep it and leave.
    Later,
    Send,
}

impl Go {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Next => "next",
            Self::Back => "back",
            Self::Later => "later",
            Self::Send => "send",
        }
    }
    pub fn read(text: &str) -> Self {
        [Self::Back, Self::Later, Self::Send].into_iter().find(|go| go.as_str() == text).unwrap_or(Self::Next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{fault::FieldFault, locale::Names, organisation::Item};

    #[test]
    fn steps_follow_each_other() {
        let walk: Vec<_> = std::iter::successors(Some(Step::Matter), |step| step.next()).collect();
        assert_eq!(walk, Step::ALL);
        assert_eq!(Step::Place.previous(), Some(Step::Matter));
        assert_eq!(Step::Matter.previous(), None);
        for (text, step) in [("", Step::Matter), ("0", Step::Matter), ("4", Step::Sending), ("99", Step::Matter)] {
            assert_eq!(Step::numbered(text), step, "{text}");
        }
    }

    #[test]
    fn a_draft_keeps_what_was_typed_and_nothing_that_could_not_be_sent() {
        let lists = Lists {
            themes: ["debt", "housing"]
                .map(|code| Item { code: code.parse().unwrap(), names: Names::default() })
                .to_vec(),
            ..Lists::default()
        };
        let form = RawForm::from_iter([
            ("kind", "gap"),
            ("text", " kesken\u{202E}\0 "),
            ("title", " "),
            ("note_payer", "kahdesti"),
            ("perspective_client", "on"),
            ("theme", "debt"),
            ("theme", "housing"),
            ("unit", "131052-308T"),
            ("frequency", "hourly"),
            ("not_a_person", "Toivo"),
            ("not_a_person", &"x".repeat(101)),
            ("submission", "019ab3e4-7d1c-7abc-8def-0123456789ab"),
            ("draft_revision", "3"),
            ("elsewhere", "x"),
        ]);
        let kept: Vec<(String, String)> =
            kept(&form, &lists).unwrap().fields().map(|(field, value)| (field.into(), value.into())).collect();
        let expected = [
            ("kind", "gap"),
            ("not_a_person", "Toivo"),
            ("note_payer", "kahdesti"),
            ("perspective_client", "1"),
            ("text", " kesken\u{202E}\0 "),
            ("theme", "debt"),
            ("theme", "housing"),
        ];
        assert_eq!(kept, expected.map(|(field, value)| (field.to_owned(), value.to_owned())));
    }

    #[test]
    fn only_what_is_too_long_to_keep_is_refused() {
        let draft = |length: usize| {
            kept(&RawForm::from_iter([("text", "ä".repeat(length)), ("title", "ä".repeat(length))]), &Lists::default())
        };
        assert!(draft(FIELD_MAX).is_ok());
        let code = FieldCode::TooLong { limit: FIELD_MAX, actual: FIELD_MAX + 1 };
        let fault = |field: &str| FieldFault { field: field.to_owned(), code };
        assert_eq!(draft(FIELD_MAX + 1), Err(Fault::Invalid(vec![fault("text"), fault("title")])));
        assert_eq!(kept(&RawForm::default(), &Lists::default()), Ok(RawForm::default()));
    }
}
