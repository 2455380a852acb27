//! My observations: where each is, and what the answer was.

use domain::observation::OwnObservation;
use leptos::prelude::*;

use crate::{
    i18n::Texts,
    routes, t,
    ui::{Answer, Day, Empty, KindBadge, PageTitle, Pager, StateFlag, loaded},
    visit::Visit,
    words,
};

/// The query string's field that names a page of the list.
const PAGE: &str = "page";

#[component]
pub fn OwnObservationsPage() -> impl IntoView {
    let visit = Visit::current();
    let page = visit.query().get(PAGE).parse().unwrap_or(1).max(1);
    loaded(async move {
        let texts = visit.texts();
        let (observations, more) = visit.backend.observations.own(visit.actor()?, page).await?;
        let list = if observations.is_empty() {
            view! { <Nothing page/> }.into_any()
        } else {
            let rows = observations.into_iter().map(|observation| view! { <OwnRow observation/> });
            view! { <ul class="rows">{rows.collect_view()}</ul> }.into_any()
        };
        let href = |page: u64| routes::with_query(routes::OBSERVATIONS, &[(PAGE, page.to_string())]);
        let page = view! {
            <PageTitle text=t!(texts, "own-title")/>
            <div class="column">
                <div class="with-action">
                    <h1>{t!(texts, "own-title")}</h1>
                    <a class="btn quiet" href=routes::DRAFTS>{t!(texts, "drafts-title")}</a>
                </div>
                {list}
                <Pager page more href/>
            </div>
        };
        Ok(page.into_any())
    })
}

#[component]
fn Nothing(page: u64) -> impl IntoView {
    let texts = Texts::current();
    if page > 1 {
        return view! { <p>{t!(texts, "own-no-more")} " " <a href=routes::OBSERVATIONS>{t!(texts, "own-title")}</a></p> }
            .into_any();
    }
    view! {
        <Empty heading=t!(texts, "own-empty-heading")>
            <p>{t!(texts, "own-empty-text")}</p>
            <p><a class="btn" href=routes::NEW_OBSERVATION>{t!(texts, "nav-file")}</a></p>
        </Empty>
    }
    .into_any()
}

/// One's own observation in a list: its state in plain words, and the answer inline.
#[component]
pub fn OwnRow(
    observation: OwnObservation,
    /// Whether the list has a heading of its own, above its rows'.
    #[prop(optional)]
    below_heading: bool,
) -> impl IntoView {
    let texts = Texts::current();
    let language = observation.language.as_str();
    let heading = words::heading(&observation.title, &observation.beginning).into_owned();
    let link = view! { <a href=routes::observation(observation.id)>{heading}</a> };
    let state = if observation.withdrawn {
        t!(texts, "state-withdrawn-plain")
    } else {
        words::state_in_plain_words(texts, observation.state)
    };
    let withdrawn = observation.withdrawn.then(|| {
        view! { <span class="flag closed">{t!(texts, "withdrawn-flag")}</span> }
    });
    view! {
        <li class="row">
            <p class="tags">
                <KindBadge kind=observation.kind/>
                {observation.state.map(|state| view! { <StateFlag state/> })}
                {withdrawn}
            </p>
            {if below_heading {
                view! { <h3 lang=language>{link}</h3> }.into_any()
            } else {
                view! { <h2 lang=language>{link}</h2> }.into_any()
            }}
            <p class="small muted">
                {observation.reference.to_string()} " · " <Day on=observation.filed_at/> " · " {state}
            </p>
            {observation.answer.map(|update| view! { <Answer update/> })}
        </li>
    }
}
