//! The list of issues, and one issue.

use leptos::prelude::*;

use crate::ui::NotFoundPage;

#[component]
pub fn IssuesPage() -> impl IntoView {
    view! { <NotFoundPage/> }
}

#[component]
pub fn IssuePage() -> impl IntoView {
    view! { <NotFoundPage/> }
}
