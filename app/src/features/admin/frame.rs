//! What stands around every page of administration: its parts, what has just been done, what was refused.

use leptos::prelude::*;

use super::done::Done;
use crate::{
    form::Form,
    i18n::Texts,
    routes, t,
    ui::{ErrorSummary, Notice, PageTitle},
    visit::Visit,
};

/// `title`: heading and title of the page.
#[component]
pub fn Administration(
    #[prop(into)] title: String,
    /// The label of a field of the page's forms, by its name.
    #[prop(default = no_fields)]
    label: fn(Texts, &str) -> String,
    /// The page's form, where it has several: the refused one.
    #[prop(default = Form::current())]
    form: Form,
    children: Children,
) -> impl IntoView {
    let visit = Visit::current();
    let texts = visit.texts();
    let done = Done::read(&visit.query()).filter(|_| !form.is_refused());
    view! {
        <PageTitle text=title.clone()/>
        <div class="administration">
            <Parts here=visit.bare_path().to_owned()/>
            {done.map(|done| view! { <Notice done=true><p>{done.said(texts)}</p></Notice> })}
            <ErrorSummary form label/>
            <h1>{title}</h1>
            {children()}
        </div>
    }
}

fn no_fields(_: Texts, _: &str) -> String {
    String::new()
}

#[component]
fn Parts(here: String) -> impl IntoView {
    let texts = Texts::current();
    let parts = [
        (routes::ADMIN, t!(texts, "admin-overview")),
        (routes::ACCOUNTS, t!(texts, "nav-accounts")),
        (routes::UNITS, t!(texts, "nav-units")),
        (routes::LISTS, t!(texts, "nav-lists")),
        (routes::RULES, t!(texts, "nav-rules")),
        (routes::CHANNELS, t!(texts, "nav-channels")),
        (routes::OUTBOX, t!(texts, "nav-outbox")),
    ];
    let links = parts.map(|(href, label)| {
        let current = match here.strip_prefix(href) {
            Some("") => Some("page"),
            // A page below it, such as a letter; all pages are below the overview.
            Some(_) if href != routes::ADMIN => Some("true"),
            _ => None,
        };
        view! { <li><a href=href aria-current=current>{label}</a></li> }
    });
    view! {
        <nav aria-label=t!(texts, "admin-parts")><ul class="tabs">{links.into_iter().collect_view()}</ul></nav>
    }
}
