//! Accounts: signing in, invitations, and what administrators see of people.

use crate::{
    actor::{Grant, Role},
    fault::{Fault, FieldCode},
    form::{RawForm, Reading},
    ids::{AccountId, UnitId},
    locale::{Locale, Names},
    organisation::Lists,
    time::Timestamp,
};

/// Characters in a person's name.
pub const PERSON_NAME_MAX: usize = 100;
/// Characters in a password, at least.
pub const PASSWORD_MIN: usize = 12;
/// Characters in a password, at most: hashing is work.
pub const PASSWORD_MAX: usize = 256;

/// Field names of the forms on accounts.
pub mod field {
    pub const EMAIL: &str = "email";
    pub const PASSWORD: &str = "password";
    pub const PASSWORD_AGAIN: &str = "password_again";
    /// Where to go after signing in: a path of our own.
    pub const NEXT: &str = "next";
    pub const NAME: &str = "name";
    pub const LOCALE: &str = "locale";
    pub const UNIT: &str = "unit";
    pub const ROLE: &str = "role";
    /// The node on which the role is given.
    pub const ROLE_ON: &str = "role_on";
}

/// What someone signs in with. Has no `Debug`: a password is never printed.
pub struct Credentials {
    pub email: String,
    pub password: String,
}

impl Credentials {
    pub fn read(form: &RawForm) -> Result<Self, Fault> {
        let mut reading = Reading::of(form);
        let email = reading.required_line(field::EMAIL, 254).to_lowercase();
        let password = form.get(field::PASSWORD).to_owned();
        if password.is_empty() {
            reading.fault(field::PASSWORD, FieldCode::Required);
        } else if password.chars().count() > PASSWORD_MAX {
            reading.fault(field::PASSWORD, FieldCode::WrongCredentials);
        }
        reading.finish(Some(Self { email, password }))
    }
}

/// A password as chosen, typed twice. Has no `Debug`.
pub struct ChosenPassword(String);

impl ChosenPassword {
    pub fn read(reading: &mut Reading<'_>, form: &RawForm) -> Option<Self> {
        let (password, again) = (form.get(field::PASSWORD), form.get(field::PASSWORD_AGAIN));
        let length = password.chars().count();
        let fault = if password.is_empty() {
            Some((field::PASSWORD, FieldCode::Required))
        } else if length < PASSWORD_MIN {
            Some((field::PASSWORD, FieldCode::TooShort { limit: PASSWORD_MIN }))
        } else if length > PASSWORD_MAX {
            Some((field::PASSWORD, FieldCode::TooLong { limit: PASSWORD_MAX, actual: length }))
        } else if is_too_common(password) {
            Some((field::PASSWORD, FieldCode::PasswordTooCommon))
        } else if password != again {
            Some((field::PASSWORD_AGAIN, FieldCode::PasswordsDiffer))
        } else {
            None
        };
        match fault {
            Some((field, code)) => {
                reading.fault(field, code);
                None
            }
            None => Some(Self(password.to_owned())),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Few different characters, a run such as `123456789012`, or a keyboard's rows and the words
/// that everybody tries first.
fn is_too_common(password: &str) -> bool {
    let lower = password.to_lowercase();
    let mut distinct: Vec<char> = lower.chars().collect();
    let steps_of_one = lower.as_bytes().windows(2).filter(|pair| pair[0].abs_diff(pair[1]) <= 1).count();
    distinct.sort_unstable();
    distinct.dedup();
    distinct.len() < 5
        || steps_of_one * 4 > lower.len() * 3
        || ["password", "salasana", "lösenord", "losenord", "qwertyuiop", "havaintohavainto"]
            .iter()
            .any(|word| lower.contains(word) && lower.len() < word.len() + 8)
}

/// What an invitation's page asks for.
pub fn read_chosen_password(form: &RawForm) -> Result<ChosenPassword, Fault> {
    let mut reading = Reading::of(form);
    let password = ChosenPassword::read(&mut reading, form);
    reading.finish(password)
}

/// Someone to be invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitee {
    pub name: String,
    pub email: String,
    pub locale: Locale,
    pub unit: Option<UnitId>,
    pub grant: Option<Grant>,
}

impl Invitee {
    pub fn read(form: &RawForm, lists: &Lists) -> Result<Self, Fault> {
        let mut reading = Reading::of(form);
        let name = reading.required_line(field::NAME, PERSON_NAME_MAX);
        let email = reading.email(field::EMAIL);
        let locale = reading.choice(field::LOCALE, |_| true).unwrap_or_default();
        let unit = reading.choice(field::UNIT, |unit| lists.has_unit(*unit));
        let grant = read_grant(&mut reading, lists);
        reading.finish(Some(Self { name, email, locale, unit, grant }))
    }
}

/// A role and the node it is given on: both or neither.
pub fn read_grant(reading: &mut Reading<'_>, lists: &Lists) -> Option<Grant> {
    let role = reading.choice::<Role>(field::ROLE, |_| true)?;
    let on = reading.required_choice(field::ROLE_ON, |unit| lists.has_unit(*unit))?;
    Some(Grant { role, on })
}

/// A row in the administrator's list of accounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountRow {
    pub id: AccountId,
    pub name: String,
    pub email: String,
    pub locale: Locale,
    pub unit: Option<Names>,
    /// Their nodes are named in the lists beside them.
    pub roles: Vec<Grant>,
    /// `None` until the invitation was accepted.
    pub joined_at: Option<Timestamp>,
}

/// The page on which accounts are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountsPage {
    pub accounts: Vec<AccountRow>,
    pub lists: Lists,
}

/// Whom an invitation is for, as its page greets them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    pub name: String,
    pub email: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault_of(password: &str, again: &str) -> Option<FieldCode> {
        let form = RawForm::from_iter([(field::PASSWORD, password), (field::PASSWORD_AGAIN, again)]);
        match read_chosen_password(&form) {
            Ok(_) => None,
            Err(Fault::Invalid(faults)) => faults.first().map(|fault| fault.code),
            Err(other) => panic!("{other:?}"),
        }
    }

    #[test]
    fn passwords_that_are_guessed_first_are_refused() {
        for bad in ["aaaaaaaaaaaa", "123456789012", "Salasana1234", "abcabcabcabc", "qwertyuiop12"] {
            assert_eq!(fault_of(bad, bad), Some(FieldCode::PasswordTooCommon), "{bad}");
        }
        assert_eq!(fault_of("lyhyt", "lyhyt"), Some(FieldCode::TooShort { limit: PASSWORD_MIN }));
        assert_eq!(fault_of("kolme sanaa riittää", "kolme sanaa riittaa"), Some(FieldCode::PasswordsDiffer));
        assert_eq!(fault_of("kolme sanaa riittää", "kolme sanaa riittää"), None);
    }

    #[test]
    fn a_role_needs_a_node() {
        let form = RawForm::from_iter([("name", "N"), ("email", "n@x.fi"), ("role", "manager")]);
        let Err(Fault::Invalid(faults)) = Invitee::read(&form, &Lists::default()) else { panic!("accepted") };
        assert_eq!(faults.len(), 1);
        assert_eq!((faults[0].field.as_str(), faults[0].code), (field::ROLE_ON, FieldCode::ChoiceRequired));
    }
}
