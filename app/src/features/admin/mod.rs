//! The administrator's overview.

pub mod page;
