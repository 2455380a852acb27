//! A plain HTML form. Its fields find it by context, and with it their values and faults.

use leptos::{context::Provider, prelude::*};

use crate::form::Form;

/// A form that posts to `action`. The browser's own checks are off: faults are told in the
/// reader's language, all at once, by the server.
#[component]
pub fn PostForm(
    #[prop(into)] action: String,
    /// What stands in it; nothing, when left out.
    #[prop(optional)]
    form: Form,
    #[prop(optional, into)] class: Option<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <Provider value=form>
            <form method="post" action=action class=class novalidate=true>{children()}</form>
        </Provider>
    }
}

/// The form around a field.
pub(super) fn around() -> Form {
    use_context().unwrap_or_default()
}

/// A value that goes along unseen.
#[component]
pub fn Hidden(#[prop(into)] name: String, #[prop(into)] value: String) -> impl IntoView {
    view! { <input type="hidden" name=name value=value/> }
}

/// The button that sends a form.
#[component]
pub fn Submit(
    #[prop(into)] label: String,
    /// As wide as its column: the page's one thing to do.
    #[prop(optional)]
    wide: bool,
    /// Not the page's main thing to do.
    #[prop(optional)]
    quiet: bool,
) -> impl IntoView {
    view! { <button type="submit" class="btn" class:wide=wide class:quiet=quiet>{label}</button> }
}
