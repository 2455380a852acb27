//! Routing rules: who is responsible for what.

use leptos::prelude::*;

use crate::ui::NotFoundPage;

#[component]
pub fn RulesPage() -> impl IntoView {
    view! { <NotFoundPage/> }
}
