//! The organisation: its tree of units.

pub mod units;
