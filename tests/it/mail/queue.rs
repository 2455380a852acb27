//! Who has a mail in hand: several workers, lost leases, killed workers, orderly ends.

use std::{collections::HashSet, time::Duration};

use chrono::{SecondsFormat, TimeDelta};
use domain::{
    mail::{MailState, MailTrouble},
    ports::Observations,
    time::day,
};
use mail_parser::MessageParser;
use sea_orm::ConnectionTrait;
use server::{store::MailLease, worker};
use tokio::{sync::watch, time::timeout};

use super::{MAX_ATTEMPTS, deliver_all, in_clear, postman, queue, raise, seen, the_mail};
use crate::support::{SmtpSink, TestApp, observation_form, on_both_engines};

/// Far longer than what is waited for takes.
const LONG: Duration = Duration::from_mins(1);
/// Longer than any lease.
const A_LEASE: TimeDelta = TimeDelta::minutes(10);

async fn message_ids(sink: &SmtpSink) -> Vec<String> {
    let id = |raw: Vec<u8>| MessageParser::default().parse(&raw).unwrap().message_id().unwrap().to_owned();
    sink.messages().await.iter().map(|message| id(message.raw())).collect()
}

on_both_engines!(workers_that_share_a_queue_send_no_mail_twice);
async fn workers_that_share_a_queue_send_no_mail_twice(app: TestApp) {
    const MAILS: usize = 40;
    let Some(sink) = SmtpSink::start(module_path!(), &[]) else { return };
    let (_, issue) = raise(&app).await;
    queue(&app, issue, MAILS - 1).await;
    let lines = in_clear(sink.port());
    let workers = [
        postman(&app, &app.store, &lines),
        postman(&app, &app.another_store().await, &lines),
        postman(&app, &app.another_store().await, &lines),
    ];
    let [one, two, three] = &workers;
    let attempts = tokio::join!(deliver_all(one), deliver_all(two), deliver_all(three));
    // One of them may have found nothing while others held the rest.
    let rest = deliver_all(one).await;
    assert_eq!(attempts.0 + attempts.1 + attempts.2 + rest, MAILS);

    let ids = message_ids(&sink).await;
    assert_eq!(ids.len(), MAILS);
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), MAILS);
    assert!(seen(&app).await.iter().all(|mail| mail.state == MailState::Sent && mail.attempts == 1));
}

on_both_engines!(killed_before_the_record_a_mail_goes_again_under_the_same_id);
async fn killed_before_the_record_a_mail_goes_again_under_the_same_id(app: TestApp) {
    let Some(sink) = SmtpSink::start(module_path!(), &[]) else { return };
    raise(&app).await;
    let lines = in_clear(sink.port());
    // The server has the mail, and the worker dies before it hears so.
    sink.shall(r#"{"how":"hang","stage":"reply","times":1}"#).await;
    let doomed = postman(&app, &app.another_store().await, &lines);
    let working = tokio::spawn(async move { deliver_all(&doomed).await });
    timeout(LONG, sink.has_kept(1)).await.unwrap();
    working.abort();
    assert!(working.await.unwrap_err().is_cancelled());

    let next = postman(&app, &app.store, &lines);
    assert_eq!(deliver_all(&next).await, 0, "the lease still holds");
    app.clock.wind(A_LEASE);
    assert_eq!(deliver_all(&next).await, 1);
    let ids = message_ids(&sink).await;
    assert_eq!((ids.len(), &ids[0]), (2, &ids[1]));
    let mail = the_mail(&app).await;
    assert_eq!((mail.state, mail.attempts), (MailState::Sent, 2));
}

/// Takes the only mail that is due.
async fn lease(app: &TestApp) -> MailLease {
    let now = app.clock_now();
    let write = app.store.write().await.unwrap();
    let mut leases = write.lease_mails(now, now + A_LEASE, 9, &[]).await.unwrap();
    write.commit().await.unwrap();
    assert_eq!(leases.len(), 1);
    leases.remove(0)
}

on_both_engines!(who_lost_a_lease_has_no_say_but_what_was_sent_is_sent);
async fn who_lost_a_lease_has_no_say_but_what_was_sent_is_sent(app: TestApp) {
    raise(&app).await;
    let lost = lease(&app).await;
    let write = app.store.write().await.unwrap();
    assert_eq!(write.lease_mails(app.clock_now(), app.clock_now() + A_LEASE, 9, &[]).await.unwrap(), []);
    drop(write);
    app.clock.wind(A_LEASE);
    let held = lease(&app).await;
    assert_eq!((lost.attempt, held.attempt), (1, 2));

    let write = app.store.write().await.unwrap();
    write.mail_set_aside(&lost, MailTrouble::Refused).await.unwrap();
    write.commit().await.unwrap();
    assert_eq!((the_mail(&app).await.state, the_mail(&app).await.trouble), (MailState::Waiting, None));

    let write = app.store.write().await.unwrap();
    write.mail_deferred(&held, MailTrouble::Deferred, app.clock_now()).await.unwrap();
    write.mail_sent(&lost, app.clock_now()).await.unwrap();
    write.mail_deferred(&held, MailTrouble::Deferred, app.clock_now()).await.unwrap();
    write.commit().await.unwrap();
    assert_eq!(the_mail(&app).await.state, MailState::Sent);
}

on_both_engines!(a_mail_that_ends_every_worker_is_set_aside);
async fn a_mail_that_ends_every_worker_is_set_aside(app: TestApp) {
    let Some(sink) = SmtpSink::start(module_path!(), &[]) else { return };
    raise(&app).await;
    for attempt in 1..=MAX_ATTEMPTS {
        // Whoever takes it is not heard of again.
        assert_eq!(lease(&app).await.attempt, attempt);
        app.clock.wind(A_LEASE);
    }
    assert_eq!(deliver_all(&postman(&app, &app.store, &in_clear(sink.port()))).await, 1);
    let mail = the_mail(&app).await;
    assert_eq!((mail.state, mail.trouble), (MailState::Dead, Some(MailTrouble::NotWritten)));
    assert!(sink.messages().await.is_empty());
}

on_both_engines!(a_worker_wakes_for_what_is_queued_and_ends_with_nothing_in_hand);
async fn a_worker_wakes_for_what_is_queued_and_ends_with_nothing_in_hand(app: TestApp) {
    let Some(sink) = SmtpSink::start(module_path!(), &[]) else { return };
    let lines = format!("{}\ntimeout = 2", in_clear(sink.port()));
    let (stop, stopped) = watch::channel(false);
    let worker = tokio::spawn(worker::deliver_mails(postman(&app, &app.store, &lines), stopped));
    let (_, issue) = raise(&app).await;
    timeout(LONG, sink.has_kept(1)).await.unwrap();

    sink.shall(r#"{"how":"hang","stage":"reply"}"#).await;
    queue(&app, issue, 1).await;
    timeout(LONG, sink.has_kept(2)).await.unwrap();
    stop.send(true).unwrap();
    timeout(LONG, worker).await.expect("it ends").unwrap();
    let troubles: Vec<_> = seen(&app).await.into_iter().map(|mail| (mail.state, mail.trouble)).collect();
    assert!(troubles.contains(&(MailState::Waiting, Some(MailTrouble::TimedOut))), "{troubles:?}");
    app.clock.wind(TimeDelta::minutes(1));
    assert_ne!(app.store.next_mail_due(app.clock_now(), &[]).await.unwrap(), None, "its lease was given back");
}

on_both_engines!(of_a_mail_about_something_anonymous_only_the_day_is_kept);
async fn of_a_mail_about_something_anonymous_only_the_day_is_kept(app: TestApp) {
    let Some(sink) = SmtpSink::start(module_path!(), &[]) else { return };
    let postman = postman(&app, &app.store, &in_clear(sink.port()));
    app.clock.wind(TimeDelta::seconds(17 * 60 + 23));
    let fields = [("identity", "anonymous"), ("service_line", "social_work"), ("needs_action", "1")];
    app.observations.file(&app.county.reporter, &observation_form(&fields)).await.unwrap();
    let today = day(app.clock_now());

    sink.shall(r#"{"how":"refuse","stage":"rcpt","code":451,"times":1}"#).await;
    assert_eq!(postman.deliver_some().await.unwrap(), 1);
    let mail = the_mail(&app).await;
    assert_eq!((mail.state, mail.queued_at, mail.at), (MailState::Waiting, today, Some(today)));
    assert_eq!(mail.trouble, Some(MailTrouble::Deferred));
    // It is not tried again at once, although its row says nothing of that.
    assert_eq!(deliver_all(&postman).await, 0);
    assert!(postman.rest().await.unwrap().is_some_and(|rest| rest > Duration::ZERO));
    app.clock.wind(TimeDelta::minutes(1));
    assert_eq!(deliver_all(&postman).await, 1);
    let mail = the_mail(&app).await;
    assert_eq!((mail.state, mail.queued_at, mail.at, mail.attempts), (MailState::Sent, today, Some(today), 2));
    let sent = sink.messages().await;
    let sent = MessageParser::default().parse(&sent[0].raw()).unwrap().date().unwrap().to_rfc3339();
    assert_eq!(sent, today.to_rfc3339_opts(SecondsFormat::Secs, true));
}

on_both_engines!(nobody_is_told_of_what_is_gone);
async fn nobody_is_told_of_what_is_gone(app: TestApp) {
    let Some(sink) = SmtpSink::start(module_path!(), &[]) else { return };
    let postman = postman(&app, &app.store, &in_clear(sink.port()));
    let (_, issue) = raise(&app).await;
    queue(&app, issue, 1).await;
    let [closed, gone] = ["sam@example.fi", "kai@example.fi"];
    let db = app.beside().await;
    for statement in [
        format!("UPDATE account SET closed_at = '2026-11-01T00:00:00+00:00' WHERE email = '{closed}'"),
        format!(
            "UPDATE outbox SET issue_id = id, account_id = (SELECT id FROM account WHERE email = '{gone}')
             WHERE id = (SELECT id FROM outbox ORDER BY id DESC LIMIT 1)"
        ),
    ] {
        assert_eq!(db.execute_unprepared(&statement).await.unwrap().rows_affected(), 1, "{statement}");
    }
    assert_eq!(deliver_all(&postman).await, 2);
    for mail in seen(&app).await {
        assert_eq!((mail.state, mail.trouble), (MailState::Dead, Some(MailTrouble::NotWritten)), "{}", mail.to);
    }
    assert!(sink.messages().await.is_empty());
}
