//! Set-up.

pub mod page;
