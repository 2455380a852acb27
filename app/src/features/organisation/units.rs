//! The organisation tree.

use leptos::prelude::*;

use crate::ui::NotFoundPage;

#[component]
pub fn UnitsPage() -> impl IntoView {
    view! { <NotFoundPage/> }
}
