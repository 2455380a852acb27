//! Small drawings. Each stands beside a word that says the same, and is hidden from those who listen.

use domain::observation::Kind;
use leptos::prelude::*;

/// Filled (`solid`) or drawn in lines, in the colour of the text around it.
fn drawing(path: &'static str, solid: bool) -> AnyView {
    let class = if solid { "icon solid" } else { "icon" };
    view! { <svg class=class viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d=path></path></svg> }
        .into_any()
}

/// A triangle, a tick, waves, a small point in a ring, an arrow that rises.
pub fn of_kind(kind: Kind) -> AnyView {
    match kind {
        Kind::Gap => drawing("M8 1.5 15.3 14.5H.7z", true),
        Kind::Success => drawing("m2 8.5 4 4 8-9", false),
        Kind::Phenomenon => drawing("M1 6c2.3-3 4.7-3 7 0s4.7 3 7 0M1 11.5c2.3-3 4.7-3 7 0s4.7 3 7 0", false),
        Kind::WeakSignal => drawing("M8 1.8a6.2 6.2 0 1 0 .01 0M8 6a2 2 0 1 0 .01 0", false),
        Kind::Proposal => drawing("M8 14.5V2M3 7l5-5 5 5", false),
    }
}

/// An eye.
pub fn brand() -> AnyView {
    drawing("M.8 8S3.3 3.4 8 3.4 15.2 8 15.2 8 12.7 12.6 8 12.6.8 8 .8 8ZM8 5.8a2.2 2.2 0 1 0 .01 0", false)
}

pub fn menu() -> AnyView {
    drawing("M1.5 4h13M1.5 8h13M1.5 12h13", false)
}

pub fn plus() -> AnyView {
    drawing("M8 2v12M2 8h12", false)
}

pub fn cross() -> AnyView {
    drawing("M3.5 3.5l9 9M12.5 3.5l-9 9", false)
}
