//! One observation, with what has been done about it.

use domain::{
    fault::Fault,
    observation::{Helpful, IssueOfObservation, ObservationView, PerspectiveNote},
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::particulars::Particulars;
use crate::{
    features::voice::{
        answers::{self, Answers, Asked},
        page::{VoiceFaults, WhatOthersAdd, WhatYouCanDo, Withdrawn},
    },
    i18n::Texts,
    routes, t,
    ui::{Column, Facts, KindBadge, PageTitle, Voice, Way, date::date, loaded},
    visit::Visit,
    words,
};

#[component]
pub fn ObservationPage() -> impl IntoView {
    let visit = Visit::current();
    let id = use_params_map().read_untracked().get("id").and_then(|id| id.parse().ok());
    loaded(async move {
        let texts = visit.texts();
        let actor = visit.actor()?;
        let observation = visit.backend.observations.view(actor, id.ok_or(Fault::NotFound)?).await?;
        let lists = visit.backend.observations.lists(actor).await?;
        let issue = observation.issue.clone();
        let asked = answers::asked_of(&observation);
        let (helpful, withdrawn_at, own) = (observation.helpful.clone(), observation.withdrawn_at, observation.own);
        let page = view! {
            <PageTitle text=t!(texts, "observation-title", reference = observation.reference.to_string())/>
            <Column>
                <VoiceFaults observation=observation.clone()/>
                {withdrawn_at.map(|at| view! { <Withdrawn at own/> })}
                <Observation observation=observation.clone()/>
                <WhatYouCanDo observation=observation.clone()/>
                {issue.map(|issue| view! { <WhatWasDone issue helpful asked/> })}
                <WhatOthersAdd observation lists/>
            </Column>
        };
        Ok(page.into_any())
    })
}

/// The text with all that is known of it, under the page's heading.
#[component]
pub fn Observation(observation: ObservationView) -> impl IntoView {
    let texts = Texts::current();
    let heading = if observation.title.is_empty() {
        let reference = observation.reference.to_string();
        view! { <h1>{t!(texts, "observation-title", reference = reference)}</h1> }.into_any()
    } else {
        view! { <h1 lang=observation.language.as_str()>{observation.title.clone()}</h1> }.into_any()
    };
    let filed = t!(texts, "filed-on", date = date(texts, observation.filed_at));
    view! {
        <p class="tags">
            <KindBadge kind=observation.kind/>
            {observation.needs_action.then(|| view! { <span class="flag">{t!(texts, "needs-action")}</span> })}
            <span class="small muted">{observation.reference.to_string()} " · " {filed}</span>
            {observation.own.then(|| view! { <span class="small muted">{t!(texts, "observation-yours")}</span> })}
        </p>
        {heading}
        <Voice text=observation.text.clone() language=observation.language/>
        <Perspectives perspectives=observation.perspectives.clone() language=observation.language.as_str()/>
        <Facts facts=facts(texts, &observation)/>
        <Particulars particulars=observation.particulars.clone() kind=observation.kind language=observation.language/>
    }
}

/// What is known of an observation beside its text.
pub fn facts(texts: Texts, observation: &ObservationView) -> Vec<(String, Option<String>)> {
    let name = |names: &Option<_>| names.as_ref().map(|names| words::name(texts, names));
    vec![
        (t!(texts, "unit-label"), name(&observation.unit)),
        (t!(texts, "service-line-label"), name(&observation.service_line)),
        (t!(texts, "area-label"), name(&observation.area)),
        (t!(texts, "client-group-label"), name(&observation.client_group)),
        (t!(texts, "frequency-label"), observation.frequency.map(|often| words::frequency(texts, often))),
        (t!(texts, "audience-label"), Some(words::audience(texts, observation.audience))),
    ]
}

/// Whom it hurts or helps.
#[component]
pub fn Perspectives(perspectives: Vec<PerspectiveNote>, language: &'static str) -> impl IntoView {
    let texts = Texts::current();
    let empty = perspectives.is_empty();
    let rows = perspectives.into_iter().map(|PerspectiveNote { perspective, note }| {
        let note = (!note.is_empty()).then(|| view! { ": " <span class="voice" lang=language>{note}</span> });
        view! { <li><strong>{words::perspective(texts, perspective)}</strong> {note}</li> }
    });
    (!empty).then(|| {
        view! {
            <h2>{t!(texts, "perspective-label")}</h2>
            <ul>{rows.collect_view()}</ul>
        }
    })
}

/// The issue it was raised to: its way and its answers.
#[component]
fn WhatWasDone(issue: IssueOfObservation, helpful: Vec<Option<Helpful>>, asked: Option<Asked>) -> impl IntoView {
    let texts = Texts::current();
    let answered_at = issue.updates.last().map(|update| update.at);
    let open = issue.may_open.then(|| {
        let label = t!(texts, "observation-open-issue", reference = issue.reference.to_string());
        view! { <p class="actions"><a class="btn quiet" href=routes::issue(issue.id)>{label}</a></p> }
    });
    view! {
        <section>
            <h2>{t!(texts, "observation-issue-heading")}</h2>
            <Way state=issue.state raised_at=issue.raised_at answered_at/>
            <p>
                {words::state_in_plain_words(texts, Some(issue.state))} " "
                <span class="muted">{t!(texts, "observation-responsible")} ": " {issue.owner}</span>
            </p>
            <Answers updates=issue.updates helpful asked/>
            {open}
        </section>
    }
}
