//! The first minutes of an installation.

use leptos::prelude::*;

use crate::ui::NotFoundPage;

#[component]
pub fn SetUpPage() -> impl IntoView {
    view! { <NotFoundPage/> }
}
