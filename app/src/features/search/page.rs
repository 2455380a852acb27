//! The search page: a box, what to narrow by, what was found.

use domain::search::{IndexState, LAST_PAGE, PAGE_SIZE, QUERY_MAX, SearchPage as Found, SearchRequest, field};
use leptos::prelude::*;

use super::{
    chart::ByMonth,
    facets::{self, Chosen, Facet, Narrow},
    hits::HitRow,
};
use crate::{
    i18n::Texts,
    routes, t,
    ui::{Empty, Notice, PageTitle, Pager, loaded, number},
    visit::Visit,
};

/// The form's id: the facets stand beside it, not in it.
pub(super) const FORM: &str = "search";

#[component]
pub fn SearchPage() -> impl IntoView {
    let visit = Visit::current();
    loaded(async move {
        let request = SearchRequest::read(&visit.query());
        let found = visit.backend.search.search(visit.actor()?, request).await?;
        let texts = visit.texts();
        let facets = facets::of(texts, &found);
        Ok(view! {
            // What people look for does not linger in titles.
            <PageTitle text=t!(texts, "search-title")/>
            <h1>{t!(texts, "search-title")}</h1>
            <Box text=found.request.text.clone()/>
            <div class="two-columns">
                <Narrow facets=facets.clone()/>
                <Results found facets/>
            </div>
        }
        .into_any())
    })
}

#[component]
fn Box(text: String) -> impl IntoView {
    let texts = Texts::current();
    view! {
        <form id=FORM class="search" role="search" action=routes::SEARCH>
            <label for="q" class="unseen">{t!(texts, "search-box")}</label>
            <input
                class="text"
                type="search"
                id="q"
                name=field::QUERY
                value=text
                maxlength=QUERY_MAX.to_string()
                autocomplete="off"
                aria-describedby="q-hint"
            />
            <button type="submit" class="btn">{t!(texts, "search-submit")}</button>
            <p class="hint" id="q-hint">{t!(texts, "search-hint")}</p>
        </form>
    }
}

#[component]
fn Results(found: Found, facets: Vec<Facet>) -> impl IntoView {
    let texts = Texts::current();
    if found.withheld {
        return withheld(texts).into_any();
    }
    let (request, total, index) = (found.request.clone(), found.total, found.index);
    let shown = number::grouped(texts, total);
    let heading = if request.text.is_empty() {
        t!(texts, "search-newest", count = total, shown = shown)
    } else {
        t!(texts, "search-total", count = total, shown = shown)
    };
    view! {
        <section class="found" aria-labelledby="found">
            {rebuilding(texts, index)}
            <h2 id="found">{heading}</h2>
            {understood(texts, &found)}
            <Chosen request facets=facets/>
            <ByMonth months=found.facets.months.clone()/>
            <Hits found/>
        </section>
    }
    .into_any()
}

/// Nothing was looked for: what was typed would identify somebody.
fn withheld(texts: Texts) -> impl IntoView {
    view! {
        <section class="found" aria-labelledby="found">
            <Notice>
                <h2 id="found">{t!(texts, "search-withheld")}</h2>
                <p>{t!(texts, "search-withheld-text")}</p>
            </Notice>
        </section>
    }
}

/// How the search was understood, and how to have it otherwise.
fn understood(texts: Texts, found: &Found) -> impl IntoView {
    let asked = |change: &dyn Fn(&mut SearchRequest)| {
        let mut request = found.request.clone();
        change(&mut request);
        routes::with_query(routes::SEARCH, &request.fields(1))
    };
    let meant = found.meant.as_ref().map(|meant| {
        let href = asked(&|request| request.text.clone_from(meant));
        view! { <p>{t!(texts, "search-meant")}" "<a href=href>{meant.clone()}</a></p> }
    });
    let also = (!found.also.is_empty()).then(|| {
        let href = asked(&|request| request.words_only = true);
        view! {
            <p class="small muted">
                {t!(texts, "search-also", concepts = found.also.join(", "))}" "
                <a href=href>{t!(texts, "search-words-only")}</a>
            </p>
        }
    });
    let words_only = (found.request.words_only && !found.request.text.is_empty()).then(|| {
        let href = asked(&|request| request.words_only = false);
        view! {
            <p class="small muted">
                {t!(texts, "search-by-words-only")}" "<a href=href>{t!(texts, "search-meaning-too")}</a>
            </p>
        }
    });
    view! { {meant}{also}{words_only} }
}

/// Results are not complete yet, and how long that may take.
fn rebuilding(texts: Texts, index: IndexState) -> Option<impl IntoView> {
    let IndexState::Rebuilding { done, total } = index else { return None };
    Some(view! {
        <Notice>
            <p><strong>{t!(texts, "search-rebuilding")}</strong>" "{t!(texts, "search-rebuilding-text")}</p>
            <p>
                <progress value=done.to_string() max=total.max(1).to_string() aria-labelledby="index-done"></progress>
                " "
                <span id="index-done" class="num">
                    {t!(texts, "search-rebuilding-done",
                        done = number::grouped(texts, done), total = number::grouped(texts, total))}
                </span>
            </p>
        </Notice>
    })
}

#[component]
fn Hits(found: Found) -> impl IntoView {
    let texts = Texts::current();
    if found.hits.is_empty() {
        return nothing(texts, &found);
    }
    let (page, pages) = (found.request.page, found.pages());
    let limit = LAST_PAGE * PAGE_SIZE;
    let cut_short = page == pages && found.total > limit as u64;
    let request = found.request;
    let href = move |page: u64| {
        routes::with_query(routes::SEARCH, &request.fields(usize::try_from(page).unwrap_or(LAST_PAGE)))
    };
    let rows = found.hits.into_iter().map(|hit| view! { <HitRow hit/> }).collect_view();
    view! {
        <ol class="rows">{rows}</ol>
        {cut_short.then(|| view! { <p class="muted">{t!(texts, "search-cut-short", limit = limit)}</p> })}
        <Pager page=page as u64 more=page < pages pages=pages as u64 href/>
    }
    .into_any()
}

/// Why there is nothing, and what to try.
fn nothing(texts: Texts, found: &Found) -> AnyView {
    let asked = &found.request;
    let file = move || view! { <p><a class="btn" href=routes::NEW_OBSERVATION>{t!(texts, "nav-file")}</a></p> };
    if found.total > 0 {
        let first = routes::with_query(routes::SEARCH, &asked.fields(1));
        return view! {
            <Empty heading=t!(texts, "search-past-the-end")>
                <p><a href=first>{t!(texts, "search-first-page")}</a></p>
            </Empty>
        }
        .into_any();
    }
    if asked.text.is_empty() && asked.chosen_facets() == 0 {
        return view! {
            <Empty heading=t!(texts, "search-nothing-yet")>
                <p>{t!(texts, "search-nothing-yet-text")}</p>
                {file()}
            </Empty>
        }
        .into_any();
    }
    let narrowed = asked.chosen_facets() > 0;
    let without = SearchRequest { text: asked.text.clone(), ..SearchRequest::default() };
    let without = routes::with_query(routes::SEARCH, &without.fields(1));
    view! {
        <Empty heading=t!(texts, "search-nothing-found")>
            <ul>
                {narrowed.then(|| view! { <li><a href=without>{t!(texts, "search-try-without-facets")}</a></li> })}
                <li>{t!(texts, "search-try-fewer-words")}</li>
                <li>{t!(texts, "search-try-another-language")}</li>
                <li>{t!(texts, "search-try-filing")}</li>
            </ul>
            {file()}
        </Empty>
    }
    .into_any()
}
