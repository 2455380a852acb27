//! An observation (*havainto*): what a professional files. Only kind and text are required.

pub mod field;
mod particulars;
mod view;

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use self::{
    particulars::{Duration, PARTICULAR_MAX, Particulars, Urgency},
    view::{
        Disclosure, Filed, Helpful, IssueOfObservation, May, ObservationView, OwnObservation, ParticularsView,
        REASON_MAX, REASON_MIN, Receipt, ReceiptIssue, Revision, Similar, disclosure_field, disclosure_reason,
    },
};
use crate::{
    actor::Reader,
    fault::Fault,
    form::{RawForm, Reading},
    ids::{AccountId, AreaCode, ClientGroupCode, NotAnId, ObservationId, ServiceLineCode, UnitId},
    organisation::Lists,
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

coded! {
    /// How its reporter is known.
    Identity {
        /// By name, to those who work on it.
        Named = "named",
        /// Kept apart; only a custodian learns it, with a reason, and the reporter is told.
        Confidential = "confidential",
        /// Nothing that leads back is kept.
        Anonymous = "anonymous",
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
    pub particulars: Particulars,
    pub needs_action: bool,
    /// Whether the reporter would like to hear what came of it.
    pub wants_answer: bool,
    pub audience: Audience,
    pub identity: Identity,
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
        let particulars = Particulars::read(&mut reading, lists);
        let audience = reading.choice(field::AUDIENCE, |_| true).unwrap_or(Audience::Colleagues);
        let identity = reading.choice(field::IDENTITY, |_| true).unwrap_or(Identity::Named);
        let needs_action = reading.is_set(field::NEEDS_ACTION);
        // Everybody wants to hear, unless they were asked and said no.
        let wants_answer = reading.is_set(field::WANTS_ANSWER) || !reading.is_set(field::ASKED);
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
            particulars,
            needs_action,
            wants_answer,
            audience,
            identity,
        });
        reading.finish(filing)
    }

    /// As a form holds it: read again, it is the same.
    pub fn fields(&self) -> RawForm {
        let mut fields = vec![
            (field::KIND, self.kind.to_string()),
            (field::TEXT, self.text.clone()),
            (field::TITLE, self.title.clone()),
            (field::AUDIENCE, self.audience.to_string()),
            (field::IDENTITY, self.identity.to_string()),
            (field::ASKED, "1".to_owned()),
        ];
        let ticked = |set: bool| set.then(|| "1".to_owned());
        let optional = [
            (field::UNIT, self.unit.map(|it| it.to_string())),
            (field::SERVICE_LINE, self.service_line.as_ref().map(ToString::to_string)),
            (field::AREA, self.area.as_ref().map(ToString::to_string)),
            (field::CLIENT_GROUP, self.client_group.as_ref().map(ToString::to_string)),
            (field::FREQUENCY, self.frequency.map(|it| it.to_string())),
            (field::NEEDS_ACTION, ticked(self.needs_action)),
            (field::WANTS_ANSWER, ticked(self.wants_answer)),
        ];
        fields.extend(optional.into_iter().filter_map(|(name, value)| Some((name, value?))));
        for chosen in &self.perspectives {
            fields.push((field::perspective(chosen.perspective), "1".to_owned()));
            fields.push((field::note(chosen.perspective), chosen.note.clone()));
        }
        fields.into_iter().chain(self.particulars.fields()).collect()
    }
}

/// The form's own id, which becomes the observation's, so that a form sent twice is stored once.
/// Anything but a `UUIDv7` is no submission of ours.
pub fn submission(form: &RawForm) -> Option<ObservationId> {
    let uuid = Uuid::try_parse(form.get(field::SUBMISSION)).ok()?;
    (uuid.get_version_num() == 7).then(|| uuid.into())
}

/// A submission's id that nobody else makes: of a moment, in milliseconds since 1970, and of chance.
pub fn fresh_submission(milliseconds: u64, chance: &[u8; 10]) -> ObservationId {
    uuid::Builder::from_unix_timestamp_millis(milliseconds, chance).into_uuid().into()
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
/// `reporter` only when filed by name: whoever filed otherwise reads it by another way.
pub fn readers(
    audience: Audience,
    reporter: Option<AccountId>,
    path: &[UnitId],
    owner: Option<AccountId>,
) -> Vec<Reader> {
    let everyone = matches!(audience, Audience::Colleagues).then_some(Reader::Everyone);
    everyone
        .into_iter()
        .chain(reporter.map(Reader::Account))
        .chain(owner.map(Reader::Account))
        .chain(path.iter().copied().map(Reader::Unit))
        .collect()
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
    fn a_filing_written_into_a_form_is_read_as_the_same() {
        let form = RawForm::from_iter([
            ("kind", "success"),
            ("text", "Yhteinen vastaanotto toimii.\nJono lyheni."),
            ("title", "Yhteinen vastaanotto"),
            ("frequency", "weekly"),
            ("note_system", "vähemmän siirtoja"),
            ("causes", "Työpari samassa talossa."),
            ("proposal", "Sama huone."),
            ("duration", "months"),
            ("urgency", "soon"),
            ("needs_action", "1"),
            ("asked", "1"),
            ("identity", "confidential"),
            ("audience", "responsible"),
        ]);
        let filing = Filing::read(&form, &Lists::default()).unwrap();
        assert!(!filing.wants_answer);
        assert_eq!(Filing::read(&filing.fields(), &Lists::default()), Ok(filing));
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
        let fresh = fresh_submission(1_795_392_000_000, &[0xff; 10]);
        assert_eq!(read(&fresh.to_string()), Some(fresh));
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
        assert!(readers(Audience::Colleagues, None, &path, None).contains(&Reader::Everyone));
        let closed = readers(Audience::Responsible, Some(reporter), &path, None);
        assert_eq!(closed, [Reader::Account(reporter), Reader::Unit(path[0])]);
    }
}
