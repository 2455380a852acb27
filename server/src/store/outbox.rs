//! The outbox: mails are queued in the transaction of what they tell of, and sent later by
//! `mail::outbox`, which takes them on a lease.

use std::collections::HashMap;

use domain::{
    ids::{AccountId, IssueId, MailId, ObservationId, Reference},
    locale::Locale,
    mail::{MailKind, MailState, MailTrouble, QueuedMail},
    time::Timestamp,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, LockBehavior, LockType, SimpleExpr},
};
use uuid::Uuid;

use super::{
    Store, StoreError, WriteTx,
    entity::{
        account, issue, observation,
        outbox::{ActiveModel, Column, Entity, Model},
    },
    fresh_uuid, known,
};

/// A mail that a worker has in hand. Others leave it alone until the lease has run out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MailLease {
    pub mail: MailId,
    pub kind: MailKind,
    pub to: AccountId,
    /// What it tells of; none for an invitation.
    pub issue: Option<IssueId>,
    /// Which attempt this is, from 1. Counted when the lease begins, so that the attempt of a worker
    /// that was killed counts too, and whoever lost a lease can't overwrite what its next holder found.
    pub attempt: u32,
}

/// What a mail needs to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailFacts {
    pub name: String,
    pub email: String,
    pub locale: Locale,
    pub issue: Option<IssueFacts>,
}

/// The issue that a mail tells of, without a word of what people wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IssueFacts {
    pub issue: IssueId,
    pub reference: Reference,
    pub observation: ObservationId,
    pub observation_reference: Reference,
}

/// How many mails wait, and how many were set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MailCounts {
    pub waiting: u64,
    pub dead: u64,
}

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
        let row = ActiveModel {
            id: Set(id),
            kind: Set(kind.to_string()),
            account_id: Set(to.into()),
            issue_id: Set(issue.map(Into::into)),
            day_only: Set(false),
            state: Set(MailState::Waiting.to_string()),
            attempts: Set(0),
            trouble: Set(None),
            queued_at: Set(at),
            due_at: Set(at),
            leased_until: Set(None),
            sent_at: Set(None),
        };
        Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(id.into())
    }

    /// Takes mails that are due, the longest due first, and counts an attempt for each. Rows that
    /// another worker is just taking are passed over; a lease that ran out is taken over.
    pub async fn lease_mails(
        &self,
        now: Timestamp,
        until: Timestamp,
        limit: u64,
    ) -> Result<Vec<MailLease>, StoreError> {
        let rows = Entity::find()
            .filter(due(now))
            .order_by_asc(Column::DueAt)
            .order_by_asc(Column::Id)
            .limit(limit)
            // On SQLite the transaction itself keeps others out.
            .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
            .all(&self.tx)
            .await?;
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        Entity::update_many()
            .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
            .col_expr(Column::LeasedUntil, Expr::value(until))
            .filter(Column::Id.is_in(rows.iter().map(|row| row.id)))
            .exec(&self.tx)
            .await?;
        rows.into_iter().map(lease).collect()
    }

    /// Records that a mail was handed over: true whoever holds the lease by now.
    pub async fn mail_sent(&self, mail: MailId, at: Timestamp) -> Result<(), StoreError> {
        let sent = ActiveModel {
            state: Set(MailState::Sent.to_string()),
            trouble: Set(None),
            leased_until: Set(None),
            sent_at: Set(Some(at)),
            ..Default::default()
        };
        Entity::update_many().set(sent).filter(Column::Id.eq(Uuid::from(mail))).exec(&self.tx).await?;
        Ok(())
    }

    /// Lets a mail wait until it is due again, unless the lease was lost meanwhile.
    pub async fn mail_deferred(
        &self,
        lease: &MailLease,
        trouble: MailTrouble,
        due_at: Timestamp,
    ) -> Result<(), StoreError> {
        self.let_go(lease, ActiveModel { trouble: Set(Some(trouble.to_string())), due_at: Set(due_at), ..free() }).await
    }

    /// Sets a mail aside, unless the lease was lost meanwhile.
    pub async fn mail_set_aside(&self, lease: &MailLease, trouble: MailTrouble) -> Result<(), StoreError> {
        let dead = MailState::Dead.to_string();
        self.let_go(lease, ActiveModel { trouble: Set(Some(trouble.to_string())), state: Set(dead), ..free() }).await
    }

    async fn let_go(&self, lease: &MailLease, change: ActiveModel) -> Result<(), StoreError> {
        Entity::update_many()
            .set(change)
            .filter(Column::Id.eq(Uuid::from(lease.mail)))
            .filter(Column::State.eq(MailState::Waiting.as_str()))
            .filter(Column::Attempts.eq(i64::from(lease.attempt)))
            .exec(&self.tx)
            .await?;
        Ok(())
    }

    /// Puts a mail that was set aside back into the queue, with all its attempts before it. Whether
    /// there is such a mail; one that waits already, or was sent, is left as it is.
    pub async fn retry_mail(&self, mail: MailId, now: Timestamp) -> Result<bool, StoreError> {
        let waiting = ActiveModel {
            state: Set(MailState::Waiting.to_string()),
            attempts: Set(0),
            trouble: Set(None),
            due_at: Set(now),
            ..free()
        };
        Entity::update_many()
            .set(waiting)
            .filter(Column::Id.eq(Uuid::from(mail)))
            .filter(Column::State.eq(MailState::Dead.as_str()))
            .exec(&self.tx)
            .await?;
        Ok(Entity::find_by_id(Uuid::from(mail)).one(&self.tx).await?.is_some())
    }
}

impl Store {
    /// When the next mail that nobody has in hand is due; in the past when it is due already.
    pub async fn next_mail_due(&self, now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        let due_at = Entity::find()
            .select_only()
            .column(Column::DueAt)
            .filter(waiting_freely(now))
            .order_by_asc(Column::DueAt)
            .limit(1)
            .into_tuple()
            .one(&self.db)
            .await?;
        Ok(due_at)
    }

    /// What a mail needs to be written; none when its recipient or what it tells of is gone.
    pub async fn mail_facts(&self, lease: &MailLease) -> Result<Option<MailFacts>, StoreError> {
        let account = account::Entity::find_by_id(Uuid::from(lease.to))
            .filter(account::Column::ClosedAt.is_null())
            .one(&self.db)
            .await?;
        let Some(account) = account else { return Ok(None) };
        let issue = match lease.issue {
            Some(issue) => match self.issue_facts(issue).await? {
                Some(facts) => Some(facts),
                None => return Ok(None),
            },
            None => None,
        };
        let locale = known(&account.locale, "account.locale")?;
        Ok(Some(MailFacts { name: account.name, email: account.email, locale, issue }))
    }

    async fn issue_facts(&self, id: IssueId) -> Result<Option<IssueFacts>, StoreError> {
        let row: Option<(i64, Uuid)> = issue::Entity::find()
            .select_only()
            .columns([issue::Column::Number, issue::Column::ObservationId])
            .filter(issue::Column::Id.eq(Uuid::from(id)))
            .into_tuple()
            .one(&self.db)
            .await?;
        let Some((number, observation_id)) = row else { return Ok(None) };
        let observation_number: Option<i64> = observation::Entity::find()
            .select_only()
            .column(observation::Column::Number)
            .filter(observation::Column::Id.eq(observation_id))
            .into_tuple()
            .one(&self.db)
            .await?;
        Ok(observation_number.map(|observation_number| IssueFacts {
            issue: id,
            reference: Reference::issue(number),
            observation: observation_id.into(),
            observation_reference: Reference::observation(observation_number),
        }))
    }

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

/// What a mail becomes when its lease ends.
fn free() -> ActiveModel {
    ActiveModel { leased_until: Set(None), ..Default::default() }
}

/// Kinds that a newer version queued are left to its own workers.
fn of_known_kind() -> SimpleExpr {
    Column::Kind.is_in(MailKind::ALL.iter().map(|kind| kind.as_str()))
}

fn waiting_freely(now: Timestamp) -> Condition {
    Condition::all()
        .add(Column::State.eq(MailState::Waiting.as_str()))
        .add(of_known_kind())
        .add(Column::LeasedUntil.is_null().or(Column::LeasedUntil.lte(now)))
}

fn due(now: Timestamp) -> Condition {
    waiting_freely(now).add(Column::DueAt.lte(now))
}

fn lease(row: Model) -> Result<MailLease, StoreError> {
    Ok(MailLease {
        mail: row.id.into(),
        kind: known(&row.kind, "outbox.kind")?,
        to: row.account_id.into(),
        issue: row.issue_id.map(Into::into),
        attempt: attempts(row.attempts)? + 1,
    })
}

fn attempts(column: i32) -> Result<u32, StoreError> {
    u32::try_from(column).map_err(|_| StoreError::Corrupt { column: "outbox.attempts" })
}
