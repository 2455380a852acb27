//! Words that nearly every text has. In a search they are passed over, as long as others remain;
//! in texts they are kept. Words that mean something in another of the three languages are left out.

use std::{collections::HashSet, sync::LazyLock};

use domain::locale::Locale;

/// Whether a folded word says nothing about what a text is about.
pub fn is_stop_word(folded: &str) -> bool {
    static WORDS: LazyLock<HashSet<&str>> =
        LazyLock::new(|| [FINNISH, SWEDISH, ENGLISH].iter().flat_map(|words| words.split_ascii_whitespace()).collect());
    WORDS.contains(folded)
}

/// The same, of one language.
pub fn is_stop_word_in(language: Locale, folded: &str) -> bool {
    static WORDS: LazyLock<[HashSet<&str>; 3]> =
        LazyLock::new(|| [FINNISH, SWEDISH, ENGLISH].map(|words| words.split_ascii_whitespace().collect()));
    let [finnish, swedish, english] = &*WORDS;
    match language {
        Locale::Fi => finnish,
        Locale::Sv => swedish,
        Locale::En => english,
    }
    .contains(folded)
}

/// Whether a folded word turns what it stands beside into its contrary.
pub fn is_negation(folded: &str) -> bool {
    static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| NEGATIONS.split_ascii_whitespace().collect());
    WORDS.contains(folded)
}

const NEGATIONS: &str = "
    ei en et emme ette eivät eikä ilman inte ej icke utan ingen inget inga not no never without cannot";

const FINNISH: &str = "
    ja tai vai sekä eikä mutta vaan että jotta koska kun jos vaikka kuin niin näin siis myös vielä jo nyt sitten
    on ole oli olla olen olet olemme olette ovat olivat ollut olleet olisi
    ei en et emme ette eivät
    minä sinä hän me he minun sinun hänen meidän teidän heidän minulle hänelle meille heille heitä hänet
    se ne sen sitä siitä siinä siihen sille niiden niitä niistä niille
    tämä tämän tätä tästä tässä tähän nämä näiden näitä tuo tuon
    joka jonka jota josta jossa johon jolle jotka joiden joita joista joille mikä mitä mistä missä mihin miten miksi
    kuka kenen ketä milloin jokin jotain joku kaikki kaikkia hyvin";

const SWEDISH: &str = "
    och eller men att som om när där här då så än
    är var vara varit blir blev bli har hade ha kan kunde ska skulle vill måste
    jag du han hon vi ni de dem den det dess deras sig sin sitt sina min mitt mina vår vårt våra er ert era
    en ett i på av till från för med utan under över vid hos mot mellan efter inom
    inte ej icke nog mycket också bara vad vem vilka vilken vilket hur varför denna detta dessa";

const ENGLISH: &str = "
    the a an and or but if then than that this these those there here
    is are was were be been being has have had do does did can could will would should must
    i you he she it we they him her us them my your his its our their
    of to in on at by for from with without about into over under
    not no so as also only just what which who whom when where why how";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn little_words_are_passed_over_in_each_language() {
        for word in ["ja", "että", "och", "the", "with"] {
            assert!(is_stop_word(word), "{word}");
        }
        // TE is the Finnish for employment services.
        for word in ["palvelu", "te", "velka", "vård", "care", ""] {
            assert!(!is_stop_word(word), "{word}");
        }
    }
}
