//! Search.

pub mod page;
