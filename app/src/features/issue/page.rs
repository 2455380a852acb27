//! One issue: where it is, what was observed, what has been answered, and what its owner can do.

use domain::{
    issue::{IssueState, IssueView, RoutedBy, field},
    observation::ObservationView,
};
use leptos::prelude::*;

use super::{
    answer_form::{self, AnswerForm},
    due::Due,
};
use crate::{
    features::{
        observation::{
            page::{Perspectives, facts},
            particulars::Particulars,
        },
        voice::{answers::Answers, comments::Comments, page::Withdrawn},
    },
    form::Form,
    i18n::Texts,
    routes, t,
    ui::{
        Column, Facts, GuardedSummary, KindBadge, Notice, PageTitle, PostForm, Submit, Voice, Way, date::date, loaded,
    },
    visit::Visit,
    words,
};

#[component]
pub fn IssuePage() -> impl IntoView {
    let visit = Visit::current();
    let id = routes::id();
    loaded(async move {
        let issue = visit.backend.issues.view(visit.actor()?, id?).await?;
        let reference = issue.reference.to_string();
        Ok(view! {
            // What people wrote does not stand in titles: those linger in histories.
            <PageTitle text=t!(visit.texts(), "issue-title", reference = reference)/>
            <Column><Issue issue/></Column>
        }
        .into_any())
    })
}

#[component]
fn Issue(issue: IssueView) -> impl IntoView {
    let texts = Texts::current();
    let heading = words::heading(&issue.observation.title, &issue.observation.text).into_owned();
    let answered_at = issue.updates.last().map(|update| update.at);
    let observation = issue.observation.clone();
    let (updates, helpful) = (issue.updates.clone(), observation.helpful.clone());
    let withdrawn = observation.withdrawn_at.map(|at| view! { <Withdrawn at own=observation.own/> });
    view! {
        <nav class="crumbs" aria-label=t!(texts, "crumbs-label")>
            <a href=routes::ISSUES>{t!(texts, "issues-title")}</a>
            " / "
            <span aria-current="page">{issue.reference.to_string()}</span>
        </nav>
        <GuardedSummary form=Form::current() of=answer_form::FORM label=answer_form::label/>
        <h1 class="voiced" lang=issue.observation.language.as_str()>{heading}</h1>
        <p class="tags">
            <Due state=issue.state due=issue.due overdue=issue.overdue/>
            <span>{t!(texts, "issue-owner")} " " <strong>{issue.owner.clone()}</strong></span>
        </p>
        <Way
            state=issue.state
            raised_at=issue.raised_at
            acknowledged_at=issue.acknowledged_at
            answered_at
        />
        {withdrawn}
        <p class="small muted">{t!(texts, "issue-why")} " " {why(texts, &issue.rule)}</p>
        <Observed observation=issue.observation.clone()/>
        {(!issue.updates.is_empty()).then(|| view! { <h2>{t!(texts, "issue-answers")}</h2> })}
        <Answers updates helpful asked=None/>
        <WhatNext issue/>
        <Comments comments=observation.comments identity=observation.identity>
            <p><a href=routes::observation(observation.id) + "#comments">{t!(texts, "comments-to-add")}</a></p>
        </Comments>
    }
}

/// The rule in words, with what it looked at.
fn why(texts: Texts, rule: &RoutedBy) -> String {
    let places = [&rule.service_line, &rule.area].into_iter().flatten().map(|names| words::name(texts, names));
    let places: Vec<_> = places.collect();
    let reason = words::reason(texts, rule.reason);
    if places.is_empty() { format!("{reason}.") } else { format!("{reason}: {}.", places.join(", ")) }
}

/// The observation in full.
#[component]
fn Observed(observation: ObservationView) -> impl IntoView {
    let texts = Texts::current();
    let facts = facts(texts, &observation);
    let language = observation.language;
    view! {
        <section class="card" aria-labelledby="observed">
            <h2 id="observed">{t!(texts, "issue-observed")}</h2>
            <p class="tags small">
                <KindBadge kind=observation.kind/>
                <a href=routes::observation(observation.id)>{observation.reference.to_string()}</a>
                <span class="muted">{t!(texts, "filed-on", date = date(texts, observation.filed_at))}</span>
            </p>
            <Voice text=observation.text language/>
            <Perspectives perspectives=observation.perspectives language=language.as_str()/>
            <Facts facts/>
            <Particulars particulars=observation.particulars kind=observation.kind language/>
        </section>
    }
}

/// What its owner can do; to everyone else, what is going to happen.
#[component]
fn WhatNext(issue: IssueView) -> impl IntoView {
    let texts = Texts::current();
    let acknowledge = issue.may_acknowledge.then(|| {
        let action = routes::acknowledge_issue(issue.id);
        view! {
            <section class="card">
                <h2>{t!(texts, "issue-acknowledge-heading")}</h2>
                <p>{t!(texts, "issue-acknowledge-text")}</p>
                <PostForm action><Submit label=t!(texts, "issue-acknowledge") quiet=true/></PostForm>
            </section>
        }
    });
    let next = if issue.may_answer {
        let again = !issue.updates.is_empty();
        view! { <AnswerForm issue=issue.id again/> }.into_any()
    } else {
        let said = match issue.state {
            IssueState::Raised => t!(texts, "issue-waits-to-be-read", owner = issue.owner),
            IssueState::Acknowledged => t!(texts, "issue-waits-for-answer", owner = issue.owner),
            IssueState::Planned => t!(texts, "issue-waits-to-be-done", owner = issue.owner),
            IssueState::Done | IssueState::Declined => t!(texts, "issue-closed"),
        };
        view! { <Notice done=!issue.state.is_open()><p>{said}</p></Notice> <Kept/> }.into_any()
    };
    view! { {acknowledge} {next} }
}

/// What was typed into a form that has no place on the page any more, so that it is not lost.
#[component]
fn Kept() -> impl IntoView {
    let texts = Texts::current();
    let text = Form::current().value(field::TEXT).to_owned();
    (!text.is_empty()).then(|| {
        view! {
            <section class="card">
                <h2>{t!(texts, "issue-not-sent")}</h2>
                <p>{t!(texts, "issue-not-sent-text")}</p>
                <Voice text language=texts.locale()/>
            </section>
        }
    })
}
