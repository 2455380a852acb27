//! Home: what awaits whoever is signed in.

use leptos::prelude::*;

use crate::ui::NotFoundPage;

#[component]
pub fn HomePage() -> impl IntoView {
    view! { <NotFoundPage/> }
}
