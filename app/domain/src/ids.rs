//! Typed identifiers. A thing has a `UUIDv7`; people see a short reference number;
//! an item of a list has a code that may stand in a URL.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The text is not an identifier of the kind that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an identifier")]
pub struct NotAnId;

macro_rules! uuid_ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl From<Uuid> for $name {
            fn from(uuid: Uuid) -> Self {
                Self(uuid)
            }
        }
        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }
        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Uuid::try_parse(text).map(Self).map_err(|_| NotAnId)
            }
        }
    )+};
}

uuid_ids! {
    /// A person who can sign in.
    AccountId,
    /// A role given to an account on a node of the organisation tree.
    GrantId,
    /// A node of the organisation tree: an organisation is a node without a parent.
    UnitId,
    ObservationId,
    IssueId,
    /// One answer to an issue.
    UpdateId,
    /// A report that is not sent yet; once sent, the observation's id.
    DraftId,
    CommentId,
    RuleId,
    /// A mail in the outbox.
    MailId,
    EventId,
    /// Names an internal fault in a log line and on the page that tells of it.
    IncidentId,
}

/// At most this many characters in a code.
pub const CODE_MAX: usize = 64;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                if is_code(text) { Ok(Self(text.to_owned())) } else { Err(NotAnId) }
            }
        }
    )+};
}

codes! {
    /// An item of the list of service lines.
    ServiceLineCode,
    /// An item of the list of areas (municipalities).
    AreaCode,
    /// An item of the list of client groups: never a person.
    ClientGroupCode,
    /// An item of the list of stages of the service path.
    StageCode,
    /// An item of the list of interfaces: with whom the work is shared, or should be.
    InterfaceCode,
    /// An item of the list of professions.
    ProfessionCode,
    /// An item of the list of themes.
    ThemeCode,
}

fn is_code(text: &str) -> bool {
    (1..=CODE_MAX).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'_' | b'-'))
}

/// The short number that people see and say, such as `H-1042`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Reference {
    letter: char,
    number: i64,
}

impl Reference {
    /// `H` as in havainto.
    pub const fn observation(number: i64) -> Self {
        Self { letter: 'H', number }
    }
    /// `A` as in asia.
    pub const fn issue(number: i64) -> Self {
        Self { letter: 'A', number }
    }
    pub const fn number(self) -> i64 {
        self.number
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.letter, self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_fits_in_a_url_as_it_is() {
        assert!("adult_social_work".parse::<ServiceLineCode>().is_ok());
        for bad in ["", "Ä", "a b", "../x", "A", &"x".repeat(CODE_MAX + 1)] {
            assert_eq!(bad.parse::<AreaCode>(), Err(NotAnId), "{bad}");
        }
    }

    #[test]
    fn references_tell_their_kind() {
        assert_eq!(Reference::observation(7).to_string(), "H-7");
        assert_eq!(Reference::issue(2041).to_string(), "A-2041");
    }

    #[test]
    fn an_id_survives_being_written() {
        let id = UnitId::from(Uuid::from_u128(42));
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!("not-a-uuid".parse::<UnitId>(), Err(NotAnId));
    }
}
