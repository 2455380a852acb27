//! The report that a receipt code opens: where it stands, what was answered and asked, what can be added.

use domain::{
    observation::{IssueOfObservation, ObservationView},
    receipt::ReceiptView,
};
use leptos::prelude::*;

use crate::{
    features::{
        observation::page::Observation,
        voice::{
            answers::{Answers, Asked},
            comments::{self, CommentForm, Comments},
            page::Withdrawn,
        },
    },
    form::Form,
    i18n::Texts,
    routes, t,
    ui::{Column, GuardedSummary, PageTitle, PostForm, Submit, Way},
    words,
};

#[component]
pub fn Report(receipt: ReceiptView) -> impl IntoView {
    let texts = Texts::current();
    let ReceiptView { observation, comments, helpful } = receipt;
    let ObservationView { reference, issue, identity, withdrawn_at, .. } = observation.clone();
    let form = Form::posted_to(routes::RECEIPT_COMMENTS, comments::SCOPE);
    let done = match issue {
        Some(issue) => view! { <WhatWasDone issue helpful/> }.into_any(),
        None => view! { <p>{words::state_in_plain_words(texts, None)}</p> }.into_any(),
    };
    let open = withdrawn_at.is_none();
    view! {
        <PageTitle text=t!(texts, "observation-title", reference = reference.to_string())/>
        <Column>
            <GuardedSummary form=form.clone() of=comments::FORM label/>
            {withdrawn_at.map(|at| view! { <Withdrawn at own=true/> })}
            <Observation observation/>
            <section>
                <h2>{t!(texts, "observation-issue-heading")}</h2>
                {done}
            </section>
            <Comments comments identity>
                {open.then(|| view! {
                    <CommentForm
                        action=routes::RECEIPT_COMMENTS
                        form
                        label=t!(texts, "code-add-label")
                        hint=t!(texts, "code-add-hint")
                        submit=t!(texts, "comment-submit")
                    />
                })}
            </Comments>
            <Leave open/>
        </Column>
    }
}

fn label(texts: Texts, _: &str) -> String {
    t!(texts, "code-add-label")
}

/// The issue it was raised to: its way and its answers.
#[component]
fn WhatWasDone(issue: IssueOfObservation, helpful: Vec<Option<domain::observation::Helpful>>) -> impl IntoView {
    let texts = Texts::current();
    let answered_at = issue.updates.last().map(|update| update.at);
    let asked: Asked = Box::new(routes::helpful_by_receipt);
    view! {
        <Way state=issue.state raised_at=issue.raised_at answered_at/>
        <p>
            {words::state_in_plain_words(texts, Some(issue.state))} " "
            <span class="muted">{t!(texts, "observation-responsible")} ": " {issue.owner}</span>
        </p>
        <Answers updates=issue.updates helpful asked=Some(asked)/>
    }
}

/// Leaving, so that whoever uses the computer next sees nothing; and withdrawing, while that can be done.
#[component]
fn Leave(open: bool) -> impl IntoView {
    let texts = Texts::current();
    view! {
        <section class="card">
            <h2>{t!(texts, "code-leave-heading")}</h2>
            <p>{t!(texts, "code-leave-text")}</p>
            <div class="actions">
                <PostForm action=routes::CLOSE_RECEIPT><Submit label=t!(texts, "code-leave")/></PostForm>
                {open.then(|| view! {
                    <a class="btn quiet" href=routes::WITHDRAW_BY_RECEIPT>{t!(texts, "withdraw-open")}</a>
                })}
            </div>
        </section>
    }
}
