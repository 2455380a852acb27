//! How far an index has come. It travels in the payload of the very commit that it tells of, so that
//! the index and its place in the log can't disagree.
//! May call: `analysis`, `store::event`.

use domain::ids::EventId;
use serde::{Deserialize, Serialize};

use super::analysis;
use crate::store::event::Cursor;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Of the analysis that the terms were made with.
    pub version: u32,
    /// `None` until everything was read once.
    pub place: Option<Place>,
}

/// A place in a log, and what stands there: the same cursor may point to another event in another
/// database, or in this one after it was put back from a copy. A log is never changed, so where the
/// event is the same, all before it is the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub cursor: Cursor,
    /// `None` at the log's beginning.
    pub event: Option<EventId>,
}

impl Progress {
    /// Being built.
    pub fn begun() -> Self {
        Self { version: analysis::version(), place: None }
    }

    /// Everything up to a place is in the index.
    pub fn up_to(place: Place) -> Self {
        Self { version: analysis::version(), place: Some(place) }
    }

    pub fn read(payload: &str) -> Option<Self> {
        serde_json::from_str(payload).ok()
    }

    pub fn written(self) -> String {
        serde_json::to_string(&self).expect("numbers and ids can be written as JSON")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn progress_is_read_as_it_is_written() {
        let place = Place { cursor: Cursor { txid: 7, seq: 9 }, event: Some(Uuid::from_u128(3).into()) };
        for progress in [Progress::begun(), Progress::up_to(place)] {
            assert_eq!(Progress::read(&progress.written()), Some(progress));
        }
        assert_eq!(Progress::read("{}"), None);
        assert_eq!(Progress::read(""), None);
    }
}
