//! Changing one's own report, taking it back, and how it read before.

use chrono::TimeDelta;
use domain::{
    actor::Actor,
    fault::{Concern, Conflict, Fault, FieldCode, FieldFault},
    form::RawForm,
    guard,
    ids::ObservationId,
    issue::IssueFilter,
    observation::{Audience, Duration, Identity, Kind, TEXT_MAX},
    ports::{Issues, Observations},
};
use uuid::Uuid;

use crate::support::{TestApp, on_both_engines};

const WITHDRAWN: Fault = Fault::Conflict(Conflict::Withdrawn);

fn nothing() -> ObservationId {
    Uuid::from_u128(7).into()
}

/// The form of one's own report, with these fields changed.
async fn changed(app: &TestApp, id: ObservationId, fields: &[(&str, &str)]) -> RawForm {
    let mut form = app.observations.revising(&app.county.reporter, id).await.unwrap();
    for (field, value) in fields {
        form.set(field, *value);
    }
    form
}

async fn revise(app: &TestApp, id: ObservationId, fields: &[(&str, &str)]) {
    let form = changed(app, id, fields).await;
    app.observations.revise(&app.county.reporter, id, &form).await.unwrap();
}

on_both_engines!(what_was_changed_is_read_and_how_it_read_before_is_kept);
async fn what_was_changed_is_read_and_how_it_read_before_is_kept(app: TestApp) {
    let reporter = &app.county.reporter;
    for identity in ["named", "confidential"] {
        let first = [("identity", identity), ("title", "Yksi"), ("text", "Ensin."), ("causes", "Kiire.")];
        let id = app.file(reporter, &first).await;
        let before = app.observations.view(reporter, id).await.unwrap();
        assert_eq!((before.revised_at, app.observations.history(reporter, id).await), (None, Ok(vec![])));

        app.clock.wind(TimeDelta::hours(1));
        let second = app.clock_now();
        revise(&app, id, &[("kind", "success"), ("text", "Sitten 👩\u{200d}⚕️."), ("duration", "months")]).await;
        app.clock.wind(TimeDelta::hours(1));
        let third = app.clock_now();
        revise(&app, id, &[("title", ""), ("causes", ""), ("audience", "responsible"), ("identity", "named")]).await;

        let view = app.observations.view(reporter, id).await.unwrap();
        assert_eq!((view.kind, view.title.as_str(), view.text.as_str()), (Kind::Success, "", "Sitten 👩\u{200d}⚕️."));
        assert_eq!((view.particulars.duration, view.particulars.causes.as_str()), (Some(Duration::Months), ""));
        assert_eq!((view.revised_at, view.filed_at, view.own), (Some(third), before.filed_at, true));
        // Who may read it, and who knows who filed it, stays as it was.
        assert_eq!((view.audience, view.identity), (Audience::Colleagues, before.identity));
        assert_eq!((view.identity == Identity::Named, view.unit), (identity == "named", before.unit));

        let history = app.observations.history(reporter, id).await.unwrap();
        let told: Vec<_> = history
            .iter()
            .map(|it| (it.until, it.kind, it.title.as_str(), it.text.as_str(), it.particulars.causes.as_str()))
            .collect();
        let expected = [
            (third, Kind::Success, "Yksi", "Sitten 👩\u{200d}⚕️.", "Kiire."),
            (second, Kind::Gap, "Yksi", "Ensin.", "Kiire."),
        ];
        assert_eq!(told, expected, "{identity}");
    }
}

on_both_engines!(what_stands_already_is_no_change);
async fn what_stands_already_is_no_change(app: TestApp) {
    let id = app.file(&app.county.reporter, &[("title", "Yksi"), ("needs_action", "1")]).await;
    let before = app.rows("event").await;
    revise(&app, id, &[]).await;
    assert_eq!((app.rows("revision").await, app.rows("event").await), (0, before));
    // Sent twice, changed once.
    let form = changed(&app, id, &[("title", "Kaksi")]).await;
    for _ in 0..2 {
        app.observations.revise(&app.county.reporter, id, &form).await.unwrap();
    }
    assert_eq!((app.rows("revision").await, app.rows("event").await), (1, before + 1));
}

on_both_engines!(of_changes_made_at_once_none_is_lost);
async fn of_changes_made_at_once_none_is_lost(app: TestApp) {
    let reporter = &app.county.reporter;
    let id = app.file(reporter, &[("text", "Muutos 0.")]).await;
    let mut changes = Vec::new();
    for n in 1..=6 {
        let form = changed(&app, id, &[("text", &format!("Muutos {n}."))]).await;
        let (observations, reporter) = (app.observations.clone(), reporter.clone());
        changes.push(tokio::spawn(async move { observations.revise(&reporter, id, &form).await }));
    }
    for change in changes {
        change.await.unwrap().unwrap();
    }
    let mut texts = vec![app.observations.view(reporter, id).await.unwrap().text];
    texts.extend(app.observations.history(reporter, id).await.unwrap().into_iter().map(|revision| revision.text));
    texts.sort();
    assert_eq!(texts, (0..=6).map(|n| format!("Muutos {n}.")).collect::<Vec<_>>());
}

on_both_engines!(a_refused_change_changes_nothing);
async fn a_refused_change_changes_nothing(app: TestApp) {
    let reporter = &app.county.reporter;
    let id = app.file(reporter, &[]).await;
    let before = app.observations.view(reporter, id).await.unwrap();
    let long = "ä".repeat(TEXT_MAX + 1);
    let cases: [(&str, &str, FieldCode); 6] = [
        ("text", " ", FieldCode::Required),
        ("text", &long, FieldCode::TooLong { limit: TEXT_MAX, actual: TEXT_MAX + 1 }),
        ("text", "a\u{202E}b", FieldCode::HiddenCharacters),
        ("kind", "", FieldCode::ChoiceRequired),
        ("unit", "00000000-0000-7000-8000-000000000000", FieldCode::NotInList),
        ("theme", "unknown", FieldCode::NotInList),
    ];
    for (field, value, code) in cases {
        let form = changed(&app, id, &[(field, value)]).await;
        let fault = FieldFault { field: field.to_owned(), code };
        assert_eq!(app.observations.revise(reporter, id, &form).await, Err(Fault::Invalid(vec![fault])), "{field}");
    }
    assert_eq!(app.observations.view(reporter, id).await.unwrap(), before);
    assert_eq!(app.rows("revision").await, 0);
}

on_both_engines!(the_guard_reads_what_was_changed);
async fn the_guard_reads_what_was_changed(app: TestApp) {
    let reporter = &app.county.reporter;
    let id = app.file(reporter, &[]).await;
    let (code, name) = ("Tunnus 131052-308T.", "Soitin Matti Virtaselle.");
    let form = changed(&app, id, &[("note_payer", code), ("causes", name)]).await;
    let identifies = FieldCode::Identifies(guard::Kind::IdentityCode);
    let blocked = Fault::Invalid(vec![FieldFault { field: "note_payer".to_owned(), code: identifies }]);
    assert_eq!(app.observations.revise(reporter, id, &form).await, Err(blocked));
    let form = changed(&app, id, &[("causes", name)]).await;
    let person = Concern::Person { field: "causes".to_owned(), start: 7, end: 23, kind: guard::Kind::FullName };
    assert_eq!(app.observations.revise(reporter, id, &form).await, Err(Fault::Unconfirmed(vec![person])));
    assert_eq!(app.rows("revision").await, 0);

    revise(&app, id, &[("causes", name), ("not_a_person", "Matti Virtaselle")]).await;
    revise(&app, id, &[("note_payer", code), ("causes", name), ("mask", "1")]).await;
    let view = app.observations.view(reporter, id).await.unwrap();
    let said = [view.perspectives[0].note.as_str(), view.particulars.causes.as_str()];
    assert!(!said[0].contains("131052") && !said[1].contains("Virtaselle"), "{said:?}");
}

on_both_engines!(only_its_reporter_changes_and_withdraws_a_report);
async fn only_its_reporter_changes_and_withdraws_a_report(app: TestApp) {
    let county = &app.county;
    for identity in ["named", "confidential"] {
        let id = app.file(&county.reporter, &[("identity", identity)]).await;
        revise(&app, id, &[("text", "Toisin.")]).await;
        let form = changed(&app, id, &[("text", "Kaapattu.")]).await;
        for actor in county.everyone().into_iter().filter(|actor| *actor != &county.reporter) {
            let name = format!("{identity}, {}", actor.name);
            assert!(!app.observations.view(actor, id).await.unwrap().may.revise, "{name}");
            assert_eq!(app.observations.revising(actor, id).await, Err(Fault::Forbidden), "{name}");
            assert_eq!(app.observations.revise(actor, id, &form).await, Err(Fault::Forbidden), "{name}");
            // A form that is wrong tells nothing either.
            let empty = RawForm::default();
            assert_eq!(app.observations.revise(actor, id, &empty).await, Err(Fault::Forbidden), "{name}");
            assert_eq!(app.observations.withdraw(actor, id).await, Err(Fault::Forbidden), "{name}");
            let reads = actor == &county.coordinator;
            let history = app.observations.history(actor, id).await;
            assert_eq!(history.map(|it| it.len()), if reads { Ok(1) } else { Err(Fault::Forbidden) }, "{name}");

            let absence = if reads { Fault::NotFound } else { Fault::Forbidden };
            assert_eq!(app.observations.revising(actor, nothing()).await, Err(absence.clone()), "{name}");
            assert_eq!(app.observations.revise(actor, nothing(), &form).await, Err(absence.clone()), "{name}");
            assert_eq!(app.observations.withdraw(actor, nothing()).await, Err(absence.clone()), "{name}");
            assert_eq!(app.observations.history(actor, nothing()).await, Err(absence), "{name}");
        }
        let view = app.observations.view(&county.reporter, id).await.unwrap();
        assert_eq!((view.text.as_str(), view.withdrawn_at, view.may.revise), ("Toisin.", None, true));
    }
}

on_both_engines!(an_issue_goes_along_to_another_unit);
async fn an_issue_goes_along_to_another_unit(app: TestApp) {
    let county = &app.county;
    let (id, issue) = app.raise(&county.reporter, &county.coordinator, &[]).await;
    let sees = async |actor: &Actor| {
        let (rows, _) = app.issues.list(actor, IssueFilter::All, 1).await.unwrap();
        let listed = rows.iter().any(|row| row.id == issue);
        assert_eq!(app.issues.view(actor, issue).await.is_ok(), listed, "{}", actor.name);
        listed
    };
    for (unit, manager, health_manager) in
        [(None, true, false), (Some(county.health), false, true), (Some(county.rauma), true, false)]
    {
        if let Some(unit) = unit {
            revise(&app, id, &[("unit", &unit.to_string())]).await;
        }
        assert_eq!((sees(&county.manager).await, sees(&county.health_manager).await), (manager, health_manager));
        assert!(sees(&county.coordinator).await);
    }
}

on_both_engines!(what_turns_out_to_need_action_is_raised_once);
async fn what_turns_out_to_need_action_is_raised_once(app: TestApp) {
    let county = &app.county;
    for identity in ["named", "confidential"] {
        let issues = app.rows("issue").await;
        let id = app.file(&county.reporter, &[("identity", identity), ("service_line", "social_work")]).await;
        for fields in [[("needs_action", "1"), ("title", "Nosto")], [("needs_action", ""), ("title", "Sama nosto")]] {
            revise(&app, id, &fields).await;
            assert_eq!((app.rows("issue").await, app.rows("outbox").await), (issues + 1, issues + 1), "{identity}");
        }
        let view = app.observations.view(&county.manager, id).await.unwrap();
        let issue = view.issue.unwrap();
        assert_eq!((view.needs_action, issue.owner, issue.may_open), (true, county.manager.name.clone(), true));
        assert_eq!(issue.raised_at, app.clock_now());
    }
}

on_both_engines!(what_was_withdrawn_is_its_reporters_alone);
async fn what_was_withdrawn_is_its_reporters_alone(app: TestApp) {
    let county = &app.county;
    let fields = [
        ("service_line", "social_work"),
        ("title", "Otsikko"),
        ("text", "Teksti."),
        ("causes", "Syy."),
        ("note_client", "Muistio."),
    ];
    let (id, issue) = app.raise(&county.reporter, &county.manager, &fields).await;
    revise(&app, id, &[("text", "Toisin.")]).await;
    let events = app.rows("event").await;
    app.clock.wind(TimeDelta::hours(1));
    for _ in 0..2 {
        app.observations.withdraw(&county.reporter, id).await.unwrap();
    }
    assert_eq!(app.rows("event").await, events + 1, "withdrawn twice is withdrawn once");

    for actor in county.everyone() {
        let view = app.observations.view(actor, id).await.unwrap();
        let own = actor == &county.reporter;
        assert_eq!((view.withdrawn_at, view.own), (Some(app.clock_now()), own), "{}", actor.name);
        assert_eq!(view.title == "Otsikko" && view.text == "Toisin." && view.particulars.causes == "Syy.", own);
        assert!(own || (view.title + &view.text + &view.particulars.causes).is_empty(), "{}", actor.name);
        assert!(own || view.perspectives.iter().all(|it| it.note.is_empty()), "{}", actor.name);
        let history = app.observations.history(actor, id).await;
        assert_eq!(history.is_ok(), own, "{}", actor.name);
    }
    assert_eq!(app.observations.revising(&county.reporter, id).await, Err(WITHDRAWN));
    assert_eq!(app.observations.revise(&county.reporter, id, &RawForm::default()).await, Err(WITHDRAWN));

    // The owner sees that it was withdrawn, and nothing of what it said.
    let view = app.issues.view(&county.manager, issue).await.unwrap();
    assert_eq!(view.observation.withdrawn_at, Some(app.clock_now()));
    assert!((view.observation.title + &view.observation.text + &view.observation.particulars.causes).is_empty());
    let (rows, _) = app.issues.list(&county.manager, IssueFilter::All, 1).await.unwrap();
    assert_eq!(rows[0].heading, "");
    assert!(app.observations.own(&county.reporter, 1).await.unwrap().0[0].withdrawn);
}
