//! Reports that wait on this device because somebody said so: one entry each in the browser's own
//! storage, until it was sent. What the guard blocks is masked before it is kept.

use domain::{
    guard::{Guard, Verdict, masked},
    observation::field,
};
use leptos::{prelude::window, wasm_bindgen::JsValue};
use web_sys::{Storage, UrlSearchParams, js_sys};

use crate::lean::tell;

/// A form with what was written into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting(Vec<(String, String)>);

/// When it was kept, as an ISO date and time in UTC. Stands before the fields of the form.
const KEPT_AT: &str = "kept_at";

impl Waiting {
    fn read(entry: &str) -> Option<Self> {
        let fields: Vec<_> = fields_of(&UrlSearchParams::new_with_str(entry).ok()?).collect();
        fields.first().is_some_and(|(name, _)| name == KEPT_AT).then_some(Self(fields))
    }

    /// As it would be sent.
    pub fn fields(&self) -> &[(String, String)] {
        &self.0[1..]
    }

    /// What stands in a field.
    pub fn get(&self, field: &str) -> &str {
        self.0.iter().find_map(|(name, value)| (name == field).then_some(value.as_str())).unwrap_or_default()
    }

    /// As an ISO date and time in UTC.
    pub fn kept_at(&self) -> &str {
        &self.0[0].1
    }
}

/// What entries are called: this, and the submission's id.
const ENTRY: &str = "havainto.report.";
/// Which report this tab has sent, until its receipt is seen.
const SENDING: &str = "havainto.sending";

/// Told to all islands when what waits has changed; browsers tell it to the other tabs.
pub const CHANGED: &str = "storage";

/// Keeps a form under its submission's id; tells whether the browser let it.
pub fn keep(form: &UrlSearchParams) -> bool {
    let id = form.get(field::SUBMISSION).unwrap_or_default();
    let entry = UrlSearchParams::new_with_str("").expect("an empty list is one");
    entry.append(KEPT_AT, &String::from(js_sys::Date::new_0().to_iso_string()));
    for (name, value) in fields_of(form) {
        entry.append(&name, &without_identifiers(&name, value));
    }
    let entry = String::from(entry.to_string());
    let kept = device().is_some_and(|storage| storage.set_item(&format!("{ENTRY}{id}"), &entry).is_ok());
    tell(CHANGED);
    kept
}

/// All that waits, oldest first.
pub fn waiting() -> Vec<Waiting> {
    let Some(storage) = device() else { return Vec::new() };
    let keys = (0..storage.length().unwrap_or_default()).filter_map(|at| storage.key(at).ok().flatten());
    let entries = keys.filter(|key| key.starts_with(ENTRY)).filter_map(|key| storage.get_item(&key).ok().flatten());
    let mut waiting: Vec<_> = entries.filter_map(|entry| Waiting::read(&entry)).collect();
    waiting.sort_unstable_by(|one, other| one.kept_at().cmp(other.kept_at()));
    waiting
}

pub fn has(id: &str) -> bool {
    device().is_some_and(|storage| matches!(storage.get_item(&format!("{ENTRY}{id}")), Ok(Some(_))))
}

pub fn remove(id: &str) {
    if let Some(storage) = device() {
        let _ = storage.remove_item(&format!("{ENTRY}{id}"));
        tell(CHANGED);
    }
}

/// This tab is sending a report that waits here.
pub fn sending(id: &str) {
    if let Some(storage) = tab() {
        let _ = storage.set_item(SENDING, id);
    }
}

/// This tab was given a receipt: what it was sending need not wait any more.
pub fn sent() {
    let Some(storage) = tab() else { return };
    if let Ok(Some(id)) = storage.get_item(SENDING) {
        let _ = storage.remove_item(SENDING);
        remove(&id);
    }
}

/// Browsers may refuse it to a person who said so in their settings.
fn device() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn tab() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

fn fields_of(form: &UrlSearchParams) -> impl Iterator<Item = (String, String)> {
    let pairs = form.entries().into_iter().flatten();
    let text = |pair: &js_sys::Array, at| pair.get(at).as_string().unwrap_or_default();
    pairs.map(move |pair: JsValue| {
        let pair = js_sys::Array::from(&pair);
        (text(&pair, 0), text(&pair, 1))
    })
}

fn without_identifiers(field: &str, value: String) -> String {
    if !field::FREE.contains(&field) {
        return value;
    }
    let mut findings = Guard::of_patterns().examine(&value);
    findings.retain(|finding| finding.kind.verdict() == Verdict::Block);
    masked(&value, &findings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_guard_blocks_is_not_kept_on_the_device() {
        let kept = |name: &str, value: &str| without_identifiers(name, value.to_owned());
        assert!(!kept("text", "Soita 040 123 4567 heti.").contains("4567"));
        assert_eq!(kept("text", "Jonot kasvavat."), "Jonot kasvavat.");
        assert_eq!(kept("submission", "019ab3e4-7d1c-7abc-8def-0123456789ab"), "019ab3e4-7d1c-7abc-8def-0123456789ab");
    }
}
