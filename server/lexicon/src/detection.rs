//! In which of the three languages a text is: the one that knows most of its words. Little words count for more,
//! since they are hardly ever lent. May call: `morphology`, `stop_words`, `words`.

use domain::locale::Locale;

use crate::{analyse, is_stop_word_in, morphology::Tables, words};

/// What a little word counts beside any other that is known.
const LITTLE: usize = 3;

/// The language of a text; none when nothing tells it from another.
pub fn detect(text: &str) -> Option<Locale> {
    let mut votes = Locale::ALL.map(|language| (0, language));
    for word in words(text) {
        for (votes, language) in &mut votes {
            *votes += if is_stop_word_in(*language, &word.folded) {
                LITTLE
            } else {
                let listed = Tables::of(*language).lemma(&word.folded).is_some();
                usize::from(listed || *language != Locale::En && analyse(*language, &word.folded).known)
            };
        }
    }
    votes.sort_unstable_by_key(|(votes, _)| std::cmp::Reverse(*votes));
    (votes[0].0 > votes[1].0).then_some(votes[0].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_tells_its_language() {
        for (text, language) in [
            ("Asiakas odottaa päätöstä viikkoja.", Locale::Fi),
            ("Klienten väntar på beslut i veckor.", Locale::Sv),
            ("The client waits for a decision for weeks.", Locale::En),
            ("velkaneuvontajono", Locale::Fi),
        ] {
            assert_eq!(detect(text), Some(language), "{text}");
        }
        assert_eq!(detect(""), None);
        assert_eq!(detect("12345 …"), None);
    }
}
