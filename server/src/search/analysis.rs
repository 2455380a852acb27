//! How texts and queries become what the index compares: a text is cut into words, and each word gives its
//! lemma with the lemmas of a compound's parts, and the grams within it. Texts, queries and highlights all come
//! through here.
//!
//! The lemma finds inflected forms (*palveluihin*, *palvelun*) and compounds (*sosiaalipalvelut*); the grams
//! find what no table knows, and forgive a typing error.
//! May call: `lexicon`.

use std::sync::Arc;

use domain::locale::Locale;
pub use lexicon::{Analysis, Word, analyse, words};

/// Changes whenever the same text would give other terms: an index of another version is built anew.
pub fn version() -> u32 {
    ANALYSIS ^ lexicon::edition()
}

/// Of what is done here with what `lexicon` understands.
const ANALYSIS: u32 = 2;

/// Characters in a gram.
const GRAM: usize = 4;
/// Characters at a word's beginning that are a gram too, so that *työ* finds *työkyky*.
const BEGINNING: usize = 3;
/// What a word of a text is found by in its language: its lemma, and its parts.
pub fn terms(language: Locale, folded: &str) -> Vec<String> {
    let analysis: Arc<Analysis> = analyse(language, folded);
    std::iter::once(&analysis.lemma).chain(&analysis.parts).cloned().collect()
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

    #[test]
    fn inflected_forms_share_a_lemma_and_compounds_their_parts() {
        for (language, forms) in [
            (Locale::Fi, ["palvelu", "palvelun", "palveluihin", "palveluista"]),
            (Locale::Sv, ["tjänst", "tjänsten", "tjänster", "tjänsterna"]),
            (Locale::En, ["service", "services", "serviced", "servicing"]),
        ] {
            let found: Vec<_> = forms.iter().map(|form| terms(language, form)).collect();
            assert!(found.iter().all(|terms| *terms == found[0]), "{found:?}");
        }
        assert!(terms(Locale::Fi, "sosiaalipalveluihin").contains(&"palvelu".to_owned()));
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
