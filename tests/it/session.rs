//! Sessions as rows.

use chrono::TimeDelta;
use domain::time::Clock;
use server::auth::session::{SessionRow, SessionRows};

use crate::support::{TestDatabase, WoundClock, on_both_engines};

on_both_engines!(a_session_is_kept_changed_and_removed, TestDatabase);
async fn a_session_is_kept_changed_and_removed(database: TestDatabase) {
    let rows: &dyn SessionRows = &database.store;
    let now = WoundClock::default().now();
    let row = |data: &str| SessionRow { id_hash: "hash".into(), data: data.into(), expires_at: now };
    assert_eq!(rows.load("hash").await.unwrap(), None);
    rows.insert(row("{}")).await.unwrap();
    assert_eq!(rows.load("hash").await.unwrap(), Some(row("{}")));
    assert!(rows.insert(row("{}")).await.is_err(), "an id is nobody else's");
    rows.update(row(r#"{"account":1}"#)).await.unwrap();
    assert_eq!(rows.load("hash").await.unwrap(), Some(row(r#"{"account":1}"#)));
    assert_eq!(rows.load("other").await.unwrap(), None);
    rows.delete("hash").await.unwrap();
    rows.delete("hash").await.unwrap();
    rows.update(row("{}")).await.unwrap();
    assert_eq!(rows.load("hash").await.unwrap(), None, "who signed out is not signed in again");
}

on_both_engines!(sessions_that_have_ended_are_swept, TestDatabase);
async fn sessions_that_have_ended_are_swept(database: TestDatabase) {
    let now = WoundClock::default().now();
    for minutes in [-10_i64, 0, 1, 10] {
        let expires_at = now + TimeDelta::minutes(minutes);
        let row = SessionRow { id_hash: minutes.to_string(), data: "{}".into(), expires_at };
        database.store.insert(row).await.unwrap();
    }
    assert_eq!(database.store.sweep_sessions(now).await.unwrap(), 2);
    assert_eq!(database.lines("session", &["id_hash"]).await.len(), 2);
    assert!(database.store.load("1").await.unwrap().is_some());
}
