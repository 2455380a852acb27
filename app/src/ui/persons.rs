//! Words in a form that may tell of a person. Whoever wrote them masks them, or says that they are nobody's.

use std::ops::Range;

use domain::{
    fault::{Concern, Fault},
    guard,
    observation::field,
};
use leptos::prelude::*;

use crate::{form::Form, i18n::Texts, messages, t};

/// Characters shown on each side of a word.
const AROUND: usize = 45;

/// Each word once, as it was typed, with what stands around it. Nothing, unless the guard found any.
#[component]
pub fn Persons(
    form: Form,
    /// The form's id: what is ticked here belongs to it, wherever it stands.
    of: &'static str,
) -> impl IntoView {
    let texts = Texts::current();
    let found = found(&form);
    let rows = found.into_iter().enumerate().map(|(i, Found { kind, before, word, after })| {
        let id = format!("{}-{i}", field::NOT_A_PERSON);
        view! {
            <li>
                <p class="voice">{before} <mark>{word.clone()}</mark> {after}</p>
                <p class="small muted">{t!(texts, "concern-looks-like", what = messages::guard_kind(texts, kind))}</p>
                <label class="tick" for=id.clone()>
                    <input type="checkbox" id=id.clone() form=of name=field::NOT_A_PERSON value=word.clone()/>
                    <span>{not_a_person(texts, kind, word)}</span>
                </label>
            </li>
        }
    });
    view! { <ul class="bare lined">{rows.collect_view()}</ul> }
}

fn not_a_person(texts: Texts, kind: guard::Kind, word: String) -> String {
    match kind {
        guard::Kind::FullName | guard::Kind::GivenName => t!(texts, "concern-not-a-person", word = word),
        _ => t!(texts, "concern-tells-of-nobody", word = word),
    }
}

struct Found {
    kind: guard::Kind,
    before: String,
    word: String,
    after: String,
}

/// In the order of the text; a word that stands in it twice is one question.
fn found(form: &Form) -> Vec<Found> {
    let Some(Fault::Unconfirmed(concerns)) = form.fault() else { return Vec::new() };
    let mut found: Vec<Found> = Vec::new();
    for concern in concerns {
        let Concern::Person { field, start, end, kind } = concern else { continue };
        if let Some([before, word, after]) = excerpt(form.value(field), *start..*end)
            && found.iter().all(|other| other.word != word)
        {
            found.push(Found { kind: *kind, before, word, after });
        }
    }
    found
}

/// A range of a text with some of what stands before and after it, cut between words. The range itself
/// stays letter by letter: it is what the reporter says is nobody.
fn excerpt(text: &str, range: Range<usize>) -> Option<[String; 3]> {
    let (word, before, after) = (text.get(range.clone())?, text.get(..range.start)?, text.get(range.end..)?);
    let near = |(at, c): &(usize, char)| (*at, *c);
    let start = before.char_indices().rev().nth(AROUND).as_ref().map(near);
    let end = after.char_indices().nth(AROUND).as_ref().map(near);
    let before = match start {
        Some((at, c)) => {
            let near = &before[at + c.len_utf8()..];
            format!("…{}", near.split_once(char::is_whitespace).map_or(near, |(_, whole)| whole))
        }
        None => before.to_owned(),
    };
    let after = match end {
        Some((at, _)) => {
            let near = &after[..at];
            format!("{}…", near.rsplit_once(char::is_whitespace).map_or(near, |(whole, _)| whole))
        }
        None => after.to_owned(),
    };
    Some([before, word.to_owned(), after])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_holds_the_word_as_it_was_typed() {
        let text = "Äiti kävi Matti  Virtasen luona.";
        let start = text.find("Matti").unwrap();
        let shown = excerpt(text, start..start + "Matti  Virtasen".len());
        assert_eq!(shown, Some(["Äiti kävi ", "Matti  Virtasen", " luona."].map(str::to_owned)));
    }

    #[test]
    fn an_excerpt_is_cut_between_words_and_never_within_a_letter() {
        let long = "yötyö ".repeat(20);
        let text = format!("{long}Liisa {long}");
        let [before, word, after] = excerpt(&text, long.len()..long.len() + 5).unwrap();
        assert_eq!(word, "Liisa");
        assert!(before.starts_with("…yötyö ") && after.ends_with(" yötyö…"), "{before}|{after}");
        assert!(before.chars().count() <= AROUND + 1 && after.chars().count() <= AROUND + 1);
        for (start, end) in [(0, 1000), (1, 2), (5, 4)] {
            assert_eq!(excerpt("ä", start..end), None);
        }
    }
}
