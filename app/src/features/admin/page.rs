//! Overview for administrators.

use leptos::prelude::*;

use crate::ui::NotFoundPage;

#[component]
pub fn AdminPage() -> impl IntoView {
    view! { <NotFoundPage/> }
}
