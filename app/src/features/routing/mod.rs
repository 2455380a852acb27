//! Routing rules.

pub mod page;
