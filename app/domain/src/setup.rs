//! The first minutes of an installation: its organisation and first administrator.

use crate::{
    account::{ChosenPassword, PERSON_NAME_MAX, field as account_field},
    fault::Fault,
    form::{RawForm, Reading},
    locale::{Locale, Names},
    organisation::NAME_MAX,
};

/// Field names of the set-up form.
pub mod field {
    /// The code that the start printed: only who started the server can set it up.
    pub const CODE: &str = "code";
    pub const ORGANISATION_FI: &str = "organisation_fi";
    pub const ORGANISATION_SV: &str = "organisation_sv";
    pub const ORGANISATION_EN: &str = "organisation_en";
    /// First units, one on a line.
    pub const UNITS: &str = "units";
}

/// Units that can be named at once.
pub const UNITS_MAX: usize = 200;

/// What set-up asks for. Has no `Debug`: it holds a password.
pub struct SetUp {
    pub code: String,
    pub organisation: Names,
    /// Names of the first units, in the administrator's language; may be empty.
    pub units: Vec<String>,
    pub name: String,
    pub email: String,
    pub password: ChosenPassword,
    pub locale: Locale,
}

impl SetUp {
    /// `locale`: the language in which the form was filled in.
    pub fn read(form: &RawForm, locale: Locale) -> Result<Self, Fault> {
        let mut reading = Reading::of(form);
        let code = reading.required_line(field::CODE, 100);
        let organisation = Names {
            fi: reading.required_line(field::ORGANISATION_FI, NAME_MAX),
            sv: reading.line(field::ORGANISATION_SV, NAME_MAX),
            en: reading.line(field::ORGANISATION_EN, NAME_MAX),
        };
        let units: Vec<String> = form
            .get(field::UNITS)
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .take(UNITS_MAX)
            .collect();
        for unit in &units {
            let one = RawForm::from_iter([(field::UNITS, unit.as_str())]);
            let mut line = Reading::of(&one);
            line.line(field::UNITS, NAME_MAX);
            if let Err(Fault::Invalid(faults)) = line.finish(Some(())) {
                for fault in faults {
                    reading.fault(field::UNITS, fault.code);
                }
                break;
            }
        }
        let name = reading.required_line(account_field::NAME, PERSON_NAME_MAX);
        let email = reading.email(account_field::EMAIL);
        let password = ChosenPassword::read(&mut reading, form);
        let setup = password.map(|password| Self { code, organisation, units, name, email, password, locale });
        reading.finish(setup)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_come_one_on_a_line() {
        let form = RawForm::from_iter([
            ("code", "c"),
            ("organisation_fi", "O"),
            ("units", "Yksi\r\n\r\n  Kaksi \n"),
            ("name", "N"),
            ("email", "N@X.fi"),
            ("password", "kolme sanaa riittää"),
            ("password_again", "kolme sanaa riittää"),
        ]);
        let Ok(setup) = SetUp::read(&form, Locale::Sv) else { panic!("refused") };
        assert_eq!(setup.units, ["Yksi", "Kaksi"]);
        assert_eq!(setup.email, "n@x.fi");
    }
}
