//! Who is told of what was added and of answers, and what is heard of whoever filed confidentially.

use chrono::TimeDelta;
use domain::{
    actor::Actor,
    fault::{Conflict, Fault},
    ids::{IssueId, ObservationId, UpdateId},
    mail::MailKind,
    observation::Helpful,
    ports::{Issues, Observations},
};
use sea_orm::{ConnectionTrait, QueryResult, Statement};
use uuid::Uuid;

use super::{CONFIDENTIAL, SOCIAL_WORK, adoption, comment, nothing, words};
use crate::support::{TestApp, answer_form, on_both_engines};

/// A mail in the queue: of what kind, to whom, and whether the queue says of what.
type Mail = (String, Uuid, bool);

/// All of them, in an order of their own.
async fn mails(app: &TestApp) -> Vec<Mail> {
    let db = app.beside().await;
    let all = "SELECT kind, account_id, issue_id, observation_id FROM outbox";
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), all)).await.unwrap();
    db.close().await.unwrap();
    let mail = |row: &QueryResult| {
        let about = |column: &str| row.try_get::<Option<Uuid>>("", column).unwrap().is_some();
        let says = about("issue_id") || about("observation_id");
        (row.try_get("", "kind").unwrap(), row.try_get("", "account_id").unwrap(), says)
    };
    let mut mails: Vec<Mail> = rows.iter().map(mail).collect();
    mails.sort();
    mails
}

/// Those that came since then.
async fn mails_since(app: &TestApp, before: &[Mail]) -> Vec<Mail> {
    let mut mails = mails(app).await;
    for mail in before {
        let there = mails.iter().position(|it| it == mail).expect("no mail is taken back");
        mails.remove(there);
    }
    mails
}

fn sorted(mut mails: Vec<Mail>) -> Vec<Mail> {
    mails.sort();
    mails
}

fn mail(kind: MailKind, to: &Actor, says: bool) -> Mail {
    (kind.to_string(), to.account.into(), says)
}

on_both_engines!(a_comment_is_told_to_the_other_side);
async fn a_comment_is_told_to_the_other_side(app: TestApp) {
    let county = &app.county;
    let (named, _) = app.raise(&county.reporter, &county.manager, &[SOCIAL_WORK]).await;
    let (confidential, _) = app.raise(&county.reporter, &county.manager, &[SOCIAL_WORK, CONFIDENTIAL]).await;
    let quiet = app.file(&county.reporter, &[]).await;
    let filed = mails(&app).await;
    let mut expected = Vec::new();
    for (id, says, owner) in [(named, true, true), (confidential, false, true), (quiet, true, false)] {
        for actor in [&county.colleague, &county.manager, &county.reporter] {
            app.clock.wind(TimeDelta::minutes(1));
            app.observations.comment(actor, id, &comment("Kysymys tai vastaus.")).await.unwrap();
            if actor != &county.reporter {
                expected.push(mail(MailKind::Commented, &county.reporter, says));
            } else if owner {
                expected.push(mail(MailKind::Commented, &county.manager, true));
            }
        }
    }
    assert_eq!(mails_since(&app, &filed).await, sorted(expected));
    // Whoever owns what they filed themselves is not told of their own words.
    let (own, _) = app.raise(&county.coordinator, &county.coordinator, &[]).await;
    let before = app.rows("outbox").await;
    app.observations.comment(&county.coordinator, own, &comment("Itselleni.")).await.unwrap();
    assert_eq!(app.rows("outbox").await, before);
}

/// The answers to an observation, as its reporter sees them.
async fn answers(app: &TestApp, id: ObservationId) -> Vec<UpdateId> {
    let issue = app.observations.view(&app.county.reporter, id).await.unwrap().issue.unwrap();
    issue.updates.iter().map(|update| update.id).collect()
}

/// Raised, noticed too by the colleague, and answered twice.
async fn answered(app: &TestApp, fields: &[(&str, &str)]) -> (ObservationId, IssueId) {
    let county = &app.county;
    let fields: Vec<_> = fields.iter().copied().chain([SOCIAL_WORK]).collect();
    let (id, issue) = app.raise(&county.reporter, &county.manager, &fields).await;
    app.observations.me_too(&county.colleague, id, &words("")).await.unwrap();
    for (decision, text) in [("planned", "Tulossa."), ("done", "Tehty.")] {
        app.clock.wind(TimeDelta::minutes(1));
        app.issues.answer(&county.manager, issue, &answer_form(decision, text)).await.unwrap();
    }
    (id, issue)
}

on_both_engines!(an_answer_is_rated_by_whoever_filed_it_or_noticed_it_too);
async fn an_answer_is_rated_by_whoever_filed_it_or_noticed_it_too(app: TestApp) {
    let county = &app.county;
    for identity in ["named", "confidential"] {
        let (id, _) = answered(&app, &[("identity", identity)]).await;
        let updates = answers(&app, id).await;
        let before = app.rows("event").await;
        for actor in county.everyone() {
            let may = [&county.reporter, &county.colleague].contains(&actor);
            let rated = app.observations.rate(actor, id, updates[1], Helpful::Partly).await;
            assert_eq!(rated, if may { Ok(()) } else { Err(Fault::Forbidden) }, "{}", actor.name);
        }
        app.observations.rate(&county.reporter, id, updates[1], Helpful::Yes).await.unwrap();
        app.observations.rate(&county.reporter, id, updates[1], Helpful::Yes).await.unwrap();
        assert_eq!(app.rows("event").await - before, 3, "{identity}");
        // Whoever noticed it too sees their own word, everyone else the reporter's.
        for (reader, said) in
            [(&county.reporter, Helpful::Yes), (&county.manager, Helpful::Yes), (&county.colleague, Helpful::Partly)]
        {
            let view = app.observations.view(reader, id).await.unwrap();
            assert_eq!(view.helpful, [None, Some(said)], "{identity}, {}", reader.name);
        }
    }
}

on_both_engines!(only_an_answer_to_this_report_is_rated);
async fn only_an_answer_to_this_report_is_rated(app: TestApp) {
    let reporter = &app.county.reporter;
    let (_, _) = answered(&app, &[]).await;
    let (other, _) = answered(&app, &[]).await;
    let quiet = app.file(reporter, &[]).await;
    let update = answers(&app, other).await[0];
    let (first, _) = app.raise(reporter, &app.county.manager, &[SOCIAL_WORK]).await;
    for id in [first, quiet] {
        assert_eq!(app.observations.rate(reporter, id, update, Helpful::No).await, Err(Fault::NotFound));
    }
    let unknown = Uuid::from_u128(7).into();
    assert_eq!(app.observations.rate(reporter, other, unknown, Helpful::No).await, Err(Fault::NotFound));
    assert_eq!(app.observations.rate(reporter, nothing(), update, Helpful::No).await, Err(Fault::Forbidden));
    assert_eq!(app.rows("helpful").await, 0);
}

on_both_engines!(an_answer_reaches_everyone_who_spoke);
async fn an_answer_reaches_everyone_who_spoke(app: TestApp) {
    let county = &app.county;
    let cases =
        [(("identity", "named"), Some(true)), (("identity", "confidential"), Some(false)), (("asked", "1"), None)];
    for (field, told) in cases {
        let (id, issue) = app.raise(&county.reporter, &county.manager, &[SOCIAL_WORK, field]).await;
        for actor in [&county.colleague, &county.deputy, &county.manager] {
            app.observations.me_too(actor, id, &words("")).await.unwrap();
        }
        app.clock.wind(TimeDelta::minutes(1));
        let before = mails(&app).await;
        app.issues.answer(&county.manager, issue, &answer_form("done", "Tehty.")).await.unwrap();
        let mut expected: Vec<_> =
            told.into_iter().map(|says| mail(MailKind::IssueAnswered, &county.reporter, says)).collect();
        // Whoever answers need not be told.
        expected.extend([&county.colleague, &county.deputy].map(|it| mail(MailKind::SharedAnswered, it, true)));
        assert_eq!(mails_since(&app, &before).await, sorted(expected), "{field:?}");
        // They see what they are told of.
        let issue = app.observations.view(&county.colleague, id).await.unwrap().issue.unwrap();
        assert_eq!((issue.updates.len(), issue.may_open), (1, false));
        assert_eq!(app.observations.view(&county.triager, id).await.unwrap().issue, None);
    }
}

on_both_engines!(of_whoever_filed_confidentially_nothing_is_kept_beside_the_report);
async fn of_whoever_filed_confidentially_nothing_is_kept_beside_the_report(app: TestApp) {
    let reporter = &app.county.reporter;
    let (id, _) = answered(&app, &[CONFIDENTIAL]).await;
    let update = answers(&app, id).await[0];
    app.observations.comment(reporter, id, &comment("Lisään vielä.")).await.unwrap();
    app.observations.comment(&app.county.colleague, id, &comment("Kiitos.")).await.unwrap();
    app.observations.rate(reporter, id, update, Helpful::Yes).await.unwrap();
    let mut form = app.observations.revising(reporter, id).await.unwrap();
    form.set("text", "Muutettu.");
    app.observations.revise(reporter, id, &form).await.unwrap();
    app.observations.withdraw(reporter, id).await.unwrap();

    let account = reporter.account.to_string().replace('-', "").to_uppercase();
    let tables = [
        ("observation", vec!["id", "reporter_id"]),
        ("event", vec!["subject", "actor_id", "data"]),
        ("comment", vec!["observation_id", "author_id"]),
        ("helpful", vec!["update_id", "voice_id"]),
        ("revision", vec!["observation_id", "particulars"]),
    ];
    for (table, columns) in tables {
        let lines = app.database.lines(table, &columns).await;
        assert!(!lines.is_empty(), "{table}");
        for line in lines {
            let line = line.replace('-', "").to_uppercase();
            assert!(!line.contains(&account), "{table}: {line}");
        }
    }
}
on_both_engines!(what_was_withdrawn_takes_no_more_voices_and_shows_none);
async fn what_was_withdrawn_takes_no_more_voices_and_shows_none(app: TestApp) {
    let county = &app.county;
    let (id, _) = answered(&app, &[("kind", "success")]).await;
    app.observations.comment(&county.colleague, id, &comment("Toistaa tekstin.")).await.unwrap();
    let update = answers(&app, id).await[0];
    app.observations.withdraw(&county.reporter, id).await.unwrap();
    let withdrawn = Err(Fault::Conflict(Conflict::Withdrawn));
    for actor in [&county.colleague, &county.manager, &county.reporter] {
        assert_eq!(app.observations.comment(actor, id, &comment("Vielä.")).await, withdrawn);
        assert_eq!(app.observations.rate(actor, id, update, Helpful::No).await, withdrawn);
    }
    assert_eq!(app.observations.me_too(&county.deputy, id, &words("")).await, withdrawn);
    assert_eq!(app.observations.adopt(&county.deputy, id, &adoption(&app, "")).await, withdrawn);

    let view = app.observations.view(&county.manager, id).await.unwrap();
    assert_eq!((view.comments, view.voices.me_too, view.may.comment), (vec![], 0, false));
    let view = app.observations.view(&county.reporter, id).await.unwrap();
    assert_eq!((view.comments.len(), view.voices.me_too, view.may.comment, view.may.revise), (1, 1, false, false));
}
