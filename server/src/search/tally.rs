//! Collects, in one pass over what matches: how many there are, the best or newest of them, and how
//! many would remain for each value of each facet, counted as if none of that facet were chosen.
//! May call: `schema`, `view`.

use std::{cmp::Reverse, collections::HashMap, sync::Arc};

use tantivy::{
    DocId, Score, SegmentOrdinal, SegmentReader,
    collector::{Collector, SegmentCollector},
};

use super::{
    schema::FACETS,
    view::{Columns, View},
};

/// Of each facet the values chosen; none chosen lets all through.
pub type Chosen = [Vec<String>; FACETS.len()];

pub struct Tally<'a> {
    pub view: &'a View,
    pub chosen: &'a Chosen,
    /// How many of the best are kept.
    pub limit: usize,
    /// By score, or only by time.
    pub scored: bool,
}

/// What was found.
#[derive(Debug, Default)]
pub struct Tallied {
    pub total: u64,
    /// Numbers of observations, best first; among equals the newest.
    pub best: Vec<i64>,
    pub counts: [HashMap<String, u64>; FACETS.len()],
}

impl Collector for Tally<'_> {
    type Fruit = Tallied;
    type Child = SegmentTally;

    fn for_segment(&self, segment: SegmentOrdinal, _: &SegmentReader) -> tantivy::Result<SegmentTally> {
        let columns = Arc::clone(&self.view.columns[segment as usize]);
        let open = std::array::from_fn(|facet| {
            let chosen = &self.chosen[facet];
            (!chosen.is_empty()).then(|| {
                let known = columns.values[facet].iter().map(|value| chosen.contains(value));
                std::iter::once(false).chain(known).collect()
            })
        });
        let counts = std::array::from_fn(|facet| vec![0; columns.values[facet].len() + 1]);
        Ok(SegmentTally { columns, open, total: 0, counts, best: Best::new(self.limit), scored: self.scored })
    }

    fn requires_scoring(&self) -> bool {
        self.scored
    }

    fn merge_fruits(&self, segments: Vec<SegmentTally>) -> tantivy::Result<Tallied> {
        let mut tallied = Tallied::default();
        let mut best = Best::new(self.limit);
        for segment in segments {
            tallied.total += segment.total;
            for (facet, counts) in segment.counts.iter().enumerate() {
                // The first counts those without a value.
                for (value, &count) in segment.columns.values[facet].iter().zip(&counts[1..]).filter(|(_, n)| **n > 0) {
                    *tallied.counts[facet].entry(value.clone()).or_default() += u64::from(count);
                }
            }
            segment.best.kept.into_iter().for_each(|place| best.push(place));
        }
        tallied.best = best.in_order().into_iter().map(|place| place.number).collect();
        Ok(tallied)
    }
}

pub struct SegmentTally {
    columns: Arc<Columns>,
    /// For each facet with a choice: which values are let through.
    open: [Option<Vec<bool>>; FACETS.len()],
    total: u64,
    counts: [Vec<u32>; FACETS.len()],
    best: Best,
    scored: bool,
}

impl SegmentCollector for SegmentTally {
    type Fruit = Self;

    fn collect(&mut self, doc: DocId, score: Score) {
        let row = self.columns.rows[doc as usize];
        let mut shut = None;
        for (facet, open) in self.open.iter().enumerate() {
            if open.as_ref().is_some_and(|open| !open[usize::from(row.facets[facet])]) {
                // Shut out by two facets, it would not remain for any value of either.
                if shut.replace(facet).is_some() {
                    return;
                }
            }
        }
        if let Some(facet) = shut {
            self.counts[facet][usize::from(row.facets[facet])] += 1;
            return;
        }
        for (counts, value) in self.counts.iter_mut().zip(row.facets) {
            counts[usize::from(value)] += 1;
        }
        self.total += 1;
        let score = if self.scored { score + row.weight } else { 0.0 };
        self.best.push(Place { score: score.to_bits(), filed_at: row.filed_at, number: row.number });
    }

    fn harvest(self) -> Self {
        self
    }
}

/// What hits are ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    /// The bits of a score that is not negative are ordered like the score.
    score: u32,
    filed_at: i64,
    number: i64,
}

/// Keeps the greatest: whenever twice as many have gathered, the lesser half goes.
struct Best {
    limit: usize,
    kept: Vec<Place>,
    /// Nothing below it can be among the best any more.
    least: Option<Place>,
}

impl Best {
    fn new(limit: usize) -> Self {
        Self { limit, kept: Vec::with_capacity(2 * limit), least: None }
    }

    fn push(&mut self, place: Place) {
        if self.least.is_some_and(|least| place < least) {
            return;
        }
        self.kept.push(place);
        if self.kept.len() >= 2 * self.limit {
            self.least = Some(*self.kept.select_nth_unstable_by_key(self.limit - 1, |place| Reverse(*place)).1);
            self.kept.truncate(self.limit);
        }
    }

    fn in_order(mut self) -> Vec<Place> {
        self.kept.sort_unstable_by_key(|place| Reverse(*place));
        self.kept.truncate(self.limit);
        self.kept
    }
}
