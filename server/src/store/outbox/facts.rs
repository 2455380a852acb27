//! What a mail needs to be written, without a word of what people wrote.

use domain::{
    ids::{AccountId, IssueId, ObservationId, Reference},
    locale::Locale,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::{About, MailLease};
use crate::store::{
    Store, StoreError,
    entity::{account, issue, observation},
    known,
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailFacts {
    pub name: String,
    pub email: String,
    pub locale: Locale,
    /// The issue that it tells of.
    pub issue: Option<(IssueId, Reference)>,
    /// The observation that it tells of, by itself or with its issue.
    pub observation: Option<(ObservationId, Reference)>,
}

impl Store {
    /// None when its recipient or what it tells of is gone.
    pub async fn mail_facts(&self, lease: &MailLease) -> Result<Option<MailFacts>, StoreError> {
        let Some(account) = self.recipient(lease.to).await? else { return Ok(None) };
        let (issue, observation) = match lease.about {
            About::Nothing => (None, None),
            About::Observation(id) => (None, Some(id)),
            About::Issue(id) => match self.numbered_issue(id).await? {
                Some((reference, observation)) => (Some((id, reference)), Some(observation)),
                None => return Ok(None),
            },
        };
        let observation = match observation {
            Some(id) => match self.numbered_observation(id).await? {
                Some(reference) => Some((id, reference)),
                None => return Ok(None),
            },
            None => None,
        };
        let locale = known(&account.locale, "account.locale")?;
        Ok(Some(MailFacts { name: account.name, email: account.email, locale, issue, observation }))
    }

    async fn recipient(&self, id: AccountId) -> Result<Option<account::Model>, StoreError> {
        let open = account::Entity::find_by_id(Uuid::from(id)).filter(account::Column::ClosedAt.is_null());
        Ok(open.one(&self.db).await?)
    }

    async fn numbered_issue(&self, id: IssueId) -> Result<Option<(Reference, ObservationId)>, StoreError> {
        let row: Option<(i64, Uuid)> = issue::Entity::find()
            .select_only()
            .columns([issue::Column::Number, issue::Column::ObservationId])
            .filter(issue::Column::Id.eq(Uuid::from(id)))
            .into_tuple()
            .one(&self.db)
            .await?;
        Ok(row.map(|(number, observation)| (Reference::issue(number), observation.into())))
    }

    async fn numbered_observation(&self, id: ObservationId) -> Result<Option<Reference>, StoreError> {
        let number: Option<i64> = observation::Entity::find()
            .select_only()
            .column(observation::Column::Number)
            .filter(observation::Column::Id.eq(Uuid::from(id)))
            .into_tuple()
            .one(&self.db)
            .await?;
        Ok(number.map(Reference::observation))
    }
}
