//! Statements on privacy and accessibility, for everyone to read. The texts are drafts that an
//! organisation makes its own: see the README.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::{
    i18n::Texts,
    t,
    ui::{Column, PageTitle, date::date},
    visit::Visit,
};

/// When the accessibility statement was last gone through, as the law asks it to tell.
const EXAMINED: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day of the calendar");
/// Who watches over privacy and accessibility in Finland.
const OMBUDSMAN: &str = "https://tietosuoja.fi";
const SUPERVISOR: &str = "https://www.saavutettavuusvaatimukset.fi";

/// A heading, a paragraph, a list, and where to turn.
#[derive(Default)]
struct Section {
    heading: String,
    paragraph: String,
    points: Vec<String>,
    link: Option<&'static str>,
}

impl Section {
    fn new(heading: String, paragraph: String) -> Self {
        Self { heading, paragraph, ..Self::default() }
    }

    fn points(self, points: impl Into<Vec<String>>) -> Self {
        Self { points: points.into(), ..self }
    }

    fn link(self, link: &'static str) -> Self {
        Self { link: Some(link), ..self }
    }
}

#[component]
pub fn PrivacyPage() -> impl IntoView {
    let texts = Visit::current().texts();
    let section = Section::new;
    statement(
        t!(texts, "privacy-title"),
        t!(texts, "privacy-lead"),
        vec![
            section(t!(texts, "privacy-controller"), t!(texts, "privacy-controller-text")),
            section(t!(texts, "privacy-purpose"), t!(texts, "privacy-purpose-text")),
            section(t!(texts, "privacy-stored"), t!(texts, "privacy-stored-text")).points(stored(texts)),
            section(t!(texts, "privacy-clients"), t!(texts, "privacy-clients-text")),
            section(t!(texts, "privacy-readers"), t!(texts, "privacy-readers-text")).points(readers(texts)),
            section(t!(texts, "privacy-mails"), t!(texts, "privacy-mails-text")),
            section(t!(texts, "privacy-kept"), t!(texts, "privacy-kept-text")),
            section(t!(texts, "privacy-rights"), t!(texts, "privacy-rights-text")).link(OMBUDSMAN),
            section(t!(texts, "privacy-channels"), t!(texts, "privacy-channels-text")),
        ],
    )
}

fn stored(texts: Texts) -> [String; 6] {
    [
        t!(texts, "privacy-stored-account"),
        t!(texts, "privacy-stored-observations"),
        t!(texts, "privacy-stored-drafts"),
        t!(texts, "privacy-stored-issues"),
        t!(texts, "privacy-stored-log"),
        t!(texts, "privacy-stored-mails"),
    ]
}

fn readers(texts: Texts) -> [String; 9] {
    [
        t!(texts, "privacy-readers-you"),
        t!(texts, "privacy-readers-colleagues"),
        t!(texts, "privacy-readers-responsible"),
        t!(texts, "privacy-readers-named"),
        t!(texts, "privacy-readers-confidential"),
        t!(texts, "privacy-readers-anonymous"),
        t!(texts, "privacy-readers-comments"),
        t!(texts, "privacy-readers-administrators"),
        t!(texts, "privacy-readers-keepers"),
    ]
}

#[component]
pub fn AccessibilityPage() -> impl IntoView {
    let texts = Visit::current().texts();
    let section = Section::new;
    let examined = t!(texts, "accessibility-examined-text", date = date(texts, EXAMINED));
    statement(
        t!(texts, "accessibility-title"),
        t!(texts, "accessibility-lead"),
        vec![
            section(t!(texts, "accessibility-status"), t!(texts, "accessibility-status-text")),
            section(t!(texts, "accessibility-shortcomings"), t!(texts, "accessibility-shortcomings-text")).points([
                t!(texts, "accessibility-shortcoming-language"),
                t!(texts, "accessibility-shortcoming-names"),
                t!(texts, "accessibility-shortcoming-untried"),
            ]),
            section(t!(texts, "accessibility-examined"), examined),
            section(t!(texts, "accessibility-feedback"), t!(texts, "accessibility-feedback-text")),
            section(t!(texts, "accessibility-authority"), t!(texts, "accessibility-authority-text")).link(SUPERVISOR),
        ],
    )
}

fn statement(title: String, lead: String, sections: Vec<Section>) -> AnyView {
    let sections = sections.into_iter().map(|Section { heading, paragraph, points, link }| {
        let has_points = !points.is_empty();
        let points = points.into_iter().map(|point| view! { <li>{point}</li> }).collect_view();
        let shown = |link: &'static str| link.trim_start_matches("https://").trim_start_matches("www.");
        view! {
            <h2>{heading}</h2>
            <p>{paragraph}</p>
            {has_points.then(|| view! { <ul>{points}</ul> })}
            {link.map(|link| view! { <p><a href=link>{shown(link)}</a></p> })}
        }
    });
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
