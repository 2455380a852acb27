//! Signing in.

use leptos::prelude::*;

use crate::ui::NotFoundPage;

#[component]
pub fn SignInPage() -> impl IntoView {
    view! { <NotFoundPage/> }
}
