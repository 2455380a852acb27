//! A list that holds nothing yet, and a notice above a page.

use leptos::prelude::*;

/// Says why there is nothing, and what to do next.
#[component]
pub fn Empty(
    #[prop(into)] heading: String,
    /// What to do next: sentences, a button.
    children: Children,
) -> impl IntoView {
    view! { <section class="empty"><h2>{heading}</h2>{children()}</section> }
}

/// Something to know before reading on. `done`: what was asked for has been done.
#[component]
pub fn Notice(#[prop(optional)] done: bool, children: Children) -> impl IntoView {
    view! { <div class="notice" class:done=done role=done.then_some("status")>{children()}</div> }
}
