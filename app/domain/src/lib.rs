//! The words and rules of Havainto.
//!
//! Pure: no web, no SQL, no files, no clock of its own. Builds for the browser too.
//! Everything else may call this crate; it calls nobody.
//!
//! | module | holds |
//! |---|---|
//! | [`ids`], [`time`], [`locale`] | typed ids and codes, the clock, languages and names in three of them |
//! | [`actor`] | who acts: roles, where they hold, and whom a text is open to |
//! | [`fault`] | the closed set of faults that may cross a boundary |
//! | [`form`] | what was typed, before it means anything, and how it is read |
//! | [`observation`], [`issue`], [`routing`] | the way from an observation to an answer |
//! | [`draft`], [`receipt`], [`voice`] | before it is sent, the way back of whoever filed without a name, and what others add to it |
//! | [`guard`], [`channel`] | what must not be in a text, and where something else belongs |
//! | [`search`], [`account`], [`organisation`], [`mail`], [`setup`] | the other features' words |
//! | `ports` | the use cases that pages call, as traits (feature `ports`) |

pub mod account;
pub mod actor;
pub mod channel;
pub mod draft;
pub mod fault;
pub mod form;
pub mod guard;
pub mod ids;
pub mod issue;
pub mod locale;
pub mod mail;
pub mod observation;
pub mod organisation;
#[cfg(feature = "ports")]
pub mod ports;
pub mod receipt;
pub mod routing;
pub mod search;
pub mod setup;
pub mod time;
pub mod voice;
