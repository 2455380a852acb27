//! Sessions, under the hash of the id that a browser holds. Small rows that nobody mourns: written
//! without the log, each by a statement of its own.

use async_trait::async_trait;
use domain::time::Timestamp;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::{
    Store, StoreError,
    entity::session::{ActiveModel, Column, Entity},
};
use crate::auth::session::{RowsError, SessionRow, SessionRows};

impl From<StoreError> for RowsError {
    fn from(error: StoreError) -> Self {
        Self::new(error)
    }
}

#[async_trait]
impl SessionRows for Store {
    async fn load(&self, id_hash: &str) -> Result<Option<SessionRow>, RowsError> {
        let row = Entity::find_by_id(id_hash).one(&self.db).await.map_err(StoreError::from)?;
        Ok(row.map(|row| SessionRow { id_hash: row.id_hash, data: row.data, expires_at: row.expires_at }))
    }

    async fn insert(&self, row: SessionRow) -> Result<(), RowsError> {
        let write = self.write().await?;
        let row = ActiveModel { id_hash: Set(row.id_hash), data: Set(row.data), expires_at: Set(row.expires_at) };
        Entity::insert(row).exec_without_returning(&write.tx).await.map_err(StoreError::from)?;
        Ok(write.commit().await?)
    }

    async fn update(&self, row: SessionRow) -> Result<(), RowsError> {
        let write = self.write().await?;
        let changed = ActiveModel { data: Set(row.data), expires_at: Set(row.expires_at), ..ActiveModel::default() };
        Entity::update_many()
            .set(changed)
            .filter(Column::IdHash.eq(row.id_hash))
            .exec(&write.tx)
            .await
            .map_err(StoreError::from)?;
        Ok(write.commit().await?)
    }

    async fn delete(&self, id_hash: &str) -> Result<(), RowsError> {
        let write = self.write().await?;
        Entity::delete_by_id(id_hash).exec(&write.tx).await.map_err(StoreError::from)?;
        Ok(write.commit().await?)
    }
}

impl Store {
    /// Removes the sessions that ended before `now`; how many.
    pub async fn sweep_sessions(&self, now: Timestamp) -> Result<u64, StoreError> {
        let write = self.write().await?;
        let swept = Entity::delete_many().filter(Column::ExpiresAt.lte(now)).exec(&write.tx).await?;
        write.commit().await?;
        Ok(swept.rows_affected)
    }
}

#[cfg(test)]
mod tests {
    use std::{sync::Arc, time::Duration};

    use super::*;
    use crate::{
        auth::session::{Sessions, tests::WoundClock},
        store::StoreSettings,
    };
    use domain::time::Clock;

    #[tokio::test]
    async fn sessions_live_in_the_database_and_are_swept_when_they_ended() {
        let folder = std::env::temp_dir().join(format!("havainto-sessions-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let store = Store::open(&StoreSettings::sqlite_in(&folder)).await.unwrap();
        store.migrate().await.unwrap();
        let clock = WoundClock::starting();
        let sessions = Sessions::new(Arc::new(store.clone()), clock.clone(), Duration::from_hours(12));
        let account = uuid::Uuid::from_u128(7).into();

        let id = sessions.begin(account, None).await.unwrap();
        let other = sessions.begin(account, None).await.unwrap();
        clock.wind(6);
        let found = sessions.find(&id).await.unwrap().unwrap();
        assert_eq!((found.account, found.prolonged), (account, true));
        sessions.end(&other).await.unwrap();
        assert_eq!(sessions.find(&other).await.unwrap(), None);

        // Written again after the end, it stays gone.
        store.update(SessionRow { id_hash: "gone".into(), data: "{}".into(), expires_at: clock.now() }).await.unwrap();
        assert_eq!(store.load("gone").await.unwrap(), None);

        clock.wind(7);
        assert!(sessions.find(&id).await.unwrap().is_some(), "prolonged an hour before its end would have come");
        assert_eq!(store.sweep_sessions(clock.now()).await.unwrap(), 0);
        clock.wind(13);
        assert_eq!(store.sweep_sessions(clock.now()).await.unwrap(), 1);
        assert_eq!(sessions.find(&id).await.unwrap(), None);
        std::fs::remove_dir_all(folder).unwrap();
    }
}
