//! The web: the only room that uses axum and the pages of `app`. Calls the ports, and
//! `auth::session` for who is signed in.
//!
//! A request's way in: [`headers`] → [`visit`] (who asks, in which language; may they come here?) →
//! a page, or a handler in [`observation`], [`draft`], [`voice`], [`receipt`], [`issue`],
//! [`account`], [`admin`], [`setup`], [`language`], which reads a form through [`submit`], calls a port and leads on with 303. What
//! goes wrong on the way comes back as a [`shown::Shown`] and is rendered in one place.
//!
//! | module | holds |
//! |---|---|
//! | [`router`] | the table of all routes, and the router made of it |
//! | [`state`] | what handlers share, and the settings |
//! | [`visit`] | one request: session, language, gates |
//! | [`submit`] | posted forms, and the answers to them |
//! | [`shown`] | pages that are shown again, and pages of faults |
//! | [`session`] | the session's cookie |
//! | [`trace`] | a line in the log for each answer, save those that must leave none |
//! | [`address`] | the client's address, and paths of our own |
//! | [`assets`], [`headers`], [`health`] | embedded files, headers of every answer, health |

mod account;
pub mod address;
mod admin;
pub mod assets;
mod draft;
pub mod headers;
pub mod health;
mod issue;
mod language;
mod observation;
mod receipt;
pub mod router;
pub mod session;
mod setup;
pub mod shown;
pub mod state;
pub mod submit;
#[cfg(test)]
mod tests;
mod trace;
pub mod visit;
mod voice;

pub use router::{Gate, RouteEntry, router, routes};
pub use state::{WebSettings, WebState};
