//! An invitation: choosing a password.

use leptos::prelude::*;

use crate::ui::NotFoundPage;

#[component]
pub fn InvitationPage() -> impl IntoView {
    view! { <NotFoundPage/> }
}
