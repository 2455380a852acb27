//! The database: the only room that uses sea-orm. `SQLite` and `PostgreSQL` through the same code.
//!
//! Reads go to the pool as they are; every write goes through a [`WriteTx`]. Functions here take
//! and give words of the domain; they decide nothing about who may do what.
//! May call: `event`, `domain`, `migrations`; implements `auth::session::SessionRows`.

mod account;
mod channel;
mod db;
mod draft;
mod entity;
mod error;
pub mod event;
pub mod history;
mod indexing;
mod invitation;
mod issue;
mod observation;
mod organisation;
mod outbox;
mod page;
mod reporter;
mod revision;
mod session;
mod sign_in;
mod tx;
mod voice;

pub use account::{AccountEntry, StoredPassword};
pub use db::{Engine, Store, StoreSettings};
pub use draft::Draft;
pub use error::StoreError;
pub use indexing::Document;
pub use issue::{Issue, IssuesOf, Update};
pub use observation::Observation;
pub use outbox::{About, MailCounts, MailFacts, MailLease, Notice};
pub use page::Page;
pub use reporter::Reporter;
pub use revision::PastReading;
pub use sign_in::AttemptNumber;
pub use tx::WriteTx;
pub use voice::{Comment, Noticing, Voice};

use std::str::FromStr;

use domain::time::Timestamp;
use uuid::{NoContext, Uuid};

/// A fresh `UUIDv7` of a given time.
pub fn fresh_uuid(at: Timestamp) -> Uuid {
    let seconds = u64::try_from(at.timestamp()).unwrap_or_default();
    Uuid::new_v7(uuid::Timestamp::from_unix(NoContext, seconds, at.timestamp_subsec_nanos()))
}

/// A fresh typed id of a given time.
pub fn fresh<T: From<Uuid>>(at: Timestamp) -> T {
    fresh_uuid(at).into()
}

/// What a column's text says, in words of the domain.
fn known<T: FromStr>(text: &str, column: &'static str) -> Result<T, StoreError> {
    text.parse().map_err(|_| StoreError::Corrupt { column })
}
