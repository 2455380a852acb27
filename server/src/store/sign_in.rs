//! Attempts to sign in and to open a receipt: counted by account and by address, under hashes of them.

use domain::time::Timestamp;
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::{
    Store, StoreError, WriteTx,
    entity::sign_in_attempt::{ActiveModel, Column, Entity},
};

/// The number of a noted attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AttemptNumber(i64);

impl WriteTx {
    /// See [`Store::attempt_at_limit`].
    pub async fn attempt_at_limit(
        &self,
        key_hash: &str,
        limit: u32,
        since: Timestamp,
    ) -> Result<Option<Timestamp>, StoreError> {
        attempt_at_limit(&self.tx, key_hash, limit, since).await
    }

    /// Notes an attempt; until it is forgotten it counts as one that failed.
    pub async fn note_attempt(&self, key_hash: String, at: Timestamp) -> Result<AttemptNumber, StoreError> {
        let row = ActiveModel { number: NotSet, key_hash: Set(key_hash), at: Set(at) };
        Ok(AttemptNumber(Entity::insert(row).exec(&self.tx).await?.last_insert_id))
    }

    /// Forgets one attempt.
    pub async fn forget_attempt(&self, number: AttemptNumber) -> Result<(), StoreError> {
        Entity::delete_by_id(number.0).exec(&self.tx).await?;
        Ok(())
    }

    /// Forgets all attempts under a key.
    pub async fn forget_attempts(&self, key_hash: &str) -> Result<(), StoreError> {
        Entity::delete_many().filter(Column::KeyHash.eq(key_hash)).exec(&self.tx).await?;
        Ok(())
    }
}

impl Store {
    /// Of the attempts under a key that are younger than `since`: when was the one made that is
    /// `limit`-th from the last? None when there were fewer.
    pub async fn attempt_at_limit(
        &self,
        key_hash: &str,
        limit: u32,
        since: Timestamp,
    ) -> Result<Option<Timestamp>, StoreError> {
        attempt_at_limit(&self.db, key_hash, limit, since).await
    }

    /// Forgets attempts that are too old to count; how many there were.
    pub async fn forget_attempts_before(&self, at: Timestamp) -> Result<u64, StoreError> {
        let write = self.write().await?;
        let forgotten = Entity::delete_many().filter(Column::At.lte(at)).exec(&write.tx).await?;
        write.commit().await?;
        Ok(forgotten.rows_affected)
    }
}

async fn attempt_at_limit(
    db: &impl ConnectionTrait,
    key_hash: &str,
    limit: u32,
    since: Timestamp,
) -> Result<Option<Timestamp>, StoreError> {
    let row = Entity::find()
        .filter(Column::KeyHash.eq(key_hash))
        .filter(Column::At.gt(since))
        .order_by_desc(Column::At)
        .order_by_desc(Column::Number)
        .offset(u64::from(limit.saturating_sub(1)))
        .limit(1)
        .one(db)
        .await?;
    Ok(row.map(|row| row.at))
}
