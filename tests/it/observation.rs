//! Filing observations and reading them.

use std::collections::HashSet;

use chrono::TimeDelta;
use domain::{
    fault::{Fault, FieldCode},
    ids::ObservationId,
    issue::{Decision, IssueState},
    locale::Locale,
    observation::{Audience, Frequency, Kind, Perspective, PerspectiveNote},
    ports::{Issues, Observations},
    routing::Reason,
};
use uuid::Uuid;

use crate::support::{TestApp, answer_form, code, known, names, observation_form, on_both_engines};

/// An id of nothing.
fn nothing() -> ObservationId {
    Uuid::from_u128(7).into()
}

on_both_engines!(what_was_filed_is_what_is_read);
async fn what_was_filed_is_what_is_read(app: TestApp) {
    let text = "Lähete palautui.\n\nMitä jos soitettaisiin? 👩\u{200d}⚕️ '; DROP TABLE observation; --";
    let form = observation_form(&[
        ("kind", "proposal"),
        ("title", "Soitto ennen lähetettä"),
        ("text", text),
        ("unit", &app.county.rauma.to_string()),
        ("service_line", "social_work"),
        ("area", "pori"),
        ("client_group", "unemployed"),
        ("frequency", "weekly"),
        ("perspective_client", "1"),
        ("note_payer", "Maksetaan kahdesti."),
    ]);
    let reporter = &app.county.reporter;
    let id = known(&app.observations.file(reporter, &form).await.unwrap());

    let view = app.observations.view(reporter, id).await.unwrap();
    assert_eq!((view.id, view.kind, view.language), (id, Kind::Proposal, Locale::Fi));
    assert_eq!((view.title.as_str(), view.text.as_str()), ("Soitto ennen lähetettä", text));
    assert_eq!(view.reference.to_string(), "H-1");
    assert_eq!(view.unit, Some(names("Rauma")));
    assert_eq!(view.service_line, Some(names("social_work")));
    assert_eq!(view.area, Some(names("pori")));
    assert_eq!(view.client_group, Some(names("unemployed")));
    assert_eq!(view.frequency, Some(Frequency::Weekly));
    let note = |perspective, note: &str| PerspectiveNote { perspective, note: note.to_owned() };
    assert_eq!(view.perspectives, [note(Perspective::Client, ""), note(Perspective::Payer, "Maksetaan kahdesti.")]);
    assert_eq!((view.audience, view.needs_action, view.own), (Audience::Colleagues, false, true));
    assert_eq!((view.filed_at, view.issue), (app.clock_now(), None));

    let receipt = app.observations.receipt(reporter, id).await.unwrap();
    assert_eq!((receipt.id, receipt.reference.to_string()), (id, "H-1".to_owned()));
    assert_eq!((receipt.title, receipt.text, receipt.issue), (view.title, view.text, None));
    assert_eq!((app.rows("issue").await, app.rows("outbox").await), (0, 0));
}

on_both_engines!(a_kind_and_a_text_are_enough_and_the_unit_is_the_reporters_own);
async fn a_kind_and_a_text_are_enough_and_the_unit_is_the_reporters_own(app: TestApp) {
    let with_unit = app.file(&app.county.reporter, &[]).await;
    let view = app.observations.view(&app.county.reporter, with_unit).await.unwrap();
    assert_eq!(view.unit, Some(names("social work")));

    let without_unit = app.file(&app.county.triager, &[]).await;
    let view = app.observations.view(&app.county.triager, without_unit).await.unwrap();
    assert_eq!((view.unit, view.service_line, view.area), (None, None, None));
    assert_eq!((view.client_group, view.frequency, view.perspectives), (None, None, vec![]));
}

on_both_engines!(a_refused_form_tells_every_fault_and_leaves_nothing);
async fn a_refused_form_tells_every_fault_and_leaves_nothing(app: TestApp) {
    let form = observation_form(&[
        ("kind", ""),
        ("text", " "),
        ("unit", &Uuid::from_u128(7).to_string()),
        ("service_line", "unknown"),
        ("needs_action", "1"),
    ]);
    let Err(Fault::Invalid(faults)) = app.observations.file(&app.county.reporter, &form).await else {
        panic!("accepted")
    };
    let told: Vec<_> = faults.iter().map(|fault| (fault.field.as_str(), fault.code)).collect();
    let expected = [
        ("kind", FieldCode::ChoiceRequired),
        ("text", FieldCode::Required),
        ("unit", FieldCode::NotInList),
        ("service_line", FieldCode::NotInList),
    ];
    assert_eq!(told, expected);
    assert_eq!((app.rows("observation").await, app.rows("event").await), (0, 0));
}

on_both_engines!(the_most_specific_rule_finds_the_owner_as_the_preview_said);
async fn the_most_specific_rule_finds_the_owner_as_the_preview_said(app: TestApp) {
    let county = &app.county;
    let cases = [
        ("social_work", "rauma", &county.deputy, Reason::ServiceLineAndArea),
        ("social_work", "pori", &county.manager, Reason::ServiceLine),
        ("social_work", "", &county.manager, Reason::ServiceLine),
        ("mental_health", "rauma", &county.health_manager, Reason::Area),
        ("mental_health", "pori", &county.coordinator, Reason::Default),
        ("", "", &county.coordinator, Reason::Default),
    ];
    for (service_line, area, owner, reason) in cases {
        let preview =
            app.observations.destination(&county.reporter, code_if_any(service_line), code_if_any(area)).await.unwrap();
        assert_eq!((preview.responsible.as_str(), preview.reason), (owner.name.as_str(), reason));
        assert!(!preview.title.fi.is_empty());

        let fields = [("service_line", service_line), ("area", area)];
        let (observation, issue) = app.raise(&county.reporter, owner, &fields).await;
        let receipt = app.observations.receipt(&county.reporter, observation).await.unwrap();
        let raised = receipt.issue.expect("it was raised");
        assert_eq!(raised.owner, owner.name);
        assert_eq!(raised.due.to_string(), "2026-12-07");
        assert_eq!(app.issues.view(owner, issue).await.unwrap().rule.reason, reason);
    }
    assert_eq!((app.rows("issue").await, app.rows("outbox").await), (6, 6));
}

fn code_if_any<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> Option<T> {
    (!text.is_empty()).then(|| code(text))
}

on_both_engines!(a_form_sent_twice_is_stored_once);
async fn a_form_sent_twice_is_stored_once(app: TestApp) {
    let submission = app.submission();
    let form = observation_form(&[("submission", &submission), ("needs_action", "1")]);
    let first = app.observations.file(&app.county.reporter, &form).await.unwrap();
    assert_eq!(known(&first).to_string(), submission);
    app.clock.wind(TimeDelta::minutes(5));
    assert_eq!(app.observations.file(&app.county.reporter, &form).await, Ok(first));
    let stored = [("observation", 1), ("issue", 1), ("outbox", 1), ("event", 2)];
    for (table, rows) in stored {
        assert_eq!(app.rows(table).await, rows, "{table}");
    }
}

on_both_engines!(a_form_sent_many_times_at_once_is_stored_once);
async fn a_form_sent_many_times_at_once_is_stored_once(app: TestApp) {
    let form = observation_form(&[("submission", &app.submission()), ("needs_action", "1")]);
    let sendings: Vec<_> = (0..8)
        .map(|_| {
            let (observations, reporter, form) = (app.observations.clone(), app.county.reporter.clone(), form.clone());
            tokio::spawn(async move { observations.file(&reporter, &form).await })
        })
        .collect();
    let mut ids = HashSet::new();
    for sending in sendings {
        ids.insert(known(&sending.await.unwrap().unwrap()));
    }
    assert_eq!(ids.len(), 1);
    let stored = [("observation", 1), ("issue", 1), ("outbox", 1), ("event", 2)];
    for (table, rows) in stored {
        assert_eq!(app.rows(table).await, rows, "{table}");
    }
}

on_both_engines!(a_form_changed_and_sent_again_is_another_observation);
async fn a_form_changed_and_sent_again_is_another_observation(app: TestApp) {
    let submission = app.submission();
    let first = app.file(&app.county.reporter, &[("submission", &submission), ("text", "Ensimmäinen.")]).await;
    let second = app.file(&app.county.reporter, &[("submission", &submission), ("text", "Toinen.")]).await;
    assert_ne!(first, second);
    for (id, text) in [(first, "Ensimmäinen."), (second, "Toinen.")] {
        assert_eq!(app.observations.view(&app.county.reporter, id).await.unwrap().text, text);
    }
}

on_both_engines!(somebody_elses_submission_is_neither_overwritten_nor_given_away);
async fn somebody_elses_submission_is_neither_overwritten_nor_given_away(app: TestApp) {
    // Word for word the same, the unit too.
    let (submission, unit) = (app.submission(), app.county.social_work.to_string());
    let fields = [("submission", submission.as_str()), ("unit", unit.as_str()), ("audience", "responsible")];
    let theirs = app.file(&app.county.reporter, &fields).await;
    let mine = app.file(&app.county.colleague, &fields).await;
    assert_ne!(mine, theirs);
    assert!(app.observations.view(&app.county.reporter, theirs).await.unwrap().own);
    assert!(app.observations.view(&app.county.colleague, mine).await.unwrap().own);
    assert_eq!(app.rows("observation").await, 2);
}

on_both_engines!(a_submission_that_is_no_uuid_of_ours_is_not_used);
async fn a_submission_that_is_no_uuid_of_ours_is_not_used(app: TestApp) {
    let strange = "9f1b2f44-3c5e-4b0a-8d1e-0123456789ab";
    let first = app.file(&app.county.reporter, &[("submission", strange)]).await;
    let second = app.file(&app.county.reporter, &[("submission", strange)]).await;
    assert_ne!(first, second);
    assert_ne!(first.to_string(), strange);
}

on_both_engines!(only_those_to_whom_it_is_open_read_it_and_absence_looks_like_refusal);
async fn only_those_to_whom_it_is_open_read_it_and_absence_looks_like_refusal(app: TestApp) {
    let county = &app.county;
    let open = app.file(&county.reporter, &[]).await;
    let closed = app.file(&county.reporter, &[("audience", "responsible")]).await;
    let raised = [("audience", "responsible"), ("service_line", "mental_health"), ("area", "rauma")];
    let (raised, _) = app.raise(&county.reporter, &county.health_manager, &raised).await;
    for actor in county.everyone() {
        let name = actor.name.as_str();
        let may = |id| app.observations.view(actor, id);
        assert!(may(open).await.is_ok(), "{name}");

        let responsible = [&county.reporter, &county.manager, &county.coordinator].contains(&actor);
        assert_eq!(may(closed).await.is_ok(), responsible, "{name}");
        // The owner of an issue reads what it holds, whatever its unit.
        assert_eq!(may(raised).await.is_ok(), responsible || actor == &county.health_manager, "{name}");

        let absent = may(nothing()).await.unwrap_err();
        let expected = if actor == &county.coordinator { Fault::NotFound } else { Fault::Forbidden };
        assert_eq!(absent, expected, "{name}");
        if !responsible {
            assert_eq!(may(closed).await.unwrap_err(), absent, "{name}");
        }
    }
}

on_both_engines!(a_receipt_is_its_reporters_alone);
async fn a_receipt_is_its_reporters_alone(app: TestApp) {
    let id = app.file(&app.county.reporter, &[]).await;
    for actor in app.county.everyone() {
        let receipt = app.observations.receipt(actor, id).await;
        if actor == &app.county.reporter {
            assert!(receipt.is_ok());
        } else {
            assert_eq!(receipt, Err(Fault::Forbidden), "{}", actor.name);
        }
    }
    assert_eq!(app.observations.receipt(&app.county.coordinator, nothing()).await, Err(Fault::NotFound));
    assert_eq!(app.observations.receipt(&app.county.reporter, nothing()).await, Err(Fault::Forbidden));
}

on_both_engines!(the_issue_is_shown_to_the_reporter_and_to_those_who_may_read_it);
async fn the_issue_is_shown_to_the_reporter_and_to_those_who_may_read_it(app: TestApp) {
    let county = &app.county;
    let (observation, issue) = app.raise(&county.reporter, &county.manager, &[("service_line", "social_work")]).await;
    app.issues.answer(&county.manager, issue, &answer_form("planned", "Aloitamme keväällä.")).await.unwrap();
    for actor in county.everyone() {
        let view = app.observations.view(actor, observation).await.unwrap();
        assert_eq!(view.own, actor == &county.reporter);
        let reads_issue = [&county.manager, &county.coordinator].contains(&actor);
        match view.issue {
            Some(shown) => {
                assert!(reads_issue || view.own, "{}", actor.name);
                assert_eq!((shown.id, shown.may_open), (issue, reads_issue), "{}", actor.name);
                assert_eq!((shown.owner, shown.state), (county.manager.name.clone(), IssueState::Planned));
                assert_eq!(shown.updates.len(), 1);
                assert_eq!(shown.updates[0].text, "Aloitamme keväällä.");
            }
            None => assert!(!reads_issue && !view.own, "{}", actor.name),
        }
    }
}

on_both_engines!(my_observations_come_newest_first_a_page_at_a_time);
async fn my_observations_come_newest_first_a_page_at_a_time(app: TestApp) {
    let reporter = &app.county.reporter;
    let mut filed = Vec::new();
    for n in 0..45 {
        // Some at the same moment: their numbers decide.
        app.clock.wind(TimeDelta::seconds(n % 3));
        let identity = if n % 4 == 1 { "confidential" } else { "named" };
        filed.push(app.file(reporter, &[("text", &format!("Havainto {n}\nja lisää.")), ("identity", identity)]).await);
        app.file(&app.county.colleague, &[]).await;
    }
    filed.reverse();
    let mut seen = Vec::new();
    for (page, rows, more) in [(1, 20, true), (2, 20, true), (3, 5, false), (4, 0, false), (u64::MAX, 0, false)] {
        let (observations, has_more) = app.observations.own(reporter, page).await.unwrap();
        assert_eq!((observations.len(), has_more), (rows, more), "page {page}");
        seen.extend(observations);
    }
    assert_eq!(seen.iter().map(|row| row.id).collect::<Vec<_>>(), filed);
    assert_eq!(seen[0].beginning, "Havainto 44 ja lisää.");
    assert_eq!((seen[0].state, &seen[0].answer), (None, &None));
    assert_eq!(app.observations.own(&app.county.deputy, 1).await, Ok((vec![], false)));
}

on_both_engines!(my_observations_tell_the_state_and_the_latest_answer);
async fn my_observations_tell_the_state_and_the_latest_answer(app: TestApp) {
    let (reporter, manager) = (&app.county.reporter, &app.county.manager);
    let social_work = [("service_line", "social_work")];
    let (_, answered) = app.raise(reporter, manager, &social_work).await;
    app.clock.wind(TimeDelta::hours(1));
    app.raise(reporter, manager, &social_work).await;
    for (decision, text) in [("planned", "Ensin."), ("done", "Sitten.")] {
        app.clock.wind(TimeDelta::hours(1));
        app.issues.answer(manager, answered, &answer_form(decision, text)).await.unwrap();
    }
    let (rows, _) = app.observations.own(reporter, 1).await.unwrap();
    assert_eq!((rows[0].state, &rows[0].answer), (Some(IssueState::Raised), &None));
    assert_eq!(rows[1].state, Some(IssueState::Done));
    let answer = rows[1].answer.as_ref().unwrap();
    assert_eq!((answer.decision, answer.text.as_str()), (Decision::Done, "Sitten."));
    assert_eq!(answer.author, manager.name);
}
