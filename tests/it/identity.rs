//! Filing by name and confidentially: who learns it, and where it is kept.

use chrono::TimeDelta;
use domain::{
    actor::{Actor, Grant, Role},
    fault::{Fault, FieldCode, FieldFault},
    form::RawForm,
    guard::Kind,
    ids::ObservationId,
    observation::Identity,
    ports::{Issues, Observations},
    time::day,
};
use server::event::Event;

use crate::support::{TestApp, answer_form, known, observation_form, on_both_engines, searching::Searching};

/// To the manager, and open to those responsible only.
const CONFIDENTIAL: [(&str, &str); 4] = [
    ("identity", "confidential"),
    ("audience", "responsible"),
    ("service_line", "social_work"),
    ("text", "Vuoronvaihdossa katoaa kolmannes sovitusta."),
];

fn reason(text: &str) -> RawForm {
    RawForm::from_iter([("reason", text)])
}

/// Rows of a table in which an account's id stands.
async fn rows_with(app: &TestApp, table: &str, account: &Actor) -> usize {
    let id = account.account.to_string();
    app.database.dump(table).await.iter().filter(|line| line.contains(&id)).count()
}

on_both_engines!(a_confidential_report_is_its_reporters_own_and_nothing_else_says_so);
async fn a_confidential_report_is_its_reporters_own_and_nothing_else_says_so(app: TestApp) {
    let county = &app.county;
    let (reporter, manager) = (&county.reporter, &county.manager);
    let (id, issue) = app.raise(reporter, manager, &CONFIDENTIAL).await;

    let receipt = app.observations.receipt(reporter, id).await.unwrap();
    assert_eq!(
        (receipt.identity, receipt.issue.map(|issue| issue.owner)),
        (Identity::Confidential, Some(manager.name.clone()))
    );
    let own = app.observations.own(reporter, 1).await.unwrap().0;
    assert_eq!(own.iter().map(|row| row.id).collect::<Vec<_>>(), [id]);
    let view = app.observations.view(reporter, id).await.unwrap();
    assert!(view.own && view.may.revise && view.issue.is_some());

    let seen = app.observations.view(manager, id).await.unwrap();
    assert_eq!(
        (seen.identity, seen.own, seen.may.revise, seen.may.disclose),
        (Identity::Confidential, false, false, false)
    );
    for other in county.everyone().into_iter().filter(|actor| *actor != reporter) {
        assert_eq!(app.observations.receipt(other, id).await, Err(Fault::Forbidden), "{}", other.name);
        assert!(app.observations.own(other, 1).await.unwrap().0.is_empty(), "{}", other.name);
    }
    assert_eq!(app.observations.view(&county.colleague, id).await, Err(Fault::Forbidden));

    app.issues.answer(manager, issue, &answer_form("planned", "Vaihtoon varataan aikaa.")).await.unwrap();
    for table in ["observation", "issue", "issue_update", "event"] {
        assert_eq!(rows_with(&app, table, reporter).await, 0, "{table}");
    }
    assert_eq!(rows_with(&app, "confidential_reporter", reporter).await, 1);
    // The mail to them says neither of what nor when.
    let mails: Vec<String> = app.database.dump("outbox").await;
    let mail = mails.iter().find(|line| line.contains(&reporter.account.to_string())).unwrap();
    assert!(mail.contains("issue_answered"), "{mail}");
    for told in [id.to_string(), issue.to_string()] {
        assert!(!mail.contains(&told), "{mail}");
    }
    let queued = app.store.newest_mails(9).await.unwrap();
    let to_reporter = queued.iter().find(|mail| mail.to.starts_with("rea@")).unwrap();
    assert_eq!(to_reporter.queued_at, day(app.clock_now()));
    assert_ne!(app.clock_now(), day(app.clock_now()));
}

on_both_engines!(a_confidential_form_sent_twice_is_stored_once);
async fn a_confidential_form_sent_twice_is_stored_once(app: TestApp) {
    let mut form = observation_form(&CONFIDENTIAL);
    form.set("submission", app.submission());
    let first = known(&app.observations.file(&app.county.reporter, &form).await.unwrap());
    app.clock.wind(TimeDelta::minutes(5));
    assert_eq!(known(&app.observations.file(&app.county.reporter, &form).await.unwrap()), first);
    assert_eq!((app.rows("observation").await, app.rows("confidential_reporter").await), (1, 1));
    // The same from somebody else is somebody else's.
    let other = known(&app.observations.file(&app.county.deputy, &form).await.unwrap());
    assert_ne!(other, first);
    assert_eq!(app.rows("confidential_reporter").await, 2);
}

on_both_engines!(no_index_ties_a_confidential_report_to_its_reporter);
async fn no_index_ties_a_confidential_report_to_its_reporter(app: TestApp) {
    let searching = Searching::followed(app).await;
    let county = &searching.app.county;
    let named: Vec<_> = CONFIDENTIAL[1..].iter().copied().chain([("text", "Vuoronvaihto nimellä.")]).collect();
    searching.app.file(&county.reporter, &CONFIDENTIAL).await;
    searching.app.file(&county.reporter, &named).await;
    searching.until_total(&county.manager, "vuoronvaihto", 2).await;
    assert_eq!(searching.find(&county.reporter, "vuoronvaihto").await.total, 1, "the one filed by name");
}

on_both_engines!(a_custodian_learns_who_it_was_with_a_reason_and_the_reporter_hears_of_it);
async fn a_custodian_learns_who_it_was_with_a_reason_and_the_reporter_hears_of_it(app: TestApp) {
    let county = &app.county;
    let id = app.file(&county.reporter, &CONFIDENTIAL).await;
    let disclosed =
        app.observations.disclose(&county.custodian, id, &reason("Valvontaviranomaisen selvityspyyntö.")).await;
    let disclosed = disclosed.unwrap();
    assert_eq!((disclosed.name.as_str(), disclosed.reference.to_string().as_str()), ("Rea Raportti", "H-1"));
    assert_eq!(disclosed.unit, Some(crate::support::names("social work")));

    let kept = app.database.dump("disclosure").await;
    assert_eq!(kept.len(), 1);
    for part in [id.to_string(), county.custodian.account.to_string(), "selvityspyyntö".to_owned()] {
        assert!(kept[0].contains(&part), "{part}: {kept:?}");
    }
    let logged = app.database.dump("event").await;
    let logged = logged.iter().find(|line| line.contains(Event::IdentityDisclosed { observation: id }.kind())).unwrap();
    assert!(logged.contains(&county.custodian.account.to_string()), "{logged}");
    assert!(!logged.contains(&county.reporter.account.to_string()) && !logged.contains("selvitys"), "{logged}");
    let mails = app.database.dump("outbox").await;
    assert_eq!(mails.len(), 1);
    assert!(mails[0].contains("identity_disclosed") && mails[0].contains(&county.reporter.account.to_string()));
    assert!(!mails[0].contains(&id.to_string()), "{mails:?}");
}

on_both_engines!(who_filed_it_is_told_to_nobody_else_and_not_without_a_reason);
async fn who_filed_it_is_told_to_nobody_else_and_not_without_a_reason(app: TestApp) {
    let county = &app.county;
    let good = reason("Valvontaviranomaisen selvityspyyntö.");
    let id = app.file(&county.reporter, &CONFIDENTIAL).await;
    for actor in county.everyone().into_iter().filter(|actor| *actor != &county.custodian) {
        assert_eq!(app.observations.disclose(actor, id, &good).await, Err(Fault::Forbidden), "{}", actor.name);
    }
    let grants = vec![Grant { role: Role::Custodian, on: county.health }];
    let elsewhere = Actor { grants, ..county.custodian.clone() };
    assert_eq!(app.observations.disclose(&elsewhere, id, &good).await, Err(Fault::Forbidden));

    let refused = async |text: &str| app.observations.disclose(&county.custodian, id, &reason(text)).await.unwrap_err();
    let fault = |code| Fault::Invalid(vec![FieldFault { field: "reason".into(), code }]);
    assert_eq!(refused(" ").await, fault(FieldCode::Required));
    assert_eq!(refused("Tarvitsen").await, fault(FieldCode::TooShort { limit: 10 }));
    assert_eq!(refused(&"x".repeat(501)).await, fault(FieldCode::TooLong { limit: 500, actual: 501 }));
    let identifies = fault(FieldCode::Identifies(Kind::IdentityCode));
    assert_eq!(refused("Asiakas 131052-308T pyysi selvitystä.").await, identifies);

    // Where nothing is kept apart, there is nothing to learn.
    for identity in ["named", "anonymous"] {
        let form = observation_form(&[("identity", identity)]);
        app.observations.file(&county.deputy, &form).await.unwrap();
    }
    for number in [2, 3] {
        let other = numbered(&app, number).await;
        assert_eq!(app.observations.disclose(&county.custodian, other, &good).await, Err(Fault::NotFound));
    }
    assert_eq!((app.rows("disclosure").await, app.rows("outbox").await), (0, 0));
}

async fn numbered(app: &TestApp, number: i64) -> ObservationId {
    let lists = app.store.lists().await.unwrap();
    app.store.documents_numbered(&[number], &lists).await.unwrap()[0].observation.id
}
