//! Filing an observation: the kind and the text on one screen, the rest folded away.

use domain::{
    draft::{self, Go},
    fault::Fault,
    observation::{Audience, field},
};
use leptos::prelude::*;

use super::{
    aid::{GuardWhileWriting, KeepAsDraft, SimilarWhileWriting},
    concerns::{Concerns, Looked, MaskIdentifiers, Seen},
    label::label,
    matter::Matter,
    section::{FoldedDetails, FoldedSending},
    starting::{fresh, submission},
};
use crate::{
    features::offline::page::WaitingHere,
    form::Form,
    i18n::Texts,
    routes, t,
    ui::{Column, ErrorSummary, Hidden, PageTitle, PostForm, Submit, loaded},
    visit::Visit,
};

/// The id of the form, wherever it is whole.
pub const FORM: &str = "observation";

#[component]
pub fn NewObservationPage() -> impl IntoView {
    let visit = Visit::current();
    let form = Form::current();
    loaded(async move {
        let texts = visit.texts();
        let actor = visit.actor()?;
        let account = actor.account;
        let lists = visit.backend.observations.lists(actor).await?;
        let starting = fresh(&visit).await?;
        let form = form.starting_from(starting.clone());
        let looked = Looked::at(&visit.backend, actor, &form).await?;
        let submission = submission(form.values(), visit.now);
        let page = view! {
            <PageTitle text=t!(texts, "observe-title")/>
            <Column>
                <Refusal form=form.clone() looked/>
                <h1>{t!(texts, "observe-title")}</h1>
                <p class="lead">{t!(texts, "observe-lead")}</p>
                <WaitingHere/>
                <PostForm id=FORM action=routes::NEW_OBSERVATION form=form.clone()>
                    <Hidden name=field::SUBMISSION value=submission/>
                    <Hidden name=draft::field::REVISION value=form.value(draft::field::REVISION)/>
                    <Seen form/>
                    <Matter/>
                    <SimilarWhileWriting/>
                    <FoldedDetails lists starting=starting.clone()/>
                    <FoldedSending starting/>
                    <WhoReads/>
                    <Buttons/>
                    <KeepAsDraft account/>
                    <GuardWhileWriting/>
                    <p class="small muted">{t!(texts, "observe-not-instead")}</p>
                </PostForm>
            </Column>
        };
        Ok(page.into_any())
    })
}

/// Why the form is shown again: faults to correct, or something to look at first.
#[component]
pub fn Refusal(
    form: Form,
    looked: Looked,
    /// Where the box's buttons post to, when not to where the form does.
    #[prop(optional_no_strip)]
    to: Option<String>,
    /// Whether the form saves what was filed before.
    #[prop(optional)]
    saves: bool,
) -> impl IntoView {
    if matches!(form.fault(), Some(Fault::Unconfirmed(_))) {
        view! { <Concerns form looked of=FORM to saves/> }.into_any()
    } else {
        view! {
            <ErrorSummary form=form.clone() label/>
            <MaskIdentifiers form of=FORM to saves/>
        }
        .into_any()
    }
}

/// Who will be able to read it, in one sentence; the style sheet shows the one that is chosen.
#[component]
fn WhoReads() -> impl IntoView {
    let texts = Texts::current();
    view! {
        <p class="small muted told">
            <span class=Audience::Colleagues.as_str()>{t!(texts, "observe-colleagues-read")}</span>
            <span class=Audience::Responsible.as_str()>{t!(texts, "observe-responsible-read")}</span>
        </p>
    }
}

/// The page's one thing to do, within the thumb's reach; and what can be done instead.
#[component]
fn Buttons() -> impl IntoView {
    let texts = Texts::current();
    let next = (draft::field::GO, Go::Next.as_str().to_owned());
    view! {
        <div class="send-bar"><Submit label=t!(texts, "observe-submit") wide=true/></div>
        <div class="actions leaves-a-draft">
            <Submit label=t!(texts, "draft-keep") quiet=true to=Some(routes::DRAFTS.to_owned())/>
            <Submit label=t!(texts, "draft-go-on-in-steps") quiet=true says=next to=Some(routes::DRAFTS.to_owned())/>
        </div>
    }
}
