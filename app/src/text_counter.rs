//! How many characters are left in a text: shown, and said politely, only near the limit.

use std::{cell::Cell, rc::Rc};

use leptos::{html::Div, prelude::*, wasm_bindgen::JsCast as _};
use web_sys::{Element, HtmlTextAreaElement};

use crate::{
    lean::{draw, hear, in_browser, redraw},
    lines::{Given, given, lines},
};

/// From here on the count is shown.
const NEAR: i64 = 500;

lines! {
    /// What is counted, and what is said of it.
    Counting { field, limit, left, over }
}

/// Counts what stands in the textarea with the id `field`, as the server does: in characters,
/// without the white space around it.
#[component]
pub fn TextCounter(
    field: String,
    limit: i64,
    /// Stands before the characters left.
    left: String,
    /// Stands before those too many.
    over: String,
) -> impl IntoView {
    let counting = Counting { field, limit: limit.to_string(), left, over };
    view! { <Given lines=counting><TextCounterIsland/></Given> }
}

#[island]
fn TextCounterIsland() -> impl IntoView {
    let place = NodeRef::<Div>::new();
    in_browser(place, |place| {
        let [shown, spoken] = ["num", "unseen"].map(|class| draw("p").class(class));
        let (shown, spoken) = (shown.with("aria-hidden", "true"), spoken.with("aria-live", "polite"));
        redraw(&place, [shown.clone(), spoken.clone()]);
        let (shown, spoken) = (shown.element().clone(), spoken.element().clone());
        let counter = Rc::new(Counter { words: given(&place), shown, spoken, said: Cell::default() });
        counter.count();
        hear("input", move |_| counter.count());
    });
    view! { <div class="aside" node_ref=place></div> }
}

struct Counter {
    words: Counting,
    shown: Element,
    spoken: Element,
    /// The threshold that was said last.
    said: Cell<Option<i64>>,
}

impl Counter {
    fn count(&self) {
        let Counting { field, limit, left, over } = &self.words;
        let area = document().get_element_by_id(field);
        let Some(area) = area.and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok()) else { return };
        let length = i64::try_from(area.value().trim().chars().count()).unwrap_or(i64::MAX);
        let remaining = limit.parse().unwrap_or(i64::MAX) - length;
        let sentence = if remaining < 0 { format!("{over} {}", -remaining) } else { format!("{left} {remaining}") };
        self.shown.set_class_name(if remaining < 0 { "num over" } else { "num" });
        self.shown.set_text_content((remaining <= NEAR).then_some(&sentence));
        // Said at thresholds only: whoever listens is not interrupted by every letter.
        let said = threshold(remaining);
        if self.said.replace(said) != said {
            self.spoken.set_text_content(said.map(|_| sentence.as_str()));
        }
    }
}

/// The last threshold that was passed: 500, 100, 20 left, or too many.
fn threshold(remaining: i64) -> Option<i64> {
    [-1, 20, 100, NEAR].into_iter().find(|threshold| remaining <= *threshold)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_speaks_only_when_a_threshold_is_passed() {
        let said: Vec<_> = [10_000, 501, 500, 499, 100, 99, 20, 0, -1, -300].map(threshold).into_iter().collect();
        let near = Some(NEAR);
        assert_eq!(said, [None, None, near, near, Some(100), Some(100), Some(20), Some(20), Some(-1), Some(-1)]);
    }
}
