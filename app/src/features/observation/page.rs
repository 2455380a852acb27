//! One observation.

use leptos::prelude::*;

use crate::ui::NotFoundPage;

#[component]
pub fn ObservationPage() -> impl IntoView {
    view! { <NotFoundPage/> }
}
