//! The way back for whoever filed without a name.

use std::net::IpAddr;

use chrono::TimeDelta;
use domain::{
    fault::{Conflict, Fault, FieldCode, FieldFault},
    form::RawForm,
    guard::Kind,
    ids::{IssueId, UpdateId},
    issue::IssueFilter,
    locale::Locale,
    observation::{Filed, Helpful, Identity},
    ports::{Issues, Observations, Receipts},
    receipt::ReceiptView,
    time::day,
    voice::Author,
};

use crate::support::{TestApp, answer_form, observation_form, on_both_engines};

const ANONYMOUS: [(&str, &str); 3] =
    [("identity", "anonymous"), ("text", "Virheistä ei uskalla puhua."), ("service_line", "social_work")];

fn here() -> IpAddr {
    [192, 0, 2, 7].into()
}

/// Files without a name; the code that was shown.
async fn file(app: &TestApp, fields: &[(&str, &str)]) -> String {
    let form = observation_form(&[&ANONYMOUS[..], fields].concat());
    match app.observations.file(&app.county.reporter, &form).await.unwrap() {
        Filed::Anonymous(code) => code.to_string(),
        Filed::Known(_) => panic!("it was filed without a name"),
    }
}

async fn open(app: &TestApp, code: &str) -> ReceiptView {
    app.receipts.open(code, here()).await.unwrap()
}

async fn comment(app: &TestApp, code: &str, text: &str) -> Result<(), Fault> {
    app.receipts.comment(code, &RawForm::from_iter([("text", text)]), here(), Locale::Fi).await
}

/// The manager's only issue.
async fn issue(app: &TestApp) -> IssueId {
    app.issues.list(&app.county.manager, IssueFilter::All, 1).await.unwrap().0[0].id
}

fn unknown() -> Fault {
    Fault::field("code", FieldCode::UnknownReceipt)
}

on_both_engines!(the_code_opens_the_report_however_it_was_copied);
async fn the_code_opens_the_report_however_it_was_copied(app: TestApp) {
    let code = file(&app, &[]).await;
    assert!(code.chars().filter(char::is_ascii_alphanumeric).count() >= 16, "{code}");
    for copied in [code.clone(), code.to_lowercase().replace('-', " "), format!(" {code}\n")] {
        let seen = open(&app, &copied).await.observation;
        assert_eq!((seen.text.as_str(), seen.identity, seen.own), (ANONYMOUS[1].1, Identity::Anonymous, true));
        assert_eq!(seen.filed_at, day(app.clock_now()));
        // The account's own unit would tell too much.
        assert_eq!((seen.unit, seen.may.comment, seen.may.me_too), (None, true, false));
    }
    assert!(app.observations.own(&app.county.reporter, 1).await.unwrap().0.is_empty());
    // Signed in it is like anybody else's.
    let id = open(&app, &code).await.observation.id;
    let seen = app.observations.view(&app.county.reporter, id).await.unwrap();
    assert!(!seen.own && !seen.may.revise);
    assert_eq!(app.observations.receipt(&app.county.reporter, id).await, Err(Fault::Forbidden));
}

on_both_engines!(a_form_sent_twice_is_one_report_with_one_code);
async fn a_form_sent_twice_is_one_report_with_one_code(app: TestApp) {
    let submission = app.submission();
    let fields = [("submission", submission.as_str()), ("needs_action", "1")];
    let code = file(&app, &fields).await;
    // The next day, too.
    app.clock.wind(TimeDelta::hours(23));
    assert_eq!(file(&app, &fields).await, code);
    let stored = [("observation", 1), ("receipt", 1), ("issue", 1), ("outbox", 1), ("event", 2)];
    for (table, rows) in stored {
        assert_eq!(app.rows(table).await, rows, "{table}");
    }
    // What was changed before it was sent again is another report, as is what came without an id.
    let changed = file(&app, &[&fields[..], &[("title", "Virheet")]].concat()).await;
    let codes = [file(&app, &[]).await, file(&app, &[]).await, changed, code];
    assert_eq!(codes.iter().collect::<std::collections::HashSet<_>>().len(), 4);
    assert_eq!(app.rows("observation").await, 4);
}

on_both_engines!(sent_many_times_at_once_it_is_one_report);
async fn sent_many_times_at_once_it_is_one_report(app: TestApp) {
    let submission = app.submission();
    let form = observation_form(&[&ANONYMOUS[..], &[("submission", &submission)]].concat());
    let sendings: Vec<_> = (0..8)
        .map(|_| {
            let (observations, reporter, form) = (app.observations.clone(), app.county.reporter.clone(), form.clone());
            tokio::spawn(async move { observations.file(&reporter, &form).await })
        })
        .collect();
    let mut codes = std::collections::HashSet::new();
    for sending in sendings {
        let Filed::Anonymous(code) = sending.await.unwrap().unwrap() else { panic!() };
        codes.insert(code.to_string());
    }
    assert_eq!((codes.len(), app.rows("observation").await, app.rows("receipt").await), (1, 1, 1));
}

on_both_engines!(questions_are_answered_on_both_sides_without_a_name);
async fn questions_are_answered_on_both_sides_without_a_name(app: TestApp) {
    let manager = &app.county.manager;
    let code = file(&app, &[("needs_action", "1")]).await;
    let id = open(&app, &code).await.observation.id;
    let question = RawForm::from_iter([("text", "Milloin viimeksi?")]);
    app.observations.comment(manager, id, &question).await.unwrap();
    app.clock.wind(TimeDelta::minutes(17));
    comment(&app, &code, "Viime viikolla.").await.unwrap();
    comment(&app, &code, "Viime viikolla.").await.unwrap();
    app.issues.answer(manager, issue(&app).await, &answer_form("planned", "Ulkopuolinen vetäjä.")).await.unwrap();

    let seen = open(&app, &code).await;
    let said: Vec<_> = seen.comments.iter().map(|it| (&it.author, it.text.as_str())).collect();
    let named = Author::Named(manager.name.clone());
    assert_eq!(said, [(&named, "Milloin viimeksi?"), (&Author::Reporter, "Viime viikolla.")], "in their order");
    assert_eq!(seen.comments[1].at, day(app.clock_now()));
    let issue = seen.observation.issue.unwrap();
    assert_eq!((issue.updates[0].text.as_str(), issue.may_open), ("Ulkopuolinen vetäjä.", false));

    // The owner is told of what was raised and of the comment; nobody is told of the answer.
    let mails = app.database.dump("outbox").await;
    assert_eq!(mails.len(), 2, "{mails:#?}");
    assert!(mails.iter().all(|mail| mail.contains(&manager.account.to_string())), "{mails:#?}");
    for kind in ["commented", "issue_raised"] {
        assert!(mails.iter().any(|mail| mail.contains(kind)), "{mails:#?}");
    }
}

on_both_engines!(an_answer_is_rated_once_and_only_a_real_one);
async fn an_answer_is_rated_once_and_only_a_real_one(app: TestApp) {
    let code = file(&app, &[("needs_action", "1")]).await;
    app.issues.answer(&app.county.manager, issue(&app).await, &answer_form("done", "Tehty.")).await.unwrap();
    let update = open(&app, &code).await.observation.issue.unwrap().updates[0].id;
    for helpful in [Helpful::No, Helpful::Partly, Helpful::Partly] {
        app.receipts.rate(&code, update, helpful, here()).await.unwrap();
    }
    assert_eq!(open(&app, &code).await.helpful, [Some(Helpful::Partly)]);
    assert_eq!(app.rows("helpful").await, 1);
    let other: UpdateId = uuid::Uuid::from_u128(7).into();
    assert_eq!(app.receipts.rate(&code, other, Helpful::Yes, here()).await, Err(Fault::NotFound));
}

on_both_engines!(what_was_withdrawn_takes_nothing_more);
async fn what_was_withdrawn_takes_nothing_more(app: TestApp) {
    let code = file(&app, &[("needs_action", "1")]).await;
    let id = open(&app, &code).await.observation.id;
    for _ in 0..2 {
        app.receipts.withdraw(&code, here()).await.unwrap();
    }
    let seen = open(&app, &code).await.observation;
    assert_eq!((seen.withdrawn_at, seen.text.as_str()), (Some(day(app.clock_now())), ANONYMOUS[1].1));
    assert_eq!(comment(&app, &code, "Vielä yksi asia.").await, Err(Fault::Conflict(Conflict::Withdrawn)));
    let seen = app.observations.view(&app.county.manager, id).await.unwrap();
    assert!(seen.withdrawn_at.is_some() && seen.text.is_empty());
    let list = app.issues.list(&app.county.manager, IssueFilter::All, 1).await.unwrap().0;
    assert_eq!(list[0].heading, "");
}

on_both_engines!(the_guard_reads_what_is_added_by_receipt);
async fn the_guard_reads_what_is_added_by_receipt(app: TestApp) {
    let code = file(&app, &[]).await;
    let refused = comment(&app, &code, "Tunnus on 131052-308T.").await.unwrap_err();
    let fault = FieldFault { field: "text".into(), code: FieldCode::Identifies(Kind::IdentityCode) };
    assert_eq!(refused, Fault::Invalid(vec![fault]));
    assert!(matches!(comment(&app, &code, "Kysykää Matti Virtaselta.").await, Err(Fault::Unconfirmed(_))));
    assert_eq!(comment(&app, &code, " ").await, Err(Fault::field("text", FieldCode::Required)));
    assert_eq!(app.rows("comment").await, 0);
}

on_both_engines!(whoever_guesses_has_to_wait);
async fn whoever_guesses_has_to_wait(app: TestApp) {
    let code = file(&app, &[]).await;
    let guess = "AAAA-BBBB-CCCC-DDDD-EEEE";
    // Coming in is no attempt, however often.
    for _ in 0..10 {
        open(&app, &code).await;
    }
    assert_eq!(app.rows("sign_in_attempt").await, 0);
    for guess in [guess, "", "x", &code[1..], guess] {
        assert_eq!(app.receipts.open(guess, here()).await, Err(unknown()), "{guess}");
    }
    let wait = Fault::field("code", FieldCode::TooManyAttempts { minutes: 15 });
    assert_eq!(app.receipts.open(guess, here()).await, Err(wait.clone()));
    // Otherwise one could guess on until it fits.
    assert_eq!(app.receipts.open(&code, here()).await, Err(wait.clone()));
    assert_eq!(comment(&app, &code, "Lisäys.").await, Err(wait.clone()));
    assert_eq!(app.receipts.withdraw(&code, here()).await, Err(wait));
    // From elsewhere one comes in; after a while from here, too.
    assert!(app.receipts.open(&code, [192, 0, 2, 8].into()).await.is_ok());
    app.clock.wind(TimeDelta::minutes(16));
    open(&app, &code).await;
    assert_eq!(app.receipts.open(guess, here()).await, Err(unknown()));
}
