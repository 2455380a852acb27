//! What became of a mail: a word, how often it was tried, and what went wrong.

use domain::mail::{MailState, QueuedMail};
use leptos::prelude::*;

use crate::{i18n::Texts, t, words};

#[component]
pub fn State(mail: QueuedMail) -> impl IntoView {
    let texts = Texts::current();
    let class = match mail.state {
        MailState::Waiting => "flag",
        MailState::Sent => "flag calm",
        MailState::Dead => "flag late",
    };
    let tried = (mail.attempts > 0).then(|| t!(texts, "mail-attempts", count = mail.attempts));
    let trouble = mail.trouble.map(|trouble| words::mail_trouble(texts, trouble));
    view! {
        <span class=class>{words::mail_state(texts, mail.state)}</span>
        {tried.map(|tried| view! { <div class="small muted">{tried}</div> })}
        {trouble.map(|trouble| view! { <div class="small">{trouble}</div> })}
    }
}

/// When it was sent, or will be tried again.
pub fn when(texts: Texts, mail: &QueuedMail) -> Option<String> {
    let at = crate::ui::date::date_and_time(texts, mail.at?);
    match mail.state {
        MailState::Waiting => Some(t!(texts, "mail-next-attempt", at = at)),
        MailState::Sent => Some(t!(texts, "mail-sent-at", at = at)),
        MailState::Dead => None,
    }
}
