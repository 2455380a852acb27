//! Statements that every visitor may read.

pub mod page;
