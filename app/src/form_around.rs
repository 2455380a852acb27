//! The form around an island, while somebody fills it in: what stands in it, and the pauses after
//! which islands act. Called in the browser only.

use std::{cell::Cell, rc::Rc, time::Duration};

use leptos::{prelude::*, wasm_bindgen::JsCast};
use web_sys::{
    Element, Event, EventInit, FormData, HtmlElement, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement,
    UrlSearchParams,
};

use crate::lean::hear;

/// The form that an island stands in.
#[derive(Clone, PartialEq, Eq)]
pub struct FormAround(HtmlFormElement);

impl FormAround {
    /// By an element of the island.
    pub fn of(element: &Element) -> Option<Self> {
        element.closest("form").ok().flatten()?.dyn_into().ok().map(Self)
    }

    /// Every field with each of its values, as they would be sent.
    pub fn sent(&self) -> UrlSearchParams {
        FormData::new_with_form(&self.0)
            .and_then(|data| UrlSearchParams::new_with_str_sequence_sequence(&data))
            .expect("what browsers send of a form is a list of pairs")
    }

    /// The first value of a field, or the empty string.
    pub fn get(&self, field: &str) -> String {
        self.sent().get(field).unwrap_or_default()
    }

    /// Every value of a field.
    pub fn all(&self, field: &str) -> Vec<String> {
        self.sent().get_all(field).iter().filter_map(|value| value.as_string()).collect()
    }

    /// The control of a field; of a group, the first one.
    pub fn control(&self, field: &str) -> Option<Element> {
        self.0.query_selector(&format!("[name=\"{field}\"]")).ok().flatten()
    }

    /// The control that people write into; none where the field goes along unseen.
    pub fn written_into(&self, field: &str) -> Option<Element> {
        self.control(field).filter(|control| control.get_attribute("type").as_deref() != Some("hidden"))
    }

    /// Writes into the control of a field. Whoever listens to typing hears of it.
    pub fn write(&self, field: &str, text: &str) {
        let Some(control) = self.control(field) else { return };
        if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
            input.set_value(text);
        } else if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
            area.set_value(text);
        }
        heard_by_all(&control);
    }

    pub fn focus(&self, field: &str) {
        if let Some(control) = self.control(field).and_then(|control| control.dyn_into::<HtmlElement>().ok()) {
            let _ = control.focus();
        }
    }

    /// Puts these values in place of what stands in the form.
    pub fn fill(&self, fields: &[(String, String)]) {
        let controls = self.0.elements();
        for control in (0..controls.length()).filter_map(|at| controls.item(at)) {
            let name = control.get_attribute("name").unwrap_or_default();
            let mut values = fields.iter().filter(|(field, _)| *field == name).map(|(_, value)| value.as_str());
            if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
                if matches!(input.type_().as_str(), "radio" | "checkbox") {
                    input.set_checked(values.any(|value| value == input.value()));
                } else {
                    input.set_value(values.next().unwrap_or_default());
                }
            } else if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
                area.set_value(values.next().unwrap_or_default());
                heard_by_all(area);
            }
        }
    }

    /// As it came from the server.
    pub fn clear(&self) {
        self.0.reset();
        heard_by_all(&self.0);
    }

    /// Writes a value that goes along unseen. Nobody hears of it.
    pub fn set_hidden(&self, field: &str, value: &str) {
        if let Some(input) = self.control(field).and_then(|control| control.dyn_into::<HtmlInputElement>().ok()) {
            input.set_value(value);
        }
    }

    /// Whether something happened in this form.
    fn holds(&self, event: &Event) -> bool {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        target.and_then(|target| Self::of(&target)).is_some_and(|form| form == *self)
    }

    /// Calls `then` whenever nothing was typed or chosen for a while, after something was.
    pub fn on_pause(&self, pause: Duration, then: impl Fn() + 'static) {
        let then: Rc<dyn Fn()> = Rc::new(then);
        let waiting = Rc::new(Cell::new(None::<TimeoutHandle>));
        for event in ["input", "change"] {
            let (form, then, waiting) = (self.clone(), then.clone(), waiting.clone());
            hear(event, move |event| {
                if form.holds(&event) {
                    let then = then.clone();
                    let timeout = set_timeout_with_handle(move || then(), pause).ok();
                    if let Some(before) = waiting.replace(timeout) {
                        before.clear();
                    }
                }
            });
        }
    }

    /// Calls `then` when the form is about to be sent.
    pub fn on_submit(&self, then: impl Fn() + 'static) {
        let form = self.clone();
        hear("submit", move |event| {
            if form.holds(&event) {
                then();
            }
        });
    }
}

/// As if somebody had typed into it.
fn heard_by_all(control: &Element) {
    let heard = EventInit::new();
    heard.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("input", &heard) {
        let _ = control.dispatch_event(&event);
    }
}
