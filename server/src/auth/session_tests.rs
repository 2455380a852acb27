use std::{
    collections::BTreeMap,
    io,
    sync::{
        Mutex,
        atomic::{AtomicBool, AtomicI64, Ordering},
    },
};

use super::*;

/// Rows in memory; can be taken away.
#[derive(Default)]
pub struct MemoryRows {
    pub rows: Mutex<BTreeMap<String, SessionRow>>,
    pub away: AtomicBool,
    pub writes: AtomicI64,
}

impl MemoryRows {
    fn reach(&self) -> Result<std::sync::MutexGuard<'_, BTreeMap<String, SessionRow>>, RowsError> {
        if self.away.load(Ordering::Relaxed) {
            return Err(RowsError::new(io::Error::from(io::ErrorKind::ConnectionRefused)));
        }
        Ok(self.rows.lock().unwrap())
    }
}

#[async_trait]
impl SessionRows for MemoryRows {
    async fn load(&self, id_hash: &str) -> Result<Option<SessionRow>, RowsError> {
        Ok(self.reach()?.get(id_hash).cloned())
    }
    async fn insert(&self, row: SessionRow) -> Result<(), RowsError> {
        self.writes.fetch_add(1, Ordering::Relaxed);
        assert_eq!(self.reach()?.insert(row.id_hash.clone(), row), None);
        Ok(())
    }
    async fn update(&self, row: SessionRow) -> Result<(), RowsError> {
        self.writes.fetch_add(1, Ordering::Relaxed);
        self.reach()?.entry(row.id_hash.clone()).and_modify(|kept| *kept = row);
        Ok(())
    }
    async fn delete(&self, id_hash: &str) -> Result<(), RowsError> {
        self.reach()?.remove(id_hash);
        Ok(())
    }
}

/// Stands still until it is wound.
pub struct WoundClock(AtomicI64);

impl WoundClock {
    pub fn starting() -> Arc<Self> {
        Arc::new(Self(AtomicI64::new(1_795_000_000)))
    }
    pub fn wind(&self, hours: i64) {
        self.0.fetch_add(hours * 3600, Ordering::Relaxed);
    }
}

impl Clock for WoundClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_timestamp(self.0.load(Ordering::Relaxed), 0).unwrap()
    }
}

fn sessions() -> (Sessions, Arc<MemoryRows>, Arc<WoundClock>) {
    let (rows, clock) = (Arc::new(MemoryRows::default()), WoundClock::starting());
    (Sessions::new(rows.clone(), clock.clone(), Duration::from_hours(12)), rows, clock)
}

fn someone() -> AccountId {
    uuid::Uuid::from_u128(7).into()
}

#[tokio::test]
async fn the_database_holds_no_id_that_would_let_anyone_in() {
    let (sessions, rows, _) = sessions();
    let id = sessions.begin(someone(), None).await.unwrap();
    let kept = rows.rows.lock().unwrap().values().next().unwrap().clone();
    assert!(!kept.id_hash.contains(&id) && !kept.data.contains(&id));
    assert_eq!(sessions.find(&kept.id_hash).await.unwrap(), None);
    assert_eq!(sessions.find(&id).await.unwrap(), Some(SignedIn { account: someone(), prolonged: false }));
}

#[tokio::test]
async fn signing_in_gives_an_id_of_its_own_and_ends_the_former_session() {
    let (sessions, rows, _) = sessions();
    let first = sessions.begin(someone(), None).await.unwrap();
    let second = sessions.begin(someone(), Some(&first)).await.unwrap();
    assert_ne!(first, second);
    assert_eq!(sessions.find(&first).await.unwrap(), None);
    // An id that somebody else thought of is not taken over.
    let slipped = Id(42).to_string();
    let third = sessions.begin(someone(), Some(&slipped)).await.unwrap();
    assert_ne!(third, slipped);
    assert_eq!(sessions.find(&slipped).await.unwrap(), None);
    assert_eq!(rows.rows.lock().unwrap().len(), 2);
}

#[tokio::test]
async fn forged_and_damaged_sessions_are_none() {
    let (sessions, rows, _) = sessions();
    for forged in ["", "x", "AAAAAAAAAAAAAAAAAAAAAA", "ääääääääääää", &"A".repeat(5000)] {
        assert_eq!(sessions.find(forged).await.unwrap(), None, "{forged}");
    }
    for damage in ["", "{", "[]", "{}", r#"{"account": 7}"#, r#"{"account": "not a uuid"}"#] {
        let id = sessions.begin(someone(), None).await.unwrap();
        for row in rows.rows.lock().unwrap().values_mut() {
            damage.clone_into(&mut row.data);
        }
        assert_eq!(sessions.find(&id).await.unwrap(), None, "{damage}");
    }
}

#[tokio::test]
async fn a_session_ends_after_a_time_without_a_visit_and_only_then() {
    let (sessions, rows, clock) = sessions();
    let id = sessions.begin(someone(), None).await.unwrap();
    for _ in 0..5 {
        clock.wind(11);
        assert_eq!(sessions.find(&id).await.unwrap(), Some(SignedIn { account: someone(), prolonged: true }));
        let writes = rows.writes.load(Ordering::Relaxed);
        assert_eq!(sessions.find(&id).await.unwrap(), Some(SignedIn { account: someone(), prolonged: false }));
        assert_eq!(rows.writes.load(Ordering::Relaxed), writes, "a second visit writes nothing");
    }
    clock.wind(13);
    assert_eq!(sessions.find(&id).await.unwrap(), None);
}

#[tokio::test]
async fn when_somebody_was_here_is_kept_to_the_hour() {
    let (sessions, rows, clock) = sessions();
    assert_ne!(clock.now(), hour_of(clock.now()));
    let id = sessions.begin(someone(), None).await.unwrap();
    for hours in [0, 2] {
        clock.wind(hours);
        sessions.find(&id).await.unwrap();
        let row = rows.rows.lock().unwrap().values().next().unwrap().clone();
        assert_eq!(row.expires_at, hour_of(row.expires_at));
        let data: serde_json::Value = serde_json::from_str(&row.data).unwrap();
        let prolonged_at: Timestamp = data[PROLONGED_AT].as_str().unwrap().parse().unwrap();
        assert_eq!(prolonged_at, hour_of(clock.now()));
    }
}

#[tokio::test]
async fn prolonging_does_not_bring_an_ended_session_back() {
    let (sessions, _, clock) = sessions();
    let id = sessions.begin(someone(), None).await.unwrap();
    let open = sessions.open(Some(id.parse().unwrap()));
    assert_eq!(open.get::<AccountId>(ACCOUNT).await.unwrap(), Some(someone()));
    sessions.end(&id).await.unwrap();
    clock.wind(2);
    sessions.prolong(&open).await;
    assert_eq!(sessions.find(&id).await.unwrap(), None);
}

#[tokio::test]
async fn sessions_that_are_away_are_told_from_none() {
    let (sessions, rows, _) = sessions();
    let id = sessions.begin(someone(), None).await.unwrap();
    rows.away.store(true, Ordering::Relaxed);
    let away = sessions.find(&id).await.unwrap_err();
    assert!(away.source().unwrap().to_string().contains("can't be reached: "), "{away:?}");
    assert!(sessions.begin(someone(), None).await.is_err());
    assert!(sessions.end(&id).await.is_err());
    rows.away.store(false, Ordering::Relaxed);
    assert!(sessions.find(&id).await.unwrap().is_some());
}
