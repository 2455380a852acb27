//! Withdrawing a report: what that means, before it is done.

use domain::fault::Fault;
use leptos::prelude::*;

use crate::{
    form::Form,
    i18n::Texts,
    routes, t,
    ui::{Column, ErrorSummary, Notice, PageTitle, PostForm, loaded},
    visit::Visit,
    words,
};

#[component]
pub fn WithdrawPage() -> impl IntoView {
    let visit = Visit::current();
    let id = routes::id();
    let form = Form::current();
    loaded(async move {
        let (texts, id) = (visit.texts(), id?);
        let observation = visit.backend.observations.view(visit.actor()?, id).await?;
        if !observation.own {
            return Err(Fault::Forbidden);
        }
        let reference = observation.reference.to_string();
        let heading = words::heading(&observation.title, &observation.text).into_owned();
        let body = if observation.withdrawn_at.is_some() {
            view! { <Notice><p>{t!(texts, "withdraw-already")}</p></Notice> }.into_any()
        } else {
            let raised = observation.issue.is_some();
            view! { <WhatWithdrawingMeans raised/> <Withdraw action=routes::withdraw_observation(id) back=routes::observation(id)/> }
                .into_any()
        };
        Ok(view! {
            <PageTitle text=t!(texts, "withdraw-title", reference = reference.clone())/>
            <Column>
                <ErrorSummary form label=no_fields/>
                <h1>{t!(texts, "withdraw-title", reference = reference)}</h1>
                <p class="voice" lang=observation.language.as_str()>{heading}</p>
                {body}
            </Column>
        }
        .into_any())
    })
}

fn no_fields(_: Texts, _: &str) -> String {
    String::new()
}

/// `raised`: someone has been asked to answer it.
#[component]
pub fn WhatWithdrawingMeans(raised: bool) -> impl IntoView {
    let texts = Texts::current();
    view! {
        <ul>
            <li>{t!(texts, "withdraw-means-hidden")}</li>
            <li>{t!(texts, "withdraw-means-search")}</li>
            {raised.then(|| view! { <li>{t!(texts, "withdraw-means-issue")}</li> })}
            <li>{t!(texts, "withdraw-means-for-good")}</li>
        </ul>
    }
}

/// The button that does it, and the way back.
#[component]
pub fn Withdraw(#[prop(into)] action: String, #[prop(into)] back: String) -> impl IntoView {
    let texts = Texts::current();
    view! {
        <div class="actions">
            <PostForm action>
                <button type="submit" class="btn">{t!(texts, "withdraw-submit")}</button>
            </PostForm>
            <a class="btn quiet" href=back>{t!(texts, "withdraw-not")}</a>
        </div>
    }
}
