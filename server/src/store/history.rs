//! What has happened before, many rows at once: for the demonstration and for measuring. The rows
//! are as the services would have left them.

use chrono::NaiveDate;
use domain::{
    ids::{AccountId, EventId, IssueId, MailId, ObservationId, UnitId},
    issue::IssueState,
    locale::Locale,
    mail::MailState,
    observation::Filing,
    routing::Destination,
    time::Timestamp,
    voice::Adoption,
};
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{NotSet, Set},
    EntityTrait,
};

use super::{
    Comment, Notice, Noticing, Reporter, StoreError, Update, WriteTx,
    entity::{issue, issue_update, outbox},
    observation::row as observation_row,
    outbox::row as outbox_row,
    tx::event_row,
};
use crate::event::Event;

/// All of it, each in the order in which it is written: numbers rise with it.
#[derive(Default)]
pub struct History {
    pub observations: Vec<PastObservation>,
    pub issues: Vec<PastIssue>,
    pub updates: Vec<Update>,
    pub comments: Vec<Comment>,
    pub noticings: Vec<(ObservationId, Noticing)>,
    pub adoptions: Vec<PastAdoption>,
    pub events: Vec<PastEvent>,
    pub mails: Vec<PastMail>,
}

pub struct PastObservation {
    pub id: ObservationId,
    pub reporter: Reporter,
    pub language: Locale,
    pub filing: Filing,
    pub filed_at: Timestamp,
}

/// An issue as it stands now.
pub struct PastIssue {
    pub id: IssueId,
    pub observation: ObservationId,
    /// The observation's.
    pub unit: Option<UnitId>,
    pub to: Destination,
    pub state: IssueState,
    pub raised_at: Timestamp,
    pub acknowledged_at: Option<Timestamp>,
    pub due: NaiveDate,
}

pub struct PastAdoption {
    pub observation: ObservationId,
    pub by: AccountId,
    pub adoption: Adoption,
    pub at: Timestamp,
}

pub struct PastEvent {
    pub id: EventId,
    pub event: Event,
    pub actor: Option<AccountId>,
    pub at: Timestamp,
}

/// A mail that was sent at the first attempt.
pub struct PastMail {
    pub id: MailId,
    /// To whom, and of what.
    pub notice: Notice,
    pub queued_at: Timestamp,
    pub sent_at: Timestamp,
}

/// Rows in one statement: both engines take some tens of thousands of values.
const ROWS: usize = 1_000;

impl WriteTx {
    /// Writes a piece of history.
    pub async fn write_history(&self, history: History) -> Result<(), StoreError> {
        let History { observations, issues, updates, comments, noticings, adoptions, events, mails } = history;
        let rows = observations
            .iter()
            .map(|past| observation_row(past.id, past.reporter.named(), past.language, &past.filing, past.filed_at));
        self.insert_all(rows).await?;
        for past in &observations {
            if let Reporter::Confidential(reporter) = past.reporter {
                self.add_confidential_reporter(past.id, reporter).await?;
            }
        }
        self.insert_all(issues.into_iter().map(|past| Ok(issue_row(past)))).await?;
        self.insert_all(updates.iter().map(|update| Ok(issue_update::ActiveModel::from(update)))).await?;
        for comment in &comments {
            self.add_comment(comment).await?;
        }
        for (observation, noticing) in &noticings {
            self.notice(*observation, noticing).await?;
        }
        for past in &adoptions {
            self.adopt(past.observation, past.by, &past.adoption, past.at).await?;
        }
        let events = events.iter().map(|past| event_row(past.id.into(), &past.event, past.actor, past.at));
        self.insert_all(events).await?;
        self.insert_all(mails.into_iter().map(|past| Ok(mail_row(past)))).await
    }

    async fn insert_all<A>(&self, rows: impl Iterator<Item = Result<A, StoreError>>) -> Result<(), StoreError>
    where
        A: ActiveModelTrait,
    {
        let mut rows = rows.peekable();
        while rows.peek().is_some() {
            let some = rows.by_ref().take(ROWS).collect::<Result<Vec<A>, StoreError>>()?;
            A::Entity::insert_many(some).exec_without_returning(&self.tx).await?;
        }
        Ok(())
    }
}

fn issue_row(past: PastIssue) -> issue::ActiveModel {
    issue::ActiveModel {
        number: NotSet,
        id: Set(past.id.into()),
        observation_id: Set(past.observation.into()),
        owner_id: Set(past.to.responsible.into()),
        unit_id: Set(past.unit.map(Into::into)),
        state: Set(past.state.to_string()),
        rule_id: Set(past.to.rule.into()),
        reason: Set(past.to.reason.to_string()),
        raised_at: Set(past.raised_at),
        acknowledged_at: Set(past.acknowledged_at),
        due: Set(past.due),
    }
}

fn mail_row(past: PastMail) -> outbox::ActiveModel {
    outbox::ActiveModel {
        state: Set(MailState::Sent.to_string()),
        attempts: Set(1),
        sent_at: Set(Some(past.notice.kept(past.sent_at))),
        ..outbox_row(past.id.into(), &past.notice, past.queued_at)
    }
}
