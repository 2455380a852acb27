//! Search.

use leptos::prelude::*;

use crate::ui::NotFoundPage;

#[component]
pub fn SearchPage() -> impl IntoView {
    view! { <NotFoundPage/> }
}
