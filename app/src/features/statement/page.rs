//! Statements on privacy and accessibility: drafts for the organisation to confirm.

use leptos::prelude::*;

use crate::{
    t,
    ui::{Column, PageTitle},
    visit::Visit,
};

#[component]
pub fn PrivacyPage() -> impl IntoView {
    let texts = Visit::current().texts();
    let sections = vec![
        (t!(texts, "privacy-stored"), t!(texts, "privacy-stored-text")),
        (t!(texts, "privacy-clients"), t!(texts, "privacy-clients-text")),
        (t!(texts, "privacy-readers"), t!(texts, "privacy-readers-text")),
        (t!(texts, "privacy-mails"), t!(texts, "privacy-mails-text")),
        (t!(texts, "privacy-rights"), t!(texts, "privacy-rights-text")),
        (t!(texts, "privacy-channels"), t!(texts, "privacy-channels-text")),
    ];
    statement(t!(texts, "privacy-title"), t!(texts, "privacy-lead"), sections)
}

#[component]
pub fn AccessibilityPage() -> impl IntoView {
    let texts = Visit::current().texts();
    let sections = vec![
        (t!(texts, "accessibility-status"), t!(texts, "accessibility-status-text")),
        (t!(texts, "accessibility-shortcomings"), t!(texts, "accessibility-shortcomings-text")),
        (t!(texts, "accessibility-feedback"), t!(texts, "accessibility-feedback-text")),
        (t!(texts, "accessibility-authority"), t!(texts, "accessibility-authority-text")),
    ];
    statement(t!(texts, "accessibility-title"), t!(texts, "accessibility-lead"), sections)
}

/// `sections`: each a heading with its paragraph.
fn statement(title: String, lead: String, sections: Vec<(String, String)>) -> AnyView {
    let sections = sections.into_iter().map(|(heading, text)| view! { <h2>{heading}</h2> <p>{text}</p> });
    view! {
        <PageTitle text=title.clone()/>
        <Column>
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
            {sections.collect_view()}
        </Column>
    }
    .into_any()
}
