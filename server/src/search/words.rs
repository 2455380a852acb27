//! A tantivy query for the words of a search: each is looked for by its lemmas, by its grams, and by the
//! concepts that it says.
//!
//! Tantivy's own queries could be nested to say the same, but with a minimum of matches they keep
//! every posting list in a heap. Here the lists are read in turn, a window of documents at a time,
//! and added up in arrays: several times less work on words that half of the texts have.
//! May call: nothing.

use std::collections::BTreeSet;

use tantivy::{
    DocId, DocSet, Score, Searcher, SegmentReader, TERMINATED, TantivyError, Term,
    fieldnorm::FieldNormReader,
    postings::BlockSegmentPostings,
    query::{Bm25StatisticsProvider, Bm25Weight, EnableScoring, Explanation, Query, Scorer, Weight},
    schema::{Field, IndexRecordOption},
};

/// What weaker ways of finding a word add to the strongest.
const TIE: Score = 0.15;
/// What a word's grams count beside the word.
const GRAMS: Score = 0.8;
/// Concepts by which a word is looked for.
const CONCEPTS_MAX: usize = 24;
/// A concept that more than these texts speak of, and more than one in so many, tells nothing.
const FEW: u64 = 1_000;
const EVERY: u64 = 6;
/// Documents that are looked at together.
const WINDOW_DOCS: DocId = 4096;
const WINDOW: usize = WINDOW_DOCS as usize;

/// The terms of one word.
#[derive(Debug, Clone)]
pub struct WordTerms {
    /// Its lemma and its parts in each language, with what each counts.
    pub lemmas: Vec<(Term, Score)>,
    /// The concepts that it says, alone or with others of the words, with how sure that is.
    pub concepts: Vec<(Term, Score)>,
    pub grams: Vec<Term>,
    /// How many of the grams must be there.
    pub enough_grams: usize,
}

/// Finds the documents that match at least `required` of the words, best first.
#[derive(Debug, Clone)]
pub struct WordsQuery {
    pub words: Vec<WordTerms>,
    pub required: usize,
}

impl Query for WordsQuery {
    fn weight(&self, scoring: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        let searcher = scoring
            .searcher()
            .ok_or_else(|| TantivyError::InvalidArgument("words are weighed over an open index".into()))?;
        let words = self
            .words
            .iter()
            .map(|word| {
                Ok(WeighedWord {
                    lemmas: weighed(searcher, &word.lemmas)?,
                    concepts: weighed(searcher, &telling(searcher, &word.concepts)?)?,
                    grams: weighed(searcher, &word.shared_grams())?,
                    enough_grams: word.enough_grams,
                })
            })
            .collect::<tantivy::Result<_>>()?;
        Ok(Box::new(WordsWeight { words, required: self.required }))
    }
}

impl WordTerms {
    fn shared_grams(&self) -> Vec<(Term, Score)> {
        let share = share_of_a_gram(self.grams.len());
        self.grams.iter().map(|gram| (gram.clone(), share)).collect()
    }
}

/// Those of a word's concepts that tell one text from another, the most telling: each costs as much time as it is
/// in texts.
fn telling(searcher: &Searcher, concepts: &[(Term, Score)]) -> tantivy::Result<Vec<(Term, Score)>> {
    let documents = searcher.num_docs();
    let mut telling = Vec::new();
    for (term, share) in concepts {
        let found_in = searcher.doc_freq(term)?;
        if found_in > 0 && (found_in <= FEW || found_in * EVERY <= documents) {
            #[expect(clippy::cast_precision_loss, reason = "counts of documents")]
            let rarity = (documents as Score / found_in as Score).ln();
            telling.push((share * rarity, term.clone(), *share));
        }
    }
    telling.sort_by(|(one, ..), (other, ..)| other.total_cmp(one));
    telling.truncate(CONCEPTS_MAX);
    Ok(telling.into_iter().map(|(_, term, share)| (term, share)).collect())
}

/// Together the grams of a long word weigh more than those of a short one, yet not as many times more.
#[expect(clippy::cast_precision_loss, reason = "a word has some forty grams at most")]
fn share_of_a_gram(of: usize) -> Score {
    1.0 / (of.max(1) as Score).sqrt()
}

#[derive(Clone)]
struct WeighedTerm {
    term: Term,
    bm25: Bm25Weight,
}

/// Weighs the terms that any text has, each by its share of the word's weight.
fn weighed(searcher: &Searcher, terms: &[(Term, Score)]) -> tantivy::Result<Vec<WeighedTerm>> {
    let documents = searcher.total_num_docs()?;
    // A text is in the field of one language: it is long or short against the texts of them all.
    let fields: BTreeSet<Field> = terms.iter().map(|(term, _)| term.field()).collect();
    let tokens = fields.into_iter().map(|field| searcher.total_num_tokens(field)).sum::<tantivy::Result<u64>>()?;
    #[expect(clippy::cast_precision_loss, reason = "an average")]
    let length = tokens as Score / documents.max(1) as Score;
    let mut weighed = Vec::with_capacity(terms.len());
    for (term, share) in terms {
        let found_in = searcher.doc_freq(term)?;
        if found_in > 0 {
            let bm25 = Bm25Weight::for_one_term_without_explain(found_in, documents, length).boost_by(*share);
            weighed.push(WeighedTerm { term: term.clone(), bm25 });
        }
    }
    Ok(weighed)
}

struct WeighedWord {
    lemmas: Vec<WeighedTerm>,
    concepts: Vec<WeighedTerm>,
    grams: Vec<WeighedTerm>,
    enough_grams: usize,
}

struct WordsWeight {
    words: Vec<WeighedWord>,
    required: usize,
}

impl Weight for WordsWeight {
    fn scorer(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let cursors = |terms: &[WeighedTerm]| -> tantivy::Result<Vec<TermCursor>> {
            terms.iter().map(|term| TermCursor::open(reader, term, boost)).filter_map(Result::transpose).collect()
        };
        let words = self
            .words
            .iter()
            .map(|word| {
                Ok(WordCursors {
                    lemmas: cursors(&word.lemmas)?,
                    concepts: cursors(&word.concepts)?,
                    grams: cursors(&word.grams)?,
                    enough_grams: u8::try_from(word.enough_grams).unwrap_or(u8::MAX),
                })
            })
            .collect::<tantivy::Result<Vec<_>>>()?;
        let mut scorer = WordsScorer {
            words,
            required: u8::try_from(self.required).unwrap_or(u8::MAX),
            next_window: 0,
            max_doc: reader.max_doc(),
            window: Box::new(Window::EMPTY),
            hits: Vec::with_capacity(WINDOW),
            at: 0,
        };
        scorer.look_on();
        Ok(Box::new(scorer))
    }

    fn explain(&self, reader: &SegmentReader, doc: DocId) -> tantivy::Result<Explanation> {
        let mut scorer = self.scorer(reader, 1.0)?;
        if scorer.seek(doc) == doc {
            Ok(Explanation::new("words found by lemmas, grams and concepts", scorer.score()))
        } else {
            Err(TantivyError::InvalidArgument("the words do not match this document".into()))
        }
    }
}

/// Where one posting list has been read to.
struct TermCursor {
    postings: BlockSegmentPostings,
    /// In the block that is decoded.
    at: usize,
    lengths: FieldNormReader,
    bm25: Bm25Weight,
}

impl TermCursor {
    fn open(reader: &SegmentReader, term: &WeighedTerm, boost: Score) -> tantivy::Result<Option<Self>> {
        let field = term.term.field();
        let postings = reader.inverted_index(field)?.read_block_postings(&term.term, IndexRecordOption::WithFreqs)?;
        let Some(postings) = postings else { return Ok(None) };
        let lengths = reader.get_fieldnorms_reader(field)?;
        Ok(Some(Self { postings, at: 0, lengths, bm25: term.bm25.boost_by(boost) }))
    }

    /// Calls with every document below `end` that was not read yet, counted from `start`, and its score.
    /// Whether there was any.
    fn read(&mut self, start: DocId, end: DocId, mut each: impl FnMut(usize, Score)) -> bool {
        let mut any = false;
        loop {
            let docs = self.postings.docs();
            if docs.is_empty() {
                return any;
            }
            let freqs = self.postings.freqs();
            while let Some(&doc) = docs.get(self.at) {
                if doc >= end {
                    return any;
                }
                each((doc - start) as usize, self.bm25.score(self.lengths.fieldnorm_id(doc), freqs[self.at]));
                any = true;
                self.at += 1;
            }
            self.postings.advance();
            self.at = 0;
        }
    }
}

struct WordCursors {
    lemmas: Vec<TermCursor>,
    concepts: Vec<TermCursor>,
    grams: Vec<TermCursor>,
    enough_grams: u8,
}

/// The sums of a window's documents.
struct Window {
    /// Of the word in hand: its best lemma, all its lemmas, its best concept, its grams, and how many of these.
    lemma: [Score; WINDOW],
    lemmas: [Score; WINDOW],
    concept: [Score; WINDOW],
    grams: [Score; WINDOW],
    grams_found: [u8; WINDOW],
    /// Of all words.
    score: [Score; WINDOW],
    words_found: [u8; WINDOW],
}

impl Window {
    const EMPTY: Self = Self {
        lemma: [0.0; WINDOW],
        lemmas: [0.0; WINDOW],
        concept: [0.0; WINDOW],
        grams: [0.0; WINDOW],
        grams_found: [0; WINDOW],
        score: [0.0; WINDOW],
        words_found: [0; WINDOW],
    };

    /// Adds what a word has in the documents from `start` to `end`.
    fn add(&mut self, word: &mut WordCursors, start: DocId, end: DocId) {
        let mut any = false;
        for cursor in &mut word.lemmas {
            any |= cursor.read(start, end, |doc, score| {
                self.lemma[doc] = self.lemma[doc].max(score);
                self.lemmas[doc] += score;
            });
        }
        for cursor in &mut word.concepts {
            any |= cursor.read(start, end, |doc, score| self.concept[doc] = self.concept[doc].max(score));
        }
        for cursor in &mut word.grams {
            any |= cursor.read(start, end, |doc, score| {
                self.grams[doc] += score;
                self.grams_found[doc] += 1;
            });
        }
        if !any {
            return;
        }
        for doc in 0..WINDOW {
            let lemma = self.lemma[doc] + TIE * (self.lemmas[doc] - self.lemma[doc]);
            let grams = if self.grams_found[doc] >= word.enough_grams { GRAMS * self.grams[doc] } else { 0.0 };
            let concept = self.concept[doc];
            let best = lemma.max(grams).max(concept);
            self.score[doc] += best + TIE * (lemma + grams + concept - best);
            self.words_found[doc] += u8::from(best > 0.0);
        }
        self.lemma.fill(0.0);
        self.lemmas.fill(0.0);
        self.concept.fill(0.0);
        self.grams.fill(0.0);
        self.grams_found.fill(0);
    }
}

/// What the sum of its words counts in a text that has so many of them.
#[expect(clippy::cast_precision_loss, reason = "a search has a dozen words")]
fn coverage(found: usize, of: usize) -> Score {
    (found as Score / of.max(1) as Score).sqrt()
}

struct WordsScorer {
    words: Vec<WordCursors>,
    required: u8,
    /// The first document that no window has held yet.
    next_window: DocId,
    max_doc: DocId,
    window: Box<Window>,
    /// The matching documents of the window, and where among them the scorer stands.
    hits: Vec<(DocId, Score)>,
    at: usize,
}

impl WordsScorer {
    /// Fills windows until one has a match or all are done.
    fn look_on(&mut self) {
        self.hits.clear();
        self.at = 0;
        while self.hits.is_empty() && self.next_window < self.max_doc {
            let start = self.next_window;
            self.next_window = self.max_doc.min(start + WINDOW_DOCS);
            for word in &mut self.words {
                self.window.add(word, start, self.next_window);
            }
            let covered: Vec<Score> = (0..=self.words.len()).map(|found| coverage(found, self.words.len())).collect();
            for (doc, (score, found)) in (start..).zip(self.window.score.iter().zip(self.window.words_found)) {
                if found >= self.required {
                    self.hits.push((doc, score * covered[usize::from(found)]));
                }
            }
            self.window.score.fill(0.0);
            self.window.words_found.fill(0);
        }
    }
}

impl DocSet for WordsScorer {
    fn advance(&mut self) -> DocId {
        self.at += 1;
        if self.at >= self.hits.len() {
            self.look_on();
        }
        self.doc()
    }

    fn doc(&self) -> DocId {
        self.hits.get(self.at).map_or(TERMINATED, |hit| hit.0)
    }

    /// As many for each document to come as in the window.
    fn size_hint(&self) -> u32 {
        let hits = u32::try_from(self.hits.len() - self.at.min(self.hits.len())).unwrap_or(u32::MAX);
        hits.saturating_mul(1 + (self.max_doc - self.next_window) / WINDOW_DOCS)
    }
}

impl Scorer for WordsScorer {
    fn score(&mut self) -> Score {
        self.hits[self.at].1
    }
}
