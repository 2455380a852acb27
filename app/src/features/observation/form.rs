//! Filing an observation.

use leptos::prelude::*;

use crate::ui::NotFoundPage;

#[component]
pub fn NewObservationPage() -> impl IntoView {
    view! { <NotFoundPage/> }
}
