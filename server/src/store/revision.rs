//! Changing and withdrawing what was filed, and how it read before.

use domain::{
    ids::{ObservationId, UnitId},
    observation::{Filing, Kind, Particulars},
    time::Timestamp,
};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use super::{
    Observation, Store, StoreError, WriteTx,
    entity::{
        issue, observation,
        revision::{ActiveModel, Column, Entity, Model},
    },
    known,
    observation::row as observation_row,
};

/// How an observation read until it was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastReading {
    pub until: Timestamp,
    pub kind: Kind,
    pub title: String,
    pub text: String,
    pub particulars: Particulars,
}

impl Store {
    /// Newest first.
    pub async fn past_readings(&self, observation: ObservationId) -> Result<Vec<PastReading>, StoreError> {
        let rows = Entity::find()
            .filter(Column::ObservationId.eq(Uuid::from(observation)))
            .order_by_desc(Column::Number)
            .all(&self.db)
            .await?;
        rows.into_iter().map(PastReading::try_from).collect()
    }
}

impl WriteTx {
    /// An observation as it stands until this transaction ends: nobody else changes it meanwhile.
    pub async fn observation(&self, id: ObservationId) -> Result<Option<Observation>, StoreError> {
        let found = observation::Entity::find().filter(observation::Column::Id.eq(Uuid::from(id)));
        found.lock_exclusive().one(&self.tx).await?.map(Observation::try_from).transpose()
    }

    /// Changes an observation, keeping how it read before. Its issue goes along to another unit.
    pub async fn revise(&self, before: &Observation, filing: &Filing, at: Timestamp) -> Result<(), StoreError> {
        let of = Uuid::from(before.id);
        let earlier = Entity::find().filter(Column::ObservationId.eq(of)).count(&self.tx).await?;
        let number = i32::try_from(earlier + 1).map_err(|_| StoreError::Corrupt { column: "revision.number" })?;
        let particulars = serde_json::to_string(&before.filing.particulars)
            .map_err(|_| StoreError::Corrupt { column: "revision.particulars" })?;
        let row = ActiveModel {
            observation_id: Set(of),
            number: Set(number),
            kind: Set(before.filing.kind.to_string()),
            title: Set(before.filing.title.clone()),
            text: Set(before.filing.text.clone()),
            particulars: Set(particulars),
            until: Set(at),
        };
        Entity::insert(row).exec_without_returning(&self.tx).await?;

        let changed = observation::ActiveModel {
            revised_at: Set(Some(at)),
            withdrawn_at: NotSet,
            ..observation_row(before.id, before.reporter, before.language, filing, before.filed_at)?
        };
        observation::Entity::update_many().set(changed).filter(observation::Column::Id.eq(of)).exec(&self.tx).await?;
        if filing.unit != before.filing.unit {
            self.move_issue_of(before.id, filing.unit).await?;
        }
        Ok(())
    }

    async fn move_issue_of(&self, observation: ObservationId, unit: Option<UnitId>) -> Result<(), StoreError> {
        let moved = issue::ActiveModel { unit_id: Set(unit.map(Into::into)), ..issue::ActiveModel::default() };
        issue::Entity::update_many()
            .set(moved)
            .filter(issue::Column::ObservationId.eq(Uuid::from(observation)))
            .exec(&self.tx)
            .await?;
        Ok(())
    }

    /// Withdraws an observation; whether it was not withdrawn before.
    pub async fn withdraw(&self, id: ObservationId, at: Timestamp) -> Result<bool, StoreError> {
        let withdrawn = observation::ActiveModel { withdrawn_at: Set(Some(at)), ..observation::ActiveModel::default() };
        let changed = observation::Entity::update_many()
            .set(withdrawn)
            .filter(observation::Column::Id.eq(Uuid::from(id)))
            .filter(observation::Column::WithdrawnAt.is_null())
            .exec(&self.tx)
            .await?;
        Ok(changed.rows_affected > 0)
    }
}

impl TryFrom<Model> for PastReading {
    type Error = StoreError;

    fn try_from(row: Model) -> Result<Self, StoreError> {
        Ok(Self {
            until: row.until,
            kind: known(&row.kind, "revision.kind")?,
            title: row.title,
            text: row.text,
            particulars: serde_json::from_str(&row.particulars)
                .map_err(|_| StoreError::Corrupt { column: "revision.particulars" })?,
        })
    }
}
