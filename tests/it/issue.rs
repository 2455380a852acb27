//! Issues: from the owner's list to the answer.

use chrono::TimeDelta;
use domain::{
    actor::Actor,
    fault::{Conflict, Fault},
    ids::IssueId,
    issue::{Decision, IssueFilter, IssueState},
    mail::MailKind,
    ports::{Answer, Issues, Observations},
    routing::Reason,
};
use sea_orm::{ConnectionTrait, Statement};
use uuid::Uuid;

use crate::support::{TestApp, answer_form, names, on_both_engines};

const MOVED_ON: Fault = Fault::Conflict(Conflict::IssueMovedOn);
const SOCIAL_WORK: [(&str, &str); 1] = [("service_line", "social_work")];

/// An id of nothing.
fn nothing() -> IssueId {
    Uuid::from_u128(7).into()
}

/// The mails in the queue, oldest first: of what kind, and to whom.
async fn mails(app: &TestApp) -> Vec<(String, Uuid)> {
    let db = app.beside().await;
    let all = "SELECT kind, account_id FROM outbox ORDER BY queued_at, kind";
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), all)).await.unwrap();
    rows.iter().map(|row| (row.try_get("", "kind").unwrap(), row.try_get("", "account_id").unwrap())).collect()
}

on_both_engines!(from_raised_to_done);
async fn from_raised_to_done(app: TestApp) {
    let (reporter, manager) = (&app.county.reporter, &app.county.manager);
    let (observation, id) = app.raise(reporter, manager, &[("service_line", "social_work"), ("title", "Luukut")]).await;
    let raised_at = app.clock_now();

    let (rows, more) = app.issues.list(manager, IssueFilter::Awaiting, 1).await.unwrap();
    assert_eq!((rows.len(), more), (1, false));
    let row = &rows[0];
    assert_eq!((row.id, row.observation, row.state), (id, observation, IssueState::Raised));
    assert_eq!((row.reference.to_string().as_str(), row.heading.as_str()), ("A-1", "Luukut"));
    assert_eq!((row.owner.as_str(), &row.service_line), (manager.name.as_str(), &Some(names("social_work"))));
    assert_eq!((row.raised_at, row.due.to_string().as_str(), row.overdue), (raised_at, "2026-12-07", false));
    assert_eq!(app.issues.awaiting(manager).await, Ok(1));

    app.clock.wind(TimeDelta::days(1));
    app.issues.acknowledge(manager, id).await.unwrap();
    let view = app.issues.view(manager, id).await.unwrap();
    assert_eq!((view.state, view.acknowledged_at), (IssueState::Acknowledged, Some(app.clock_now())));
    assert_eq!((view.may_acknowledge, view.may_answer), (false, true));
    assert_eq!(app.issues.awaiting(manager).await, Ok(1));

    app.clock.wind(TimeDelta::days(1));
    let planned = answer_form("planned", "Sovimme yhteisestä vastuusta.\nAloitus keväällä.");
    app.issues.answer(manager, id, &planned).await.unwrap();
    assert_eq!(app.issues.awaiting(manager).await, Ok(0));
    assert_eq!(app.issues.list(manager, IssueFilter::Awaiting, 1).await, Ok((vec![], false)));

    app.clock.wind(TimeDelta::days(100));
    app.issues.answer(manager, id, &answer_form("done", "Tehty.")).await.unwrap();
    let view = app.issues.view(manager, id).await.unwrap();
    assert_eq!((view.state, view.overdue), (IssueState::Done, false));
    assert_eq!((view.may_acknowledge, view.may_answer), (false, false));
    let told: Vec<_> = view.updates.iter().map(|it| (it.decision, it.text.as_str(), it.author.as_str())).collect();
    let expected = [
        (Decision::Planned, "Sovimme yhteisestä vastuusta.\nAloitus keväällä.", manager.name.as_str()),
        (Decision::Done, "Tehty.", manager.name.as_str()),
    ];
    assert_eq!(told, expected);
    let seen = app.observations.view(reporter, observation).await.unwrap().issue.unwrap();
    assert_eq!((seen.updates, seen.may_open), (view.updates, false));

    assert_eq!(app.issues.answer(manager, id, &answer_form("planned", "Uudestaan.")).await, Err(MOVED_ON));
    let to = |kind: MailKind, actor: &Actor| (kind.to_string(), Uuid::from(actor.account));
    let expected = [
        to(MailKind::IssueRaised, manager),
        to(MailKind::IssueAnswered, reporter),
        to(MailKind::IssueAnswered, reporter),
    ];
    assert_eq!(mails(&app).await, expected);
}

on_both_engines!(what_is_not_answered_in_time_is_overdue);
async fn what_is_not_answered_in_time_is_overdue(app: TestApp) {
    let manager = &app.county.manager;
    let (_, id) = app.raise(&app.county.reporter, manager, &SOCIAL_WORK).await;
    for (days, overdue) in [(14, false), (1, true)] {
        app.clock.wind(TimeDelta::days(days));
        assert_eq!(app.issues.view(manager, id).await.unwrap().overdue, overdue);
        assert_eq!(app.issues.list(manager, IssueFilter::All, 1).await.unwrap().0[0].overdue, overdue);
    }
}

on_both_engines!(an_issue_is_acknowledged_once);
async fn an_issue_is_acknowledged_once(app: TestApp) {
    let manager = &app.county.manager;
    let (_, id) = app.raise(&app.county.reporter, manager, &SOCIAL_WORK).await;
    assert_eq!(app.issues.acknowledge(manager, id).await, Ok(()));
    assert_eq!(app.issues.acknowledge(manager, id).await, Err(MOVED_ON));

    let (_, id) = app.raise(&app.county.reporter, manager, &SOCIAL_WORK).await;
    let outcomes = at_once(&app, 6, move |app, _| async move { app.0.acknowledge(&app.1, id).await }).await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1, "{outcomes:?}");
    assert!(outcomes.iter().all(|outcome| matches!(outcome, Ok(()) | Err(MOVED_ON))), "{outcomes:?}");
    // Filed, raised and acknowledged, twice.
    assert_eq!(app.rows("event").await, 6);
}

on_both_engines!(of_answers_given_at_once_one_closes_the_issue);
async fn of_answers_given_at_once_one_closes_the_issue(app: TestApp) {
    let (_, id) = app.raise(&app.county.reporter, &app.county.manager, &SOCIAL_WORK).await;
    let outcomes = at_once(&app, 6, move |app, n| async move {
        let decision = if n % 2 == 0 { "done" } else { "declined" };
        app.0.answer(&app.1, id, &answer_form(decision, &format!("Vastaus {n}."))).await
    })
    .await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1, "{outcomes:?}");
    assert!(outcomes.iter().all(|outcome| matches!(outcome, Ok(()) | Err(MOVED_ON))), "{outcomes:?}");
    assert_eq!((app.rows("issue_update").await, app.rows("outbox").await), (1, 2));
}

on_both_engines!(an_answer_sent_twice_is_given_once);
async fn an_answer_sent_twice_is_given_once(app: TestApp) {
    let manager = &app.county.manager;
    for decision in ["planned", "declined"] {
        let (_, id) = app.raise(&app.county.reporter, manager, &SOCIAL_WORK).await;
        let outcomes = at_once(&app, 4, move |app, _| async move {
            app.0.answer(&app.1, id, &answer_form(decision, "Sama vastaus.")).await
        })
        .await;
        assert!(outcomes.iter().all(Result::is_ok), "{outcomes:?}");
        assert_eq!(app.issues.view(manager, id).await.unwrap().updates.len(), 1);
    }
    // For each of the two: one to the owner, one to the reporter.
    assert_eq!(app.rows("outbox").await, 4);
}

/// What comes of the manager's doing the same many times at once.
async fn at_once<F: Future<Output = Answer<()>> + Send + 'static>(
    app: &TestApp,
    times: usize,
    act: impl Fn(std::sync::Arc<(server::service::issue::IssueService, Actor)>, usize) -> F,
) -> Vec<Answer<()>> {
    let manager = std::sync::Arc::new((app.issues.clone(), app.county.manager.clone()));
    let acts: Vec<_> = (0..times).map(|n| tokio::spawn(act(manager.clone(), n))).collect();
    let mut outcomes = Vec::new();
    for act in acts {
        outcomes.push(act.await.unwrap());
    }
    outcomes
}

on_both_engines!(only_the_owner_works_on_an_issue_and_only_those_above_read_it);
async fn only_the_owner_works_on_an_issue_and_only_those_above_read_it(app: TestApp) {
    let county = &app.county;
    // From social work, by its area to the health manager: the owner has no role where it comes from.
    let by_area = [("service_line", "mental_health"), ("area", "rauma")];
    let (_, id) = app.raise(&county.reporter, &county.health_manager, &by_area).await;
    let answer = answer_form("done", "Tehty.");
    for actor in county.everyone().into_iter().filter(|actor| *actor != &county.health_manager) {
        let name = actor.name.as_str();
        let absence = if actor == &county.coordinator { Fault::NotFound } else { Fault::Forbidden };
        let reads = [&county.manager, &county.coordinator].contains(&actor);
        match app.issues.view(actor, id).await {
            Ok(view) => assert!(reads && !view.may_acknowledge && !view.may_answer, "{name}"),
            Err(fault) => assert!(!reads && fault == Fault::Forbidden, "{name}: {fault:?}"),
        }
        assert_eq!(app.issues.acknowledge(actor, id).await, Err(Fault::Forbidden), "{name}");
        assert_eq!(app.issues.answer(actor, id, &answer).await, Err(Fault::Forbidden), "{name}");
        // A form that is wrong tells nothing either.
        assert_eq!(app.issues.answer(actor, id, &answer_form("", "")).await, Err(Fault::Forbidden), "{name}");
        assert_eq!(app.issues.view(actor, nothing()).await, Err(absence.clone()), "{name}");
        assert_eq!(app.issues.acknowledge(actor, nothing()).await, Err(absence.clone()), "{name}");
        assert_eq!(app.issues.answer(actor, nothing(), &answer).await, Err(absence), "{name}");
    }
    let owner = &county.health_manager;
    assert!(app.issues.view(owner, id).await.unwrap().may_acknowledge);
    app.issues.answer(owner, id, &answer).await.unwrap();
}

on_both_engines!(a_list_holds_exactly_what_its_reader_may_open);
async fn a_list_holds_exactly_what_its_reader_may_open(app: TestApp) {
    let county = &app.county;
    let mut issues = Vec::new();
    for unit in [county.root, county.social_work, county.rauma, county.health, county.town] {
        let unit = unit.to_string();
        for (fields, owner) in [
            ([("unit", unit.as_str()), ("service_line", "social_work"), ("area", "rauma")], &county.deputy),
            ([("unit", unit.as_str()), ("service_line", "social_work"), ("area", "")], &county.manager),
            ([("unit", unit.as_str()), ("service_line", ""), ("area", "")], &county.coordinator),
        ] {
            issues.push(app.raise(&county.reporter, owner, &fields).await.1);
        }
    }
    for actor in county.everyone() {
        let (rows, more) = app.issues.list(actor, IssueFilter::All, 1).await.unwrap();
        let mut listed: Vec<_> = rows.iter().map(|row| row.id).collect();
        let mut may_open = Vec::new();
        for &id in &issues {
            if app.issues.view(actor, id).await.is_ok() {
                may_open.push(id);
            }
        }
        listed.sort();
        may_open.sort();
        assert_eq!((listed, more), (may_open, false), "{}", actor.name);
    }
}

on_both_engines!(lists_are_narrowed_by_state_and_come_due_first_a_page_at_a_time);
async fn lists_are_narrowed_by_state_and_come_due_first_a_page_at_a_time(app: TestApp) {
    let (reporter, manager) = (&app.county.reporter, &app.county.manager);
    let mut raised = Vec::new();
    for n in 0..50 {
        app.clock.wind(TimeDelta::hours(n % 40));
        let observation = app.file(reporter, &[("service_line", "social_work"), ("needs_action", "1")]).await;
        raised.push(app.observations.view(manager, observation).await.unwrap().issue.unwrap().id);
    }
    // 0 to 7 in each state in turn, the rest as raised.
    let states = ["", "acknowledge", "planned", "done", "declined"];
    for (n, id) in raised.iter().enumerate().take(40) {
        match states[n % 5] {
            "" => {}
            "acknowledge" => app.issues.acknowledge(manager, *id).await.unwrap(),
            decision => app.issues.answer(manager, *id, &answer_form(decision, "Vastaus.")).await.unwrap(),
        }
    }
    for (filter, count) in
        [(IssueFilter::Awaiting, 26), (IssueFilter::Planned, 8), (IssueFilter::Closed, 16), (IssueFilter::All, 50)]
    {
        let mut seen = Vec::new();
        for page in 1.. {
            let (rows, more) = app.issues.list(manager, filter, page).await.unwrap();
            assert_eq!(rows.len(), if more { 20 } else { count - seen.len() }, "{filter}, page {page}");
            seen.extend(rows);
            if !more {
                break;
            }
        }
        assert!(seen.iter().all(|row| filter.states().contains(&row.state)), "{filter}");
        assert!(seen.is_sorted_by_key(|row| (row.due, row.reference)), "{filter}");
        // The owner is the unit's manager too: nothing comes twice.
        let mut ids: Vec<_> = seen.iter().map(|row| row.id).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), count, "{filter}");
    }
    assert_eq!(app.issues.awaiting(manager).await, Ok(26));
    assert_eq!(app.issues.list(manager, IssueFilter::All, u64::MAX).await, Ok((vec![], false)));
}

on_both_engines!(a_refused_answer_changes_nothing);
async fn a_refused_answer_changes_nothing(app: TestApp) {
    let manager = &app.county.manager;
    let (_, id) = app.raise(&app.county.reporter, manager, &SOCIAL_WORK).await;
    let before = app.issues.view(manager, id).await.unwrap();
    let Err(Fault::Invalid(faults)) = app.issues.answer(manager, id, &answer_form("later", "")).await else {
        panic!("accepted")
    };
    assert_eq!(faults.iter().map(|fault| fault.field.as_str()).collect::<Vec<_>>(), ["decision", "text"]);
    assert_eq!(app.issues.view(manager, id).await.unwrap(), before);
    assert_eq!((app.rows("issue_update").await, app.rows("outbox").await), (0, 1));
}

on_both_engines!(why_it_came_to_its_owner_outlives_the_rule);
async fn why_it_came_to_its_owner_outlives_the_rule(app: TestApp) {
    let county = &app.county;
    let (_, id) =
        app.raise(&county.reporter, &county.deputy, &[("service_line", "social_work"), ("area", "rauma")]).await;
    let tx = app.store.write().await.unwrap();
    tx.remove_rule(county.rauma_rule).await.unwrap();
    tx.commit().await.unwrap();
    let view = app.issues.view(&county.deputy, id).await.unwrap();
    assert_eq!((view.rule.rule, view.rule.reason), (county.rauma_rule, Reason::ServiceLineAndArea));
    assert_eq!((view.rule.service_line, view.rule.area), (Some(names("social_work")), Some(names("rauma"))));
    assert_eq!(view.owner, county.deputy.name);
}
