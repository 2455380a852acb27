//! Writes documents and, in the same commit, how far that brings the index.
//! Every call may wait for the disk.
//! May call: `index`, `progress`, `schema`, `store`.

use chrono_tz::Europe::Helsinki;
use domain::{ids::ObservationId, locale::Locale, time::Month};
use lexicon::{Word, concepts::Concepts, words};
use tantivy::{IndexWriter, TantivyDocument, Term, indexer::IndexWriterOptions};
use uuid::Uuid;

use super::{
    index::{Index, IndexError},
    progress::Progress,
    schema::{AREA, Fields, KIND, MONTH, SERVICE_LINE},
};
use crate::store::Document;

/// A word of the title counts as often as this many in the text.
const TITLE_WEIGHT: usize = 3;
/// How often a concept counts that is sure.
const SUREST: f32 = 4.0;

/// The one writer of an index. Dropped without a commit, nothing of what it was given remains.
pub struct Writer {
    index: Index,
    writer: IndexWriter,
}

impl Writer {
    pub fn open(index: &Index) -> Result<Self, IndexError> {
        let options = IndexWriterOptions::builder()
            .num_worker_threads(1)
            .num_merge_threads(1)
            .memory_budget_per_thread(index.opened().writer_memory)
            .build();
        let writer = index.opened().tantivy.writer_with_options(options)?;
        Ok(Self { index: index.clone(), writer })
    }

    /// Takes everything out.
    pub fn clear(&mut self) -> Result<(), IndexError> {
        self.writer.delete_all_documents()?;
        Ok(())
    }

    /// Takes these observations out, and puts in those of them that are there.
    pub fn replace(&mut self, ids: &[ObservationId], documents: &[Document]) -> Result<(), IndexError> {
        let fields = self.index.opened().fields;
        for id in ids {
            self.writer.delete_term(Term::from_field_bytes(fields.id, Uuid::from(*id).as_bytes()));
        }
        self.add(documents)
    }

    /// Puts in documents that are not there yet.
    pub fn add(&mut self, documents: &[Document]) -> Result<(), IndexError> {
        for document in documents {
            self.writer.add_document(terms_of(self.index.opened().fields, document))?;
        }
        Ok(())
    }

    /// Once it returns, all that was written is on disk, and searches see it.
    pub fn commit(&mut self, progress: Progress) -> Result<(), IndexError> {
        let mut commit = self.writer.prepare_commit()?;
        commit.set_payload(&progress.written());
        commit.commit()?;
        self.index.show(progress)
    }

    /// Waits until small segments were merged into larger ones.
    pub fn settle(self) -> Result<(), IndexError> {
        self.writer.wait_merging_threads()?;
        self.index.show(self.index.progress())
    }
}

fn terms_of(fields: Fields, document: &Document) -> TantivyDocument {
    let observation = &document.observation;
    let filing = &observation.filing;
    let mut terms = TantivyDocument::default();
    terms.add_bytes(fields.id, Uuid::from(observation.id).as_bytes());
    terms.add_i64(fields.number, observation.reference.number());
    terms.add_i64(fields.filed_at, observation.filed_at.timestamp_micros());
    terms.add_u64(fields.noticed_too, document.noticed_too);
    for reader in &document.readers {
        terms.add_text(fields.readers, reader.to_string());
    }
    terms.add_text(fields.facets[KIND], filing.kind.as_str());
    if let Some(service_line) = &filing.service_line {
        terms.add_text(fields.facets[SERVICE_LINE], service_line.as_str());
    }
    if let Some(area) = &filing.area {
        terms.add_text(fields.facets[AREA], area.as_str());
    }
    let month = Month::of(&observation.filed_at.with_timezone(&Helsinki));
    terms.add_text(fields.facets[MONTH], month.to_string());
    let words = fields.words_in(observation.language);
    for text in std::iter::repeat_n(&filing.title, TITLE_WEIGHT).chain([&filing.text]) {
        terms.add_text(words, text);
        terms.add_text(fields.grams, text);
    }
    terms.add_text(fields.concepts, concepts_of(observation.language, &[&filing.title, &filing.text]));
    terms
}

/// The concepts that texts speak of, each as often as it is sure.
fn concepts_of(language: Locale, texts: &[&str]) -> String {
    let concepts = Concepts::embedded();
    let words: Vec<Word> = texts.iter().flat_map(|text| words(text)).collect();
    let mut names: Vec<&str> = Vec::new();
    for (concept, sure) in concepts.with_broader(&concepts.mentions(language, &words)) {
        let Some(concept) = concepts.get(concept) else { continue };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 1")]
        let times = (sure * SUREST).ceil() as usize;
        names.extend(std::iter::repeat_n(concept.name.as_str(), times));
    }
    names.join(" ")
}
