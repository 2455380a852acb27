//! What stands around a report on its page: what its reporter can do with it, and what others add.

use domain::{
    ids::UnitId,
    observation::{Identity, ObservationView},
    organisation::Lists,
    time::Timestamp,
};
use leptos::prelude::*;

use super::{
    adoption::{self, Adopted},
    comments::{self, CommentForm, Comments},
    me_too::{self, NoticedToo},
};
use crate::{
    form::Form,
    i18n::Texts,
    routes, t,
    ui::{GuardedSummary, Notice, date::date},
    visit::Visit,
};

/// Above the report: what is wrong with what was added to it.
#[component]
pub fn VoiceFaults(observation: ObservationView) -> impl IntoView {
    let id = observation.id;
    let comment = Form::posted_to(&routes::comments(id), comments::SCOPE);
    let me_too = Form::posted_to(&routes::me_too(id), me_too::SCOPE);
    let adopt = Form::posted_to(&routes::adopt(id), adoption::SCOPE);
    view! {
        <GuardedSummary form=comment of=comments::FORM label=comment_label/>
        <GuardedSummary form=me_too of=me_too::FORM label=me_too::label/>
        <GuardedSummary form=adopt of=adoption::FORM label=adoption::label/>
    }
}

fn comment_label(texts: Texts, _: &str) -> String {
    t!(texts, "comment-label")
}

/// A report that was withdrawn: says so to everyone, and to its reporter who still sees the text.
#[component]
pub fn Withdrawn(at: Timestamp, own: bool) -> impl IntoView {
    let texts = Texts::current();
    let on = date(texts, at);
    let told = if own { t!(texts, "withdrawn-own", date = on) } else { t!(texts, "withdrawn-told", date = on) };
    view! { <Notice><p>{told}</p></Notice> }
}

/// What its reporter can do with it, and where a custodian asks who that is.
#[component]
pub fn WhatYouCanDo(observation: ObservationView) -> impl IntoView {
    let texts = Texts::current();
    let ObservationView { id, may, withdrawn_at, revised_at, identity, .. } = observation;
    let changed = (may.history && revised_at.is_some()).then(|| {
        view! { <a class="btn quiet" href=routes::history(id)>{t!(texts, "history-title")}</a> }
    });
    let revise = (may.revise && withdrawn_at.is_none()).then(|| {
        view! {
            <a class="btn quiet" href=routes::edit_observation(id)>{t!(texts, "observation-edit")}</a>
            <a class="btn quiet" href=routes::withdraw_observation(id)>{t!(texts, "withdraw-open")}</a>
        }
    });
    let disclose = (may.disclose && identity == Identity::Confidential).then(|| {
        view! { <a class="btn quiet" href=routes::reporter(id)>{t!(texts, "reporter-title")}</a> }
    });
    let any = changed.is_some() || revise.is_some() || disclose.is_some();
    any.then(|| view! { <div class="actions">{revise} {changed} {disclose}</div> })
}

/// Below the report: who noticed it too, who adopted it, comments.
#[component]
pub fn WhatOthersAdd(observation: ObservationView, lists: Lists) -> impl IntoView {
    let texts = Texts::current();
    let home = home();
    let action = routes::comments(observation.id);
    let form = Form::posted_to(&action, comments::SCOPE);
    let may_comment = observation.may.comment;
    let hint = if observation.own { t!(texts, "comment-own-hint") } else { t!(texts, "comment-hint") };
    view! {
        <NoticedToo observation=observation.clone() lists=lists.clone() home/>
        <Adopted observation=observation.clone() lists home/>
        <Comments comments=observation.comments identity=observation.identity>
            {may_comment.then(|| view! {
                <CommentForm action form label=t!(texts, "comment-label") hint submit=t!(texts, "comment-submit")/>
            })}
        </Comments>
    }
}

fn home() -> Option<UnitId> {
    Visit::current().actor.and_then(|actor| actor.unit)
}
