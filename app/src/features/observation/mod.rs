//! Observations: filing one, the receipt, changing one, and reading them.
//!
//! The form stands on several pages: whole with most of it folded away (`form`), in steps
//! (`features::draft`), and filled in with what was filed (`edit`). Its parts are `section` with
//! `matter`, `place`, `meaning` and `sending`; `concerns` stands above it when something should be
//! looked at before it is sent. What moves beside it is `island`, with its sentences from `aid`.

pub mod api;
pub mod island;

#[cfg(feature = "ssr")]
pub mod aid;
#[cfg(feature = "ssr")]
pub mod concerns;
#[cfg(feature = "ssr")]
pub mod edit;
#[cfg(feature = "ssr")]
pub mod form;
#[cfg(feature = "ssr")]
pub mod label;
#[cfg(feature = "ssr")]
pub mod matter;
#[cfg(feature = "ssr")]
pub mod meaning;
#[cfg(feature = "ssr")]
pub mod own;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod particulars;
#[cfg(feature = "ssr")]
pub mod place;
#[cfg(feature = "ssr")]
pub mod receipt;
#[cfg(feature = "ssr")]
pub mod section;
#[cfg(feature = "ssr")]
pub mod sending;
#[cfg(feature = "ssr")]
pub mod similar;
#[cfg(feature = "ssr")]
pub mod starting;
