//! How many characters are left in a text: shown, and said politely, only near the limit.

use leptos::{ev, prelude::*, wasm_bindgen::JsCast as _, web_sys::HtmlTextAreaElement};

/// From here on the count is shown.
const NEAR: i64 = 500;

/// Counts what stands in the textarea with the id `field`, as the server does: in characters,
/// without the white space around it.
#[island]
pub fn TextCounter(
    field: String,
    limit: i64,
    /// Stands before the characters left.
    left: String,
    /// Stands before those too many.
    over: String,
) -> impl IntoView {
    let remaining = RwSignal::new(limit);

    // Effects run in the browser only.
    let counted = field.clone();
    Effect::new(move || {
        if let Some(area) = textarea(&counted) {
            remaining.set(limit - length(&area));
        }
        let counted = counted.clone();
        let listening = window_event_listener(ev::input, move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
            if let Some(area) = target.filter(|area| area.id() == counted) {
                remaining.set(limit - length(&area));
            }
        });
        on_cleanup(move || listening.remove());
    });

    // Said at thresholds only: whoever listens is not interrupted by every letter.
    let said = Memo::new(move |_| threshold(remaining.get()));
    let sentence = move |count: i64| if count < 0 { format!("{over} {}", -count) } else { format!("{left} {count}") };
    let spoken = sentence.clone();
    view! {
        <div class="aside">
            <p aria-hidden="true" class="num" class:over=move || remaining.get() < 0>
                {move || (remaining.get() <= NEAR).then(|| sentence(remaining.get()))}
            </p>
            <p class="unseen" aria-live="polite">
                {move || said.get().map(|_| spoken(remaining.get_untracked()))}
            </p>
        </div>
    }
}

fn textarea(id: &str) -> Option<HtmlTextAreaElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

fn length(area: &HtmlTextAreaElement) -> i64 {
    i64::try_from(area.value().trim().chars().count()).unwrap_or(i64::MAX)
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
