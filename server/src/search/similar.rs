//! Which reports may tell of the same as a text: those with which it shares telling words. A word tells
//! the more, the fewer reports have it and the longer it is: *vuokravelka* more than *asia*.
//! May call: `analysis`, `highlight`, `query`, `schema`, `stop_words`, `tally`, `view`.

use domain::{actor::Reader, locale::Locale, search::Piece};
use lexicon::is_stop_word;
use tantivy::{Term, query::BooleanQuery};

use super::{
    analysis,
    highlight::Highlighter,
    query::{Asked, any_words, open_to},
    schema::Fields,
    tally::{Chosen, Tally},
    view::View,
};

/// Words of a text by which reports are looked for: the most telling ones.
const LOOKED_FOR: usize = 40;
/// Different words of a text that are compared; what follows is left out.
const COMPARED: usize = 300;
/// Shorter words hardly tell anything, whatever the language.
const LETTERS_MIN: usize = 3;
/// A word of this length tells what its rarity says; a longer one up to twice as much.
const USUAL_LENGTH: f64 = 8.0;
const LONGEST: usize = 16;
/// What a shared word counts more when it stands in the report's title.
const IN_TITLE: f64 = 2.0;
/// A report shares this many words at least.
const SHARED_MIN: usize = 3;
/// As much alike as a report must be. Measured on the demonstration, where one report in nine then has
/// another like it; three of five of these are of the same theme, and most of the rest could be.
const LIKENESS_MIN: f64 = 0.28;
/// Reports that are compared word by word.
const CANDIDATES: usize = 30;
/// Words that are given as the reason.
const REASONS: usize = 5;

/// The telling words of a text, and the reports that may share them.
pub struct Likeness {
    view: View,
    fields: Fields,
    /// Most telling first.
    words: Vec<TellingWord>,
    /// By number; the likeliest first.
    pub candidates: Vec<i64>,
}

struct TellingWord {
    folded: String,
    weight: f64,
}

/// How a report is like the text.
#[derive(Debug, Clone, PartialEq)]
pub struct Alike {
    /// Greater is more alike.
    pub likeness: f64,
    /// The shared words as they stand in the report, most telling first.
    pub words: Vec<String>,
    pub passage: Vec<Piece>,
}

/// Looks among what is open to any of the `readers`.
pub fn find(view: &View, fields: Fields, text: &str, readers: &[Reader]) -> tantivy::Result<Likeness> {
    let words = telling_words(view, fields, text)?;
    let candidates = sharing(view, fields, text, &words, readers, CANDIDATES)?;
    Ok(Likeness { view: view.clone(), fields, words, candidates })
}

/// The numbers of those that share most with a text, most first.
pub fn ranked(view: &View, fields: Fields, text: &str, readers: &[Reader], limit: usize) -> tantivy::Result<Vec<i64>> {
    sharing(view, fields, text, &telling_words(view, fields, text)?, readers, limit)
}

/// Looks for reports with some of the most telling words of a text, or with what these mean.
fn sharing(
    view: &View,
    fields: Fields,
    text: &str,
    words: &[TellingWord],
    readers: &[Reader],
    limit: usize,
) -> tantivy::Result<Vec<i64>> {
    let folded: Vec<String> = words.iter().take(LOOKED_FOR).map(|word| word.folded.clone()).collect();
    if folded.len() < SHARED_MIN {
        return Ok(Vec::new());
    }
    let shared = Box::new(any_words(fields, &folded, &Asked::by(text), SHARED_MIN));
    let query = BooleanQuery::intersection(vec![open_to(fields, readers), shared]);
    let tally = Tally { view, chosen: &Chosen::default(), limit, scored: true };
    Ok(view.searcher.search(&query, &tally)?.best)
}

/// The telling words of a text, most telling first.
fn telling_words(view: &View, fields: Fields, text: &str) -> tantivy::Result<Vec<TellingWord>> {
    let documents = view.searcher.num_docs();
    let mut words: Vec<TellingWord> = Vec::new();
    for folded in analysis::words(text).map(|word| word.folded) {
        let letters = folded.chars().count();
        let tells = letters >= LETTERS_MIN && !folded.chars().all(char::is_numeric) && !is_stop_word(&folded);
        if !tells || words.iter().any(|word| word.folded == folded) {
            continue;
        }
        let mut found_in = 0;
        for language in Locale::ALL {
            let lemma = &analysis::analyse(language, &folded).lemma;
            found_in += view.searcher.doc_freq(&Term::from_field_text(fields.words_in(language), lemma))?;
        }
        words.push(TellingWord { weight: weight(letters, found_in, documents), folded });
        if words.len() == COMPARED {
            break;
        }
    }
    words.sort_by(|one, other| other.weight.total_cmp(&one.weight));
    Ok(words)
}

/// What a word of so many letters tells that so many of all documents have. One that none has counts as
/// if one had it.
#[expect(clippy::cast_precision_loss, reason = "counts of letters and of documents")]
fn weight(letters: usize, found_in: u64, documents: u64) -> f64 {
    let rarity = ((1 + documents) as f64 / (1 + found_in.max(1)) as f64).ln().max(0.0);
    rarity * letters.min(LONGEST) as f64 / USUAL_LENGTH
}

/// The sum of squares: as vectors are compared.
fn sum<'a>(words: impl IntoIterator<Item = &'a TellingWord>) -> f64 {
    words.into_iter().map(|word| word.weight * word.weight).sum()
}

impl Likeness {
    /// Looks what a report shares with the text; none when that is too little.
    pub fn of(&self, language: Locale, title: &str, text: &str) -> tantivy::Result<Option<Alike>> {
        let highlighter = Highlighter::of_words(self.words.iter().map(|word| word.folded.clone()));
        let report = [title, text].join("\n");
        let shared = highlighter.shared(language, &report);
        if shared.len() < SHARED_MIN {
            return Ok(None);
        }
        let together: f64 = shared
            .iter()
            .map(|(index, place)| sum([&self.words[*index]]) * if place.end <= title.len() { IN_TITLE } else { 1.0 })
            .sum();
        let theirs = telling_words(&self.view, self.fields, &report)?;
        let likeness = together / (sum(&self.words) * sum(&theirs)).sqrt().max(f64::EPSILON);
        if likeness < LIKENESS_MIN {
            return Ok(None);
        }
        let words = shared.into_iter().take(REASONS).map(|(_, place)| report[place].to_owned()).collect();
        Ok(Some(Alike { likeness, words, passage: highlighter.passage(language, text) }))
    }
}
