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
        clauses.push((Occur::Must, Box::new(any_words(fields, &words, required(words.len()))) as Box<dyn Query>));
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

/// Finds texts with at least `required` of some folded words.
pub fn any_words(fields: Fields, words: &[String], required: usize) -> WordsQuery {
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
    WordsQuery { words: words.iter().map(terms).collect(), required }
}

/// Finds what is open to any of the readers; it adds nothing to a score.
pub fn open_to(fields: Fields, readers: &[Reader]) -> Box<dyn Query> {
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::search::schema::{schema, tokenizers};
    use tantivy::TantivyDocument;

    /// An index in memory of texts that everyone may read; each is numbered by its place.
    fn index_of(texts: &[String]) -> (View, Fields) {
        let (schema, fields) = schema();
        let mut index = tantivy::Index::create_in_ram(schema);
        index.set_tokenizers(tokenizers());
        let mut writer = index.writer_with_num_threads(1, 15_000_000).unwrap();
        for (number, text) in (0..).zip(texts) {
            let mut document = TantivyDocument::default();
            document.add_i64(fields.number, number);
            document.add_i64(fields.filed_at, 0);
            document.add_u64(fields.noticed_too, 0);
            document.add_text(fields.readers, Reader::Everyone.to_string());
            document.add_text(fields.stems_in(Locale::Fi), text);
            document.add_text(fields.grams, text);
            writer.add_document(document).unwrap();
        }
        writer.commit().unwrap();
        (View::of(index.reader().unwrap().searcher(), None).unwrap(), fields)
    }

    /// Every number that a search finds, in order.
    fn found((view, fields): &(View, Fields), text: &str) -> Vec<usize> {
        let mut numbers = Vec::new();
        for page in 1.. {
            let request = SearchRequest { text: text.to_owned(), page, ..SearchRequest::default() };
            let found = find(view, *fields, &request, &[Reader::Everyone]).unwrap();
            if found.numbers.is_empty() {
                assert_eq!(found.total, numbers.len() as u64);
                return numbers;
            }
            numbers.extend(found.numbers.into_iter().map(|number| usize::try_from(number).unwrap()));
        }
        unreachable!("pages end")
    }

    /// How many words of a search stand in a text, told from the texts themselves.
    fn matching(searched: &str, text: &str) -> usize {
        let words: Vec<String> = analysis::words(text).map(|word| word.folded).collect();
        let stands = |wanted: &String| {
            let stem = |word: &str| analysis::stem(Locale::Fi, word).into_owned();
            let grams: BTreeSet<&str> = analysis::grams(wanted).collect();
            let there = grams.iter().filter(|gram| words.iter().any(|word| analysis::has_gram(word, gram))).count();
            words.iter().any(|word| stem(word) == stem(wanted)) || there >= analysis::enough_grams(grams.len())
        };
        query_words(searched).iter().filter(|word| stands(word)).count()
    }

    #[test]
    fn a_query_is_its_telling_words() {
        assert_eq!(query_words("Velka ja  VELKA, asunto"), ["velka", "asunto"]);
        assert_eq!(query_words("ja"), ["ja"]);
        assert_eq!(query_words("- ' …"), Vec::<String>::new());
        let many = (0..100).map(|number| format!("sana{number}")).collect::<Vec<_>>().join(" ");
        assert_eq!(query_words(&many).len(), WORDS_MAX);
    }

    #[test]
    fn some_words_may_be_missing() {
        let required: Vec<usize> = (1..=WORDS_MAX).map(required).collect();
        assert_eq!(required, [1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5]);
    }

    /// More texts than are looked at together, with words that are rare and words that are not.
    #[test]
    fn what_is_found_is_what_the_texts_say() {
        let rare = ["asunnottomuus", "velkaneuvonta", "toimeentulotuki", "omatyöntekijä"];
        let texts: Vec<String> = (0..4_500)
            .map(|number| {
                let mut text = number.to_string();
                for (index, word) in rare.iter().enumerate() {
                    if number % (37 + 40 * index) == 0 {
                        text = format!("{text} {word}");
                    }
                }
                if number % 30 == 0 { format!("{text} palveluihin jonottaa") } else { text }
            })
            .collect();
        let index = index_of(&texts);
        for searched in
            ["velkaneuvonta", "asunto velka", "palvelu asunnoton", "toimentulotuki jono työntekijä", "puuro"]
        {
            let every = query_words(searched).len();
            let matching: Vec<usize> = texts.iter().map(|text| matching(searched, text)).collect();
            let expected: BTreeSet<usize> =
                (0..texts.len()).filter(|number| matching[*number] >= required(every)).collect();
            let found = found(&index, searched);
            assert_eq!(found.iter().copied().collect::<BTreeSet<_>>(), expected, "{searched}");
            let missing: Vec<bool> = found.iter().map(|number| matching[*number] < every).collect();
            assert!(missing.is_sorted(), "{searched}: those with every word come first");
        }
    }

    #[test]
    fn the_word_itself_comes_before_its_parts() {
        let texts = ["Sosiaalipalvelujen jono on pitkä.", "Palvelun jono on pitkä.", "Palvelukeskuksen jono on pitkä."];
        let index = index_of(&texts.map(str::to_owned));
        assert_eq!(found(&index, "palvelut")[0], 1);
    }
}
