//! The demonstration: three invented organisations, their people, and what they noticed in the last
//! year, with issues in every state. Deterministic: the same clock gives the same rows, save the
//! salt of the password's hash. May call: `store`, `event`, `auth::password`, `service::setup`.
//!
//! | module | holds |
//! |---|---|
//! | `file` | the files under `demo/` as they are written |
//! | `cast` | places, people and rules |
//! | `tale` | what happened: filing, routing, answers, and the events and mails that told of it |
//! | `voices` | what others added |
//! | `generated` | many more observations, for measuring |
//! | `id` | ids, hours and choices that follow from a key |

mod cast;
mod file;
mod generated;
mod id;
mod tale;
#[cfg(test)]
mod tests;
mod voices;

use chrono::{Days, NaiveDate, NaiveTime};
use domain::{
    actor::Role,
    locale::Names,
    time::{Clock, Timestamp},
};

use self::{cast::Cast, tale::Teller};
use crate::{
    auth::password::{PasswordError, Passwords},
    store::{Store, StoreError},
};

pub use self::generated::generated;

/// The password of every account of the demonstration.
pub const DEMO_PASSWORD: &str = "havainto-demo";

/// What was written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SeedSummary {
    pub organisations: usize,
    pub units: usize,
    pub accounts: usize,
    pub observations: usize,
    pub issues: usize,
}

/// Someone to sign in as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoAccount {
    pub email: String,
    pub password: &'static str,
    pub name: String,
    /// Job title.
    pub title: Names,
    /// Beyond that of a reporter; each once.
    pub roles: Vec<Role>,
}

#[derive(Debug, thiserror::Error)]
pub enum SeedError {
    #[error("the demonstration's file {file} can't be read")]
    Unreadable {
        file: String,
        #[source]
        source: Box<toml::de::Error>,
    },
    #[error("{entry} in the demonstration's file {file} is wrong")]
    Entry {
        file: String,
        entry: String,
        #[source]
        fault: EntryFault,
    },
    #[error("the database holds no demonstration to add to")]
    NotTheDemonstration,
    #[error(transparent)]
    Password(#[from] PasswordError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What is wrong with an entry of the files.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EntryFault {
    #[error("there is no unit {0}")]
    UnknownUnit(String),
    #[error("there is no account {0}")]
    UnknownAccount(String),
    #[error("no list has the code {0}")]
    UnknownCode(String),
    #[error("it must be at least one day old")]
    NotInThePast,
    #[error("it is flagged and has no issue")]
    FlaggedWithoutIssue,
    #[error("it has an issue and is not flagged")]
    IssueWithoutFlag,
    #[error("no rule takes it, not even a default")]
    NobodyResponsible,
    #[error("its answers must come one after the other, before today")]
    AnswerOutOfOrder,
    #[error("what others added must come after it and before today")]
    VoiceOutOfTime,
    #[error("its answers don't lead to its state")]
    ImpossibleCourse,
}

/// Writes the demonstration, in one transaction. Where anybody has an account nothing is done, and
/// the summary is empty.
pub async fn demo(store: &Store, clock: &dyn Clock) -> Result<SeedSummary, SeedError> {
    if store.has_accounts().await? {
        return Ok(SeedSummary::default());
    }
    let (places, observations) = (file::places()?, file::observations()?);
    let today = clock.now().date_naive();
    let cast = Cast::of(&places, founded_at(&observations, today))?;
    let mut teller = Teller::new(&cast, today);
    teller.tell(&observations)?;
    let mut history = teller.finish();
    let summary = SeedSummary {
        organisations: places.organisation.len(),
        units: places.unit.len(),
        accounts: places.account.len(),
        observations: history.observations.len(),
        issues: history.issues.len(),
    };
    let password_hash = Passwords::default().hash(DEMO_PASSWORD).await?;
    let write = store.write().await?;
    let founding = cast.write(&write, &password_hash).await?;
    history.events.splice(..0, founding);
    write.write_history(history).await?;
    write.commit().await?;
    Ok(summary)
}

/// The accounts to try first, one of each kind.
pub fn demo_accounts() -> Result<Vec<DemoAccount>, SeedError> {
    let headline = file::places()?.account.into_iter().filter(|account| account.headline);
    Ok(headline
        .map(|account| {
            let mut roles: Vec<Role> = account.grants.iter().map(|grant| grant.role).collect();
            roles.dedup();
            DemoAccount {
                email: account.email,
                password: DEMO_PASSWORD,
                name: account.name,
                title: account.title,
                roles,
            }
        })
        .collect())
}

/// Everybody was there a month before the first observation.
fn founded_at(observations: &[file::Observation], today: NaiveDate) -> Timestamp {
    let oldest = observations.iter().map(|entry| entry.days_ago).max().unwrap_or_default();
    let day = today.checked_sub_days(Days::new(u64::from(oldest) + 30)).unwrap_or(NaiveDate::MIN);
    day.and_time(NaiveTime::MIN).and_utc()
}
