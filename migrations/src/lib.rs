//! The database's structure, step by step. The same steps run on `SQLite` and on `PostgreSQL`.
//!
//! A step that has been released is never edited: expand first, contract in a later release.
//! Called by `server::store` only.

#![cfg_attr(
    not(test),
    expect(clippy::wildcard_imports, reason = "the schema words of a migration are many and read like a language")
)]
#![expect(clippy::too_many_lines, reason = "a step is one list of tables")]
#![expect(
    elided_lifetimes_in_paths,
    reason = "the trait of the library leaves them out, and an implementation must match it"
)]

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::{MigrationTrait, async_trait};

mod m20261123_1_people;
mod m20261123_2_filing;
mod m20261123_3_events;
mod m20261123_4_voices;

pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261123_1_people::Migration),
            Box::new(m20261123_2_filing::Migration),
            Box::new(m20261123_3_events::Migration),
            Box::new(m20261123_4_voices::Migration),
        ]
    }
}
