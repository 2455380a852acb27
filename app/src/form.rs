//! A form as it is shown: empty, filled in beforehand, or refused. Refused, it holds what was typed
//! and knows what is wrong with each field.

use domain::{
    fault::{Fault, FieldCode},
    form::RawForm,
};
use leptos::prelude::*;

use crate::{
    i18n::Texts,
    messages,
    visit::{Refused, Visit},
};

/// A form about to be rendered. Its fields' ids start with its scope, so that two forms may share
/// a page.
#[derive(Clone, Default)]
pub struct Form {
    scope: &'static str,
    values: RawForm,
    fault: Option<Fault>,
}

impl Form {
    /// The form of the current page: as refused, or empty.
    pub fn current() -> Self {
        match use_context::<Refused>() {
            Some(Refused { values, fault }) => Self { scope: "", values, fault: Some(fault) },
            None => Self::default(),
        }
    }

    /// One of several forms on a page. It is the refused one when the page is shown again at `action`,
    /// the path that it posts to.
    pub fn posted_to(action: &str, scope: &'static str) -> Self {
        if Visit::current().bare_path() == action { Self::current().within(scope) } else { Self::scoped(scope) }
    }

    /// Its fields' ids start with this scope.
    #[must_use]
    pub fn within(self, scope: &'static str) -> Self {
        Self { scope, ..self }
    }

    /// A form that is refused before anybody sent it: what the page was asked with is at fault.
    pub fn refused(fault: Fault) -> Self {
        Self { fault: Some(fault), ..Self::default() }
    }

    /// Another form on a page that has one already: never refused.
    pub fn scoped(scope: &'static str) -> Self {
        Self { scope, ..Self::default() }
    }

    /// Fills in what stands in the form at first. What was typed stays.
    #[must_use]
    pub fn starting_with<V: Into<String>>(mut self, values: impl IntoIterator<Item = (&'static str, V)>) -> Self {
        if !self.is_refused() {
            for (field, value) in values {
                self.values.set(field, value);
            }
        }
        self
    }

    /// Fills in all that another form holds. What was typed stays.
    #[must_use]
    pub fn starting_from(self, values: RawForm) -> Self {
        if self.is_refused() { self } else { Self { values, ..self } }
    }

    /// Puts a value into a field, whatever was typed.
    #[must_use]
    pub fn with(mut self, field: &str, value: impl Into<String>) -> Self {
        self.values.set(field, value);
        self
    }

    pub const fn is_refused(&self) -> bool {
        self.fault.is_some()
    }

    pub const fn fault(&self) -> Option<&Fault> {
        self.fault.as_ref()
    }

    /// What stands in a field.
    pub fn value(&self, field: &str) -> &str {
        self.values.get(field)
    }

    /// All that stands in the form.
    pub const fn values(&self) -> &RawForm {
        &self.values
    }

    /// Whether a value is the field's, or one of several.
    pub fn holds(&self, field: &str, value: &str) -> bool {
        self.values.all(field).any(|held| held == value)
    }

    pub fn is_set(&self, field: &str) -> bool {
        self.values.is_set(field)
    }

    /// Whether a field holds a value or is at fault: what is folded away opens for it.
    pub fn concerns(&self, field: &str) -> bool {
        self.is_set(field) || self.fault_of(field).is_some()
    }

    /// The id of a field's control; of a group's first control.
    pub fn id(&self, field: &str) -> String {
        if self.scope.is_empty() { field.to_owned() } else { format!("{}-{field}", self.scope) }
    }

    pub fn hint_id(&self, field: &str) -> String {
        self.id(field) + "-hint"
    }

    pub fn fault_id(&self, field: &str) -> String {
        self.id(field) + "-fault"
    }

    /// The first fault of a field.
    pub fn fault_of(&self, field: &str) -> Option<FieldCode> {
        self.faults().find_map(|(at, code)| (at == field).then_some(code))
    }

    /// The sentence that stands beside a field at fault.
    pub fn sentence(&self, texts: Texts, field: &str) -> Option<String> {
        self.fault_of(field).map(|code| messages::of_field(texts, code))
    }

    /// Every field's fault, in the order in which they were found.
    pub fn faults(&self) -> impl Iterator<Item = (&str, FieldCode)> {
        let faults = match &self.fault {
            Some(Fault::Invalid(faults)) => faults.as_slice(),
            _ => &[],
        };
        faults.iter().map(|fault| (fault.field.as_str(), fault.code))
    }

    /// What a field's control is described by: its hint, its fault.
    pub fn described_by(&self, field: &str, has_hint: bool) -> Option<String> {
        let hint = has_hint.then(|| self.hint_id(field));
        let fault = self.fault_of(field).map(|_| self.fault_id(field));
        let ids: Vec<_> = hint.into_iter().chain(fault).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}
