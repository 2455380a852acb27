//! How a report read before it was changed.

use domain::{locale::Locale, observation::Revision};
use leptos::prelude::*;

use crate::{
    features::observation::particulars::Particulars,
    i18n::Texts,
    routes, t,
    ui::{Column, KindBadge, PageTitle, Voice, date::date_and_time, loaded},
    visit::Visit,
};

#[component]
pub fn HistoryPage() -> impl IntoView {
    let visit = Visit::current();
    let id = routes::id();
    loaded(async move {
        let (texts, actor, id) = (visit.texts(), visit.actor()?, id?);
        let revisions = visit.backend.observations.history(actor, id).await?;
        let observation = visit.backend.observations.view(actor, id).await?;
        let reference = observation.reference.to_string();
        let none = revisions.is_empty();
        let language = observation.language;
        let revisions = revisions.into_iter().map(|revision| view! { <Before revision language/> }).collect_view();
        Ok(view! {
            <PageTitle text=t!(texts, "history-of", reference = reference.clone())/>
            <Column>
                <p><a href=routes::observation(id)>{t!(texts, "observation-back", reference = reference.clone())}</a></p>
                <h1>{t!(texts, "history-of", reference = reference)}</h1>
                <p class="lead">{t!(texts, "history-text")}</p>
                {if none {
                    view! { <p>{t!(texts, "history-none")}</p> }.into_any()
                } else {
                    view! { <ol class="rows">{revisions}</ol> }.into_any()
                }}
            </Column>
        }
        .into_any())
    })
}

#[component]
fn Before(revision: Revision, language: Locale) -> impl IntoView {
    let texts = Texts::current();
    let Revision { until, kind, title, text, particulars } = revision;
    let title = (!title.is_empty()).then(|| view! { <h3 lang=language.as_str()>{title}</h3> });
    view! {
        <li class="row">
            <h2>{t!(texts, "history-until", time = date_and_time(texts, until))}</h2>
            <p class="tags"><KindBadge kind/></p>
            {title}
            <Voice text language/>
            <Particulars particulars kind language/>
        </li>
    }
}
