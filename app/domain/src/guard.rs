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
use self::signs::{Mark, Sign};

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
        for _ in 0..ROUNDS {
            let more = find_patterns(&mut signs);
            #[cfg(feature = "names")]
            let more = more | self.names.is_some_and(|names| find_people(names, &mut signs));
            if !more {
                break;
            }
        }
        read_off(&signs)
    }
}

/// Whether anything was found.
fn find_patterns(signs: &mut [Sign]) -> bool {
    let mut found = Found::new();
    let mut any = false;
    for (kind, room) in ROOMS {
        room(signs, &mut found);
        any |= keep(kind, &mut found, signs);
    }
    any
}

#[cfg(feature = "names")]
fn find_people(names: &Names, signs: &mut [Sign]) -> bool {
    let mut people = person::find(signs, names);
    keep(Kind::FullName, &mut people.full, signs) | keep(Kind::GivenName, &mut people.given, signs)
}

/// Marks what a room found, which hides it from the rooms that follow. Whether there was any.
fn keep(kind: Kind, found: &mut Found, signs: &mut [Sign]) -> bool {
    let mut any = false;
    for range in found.drain(..) {
        let Some(signs) = signs.get_mut(range) else { continue };
        if signs.is_empty() || signs.iter().any(Sign::is_hidden) {
            continue;
        }
        for (index, sign) in signs.iter_mut().enumerate() {
            sign.hide(kind, index == 0);
        }
        any = true;
    }
    any
}

/// The findings that were marked, from left to right.
fn read_off(signs: &[Sign]) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for sign in signs {
        match (sign.found, findings.last_mut()) {
            (Some(Mark { kind, first: true }), _) => findings.push(Finding { start: sign.start, end: sign.end, kind }),
            (Some(_), Some(finding)) => finding.end = sign.end,
            _ => {}
        }
    }
    findings
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
