//! The mail queue, as administrators see it.

pub mod page;
