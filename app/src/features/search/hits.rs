//! One observation that was found, with the words that it was found by.

use domain::search::{Hit, Piece};
use leptos::prelude::*;

use crate::{
    i18n::Texts,
    routes, t,
    ui::{Day, KindBadge},
    words,
};

#[component]
pub fn HitRow(hit: Hit) -> impl IntoView {
    let texts = Texts::current();
    let lang = hit.language.as_str();
    let place = [hit.unit.or(hit.service_line), hit.area].into_iter().flatten().map(|names| words::name(texts, &names));
    let place: String = place.map(|name| name + " · ").collect();
    let title = if hit.title.is_empty() {
        t!(texts, "search-untitled", reference = hit.reference.to_string()).into_any()
    } else {
        view! { <span lang=lang>{pieces(hit.title)}</span> }.into_any()
    };
    view! {
        <li class="row">
            <article>
                <p class="tags">
                    <KindBadge kind=hit.kind/>
                    {hit.needs_action.then(|| view! { <span class="flag">{t!(texts, "search-raised")}</span> })}
                </p>
                <h3><a href=routes::observation(hit.id)>{title}</a></h3>
                <p class="voice" lang=lang>{pieces(hit.passage)}</p>
                <p class="muted small">{place}<Day on=hit.filed_at/></p>
            </article>
        </li>
    }
}

/// A text as it was written, its matching words marked.
fn pieces(pieces: Vec<Piece>) -> impl IntoView {
    let piece =
        |Piece { text, matched }| if matched { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() };
    pieces.into_iter().map(piece).collect_view()
}
