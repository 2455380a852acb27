//! The organisation: its tree of units, its own lists.

pub mod lists;
pub mod units;
