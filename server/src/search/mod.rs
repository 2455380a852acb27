//! The search index: what texts are made of (`analysis`), what the index holds (`schema`, `view`), how it
//! is asked (`query`, `similar`, `words`, `tally`, `highlight`), kept (`index`, `writer`, `progress`) and fed from
//! the event log (`follower`). May call: `store`, `event`.

mod analysis;
pub mod follower;
pub mod highlight;
pub mod index;
pub mod judged;
pub mod progress;
pub mod query;
mod schema;
pub mod similar;
mod tally;
pub mod trial;
mod view;
mod words;
mod writer;
