//! What may go wrong, as codes. No prose crosses a boundary: views turn codes into sentences.

use serde::{Deserialize, Serialize};

use crate::{channel::Channel, guard, ids::IncidentId};

/// Everything that a use case may answer instead of what was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// What was typed can't be accepted; every field's fault at once.
    Invalid(Vec<FieldFault>),
    /// It can be accepted once whoever sends it has looked at these and said so.
    Unconfirmed(Vec<Concern>),
    /// Nobody is signed in.
    SignedOut,
    NotFound,
    /// Not allowed, or not there: the two are told apart only for those who may know.
    Forbidden,
    Conflict(Conflict),
    RateLimited {
        retry_after_seconds: u64,
    },
    /// More was sent than is taken.
    TooLarge {
        limit_bytes: usize,
    },
    /// Something that is needed, the database first of all, does not answer just now.
    Unavailable,
    Internal {
        incident: IncidentId,
    },
}

impl Fault {
    pub fn field(field: &'static str, code: FieldCode) -> Self {
        Self::Invalid(vec![FieldFault { field: field.to_owned(), code }])
    }

    /// The HTTP status that says the same.
    pub const fn status(&self) -> u16 {
        match self {
            Self::Invalid(_) | Self::Unconfirmed(_) => 422,
            Self::SignedOut => 401,
            Self::NotFound => 404,
            Self::Forbidden => 403,
            Self::Conflict(_) => 409,
            Self::RateLimited { .. } => 429,
            Self::TooLarge { .. } => 413,
            Self::Unavailable => 503,
            Self::Internal { .. } => 500,
        }
    }
}

/// What somebody should look at before a text is kept. Places only, never the text itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Concern {
    /// Words that may tell of a person. `start` and `end` are bytes of the field's value as it was sent.
    Person { field: String, start: usize, end: usize, kind: guard::Kind },
    /// Others have filed something like it: the page asks `Search::similar` which.
    Similar,
    /// It may belong into another channel.
    Channel(Channel),
}

/// Why something that is allowed can't be done as things stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Conflict {
    /// The issue has moved on since the page was shown.
    IssueMovedOn,
    /// Havainto has been set up already.
    AlreadySetUp,
    /// The default rule can be changed, not removed.
    DefaultRuleStays,
    /// The link was used, or is too old.
    LinkExpired,
    /// The last administrator can't be left without the role.
    LastAdministrator,
    /// The report was withdrawn.
    Withdrawn,
    /// There is no room for more drafts.
    TooManyDrafts,
}

/// One field of a form, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldFault {
    /// The field's name in the form.
    pub field: String,
    pub code: FieldCode,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldCode {
    Required,
    /// A choice must be made.
    ChoiceRequired,
    /// In characters, as people count them.
    TooLong {
        limit: usize,
        actual: usize,
    },
    TooShort {
        limit: usize,
    },
    /// Not one of the list's values.
    NotInList,
    /// Characters that can't be shown, or that turn the direction of text.
    HiddenCharacters,
    /// It identifies a person: an identity code, a telephone number and the like.
    Identifies(guard::Kind),
    NotAnEmail,
    /// Not an https address.
    NotALink,
    EmailTaken,
    /// Sign-in: which of the two was wrong is not told.
    WrongCredentials,
    /// Sign-in: too many attempts; wait.
    TooManyAttempts {
        minutes: u64,
    },
    /// A report without a name is not kept before it is sent.
    NotKept,
    /// No report has this receipt code.
    UnknownReceipt,
    /// The set-up code does not match.
    WrongCode,
    PasswordTooCommon,
    /// The two passwords differ.
    PasswordsDiffer,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_fault_has_its_status() {
        let faults = [
            (Fault::Invalid(vec![]), 422),
            (Fault::SignedOut, 401),
            (Fault::NotFound, 404),
            (Fault::Forbidden, 403),
            (Fault::Conflict(Conflict::IssueMovedOn), 409),
            (Fault::RateLimited { retry_after_seconds: 1 }, 429),
            (Fault::TooLarge { limit_bytes: 1 }, 413),
            (Fault::Unavailable, 503),
        ];
        for (fault, status) in faults {
            assert_eq!(fault.status(), status, "{fault:?}");
        }
    }
}
