//! The one thing that must be said: the kind, and the text. A title may be given.

use domain::observation::{TEXT_MAX, field};
use leptos::prelude::*;

use super::label::label;
use crate::{
    i18n::Texts,
    t,
    ui::{Kinds, TextInput, Textarea, Wording},
};

#[component]
pub fn Matter() -> impl IntoView {
    let texts = Texts::current();
    let hint = Wording::new(t!(texts, "observe-text-hint")).for_success(t!(texts, "observe-text-hint-success"));
    view! {
        <Kinds name=field::KIND label=t!(texts, "kind-label")/>
        <Textarea name=field::TEXT label=label(texts, field::TEXT) hint rows=6 limit=TEXT_MAX/>
    }
}

#[component]
pub fn Title() -> impl IntoView {
    let label = t!(Texts::current(), "observe-title-label");
    view! { <TextInput name=field::TITLE label optional=true autocomplete="off"/> }
}
