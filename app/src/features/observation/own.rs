//! My observations.

use leptos::prelude::*;

use crate::ui::NotFoundPage;

#[component]
pub fn OwnObservationsPage() -> impl IntoView {
    view! { <NotFoundPage/> }
}
