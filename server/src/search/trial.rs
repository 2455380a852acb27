//! A set of texts, indexed and searched by the very code that the server uses: for measuring how well and how
//! fast. Nothing of it is kept. May call: `index`, `progress`, `similar`, `writer`.

use std::{path::Path, time::Duration, time::Instant};

use domain::{
    actor::Reader,
    form::RawForm,
    ids::{ObservationId, Reference},
    locale::Locale,
    observation::{Filing, field},
    organisation::Lists,
    search::{PAGE_SIZE, SearchRequest},
    time::Timestamp,
};
use uuid::Uuid;

use super::{
    index::{Index, IndexError},
    progress::Progress,
    writer::Writer,
};
use crate::store::{Document, Observation};

/// As the server has it.
const WRITER_MEMORY: usize = 50_000_000;

/// A text of the set.
pub struct Text {
    pub title: String,
    pub text: String,
    /// Detected when it is not told.
    pub language: Option<Locale>,
}

/// An index of such texts, numbered from 0.
pub struct Trial {
    index: Index,
    pub indexing: Duration,
}

impl Trial {
    /// Indexes the texts in a folder.
    pub fn of(folder: &Path, texts: &[Text]) -> Result<Self, IndexError> {
        let index = Index::open(folder, WRITER_MEMORY)?;
        let began = Instant::now();
        let mut writer = Writer::open(&index)?;
        for (number, text) in (0..).zip(texts) {
            writer.add(&[document(number, text)])?;
        }
        writer.commit(Progress::begun())?;
        let indexing = began.elapsed();
        writer.settle()?;
        Ok(Self { index, indexing })
    }

    /// The numbers of the texts that a query finds, best first.
    pub fn search(&self, text: &str, limit: usize) -> Result<Vec<i64>, IndexError> {
        let mut found = Vec::new();
        for page in 1..=limit.div_ceil(PAGE_SIZE) {
            let request = SearchRequest { text: text.to_owned(), page, ..SearchRequest::default() };
            let numbers = self.index.find(&request, &[Reader::Everyone])?.numbers;
            if numbers.is_empty() {
                break;
            }
            found.extend(numbers);
        }
        found.truncate(limit);
        Ok(found)
    }

    /// The numbers of the texts that are like a text, most alike first.
    pub fn similar(&self, text: &str, limit: usize) -> Result<Vec<i64>, IndexError> {
        self.index.alike(text, &[Reader::Everyone], limit)
    }
}

fn document(number: i64, text: &Text) -> Document {
    let form = RawForm::from_iter([(field::KIND, "gap"), (field::TEXT, "x")]);
    let filing = Filing::read(&form, &Lists::default()).expect("a kind and a text are enough");
    let language = text.language.or_else(|| lexicon::detect(&text.text)).unwrap_or_default();
    let observation = Observation {
        id: ObservationId::from(Uuid::from_u128(u128::from(number.unsigned_abs()))),
        reference: Reference::observation(number),
        reporter: None,
        language,
        filed_at: Timestamp::UNIX_EPOCH,
        revised_at: None,
        withdrawn_at: None,
        filing: Filing { title: text.title.clone(), text: text.text.clone(), ..filing },
    };
    Document { observation, readers: vec![Reader::Everyone], noticed_too: 0 }
}
