//! A draft (*luonnos*): a report that is not sent yet. It is its author's alone, and is thrown away
//! some time after it was last touched. What the guard blocks is masked before a draft is kept.

use serde::{Deserialize, Serialize};

use crate::{fault::Concern, ids::DraftId, observation::Kind, time::Timestamp};

/// Drafts that one person may keep at a time.
pub const DRAFTS_MAX: u64 = 50;

/// Field names of a draft's form, beside those of the observation.
pub mod field {
    /// How often it had been kept when this form was opened.
    pub const REVISION: &str = "draft_revision";
    /// Which step is shown; see [`super::Step`].
    pub const STEP: &str = "step";
    /// What to do next: see [`super::Go`].
    pub const GO: &str = "go";
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
}
