//! The organisation tree.

use domain::organisation::{Lists, Unit, field};
use leptos::prelude::*;

use crate::{
    features::admin::frame::Administration,
    form::Form,
    i18n::Texts,
    routes, t,
    ui::{PostForm, Select, Submit, TextInput, items, loaded, units},
    visit::Visit,
    words,
};

#[component]
pub fn UnitsPage() -> impl IntoView {
    let visit = Visit::current();
    loaded(async move {
        let lists = visit.backend.organisation.units(visit.actor()?).await?;
        let texts = visit.texts();
        Ok(view! {
            <Administration title=t!(texts, "nav-units") label>
                <p>{t!(texts, "units-text")} " " <a href="#add">{t!(texts, "units-to-add")}</a></p>
                {branches(texts, &lists, &lists.units)}
                <AddUnit lists/>
            </Administration>
        }
        .into_any())
    })
}

/// Units in the order of a walk from the roots: each with those below it, as lists in lists.
fn branches(texts: Texts, lists: &Lists, units: &[Unit]) -> AnyView {
    let Some(depth) = units.first().map(|unit| unit.depth) else { return ().into_any() };
    let mut items = Vec::new();
    let mut rest = units;
    while let Some((unit, below)) = rest.split_first() {
        let end = below.iter().position(|unit| unit.depth <= depth).unwrap_or(below.len());
        let (below, after) = below.split_at(end);
        let concerns = concerns(texts, lists, unit);
        let name = words::name(texts, &unit.names);
        let name = match unit.parent {
            None => view! { <span class="organisation">{name}</span> }.into_any(),
            Some(_) => view! { <span>{name}</span> }.into_any(),
        };
        items.push(view! {
            <li>
                {name}
                {concerns.map(|concerns| view! { " " <span class="small muted">{concerns}</span> })}
                {branches(texts, lists, below)}
            </li>
        });
        rest = after;
    }
    view! { <ul class="tree">{items}</ul> }.into_any()
}

/// What an observation of this unit most likely concerns.
fn concerns(texts: Texts, lists: &Lists, unit: &Unit) -> Option<String> {
    let service_line = unit.service_line.as_ref().and_then(|code| lists.service_line(code));
    let area = unit.area.as_ref().and_then(|code| lists.area(code));
    let names: Vec<_> = [service_line, area].into_iter().flatten().map(|names| words::name(texts, names)).collect();
    (!names.is_empty()).then(|| names.join(" · "))
}

#[component]
fn AddUnit(lists: Lists) -> impl IntoView {
    let texts = Texts::current();
    view! {
        <section class="card" aria-labelledby="add">
            <h2 id="add" tabindex="-1">{t!(texts, "unit-add-heading")}</h2>
            <PostForm action=routes::UNITS form=Form::current()>
                <Select
                    name=field::PARENT
                    label=label(texts, field::PARENT)
                    hint=t!(texts, "unit-parent-hint")
                    optional=true
                    choices=units(texts, &lists)
                />
                <div class="beside">
                    <TextInput name=field::NAME_FI label=label(texts, field::NAME_FI)/>
                    <TextInput name=field::NAME_SV label=label(texts, field::NAME_SV) optional=true/>
                    <TextInput name=field::NAME_EN label=label(texts, field::NAME_EN) optional=true/>
                </div>
                <p class="hint">{t!(texts, "unit-concerns-hint")}</p>
                <div class="beside">
                    <Select
                        name=field::SERVICE_LINE
                        label=label(texts, field::SERVICE_LINE)
                        optional=true
                        choices=items(texts, &lists.service_lines)
                    />
                    <Select name=field::AREA label=label(texts, field::AREA) optional=true choices=items(texts, &lists.areas)/>
                </div>
                <Submit label=t!(texts, "unit-add")/>
            </PostForm>
        </section>
    }
}

fn label(texts: Texts, of: &str) -> String {
    match of {
        field::NAME_FI => t!(texts, "setup-organisation-fi-label"),
        field::NAME_SV => t!(texts, "setup-organisation-sv-label"),
        field::NAME_EN => t!(texts, "setup-organisation-en-label"),
        field::PARENT => t!(texts, "unit-parent-label"),
        field::SERVICE_LINE => t!(texts, "service-line-label"),
        _ => t!(texts, "area-label"),
    }
}
