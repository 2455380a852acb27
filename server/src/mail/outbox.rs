//! Who takes a mail in hand, when, and what becomes of it.
//!
//! A worker leases mails that are due in one short transaction, speaks with the mail server outside
//! of any, and records in another what happened: sent, to be tried again, or set aside. Any number
//! of workers in any number of processes share the queue: a mail under a lease is left alone, and
//! the lease outlasts the longest send by a wide margin (clocks may differ by less than that).
//!
//! Delivery is *at least once*. Between a server's "250" and the record of it a mail is sent but not
//! known to be, and whoever takes the lease over sends it again. That window is kept small: nothing
//! happens in it but the record itself, which is tried until the lease ends; a worker that is told
//! to stop finishes what it has in hand; a mail that timed out is not tried again for half a minute.
//! The Message-ID is made of the mail's id and never changes, so that servers and people's mail
//! programs can tell a double.
//!
//! Of a mail that tells of something anonymous neither the database nor the letter nor the log keeps
//! more than the day. When it has to be tried again is remembered here and nowhere else.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use chrono::TimeDelta;
use domain::{
    ids::MailId,
    mail::{MailKind, MailTrouble},
    time::{Clock, Timestamp, day},
};
use tokio::{
    sync::watch,
    task::JoinSet,
    time::{sleep, timeout},
};
use tracing::field::{DisplayValue, display};

use super::{
    compose::{Letterhead, Matter, Recipient},
    transport::{SendError, Transport},
};
use crate::{
    auth::token::Token,
    config::Config,
    store::{MailFacts, MailLease, Store, StoreError},
};

/// Mails that are sent beside each other.
const IN_HAND: u64 = 4;
/// What a lease adds to the time that a send may take.
const LEASE_MARGIN: Duration = Duration::from_mins(2);
const FIRST_WAIT: TimeDelta = TimeDelta::seconds(30);
const LONGEST_WAIT: TimeDelta = TimeDelta::hours(4);
/// For how long recording is tried while the database is away: as long as the lease surely lasts.
const RECORD_WITHIN: Duration = Duration::from_secs(90);
const RECORD_PAUSE: Duration = Duration::from_secs(1);

#[derive(Debug, Clone, Copy)]
pub struct PostmanSettings {
    /// How long a send may take at most.
    pub timeout: Duration,
    /// Attempts after which a mail is set aside.
    pub max_attempts: u32,
    /// Days for which an invitation's link works.
    pub invitation_days: u32,
}

impl PostmanSettings {
    pub fn of(config: &Config) -> Self {
        Self {
            timeout: Duration::from_secs(config.mail.timeout),
            max_attempts: config.mail.max_attempts,
            invitation_days: config.sign_in.invitation_days,
        }
    }
}

/// Delivers what is in the outbox. Cheap to clone.
#[derive(Clone)]
pub struct Postman {
    store: Store,
    clock: Arc<dyn Clock>,
    transport: Transport,
    letterhead: Arc<Letterhead>,
    settings: PostmanSettings,
    /// Mails of which only the day is kept, and when each is due again.
    resting: Arc<Mutex<HashMap<MailId, Timestamp>>>,
}

/// What became of an attempt.
#[derive(Debug)]
enum Outcome {
    Sent,
    /// It may pass.
    Later(MailTrouble),
    /// It won't.
    Never(MailTrouble),
}

impl Postman {
    pub fn new(
        store: Store,
        clock: Arc<dyn Clock>,
        transport: Transport,
        letterhead: Letterhead,
        settings: PostmanSettings,
    ) -> Self {
        Self { store, clock, transport, letterhead: Arc::new(letterhead), settings, resting: Arc::default() }
    }

    /// Changes when this process has committed something, perhaps a mail.
    pub fn commits(&self) -> watch::Receiver<u64> {
        self.store.commits()
    }

    /// How long nothing is due; none when nothing waits at all.
    pub async fn rest(&self) -> Result<Option<Duration>, StoreError> {
        let now = self.clock.now();
        let resting = self.resting(now);
        let ids: Vec<MailId> = resting.iter().map(|(id, _)| *id).collect();
        let queued = self.store.next_mail_due(now, &ids).await?;
        let due_at = resting.into_iter().map(|(_, due_at)| due_at).chain(queued).min();
        Ok(due_at.map(|due_at| (due_at - now).to_std().unwrap_or_default()))
    }

    /// Those that rest, with when each is due again.
    fn resting(&self, now: Timestamp) -> Vec<(MailId, Timestamp)> {
        let mut resting = self.resting.lock().unwrap_or_else(PoisonError::into_inner);
        resting.retain(|_, due_at| *due_at > now);
        resting.iter().map(|(id, due_at)| (*id, *due_at)).collect()
    }

    fn let_rest(&self, mail: MailId, until: Timestamp) {
        self.resting.lock().unwrap_or_else(PoisonError::into_inner).insert(mail, until);
    }

    /// Takes a few mails that are due and sees to each of them; how many there were.
    pub async fn deliver_some(&self) -> Result<usize, StoreError> {
        if self.rest().await? != Some(Duration::ZERO) {
            return Ok(0);
        }
        let now = self.clock.now();
        let write = self.store.write().await?;
        let resting: Vec<MailId> = self.resting(now).into_iter().map(|(id, _)| id).collect();
        let until = now + self.settings.timeout + LEASE_MARGIN;
        let leases = write.lease_mails(now, until, IN_HAND, &resting).await?;
        if leases.is_empty() {
            return Ok(0);
        }
        write.commit().await?;
        let taken = leases.len();
        let mut in_hand = JoinSet::new();
        for lease in leases {
            let postman = self.clone();
            in_hand.spawn(async move { postman.deliver(lease).await });
        }
        while let Some(ended) = in_hand.join_next().await {
            if ended.is_err() {
                // One that can't even be tried does not keep the others. Its words are not logged.
                tracing::error!("mail.panicked");
            }
        }
        Ok(taken)
    }

    async fn deliver(&self, lease: MailLease) {
        let last = self.settings.max_attempts;
        if lease.attempt > last {
            // Each worker that had it died with it in hand, or lost the database.
            return self.record(&lease, Outcome::Never(MailTrouble::NotWritten)).await;
        }
        match self.attempt(&lease).await {
            Ok(Outcome::Later(trouble)) if lease.attempt == last => {
                self.record(&lease, Outcome::Never(trouble)).await;
            }
            Ok(outcome) => self.record(&lease, outcome).await,
            // The lease runs out, and the mail is due again.
            Err(error) => tracing::warn!(
                mail.id = named(&lease), error = %error, driver.code = error.code(), "mail.left"
            ),
        }
    }

    async fn attempt(&self, lease: &MailLease) -> Result<Outcome, StoreError> {
        let Some(facts) = self.store.mail_facts(lease).await? else {
            return Ok(Outcome::Never(MailTrouble::NotWritten));
        };
        let Some(matter) = self.matter(lease, &facts).await? else {
            return Ok(Outcome::Never(MailTrouble::NotWritten));
        };
        let recipient = Recipient { name: facts.name, email: facts.email, locale: facts.locale };
        let now = self.clock.now();
        let dated = if lease.day_only { day(now) } else { now };
        let message = match self.letterhead.compose(lease.mail, &recipient, &matter, dated) {
            Ok(message) => message,
            Err(error) => {
                tracing::error!(mail.id = named(lease), error = %error, "mail.not_written");
                return Ok(Outcome::Never(MailTrouble::NotWritten));
            }
        };
        let kept_as_of = lease.day_only.then_some(dated);
        Ok(match self.transport.send(lease.mail, &message, kept_as_of).await {
            Ok(()) => Outcome::Sent,
            Err(error) => {
                log_failure(lease, &error);
                if error.is_final() { Outcome::Never(error.trouble()) } else { Outcome::Later(error.trouble()) }
            }
        })
    }

    /// What the mail tells of; none when there is nothing to tell any more.
    async fn matter(&self, lease: &MailLease, facts: &MailFacts) -> Result<Option<Matter>, StoreError> {
        Ok(match (lease.kind, facts.issue, facts.observation) {
            (MailKind::IssueRaised, Some((issue, reference)), _) => Some(Matter::IssueRaised { issue, reference }),
            (MailKind::IssueRaised, None, _) | (MailKind::SharedAnswered, _, None) => None,
            (MailKind::IssueAnswered, _, Some((observation, reference))) => {
                Some(Matter::IssueAnswered { observation, reference })
            }
            (MailKind::IssueAnswered, _, None) => Some(Matter::OwnAnswered),
            (MailKind::SharedAnswered, _, Some((observation, reference))) => {
                Some(Matter::SharedAnswered { observation, reference })
            }
            (MailKind::Commented, _, Some((observation, reference))) => {
                Some(Matter::Commented { observation, reference })
            }
            (MailKind::Commented, _, None) => Some(Matter::OwnCommented),
            (MailKind::IdentityDisclosed, ..) => Some(Matter::IdentityDisclosed),
            (MailKind::Invitation, ..) => {
                // A fresh token for each attempt: the database can't tell the one that went out.
                let token = Token::fresh();
                let days = self.settings.invitation_days;
                let expires_at = self.clock.now() + TimeDelta::days(days.into());
                let awaited = self.store.renew_invitation(lease.to, &token.hash(), expires_at).await?;
                awaited.then(|| Matter::Invitation { token: token.as_str().to_owned(), days })
            }
        })
    }

    /// Writes down what became of a mail. One that was sent and is not known to be would be sent
    /// again: this does not give up while the lease lasts.
    async fn record(&self, lease: &MailLease, outcome: Outcome) {
        let due_at = self.clock.now() + wait_after(lease.attempt, rand::random());
        let recording = async {
            loop {
                match self.try_to_record(lease, &outcome, due_at).await {
                    Err(StoreError::Unavailable(_)) => sleep(RECORD_PAUSE).await,
                    done => return done,
                }
            }
        };
        match timeout(RECORD_WITHIN, recording).await {
            Ok(Ok(())) => log_outcome(lease, &outcome, due_at),
            Ok(Err(error)) => tracing::error!(
                mail.id = named(lease), error = %error, driver.code = error.code(), "mail.not_recorded"
            ),
            Err(_) => tracing::error!(mail.id = named(lease), "mail.not_recorded"),
        }
    }

    async fn try_to_record(&self, lease: &MailLease, outcome: &Outcome, due_at: Timestamp) -> Result<(), StoreError> {
        let write = self.store.write().await?;
        match *outcome {
            Outcome::Sent => write.mail_sent(lease, self.clock.now()).await?,
            Outcome::Later(trouble) => {
                if lease.day_only {
                    self.let_rest(lease.mail, due_at);
                }
                write.mail_deferred(lease, trouble, due_at).await?;
            }
            Outcome::Never(trouble) => write.mail_set_aside(lease, trouble).await?,
        }
        write.commit().await
    }
}

/// How long a mail waits after its `attempt`th attempt, from 1: twice as long each time, and up to a
/// quarter more, so that mails that failed together don't come back together. `chance`: any number.
fn wait_after(attempt: u32, chance: u32) -> TimeDelta {
    let doublings = attempt.saturating_sub(1).min(16);
    let grown = (FIRST_WAIT * (1 << doublings)).min(LONGEST_WAIT);
    let more = TimeDelta::milliseconds(i64::from(chance) % (grown.num_milliseconds() / 4));
    (grown + more).min(LONGEST_WAIT)
}

fn log_failure(lease: &MailLease, error: &SendError) {
    tracing::debug!(mail.id = named(lease), error = %error, smtp.code = error.code(), "mail.failed");
}

/// That an anonymous report's mail was sent or has to wait is not logged: the line would tell when.
fn log_outcome(lease: &MailLease, outcome: &Outcome, due_at: Timestamp) {
    let MailLease { mail, kind, attempt, day_only, .. } = lease;
    match outcome {
        Outcome::Sent | Outcome::Later(_) if *day_only => {}
        Outcome::Sent => tracing::info!(mail.id = %mail, mail.kind = %kind, mail.attempt = attempt, "mail.sent"),
        Outcome::Later(trouble) => tracing::warn!(
            mail.id = %mail, mail.kind = %kind, mail.attempt = attempt, mail.trouble = %trouble,
            mail.due_at = %due_at, "mail.deferred"
        ),
        Outcome::Never(trouble) => tracing::error!(
            mail.id = named(lease), mail.kind = %kind, mail.attempt = attempt, mail.trouble = %trouble, "mail.dead"
        ),
    }
}

/// Names a mail in a line of the log that has to be written; none that tells of something anonymous.
fn named(lease: &MailLease) -> Option<DisplayValue<MailId>> {
    (!lease.day_only).then(|| display(lease.mail))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_from_half_a_minute_to_four_hours() {
        let waits: Vec<_> = (1..=11).map(|attempt| wait_after(attempt, 0).num_seconds()).collect();
        assert_eq!(waits, [30, 60, 120, 240, 480, 960, 1920, 3840, 7680, 14400, 14400]);
        assert_eq!(wait_after(1, 7_499).num_milliseconds(), 37_499);
        assert_eq!(wait_after(1, 7_500).num_milliseconds(), 30_000);
        assert_eq!(wait_after(u32::MAX, u32::MAX), LONGEST_WAIT);
    }
}
