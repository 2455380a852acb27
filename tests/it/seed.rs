//! The demonstration in a database.

use std::{collections::HashSet, sync::Arc, time::Duration};

use chrono::TimeDelta;
use domain::{
    actor::Role,
    form::RawForm,
    issue::{IssueFilter, IssueState},
    ports::{Accounts, Issues, Observations},
    time::Clock,
};
use server::{
    auth::password::Passwords,
    config::SignInConfig,
    event::Event,
    seed::{self, SeedError, SeedSummary},
    service::{account::AccountService, issue::IssueService},
    store::event::Cursor,
};

use tokio::time::{sleep, timeout};

use crate::support::{TestApp, TestDatabase, WoundClock, guarding, observation_service, on_both_engines};

/// Every column save the salted hash of the password, and the place in the log.
const COLUMNS: [(&str, &[&str]); 9] = [
    ("unit", &["id", "parent_id", "name_fi", "name_sv", "name_en", "service_line", "area", "position"]),
    ("list_item", &["list", "code", "name_fi", "name_sv", "name_en", "position"]),
    ("account", &["id", "email", "name", "locale", "unit_id", "title_fi", "title_sv", "title_en", "joined_at"]),
    ("role_grant", &["id", "account_id", "role", "unit_id"]),
    ("routing_rule", &["id", "service_line", "area", "responsible_id"]),
    (
        "observation",
        &[
            "number",
            "id",
            "reporter_id",
            "kind",
            "language",
            "title",
            "text",
            "unit_id",
            "service_line",
            "area",
            "client_group",
            "frequency",
            "perspectives",
            "needs_action",
            "audience",
            "filed_at",
        ],
    ),
    (
        "issue",
        &[
            "number",
            "id",
            "observation_id",
            "owner_id",
            "unit_id",
            "state",
            "rule_id",
            "reason",
            "raised_at",
            "acknowledged_at",
            "due",
        ],
    ),
    ("issue_update", &["id", "issue_id", "author_id", "decision", "language", "text", "at"]),
    ("outbox", &["id", "kind", "account_id", "issue_id", "state", "attempts", "queued_at", "due_at", "sent_at"]),
];
const EVENT: (&str, &[&str]) = ("event", &["seq", "id", "kind", "subject", "actor_id", "at", "data"]);

async fn assert_same(one: &TestDatabase, other: &TestDatabase) {
    for (table, columns) in COLUMNS.into_iter().chain([EVENT]) {
        let lines = one.lines(table, columns).await;
        assert!(!lines.is_empty(), "{table}");
        assert_eq!(lines, other.lines(table, columns).await, "{table}");
    }
}

on_both_engines!(two_seeds_are_the_same, TestDatabase);
async fn two_seeds_are_the_same(database: TestDatabase) {
    let other = database.another().await;
    let morning = WoundClock::default();
    let summary = seed::demo(&database.store, &morning).await.unwrap();
    let evening = WoundClock::default();
    evening.wind(TimeDelta::hours(9));
    assert_eq!(seed::demo(&other.store, &evening).await.unwrap(), summary);
    assert!(summary.observations >= 240 && summary.organisations == 3 && summary.units >= 12, "{summary:?}");
    assert_same(&database, &other).await;

    for database in [&database, &other] {
        assert_eq!(seed::demo(&database.store, &morning).await.unwrap(), SeedSummary::default(), "once is enough");
    }
    assert_same(&database, &other).await;

    for database in [&database, &other] {
        let more = seed::generated(&database.store, &morning, 1_500).await.unwrap();
        assert_eq!((more.observations, more.accounts), (1_500, 0));
    }
    assert_same(&database, &other).await;
    let all = database.rows("observation").await;
    assert_eq!(usize::try_from(all).unwrap(), summary.observations + 1_500);
}

/// The whole log. On `PostgreSQL` a transaction that is open anywhere on the server, such as another
/// test's, holds the end of it back for a while.
async fn log_of(database: &TestDatabase) -> Vec<Event> {
    let all = usize::try_from(database.rows("event").await).unwrap();
    let whole = async {
        loop {
            let told = database.store.events_after(Cursor::default(), 10_000).await.unwrap();
            if told.len() == all {
                return told.into_iter().map(|(_, event)| event).collect();
            }
            sleep(Duration::from_millis(5)).await;
        }
    };
    timeout(Duration::from_mins(1), whole).await.expect("the log is told to its end")
}

on_both_engines!(numbers_and_the_log_follow_time, TestDatabase);
async fn numbers_and_the_log_follow_time(database: TestDatabase) {
    seed::demo(&database.store, &WoundClock::default()).await.unwrap();
    let events = log_of(&database).await;
    let mut filed = Vec::new();
    let mut raised = HashSet::new();
    for event in &events {
        match event {
            Event::ObservationFiled { observation } => {
                filed.push(database.store.observation(*observation).await.unwrap().unwrap());
            }
            Event::IssueRaised { issue, .. } => assert!(raised.insert(*issue)),
            Event::IssueAcknowledged { issue, .. } | Event::IssueAnswered { issue, .. } => {
                assert!(raised.contains(issue), "raised before it is answered");
            }
            _ => {}
        }
    }
    assert!(matches!(events[0], Event::SetUp { .. }));
    assert_eq!(i64::try_from(filed.len()).unwrap(), database.rows("observation").await);
    assert_eq!(i64::try_from(raised.len()).unwrap(), database.rows("issue").await);
    assert!(filed.is_sorted_by_key(|observation| observation.reference.number()));
    assert!(filed.is_sorted_by_key(|observation| observation.filed_at));
}

on_both_engines!(the_demonstration_can_be_walked_through, TestDatabase);
async fn the_demonstration_can_be_walked_through(database: TestDatabase) {
    let clock = Arc::new(WoundClock::default());
    seed::demo(&database.store, &*clock).await.unwrap();
    let settings =
        SignInConfig { attempts_per_account: 10, attempts_per_address: 50, window_minutes: 15, invitation_days: 7 };
    let accounts = AccountService::new(database.store.clone(), Passwords::weak(), clock.clone(), settings);
    let folder = tempfile::tempdir().unwrap();
    let observations = observation_service(&database.store, &clock, &folder);
    let issues = IssueService::new(database.store.clone(), clock.clone(), guarding());
    let mut states = HashSet::new();
    for account in seed::demo_accounts().unwrap() {
        let form = RawForm::from_iter([("email", account.email.as_str()), ("password", account.password)]);
        let actor = accounts.sign_in(&form, [192, 0, 2, 7].into()).await.unwrap();
        assert_eq!(actor.name, account.name);
        let (own, _) = observations.own(&actor, 1).await.unwrap();
        assert_eq!(own.is_empty(), !account.roles.is_empty(), "{}: reporters have filed something", account.email);
        let (rows, _) = issues.list(&actor, IssueFilter::All, 1).await.unwrap();
        let leads = actor.holds_anywhere(Role::Manager) || actor.holds_anywhere(Role::Coordinator);
        assert_eq!(rows.is_empty(), !leads, "{}: managers have something to answer", account.email);
        for row in rows {
            let view = issues.view(&actor, row.id).await.unwrap();
            assert_eq!(view.updates.is_empty(), view.state.awaits_answer());
            states.insert(view.state);
        }
        assert!(own.iter().all(|row| row.filed_at < clock.now()));
    }
    assert_eq!(states.len(), IssueState::ALL.len());
}

on_both_engines!(nothing_is_generated_into_somebody_elses_installation);
async fn nothing_is_generated_into_somebody_elses_installation(app: TestApp) {
    assert_eq!(seed::demo(&app.store, &*app.clock).await.unwrap(), SeedSummary::default());
    let refused = seed::generated(&app.store, &*app.clock, 10).await;
    assert!(matches!(refused, Err(SeedError::NotTheDemonstration)), "{refused:?}");
    assert_eq!((app.rows("observation").await, app.rows("account").await), (0, 9));
}
