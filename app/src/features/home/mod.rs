//! Home.

pub mod page;
