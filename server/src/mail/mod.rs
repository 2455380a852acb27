//! Mail: composing, the outbox with its leases and retries, and the ways out.
//!
//! | module | holds |
//! |---|---|
//! | [`compose`] | what a mail says, in the recipient's language: a link, never what people wrote |
//! | [`outbox`] | who takes a mail in hand, when, and what becomes of it |
//! | [`transport`] | the way out: [`smtp`] or [`letters`] |
//!
//! May call: `store`, `auth::token`, `config`, and `app` (words and paths, in `compose` only).

pub mod compose;
pub mod letters;
pub mod outbox;
pub mod smtp;
pub mod transport;
