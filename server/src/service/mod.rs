//! The use cases behind the ports of `domain`: authorize, load, let the domain decide, save with the
//! event that tells of it. May call: `auth::policy`, `auth::password`, `store`, `event`, `search`
//! (queries only), `mail::letters` (reading them). Never: `web`, `app`, and nothing that
//! touches the network inside a transaction.

pub mod account;
pub mod draft;
mod failure;
pub mod guarding;
pub mod issue;
pub mod observation;
pub mod organisation;
pub mod outbox;
pub mod receipt;
mod revision;
pub mod search;
pub mod setup;
pub(crate) mod telling;
mod throttle;
mod view;
mod voice;
