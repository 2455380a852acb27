//! From what is asked for to what tantivy is asked: the words of the text, the readers that the
//! actor may read as, and the facets chosen.
//! May call: `analysis`, `schema`, `words`, `tally`, `view`.

use std::{collections::HashMap, str::FromStr};

use domain::{
    actor::Reader,
    locale::Locale,
    observation::Kind,
    search::{FacetValue, Facets, PAGE_SIZE, SearchRequest},
};
use tantivy::{
    Term,
    query::{BooleanQuery, ConstScoreQuery, Occur, Query, TermSetQuery},
};

use super::{
    analysis,
    schema::{AREA, Fields, KIND, MONTH, SERVICE_LINE},
    stop_words::is_stop_word,
    tally::{Chosen, Tally},
    view::View,
    words::{WordTerms, WordsQuery},
};

/// Words of a search that are looked for; what follows is left out.
const WORDS_MAX: usize = 12;

/// What was found, before it is loaded.
#[derive(Debug)]
pub struct Found {
    pub total: u64,
    /// The page's observations by number: best first, or newest when no text was given.
    pub numbers: Vec<i64>,
    /// Without names.
    pub facets: Facets,
}

/// Looks a request up among what is open to any of the `readers`.
pub fn find(view: &View, fields: Fields, request: &SearchRequest, readers: &[Reader]) -> tantivy::Result<Found> {
    let words = query_words(&request.text);
    let mut clauses = vec![(Occur::Must, open_to(fields, readers))];
    if !words.is_empty() {
        clauses.push((Occur::Must, Box::new(any_words(fields, &words)) as Box<dyn Query>));
    }
    let chosen: Chosen =
        [texts(&request.kinds), texts(&request.service_lines), texts(&request.areas), texts(&request.months)];
    let limit = request.page.max(1) * PAGE_SIZE;
    let tally = Tally { view, chosen: &chosen, limit, scored: !words.is_empty() };
    let tallied = view.searcher.search(&BooleanQuery::new(clauses), &tally)?;
    let facets = Facets {
        kinds: values(&tallied.counts[KIND], &request.kinds, |a, b| place(a.value).cmp(&place(b.value))),
        service_lines: values(&tallied.counts[SERVICE_LINE], &request.service_lines, most_first),
        areas: values(&tallied.counts[AREA], &request.areas, most_first),
        months: values(&tallied.counts[MONTH], &request.months, |a, b| b.value.cmp(&a.value)),
    };
    let numbers = tallied.best.into_iter().skip(limit - PAGE_SIZE).collect();
    Ok(Found { total: tallied.total, numbers, facets })
}

/// The folded words that a text is searched by: each once, without those that say nothing.
pub fn query_words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in analysis::words(text).map(|word| word.folded) {
        if !words.contains(&word) {
            words.push(word);
        }
    }
    if !words.iter().all(|word| is_stop_word(word)) {
        words.retain(|word| !is_stop_word(word));
    }
    words.truncate(WORDS_MAX);
    words
}

/// How many of the words must be found: of two one, of three or more two, of six or more three.
/// Those that have every word come first all the same. Long questions name things that no text has.
const fn required(words: usize) -> usize {
    1 + words / 3
}

fn any_words(fields: Fields, words: &[String]) -> WordsQuery {
    let terms = |word: &String| {
        let grams: Vec<Term> = analysis::grams(word).map(|gram| Term::from_field_text(fields.grams, gram)).collect();
        WordTerms {
            stems: Locale::ALL
                .map(|language| Term::from_field_text(fields.stems_in(language), &analysis::stem(language, word)))
                .to_vec(),
            enough_grams: analysis::enough_grams(grams.len()),
            grams,
        }
    };
    WordsQuery { words: words.iter().map(terms).collect(), required: required(words.len()) }
}

fn open_to(fields: Fields, readers: &[Reader]) -> Box<dyn Query> {
    let terms = readers.iter().map(|reader| Term::from_field_text(fields.readers, &reader.to_string()));
    Box::new(ConstScoreQuery::new(Box::new(TermSetQuery::new(terms)), 0.0))
}

fn texts<T: ToString>(values: &[T]) -> Vec<String> {
    values.iter().map(ToString::to_string).collect()
}

/// A facet's values: those counted, and those chosen that count nothing.
fn values<T: FromStr + PartialEq + Clone>(
    counts: &HashMap<String, u64>,
    chosen: &[T],
    order: impl Fn(&FacetValue<T>, &FacetValue<T>) -> std::cmp::Ordering,
) -> Vec<FacetValue<T>> {
    let counted = counts.iter().filter_map(|(text, &count)| {
        let value = text.parse().ok()?;
        Some(FacetValue { chosen: chosen.contains(&value), value, names: None, count })
    });
    let mut values: Vec<FacetValue<T>> = counted.collect();
    for value in chosen {
        if !values.iter().any(|counted| counted.value == *value) {
            values.push(FacetValue { value: value.clone(), names: None, count: 0, chosen: true });
        }
    }
    values.sort_by(order);
    values
}

fn most_first<T: Ord>(a: &FacetValue<T>, b: &FacetValue<T>) -> std::cmp::Ordering {
    b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value))
}

fn place(kind: Kind) -> usize {
    Kind::ALL.iter().position(|known| *known == kind).unwrap_or_default()
}
