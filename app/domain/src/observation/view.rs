//! Observations as people see them.

use serde::{Deserialize, Serialize};

use super::{Audience, Duration, Frequency, Identity, Kind, PerspectiveNote, Urgency, coded};
use crate::{
    fault::{Fault, FieldCode},
    form::{RawForm, Reading},
    ids::{IssueId, NotAnId, ObservationId, Reference},
    issue::{IssueState, UpdateView},
    locale::{Locale, Names},
    receipt::ReceiptCode,
    search::Piece,
    time::Timestamp,
    voice::{CommentView, Voices},
};
use std::{fmt, str::FromStr};

/// The page of one observation. Its reporter's name is not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObservationView {
    pub id: ObservationId,
    pub reference: Reference,
    pub kind: Kind,
    pub language: Locale,
    pub title: String,
    pub text: String,
    pub unit: Option<Names>,
    pub service_line: Option<Names>,
    pub area: Option<Names>,
    pub client_group: Option<Names>,
    pub frequency: Option<Frequency>,
    pub perspectives: Vec<PerspectiveNote>,
    pub particulars: ParticularsView,
    pub needs_action: bool,
    pub audience: Audience,
    pub identity: Identity,
    /// Only the day means something when it was filed anonymously.
    pub filed_at: Timestamp,
    /// Whether the reader filed it.
    pub own: bool,
    /// When it was last changed, if ever.
    pub revised_at: Option<Timestamp>,
    /// When it was withdrawn: then title, text and particulars are empty to all but its reporter.
    pub withdrawn_at: Option<Timestamp>,
    pub voices: Voices,
    /// Oldest first.
    pub comments: Vec<CommentView>,
    /// What was said of each answer, by the answer's place in `issue.updates`: by the reader, who noticed it
    /// too, or else by its reporter.
    pub helpful: Vec<Option<Helpful>>,
    pub may: May,
    /// The issue it was raised to, with its answers: for its reporter and whoever noticed it too, and for
    /// those who may read the issue itself. `None` for everyone else, raised or not.
    pub issue: Option<IssueOfObservation>,
}

/// What the reader may do with it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a button that is there or not")]
pub struct May {
    /// Change and withdraw it.
    pub revise: bool,
    /// See how it read before it was changed.
    pub history: bool,
    pub comment: bool,
    pub me_too: bool,
    pub adopt: bool,
    /// Ask who filed it confidentially.
    pub disclose: bool,
}

/// The particulars in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ParticularsView {
    pub stage: Option<Names>,
    pub duration: Option<Duration>,
    pub causes: String,
    pub tried: String,
    pub proposal: String,
    pub interfaces: Vec<Names>,
    pub urgency: Option<Urgency>,
    pub profession: Option<Names>,
    pub themes: Vec<Names>,
}

coded! {
    /// Was this answer of help?
    Helpful { Yes = "yes", Partly = "partly", No = "no" }
}

/// What became of a form that was sent.
#[derive(Clone, PartialEq, Eq)]
pub enum Filed {
    /// By name or confidentially: its receipt has a page.
    Known(ObservationId),
    /// Anonymously: the code is shown once and kept nowhere.
    Anonymous(ReceiptCode),
}

/// Without the code: it opens a report.
impl fmt::Debug for Filed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(id) => f.debug_tuple("Known").field(id).finish(),
            Self::Anonymous(_) => f.write_str("Anonymous(…)"),
        }
    }
}

/// A report that may be the same as one that is being written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Similar {
    pub id: ObservationId,
    /// As people say it: `H-1042`.
    pub reference: String,
    pub kind: Kind,
    pub language: Locale,
    pub title: String,
    /// The passage that is most alike, with the shared words marked.
    pub passage: Vec<Piece>,
    /// Words that both use, as they stand in the other one; at most some five.
    pub shared: Vec<String>,
    /// How many have noticed it, its reporter included.
    pub noticed_by: u64,
}

/// How a report read before it was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// Until when it read so.
    pub until: Timestamp,
    pub kind: Kind,
    pub title: String,
    pub text: String,
    pub particulars: ParticularsView,
}

/// Who filed a confidential report, as a custodian was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disclosure {
    pub reference: Reference,
    pub name: String,
    pub unit: Option<Names>,
}

/// Field names of the form that asks who filed a confidential report.
pub mod disclosure_field {
    pub const REASON: &str = "reason";
}

/// Characters in the reason for a disclosure.
pub const REASON_MIN: usize = 10;
pub const REASON_MAX: usize = 500;

/// The stated reason, read from its form.
pub fn disclosure_reason(form: &RawForm) -> Result<String, Fault> {
    let mut reading = Reading::of(form);
    let reason = reading.required_text(disclosure_field::REASON, REASON_MAX);
    if (1..REASON_MIN).contains(&reason.chars().count()) {
        reading.fault(disclosure_field::REASON, FieldCode::TooShort { limit: REASON_MIN });
    }
    reading.finish(Some(reason))
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssueOfObservation {
    pub id: IssueId,
    pub reference: Reference,
    pub state: IssueState,
    pub raised_at: Timestamp,
    /// The responsible person's name.
    pub owner: String,
    pub updates: Vec<UpdateView>,
    /// Whether the reader may open the issue's own page.
    pub may_open: bool,
}

/// What the reporter is told after filing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    pub id: ObservationId,
    pub reference: Reference,
    pub kind: Kind,
    pub language: Locale,
    pub title: String,
    pub text: String,
    pub filed_at: Timestamp,
    pub audience: Audience,
    pub identity: Identity,
    /// Whether its reporter would like to hear what came of it.
    pub wants_answer: bool,
    /// To whom it went, if it was flagged.
    pub issue: Option<ReceiptIssue>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptIssue {
    pub reference: Reference,
    pub owner: String,
    /// By when an answer is due.
    pub due: chrono::NaiveDate,
}

/// A row of "My observations".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnObservation {
    pub id: ObservationId,
    pub reference: Reference,
    pub kind: Kind,
    pub language: Locale,
    pub title: String,
    /// The text's beginning, at most some 200 characters.
    pub beginning: String,
    pub filed_at: Timestamp,
    pub withdrawn: bool,
    pub state: Option<IssueState>,
    /// The latest answer.
    pub answer: Option<UpdateView>,
}
