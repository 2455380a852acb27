//! From what is asked for to what tantivy is asked: the words of the text, the readers that the
//! actor may read as, and the facets chosen.
//! May call: `analysis`, `schema`, `words`, `tally`, `view`.

use std::{cmp::Ordering, collections::HashMap, str::FromStr};

use domain::{
    actor::Reader,
    locale::Locale,
    observation::Kind,
    search::{FacetValue, Facets, PAGE_SIZE, SearchRequest},
};
use lexicon::{
    concepts::{ConceptId, Concepts},
    is_stop_word,
    spelling::{self, Meant, Reach},
};
use tantivy::{
    Score, Term,
    collector::Count,
    query::{BooleanQuery, ConstScoreQuery, Occur, Query, TermSetQuery},
};

use super::{
    analysis,
    schema::{AREA, Fields, KIND, MONTH, SERVICE_LINE},
    tally::{Chosen, Tally},
    view::View,
    words::{WordTerms, WordsQuery},
};

/// Words of a search that are looked for; what follows is left out.
const WORDS_MAX: usize = 12;
/// Words of a search that are taken for others.
const CORRECTED_MAX: usize = 4;
/// Concepts that are told of.
const TOLD_MAX: usize = 5;
/// What the names of the ontology's concepts begin with.
const ONTOLOGY: &str = "yso:";
/// A concept that a word says by itself.
const SURE: Score = 0.5;
/// What a part of a compound counts beside the whole.
const A_PART: Score = 0.6;
/// What a concept counts beside a word.
const A_CONCEPT: Score = 1.2;

/// What was found, before it is loaded.
#[derive(Debug)]
pub struct Found {
    pub total: u64,
    /// The page's observations by number: best first, or newest when no text was given.
    pub numbers: Vec<i64>,
    /// Without names.
    pub facets: Facets,
    /// What it was searched by, when some of its words seemed mistyped.
    pub meant: Option<String>,
    /// Concepts that it was searched by, too: those that are called otherwise.
    pub also: Vec<ConceptId>,
}

/// Looks a request up among what is open to any of the `readers`.
pub fn find(view: &View, fields: Fields, request: &SearchRequest, readers: &[Reader]) -> tantivy::Result<Found> {
    let meant = meant(&Open { view, fields, readers }, &request.text)?;
    let text = meant.as_deref().unwrap_or(&request.text);
    let words = query_words(text);
    let asked = if request.words_only { Asked::default() } else { Asked::by(text) };
    let mut clauses = vec![(Occur::Must, open_to(fields, readers))];
    if !words.is_empty() {
        clauses.push((Occur::Must, Box::new(any_words(fields, &words, &asked, 1)) as Box<dyn Query>));
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
    let also = asked.told(&words);
    Ok(Found { total: tallied.total, numbers, facets, meant, also })
}

/// What a text is searched by when words of it are mistyped: those that no text has and no table knows are taken
/// for the nearest that some text has.
fn meant(open: &Open<'_>, text: &str) -> tantivy::Result<Option<String>> {
    let mut meant = String::with_capacity(text.len());
    let (mut at, mut corrected) = (0, 0);
    for word in analysis::words(text) {
        if corrected == CORRECTED_MAX {
            break;
        }
        if let Some(nearest) = nearest(open, &word.folded)? {
            meant.push_str(&text[at..word.range.start]);
            meant.push_str(&nearest);
            at = word.range.end;
            corrected += 1;
        }
    }
    meant.push_str(&text[at..]);
    Ok((corrected > 0).then_some(meant))
}

/// The texts that are open to a reader. What others may read suggests nothing: it would tell that it is there.
struct Open<'a> {
    view: &'a View,
    fields: Fields,
    readers: &'a [Reader],
}

impl Open<'_> {
    /// How many of them have one of these terms.
    fn with_any(&self, terms: Vec<Term>) -> tantivy::Result<usize> {
        let mut there = Vec::new();
        for term in terms {
            if self.view.searcher.doc_freq(&term)? > 0 {
                there.push(term);
            }
        }
        if there.is_empty() {
            return Ok(0);
        }
        let any = Box::new(TermSetQuery::new(there)) as Box<dyn Query>;
        let query = BooleanQuery::intersection(vec![open_to(self.fields, self.readers), any]);
        self.view.searcher.search(&query, &Count)
    }

    /// How many have a word.
    fn with_word(&self, language: Locale, word: &str) -> tantivy::Result<usize> {
        let lemma = &analysis::analyse(language, word).lemma;
        self.with_any(vec![Term::from_field_text(self.fields.words_in(language), lemma)])
    }

    /// How many speak of a concept that a word says.
    fn with_meaning(&self, word: &str) -> tantivy::Result<usize> {
        let asked = Asked::by(word);
        let concepts = asked.by_word.values().flatten().filter(|(_, sure)| *sure >= SURE);
        self.with_any(concepts.map(|(name, _)| Term::from_field_text(self.fields.concepts, name)).collect())
    }
}

/// The nearest word that texts have, of one that none has and no table knows.
fn nearest(open: &Open<'_>, word: &str) -> tantivy::Result<Option<String>> {
    for language in Locale::ALL {
        if analysis::analyse(language, word).known || is_stop_word(word) || open.with_word(language, word)? > 0 {
            return Ok(None);
        }
    }
    let mut nearest: Option<(f32, usize, String)> = None;
    for reach in Reach::ALL {
        for language in Locale::ALL {
            for Meant { word, away } in spelling::meant(language, word, reach) {
                // What it means may stand in texts that lack the word.
                let found_in = match open.with_word(language, &word)? {
                    0 => open.with_meaning(&word)?,
                    found_in => found_in,
                };
                let nearer = |(least, most, _): &(f32, usize, String)| match away.total_cmp(least) {
                    Ordering::Equal => found_in > *most,
                    order => order.is_lt(),
                };
                if found_in > 0 && nearest.as_ref().is_none_or(nearer) {
                    nearest = Some((away, found_in, word));
                }
            }
        }
        if nearest.is_some() {
            break;
        }
    }
    Ok(nearest.map(|(_, _, word)| word))
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

/// Finds texts with at least `required` of some folded words.
pub fn any_words(fields: Fields, words: &[String], concepts: &Asked, required: usize) -> WordsQuery {
    let terms = |word: &String| {
        let grams: Vec<Term> = analysis::grams(word).map(|gram| Term::from_field_text(fields.grams, gram)).collect();
        let said = concepts.by_word.get(word).into_iter().flatten();
        WordTerms {
            lemmas: lemmas(fields, word),
            concepts: said.map(|(name, sure)| (Term::from_field_text(fields.concepts, name), *sure)).collect(),
            enough_grams: analysis::enough_grams(grams.len()),
            grams,
        }
    };
    WordsQuery { words: words.iter().map(terms).collect(), required }
}

/// What a word is in each language: a text is in the field of one.
fn lemmas(fields: Fields, word: &str) -> Vec<(Term, Score)> {
    let mut terms = Vec::new();
    for language in Locale::ALL {
        let analysis = analysis::analyse(language, word);
        let term = |lemma: &String| Term::from_field_text(fields.words_in(language), lemma);
        terms.push((term(&analysis.lemma), 1.0));
        terms.extend(analysis.parts.iter().map(|part| (term(part), A_PART)));
    }
    terms
}

/// The concepts that a text asks for, by its folded words.
#[derive(Debug, Default)]
pub struct Asked {
    by_word: HashMap<String, Vec<(String, Score)>>,
    /// What the text itself says, surest first.
    said: Vec<ConceptId>,
}

impl Asked {
    /// What a whole text asks for: words that say nothing alone may say something together.
    pub fn by(text: &str) -> Self {
        let (concepts, words) = (Concepts::embedded(), analysis::words(text).collect::<Vec<_>>());
        let mut by_word: HashMap<String, Vec<(String, Score)>> = HashMap::new();
        let mut mentions = concepts.asked(&words);
        mentions.sort_by(|one, other| {
            (other.words.len(), other.sure).partial_cmp(&(one.words.len(), one.sure)).unwrap_or(Ordering::Equal)
        });
        let said = mentions.iter().filter(|mention| mention.sure >= SURE).map(|mention| mention.concept).collect();
        for mention in mentions {
            #[expect(clippy::cast_precision_loss, reason = "a wording has a few words")]
            let share = A_CONCEPT / (mention.words.len() as Score).sqrt();
            for (concept, sure) in concepts.widened(&mention) {
                let Some(concept) = concepts.get(concept) else { continue };
                for word in &mention.words {
                    let said = by_word.entry(words[*word].folded.clone()).or_default();
                    said.push((concept.name.clone(), sure * share));
                }
            }
        }
        Self { by_word, said }
    }

    /// What is told of it: each thing once, as long as it is called otherwise than by the words themselves.
    fn told(&self, words: &[String]) -> Vec<ConceptId> {
        let concepts = Concepts::embedded();
        let mut told: Vec<ConceptId> = Vec::new();
        for id in &self.said {
            let Some(concept) = concepts.get(*id) else { continue };
            // The ontology's labels say what others of ours do.
            let ours = !concept.name.starts_with(ONTOLOGY);
            let otherwise = |label: &String| !words.contains(&label.to_lowercase());
            let known = told.iter().filter_map(|id| concepts.get(*id)).any(|known| known.labels == concept.labels);
            if ours && !known && concept.labels.iter().all(otherwise) {
                told.push(*id);
            }
            if told.len() == TOLD_MAX {
                break;
            }
        }
        told
    }
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
            document.add_text(fields.words_in(Locale::Fi), text);
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
            let terms = |word: &str| analysis::terms(Locale::Fi, word);
            let grams: BTreeSet<&str> = analysis::grams(wanted).collect();
            let there = grams.iter().filter(|gram| words.iter().any(|word| analysis::has_gram(word, gram))).count();
            words.iter().any(|word| terms(word).iter().any(|term| terms(wanted).contains(term)))
                || there >= analysis::enough_grams(grams.len())
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
            ["velkaneuvonta", "asunto velka", "palvelu asunnoton", "toimeentulotuki jono työntekijä", "puuro"]
        {
            let matching: Vec<usize> = texts.iter().map(|text| matching(searched, text)).collect();
            let expected: BTreeSet<usize> = (0..texts.len()).filter(|number| matching[*number] > 0).collect();
            let found = found(&index, searched);
            assert_eq!(found.iter().copied().collect::<BTreeSet<_>>(), expected, "{searched}");
        }
    }

    #[test]
    fn a_text_with_every_word_comes_first() {
        let texts = ["Velka kasvaa.", "Asunto puuttuu.", "Asunto meni, ja velka jäi."].map(str::to_owned);
        assert_eq!(found(&index_of(&texts), "asunnon velat")[0], 2);
    }

    #[test]
    fn a_mistyped_word_is_taken_for_the_nearest_that_texts_have() {
        let index = index_of(&["Kotihoidon käynnit lyhenevät.", "Hammashoito jonoutuu."].map(str::to_owned));
        assert_eq!(found(&index, "kaynnit"), [0]);
        assert_eq!(found(&index, "hamashoito")[0], 1);
        let open = Open { view: &index.0, fields: index.1, readers: &[Reader::Everyone] };
        let meant = |text| meant(&open, text).unwrap();
        assert_eq!(meant("kotihoidon kaynnit?"), Some("kotihoidon käynnit?".to_owned()));
        assert_eq!(meant("hammashoito"), None);
        assert_eq!(meant("qwxz 123"), None);
    }

    #[test]
    fn the_word_itself_comes_before_its_parts() {
        let texts = ["Sosiaalipalvelujen jono on pitkä.", "Palvelun jono on pitkä.", "Palvelukeskuksen jono on pitkä."];
        let index = index_of(&texts.map(str::to_owned));
        assert_eq!(found(&index, "palvelut")[0], 1);
    }
}
