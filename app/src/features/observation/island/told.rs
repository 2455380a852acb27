//! What the server found when it last kept the form, for the island that shows it. A page has one form
//! that reports are written into.

use std::cell::RefCell;

use crate::{features::observation::api::Told, lean::tell};

/// Told to all when there is something new.
pub const EVENT: &str = "havainto-told";

thread_local! {
    static LAST: RefCell<Vec<Told>> = const { RefCell::new(Vec::new()) };
}

pub fn last() -> Vec<Told> {
    LAST.with_borrow(Clone::clone)
}

pub fn heard(told: Vec<Told>) {
    LAST.set(told);
    tell(EVENT);
}
