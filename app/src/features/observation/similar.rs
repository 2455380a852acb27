//! Reports that may be the same as one that is being filed, with why; each can be joined instead.

use domain::{
    form::RawForm,
    observation::{Similar, field},
    voice,
};
use leptos::prelude::*;

use crate::{
    i18n::Texts,
    routes, t,
    ui::{Hidden, KindBadge, Marked, PostForm},
};

#[component]
pub fn SimilarReports(
    similar: Vec<Similar>,
    /// The form that is being filed: whoever joins another report says so of the same unit, as often.
    form: RawForm,
) -> impl IntoView {
    let rows = similar.into_iter().map(|report| view! { <Row report form=form.clone()/> });
    view! { <ul class="rows">{rows.collect_view()}</ul> }
}

#[component]
fn Row(report: Similar, form: RawForm) -> impl IntoView {
    let texts = Texts::current();
    let Similar { id, reference, kind, language, title, passage, shared, noticed_by } = report;
    let heading = if title.is_empty() { t!(texts, "observation-title", reference = reference.clone()) } else { title };
    let shared = (!shared.is_empty()).then(|| {
        view! { <p class="small">{t!(texts, "similar-shared")} " " <strong lang=language.as_str()>{shared.join(", ")}</strong></p> }
    });
    let carried = [(voice::field::UNIT, field::UNIT), (voice::field::FREQUENCY, field::FREQUENCY)]
        .map(|(name, of)| view! { <Hidden name value=form.get(of)/> });
    view! {
        <li class="row">
            <p class="tags">
                <KindBadge kind/>
                <span class="small muted">{reference.clone()} " · " {t!(texts, "similar-noticed", count = noticed_by)}</span>
            </p>
            <h4 lang=language.as_str()>
                // What was typed waits on this page.
                <a href=routes::observation(id) target="_blank">
                    {heading} <span class="unseen" lang=texts.locale().as_str()>" " {t!(texts, "opens-in-new-tab")}</span>
                </a>
            </h4>
            <p class="voice" lang=language.as_str()><Marked pieces=passage/></p>
            {shared}
            <PostForm action=routes::me_too(id)>
                {carried.into_iter().collect_view()}
                <button type="submit" class="btn quiet">
                    {t!(texts, "me-too-submit")} <span class="unseen">": " {reference}</span>
                </button>
            </PostForm>
        </li>
    }
}
