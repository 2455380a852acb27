//! A text as it was written, its matching words marked.

use domain::search::Piece;
use leptos::prelude::*;

#[component]
pub fn Marked(pieces: Vec<Piece>) -> impl IntoView {
    let piece =
        |Piece { text, matched }| if matched { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() };
    pieces.into_iter().map(piece).collect_view()
}
