//! Words as they stand in a text.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

/// Characters of a word that are compared.
const WORD_MAX: usize = 40;
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
    }
}
