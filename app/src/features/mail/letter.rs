//! A letter that was kept instead of sent.

use domain::mail::Letter;
use leptos::prelude::*;

use crate::{
    features::admin::frame::Administration,
    i18n::Texts,
    routes, t,
    ui::{Facts, date::date_and_time, loaded},
    visit::Visit,
    words,
};

#[component]
pub fn LetterPage() -> impl IntoView {
    let visit = Visit::current();
    let id = routes::id();
    loaded(async move {
        let Letter { mail, subject, text } = visit.backend.outbox.letter(visit.actor()?, id?).await?;
        let texts = visit.texts();
        let facts = vec![
            (t!(texts, "mail-kind-label"), Some(words::mail_kind(texts, mail.kind))),
            (t!(texts, "mail-to-label"), Some(mail.to.clone())),
            (t!(texts, "mail-state-label"), Some(words::mail_state(texts, mail.state))),
            (t!(texts, "mail-when-label"), Some(date_and_time(texts, mail.at.unwrap_or(mail.queued_at)))),
        ];
        Ok(view! {
            <Administration title=subject>
                <p><a href=routes::OUTBOX>{t!(texts, "outbox-back")}</a></p>
                <Facts facts/>
                <Text text/>
            </Administration>
        }
        .into_any())
    })
}

/// The letter's lines, with addresses as links.
#[component]
fn Text(text: String) -> impl IntoView {
    let pieces = pieces(&text).map(|piece| {
        let piece = piece.to_owned();
        if piece.starts_with("http://") || piece.starts_with("https://") {
            let href = piece.clone();
            view! { <a href=href>{piece}</a> }.into_any()
        } else {
            piece.into_any()
        }
    });
    let pieces = pieces.collect_view();
    view! { <section class="card letter" aria-label=t!(Texts::current(), "outbox-letter")>{pieces}</section> }
}

/// Words, each with the white space after it apart.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(char::is_whitespace).flat_map(|word| {
        let end = word.trim_end().len();
        let (word, space) = word.split_at(end);
        [word, space].into_iter().filter(|piece| !piece.is_empty())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_white_space_is_lost_and_none_stands_in_an_address() {
        let text = "Hei,\n\navaa:  https://havainto.example/issues/1\r\n\nTerveisin";
        assert_eq!(pieces(text).collect::<String>(), text);
        assert!(pieces(text).any(|piece| piece == "https://havainto.example/issues/1"));
    }
}
