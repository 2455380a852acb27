//! Accounts, as administrators keep them.

use leptos::prelude::*;

use crate::ui::NotFoundPage;

#[component]
pub fn AccountsPage() -> impl IntoView {
    view! { <NotFoundPage/> }
}
