//! The event log: written with what it tells of or not at all, and read without losing anything.

use std::{collections::HashSet, time::Duration};

use domain::{
    fault::Fault,
    ids::{AccountId, IssueId, ObservationId, UnitId},
    mail::MailKind,
    ports::{Issues, Observations},
    routing::{Destination, Reason},
};
use sea_orm::ConnectionTrait;
use server::{
    event::Event,
    store::{About, Notice, Store, event::Cursor, fresh, fresh_uuid},
};
use tokio::time::{sleep, timeout};
use uuid::Uuid;

use crate::support::{TestApp, answer_form, observation_form, on_both_engines, on_postgres};

/// How long a follower may be held back by what other tests do on the same server.
const PATIENCE: Duration = Duration::from_mins(1);

/// All that a follower is told from a place on, `limit` at a time; the place it comes to.
async fn followed(store: &Store, mut cursor: Cursor, limit: u64) -> (Vec<Event>, Cursor) {
    let mut told = Vec::new();
    loop {
        let events = store.events_after(cursor, limit).await.unwrap();
        let Some((last, _)) = events.last() else { return (told, cursor) };
        cursor = *last;
        told.extend(events.into_iter().map(|(_, event)| event));
    }
}

/// What a follower is told from a place on, once it has been told this much, and then no more. It may
/// have to wait: a transaction that is open anywhere on a PostgreSQL server holds it back.
async fn followed_until(store: &Store, from: Cursor, events: usize) -> Vec<Event> {
    let all = async {
        let (mut told, mut cursor) = followed(store, from, 10).await;
        while told.len() < events {
            sleep(Duration::from_millis(5)).await;
            let (more, reached) = followed(store, cursor, 10).await;
            told.extend(more);
            cursor = reached;
        }
        told
    };
    timeout(PATIENCE, all).await.expect("the follower was told everything")
}

fn unit_added(n: u128) -> Event {
    Event::UnitAdded { unit: Uuid::from_u128(n).into() }
}

on_both_engines!(the_log_tells_what_happened_in_its_order);
async fn the_log_tells_what_happened_in_its_order(app: TestApp) {
    let (reporter, manager) = (&app.county.reporter, &app.county.manager);
    let (observation, issue) = app.raise(reporter, manager, &[("service_line", "social_work")]).await;
    app.issues.acknowledge(manager, issue).await.unwrap();
    app.issues.answer(manager, issue, &answer_form("done", "Tehty.")).await.unwrap();
    let update = app.issues.view(manager, issue).await.unwrap().updates[0].id;
    let decision = domain::issue::Decision::Done;
    let expected = [
        Event::ObservationFiled { observation },
        Event::IssueRaised { issue, observation, owner: manager.account },
        Event::IssueAcknowledged { issue, observation },
        Event::IssueAnswered { issue, observation, update, decision },
    ];
    assert_eq!(followed_until(&app.store, Cursor::default(), expected.len()).await, expected);
    for limit in [1, 3] {
        assert_eq!(followed(&app.store, Cursor::default(), limit).await.0, expected, "{limit} at a time");
    }
    let (_, end) = followed(&app.store, Cursor::default(), 100).await;
    assert_eq!(app.store.event_cursor().await.unwrap(), end);
}

on_both_engines!(what_fails_halfway_leaves_neither_state_nor_event_nor_mail);
async fn what_fails_halfway_leaves_neither_state_nor_event_nor_mail(app: TestApp) {
    let db = app.beside().await;
    db.execute_unprepared("ALTER TABLE outbox RENAME TO outbox_away").await.unwrap();
    let form = observation_form(&[("service_line", "social_work"), ("needs_action", "1")]);
    let filed = app.observations.file(&app.county.reporter, &form).await;
    assert!(matches!(filed, Err(Fault::Internal { .. })), "{filed:?}");
    for table in ["observation", "issue", "event", "outbox_away"] {
        assert_eq!(app.rows(table).await, 0, "{table}");
    }

    db.execute_unprepared("ALTER TABLE outbox_away RENAME TO outbox").await.unwrap();
    let (_, issue) = app.raise(&app.county.reporter, &app.county.manager, &[("service_line", "social_work")]).await;
    db.execute_unprepared("ALTER TABLE outbox RENAME TO outbox_away").await.unwrap();
    let before = app.issues.view(&app.county.manager, issue).await.unwrap();
    let answered = app.issues.answer(&app.county.manager, issue, &answer_form("done", "Tehty.")).await;
    assert!(matches!(answered, Err(Fault::Internal { .. })), "{answered:?}");
    assert_eq!(app.issues.view(&app.county.manager, issue).await.unwrap(), before);
    for (table, rows) in [("issue_update", 0), ("event", 2), ("outbox_away", 1)] {
        assert_eq!(app.rows(table).await, rows, "{table}");
    }
}

on_both_engines!(a_transaction_that_is_dropped_never_was);
async fn a_transaction_that_is_dropped_never_was(app: TestApp) {
    let now = app.clock_now();
    let (observation, issue): (ObservationId, IssueId) = (fresh(now), fresh(now));
    let (reporter, owner) = (&app.county.reporter, app.county.manager.account);
    let form = observation_form(&[]);
    let filing = domain::observation::Filing::read(&form, &app.store.lists().await.unwrap()).unwrap();
    let to = Destination { responsible: owner, rule: app.county.rauma_rule, reason: Reason::Default };

    let tx = app.store.write().await.unwrap();
    tx.add_observation(observation, Some(reporter.account), reporter.locale, &filing, now).await.unwrap();
    tx.record(&Event::ObservationFiled { observation }, None, now).await.unwrap();
    tx.raise_issue(issue, observation, None, to, now.date_naive(), now).await.unwrap();
    tx.queue_mail(&Notice::new(MailKind::IssueRaised, owner, About::Issue(issue)), now).await.unwrap();
    drop(tx);

    for table in ["observation", "issue", "event", "outbox"] {
        assert_eq!(app.rows(table).await, 0, "{table}");
    }
    // The next one is not in its way.
    app.file(reporter, &[]).await;
    assert_eq!(followed_until(&app.store, Cursor::default(), 1).await.len(), 1);
}

on_both_engines!(a_reference_to_nobody_is_refused_by_the_database);
async fn a_reference_to_nobody_is_refused_by_the_database(app: TestApp) {
    let now = app.clock_now();
    let observation = app.file(&app.county.reporter, &[]).await;
    let nobody: AccountId = fresh(now);
    let to = Destination { responsible: nobody, rule: app.county.rauma_rule, reason: Reason::Default };
    let tx = app.store.write().await.unwrap();
    let issue: IssueId = fresh(now);
    let refused = tx.raise_issue(issue, observation, None::<UnitId>, to, now.date_naive(), now).await;
    assert!(refused.is_err());
}

on_postgres!(a_transaction_held_open_is_not_overtaken);
async fn a_transaction_held_open_is_not_overtaken(app: TestApp) {
    let now = app.clock_now();
    let start = app.store.event_cursor().await.unwrap();

    // The first takes its place in the sequence, and waits.
    let held = app.store.write().await.unwrap();
    held.record(&unit_added(1), None, now).await.unwrap();
    let second = app.store.write().await.unwrap();
    second.record(&unit_added(2), None, now).await.unwrap();
    second.commit().await.unwrap();

    // A follower that went by the sequence would be told of the second, and never of the first.
    let (told, cursor) = followed(&app.store, start, 10).await;
    let later = app.store.event_cursor().await.unwrap();
    held.commit().await.unwrap();
    assert_eq!(told, []);
    assert_eq!(followed_until(&app.store, cursor, 2).await, [unit_added(1), unit_added(2)]);
    // One that started to follow meanwhile misses nothing that was committed after it started.
    assert!(followed_until(&app.store, later, 2).await.contains(&unit_added(1)));
}

on_postgres!(a_late_event_of_an_early_transaction_is_told_in_its_place);
async fn a_late_event_of_an_early_transaction_is_told_in_its_place(app: TestApp) {
    let now = app.clock_now();
    let start = app.store.event_cursor().await.unwrap();
    // The early one has its id from its first write, and its sequence after the other's.
    let early = app.store.write().await.unwrap();
    early.record(&unit_added(1), None, now).await.unwrap();
    let other = app.store.write().await.unwrap();
    other.record(&unit_added(2), None, now).await.unwrap();
    other.commit().await.unwrap();
    let (nothing_yet, cursor) = followed(&app.store, start, 10).await;
    early.record(&unit_added(3), None, now).await.unwrap();
    early.commit().await.unwrap();
    assert_eq!(nothing_yet, []);
    assert_eq!(followed_until(&app.store, cursor, 3).await, [unit_added(1), unit_added(3), unit_added(2)]);
}

on_both_engines!(a_follower_is_told_everything_once_while_many_write);
async fn a_follower_is_told_everything_once_while_many_write(app: TestApp) {
    const WRITERS: u64 = 3;
    const EACH: u64 = 25;
    let now = app.clock_now();
    for writer in 0..WRITERS {
        let store = app.store.clone();
        tokio::spawn(async move {
            for n in 0..EACH {
                let tx = store.write().await.unwrap();
                tx.record(&Event::UnitAdded { unit: fresh(now) }, None, now).await.unwrap();
                // Held for a while, each for another, so that they end in another order than they began.
                sleep(Duration::from_millis((n * 7 + writer * 5) % 11)).await;
                tx.commit().await.unwrap();
            }
        });
    }
    let mut cursor = Cursor::default();
    let mut told = Vec::new();
    let everything = async {
        while told.len() < usize::try_from(WRITERS * EACH).unwrap() {
            let (events, reached) = followed(&app.store, cursor, 4).await;
            cursor = reached;
            told.extend(events.iter().map(Event::subject));
        }
    };
    let outcome = timeout(PATIENCE, everything).await;
    assert!(outcome.is_ok(), "{} of {} were told", told.len(), WRITERS * EACH);
    assert_eq!(told.iter().collect::<HashSet<_>>().len(), told.len());
    assert_eq!(app.store.events_after(cursor, 10).await.unwrap(), []);
}

on_both_engines!(a_commit_wakes_those_who_follow);
async fn a_commit_wakes_those_who_follow(app: TestApp) {
    let mut commits = app.store.commits();
    commits.mark_unchanged();
    let tx = app.store.write().await.unwrap();
    tx.record(&Event::UnitAdded { unit: fresh_uuid(app.clock_now()).into() }, None, app.clock_now()).await.unwrap();
    drop(tx);
    assert!(!commits.has_changed().unwrap());
    app.file(&app.county.reporter, &[]).await;
    assert!(commits.has_changed().unwrap());
}
