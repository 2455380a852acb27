//! The first minutes of an installation.

use std::sync::Arc;

use domain::{
    actor::Role,
    fault::{Conflict, Fault, FieldCode},
    form::RawForm,
    issue::IssueFilter,
    locale::{Locale, Names},
    ports::{Accounts, Issues, Observations, SettingUp},
};
use server::{
    auth::password::Passwords,
    config::SignInConfig,
    service::{account::AccountService, issue::IssueService, setup::SetUpService},
};

use crate::support::{
    TestDatabase, WoundClock, guarding, known, observation_form, observation_service, on_both_engines,
};

const CODE: &str = "the-code-that-was-printed";

fn setting_up(database: &TestDatabase) -> SetUpService {
    let clock = Arc::new(WoundClock::default());
    SetUpService::new(database.store.clone(), Passwords::weak(), clock, CODE.into())
}

fn form(code: &str, email: &str) -> RawForm {
    RawForm::from_iter([
        ("code", code),
        ("organisation_fi", "Rannikon hyvinvointialue"),
        ("organisation_sv", "Kustens välfärdsområde"),
        ("units", "Vuxensocialarbete\r\nHälsostation"),
        ("name", "Eka Ylläpitäjä"),
        ("email", email),
        ("password", "kolme sanaa riittää"),
        ("password_again", "kolme sanaa riittää"),
    ])
}

on_both_engines!(set_up_makes_a_place_to_work_in, TestDatabase);
async fn set_up_makes_a_place_to_work_in(database: TestDatabase) {
    let setting_up = setting_up(&database);
    assert_eq!(setting_up.needed().await, Ok(true));
    let first = setting_up.set_up(&form(CODE, "eka@example.fi"), Locale::Sv).await.unwrap();
    assert_eq!(setting_up.needed().await, Ok(false));
    assert_eq!((first.name.as_str(), first.locale), ("Eka Ylläpitäjä", Locale::Sv));
    assert!(first.holds_anywhere(Role::Administrator) && first.holds_anywhere(Role::Coordinator));

    let lists = database.store.lists().await.unwrap();
    let units: Vec<_> = lists.units.iter().map(|unit| (unit.depth, unit.names.in_locale(Locale::Sv))).collect();
    assert_eq!(units, [(0, "Kustens välfärdsområde"), (1, "Vuxensocialarbete"), (1, "Hälsostation")]);
    assert_eq!(lists.units[1].names, Names { sv: "Vuxensocialarbete".into(), ..Names::default() });
    let codes = ["employment_services", "other"].map(|code| code.parse().unwrap());
    assert!(codes.iter().all(|code| lists.has_service_line(code)));
    assert!(lists.has_area(&"pori".parse().unwrap()) && lists.client_groups.len() >= 10);

    // What no rule takes comes to the one who is there.
    let clock = Arc::new(WoundClock::default());
    let folder = tempfile::tempdir().unwrap();
    let observations = observation_service(&database.store, &clock, &folder);
    let issues = IssueService::new(database.store.clone(), clock.clone(), guarding());
    let filing = observation_form(&[("needs_action", "1"), ("area", "pori"), ("audience", "responsible")]);
    let observation = known(&observations.file(&first, &filing).await.unwrap());
    let (rows, _) = issues.list(&first, IssueFilter::Awaiting, 1).await.unwrap();
    assert_eq!(rows.iter().map(|row| row.observation).collect::<Vec<_>>(), [observation]);

    let settings =
        SignInConfig { attempts_per_account: 3, attempts_per_address: 3, window_minutes: 15, invitation_days: 7 };
    let accounts = AccountService::new(database.store.clone(), Passwords::weak(), clock, settings);
    let sign_in = RawForm::from_iter([("email", "eka@example.fi"), ("password", "kolme sanaa riittää")]);
    assert_eq!(accounts.sign_in(&sign_in, [192, 0, 2, 7].into()).await, Ok(first));
}

on_both_engines!(whoever_does_not_know_the_code_sets_nothing_up, TestDatabase);
async fn whoever_does_not_know_the_code_sets_nothing_up(database: TestDatabase) {
    let setting_up = setting_up(&database);
    for code in ["the-code-that-was-printee", "the-code", "x"] {
        let refused = setting_up.set_up(&form(code, "eka@example.fi"), Locale::Fi).await;
        assert_eq!(refused, Err(Fault::field("code", FieldCode::WrongCode)), "{code}");
    }
    let unreadable = RawForm::from_iter([("code", "guess"), ("organisation_fi", "O"), ("email", "nowhere")]);
    let refused = setting_up.set_up(&unreadable, Locale::Fi).await;
    let Err(Fault::Invalid(faults)) = refused else { panic!("{refused:?}") };
    let told: Vec<_> = faults.iter().map(|fault| (fault.field.as_str(), fault.code)).collect();
    let expected = [
        ("code", FieldCode::WrongCode),
        ("name", FieldCode::Required),
        ("email", FieldCode::NotAnEmail),
        ("password", FieldCode::Required),
    ];
    assert_eq!(told, expected);
    for table in ["account", "unit", "list_item", "event"] {
        assert_eq!(database.rows(table).await, 0, "{table}");
    }
    assert_eq!(setting_up.needed().await, Ok(true));
}

on_both_engines!(set_up_is_done_once, TestDatabase);
async fn set_up_is_done_once(database: TestDatabase) {
    let setting_up = setting_up(&database);
    setting_up.set_up(&form(CODE, "eka@example.fi"), Locale::Fi).await.unwrap();
    let again = setting_up.set_up(&form(CODE, "toka@example.fi"), Locale::Fi).await;
    assert_eq!(again, Err(Fault::Conflict(Conflict::AlreadySetUp)));
    assert_eq!((database.rows("account").await, database.rows("unit").await), (1, 3));
}

on_both_engines!(of_many_who_set_up_at_once_one_does, TestDatabase);
async fn of_many_who_set_up_at_once_one_does(database: TestDatabase) {
    let attempts: Vec<_> = (0..4)
        .map(|n| {
            let setting_up = setting_up(&database);
            let form = form(CODE, &format!("n{n}@example.fi"));
            tokio::spawn(async move { setting_up.set_up(&form, Locale::Fi).await })
        })
        .collect();
    let mut outcomes = Vec::new();
    for attempt in attempts {
        outcomes.push(attempt.await.unwrap().map(drop));
    }
    outcomes.sort_by_key(Result::is_err);
    let already = Err(Fault::Conflict(Conflict::AlreadySetUp));
    assert_eq!(outcomes, [Ok(()), already.clone(), already.clone(), already]);
    assert_eq!((database.rows("account").await, database.rows("unit").await), (1, 3));
    assert_eq!(database.rows("routing_rule").await, 1);
}
