//! What a search can be narrowed by, and what it has been narrowed by.

use std::fmt::Display;

use domain::{
    locale::Names,
    search::{FacetValue, SearchPage, SearchRequest, field},
};
use leptos::prelude::*;

use super::page::FORM;
use crate::{
    i18n::Texts,
    routes, t,
    ui::{date, icon, number},
    words,
};

/// Values that are in sight at once; the rest are folded away.
const IN_SIGHT: usize = 6;

/// A facet in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    field: &'static str,
    legend: String,
    values: Vec<Value>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Value {
    code: String,
    label: String,
    count: u64,
    chosen: bool,
}

/// The facets of a search that have anything to choose from.
pub fn of(texts: Texts, found: &SearchPage) -> Vec<Facet> {
    let (asked, facets) = (&found.request, &found.facets);
    let all = [
        facet(field::KIND, t!(texts, "kind-label"), &facets.kinds, &asked.kinds, |kind, _| words::kind(texts, *kind)),
        facet(
            field::SERVICE_LINE,
            t!(texts, "service-line-label"),
            &facets.service_lines,
            &asked.service_lines,
            named(texts),
        ),
        facet(field::AREA, t!(texts, "area-label"), &facets.areas, &asked.areas, named(texts)),
        facet(field::MONTH, t!(texts, "search-month-label"), &facets.months, &asked.months, |month, _| {
            date::month(texts, *month)
        }),
    ];
    all.into_iter().filter(|facet| !facet.values.is_empty()).collect()
}

/// Values with something in them, and after them those chosen in which nothing is left: what was
/// chosen must be seen to be taken back.
fn facet<T: Display + PartialEq>(
    field: &'static str,
    legend: String,
    values: &[FacetValue<T>],
    asked: &[T],
    label: impl Fn(&T, Option<&Names>) -> String,
) -> Facet {
    let emptied = asked.iter().filter(|asked| !values.iter().any(|value| value.value == **asked));
    let emptied =
        emptied.map(|value| Value { code: value.to_string(), label: label(value, None), count: 0, chosen: true });
    let values = values.iter().map(|value| Value {
        code: value.value.to_string(),
        label: label(&value.value, value.names.as_ref()),
        count: value.count,
        chosen: value.chosen,
    });
    Facet { field, legend, values: values.chain(emptied).collect() }
}

/// An item of the organisation's lists; one that is not in them any more is called by its code.
fn named<T: Display>(texts: Texts) -> impl Fn(&T, Option<&Names>) -> String {
    move |code, names| names.map_or_else(|| code.to_string(), |names| words::name(texts, names))
}

/// The facets as ticks, part of the search's form. On a phone they are folded away.
#[component]
pub fn Narrow(facets: Vec<Facet>) -> impl IntoView {
    let texts = Texts::current();
    let chosen = facets.iter().flat_map(|facet| &facet.values).filter(|value| value.chosen).count();
    let heading =
        if chosen == 0 { t!(texts, "search-narrow") } else { t!(texts, "search-narrow-chosen", count = chosen) };
    let empty = facets.is_empty();
    let groups = facets.into_iter().map(|facet| view! { <Group facet/> }).collect_view();
    (!empty).then(|| {
        view! {
            <details class="facets">
                <summary>{heading}</summary>
                {groups}
                <button type="submit" form=FORM class="btn quiet wide">{t!(texts, "search-narrow-submit")}</button>
            </details>
        }
    })
}

#[component]
fn Group(facet: Facet) -> impl IntoView {
    let Facet { field, legend, mut values } = facet;
    let folded = if values.len() > IN_SIGHT + 1 { values.split_off(IN_SIGHT) } else { Vec::new() };
    let ticks = |values: Vec<Value>| values.into_iter().map(|value| view! { <Tick field value/> }).collect_view();
    let more = (!folded.is_empty()).then(|| {
        let open = folded.iter().any(|value| value.chosen);
        let summary = t!(Texts::current(), "search-more-values", count = folded.len());
        view! { <details open=open><summary>{summary}</summary>{ticks(folded)}</details> }
    });
    view! { <fieldset class="facet"><legend>{legend}</legend>{ticks(values)} {more}</fieldset> }
}

#[component]
fn Tick(field: &'static str, value: Value) -> impl IntoView {
    let count = number::grouped(Texts::current(), value.count);
    view! {
        <label>
            <input type="checkbox" form=FORM name=field value=value.code checked=value.chosen/>
            <span>{value.label}</span>
            " "
            <span class="num">{count}</span>
        </label>
    }
}

/// What the search has been narrowed by: each a link that takes it back.
#[component]
pub fn Chosen(request: SearchRequest, facets: Vec<Facet>) -> impl IntoView {
    let texts = Texts::current();
    let fields = request.fields(1);
    let chosen: Vec<_> = facets
        .into_iter()
        .flat_map(|Facet { field, values, .. }| values.into_iter().map(move |value| (field, value)))
        .filter(|(_, value)| value.chosen)
        .map(|(field, value)| {
            let taken_back = (field, value.code);
            let left: Vec<_> = fields.iter().filter(|field| **field != taken_back).cloned().collect();
            (value.label, routes::with_query(routes::SEARCH, &left))
        })
        .collect();
    let all = (chosen.len() > 1).then(|| {
        let bare = SearchRequest { text: request.text, ..SearchRequest::default() };
        let href = routes::with_query(routes::SEARCH, &bare.fields(1));
        view! { <li><a class="plain" href=href>{t!(texts, "search-clear")}</a></li> }
    });
    (!chosen.is_empty()).then(|| {
        let links = chosen.into_iter().map(|(label, href)| {
            view! {
                <li>
                    <a href=href>
                        <span class="unseen">{t!(texts, "search-take-back")}" "</span>
                        {label}
                        " "
                        {icon::cross()}
                    </a>
                </li>
            }
        });
        view! { <ul class="chosen" aria-label=t!(texts, "search-chosen-label")>{links.collect_view()}{all}</ul> }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{locale::Locale, observation::Kind, search::Facets};

    #[test]
    fn what_was_chosen_is_seen_even_where_nothing_is_left() {
        let request =
            SearchRequest { kinds: vec![Kind::Success], areas: vec!["pori".parse().unwrap()], ..Default::default() };
        let names = Names { fi: "Pori".into(), sv: "Björneborg".into(), en: String::new() };
        let pori = FacetValue { value: "pori".parse().unwrap(), names: Some(names), count: 3, chosen: true };
        let gap = FacetValue { value: Kind::Gap, names: None, count: 2, chosen: false };
        let found = SearchPage {
            request,
            total: 0,
            hits: Vec::new(),
            facets: Facets { kinds: vec![gap], areas: vec![pori], ..Facets::default() },
            index: domain::search::IndexState::Ready,
            meant: None,
            also: Vec::new(),
            withheld: false,
        };
        let facets = of(Texts::of(Locale::Sv), &found);
        let shown: Vec<_> = facets
            .iter()
            .flat_map(|facet| &facet.values)
            .map(|value| (value.label.as_str(), value.count, value.chosen))
            .collect();
        assert_eq!(shown, [("Missförhållande", 2, false), ("Framgång", 0, true), ("Björneborg", 3, true)]);
    }
}
