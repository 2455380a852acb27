//! Routing rules: who is responsible for what.

use domain::{
    organisation::{RuleRow, RulesPage as Rules, field},
    routing::Reason,
};
use leptos::prelude::*;

use crate::{
    features::admin::{
        frame::Administration,
        row::{Cell, RowButton},
    },
    form::Form,
    i18n::Texts,
    routes, t,
    ui::{Choice, PostForm, Select, Submit, Table, items, loaded},
    visit::Visit,
    words,
};

#[component]
pub fn RulesPage() -> impl IntoView {
    let visit = Visit::current();
    loaded(async move {
        let page = visit.backend.organisation.rules(visit.actor()?).await?;
        let texts = visit.texts();
        let rules = page.rules.clone();
        Ok(view! {
            <Administration title=t!(texts, "nav-rules") label>
                <p>{t!(texts, "rules-text")} " " <a href="#set">{t!(texts, "rules-to-set")}</a></p>
                <Rows rules/>
                <SetRule page/>
            </Administration>
        }
        .into_any())
    })
}

#[component]
fn Rows(rules: Vec<RuleRow>) -> impl IntoView {
    let texts = Texts::current();
    let headings = vec![
        t!(texts, "service-line-label"),
        t!(texts, "area-label"),
        t!(texts, "rule-responsible-label"),
        String::new(),
    ];
    let rows = rules.into_iter().map(|rule| view! { <Row rule/> }).collect_view();
    view! { <div class="as-cards"><Table caption=t!(texts, "rules-caption") headings>{rows}</Table></div> }
}

#[component]
fn Row(rule: RuleRow) -> impl IntoView {
    let texts = Texts::current();
    let is_default = rule.reason == Reason::Default;
    let named = |names: &Option<_>, all: String| names.as_ref().map_or(all, |names| words::name(texts, names));
    let service_line = named(&rule.service_line, t!(texts, "rule-all-service-lines"));
    let area = named(&rule.area, t!(texts, "rule-all-areas"));
    let about = format!("{service_line}, {area}");
    let act = if is_default {
        view! { <a href="#set">{t!(texts, "rule-change-default")}</a> }.into_any()
    } else {
        view! {
            <PostForm action=routes::remove_rule(rule.id)>
                <RowButton label=t!(texts, "rule-remove") about/>
            </PostForm>
        }
        .into_any()
    };
    view! {
        <tr>
            <th scope="row">
                {service_line}
                {is_default.then(|| view! { " " <span class="flag calm">{t!(texts, "rule-default")}</span> })}
            </th>
            <Cell heading=t!(texts, "area-label")>{area}</Cell>
            <Cell heading=t!(texts, "rule-responsible-label")>
                {rule.responsible.name}
                <div class="small muted">{words::name(texts, &rule.responsible.title)}</div>
            </Cell>
            <td>{act}</td>
        </tr>
    }
}

#[component]
fn SetRule(page: Rules) -> impl IntoView {
    let texts = Texts::current();
    let Rules { lists, people, .. } = page;
    let people = people.into_iter().map(|person| {
        let title = words::name(texts, &person.title);
        let label = if title.is_empty() { person.name } else { format!("{}, {title}", person.name) };
        Choice::new(person.id, label)
    });
    let people = people.collect();
    view! {
        <section class="card" aria-labelledby="set">
            <h2 id="set" tabindex="-1">{t!(texts, "rule-set-heading")}</h2>
            <p>{t!(texts, "rule-set-text")}</p>
            <PostForm action=routes::RULES form=Form::current()>
                <div class="beside">
                    <Select
                        name=field::SERVICE_LINE
                        label=label(texts, field::SERVICE_LINE)
                        optional=true
                        choices=items(texts, &lists.service_lines)
                    />
                    <Select name=field::AREA label=label(texts, field::AREA) optional=true choices=items(texts, &lists.areas)/>
                </div>
                <Select
                    name=field::RESPONSIBLE
                    label=label(texts, field::RESPONSIBLE)
                    hint=t!(texts, "rule-responsible-hint")
                    choices=people
                />
                <Submit label=t!(texts, "rule-set")/>
            </PostForm>
        </section>
    }
}

fn label(texts: Texts, of: &str) -> String {
    match of {
        field::SERVICE_LINE => t!(texts, "service-line-label"),
        field::AREA => t!(texts, "area-label"),
        _ => t!(texts, "rule-responsible-label"),
    }
}
