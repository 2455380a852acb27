//! Search: what was asked for stands in the URL, so that it can be kept, sent on and gone back to.

mod chart;
mod facets;
mod hits;
pub mod page;
