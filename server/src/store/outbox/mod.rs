//! The outbox: mails are queued in the transaction of what they tell of, and sent later by
//! `mail::outbox`, which takes them on a lease.

mod facts;
mod seen;

use domain::{
    ids::{AccountId, IssueId, MailId, ObservationId},
    mail::{MailKind, MailState, MailTrouble},
    time::{Timestamp, day},
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, LockBehavior, LockType, SimpleExpr},
};
use uuid::Uuid;

pub use self::{facts::MailFacts, seen::MailCounts};
use super::{
    Store, StoreError, WriteTx,
    entity::outbox::{ActiveModel, Column, Entity, Model},
    fresh_uuid, known,
};

/// A mail that a worker has in hand. Others leave it alone until the lease has run out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MailLease {
    pub mail: MailId,
    pub kind: MailKind,
    pub to: AccountId,
    pub about: About,
    /// As in [`Notice`].
    pub day_only: bool,
    /// Which attempt this is, from 1. Counted when the lease begins, so that the attempt of a worker
    /// that was killed counts too, and whoever lost a lease can't overwrite what its next holder found.
    pub attempt: u32,
}

/// A mail to be queued.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notice {
    pub kind: MailKind,
    pub to: AccountId,
    pub about: About,
    /// Whether it tells of what somebody did without being named: then nothing finer than the day is
    /// kept of when, and nothing is logged.
    pub day_only: bool,
}

/// What a mail tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// Nothing that the queue may know: an invitation, or a report whose reporter nobody is to learn.
    Nothing,
    Issue(IssueId),
    Observation(ObservationId),
}

impl Notice {
    pub fn new(kind: MailKind, to: AccountId, about: About) -> Self {
        Self { kind, to, about, day_only: false }
    }

    /// Tells of what somebody did without being named.
    pub fn of_the_day(kind: MailKind, to: AccountId, about: About) -> Self {
        Self { day_only: true, ..Self::new(kind, to, about) }
    }

    /// As much of a time as is kept.
    pub fn kept(&self, at: Timestamp) -> Timestamp {
        if self.day_only { day(at) } else { at }
    }
}

impl WriteTx {
    /// Queues a mail; it is due at once.
    pub async fn queue_mail(&self, notice: &Notice, at: Timestamp) -> Result<MailId, StoreError> {
        let id = fresh_uuid(notice.kept(at));
        Entity::insert(row(id, notice, at)).exec_without_returning(&self.tx).await?;
        Ok(id.into())
    }

    /// Takes mails that are due, the longest due first, and counts an attempt for each. Rows that
    /// another worker is just taking are passed over, and those in `resting`; a lease that ran out is
    /// taken over.
    pub async fn lease_mails(
        &self,
        now: Timestamp,
        until: Timestamp,
        limit: u64,
        resting: &[MailId],
    ) -> Result<Vec<MailLease>, StoreError> {
        let rows = Entity::find()
            .filter(due(now))
            .filter(not_among(resting))
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
    pub async fn mail_sent(&self, lease: &MailLease, at: Timestamp) -> Result<(), StoreError> {
        let sent = ActiveModel {
            state: Set(MailState::Sent.to_string()),
            trouble: Set(None),
            leased_until: Set(None),
            sent_at: Set(Some(if lease.day_only { day(at) } else { at })),
            ..Default::default()
        };
        Entity::update_many().set(sent).filter(Column::Id.eq(Uuid::from(lease.mail))).exec(&self.tx).await?;
        Ok(())
    }

    /// Lets a mail wait until it is due again, unless the lease was lost meanwhile. When that is for one
    /// of which only the day is kept, its worker has to remember: see `resting` of [`Self::lease_mails`].
    pub async fn mail_deferred(
        &self,
        lease: &MailLease,
        trouble: MailTrouble,
        due_at: Timestamp,
    ) -> Result<(), StoreError> {
        let mut change = ActiveModel { trouble: Set(Some(trouble.to_string())), ..free() };
        if !lease.day_only {
            change.due_at = Set(due_at);
        }
        self.let_go(lease, change).await
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
        let Some(row) = Entity::find_by_id(Uuid::from(mail)).one(&self.tx).await? else { return Ok(false) };
        let waiting = ActiveModel {
            state: Set(MailState::Waiting.to_string()),
            attempts: Set(0),
            trouble: Set(None),
            due_at: Set(if row.day_only { day(now) } else { now }),
            ..free()
        };
        Entity::update_many()
            .set(waiting)
            .filter(Column::Id.eq(Uuid::from(mail)))
            .filter(Column::State.eq(MailState::Dead.as_str()))
            .exec(&self.tx)
            .await?;
        Ok(true)
    }
}

impl Store {
    /// When the next mail is due that nobody has in hand and that is not in `resting`; in the past when it
    /// is due already.
    pub async fn next_mail_due(&self, now: Timestamp, resting: &[MailId]) -> Result<Option<Timestamp>, StoreError> {
        let due_at = Entity::find()
            .select_only()
            .column(Column::DueAt)
            .filter(waiting_freely(now))
            .filter(not_among(resting))
            .order_by_asc(Column::DueAt)
            .limit(1)
            .into_tuple()
            .one(&self.db)
            .await?;
        Ok(due_at)
    }
}

/// The row of a mail that waits.
pub(super) fn row(id: Uuid, notice: &Notice, at: Timestamp) -> ActiveModel {
    let at = notice.kept(at);
    let (issue, observation) = match notice.about {
        About::Nothing => (None, None),
        About::Issue(issue) => (Some(issue), None),
        About::Observation(observation) => (None, Some(observation)),
    };
    ActiveModel {
        id: Set(id),
        kind: Set(notice.kind.to_string()),
        account_id: Set(notice.to.into()),
        issue_id: Set(issue.map(Into::into)),
        observation_id: Set(observation.map(Into::into)),
        day_only: Set(notice.day_only),
        state: Set(MailState::Waiting.to_string()),
        attempts: Set(0),
        trouble: Set(None),
        queued_at: Set(at),
        due_at: Set(at),
        leased_until: Set(None),
        sent_at: Set(None),
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

fn not_among(resting: &[MailId]) -> SimpleExpr {
    Column::Id.is_not_in(resting.iter().copied().map(Uuid::from))
}

fn lease(row: Model) -> Result<MailLease, StoreError> {
    Ok(MailLease {
        mail: row.id.into(),
        kind: known(&row.kind, "outbox.kind")?,
        to: row.account_id.into(),
        about: match (row.issue_id, row.observation_id) {
            (Some(issue), _) => About::Issue(issue.into()),
            (None, Some(observation)) => About::Observation(observation.into()),
            (None, None) => About::Nothing,
        },
        day_only: row.day_only,
        attempt: attempts(row.attempts)? + 1,
    })
}

fn attempts(column: i32) -> Result<u32, StoreError> {
    u32::try_from(column).map_err(|_| StoreError::Corrupt { column: "outbox.attempts" })
}
