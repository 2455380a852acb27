//! One's drafts: go on with one, or throw it away.

use domain::draft::DraftRow;
use leptos::prelude::*;

use crate::{
    features::offline::page::WaitingHere,
    form::Form,
    i18n::Texts,
    routes, t,
    ui::{Column, Day, Empty, ErrorSummary, KindBadge, PageTitle, PostForm, When, loaded},
    visit::Visit,
    words,
};

#[component]
pub fn DraftsPage() -> impl IntoView {
    let visit = Visit::current();
    let form = Form::current();
    loaded(async move {
        let texts = visit.texts();
        let drafts = visit.backend.drafts.list(visit.actor()?).await?;
        let list = if drafts.is_empty() {
            view! {
                <Empty heading=t!(texts, "drafts-empty-heading")>
                    <p>{t!(texts, "drafts-empty-text")}</p>
                    <p><a class="btn" href=routes::NEW_OBSERVATION>{t!(texts, "nav-file")}</a></p>
                </Empty>
            }
            .into_any()
        } else {
            let rows = drafts.into_iter().map(|draft| view! { <Row draft/> });
            view! { <p>{t!(texts, "drafts-text")}</p> <ul class="rows">{rows.collect_view()}</ul> }.into_any()
        };
        let page = view! {
            <PageTitle text=t!(texts, "drafts-title")/>
            <Column>
                <ErrorSummary form label=no_fields/>
                <h1>{t!(texts, "drafts-title")}</h1>
                <WaitingHere/>
                {list}
                <p><a href=routes::OBSERVATIONS>{t!(texts, "own-title")}</a></p>
            </Column>
        };
        Ok(page.into_any())
    })
}

/// Throwing away asks for nothing.
fn no_fields(_: Texts, _: &str) -> String {
    String::new()
}

#[component]
fn Row(draft: DraftRow) -> impl IntoView {
    let texts = Texts::current();
    let DraftRow { id, kind, title, beginning, kept_at, until } = draft;
    let heading = words::heading(&title, &beginning).into_owned();
    let heading = if heading.is_empty() { t!(texts, "draft-without-text") } else { heading };
    view! {
        <li class="row">
            {kind.map(|kind| view! { <p class="tags"><KindBadge kind/></p> })}
            <h2><a href=routes::draft(id)>{heading.clone()}</a></h2>
            <p class="small muted">
                {t!(texts, "draft-kept")} " " <When at=kept_at/> " · " {t!(texts, "draft-until")} " " <Day on=until/>
            </p>
            <div class="actions">
                <a class="btn quiet" href=routes::draft(id)>
                    {t!(texts, "draft-go-on")} <span class="unseen">": " {heading.clone()}</span>
                </a>
                <PostForm action=routes::discard_draft(id)>
                    <button type="submit" class="btn quiet">
                        {t!(texts, "draft-discard")} <span class="unseen">": " {heading}</span>
                    </button>
                </PostForm>
            </div>
        </li>
    }
}
