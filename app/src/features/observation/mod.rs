//! Observations: filing one, the receipt, and reading them.

pub mod api;
pub mod island;

#[cfg(feature = "ssr")]
pub mod details;
#[cfg(feature = "ssr")]
pub mod form;
#[cfg(feature = "ssr")]
pub mod own;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod receipt;
