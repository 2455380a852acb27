//! Statements on privacy and accessibility.

use leptos::prelude::*;

use crate::ui::NotFoundPage;

#[component]
pub fn PrivacyPage() -> impl IntoView {
    view! { <NotFoundPage/> }
}

#[component]
pub fn AccessibilityPage() -> impl IntoView {
    view! { <NotFoundPage/> }
}
