//! Write transactions: state and the events that tell of it, or neither.

use std::sync::Arc;

use domain::{ids::AccountId, time::Timestamp};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    DatabaseTransaction, EntityTrait, SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use tokio::sync::{OwnedMutexGuard, watch};
use uuid::Uuid;

use super::{Store, StoreError, entity};
use crate::event::Event;

/// A write in progress. Dropped without [`WriteTx::commit`], nothing of it remains.
pub struct WriteTx {
    pub(super) tx: DatabaseTransaction,
    commits: Arc<watch::Sender<u64>>,
    _turn: Option<OwnedMutexGuard<()>>,
}

impl Store {
    /// Begins a write; on `SQLite` as an immediate transaction, since deferred ones fail under load.
    pub async fn write(&self) -> Result<WriteTx, StoreError> {
        let turn = match &self.write_gate {
            Some(gate) => Some(gate.clone().lock_owned().await),
            None => None,
        };
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let tx = self.db.begin_with_options(options).await?;
        Ok(WriteTx { tx, commits: self.commits.clone(), _turn: turn })
    }
}

impl WriteTx {
    /// Writes an event into the log.
    pub async fn record(&self, event: &Event, actor: Option<AccountId>, at: Timestamp) -> Result<(), StoreError> {
        let row = event_row(super::fresh_uuid(at), event, actor, at)?;
        entity::event::Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// Returns once it is on disk.
    pub async fn commit(self) -> Result<(), StoreError> {
        self.tx.commit().await?;
        self.commits.send_modify(|count| *count += 1);
        Ok(())
    }
}

/// The row of an event; its place in the log is the database's to give.
pub(super) fn event_row(
    id: Uuid,
    event: &Event,
    actor: Option<AccountId>,
    at: Timestamp,
) -> Result<entity::event::ActiveModel, StoreError> {
    let data = serde_json::to_string(event).map_err(|_| StoreError::Corrupt { column: "event.data" })?;
    Ok(entity::event::ActiveModel {
        seq: NotSet,
        txid: NotSet,
        id: Set(id),
        kind: Set(event.kind().to_owned()),
        subject: Set(event.subject()),
        actor_id: Set(actor.map(Uuid::from)),
        at: Set(at),
        data: Set(data),
    })
}
