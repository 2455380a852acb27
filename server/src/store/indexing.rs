//! Observations as search sees them: with those who may read them.

use domain::{
    actor::Reader,
    ids::{AccountId, ObservationId},
    observation::readers,
    organisation::Lists,
};
use sea_orm::{
    ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::IntoCondition,
};
use uuid::Uuid;

use super::{
    Observation, Store, StoreError,
    entity::observation::{Column, Entity},
};

/// An observation with those to whom it is open just now. A withdrawn one is open to nobody: there is no
/// document of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub observation: Observation,
    pub readers: Vec<Reader>,
    /// How many others have noticed it too.
    pub noticed_too: u64,
}

impl Store {
    /// Those of these observations that are there, in no order. `lists` tell which units lie above which.
    pub async fn documents(&self, ids: &[ObservationId], lists: &Lists) -> Result<Vec<Document>, StoreError> {
        self.documents_where(Column::Id.is_in(ids.iter().copied().map(Uuid::from)), ids.len() as u64, lists).await
    }

    /// The same by the numbers of their references.
    pub async fn documents_numbered(&self, numbers: &[i64], lists: &Lists) -> Result<Vec<Document>, StoreError> {
        self.documents_where(Column::Number.is_in(numbers.iter().copied()), numbers.len() as u64, lists).await
    }

    /// The next after a number, in the order of numbers.
    pub async fn documents_after(&self, number: i64, limit: u64, lists: &Lists) -> Result<Vec<Document>, StoreError> {
        self.documents_where(Column::Number.gt(number), limit, lists).await
    }

    pub async fn count_observations(&self) -> Result<u64, StoreError> {
        Ok(Entity::find().filter(Column::WithdrawnAt.is_null()).count(&self.db).await?)
    }

    async fn documents_where(
        &self,
        which: impl IntoCondition,
        limit: u64,
        lists: &Lists,
    ) -> Result<Vec<Document>, StoreError> {
        let rows = Entity::find()
            .filter(which)
            .filter(Column::WithdrawnAt.is_null())
            .order_by_asc(Column::Number)
            .limit(limit)
            .all(&self.db)
            .await?;
        let observations: Vec<Observation> = rows.into_iter().map(Observation::try_from).collect::<Result<_, _>>()?;
        let ids: Vec<ObservationId> = observations.iter().map(|observation| observation.id).collect();
        let issues = self.issues_of(&ids).await?;
        let noticings = self.count_noticings(&ids).await?;
        let document = |observation: Observation| {
            let owner = issues.get(&observation.id).map(|issue| issue.owner);
            let noticed_too = noticings.get(&observation.id).copied().unwrap_or_default();
            Document { readers: readers_of(&observation, owner, lists), observation, noticed_too }
        };
        Ok(observations.into_iter().map(document).collect())
    }
}

fn readers_of(observation: &Observation, owner: Option<AccountId>, lists: &Lists) -> Vec<Reader> {
    let path = observation.filing.unit.map(|unit| lists.path(unit)).unwrap_or_default();
    readers(observation.filing.audience, observation.reporter, &path, owner)
}
