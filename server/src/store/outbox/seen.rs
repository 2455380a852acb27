//! The outbox as administrators see it.

use std::collections::HashMap;

use domain::{
    ids::MailId,
    mail::{MailState, QueuedMail},
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{attempts, of_known_kind};
use crate::store::{
    Store, StoreError,
    entity::{
        account,
        outbox::{Column, Entity, Model},
    },
    known,
};

/// How many mails wait, and how many were set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MailCounts {
    pub waiting: u64,
    pub dead: u64,
}

impl Store {
    /// The queue's newest mails first. `has_letter` is for the caller to find out.
    pub async fn newest_mails(&self, limit: u64) -> Result<Vec<QueuedMail>, StoreError> {
        let rows = Entity::find()
            .filter(of_known_kind())
            .order_by_desc(Column::QueuedAt)
            .order_by_desc(Column::Id)
            .limit(limit)
            .all(&self.db)
            .await?;
        self.queued(rows).await
    }

    /// One mail of the queue. `has_letter` is for the caller to find out.
    pub async fn mail(&self, id: MailId) -> Result<Option<QueuedMail>, StoreError> {
        let row = Entity::find_by_id(Uuid::from(id)).filter(of_known_kind()).one(&self.db).await?;
        Ok(self.queued(row.into_iter().collect()).await?.pop())
    }

    async fn queued(&self, rows: Vec<Model>) -> Result<Vec<QueuedMail>, StoreError> {
        let addresses: HashMap<Uuid, String> = account::Entity::find()
            .select_only()
            .columns([account::Column::Id, account::Column::Email])
            .filter(account::Column::Id.is_in(rows.iter().map(|row| row.account_id)))
            .into_tuple()
            .all(&self.db)
            .await?
            .into_iter()
            .collect();
        rows.into_iter()
            .map(|row| {
                let state = known(&row.state, "outbox.state")?;
                Ok(QueuedMail {
                    id: row.id.into(),
                    kind: known(&row.kind, "outbox.kind")?,
                    to: addresses.get(&row.account_id).cloned().unwrap_or_default(),
                    state,
                    attempts: attempts(row.attempts)?,
                    trouble: row.trouble.map(|trouble| known(&trouble, "outbox.trouble")).transpose()?,
                    queued_at: row.queued_at,
                    at: match state {
                        MailState::Waiting => Some(row.due_at),
                        MailState::Sent => row.sent_at,
                        MailState::Dead => None,
                    },
                    has_letter: false,
                })
            })
            .collect()
    }

    pub async fn mail_counts(&self) -> Result<MailCounts, StoreError> {
        let count = |state: MailState| Entity::find().filter(Column::State.eq(state.as_str())).count(&self.db);
        Ok(MailCounts { waiting: count(MailState::Waiting).await?, dead: count(MailState::Dead).await? })
    }
}
