//! The outbox: mails are queued in the transaction of what they tell of, and sent later.

use domain::{
    ids::{AccountId, IssueId, MailId},
    mail::{MailKind, MailState},
    time::Timestamp,
};
use sea_orm::{ActiveValue::Set, EntityTrait};

use super::{StoreError, WriteTx, entity, fresh_uuid};

impl WriteTx {
    /// Queues a mail to an account; it is due at once. `issue`: what it tells of.
    pub async fn queue_mail(
        &self,
        kind: MailKind,
        to: AccountId,
        issue: Option<IssueId>,
        at: Timestamp,
    ) -> Result<MailId, StoreError> {
        let id = fresh_uuid(at);
        let row = entity::outbox::ActiveModel {
            id: Set(id),
            kind: Set(kind.to_string()),
            account_id: Set(to.into()),
            issue_id: Set(issue.map(Into::into)),
            state: Set(MailState::Waiting.to_string()),
            attempts: Set(0),
            trouble: Set(None),
            queued_at: Set(at),
            due_at: Set(at),
            leased_until: Set(None),
            sent_at: Set(None),
        };
        entity::outbox::Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(id.into())
    }
}
