//! What islands are built of. A view of Leptos can be rendered, hydrated and rebuilt, and brings the
//! code for all of it, written anew for each; what only ever appears in a browser is drawn here by hand,
//! with a third of the weight.

use leptos::{
    html::Div,
    prelude::*,
    wasm_bindgen::{JsCast, closure::Closure},
};
use web_sys::{Element, Event, EventTarget};

/// Runs in the browser only, once the island is there, with the element that it stands in.
pub fn in_browser(place: NodeRef<Div>, run: impl FnOnce(Element) + 'static) {
    fn erased(place: NodeRef<Div>, run: Box<dyn FnOnce(Element)>) {
        let mut run = Some(run);
        Effect::new(move || {
            if let Some(place) = place.get()
                && let Some(run) = run.take()
            {
                run(place.into());
            }
        });
    }
    erased(place, Box::new(run));
}

/// Says something to all islands of the page, which [`hear`] it.
pub fn tell(event: &str) {
    if let Ok(event) = Event::new(event) {
        let _ = window().dispatch_event(&event);
    }
}

/// Hears an event of the page, whatever it happens to.
pub fn hear(event: &str, then: impl Fn(Event) + 'static) {
    hear_at(&window(), event, then);
}

/// Islands live for as long as their page, and what they hear with them.
pub fn hear_at(target: &EventTarget, event: &str, then: impl Fn(Event) + 'static) {
    let listener = Closure::<dyn Fn(Event)>::new(then);
    let _ = target.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    listener.forget();
}

/// An element that is drawn.
#[derive(Debug, Clone)]
pub struct Drawn(Element);

/// An element with nothing in it.
///
/// # Panics
/// When `tag` is no name of an element.
pub fn draw(tag: &str) -> Drawn {
    Drawn(document().create_element(tag).expect("the tag is one of HTML's"))
}

impl Drawn {
    pub const fn element(&self) -> &Element {
        &self.0
    }

    /// `name` is one of HTML's: others are left out.
    #[must_use]
    pub fn with(self, name: &str, value: &str) -> Self {
        let _ = self.0.set_attribute(name, value);
        self
    }

    #[must_use]
    pub fn class(self, class: &str) -> Self {
        self.with("class", class)
    }

    /// Adds text: as text, whatever stands in it.
    #[must_use]
    pub fn text(self, text: &str) -> Self {
        let _ = self.0.append_with_str_1(text);
        self
    }

    #[must_use]
    pub fn holding(self, parts: impl IntoIterator<Item = Self>) -> Self {
        for part in parts {
            let _ = self.0.append_child(&part.0);
        }
        self
    }

    #[must_use]
    pub fn pressed(self, then: impl Fn() + 'static) -> Self {
        hear_at(&self.0, "click", move |_| then());
        self
    }
}

/// Draws these in place of whatever an element holds.
pub fn redraw(place: &Element, parts: impl IntoIterator<Item = Drawn>) {
    place.set_text_content(None);
    for part in parts {
        let _ = place.append_child(&part.0);
    }
}
