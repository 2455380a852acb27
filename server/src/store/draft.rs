//! Drafts as they are kept. Removed ones leave nothing behind: see [`Store::scrub_drafts`].

use chrono::NaiveDate;
use domain::{
    form::RawForm,
    ids::{AccountId, DraftId},
    time::Timestamp,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, Statement,
    sea_query::OnConflict,
};
use uuid::Uuid;

use super::{
    Engine, Store, StoreError, WriteTx,
    entity::{
        closed_draft,
        draft::{ActiveModel, Column, Entity, Model},
    },
};

/// A form that is not sent yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub id: DraftId,
    pub author: AccountId,
    pub form: RawForm,
    /// How often it was kept, from 1.
    pub revision: u32,
    pub kept_at: Timestamp,
}

impl Store {
    /// Those of a person, the last touched first.
    pub async fn drafts_of(&self, author: AccountId) -> Result<Vec<Draft>, StoreError> {
        drafts_of(&self.db, author).await
    }

    pub async fn draft(&self, id: DraftId) -> Result<Option<Draft>, StoreError> {
        Entity::find_by_id(Uuid::from(id)).one(&self.db).await?.map(Draft::try_from).transpose()
    }

    /// Removes the drafts that were last touched before a time, and forgets which were closed before it; how many
    /// in all.
    pub async fn sweep_drafts(&self, kept_before: Timestamp) -> Result<u64, StoreError> {
        let write = self.write().await?;
        let swept = Entity::delete_many().filter(Column::KeptAt.lt(kept_before)).exec(&write.tx).await?;
        let closed = closed_draft::Entity::delete_many()
            .filter(closed_draft::Column::Day.lt(kept_before.date_naive()))
            .exec(&write.tx)
            .await?;
        write.commit().await?;
        Ok(swept.rows_affected + closed.rows_affected)
    }

    /// Makes what was removed unreadable in the database's files too. `SQLite` overwrites it at once
    /// (`secure_delete`), but its write-ahead log holds it until that is emptied; `PostgreSQL` keeps
    /// dead rows until a vacuum.
    pub async fn scrub_drafts(&self) -> Result<(), StoreError> {
        match self.engine() {
            Engine::Sqlite => {
                let _turn = match &self.write_gate {
                    Some(gate) => Some(gate.lock().await),
                    None => None,
                };
                self.db.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await?;
            }
            Engine::Postgres => {
                self.db.execute_unprepared("VACUUM draft").await?;
            }
        }
        Ok(())
    }
}

impl WriteTx {
    /// Lets nobody else keep, change or remove drafts of this person, nor file one, until this
    /// transaction ends. A lock of its own, not a row's: it leaves no trace of who filed what.
    pub async fn hold_drafts(&self, author: AccountId) -> Result<(), StoreError> {
        // On SQLite the transaction itself keeps others out.
        if let sea_orm::DbBackend::Postgres = self.tx.get_database_backend() {
            let (high, low) = Uuid::from(author).as_u64_pair();
            let key = (high ^ low).cast_signed();
            let sql = "SELECT pg_advisory_xact_lock($1)";
            let lock = Statement::from_sql_and_values(self.tx.get_database_backend(), sql, [key.into()]);
            self.tx.execute_raw(lock).await?;
        }
        Ok(())
    }

    /// Lets no draft be kept any more whose id has this keyed hash: its form was filed without a name, and what a
    /// browser still had on its way would tell whose it is.
    pub async fn close_draft(&self, id_hash: String, day: NaiveDate) -> Result<(), StoreError> {
        let row = closed_draft::ActiveModel { id_hash: Set(id_hash), day: Set(day) };
        let once = OnConflict::column(closed_draft::Column::IdHash).do_nothing().to_owned();
        closed_draft::Entity::insert(row).on_conflict(once).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// Whether it was closed. To be asked while its author's drafts are held.
    pub async fn is_closed_draft(&self, id_hash: &str) -> Result<bool, StoreError> {
        Ok(closed_draft::Entity::find_by_id(id_hash).one(&self.tx).await?.is_some())
    }

    pub async fn draft(&self, id: DraftId) -> Result<Option<Draft>, StoreError> {
        Entity::find_by_id(Uuid::from(id)).one(&self.tx).await?.map(Draft::try_from).transpose()
    }

    /// Those of a person, the last touched first.
    pub async fn drafts_of(&self, author: AccountId) -> Result<Vec<Draft>, StoreError> {
        drafts_of(&self.tx, author).await
    }

    pub async fn count_drafts(&self, author: AccountId) -> Result<u64, StoreError> {
        Ok(Entity::find().filter(Column::AccountId.eq(Uuid::from(author))).count(&self.tx).await?)
    }

    /// [`StoreError::Exists`] when there is one with this id.
    pub async fn add_draft(&self, draft: &Draft) -> Result<(), StoreError> {
        Entity::insert(row(draft)?).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// Keeps a draft that is there as it stands now.
    pub async fn change_draft(&self, draft: &Draft) -> Result<(), StoreError> {
        let row = row(draft)?;
        Entity::update_many().set(row).filter(Column::Id.eq(Uuid::from(draft.id))).exec(&self.tx).await?;
        Ok(())
    }

    /// Removes a draft of this person's, since it was sent or is not to be kept; whether there was one.
    /// Until the transaction ends, none is kept for them.
    pub async fn drop_draft(&self, id: DraftId, author: AccountId) -> Result<bool, StoreError> {
        self.hold_drafts(author).await?;
        let dropped = Entity::delete_many()
            .filter(Column::Id.eq(Uuid::from(id)))
            .filter(Column::AccountId.eq(Uuid::from(author)))
            .exec(&self.tx)
            .await?;
        Ok(dropped.rows_affected > 0)
    }
}

async fn drafts_of(db: &impl ConnectionTrait, author: AccountId) -> Result<Vec<Draft>, StoreError> {
    let rows = Entity::find()
        .filter(Column::AccountId.eq(Uuid::from(author)))
        .order_by_desc(Column::KeptAt)
        .order_by_desc(Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(Draft::try_from).collect()
}

fn row(draft: &Draft) -> Result<ActiveModel, StoreError> {
    let fields: Vec<(&str, &str)> = draft.form.fields().collect();
    let form = serde_json::to_string(&fields).map_err(|_| StoreError::Corrupt { column: "draft.form" })?;
    Ok(ActiveModel {
        id: Set(draft.id.into()),
        account_id: Set(draft.author.into()),
        form: Set(form),
        revision: Set(draft.revision.try_into().map_err(|_| StoreError::Corrupt { column: "draft.revision" })?),
        kept_at: Set(draft.kept_at),
    })
}

impl TryFrom<Model> for Draft {
    type Error = StoreError;

    fn try_from(row: Model) -> Result<Self, StoreError> {
        let fields: Vec<(String, String)> =
            serde_json::from_str(&row.form).map_err(|_| StoreError::Corrupt { column: "draft.form" })?;
        Ok(Self {
            id: row.id.into(),
            author: row.account_id.into(),
            form: fields.into_iter().collect(),
            revision: row.revision.try_into().map_err(|_| StoreError::Corrupt { column: "draft.revision" })?,
            kept_at: row.kept_at,
        })
    }
}
