//! What the reporter is told after filing.

use leptos::prelude::*;

use crate::ui::NotFoundPage;

#[component]
pub fn ReceiptPage() -> impl IntoView {
    view! { <NotFoundPage/> }
}
