//! A draft, one step at a time. Each page carries the whole draft: what is not in its step goes along
//! unseen, so that nothing depends on the order in which pages were opened.

use domain::{
    draft::{self, Go, Step},
    form::RawForm,
    ids::DraftId,
    observation::field,
    organisation::Lists,
};
use leptos::prelude::*;

use crate::{
    features::observation::{
        aid::{GuardWhileWriting, KeepAsDraft, SimilarWhileWriting},
        concerns::{Looked, Seen},
        form::{FORM, Refusal},
        section::{Section, fields, heading},
        starting::always_chosen,
    },
    form::Form,
    i18n::Texts,
    routes, t,
    ui::{Column, Hidden, PageTitle, PostForm, Submit, loaded},
    visit::Visit,
};

#[component]
pub fn StepPage() -> impl IntoView {
    let visit = Visit::current();
    let form = Form::current();
    let id = routes::id();
    let step = Step::numbered(visit.query().get(draft::field::STEP));
    loaded(async move {
        let (texts, actor, id) = (visit.texts(), visit.actor()?, id?);
        let account = actor.account;
        let form = if form.is_refused() {
            form
        } else {
            form.starting_from(always_chosen(visit.backend.drafts.open(actor, id).await?))
        };
        let lists = visit.backend.observations.lists(actor).await?;
        let looked = Looked::at(&visit.backend, actor, &form).await?;
        let shown = shown(step, &form);
        let unseen = unseen(&shown, form.values()).map(|(name, value)| view! { <Hidden name value/> }).collect_view();
        let page = view! {
            <PageTitle text=t!(texts, "step-title", step = heading(texts, step), number = step.number(), steps = Step::ALL.len())/>
            <Column>
                // Sent from here it is filed, whichever step this is.
                <Refusal form=form.clone() looked to=Some(routes::NEW_OBSERVATION.to_owned())/>
                <Progress step/>
                <h1>{heading(texts, step)}</h1>
                <PostForm id=FORM action=routes::draft(id) form=form.clone()>
                    <Hidden name=field::SUBMISSION value=id.to_string()/>
                    <Hidden name=draft::field::REVISION value=form.value(draft::field::REVISION)/>
                    <Hidden name=draft::field::STEP value=step.number().to_string()/>
                    <Seen form/>
                    {unseen}
                    <Sections step shown lists/>
                    <SimilarWhileWriting/>
                    <Buttons id step/>
                    <KeepAsDraft account/>
                    <GuardWhileWriting/>
                </PostForm>
            </Column>
        };
        Ok(page.into_any())
    })
}

/// The step itself, and those in which something is at fault.
fn shown(step: Step, form: &Form) -> Vec<Step> {
    let at_fault = |other: Step| fields(other).into_iter().any(|name| form.fault_of(name).is_some());
    Step::ALL.into_iter().filter(|&other| other == step || at_fault(other)).collect()
}

/// What the draft holds beside the steps that are shown.
fn unseen<'a>(shown: &[Step], draft: &'a RawForm) -> impl Iterator<Item = (&'static str, &'a str)> {
    let others = Step::ALL.into_iter().filter(|step| !shown.contains(step)).collect::<Vec<_>>();
    others
        .into_iter()
        .flat_map(fields)
        .flat_map(|name| draft.all(name).map(move |value| (name, value)))
        .filter(|(_, value)| !value.is_empty())
}

/// The step's controls, and below them, under their headings, those of others that are shown.
#[component]
fn Sections(step: Step, shown: Vec<Step>, lists: Lists) -> impl IntoView {
    let texts = Texts::current();
    let others = shown.into_iter().filter(|other| *other != step).map(|other| {
        view! {
            <h2>{heading(texts, other)}</h2>
            <Section step=other lists=lists.clone()/>
        }
    });
    let others = others.collect_view();
    view! {
        <Section step lists/>
        {others}
    }
}

/// Where one is on the way through the form.
#[component]
fn Progress(step: Step) -> impl IntoView {
    let texts = Texts::current();
    let marks = Step::ALL.map(|mark| view! { <span class:passed=mark <= step></span> });
    view! {
        <div class="progress">
            <p class="small muted">{t!(texts, "step-of", number = step.number(), steps = Step::ALL.len())}</p>
            <div class="marks" aria-hidden="true">{marks.into_iter().collect_view()}</div>
        </div>
    }
}

#[component]
fn Buttons(id: DraftId, step: Step) -> impl IntoView {
    let texts = Texts::current();
    let go = |go: Go| (draft::field::GO, go.as_str().to_owned());
    let onward = match step.next() {
        Some(_) => view! { <Submit label=t!(texts, "step-next") says=go(Go::Next) wide=true/> },
        None => view! { <Submit label=t!(texts, "observe-submit") says=go(Go::Send) wide=true/> },
    };
    let back = step.previous().map(|_| view! { <Submit label=t!(texts, "step-back") says=go(Go::Back) quiet=true/> });
    let skip = step.next().filter(|_| step != Step::Matter).map(|next| {
        view! { <a class="btn quiet" href=routes::draft_step(id, next)>{t!(texts, "step-skip")}</a> }
    });
    let send = step.next().map(|_| {
        view! { <Submit label=t!(texts, "step-send-now") says=go(Go::Send) quiet=true/> }
    });
    view! {
        <div class="send-bar">{onward}</div>
        <div class="actions">
            {back}
            {skip}
            <Submit label=t!(texts, "step-later") says=go(Go::Later) quiet=true/>
            {send}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_shown_goes_along_once() {
        let draft = RawForm::from_iter([
            (field::TEXT, "Jonot"),
            (field::AREA, "pori"),
            (field::AREA, ""),
            (field::THEMES, "debt"),
            (field::THEMES, "housing"),
            (draft::field::GO, "next"),
        ]);
        let unseen: Vec<_> = unseen(&[Step::Place], &draft).collect();
        assert_eq!(unseen, [(field::TEXT, "Jonot"), (field::THEMES, "debt"), (field::THEMES, "housing")]);
    }
}
