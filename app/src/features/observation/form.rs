//! Filing an observation: kind, text, title, whether it needs action; the rest is folded away.

use domain::{
    observation::{Kind, TEXT_MAX, field},
    routing::Reason,
};
use leptos::prelude::*;
use uuid::Uuid;

use super::{
    details::{Details, Preset, label_of_detail},
    island::{DestinationHint, DestinationWords},
};
use crate::{
    form::Form,
    i18n::Texts,
    routes, t,
    text_counter::TextCounter,
    ui::{
        Checkbox, Choice, Choices, Column, ErrorSummary, Hidden, PageTitle, PostForm, Submit, TextInput, Textarea,
        loaded,
    },
    visit::Visit,
    words,
};

#[component]
pub fn NewObservationPage() -> impl IntoView {
    let visit = Visit::current();
    let form = Form::current();
    loaded(async move {
        let texts = visit.texts();
        let actor = visit.actor()?;
        let lists = visit.backend.observations.lists(actor).await?;
        let preset = Preset::of(actor.unit, &lists);
        let form = form.starting_with(preset.fields());
        let submission = submission(&form);
        let page = view! {
            <PageTitle text=t!(texts, "observe-title")/>
            <Column>
                <ErrorSummary form=form.clone() label/>
                <h1>{t!(texts, "observe-title")}</h1>
                <p class="lead">{t!(texts, "observe-lead")}</p>
                <PostForm action=routes::NEW_OBSERVATION form>
                    <Hidden name=field::SUBMISSION value=submission/>
                    <Matter/>
                    <Details lists preset/>
                    <p class="small muted">{t!(texts, "observe-who-reads")}</p>
                    <Submit label=t!(texts, "observe-submit") wide=true/>
                    <p class="small muted">{t!(texts, "observe-not-instead")}</p>
                </PostForm>
            </Column>
        };
        Ok(page.into_any())
    })
}

/// Ties this form to its submission: the same when it is shown again, new when it is opened.
fn submission(form: &Form) -> String {
    let kept = form.value(field::SUBMISSION).parse::<Uuid>();
    kept.unwrap_or_else(|_| Uuid::new_v4()).to_string()
}

/// What was noticed, and whether something must be done about it.
#[component]
fn Matter() -> impl IntoView {
    let texts = Texts::current();
    let kinds = Kind::ALL.iter().map(|&kind| {
        Choice::new(kind, words::kind_in_full(texts, kind)).with_hint(words::kind_hint(texts, kind)).with_shape_of(kind)
    });
    let limit = i64::try_from(TEXT_MAX).unwrap_or(i64::MAX);
    view! {
        <Choices name=field::KIND label=label(texts, field::KIND) choices=kinds.collect()/>
        <Textarea name=field::TEXT label=label(texts, field::TEXT) hint=t!(texts, "observe-text-hint") rows=8/>
        <TextCounter
            field=field::TEXT.to_owned()
            limit
            left=t!(texts, "characters-left")
            over=t!(texts, "characters-over")
        />
        <TextInput name=field::TITLE label=label(texts, field::TITLE) optional=true autocomplete="off"/>
        <Checkbox
            name=field::NEEDS_ACTION
            label=label(texts, field::NEEDS_ACTION)
            hint=t!(texts, "observe-needs-action-hint")
        />
        <DestinationHint words=destination_words(texts) locale=texts.locale()/>
    }
}

fn destination_words(texts: Texts) -> DestinationWords {
    DestinationWords {
        lead: t!(texts, "destination-lead"),
        service_line_and_area: words::reason(texts, Reason::ServiceLineAndArea),
        service_line: words::reason(texts, Reason::ServiceLine),
        area: words::reason(texts, Reason::Area),
        default: words::reason(texts, Reason::Default),
    }
}

fn label(texts: Texts, of: &str) -> String {
    match of {
        field::KIND => t!(texts, "kind-label"),
        field::TEXT => t!(texts, "observe-text-label"),
        field::TITLE => t!(texts, "observe-title-label"),
        field::NEEDS_ACTION => t!(texts, "observe-needs-action-label"),
        other => label_of_detail(texts, other),
    }
}
