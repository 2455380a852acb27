//! The kind of an observation: always a shape and a word, never colour alone.

use domain::observation::Kind;
use leptos::prelude::*;

use super::icon;
use crate::{i18n::Texts, words};

#[component]
pub fn KindBadge(kind: Kind) -> impl IntoView {
    view! { <span class=format!("kind {kind}")>{icon::of_kind(kind)} {words::kind(Texts::current(), kind)}</span> }
}
