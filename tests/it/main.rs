//! Integration tests: the server's rooms together, on real databases. One binary; a feature has a
//! file of its own, and `support` holds what they stand on.

#![expect(clippy::unwrap_used, reason = "a test that unwraps what is not there fails, as it should")]

mod access;
mod account;
mod anonymity;
mod architecture;
mod away;
mod draft;
mod events;
mod filing;
mod hostile;
mod identity;
mod issue;
mod mail;
mod observation;
mod organisation;
mod receipt;
mod revision;
mod search;
mod seed;
mod session;
mod setup;
mod support;
mod voice;
