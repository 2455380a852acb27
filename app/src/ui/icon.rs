//! Small drawings. Each stands beside a word that says the same, and is hidden from those who listen.

use domain::observation::Kind;
use leptos::prelude::*;

/// Drawn in lines, or filled (class `solid`), in the colour of the text around it or of its kind.
fn drawing(class: &'static str, path: &'static str) -> AnyView {
    view! { <svg class=class viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d=path></path></svg> }
        .into_any()
}

/// A triangle, a tick, waves, a small ring in a ring, an arrow that rises.
pub fn of_kind(kind: Kind) -> AnyView {
    let (class, path) = match kind {
        Kind::Gap => ("icon solid gap", "M8 1.5 15.3 14.5H.7z"),
        Kind::Success => ("icon success", "m2 8.5 4 4 8-9"),
        Kind::Phenomenon => ("icon phenomenon", "M1 6c2.3-3 4.7-3 7 0s4.7 3 7 0M1 11.5c2.3-3 4.7-3 7 0s4.7 3 7 0"),
        Kind::WeakSignal => ("icon weak_signal", "M8 1.8a6.2 6.2 0 1 0 .01 0M8 6a2 2 0 1 0 .01 0"),
        Kind::Proposal => ("icon proposal", "M8 14.5V2M3 7l5-5 5 5"),
    };
    drawing(class, path)
}

/// An eye.
pub fn brand() -> AnyView {
    drawing("icon", "M.8 8S3.3 3.4 8 3.4 15.2 8 15.2 8 12.7 12.6 8 12.6.8 8 .8 8ZM8 5.8a2.2 2.2 0 1 0 .01 0")
}

pub fn menu() -> AnyView {
    drawing("icon", "M1.5 4h13M1.5 8h13M1.5 12h13")
}

pub fn plus() -> AnyView {
    drawing("icon", "M8 2v12M2 8h12")
}

pub fn cross() -> AnyView {
    drawing("icon", "M3.5 3.5l9 9M12.5 3.5l-9 9")
}

pub fn tick() -> AnyView {
    drawing("icon", "m2 8.5 4 4 8-9")
}
