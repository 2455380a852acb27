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
    /// Controls elsewhere on the page belong to the form by it.
    #[prop(optional)]
    id: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    view! {
        <Provider value=form>
            <form id=id method="post" action=action class=class novalidate=true>{children()}</form>
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
    /// What the button itself says, beside what the form holds.
    #[prop(optional, into)]
    says: Option<(&'static str, String)>,
    /// Where it posts to, when not to where the form does.
    #[prop(optional_no_strip)]
    to: Option<String>,
    /// The id of its form, when it stands outside of it.
    #[prop(optional)]
    form: Option<&'static str>,
) -> impl IntoView {
    let (name, value) = says.unzip();
    view! {
        <button
            type="submit"
            class="btn"
            class:wide=wide
            class:quiet=quiet
            name=name
            value=value
            formaction=to
            form=form
        >
            {label}
        </button>
    }
}
