//! The concepts of the domain and the wordings that people use for them in three languages: which of them a
//! text or a query speaks of. A wording is found by the pieces of its words, so that *oma työntekijä* and
//! *omatyöntekijäpula* are found by *omatyöntekijä*, in any inflection; other words may stand between.
//! May call: `morphology`, `words`.

mod reading;

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, LazyLock},
};

use domain::locale::Locale;

use crate::{Word, analyse, is_negation, is_stop_word_in, morphology::Tables, words};

/// Words that may stand between two of a wording.
const BETWEEN: usize = 2;
/// How much surer a wording is than one that means something else as often.
const IN_PART: f32 = 0.6;
const APART: f32 = 0.9;
/// What a broader concept counts beside the one that was said.
const BROADER: f32 = 0.4;
/// What a concept counts that means much the same.
const RELATED: f32 = 0.8;
/// A wording that is meant where it stands.
const SURE: f32 = 0.5;
/// What it leaves of those that are said by some of its words.
const OUTDONE: f32 = 0.5;
/// Below this nothing is told.
const LEAST: f32 = 0.1;

/// A concept by its place in the lexicon.
pub type ConceptId = u32;

/// A thing that people speak of.
#[derive(Debug, Clone)]
pub struct Concept {
    /// Its name in the lexicon's files: `key-worker`, or `yso:p123`.
    pub name: String,
    /// What it is called in each language, in the order of [`Locale::ALL`].
    pub labels: [String; 3],
    broader: Vec<ConceptId>,
    /// Those that mean much the same, and how much.
    related: Vec<(ConceptId, f32)>,
}

impl Concept {
    pub fn label(&self, language: Locale) -> &str {
        &self.labels[place(language)]
    }
}

/// A concept that a text speaks of.
#[derive(Debug, Clone, PartialEq)]
pub struct Mention {
    pub concept: ConceptId,
    /// From 0 to 1.
    pub sure: f32,
    /// Which of the text's words say it.
    pub words: Vec<usize>,
}

struct Wording {
    /// What follows the first piece.
    rest: Vec<String>,
    concept: ConceptId,
    sure: f32,
}

/// The lexicon.
pub struct Concepts {
    concepts: Vec<Concept>,
    /// By language, by a wording's first piece.
    wordings: [HashMap<String, Vec<Wording>>; 3],
}

/// A piece of a word of a text.
struct Piece {
    word: usize,
    /// The word has others.
    in_part: bool,
    key: String,
}

/// The files that the lexicon is read from.
pub(crate) fn written() -> Vec<&'static [u8]> {
    reading::AREAS.iter().map(|(_, text)| text.as_bytes()).chain([reading::ONTOLOGY.as_bytes()]).collect()
}

static EMBEDDED: LazyLock<Arc<Concepts>> = LazyLock::new(|| Arc::new(reading::embedded()));

impl Concepts {
    /// Those that come with Havainto. Reading them takes a moment, once.
    pub fn embedded() -> Arc<Self> {
        Arc::clone(&EMBEDDED)
    }

    pub fn get(&self, concept: ConceptId) -> Option<&Concept> {
        self.concepts.get(usize::try_from(concept).ok()?)
    }

    pub fn all(&self) -> impl Iterator<Item = (ConceptId, &Concept)> {
        (0..).zip(&self.concepts)
    }

    /// What a text in a language speaks of; each concept once, as sure as it gets.
    pub fn mentions(&self, language: Locale, words: &[Word]) -> Vec<Mention> {
        self.mentions_where(language, words, |_| true)
    }

    /// The same, of these concepts only, which are in order: quicker.
    pub fn mentions_of(&self, concepts: &[ConceptId], language: Locale, words: &[Word]) -> Vec<Mention> {
        self.mentions_where(language, words, |concept| concepts.binary_search(&concept).is_ok())
    }

    fn mentions_where(&self, language: Locale, words: &[Word], wanted: impl Fn(ConceptId) -> bool) -> Vec<Mention> {
        let pieces = pieces(language, words.iter().map(|word| word.folded.as_str()));
        let wordings = &self.wordings[place(language)];
        let mut mentions: BTreeMap<ConceptId, Mention> = BTreeMap::new();
        for (at, piece) in pieces.iter().enumerate() {
            let wordings = wordings.get(&piece.key).into_iter().flatten();
            for wording in wordings.filter(|wording| wanted(wording.concept)) {
                let Some(mention) = wording.found(&pieces, at) else { continue };
                match mentions.get(&mention.concept) {
                    Some(known) if known.sure >= mention.sure => {}
                    _ => drop(mentions.insert(mention.concept, mention)),
                }
            }
        }
        mentions.into_values().collect()
    }

    /// What a query speaks of, whatever its language: as one of those that know most of its words.
    pub fn asked(&self, words: &[Word]) -> Vec<Mention> {
        let known = |language| words.iter().filter(|word| knows(language, &word.folded)).count();
        let most = Locale::ALL.map(known).into_iter().max().unwrap_or_default();
        let mut asked: BTreeMap<ConceptId, Mention> = BTreeMap::new();
        for language in Locale::ALL.into_iter().filter(|language| known(*language) == most) {
            for mention in self.mentions(language, words) {
                match asked.get(&mention.concept) {
                    Some(known) if known.sure >= mention.sure => {}
                    _ => drop(asked.insert(mention.concept, mention)),
                }
            }
        }
        let asked: Vec<Mention> = asked.into_values().collect();
        let weighed = |mention: &Mention| {
            let outdone = asked.iter().any(|other| other.outdoes(mention));
            Mention { sure: mention.sure * if outdone { OUTDONE } else { 1.0 }, ..mention.clone() }
        };
        asked.iter().map(weighed).collect()
    }

    /// The concepts with those that are broader, each as sure as it gets.
    pub fn with_broader(&self, mentions: &[Mention]) -> BTreeMap<ConceptId, f32> {
        let mut all = BTreeMap::new();
        for mention in mentions {
            self.add(mention.concept, mention.sure, &mut all);
        }
        all
    }

    /// The concepts with those that mean much the same, and with those that are broader: what a query asks for.
    pub fn widened(&self, mention: &Mention) -> BTreeMap<ConceptId, f32> {
        let mut all = BTreeMap::new();
        let related = self.get(mention.concept).map(|concept| concept.related.as_slice()).unwrap_or_default();
        for (other, alike) in related {
            self.add(*other, mention.sure * alike.sqrt() * RELATED, &mut all);
        }
        self.add(mention.concept, mention.sure, &mut all);
        all
    }

    fn add(&self, concept: ConceptId, sure: f32, all: &mut BTreeMap<ConceptId, f32>) {
        if sure < LEAST || all.get(&concept).is_some_and(|known| *known >= sure) {
            return;
        }
        all.insert(concept, sure);
        for broader in self.get(concept).map(|concept| concept.broader.as_slice()).unwrap_or_default() {
            self.add(*broader, sure * BROADER, all);
        }
    }
}

impl Mention {
    /// Says the same words and more: *case manager* is no *case*.
    fn outdoes(&self, other: &Self) -> bool {
        self.words.len() > other.words.len()
            && self.sure >= SURE
            && other.words.iter().all(|word| self.words.contains(word))
    }
}

impl Wording {
    /// Looks for the rest of it after a piece that it begins with.
    fn found(&self, pieces: &[Piece], at: usize) -> Option<Mention> {
        let (mut last, mut sure) = (at, self.sure);
        let mut said = vec![pieces[at].word];
        for key in &self.rest {
            let reach = pieces[last].word + 1 + BETWEEN;
            let next = (last + 1..pieces.len())
                .take_while(|next| pieces[*next].word <= reach)
                .find(|next| pieces[*next].key == *key)?;
            if pieces[next].word > pieces[last].word + 1 {
                sure *= APART;
            }
            last = next;
            if said.last() != Some(&pieces[next].word) {
                said.push(pieces[next].word);
            }
        }
        let whole = |word: usize| {
            let of_word = pieces.iter().filter(|piece| piece.word == word).count();
            // Of one word, all its pieces; of several, each as it comes.
            said.len() > 1 || of_word == self.rest.len() + 1
        };
        if pieces[at].in_part && !said.iter().all(|word| whole(*word)) {
            sure *= IN_PART;
        }
        Some(Mention { concept: self.concept, sure, words: said })
    }
}

/// The pieces of words in their order, without those that say nothing.
fn pieces<'a>(language: Locale, words: impl Iterator<Item = &'a str>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (word, folded) in words.enumerate() {
        if is_negation(folded) {
            pieces.push(Piece { word, in_part: false, key: "¬".to_owned() });
        } else if !is_stop_word_in(language, folded) {
            let analysis = analyse(language, folded);
            let of_word = analysis.pieces();
            pieces.extend(of_word.iter().map(|key| Piece { word, in_part: of_word.len() > 1, key: key.clone() }));
        }
    }
    pieces
}

fn knows(language: Locale, folded: &str) -> bool {
    Tables::of(language).lemma(folded).is_some() || analyse(language, folded).known
}

fn place(language: Locale) -> usize {
    match language {
        Locale::Fi => 0,
        Locale::Sv => 1,
        Locale::En => 2,
    }
}

/// A wording's pieces, and how many words they are of.
fn keys(language: Locale, wording: &str) -> (Vec<String>, usize) {
    let words: Vec<Word> = words(wording).collect();
    let pieces = pieces(language, words.iter().map(|word| word.folded.as_str()));
    (pieces.into_iter().map(|piece| piece.key).collect(), words.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(language: Locale, text: &str) -> Vec<String> {
        let concepts = Concepts::embedded();
        let words: Vec<Word> = words(text).collect();
        let mentions = concepts.mentions(language, &words).into_iter().filter(|mention| mention.sure >= SURE);
        mentions.filter_map(|mention| Some(concepts.get(mention.concept)?.name.clone())).collect()
    }

    #[test]
    fn one_thing_is_known_in_whatever_words() {
        for (language, text) in [
            (Locale::Fi, "Asiakasta pallotellaan luukulta toiselle."),
            (Locale::Sv, "Klienten bollas mellan tjänsterna."),
            (Locale::En, "She was bounced between services for months."),
        ] {
            assert!(names(language, text).contains(&"bounced-between-services".to_owned()), "{text}");
        }
    }

    #[test]
    fn a_wording_is_found_in_compounds_and_apart() {
        for text in ["Omatyöntekijäpula vaivaa.", "Oma työntekijä puuttui.", "Omatyöntekijän nimi"] {
            assert!(names(Locale::Fi, text).contains(&"named-worker".to_owned()), "{text}");
        }
    }

    #[test]
    fn a_query_is_understood_in_its_own_language() {
        let words: Vec<Word> = words("egen kontaktperson").collect();
        let concepts = Concepts::embedded();
        let asked = concepts.asked(&words);
        let named = asked
            .iter()
            .any(|mention| concepts.get(mention.concept).is_some_and(|concept| concept.name.contains("worker")));
        assert!(named, "{asked:?}");
    }

    #[test]
    fn the_lexicon_holds_nothing_twice_and_nothing_empty() {
        for (name, text) in reading::AREAS {
            let area = reading::area(text).unwrap_or_else(|error| panic!("{name}: {error}"));
            for (concept, written) in &area {
                for wordings in written.wordings() {
                    let mut plain: Vec<String> =
                        wordings.iter().map(|wording| wording.trim_start_matches('~').to_lowercase()).collect();
                    let all = plain.len();
                    plain.sort_unstable();
                    plain.dedup();
                    assert!(all > 0 && plain.len() == all, "{name}: {concept} has a wording twice, or none");
                    assert!(plain.iter().all(|wording| !wording.trim().is_empty()), "{name}: {concept}");
                }
                let known = |name: &String| area.contains_key(name) && name != concept;
                assert!(written.broader.iter().all(known), "{name}: {concept} is under what is not there");
            }
        }
    }
}
