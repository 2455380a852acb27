//! Who is signed in: sessions are rows in the database, and the browser holds nothing but an id.
//! Kept under the SHA-256 of that id, so that a copy of the database lets nobody in.
//!
//! Built on tower-sessions (ids, records, the store's trait). Its layer is not used: it reads the
//! machine's clock, answers an empty page when the database is away, and takes a `__Host-` cookie
//! back without `Secure`, which browsers then keep. `web::session` carries the cookie instead.

use std::{error::Error, fmt, sync::Arc, time::Duration};

use async_trait::async_trait;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::TimeDelta;
use domain::{
    ids::AccountId,
    time::{Clock, Timestamp},
};
use sha2::{Digest, Sha256};
use tower_sessions::{
    Expiry, Session, SessionStore,
    cookie::time::OffsetDateTime,
    session::{Error as AccessError, Id, Record},
    session_store,
};

/// A session as the database keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// Base64 of the SHA-256 of the id that the browser holds.
    pub id_hash: String,
    /// A JSON object.
    pub data: String,
    pub expires_at: Timestamp,
}

/// The rows could not be read or written.
#[derive(Debug, thiserror::Error)]
#[error("the sessions can't be reached")]
pub struct RowsError(#[source] Box<dyn Error + Send + Sync>);

impl RowsError {
    pub fn new(source: impl Error + Send + Sync + 'static) -> Self {
        Self(Box::new(source))
    }
}

/// Where the rows are. The store implements it.
#[async_trait]
pub trait SessionRows: Send + Sync {
    async fn load(&self, id_hash: &str) -> Result<Option<SessionRow>, RowsError>;
    async fn insert(&self, row: SessionRow) -> Result<(), RowsError>;
    /// Changes a row. One that is gone stays gone: who signed out meanwhile is not signed in again.
    async fn update(&self, row: SessionRow) -> Result<(), RowsError>;
    async fn delete(&self, id_hash: &str) -> Result<(), RowsError>;
}

/// The sessions could not be read or written: nobody can be signed in or out just now.
#[derive(Debug, thiserror::Error)]
#[error("sessions are away")]
pub struct SessionsAway(#[source] AccessError);

/// Somebody who is signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignedIn {
    pub account: AccountId,
    /// The session was prolonged: the browser's cookie has to be, too.
    pub prolonged: bool,
}

/// Begins, finds and ends sessions.
#[derive(Clone)]
pub struct Sessions {
    rows: Arc<RowStore>,
    clock: Arc<dyn Clock>,
    lifetime: TimeDelta,
}

/// What a session holds.
const ACCOUNT: &str = "account";
const PROLONGED_AT: &str = "prolonged_at";

/// When somebody was last here is kept to the hour only: beside the place of an anonymous report among
/// others a finer time might tell who filed it.
const HOUR: i64 = 60 * 60;

/// A session is prolonged when this part of its life has passed: not with every page, as each
/// time is a write.
const PARTS_OF_A_LIFE: i32 = 12;

impl Sessions {
    /// A session ends after `lifetime` without a visit.
    pub fn new(rows: Arc<dyn SessionRows>, clock: Arc<dyn Clock>, lifetime: Duration) -> Self {
        let lifetime = TimeDelta::from_std(lifetime).unwrap_or(TimeDelta::MAX).min(TimeDelta::days(400));
        Self { rows: Arc::new(RowStore { rows, clock: clock.clone() }), clock, lifetime }
    }

    /// Until when a browser should keep the cookie, in seconds.
    pub fn lifetime_seconds(&self) -> i64 {
        self.lifetime.num_seconds()
    }

    /// Whose session it is. `None` for an id that is forged, expired or damaged.
    pub async fn find(&self, id: &str) -> Result<Option<SignedIn>, SessionsAway> {
        let Ok(id) = id.parse::<Id>() else { return Ok(None) };
        let session = self.open(Some(id));
        let Some(account) = held::<AccountId>(&session, ACCOUNT).await? else { return Ok(None) };
        let prolonged_at = held::<Timestamp>(&session, PROLONGED_AT).await?;
        let due = prolonged_at.is_none_or(|at| self.clock.now() - at >= self.lifetime / PARTS_OF_A_LIFE);
        let prolonged = due && self.prolong(&session).await;
        Ok(Some(SignedIn { account, prolonged }))
    }

    /// Begins a session under an id of its own, whatever id the browser came with: one that was
    /// slipped to it is worth nothing. Gives the id for the browser to hold.
    pub async fn begin(&self, account: AccountId, former: Option<&str>) -> Result<String, SessionsAway> {
        if let Some(former) = former {
            self.end(former).await?;
        }
        let session = self.open(None);
        session.insert(ACCOUNT, account).await.map_err(SessionsAway)?;
        session.insert(PROLONGED_AT, hour_of(self.clock.now())).await.map_err(SessionsAway)?;
        session.save().await.map_err(SessionsAway)?;
        Ok(session.id().map(|id| id.to_string()).unwrap_or_default())
    }

    /// Ends a session; an id that is none is no fault.
    pub async fn end(&self, id: &str) -> Result<(), SessionsAway> {
        match id.parse::<Id>() {
            Ok(id) => self.open(Some(id)).flush().await.map_err(SessionsAway),
            Err(_) => Ok(()),
        }
    }

    fn open(&self, id: Option<Id>) -> Session {
        // Not a moment too early: up to an hour later.
        let ends = hour_of(self.clock.now() + self.lifetime) + TimeDelta::seconds(HOUR);
        Session::new(id, self.rows.clone(), Some(Expiry::AtDateTime(to_offset(ends))))
    }

    /// A session that can't be prolonged now still holds for a while.
    async fn prolong(&self, session: &Session) -> bool {
        let saved = async {
            session.insert(PROLONGED_AT, hour_of(self.clock.now())).await?;
            session.save().await
        };
        match saved.await {
            Ok(()) => true,
            Err(error) => {
                tracing::warn!(error = %error, "a session could not be prolonged");
                false
            }
        }
    }
}

/// The beginning of an hour.
fn hour_of(at: Timestamp) -> Timestamp {
    Timestamp::from_timestamp(at.timestamp() - at.timestamp().rem_euclid(HOUR), 0).unwrap_or(at)
}

/// A value of a session; one that can't be read counts as none.
async fn held<T: serde::de::DeserializeOwned>(session: &Session, key: &str) -> Result<Option<T>, SessionsAway> {
    match session.get(key).await {
        Ok(value) => Ok(value),
        Err(AccessError::SerdeJson(_)) => Ok(None),
        Err(away @ AccessError::Store(_)) => Err(SessionsAway(away)),
    }
}

/// The rows as tower-sessions wants them.
struct RowStore {
    rows: Arc<dyn SessionRows>,
    clock: Arc<dyn Clock>,
}

impl fmt::Debug for RowStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RowStore")
    }
}

#[async_trait]
impl SessionStore for RowStore {
    /// Ids are 128 random bits: should two ever meet, the primary key refuses the second.
    async fn create(&self, record: &mut Record) -> session_store::Result<()> {
        self.rows.insert(to_row(record)?).await.map_err(away)
    }

    async fn save(&self, record: &Record) -> session_store::Result<()> {
        self.rows.update(to_row(record)?).await.map_err(away)
    }

    async fn load(&self, id: &Id) -> session_store::Result<Option<Record>> {
        let row = self.rows.load(&hash(id)).await.map_err(away)?;
        Ok(row.filter(|row| row.expires_at > self.clock.now()).and_then(|row| {
            let data = serde_json::from_str(&row.data).ok()?;
            Some(Record { id: *id, data, expiry_date: to_offset(row.expires_at) })
        }))
    }

    async fn delete(&self, id: &Id) -> session_store::Result<()> {
        self.rows.delete(&hash(id)).await.map_err(away)
    }
}

fn hash(id: &Id) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(id.to_string()))
}

fn to_row(record: &Record) -> session_store::Result<SessionRow> {
    let data = serde_json::to_string(&record.data).map_err(|e| session_store::Error::Encode(e.to_string()))?;
    let expires_at = Timestamp::from_timestamp(record.expiry_date.unix_timestamp(), 0)
        .ok_or_else(|| session_store::Error::Encode("an expiry out of range".to_owned()))?;
    Ok(SessionRow { id_hash: hash(&record.id), data, expires_at })
}

fn to_offset(at: Timestamp) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp(at.timestamp()).unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

/// tower-sessions keeps a text only: the causes go into it.
fn away(error: RowsError) -> session_store::Error {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    session_store::Error::Backend(text)
}

#[cfg(test)]
#[path = "session_tests.rs"]
pub(crate) mod tests;
