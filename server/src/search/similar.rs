//! Which reports may tell of the same as a text: those that share its telling words. A word tells the
//! more, the fewer reports have it.
//! May call: `analysis`, `highlight`, `query`, `schema`, `stop_words`, `tally`, `view`.

use domain::{actor::Reader, locale::Locale, search::Piece};
use tantivy::{Term, query::BooleanQuery};

use super::{
    analysis,
    highlight::Highlighter,
    query::{any_words, open_to},
    schema::Fields,
    stop_words::is_stop_word,
    tally::{Chosen, Tally},
    view::View,
};

/// Words of a text that are looked for: the most telling ones.
const WORDS_MAX: usize = 16;
/// Different words of a text that are looked at; what follows is left out.
const LOOKED_AT: usize = 300;
/// With fewer words than this there is nothing to compare yet.
const WORDS_MIN: usize = 3;
/// Shorter words hardly tell anything, whatever the language.
const LETTERS_MIN: usize = 3;
/// A report shares this many words at least,
const SHARED_MIN: usize = 3;
/// and this part of what all words that are looked for tell.
const SHARE_MIN: f64 = 0.3;
/// Reports that are compared word by word.
const CANDIDATES: usize = 30;
/// Words that are given as the reason.
const REASONS: usize = 5;

/// The telling words of a text, and the reports that may share them.
pub struct Likeness {
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
    /// The part of what the text's words tell that the report shares.
    pub share: f64,
    /// The shared words as they stand in the report.
    pub words: Vec<String>,
    pub passage: Vec<Piece>,
}

/// Looks among what is open to any of the `readers`.
pub fn find(view: &View, fields: Fields, text: &str, readers: &[Reader]) -> tantivy::Result<Likeness> {
    let words = telling_words(view, fields, text)?;
    if words.len() < WORDS_MIN {
        return Ok(Likeness { words, candidates: Vec::new() });
    }
    let folded: Vec<String> = words.iter().map(|word| word.folded.clone()).collect();
    let query = BooleanQuery::intersection(vec![
        open_to(fields, readers),
        Box::new(any_words(fields, &folded, SHARED_MIN.min(folded.len()))),
    ]);
    let tally = Tally { view, chosen: &Chosen::default(), limit: CANDIDATES, scored: true };
    Ok(Likeness { words, candidates: view.searcher.search(&query, &tally)?.best })
}

/// The most telling words of a text, most telling first.
fn telling_words(view: &View, fields: Fields, text: &str) -> tantivy::Result<Vec<TellingWord>> {
    let mut folded: Vec<String> = Vec::new();
    for word in analysis::words(text).map(|word| word.folded) {
        let tells = word.chars().count() >= LETTERS_MIN
            && !word.chars().all(char::is_numeric)
            && !is_stop_word(&word)
            && !folded.contains(&word);
        if tells {
            folded.push(word);
        }
        if folded.len() == LOOKED_AT {
            break;
        }
    }
    let documents = view.searcher.num_docs();
    let mut words = Vec::with_capacity(folded.len());
    for word in folded {
        let mut found_in = 0;
        for language in Locale::ALL {
            let stem = analysis::stem(language, &word);
            found_in += view.searcher.doc_freq(&Term::from_field_text(fields.stems_in(language), &stem))?;
        }
        words.push(TellingWord { weight: weight(found_in, documents), folded: word });
    }
    words.sort_by(|one, other| other.weight.total_cmp(&one.weight));
    words.truncate(WORDS_MAX);
    Ok(words)
}

/// What a word tells that so many of all documents have. One that none has counts as if one had it.
#[expect(clippy::cast_precision_loss, reason = "counts of documents")]
fn weight(found_in: u64, documents: u64) -> f64 {
    ((1 + documents) as f64 / (1 + found_in.max(1)) as f64).ln().max(0.0)
}

impl Likeness {
    /// Looks what a report shares with the text; none when that is too little.
    pub fn of(&self, language: Locale, title: &str, text: &str) -> Option<Alike> {
        let highlighter = Highlighter::of_words(self.words.iter().map(|word| word.folded.clone()));
        let report = [title, text].join("\n");
        let shared = highlighter.shared(language, &report);
        let all: f64 = self.words.iter().map(|word| word.weight).sum();
        let share = shared.iter().map(|(wanted, _)| self.words[*wanted].weight).sum::<f64>() / all.max(f64::EPSILON);
        if shared.len() < SHARED_MIN || share < SHARE_MIN {
            return None;
        }
        // Most telling first: so the words were chosen.
        let words = shared.into_iter().take(REASONS).map(|(_, range)| report[range].to_owned()).collect();
        Some(Alike { share, words, passage: highlighter.passage(language, text) })
    }
}
