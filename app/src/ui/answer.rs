//! An answer: what you said, what we did.

use domain::issue::UpdateView;
use leptos::prelude::*;

use super::{Voice, date::date};
use crate::{i18n::Texts, t, words};

#[component]
pub fn Answer(update: UpdateView) -> impl IntoView {
    let texts = Texts::current();
    let by = t!(texts, "answer-by", author = update.author, date = date(texts, update.at));
    view! {
        <div class="answer">
            <p class="tags small">
                <strong>{t!(texts, "answer-heading")} ": " {words::decision(texts, update.decision)}</strong>
                <span class="muted">{by}</span>
            </p>
            <Voice text=update.text language=update.language/>
        </div>
    }
}
