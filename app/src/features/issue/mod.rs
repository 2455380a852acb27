//! Issues: what was raised, on its way to an answer.

pub mod page;
