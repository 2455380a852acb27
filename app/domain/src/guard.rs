//! The guard for client identifiers: finds in a text what could tell who a client is.
//!
//! Pure and quick: each room below reads the text once, from left to right, with windows of fixed
//! width, so that the time grows with the text's length only. The patterns run in the browser too;
//! names need a table that only the server carries (feature `names`).
//!
//! | room | finds |
//! |---|---|
//! | `identity_code`, `iban`, `email`, `profile_link`, `telephone`, `registration_number` | what is never stored |
//! | `address`, `birth`, `rare` | what is asked about |
//! | `person` | names of people, with `names` (the table) and `inflection` (from a form to its nominatives) |
//! | `signs`, `cues`, `place` | the text as the others read it, words that tell what stands next to them, municipalities |

mod address;
mod birth;
mod cues;
mod email;
mod iban;
mod identity_code;
mod inflection;
#[cfg(feature = "names")]
pub mod names;
#[cfg(feature = "names")]
mod person;
mod place;
mod profile_link;
pub mod quality;
mod rare;
mod registration_number;
mod signs;
mod telephone;

use std::ops::Range;

use serde::{Deserialize, Serialize};

#[cfg(feature = "names")]
use self::names::Names;
use self::signs::Sign;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A personal identity code with its right check character.
    IdentityCode,
    /// What looks like one, but with a wrong check character.
    NearIdentityCode,
    Telephone,
    Email,
    Iban,
    RegistrationNumber,
    ProfileLink,
    FullName,
    /// One name alone, after a word such as *asiakkaani*.
    GivenName,
    StreetAddress,
    BirthDate,
    /// An exact age together with a small place.
    RareCombination,
}

impl Kind {
    pub const ALL: [Self; 12] = [
        Self::IdentityCode,
        Self::NearIdentityCode,
        Self::Telephone,
        Self::Email,
        Self::Iban,
        Self::RegistrationNumber,
        Self::ProfileLink,
        Self::FullName,
        Self::GivenName,
        Self::StreetAddress,
        Self::BirthDate,
        Self::RareCombination,
    ];

    /// As it stands in answers and catalogues; a near miss of an identity code is called one.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NearIdentityCode => Self::IdentityCode.mark(),
            other => other.mark(),
        }
    }

    /// A name of its own for each kind.
    pub const fn mark(self) -> &'static str {
        match self {
            Self::IdentityCode => "identity_code",
            Self::NearIdentityCode => "near_identity_code",
            Self::Telephone => "telephone",
            Self::Email => "email",
            Self::Iban => "iban",
            Self::RegistrationNumber => "registration_number",
            Self::ProfileLink => "profile_link",
            Self::FullName => "full_name",
            Self::GivenName => "given_name",
            Self::StreetAddress => "street_address",
            Self::BirthDate => "birth_date",
            Self::RareCombination => "rare_combination",
        }
    }

    pub const fn verdict(self) -> Verdict {
        match self {
            Self::IdentityCode
            | Self::Telephone
            | Self::Email
            | Self::Iban
            | Self::RegistrationNumber
            | Self::ProfileLink => Verdict::Block,
            Self::NearIdentityCode
            | Self::FullName
            | Self::GivenName
            | Self::StreetAddress
            | Self::BirthDate
            | Self::RareCombination => Verdict::Warn,
        }
    }
}

/// What follows from a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The text is not stored with it.
    Block,
    /// Whoever wrote it masks it, or says that it is not a person.
    Warn,
}

impl Verdict {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Block => "block",
            Self::Warn => "warn",
        }
    }
}

/// Where something was found: bytes of the text, both ends between characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Finding {
    pub start: usize,
    pub end: usize,
    pub kind: Kind,
}

impl Finding {
    pub const fn verdict(self) -> Verdict {
        self.kind.verdict()
    }
}

/// Finds identifiers. With names where it has their table, else by patterns alone.
#[derive(Debug, Clone, Copy, Default)]
pub struct Guard {
    #[cfg(feature = "names")]
    names: Option<&'static Names>,
}

/// Where a room found something, as a range of signs.
type Found = Vec<Range<usize>>;
/// A room that needs nothing but the text.
type Room = fn(&[Sign], &mut Found);

/// In the order in which they look: what one has found, the next ones don't see.
const ROOMS: [(Kind, Room); 10] = [
    (Kind::Iban, iban::find),
    (Kind::IdentityCode, identity_code::find),
    (Kind::Email, email::find),
    (Kind::ProfileLink, profile_link::find),
    (Kind::NearIdentityCode, identity_code::find_near),
    (Kind::Telephone, telephone::find),
    (Kind::RegistrationNumber, registration_number::find),
    (Kind::BirthDate, birth::find),
    (Kind::StreetAddress, address::find),
    (Kind::RareCombination, rare::find),
];

/// How often what is left is read again once something was masked. More than once is rare.
const ROUNDS: usize = 8;

impl Guard {
    /// Without names: small enough for the browser.
    pub const fn of_patterns() -> Self {
        Self {
            #[cfg(feature = "names")]
            names: None,
        }
    }

    #[cfg(feature = "names")]
    pub const fn with_names(names: &'static Names) -> Self {
        Self { names: Some(names) }
    }

    /// All that was found, from left to right, without overlaps.
    ///
    /// What is masked changes what stands next to it, so the rest is read again until nothing more
    /// is found: a text that was masked passes.
    pub fn examine(self, text: &str) -> Vec<Finding> {
        let mut signs = signs::read(text);
        let mut findings = Vec::new();
        for _ in 0..ROUNDS {
            let before = findings.len();
            find_patterns(&mut signs, &mut findings);
            #[cfg(feature = "names")]
            if let Some(names) = self.names {
                find_people(names, &mut signs, &mut findings);
            }
            if findings.len() == before {
                break;
            }
        }
        findings.sort_unstable_by_key(|finding| finding.start);
        findings
    }
}

fn find_patterns(signs: &mut [Sign], findings: &mut Vec<Finding>) {
    let mut found = Found::new();
    for (kind, room) in ROOMS {
        room(signs, &mut found);
        keep(kind, &mut found, signs, findings);
    }
}

#[cfg(feature = "names")]
fn find_people(names: &Names, signs: &mut [Sign], findings: &mut Vec<Finding>) {
    let people = person::find(signs, names);
    for (kind, mut found) in [(Kind::FullName, people.full), (Kind::GivenName, people.given)] {
        keep(kind, &mut found, signs, findings);
    }
}

/// Writes down what a room found, and hides it from the rooms that follow.
fn keep(kind: Kind, found: &mut Found, signs: &mut [Sign], findings: &mut Vec<Finding>) {
    for range in found.drain(..) {
        let hidden = signs[range.clone()].iter().any(Sign::is_hidden);
        let (Some(first), Some(last)) = (signs.get(range.start), signs.get(range.end.saturating_sub(1))) else {
            continue;
        };
        if hidden || range.is_empty() {
            continue;
        }
        findings.push(Finding { start: first.start, end: last.end, kind });
        signs[range].iter_mut().for_each(Sign::hide);
    }
}

/// What stands in a masked text for a finding, in any language.
pub const MASK: &str = "[…]";

/// The text with every finding masked. `findings` are those that [`Guard::examine`] gave for it.
pub fn masked(text: &str, findings: &[Finding]) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut from = 0;
    for finding in findings {
        masked.push_str(&text[from..finding.start]);
        masked.push_str(MASK);
        from = finding.end;
    }
    masked.push_str(&text[from..]);
    masked
}

#[cfg(test)]
mod tests;
