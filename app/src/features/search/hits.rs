//! One observation that was found, with the words that it was found by.

use domain::search::Hit;
use leptos::prelude::*;

use crate::{
    i18n::Texts,
    routes, t,
    ui::{Day, KindBadge, Marked},
    words,
};

#[component]
pub fn HitRow(hit: Hit) -> impl IntoView {
    let texts = Texts::current();
    let lang = hit.language.as_str();
    let place = place(texts, &hit);
    let title = if hit.title.is_empty() {
        t!(texts, "search-untitled", reference = hit.reference.to_string()).into_any()
    } else {
        view! { <span lang=lang><Marked pieces=hit.title/></span> }.into_any()
    };
    view! {
        <li class="row">
            <article>
                <p class="tags">
                    <KindBadge kind=hit.kind/>
                    {hit.needs_action.then(|| view! { <span class="flag">{t!(texts, "search-raised")}</span> })}
                </p>
                <h3><a href=routes::observation(hit.id)>{title}</a></h3>
                <p class="voice" lang=lang><Marked pieces=hit.passage/></p>
                <p class="muted small">{place} <Day on=hit.filed_at/></p>
            </article>
        </li>
    }
}

/// Where it was noticed; many a unit bears its municipality in its name.
fn place(texts: Texts, hit: &Hit) -> String {
    let unit = hit.unit.as_ref().or(hit.service_line.as_ref()).map(|names| words::name(texts, names));
    let area = hit.area.as_ref().map(|names| words::name(texts, names));
    let area = area.filter(|area| unit.as_ref().is_none_or(|unit| !unit.contains(area.as_str())));
    unit.into_iter().chain(area).map(|place| place + " · ").collect()
}
