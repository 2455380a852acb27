//! A tantivy query for the words of a search: each is looked for by its stems and by its grams.
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

/// What the weaker of stem and grams adds to the stronger.
const TIE: Score = 0.3;
/// Added when every word matches: more than any sum of words reaches, so that these come first.
const EVERY_WORD: Score = 1_000.0;
/// Documents that are looked at together.
const WINDOW_DOCS: DocId = 4096;
const WINDOW: usize = WINDOW_DOCS as usize;

/// The terms of one word.
#[derive(Debug, Clone)]
pub struct WordTerms {
    /// One for each language. A text is in one language only, so at most one of them is found in it.
    pub stems: Vec<Term>,
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
                    stems: weighed(searcher, &word.stems, 1.0)?,
                    grams: weighed(searcher, &word.grams, share_of_a_gram(word.grams.len()))?,
                    enough_grams: word.enough_grams,
                })
            })
            .collect::<tantivy::Result<_>>()?;
        Ok(Box::new(WordsWeight { words, required: self.required }))
    }
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

/// Weighs the terms that any text has; `share`: each one's part of the word's weight.
fn weighed(searcher: &Searcher, terms: &[Term], share: Score) -> tantivy::Result<Vec<WeighedTerm>> {
    let documents = searcher.total_num_docs()?;
    // A text is in the field of one language: it is long or short against the texts of them all.
    let fields: BTreeSet<Field> = terms.iter().map(Term::field).collect();
    let tokens = fields.into_iter().map(|field| searcher.total_num_tokens(field)).sum::<tantivy::Result<u64>>()?;
    #[expect(clippy::cast_precision_loss, reason = "an average")]
    let length = tokens as Score / documents.max(1) as Score;
    let mut weighed = Vec::with_capacity(terms.len());
    for term in terms {
        let found_in = searcher.doc_freq(term)?;
        if found_in > 0 {
            let bm25 = Bm25Weight::for_one_term_without_explain(found_in, documents, length).boost_by(share);
            weighed.push(WeighedTerm { term: term.clone(), bm25 });
        }
    }
    Ok(weighed)
}

struct WeighedWord {
    stems: Vec<WeighedTerm>,
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
                    stems: cursors(&word.stems)?,
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
            Ok(Explanation::new("words found by stems and grams", scorer.score()))
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
    stems: Vec<TermCursor>,
    grams: Vec<TermCursor>,
    enough_grams: u8,
}

/// The sums of a window's documents.
struct Window {
    /// Of the word in hand: its best stem, its grams, and how many of these.
    stem: [Score; WINDOW],
    grams: [Score; WINDOW],
    grams_found: [u8; WINDOW],
    /// Of all words.
    score: [Score; WINDOW],
    words_found: [u8; WINDOW],
}

impl Window {
    const EMPTY: Self = Self {
        stem: [0.0; WINDOW],
        grams: [0.0; WINDOW],
        grams_found: [0; WINDOW],
        score: [0.0; WINDOW],
        words_found: [0; WINDOW],
    };

    /// Adds what a word has in the documents from `start` to `end`.
    fn add(&mut self, word: &mut WordCursors, start: DocId, end: DocId) {
        let mut any = false;
        for cursor in &mut word.stems {
            any |= cursor.read(start, end, |doc, score| self.stem[doc] = self.stem[doc].max(score));
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
            let stem = self.stem[doc];
            let grams = if self.grams_found[doc] >= word.enough_grams { self.grams[doc] } else { 0.0 };
            let best = stem.max(grams);
            self.score[doc] += best + TIE * stem.min(grams);
            self.words_found[doc] += u8::from(best > 0.0);
        }
        self.stem.fill(0.0);
        self.grams.fill(0.0);
        self.grams_found.fill(0);
    }
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
            let all = self.words.len();
            for (doc, (score, found)) in (start..).zip(self.window.score.iter().zip(self.window.words_found)) {
                if found >= self.required {
                    let every = if usize::from(found) == all { EVERY_WORD } else { 0.0 };
                    self.hits.push((doc, score + every));
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
