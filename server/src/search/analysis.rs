//! How texts and queries become what the index compares: a text is cut into words, and each word
//! gives its stem and the grams within it. Texts, queries and highlights all come through here.
//!
//! The stem finds inflected forms (*palveluihin*, *palvelun*); the grams find what stands inside a
//! compound (*sosiaalipalvelut*) and forgive a typing error.
//! May call: nothing.

use std::{borrow::Cow, ops::Range};

use domain::locale::Locale;
use frostem::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;

/// Changes whenever the same text would give other terms: an index of another version is built anew.
pub const VERSION: u32 = 1;

/// Characters of a word that are compared.
const WORD_MAX: usize = 40;
/// Characters in a gram.
const GRAM: usize = 4;
/// Characters at a word's beginning that are a gram too, so that *työ* finds *työkyky*.
const BEGINNING: usize = 3;
/// Characters of an ending written behind a colon or an apostrophe: *Kela:lta*, *client's*.
const ENDING_MAX: usize = 5;

/// A word as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// Lower case, composed, cut to what is compared.
    pub folded: String,
}

/// The words of a text, in their order. Hyphens part words; an ending behind a colon belongs to none.
pub fn words(text: &str) -> impl Iterator<Item = Word> {
    let mut at = 0;
    std::iter::from_fn(move || {
        at += text[at..].find(is_letter)?;
        let end = at + run(&text[at..]);
        let word = Word { range: at..end, folded: folded(&text[at..end]) };
        at = end + ending(&text[end..]);
        Some(word)
    })
}

fn is_letter(c: char) -> bool {
    // Letters may come apart from their marks: "a" and a diaeresis.
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}')
}

/// Bytes of letters at the beginning.
fn run(text: &str) -> usize {
    text.find(|c| !is_letter(c)).unwrap_or(text.len())
}

/// Bytes of the ending at the beginning, with the mark before it; 0 when there is none.
fn ending(text: &str) -> usize {
    let Some(mark) = text.chars().next().filter(|c| matches!(c, ':' | '\'' | '’')) else { return 0 };
    let after = &text[mark.len_utf8()..];
    let length = run(after);
    if after[..length].chars().count() <= ENDING_MAX { mark.len_utf8() + length } else { 0 }
}

fn folded(word: &str) -> String {
    word.nfc().flat_map(char::to_lowercase).take(WORD_MAX).collect()
}

/// The stem of a folded word, as the words of a language are inflected.
pub fn stem(language: Locale, folded: &str) -> Cow<'_, str> {
    let algorithm = match language {
        Locale::Fi => Algorithm::Finnish,
        Locale::Sv => Algorithm::Swedish,
        Locale::En => Algorithm::English,
    };
    Stemmer::new(algorithm).stem(folded)
}

/// The grams that a word of a query looks for: every four letters within it, or a short word itself.
pub fn grams(folded: &str) -> impl Iterator<Item = &str> {
    let starts: Vec<usize> = folded.char_indices().map(|(at, _)| at).chain([folded.len()]).collect();
    let windows = starts.len().saturating_sub(GRAM).max(1);
    (0..windows).map(move |first| {
        let last = (first + GRAM).min(starts.len() - 1);
        &folded[starts[first]..starts[last]]
    })
}

/// The grams under which a word of a text is found: those of a query, and the word's beginning.
pub fn indexed_grams(folded: &str) -> impl Iterator<Item = &str> {
    let beginning = folded.char_indices().nth(BEGINNING).map(|(end, _)| &folded[..end]);
    beginning.into_iter().chain(grams(folded))
}

/// Whether a word of a text is found under a gram.
pub fn has_gram(folded: &str, gram: &str) -> bool {
    match gram.chars().count() {
        GRAM.. => folded.contains(gram),
        BEGINNING => folded.starts_with(gram),
        _ => folded == gram,
    }
}

/// How many of a word's grams another must have to be taken for it.
pub const fn enough_grams(of: usize) -> usize {
    // Two thirds. Measured on Finnish questions: with fewer the results are many more, hardly better.
    (of * 2).div_ceil(3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<String> {
        words(text).map(|word| word.folded).collect()
    }

    #[test]
    fn words_are_cut_as_people_read_them() {
        assert_eq!(cut("TE-palvelut, Kela-korvaus."), ["te", "palvelut", "kela", "korvaus"]);
        assert_eq!(cut("Kela:lta ja hvc:n"), ["kela", "ja", "hvc"]);
        assert_eq!(cut("the client’s path, don't"), ["the", "client", "path", "don"]);
        assert_eq!(cut("Ohje:asiakkaalle 24/7"), ["ohje", "asiakkaalle", "24", "7"]);
        assert_eq!(cut(" ...  –  "), Vec::<String>::new());
        assert_eq!(cut(""), Vec::<String>::new());
    }

    #[test]
    fn a_letter_is_the_same_however_it_was_typed() {
        assert_eq!(cut("Pa\u{308}iva\u{308}koti"), cut("päiväkoti"));
        assert_eq!(cut("ÄITI"), ["äiti"]);
    }

    #[test]
    fn a_word_knows_where_it_stands() {
        let text = "Äiti: työ-Ääni";
        let found: Vec<_> = words(text).map(|word| &text[word.range]).collect();
        assert_eq!(found, ["Äiti", "työ", "Ääni"]);
    }

    #[test]
    fn an_endless_word_is_cut() {
        let word = &cut(&"ä".repeat(10_000))[0];
        assert_eq!(word.chars().count(), WORD_MAX);
        assert!(indexed_grams(word).count() < WORD_MAX);
    }

    #[test]
    fn inflected_forms_share_a_stem() {
        for (language, forms) in [
            (Locale::Fi, ["palvelu", "palvelun", "palveluihin", "palveluista"]),
            (Locale::Sv, ["tjänst", "tjänsten", "tjänster", "tjänsterna"]),
            (Locale::En, ["service", "services", "serviced", "servicing"]),
        ] {
            let stems: Vec<_> = forms.iter().map(|form| stem(language, form)).collect();
            assert!(stems.iter().all(|stem| *stem == stems[0]), "{stems:?}");
        }
    }

    #[test]
    fn a_compound_holds_the_grams_of_its_parts() {
        let within: Vec<_> = indexed_grams("sosiaalipalvelut").collect();
        assert!(grams("palvelu").all(|gram| within.contains(&gram)));
        assert_eq!(grams("palvelu").collect::<Vec<_>>(), ["palv", "alve", "lvel", "velu"]);
        assert_eq!(grams("työ").collect::<Vec<_>>(), ["työ"]);
        assert!(indexed_grams("työkyky").any(|gram| gram == "työ"));
        assert_eq!(indexed_grams("te").collect::<Vec<_>>(), ["te"]);
        assert_eq!(indexed_grams("äiti").collect::<Vec<_>>(), ["äit", "äiti"]);
    }

    #[test]
    fn a_gram_is_in_a_word_when_the_word_is_found_under_it() {
        let words = ["t", "te", "työ", "työn", "työkyky", "etätyö", "kyky"];
        for word in words {
            for gram in words.iter().flat_map(|word| grams(word)) {
                assert_eq!(has_gram(word, gram), indexed_grams(word).any(|own| own == gram), "{gram} in {word}");
            }
        }
    }
}
