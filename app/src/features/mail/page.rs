//! The outbox, and a letter in it.

use leptos::prelude::*;

use crate::ui::NotFoundPage;

#[component]
pub fn OutboxPage() -> impl IntoView {
    view! { <NotFoundPage/> }
}

#[component]
pub fn LetterPage() -> impl IntoView {
    view! { <NotFoundPage/> }
}
