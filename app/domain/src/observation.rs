//! An observation (*havainto*): what a professional files. Only kind and text are required.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    actor::Reader,
    fault::Fault,
    form::{RawForm, Reading},
    ids::{AccountId, AreaCode, ClientGroupCode, IssueId, NotAnId, ObservationId, Reference, ServiceLineCode, UnitId},
    issue::{IssueState, UpdateView},
    locale::{Locale, Names},
    organisation::Lists,
    time::Timestamp,
};

/// Characters in a text.
pub const TEXT_MAX: usize = 10_000;
/// Characters in a title.
pub const TITLE_MAX: usize = 160;
/// Characters in the note beside a perspective.
pub const NOTE_MAX: usize = 300;

/// An enum whose values have codes that stand in forms, tables and URLs.
macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $code)] $variant),+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Self::ALL.iter().copied().find(|value| value.as_str() == text).ok_or(NotAnId)
            }
        }
    };
}
pub(crate) use coded;

coded! {
    Kind {
        /// Epäkohta, palveluaukko.
        Gap = "gap",
        /// Onnistuminen, hyvä käytäntö.
        Success = "success",
        /// Ilmiö.
        Phenomenon = "phenomenon",
        /// Heikko signaali.
        WeakSignal = "weak_signal",
        /// Kehittämisehdotus.
        Proposal = "proposal",
    }
}

coded! {
    /// How often it is met.
    Frequency { Once = "once", NowAndThen = "now_and_then", Weekly = "weekly", Daily = "daily" }
}

coded! {
    /// Whom it hurts or helps.
    Perspective { Client = "client", System = "system", Payer = "payer" }
}

coded! {
    /// Who may read it, as its reporter chose.
    Audience {
        /// Everyone signed in, without the reporter's name.
        Colleagues = "colleagues",
        /// Managers whom it concerns, coordinators, and whoever works on what holds it.
        Responsible = "responsible",
    }
}

/// The form's field names, in the order in which the page shows them.
pub mod field {
    use super::Perspective;

    pub const KIND: &str = "kind";
    pub const TEXT: &str = "text";
    pub const TITLE: &str = "title";
    pub const UNIT: &str = "unit";
    pub const SERVICE_LINE: &str = "service_line";
    pub const AREA: &str = "area";
    pub const CLIENT_GROUP: &str = "client_group";
    pub const FREQUENCY: &str = "frequency";
    pub const NEEDS_ACTION: &str = "needs_action";
    pub const AUDIENCE: &str = "audience";
    /// Ties a form to its submission, so that one sent twice is stored once.
    pub const SUBMISSION: &str = "submission";

    /// The checkbox of a perspective.
    pub const fn perspective(perspective: Perspective) -> &'static str {
        match perspective {
            Perspective::Client => "perspective_client",
            Perspective::System => "perspective_system",
            Perspective::Payer => "perspective_payer",
        }
    }
    /// The note beside it.
    pub const fn note(perspective: Perspective) -> &'static str {
        match perspective {
            Perspective::Client => "note_client",
            Perspective::System => "note_system",
            Perspective::Payer => "note_payer",
        }
    }
}

/// A perspective that was chosen, with its note (may be empty).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PerspectiveNote {
    pub perspective: Perspective,
    pub note: String,
}

/// What a reporter says in an observation, as read from the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filing {
    pub kind: Kind,
    pub text: String,
    /// Empty when none was given.
    pub title: String,
    pub unit: Option<UnitId>,
    pub service_line: Option<ServiceLineCode>,
    pub area: Option<AreaCode>,
    pub client_group: Option<ClientGroupCode>,
    pub frequency: Option<Frequency>,
    pub perspectives: Vec<PerspectiveNote>,
    pub needs_action: bool,
    pub audience: Audience,
}

impl Filing {
    /// Reads the form against the organisation's lists; every fault at once.
    pub fn read(form: &RawForm, lists: &Lists) -> Result<Self, Fault> {
        let mut reading = Reading::of(form);
        let kind = reading.required_choice(field::KIND, |_| true);
        let text = reading.required_text(field::TEXT, TEXT_MAX);
        let title = reading.line(field::TITLE, TITLE_MAX);
        let unit = reading.choice(field::UNIT, |unit| lists.has_unit(*unit));
        let service_line = reading.choice(field::SERVICE_LINE, |code| lists.has_service_line(code));
        let area = reading.choice(field::AREA, |code| lists.has_area(code));
        let client_group = reading.choice(field::CLIENT_GROUP, |code| lists.has_client_group(code));
        let frequency = reading.choice(field::FREQUENCY, |_| true);
        let perspectives = Perspective::ALL
            .iter()
            .filter_map(|&perspective| {
                let note = reading.line(field::note(perspective), NOTE_MAX);
                // A note without its tick still says whom it concerns.
                (reading.is_set(field::perspective(perspective)) || !note.is_empty())
                    .then_some(PerspectiveNote { perspective, note })
            })
            .collect();
        let audience = reading.choice(field::AUDIENCE, |_| true).unwrap_or(Audience::Colleagues);
        let needs_action = reading.is_set(field::NEEDS_ACTION);
        let filing = kind.map(|kind| Self {
            kind,
            text,
            title,
            unit,
            service_line,
            area,
            client_group,
            frequency,
            perspectives,
            needs_action,
            audience,
        });
        reading.finish(filing)
    }
}

/// The form's own id, which becomes the observation's, so that a form sent twice is stored once.
/// Anything but a `UUIDv7` is no submission of ours.
pub fn submission(form: &RawForm) -> Option<ObservationId> {
    let uuid = Uuid::try_parse(form.get(field::SUBMISSION)).ok()?;
    (uuid.get_version_num() == 7).then(|| uuid.into())
}

/// A text's beginning on one line, of at most `limit` characters and cut between words where there
/// are any; `…` tells that more follows.
pub fn beginning(text: &str, limit: usize) -> String {
    let mut beginning = String::new();
    let mut length = 0;
    for word in text.split_whitespace() {
        let space = usize::from(length > 0);
        let needed = space + word.chars().count();
        if length + needed > limit {
            if beginning.is_empty() {
                beginning.extend(word.chars().take(limit));
            }
            beginning.push('…');
            break;
        }
        if space == 1 {
            beginning.push(' ');
        }
        beginning.push_str(word);
        length += needed;
    }
    beginning
}

/// To whom an observation is open: `path` is its unit with all above it (empty when it has none),
/// `owner` whoever owns an issue that holds it.
pub fn readers(audience: Audience, reporter: AccountId, path: &[UnitId], owner: Option<AccountId>) -> Vec<Reader> {
    let everyone = matches!(audience, Audience::Colleagues).then_some(Reader::Everyone);
    everyone
        .into_iter()
        .chain([Reader::Account(reporter)])
        .chain(owner.map(Reader::Account))
        .chain(path.iter().copied().map(Reader::Unit))
        .collect()
}

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
    pub needs_action: bool,
    pub audience: Audience,
    pub filed_at: Timestamp,
    /// Whether the reader filed it.
    pub own: bool,
    /// The issue it was raised to, with its answers: for its reporter, and for those who may read
    /// the issue itself. `None` for everyone else, raised or not.
    pub issue: Option<IssueOfObservation>,
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
    pub state: Option<IssueState>,
    /// The latest answer.
    pub answer: Option<UpdateView>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::{FieldCode, FieldFault};

    fn faults(form: &RawForm) -> Vec<(String, FieldCode)> {
        match Filing::read(form, &Lists::default()) {
            Err(Fault::Invalid(faults)) => faults.into_iter().map(|FieldFault { field, code }| (field, code)).collect(),
            other => panic!("expected faults, got {other:?}"),
        }
    }

    #[test]
    fn kind_and_text_are_enough() {
        let form = RawForm::from_iter([("kind", "weak_signal"), ("text", "Jonot kasvavat.")]);
        let filing = Filing::read(&form, &Lists::default()).unwrap();
        assert_eq!(
            (filing.kind, filing.audience, filing.needs_action),
            (Kind::WeakSignal, Audience::Colleagues, false)
        );
        assert!(filing.perspectives.is_empty());
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let long = "x".repeat(TITLE_MAX + 1);
        let form = RawForm::from_iter([
            ("title", long.as_str()),
            ("unit", "nowhere"),
            ("area", "atlantis"),
            ("frequency", "hourly"),
            ("audience", "press"),
        ]);
        let expected = [
            ("kind", FieldCode::ChoiceRequired),
            ("text", FieldCode::Required),
            ("title", FieldCode::TooLong { limit: TITLE_MAX, actual: TITLE_MAX + 1 }),
            ("unit", FieldCode::NotInList),
            ("area", FieldCode::NotInList),
            ("frequency", FieldCode::NotInList),
            ("audience", FieldCode::NotInList),
        ];
        assert_eq!(faults(&form), expected.map(|(field, code)| (field.to_owned(), code)));
    }

    #[test]
    fn a_note_chooses_its_perspective() {
        let form = RawForm::from_iter([
            ("kind", "gap"),
            ("text", "t"),
            ("note_payer", "maksaa kahdesti"),
            ("perspective_client", "1"),
        ]);
        let filing = Filing::read(&form, &Lists::default()).unwrap();
        let chosen: Vec<_> = filing.perspectives.iter().map(|p| (p.perspective, p.note.as_str())).collect();
        assert_eq!(chosen, [(Perspective::Client, ""), (Perspective::Payer, "maksaa kahdesti")]);
    }

    #[test]
    fn only_a_uuid_of_version_7_is_a_submission() {
        let read = |value: &str| submission(&RawForm::from_iter([(field::SUBMISSION, value)]));
        let ours = "019ab3e4-7d1c-7abc-8def-0123456789ab";
        assert_eq!(read(ours).map(|id| id.to_string()).as_deref(), Some(ours));
        for other in ["", "1", "00000000-0000-0000-0000-000000000000", "9f1b2f44-3c5e-4b0a-8d1e-0123456789ab"] {
            assert_eq!(read(other), None, "{other}");
        }
    }

    #[test]
    fn a_beginning_ends_between_words_and_says_that_more_follows() {
        assert_eq!(beginning("  Jonot\n\nkasvavat. ", 20), "Jonot kasvavat.");
        assert_eq!(beginning("Jonot kasvavat.", 15), "Jonot kasvavat.");
        assert_eq!(beginning("Jonot kasvavat.", 14), "Jonot…");
        assert_eq!(beginning("Työkyvynarviointi", 4), "Työk…");
        assert_eq!(beginning("", 4), "");
    }

    #[test]
    fn only_colleagues_readable_ones_are_open_to_everyone() {
        let reporter = Uuid::from_u128(1).into();
        let path = [Uuid::from_u128(2).into()];
        assert!(readers(Audience::Colleagues, reporter, &path, None).contains(&Reader::Everyone));
        let closed = readers(Audience::Responsible, reporter, &path, None);
        assert_eq!(closed, [Reader::Account(reporter), Reader::Unit(path[0])]);
    }
}
