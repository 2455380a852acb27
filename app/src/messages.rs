//! From each code of a fault to its sentence: one exhaustive match for each kind of code.

use domain::{
    fault::{Conflict, Fault, FieldCode},
    guard,
};

use crate::{i18n::Texts, t};

/// What is wrong with a field, and what to do about it.
pub fn of_field(texts: Texts, code: FieldCode) -> String {
    match code {
        FieldCode::Required => t!(texts, "field-required"),
        FieldCode::ChoiceRequired => t!(texts, "field-choice-required"),
        FieldCode::TooLong { limit, actual } => t!(texts, "field-too-long", limit = limit, actual = actual),
        FieldCode::TooShort { limit } => t!(texts, "field-too-short", limit = limit),
        FieldCode::NotInList => t!(texts, "field-not-in-list"),
        FieldCode::HiddenCharacters => t!(texts, "field-hidden-characters"),
        FieldCode::Identifies(kind) => t!(texts, "field-identifies", what = guard_kind(texts, kind)),
        FieldCode::NotALink => t!(texts, "field-not-a-link"),
        FieldCode::NotKept => t!(texts, "field-not-kept"),
        FieldCode::UnknownReceipt => t!(texts, "field-unknown-receipt"),
        FieldCode::NotAnEmail => t!(texts, "field-not-an-email"),
        FieldCode::EmailTaken => t!(texts, "field-email-taken"),
        FieldCode::WrongCredentials => t!(texts, "field-wrong-credentials"),
        FieldCode::TooManyAttempts { minutes } => t!(texts, "field-too-many-attempts", minutes = minutes),
        FieldCode::WrongCode => t!(texts, "field-wrong-code"),
        FieldCode::PasswordTooCommon => t!(texts, "field-password-too-common"),
        FieldCode::PasswordsDiffer => t!(texts, "field-passwords-differ"),
    }
}

/// The heading of a fault's page.
pub fn title(texts: Texts, fault: &Fault) -> String {
    match fault {
        Fault::Invalid(_) | Fault::Unconfirmed(_) => t!(texts, "fault-invalid-title"),
        Fault::SignedOut => t!(texts, "fault-signed-out-title"),
        Fault::NotFound => t!(texts, "fault-not-found-title"),
        Fault::Forbidden => t!(texts, "fault-forbidden-title"),
        Fault::Conflict(_) => t!(texts, "fault-conflict-title"),
        Fault::RateLimited { .. } => t!(texts, "fault-rate-limited-title"),
        Fault::TooLarge { .. } => t!(texts, "fault-too-large-title"),
        Fault::Unavailable => t!(texts, "fault-unavailable-title"),
        Fault::Internal { .. } => t!(texts, "fault-internal-title"),
    }
}

/// What a fault means, and what to do about it.
pub fn text(texts: Texts, fault: &Fault) -> String {
    match fault {
        Fault::Invalid(_) => t!(texts, "fault-invalid-text"),
        Fault::Unconfirmed(_) => t!(texts, "fault-unconfirmed-text"),
        Fault::SignedOut => t!(texts, "fault-signed-out-text"),
        Fault::NotFound => t!(texts, "fault-not-found-text"),
        Fault::Forbidden => t!(texts, "fault-forbidden-text"),
        Fault::Conflict(conflict) => of_conflict(texts, *conflict),
        &Fault::RateLimited { retry_after_seconds } => {
            t!(texts, "fault-rate-limited-text", seconds = retry_after_seconds)
        }
        Fault::TooLarge { limit_bytes } => {
            let kilobytes = limit_bytes / 1024;
            t!(texts, "fault-too-large-text", kilobytes = kilobytes)
        }
        Fault::Unavailable => t!(texts, "fault-unavailable-text"),
        Fault::Internal { incident } => t!(texts, "fault-internal-text", incident = incident.to_string()),
    }
}

pub fn of_conflict(texts: Texts, conflict: Conflict) -> String {
    match conflict {
        Conflict::IssueMovedOn => t!(texts, "conflict-issue-moved-on"),
        Conflict::AlreadySetUp => t!(texts, "conflict-already-set-up"),
        Conflict::DefaultRuleStays => t!(texts, "conflict-default-rule-stays"),
        Conflict::LinkExpired => t!(texts, "conflict-link-expired"),
        Conflict::LastAdministrator => t!(texts, "conflict-last-administrator"),
        Conflict::Withdrawn => t!(texts, "conflict-withdrawn"),
        Conflict::TooManyDrafts => t!(texts, "conflict-too-many-drafts"),
    }
}

/// What the guard found, as a sentence names it: "it looks like *an identity code*".
pub fn guard_kind(texts: Texts, kind: guard::Kind) -> String {
    use guard::Kind;
    match kind {
        Kind::IdentityCode => t!(texts, "guard-identity-code"),
        Kind::NearIdentityCode => t!(texts, "guard-near-identity-code"),
        Kind::Telephone => t!(texts, "guard-telephone"),
        Kind::Email => t!(texts, "guard-email"),
        Kind::Iban => t!(texts, "guard-iban"),
        Kind::RegistrationNumber => t!(texts, "guard-registration-number"),
        Kind::ProfileLink => t!(texts, "guard-profile-link"),
        Kind::FullName => t!(texts, "guard-full-name"),
        Kind::GivenName => t!(texts, "guard-given-name"),
        Kind::StreetAddress => t!(texts, "guard-street-address"),
        Kind::BirthDate => t!(texts, "guard-birth-date"),
        Kind::RareCombination => t!(texts, "guard-rare-combination"),
    }
}
