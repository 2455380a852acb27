//! What was typed, before it means anything: strings by field name, kept so that a refused form
//! can show them again. A [`Reading`] turns them into values and collects every fault on the way.

use std::{collections::BTreeMap, str::FromStr};

use crate::fault::{Fault, FieldCode, FieldFault};

/// The fields of a posted form or of a query string, in the order they came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RawForm(BTreeMap<String, Vec<String>>);

impl RawForm {
    /// The first value of a field, or the empty string.
    pub fn get(&self, field: &str) -> &str {
        self.0.get(field).and_then(|values| values.first()).map_or("", String::as_str)
    }

    pub fn all(&self, field: &str) -> impl Iterator<Item = &str> {
        self.0.get(field).into_iter().flatten().map(String::as_str)
    }

    /// Whether a checkbox was ticked: present and not empty.
    pub fn is_set(&self, field: &str) -> bool {
        !self.get(field).is_empty()
    }

    pub fn set(&mut self, field: &str, value: impl Into<String>) {
        self.0.insert(field.to_owned(), vec![value.into()]);
    }

    /// Takes a field out: a password is never shown again.
    pub fn forget(&mut self, field: &str) {
        self.0.remove(field);
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every field with each of its values.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().flat_map(|(field, values)| values.iter().map(move |value| (field.as_str(), value.as_str())))
    }
}

impl<K: Into<String>, V: Into<String>> FromIterator<(K, V)> for RawForm {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(fields: I) -> Self {
        let mut form = Self::default();
        for (field, value) in fields {
            form.0.entry(field.into()).or_default().push(value.into());
        }
        form
    }
}

/// One pass over a form that finds all its faults.
pub struct Reading<'a> {
    form: &'a RawForm,
    faults: Vec<FieldFault>,
}

impl<'a> Reading<'a> {
    pub fn of(form: &'a RawForm) -> Self {
        Self { form, faults: Vec::new() }
    }

    pub fn fault(&mut self, field: &str, code: FieldCode) {
        self.faults.push(FieldFault { field: field.to_owned(), code });
    }

    /// One line, trimmed; may be empty. `limit` in characters.
    pub fn line(&mut self, field: &str, limit: usize) -> String {
        let text = self.form.get(field).trim().to_owned();
        self.check(field, &text, limit, char::is_control);
        text
    }

    /// One line that must not be empty.
    pub fn required_line(&mut self, field: &str, limit: usize) -> String {
        let text = self.line(field, limit);
        if text.is_empty() {
            self.fault(field, FieldCode::Required);
        }
        text
    }

    /// Many lines, with `\n` between them; must not be empty.
    pub fn required_text(&mut self, field: &str, limit: usize) -> String {
        let text = self.text(field, limit);
        if text.is_empty() {
            self.fault(field, FieldCode::Required);
        }
        text
    }

    /// Many lines that may be empty.
    pub fn text(&mut self, field: &str, limit: usize) -> String {
        let text = self.form.get(field).replace("\r\n", "\n").replace('\r', "\n").trim().to_owned();
        self.check(field, &text, limit, |c| c.is_control() && c != '\n' && c != '\t');
        text
    }

    fn check(&mut self, field: &str, text: &str, limit: usize, unwanted: impl Fn(char) -> bool) {
        let actual = text.chars().count();
        if actual > limit {
            self.fault(field, FieldCode::TooLong { limit, actual });
        }
        if text.chars().any(|c| unwanted(c) || is_hidden(c)) {
            self.fault(field, FieldCode::HiddenCharacters);
        }
    }

    /// A choice that may be left open.
    pub fn choice<T: FromStr>(&mut self, field: &str, known: impl Fn(&T) -> bool) -> Option<T> {
        let text = self.form.get(field).trim();
        if text.is_empty() {
            return None;
        }
        let chosen = text.parse().ok().filter(known);
        if chosen.is_none() {
            self.fault(field, FieldCode::NotInList);
        }
        chosen
    }

    /// Any number of choices, each once.
    pub fn choices<T: FromStr + PartialEq>(&mut self, field: &str, known: impl Fn(&T) -> bool) -> Vec<T> {
        let mut chosen = Vec::new();
        let mut unknown = false;
        for text in self.form.all(field).map(str::trim).filter(|text| !text.is_empty()) {
            match text.parse().ok().filter(|value| known(value)) {
                Some(value) if !chosen.contains(&value) => chosen.push(value),
                Some(_) => {}
                None => unknown = true,
            }
        }
        if unknown {
            self.fault(field, FieldCode::NotInList);
        }
        chosen
    }

    /// A choice that must be made.
    pub fn required_choice<T: FromStr>(&mut self, field: &str, known: impl Fn(&T) -> bool) -> Option<T> {
        if self.form.get(field).trim().is_empty() {
            self.fault(field, FieldCode::ChoiceRequired);
            return None;
        }
        self.choice(field, known)
    }

    /// An address that a mail can be sent to, in lower case.
    pub fn email(&mut self, field: &str) -> String {
        let text = self.required_line(field, EMAIL_MAX).to_lowercase();
        if !text.is_empty() && !looks_like_email(&text) {
            self.fault(field, FieldCode::NotAnEmail);
        }
        text
    }

    /// An https address, or nothing.
    pub fn https_link(&mut self, field: &str, limit: usize) -> String {
        let text = self.line(field, limit);
        let host = text.strip_prefix("https://").map(|rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
        let safe = host.is_some_and(|host| !host.is_empty()) && !text.contains(|c: char| c.is_whitespace() || c == '"');
        if !text.is_empty() && !safe {
            self.fault(field, FieldCode::NotALink);
        }
        text
    }

    pub fn is_set(&self, field: &str) -> bool {
        self.form.is_set(field)
    }

    pub fn has_faults(&self) -> bool {
        !self.faults.is_empty()
    }

    /// The value, unless any field was at fault. `None` without a fault is a mistake of the
    /// caller's, answered as if the form were empty.
    pub fn finish<T>(self, value: Option<T>) -> Result<T, Fault> {
        match value {
            Some(value) if self.faults.is_empty() => Ok(value),
            _ => Err(Fault::Invalid(self.faults)),
        }
    }
}

const EMAIL_MAX: usize = 254;

fn looks_like_email(text: &str) -> bool {
    let Some((local, host)) = text.rsplit_once('@') else { return false };
    let labels = host.split('.');
    !local.is_empty()
        && local.len() <= 64
        && local.chars().all(|c| c.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(c))
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && labels.clone().count() >= 2
        && labels.clone().all(|label| {
            !label.is_empty()
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        })
}

/// Characters that can't be seen and change how others are read: overrides of direction,
/// isolates, tags, interlinear marks, a byte-order mark. Joiners stay: emoji need them.
fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(value: &str) -> (String, Vec<FieldCode>) {
        let form = RawForm::from_iter([("text", value)]);
        let mut reading = Reading::of(&form);
        let text = reading.required_text("text", 20);
        (text, reading.faults.into_iter().map(|fault| fault.code).collect())
    }

    #[test]
    fn text_is_trimmed_and_its_lines_are_made_alike() {
        assert_eq!(read("  a\r\nb\rc \n"), ("a\nb\nc".into(), vec![]));
    }

    #[test]
    fn emptiness_length_and_hidden_characters_are_all_told() {
        assert_eq!(read(" \n\t ").1, [FieldCode::Required]);
        assert_eq!(read(&"ä".repeat(20)).1, []);
        assert_eq!(read(&"ä".repeat(21)).1, [FieldCode::TooLong { limit: 20, actual: 21 }]);
        for hidden in ['\u{0}', '\u{7}', '\u{202E}', '\u{2066}', '\u{E0041}'] {
            assert_eq!(read(&format!("a{hidden}b")).1, [FieldCode::HiddenCharacters], "{hidden:?}");
        }
        assert_eq!(read("👩\u{200D}⚕️ ok").1, []);
    }

    #[test]
    fn addresses_are_told_from_what_is_none() {
        for good in ["a@b.fi", "etu.suku+x@posti.esimerkki.fi"] {
            assert!(looks_like_email(good), "{good}");
        }
        for bad in
            ["", "a", "a@b", "@b.fi", "a@-b.fi", "a b@c.fi", "a..b@c.fi", "a@b..fi", "a\n@b.fi", "a@b.fi>", "ä@b.fi"]
        {
            assert!(!looks_like_email(bad), "{bad}");
        }
    }

    #[test]
    fn a_choice_that_no_list_holds_is_refused() {
        let form = RawForm::from_iter([("n", "7"), ("m", "x"), ("o", "")]);
        let mut reading = Reading::of(&form);
        assert_eq!(reading.choice("n", |n: &u8| *n < 5), None);
        assert_eq!(reading.choice::<u8>("m", |_| true), None);
        assert_eq!(reading.choice::<u8>("o", |_| true), None);
        assert_eq!(reading.required_choice::<u8>("o", |_| true), None);
        let codes: Vec<_> = reading.faults.iter().map(|fault| (fault.field.as_str(), fault.code)).collect();
        assert_eq!(codes, [("n", FieldCode::NotInList), ("m", FieldCode::NotInList), ("o", FieldCode::ChoiceRequired)]);
    }
}
