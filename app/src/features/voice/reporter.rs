//! Who filed a confidential report: a custodian asks, with a reason; the name stands on the page that
//! answers the form and nowhere else.

use domain::{
    actor::Role,
    fault::Fault,
    ids::ObservationId,
    observation::{Disclosure, Identity, REASON_MAX, REASON_MIN, disclosure_field as field},
};
use leptos::prelude::*;

use crate::{
    form::Form,
    i18n::Texts,
    routes, t,
    ui::{Column, Facts, GuardedSummary, Nobodys, Notice, PageTitle, PostForm, Submit, Textarea, loaded},
    visit::{Told, Visit},
    words,
};

/// The form's id.
const FORM: &str = "to-ask";

#[component]
pub fn ReporterPage() -> impl IntoView {
    let visit = Visit::current();
    let id = routes::id();
    let form = Form::current();
    let told = use_context::<Told>();
    loaded(async move {
        let (texts, actor, id) = (visit.texts(), visit.actor()?, id?);
        if !visit.holds(Role::Custodian) {
            return Err(Fault::Forbidden);
        }
        if let Some(Told(disclosure)) = told {
            return Ok(view! { <Column><Name disclosure/></Column> }.into_any());
        }
        // A custodian need not be able to read the report to be asked about it.
        let confidential = match visit.backend.observations.view(actor, id).await {
            Ok(observation) => observation.identity == Identity::Confidential,
            Err(Fault::Forbidden) => true,
            Err(fault) => return Err(fault),
        };
        let body = if confidential {
            view! { <Ask id form=form.clone()/> }.into_any()
        } else {
            view! { <Notice><p>{t!(texts, "reporter-not-confidential")}</p></Notice> }.into_any()
        };
        Ok(view! {
            <PageTitle text=t!(texts, "reporter-title")/>
            <Column>
                <GuardedSummary form of=FORM label/>
                <h1>{t!(texts, "reporter-title")}</h1>
                {body}
            </Column>
        }
        .into_any())
    })
}

#[component]
fn Ask(id: ObservationId, form: Form) -> impl IntoView {
    let texts = Texts::current();
    view! {
        <p class="lead">{t!(texts, "reporter-lead")}</p>
        <ul>
            <li>{t!(texts, "reporter-logged")}</li>
            <li>{t!(texts, "reporter-is-told")}</li>
            <li>{t!(texts, "reporter-once")}</li>
        </ul>
        <PostForm id=FORM action=routes::reporter(id) form=form.clone()>
            <Nobodys form/>
            <Textarea
                name=field::REASON
                label=label(texts, field::REASON)
                hint=t!(texts, "reporter-reason-hint", least = REASON_MIN)
                rows=3
                limit=REASON_MAX
            />
            <Submit label=t!(texts, "reporter-submit")/>
        </PostForm>
    }
}

#[component]
fn Name(disclosure: Disclosure) -> impl IntoView {
    let texts = Texts::current();
    let Disclosure { reference, name, unit } = disclosure;
    let facts = vec![
        (t!(texts, "reporter-name"), Some(name)),
        (t!(texts, "unit-label"), unit.map(|unit| words::name(texts, &unit))),
    ];
    view! {
        <PageTitle text=t!(texts, "reporter-title")/>
        <h1>{t!(texts, "reporter-of", reference = reference.to_string())}</h1>
        <Facts facts/>
        <Notice><p>{t!(texts, "reporter-shown-once")}</p></Notice>
    }
}

fn label(texts: Texts, _: &str) -> String {
    t!(texts, "reporter-reason-label")
}
