//! One generation of the index as a search sees it: tantivy's searcher, and the columns to count,
//! sort and load by, laid out in memory document by document: a search touches each once.
//! May call: `schema`.

use std::{collections::HashMap, sync::Arc};

use tantivy::{Searcher, SegmentReader, index::SegmentId};

use super::schema::{FACETS, FILED_AT, NOTICED_TOO, NUMBER};

/// What is known of a document besides its terms. 32 bytes each.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// For each facet 0 when the document has no value, or the value's place in [`Columns::values`] plus one.
    pub facets: [u16; FACETS.len()],
    pub filed_at: i64,
    pub number: i64,
    /// Added to the score of what was found by its words: what many have noticed comes sooner.
    pub weight: f32,
}

/// The columns of one segment.
#[derive(Debug)]
pub struct Columns {
    /// By document.
    pub rows: Vec<Row>,
    /// For each facet its values.
    pub values: [Vec<String>; FACETS.len()],
}

impl Columns {
    fn read(segment: &SegmentReader) -> tantivy::Result<Self> {
        let fast = segment.fast_fields();
        let (filed_at, number, noticed_too) = (fast.i64(FILED_AT)?, fast.i64(NUMBER)?, fast.u64(NOTICED_TOO)?);
        let mut rows: Vec<Row> = (0..segment.max_doc())
            .map(|doc| Row {
                facets: [0; FACETS.len()],
                filed_at: filed_at.first(doc).unwrap_or_default(),
                number: number.first(doc).unwrap_or_default(),
                weight: weight(noticed_too.first(doc).unwrap_or_default()),
            })
            .collect();
        let mut values: [Vec<String>; FACETS.len()] = Default::default();
        for (facet, name) in FACETS.iter().enumerate() {
            let Some(column) = fast.str(name)? else { continue };
            let mut terms = column.dictionary().stream()?;
            while terms.advance() {
                values[facet].push(String::from_utf8_lossy(terms.key()).into_owned());
            }
            for (doc, row) in (0..).zip(&mut rows) {
                // A list of more than 65,535 values is counted no further.
                let value = column.ords().first(doc).and_then(|ord| u16::try_from(ord + 1).ok());
                row.facets[facet] = value.unwrap_or_default();
            }
        }
        Ok(Self { rows, values })
    }
}

/// Grows ever more slowly: with some seven others by as much as a word that every other text has.
#[expect(clippy::cast_precision_loss, reason = "a count of people")]
fn weight(noticed_too: u64) -> f32 {
    (noticed_too as f32).ln_1p() / 3.0
}

#[derive(Clone)]
pub struct View {
    pub searcher: Searcher,
    /// In the order of the searcher's segments.
    pub columns: Vec<Arc<Columns>>,
}

impl View {
    /// Reads the columns of the segments that an earlier view did not have.
    pub fn of(searcher: Searcher, earlier: Option<&Self>) -> tantivy::Result<Self> {
        let known: HashMap<SegmentId, &Arc<Columns>> = earlier
            .iter()
            .flat_map(|view| view.searcher.segment_readers().iter().map(SegmentReader::segment_id).zip(&view.columns))
            .collect();
        let columns = searcher
            .segment_readers()
            .iter()
            .map(|segment| match known.get(&segment.segment_id()) {
                Some(columns) => Ok(Arc::clone(columns)),
                None => Columns::read(segment).map(Arc::new),
            })
            .collect::<tantivy::Result<_>>()?;
        Ok(Self { searcher, columns })
    }
}
