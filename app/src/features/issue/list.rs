//! The issues that someone answers for or may read, what is due first coming first.

use domain::issue::{IssueFilter, IssueRow};
use leptos::prelude::*;

use super::due::Due;
use crate::{
    i18n::Texts,
    routes, t,
    ui::{Empty, KindBadge, PageTitle, Pager, StateFlag, date::date, loaded},
    visit::Visit,
    words,
};

/// The query string's field names.
mod field {
    pub const SHOW: &str = "show";
    pub const PAGE: &str = "page";
}

#[component]
pub fn IssuesPage() -> impl IntoView {
    let visit = Visit::current();
    loaded(async move {
        let texts = visit.texts();
        let asked = visit.query();
        let filter = asked.get(field::SHOW).parse().unwrap_or(IssueFilter::Awaiting);
        let page = asked.get(field::PAGE).parse().unwrap_or(1).max(1);
        let (issues, more) = visit.backend.issues.list(visit.actor()?, filter, page).await?;
        let list = if issues.is_empty() {
            nothing(texts, filter, page).into_any()
        } else {
            let rows = issues.into_iter().map(|issue| view! { <Row issue/> });
            view! { <ul class="rows">{rows.collect_view()}</ul> }.into_any()
        };
        Ok(view! {
            <PageTitle text=t!(texts, "issues-title")/>
            <div class="column">
                <h1>{t!(texts, "issues-title")}</h1>
                <Tabs filter/>
                {list}
                <Pager page more href=move |page| href(filter, page)/>
            </div>
        }
        .into_any())
    })
}

fn href(filter: IssueFilter, page: u64) -> String {
    let show = (filter != IssueFilter::Awaiting).then(|| (field::SHOW, filter.to_string()));
    let page = (page > 1).then(|| (field::PAGE, page.to_string()));
    let fields: Vec<_> = show.into_iter().chain(page).collect();
    routes::with_query(routes::ISSUES, &fields)
}

#[component]
fn Tabs(filter: IssueFilter) -> impl IntoView {
    let texts = Texts::current();
    let tabs = IssueFilter::ALL.iter().map(|&tab| {
        let here = (tab == filter).then_some("page");
        view! { <li><a href=href(tab, 1) aria-current=here>{label(texts, tab)}</a></li> }
    });
    view! { <nav aria-label=t!(texts, "issues-show")><ul class="tabs">{tabs.collect_view()}</ul></nav> }
}

fn label(texts: Texts, filter: IssueFilter) -> String {
    match filter {
        IssueFilter::Awaiting => t!(texts, "issues-awaiting"),
        IssueFilter::Planned => t!(texts, "issues-planned"),
        IssueFilter::Closed => t!(texts, "issues-closed"),
        IssueFilter::All => t!(texts, "issues-all"),
    }
}

fn nothing(texts: Texts, filter: IssueFilter, page: u64) -> impl IntoView {
    let (heading, text) = match filter {
        _ if page > 1 => (t!(texts, "issues-no-more"), String::new()),
        IssueFilter::Awaiting => (t!(texts, "issues-none-awaiting"), t!(texts, "issues-none-awaiting-text")),
        IssueFilter::Planned => (t!(texts, "issues-none-planned"), t!(texts, "issues-none-planned-text")),
        IssueFilter::Closed => (t!(texts, "issues-none-closed"), t!(texts, "issues-none-closed-text")),
        IssueFilter::All => (t!(texts, "issues-none"), t!(texts, "issues-none-text")),
    };
    let first = (page > 1).then(|| view! { <a href=href(filter, 1)>{t!(texts, "issues-first-page")}</a> });
    view! { <Empty heading><p>{text} {first}</p></Empty> }
}

#[component]
fn Row(issue: IssueRow) -> impl IntoView {
    let texts = Texts::current();
    let places = [issue.service_line, issue.area].into_iter().flatten().map(|names| words::name(texts, &names));
    let raised = t!(texts, "issue-raised-on", date = date(texts, issue.raised_at));
    let facts: Vec<_> = [issue.reference.to_string()].into_iter().chain(places).chain([raised]).collect();
    view! {
        <li class="row">
            <p class="tags">
                <KindBadge kind=issue.kind/>
                <StateFlag state=issue.state/>
                <Due state=issue.state due=issue.due overdue=issue.overdue/>
            </p>
            {if issue.heading.is_empty() {
                view! { <h2 class="voiced"><a href=routes::issue(issue.id)>{t!(texts, "issue-of-withdrawn")}</a></h2> }
                    .into_any()
            } else {
                view! {
                    <h2 class="voiced" lang=issue.language.as_str()>
                        <a href=routes::issue(issue.id)>{issue.heading}</a>
                    </h2>
                }
                .into_any()
            }}
            <p class="small muted">
                {facts.join(" · ")} <br/> {t!(texts, "issue-owner")} " " {issue.owner}
            </p>
        </li>
    }
}
