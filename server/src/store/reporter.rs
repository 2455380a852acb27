//! Who filed an observation, as far as that is kept, and the ways back to it: by name in its row,
//! confidentially in a table of its own, anonymously by the hash of a receipt code.

use domain::{
    ids::{AccountId, ObservationId},
    time::Timestamp,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::{
    Observation, Store, StoreError, WriteTx,
    entity::{confidential_reporter, disclosure, observation, receipt},
    fresh_uuid,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reporter {
    Named(AccountId),
    Confidential(AccountId),
    /// Nobody knows.
    Anonymous,
}

impl Reporter {
    /// Whether it is this person.
    pub fn is(self, account: AccountId) -> bool {
        matches!(self, Self::Named(reporter) | Self::Confidential(reporter) if reporter == account)
    }

    /// What an event about the report may say of who did it.
    pub fn named(self) -> Option<AccountId> {
        match self {
            Self::Named(reporter) => Some(reporter),
            Self::Confidential(_) | Self::Anonymous => None,
        }
    }
}

impl Store {
    pub async fn reporter_of(&self, observation: &Observation) -> Result<Reporter, StoreError> {
        known_reporter(&self.db, observation.id, observation.reporter).await
    }

    /// The observation that a receipt code's hash leads to.
    pub async fn observation_of_receipt(&self, code_hash: &str) -> Result<Option<ObservationId>, StoreError> {
        let row = receipt::Entity::find_by_id(code_hash).one(&self.db).await?;
        Ok(row.map(|row| row.observation_id.into()))
    }
}

impl WriteTx {
    /// Who filed it; none when there is no such observation.
    pub async fn reporter_of(&self, id: ObservationId) -> Result<Option<Reporter>, StoreError> {
        let row: Option<Option<Uuid>> = observation::Entity::find()
            .select_only()
            .column(observation::Column::ReporterId)
            .filter(observation::Column::Id.eq(Uuid::from(id)))
            .into_tuple()
            .one(&self.tx)
            .await?;
        match row {
            Some(named) => Ok(Some(known_reporter(&self.tx, id, named.map(Into::into)).await?)),
            None => Ok(None),
        }
    }

    pub async fn add_confidential_reporter(&self, id: ObservationId, reporter: AccountId) -> Result<(), StoreError> {
        let row =
            confidential_reporter::ActiveModel { observation_id: Set(id.into()), account_id: Set(reporter.into()) };
        confidential_reporter::Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// [`StoreError::Exists`] when the code was given out before.
    pub async fn add_receipt(&self, code_hash: String, id: ObservationId) -> Result<(), StoreError> {
        let row = receipt::ActiveModel { code_hash: Set(code_hash), observation_id: Set(id.into()) };
        receipt::Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// Notes that somebody learned who filed it, and for what reason.
    pub async fn add_disclosure(
        &self,
        id: ObservationId,
        to: AccountId,
        reason: &str,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let row = disclosure::ActiveModel {
            id: Set(fresh_uuid(at)),
            observation_id: Set(id.into()),
            account_id: Set(to.into()),
            reason: Set(reason.to_owned()),
            at: Set(at),
        };
        disclosure::Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(())
    }
}

async fn known_reporter(
    db: &impl ConnectionTrait,
    id: ObservationId,
    named: Option<AccountId>,
) -> Result<Reporter, StoreError> {
    if let Some(reporter) = named {
        return Ok(Reporter::Named(reporter));
    }
    let kept_apart = confidential_reporter::Entity::find_by_id(Uuid::from(id)).one(db).await?;
    Ok(kept_apart.map_or(Reporter::Anonymous, |row| Reporter::Confidential(row.account_id.into())))
}
