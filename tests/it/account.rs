//! Signing in, invitations and roles.

use std::net::IpAddr;

use chrono::TimeDelta;
use domain::{
    account::{AccountRow, Invitation},
    actor::{Actor, Grant, Role},
    fault::{Conflict, Fault, FieldCode},
    form::RawForm,
    ids::AccountId,
    locale::{Locale, Names},
    ports::{Accounts, Answer},
};
use server::{
    auth::{password::Passwords, token::Token},
    config::SignInConfig,
    service::account::AccountService,
    store::{AccountEntry, Engine, fresh},
};

use crate::support::{TestApp, names, on_both_engines};

const HOME: &str = "192.0.2.7";
const EMAIL: &str = "maija@example.fi";
const PASSWORD: &str = "kolme sanaa riittää";
const ATTEMPTS: u32 = 3;

fn accounts(app: &TestApp) -> AccountService {
    let settings = SignInConfig {
        attempts_per_account: ATTEMPTS,
        attempts_per_address: 2 * ATTEMPTS,
        window_minutes: 15,
        invitation_days: 7,
    };
    AccountService::new(app.store.clone(), Passwords::weak(), app.clock.clone(), settings)
}

/// Someone with a password.
async fn maija(app: &TestApp) -> AccountId {
    let id = fresh(app.clock_now());
    let entry = AccountEntry {
        id,
        email: EMAIL.into(),
        name: "Maija Mallikas".into(),
        password_hash: Some(Passwords::weak().hash(PASSWORD).await.unwrap()),
        locale: Locale::Sv,
        unit: Some(app.county.rauma),
        title: Names::default(),
        joined_at: Some(app.clock_now()),
    };
    let write = app.store.write().await.unwrap();
    write.add_account(entry).await.unwrap();
    write.commit().await.unwrap();
    id
}

async fn try_in(accounts: &AccountService, email: &str, password: &str, from: &str) -> Answer<Actor> {
    let from: IpAddr = from.parse().unwrap();
    accounts.sign_in(&RawForm::from_iter([("email", email), ("password", password)]), from).await
}

fn wrong<T>() -> Answer<T> {
    Err(Fault::field("password", FieldCode::WrongCredentials))
}

fn too_many<T>(minutes: u64) -> Answer<T> {
    Err(Fault::field("password", FieldCode::TooManyAttempts { minutes }))
}

on_both_engines!(the_right_password_lets_in);
async fn the_right_password_lets_in(app: TestApp) {
    let id = maija(&app).await;
    let accounts = accounts(&app);
    let actor = try_in(&accounts, "  Maija@Example.FI ", PASSWORD, HOME).await.unwrap();
    assert_eq!((actor.account, actor.locale, actor.unit), (id, Locale::Sv, Some(app.county.rauma)));
    assert_eq!(accounts.actor(id).await, Ok(Some(actor)));
    assert_eq!(app.rows("sign_in_attempt").await, 0, "a success is forgotten");
}

on_both_engines!(whether_there_is_an_account_is_not_told);
async fn whether_there_is_an_account_is_not_told(app: TestApp) {
    maija(&app).await;
    let accounts = accounts(&app);
    assert_eq!(try_in(&accounts, EMAIL, "kolme sanaa riittaa", HOME).await, wrong());
    assert_eq!(try_in(&accounts, "nobody@example.fi", PASSWORD, HOME).await, wrong());
    // In the small county nobody has a password.
    assert_eq!(try_in(&accounts, "rea@example.fi", PASSWORD, HOME).await, wrong());
    let long = "x".repeat(300);
    assert_eq!(try_in(&accounts, EMAIL, &long, HOME).await, wrong());
}

on_both_engines!(whoever_guesses_has_to_wait);
async fn whoever_guesses_has_to_wait(app: TestApp) {
    maija(&app).await;
    let accounts = accounts(&app);
    for email in [EMAIL, "nobody@example.fi"] {
        for minute in 0..ATTEMPTS {
            assert_eq!(try_in(&accounts, email, "a guess", &format!("192.0.2.{minute}")).await, wrong());
            app.clock.wind(TimeDelta::minutes(1));
        }
        // From anywhere, and the right password too.
        assert_eq!(try_in(&accounts, email, PASSWORD, "198.51.100.1").await, too_many(12), "{email}");
    }
    app.clock.wind(TimeDelta::minutes(11));
    assert_eq!(try_in(&accounts, "nobody@example.fi", PASSWORD, HOME).await, too_many(1));
    assert!(try_in(&accounts, EMAIL, PASSWORD, HOME).await.is_ok(), "her first attempt is a quarter of an hour ago");
    // With the others forgotten she may be wrong as often again.
    for _ in 0..ATTEMPTS {
        assert_eq!(try_in(&accounts, EMAIL, "a guess", HOME).await, wrong());
    }
    assert_eq!(try_in(&accounts, EMAIL, PASSWORD, HOME).await, too_many(15));
}

on_both_engines!(an_address_that_tries_many_accounts_has_to_wait);
async fn an_address_that_tries_many_accounts_has_to_wait(app: TestApp) {
    maija(&app).await;
    let accounts = accounts(&app);
    for n in 0..2 * ATTEMPTS {
        assert_eq!(try_in(&accounts, &format!("guess{n}@example.fi"), "a guess", "2001:db8::1").await, wrong());
        // Her own successes from there don't count.
        assert!(try_in(&accounts, EMAIL, PASSWORD, "2001:db8::1").await.is_ok() == (n + 1 < 2 * ATTEMPTS));
    }
    assert_eq!(try_in(&accounts, EMAIL, PASSWORD, "2001:db8::ffff").await, too_many(15), "the same network");
    assert!(try_in(&accounts, EMAIL, PASSWORD, "2001:db8:0:1::1").await.is_ok(), "another network");
    app.clock.wind(TimeDelta::minutes(15));
    assert!(try_in(&accounts, EMAIL, PASSWORD, "2001:db8::1").await.is_ok());
}

on_both_engines!(guessing_many_at_once_does_not_help);
async fn guessing_many_at_once_does_not_help(app: TestApp) {
    maija(&app).await;
    let guesses: Vec<_> = (0..20)
        .map(|n| {
            let accounts = accounts(&app);
            tokio::spawn(async move { try_in(&accounts, EMAIL, "a guess", &format!("192.0.2.{n}")).await })
        })
        .collect();
    let mut checked = 0;
    for guess in guesses {
        checked += u32::from(guess.await.unwrap() == wrong());
    }
    // On PostgreSQL as many as have a connection at once may not see one another.
    let unseen = if app.store.engine() == Engine::Postgres { 4 } else { 0 };
    assert!((ATTEMPTS..=ATTEMPTS + unseen).contains(&checked), "{checked}");
}

on_both_engines!(attempts_hold_nothing_of_anybody_and_are_swept);
async fn attempts_hold_nothing_of_anybody_and_are_swept(app: TestApp) {
    let accounts = accounts(&app);
    assert_eq!(try_in(&accounts, EMAIL, "a guess", HOME).await, wrong());
    let lines = app.database.lines("sign_in_attempt", &["key_hash"]).await.join("\n");
    assert_eq!(lines.lines().count(), 2);
    assert!(!lines.contains("maija") && !lines.contains("192.0.2"), "{lines}");
    assert_eq!(app.store.forget_attempts_before(app.clock_now() - TimeDelta::minutes(1)).await.unwrap(), 0);
    assert_eq!(app.store.forget_attempts_before(app.clock_now()).await.unwrap(), 2);
}

fn invitee_form(app: &TestApp, email: &str) -> RawForm {
    RawForm::from_iter([
        ("name", "Uusi Työntekijä".to_owned()),
        ("email", email.to_owned()),
        ("locale", "en".to_owned()),
        ("unit", app.county.health.to_string()),
        ("role", "manager".to_owned()),
        ("role_on", app.county.health.to_string()),
    ])
}

fn password_form(password: &str) -> RawForm {
    RawForm::from_iter([("password", password), ("password_again", password)])
}

async fn row_of(app: &TestApp, accounts: &AccountService, email: &str) -> AccountRow {
    let page = accounts.list(&app.county.administrator).await.unwrap();
    page.accounts.into_iter().find(|row| row.email == email).unwrap()
}

/// As the mail room does when it writes the mail.
async fn link_for(app: &TestApp, account: AccountId) -> Token {
    let token = Token::fresh();
    let expires_at = app.clock_now() + TimeDelta::days(7);
    assert!(app.store.renew_invitation(account, &token.hash(), expires_at).await.unwrap());
    token
}

on_both_engines!(an_invitation_is_accepted_once);
async fn an_invitation_is_accepted_once(app: TestApp) {
    let accounts = accounts(&app);
    let form = invitee_form(&app, "uusi@example.fi");
    accounts.invite(&app.county.administrator, &form).await.unwrap();
    let row = row_of(&app, &accounts, "uusi@example.fi").await;
    assert_eq!((row.name.as_str(), row.locale, row.joined_at), ("Uusi Työntekijä", Locale::En, None));
    assert_eq!(row.unit, Some(names("health")));
    assert_eq!(row.roles, [Grant { role: Role::Manager, on: app.county.health }]);
    assert_eq!((app.rows("outbox").await, app.rows("event").await), (1, 2), "invited, and a role given");
    assert_eq!(accounts.actor(row.id).await, Ok(None), "nobody acts before joining");

    let link = link_for(&app, row.id).await;
    let invitation = Invitation { name: "Uusi Työntekijä".into(), email: "uusi@example.fi".into() };
    assert_eq!(accounts.invitation(link.as_str()).await, Ok(invitation.clone()));
    let refused = accounts.accept(link.as_str(), &password_form("salasana1234")).await;
    assert_eq!(refused, Err(Fault::field("password", FieldCode::PasswordTooCommon)));
    assert_eq!(accounts.invitation(link.as_str()).await, Ok(invitation), "a refused form uses nothing up");

    let actor = accounts.accept(link.as_str(), &password_form(PASSWORD)).await.unwrap();
    assert_eq!((actor.account, actor.grants), (row.id, vec![Grant { role: Role::Manager, on: app.county.health }]));
    let expired = Err(Fault::Conflict(Conflict::LinkExpired));
    assert_eq!(accounts.accept(link.as_str(), &password_form("aivan toinen sana")).await, expired);
    assert_eq!(accounts.invitation(link.as_str()).await, Err(Fault::Conflict(Conflict::LinkExpired)));
    assert!(try_in(&accounts, "uusi@example.fi", PASSWORD, HOME).await.is_ok());
    assert_eq!(try_in(&accounts, "uusi@example.fi", "aivan toinen sana", HOME).await, wrong());
    assert_eq!(row_of(&app, &accounts, "uusi@example.fi").await.joined_at, Some(app.clock_now()));
}

on_both_engines!(a_link_expires_and_is_renewed);
async fn a_link_expires_and_is_renewed(app: TestApp) {
    let accounts = accounts(&app);
    let administrator = &app.county.administrator;
    accounts.invite(administrator, &invitee_form(&app, "uusi@example.fi")).await.unwrap();
    let id = row_of(&app, &accounts, "uusi@example.fi").await.id;
    let expired = Err(Fault::Conflict(Conflict::LinkExpired));

    let first = link_for(&app, id).await;
    app.clock.wind(TimeDelta::days(7) - TimeDelta::seconds(1));
    assert!(accounts.invitation(first.as_str()).await.is_ok());
    app.clock.wind(TimeDelta::seconds(1));
    assert_eq!(accounts.invitation(first.as_str()).await, expired);
    assert_eq!(
        accounts.accept(first.as_str(), &password_form(PASSWORD)).await,
        Err(Fault::Conflict(Conflict::LinkExpired))
    );

    let second = link_for(&app, id).await;
    assert!(accounts.invitation(second.as_str()).await.is_ok());
    accounts.invite_again(administrator, id).await.unwrap();
    assert_eq!(accounts.invitation(second.as_str()).await, expired, "at once, not when the next mail is sent");
    assert_eq!(app.rows("outbox").await, 2);

    let third = link_for(&app, id).await;
    assert_eq!(accounts.invitation(second.as_str()).await, expired);
    accounts.accept(third.as_str(), &password_form(PASSWORD)).await.unwrap();
    assert_eq!(accounts.invite_again(administrator, id).await, Err(Fault::NotFound), "who has joined needs none");
    let late = app.store.renew_invitation(id, &Token::fresh().hash(), app.clock_now() + TimeDelta::days(1)).await;
    assert!(!late.unwrap(), "a mail that was still waiting opens nothing");
}

on_both_engines!(of_many_who_accept_at_once_one_does);
async fn of_many_who_accept_at_once_one_does(app: TestApp) {
    let keeper = accounts(&app);
    keeper.invite(&app.county.administrator, &invitee_form(&app, "uusi@example.fi")).await.unwrap();
    let id = row_of(&app, &keeper, "uusi@example.fi").await.id;
    let link = link_for(&app, id).await;
    let password = |n: usize| format!("kolme sanaa riittää {n}");
    let attempts: Vec<_> = (0..4)
        .map(|n| {
            let (accounts, token, form) = (accounts(&app), link.as_str().to_owned(), password_form(&password(n)));
            tokio::spawn(async move { accounts.accept(&token, &form).await.is_ok() })
        })
        .collect();
    let mut accepted = Vec::new();
    for (n, attempt) in attempts.into_iter().enumerate() {
        accepted.extend(attempt.await.unwrap().then_some(n));
    }
    assert_eq!(accepted.len(), 1, "{accepted:?}");
    assert!(try_in(&keeper, "uusi@example.fi", &password(accepted[0]), HOME).await.is_ok(), "with that password");
}

on_both_engines!(nobody_is_invited_twice_or_without_a_name);
async fn nobody_is_invited_twice_or_without_a_name(app: TestApp) {
    let accounts = accounts(&app);
    let administrator = &app.county.administrator;
    let taken = accounts.invite(administrator, &invitee_form(&app, "REA@example.fi")).await;
    assert_eq!(taken, Err(Fault::field("email", FieldCode::EmailTaken)));
    let Err(Fault::Invalid(faults)) = accounts.invite(administrator, &RawForm::default()).await else {
        panic!("accepted");
    };
    assert_eq!(faults.iter().map(|fault| fault.field.as_str()).collect::<Vec<_>>(), ["name", "email"]);
    assert_eq!((app.rows("outbox").await, app.rows("event").await, app.rows("account").await), (0, 0, 9));
}

fn role_form(role: &str, on: impl ToString) -> RawForm {
    RawForm::from_iter([("role", role.to_owned()), ("role_on", on.to_string())])
}

on_both_engines!(roles_are_given_and_taken);
async fn roles_are_given_and_taken(app: TestApp) {
    let accounts = accounts(&app);
    let (administrator, deputy) = (&app.county.administrator, app.county.deputy.account);
    let form = role_form("manager", app.county.rauma);
    for _ in 0..2 {
        accounts.give_role(administrator, deputy, &form).await.unwrap();
        let actor = accounts.actor(deputy).await.unwrap().unwrap();
        assert_eq!(actor.grants, [Grant { role: Role::Manager, on: app.county.rauma }]);
    }
    accounts.take_role(administrator, deputy, &role_form("manager", app.county.social_work)).await.unwrap();
    assert_eq!(accounts.actor(deputy).await.unwrap().unwrap().grants.len(), 1, "given on another node");
    for _ in 0..2 {
        accounts.take_role(administrator, deputy, &form).await.unwrap();
        assert!(accounts.actor(deputy).await.unwrap().unwrap().grants.is_empty());
    }
    assert_eq!(app.rows("event").await, 2, "given once, taken once");

    let nobody = uuid::Uuid::from_u128(7).into();
    for form in [&form, &RawForm::default()] {
        assert_eq!(accounts.give_role(administrator, nobody, form).await, Err(Fault::NotFound));
        assert_eq!(accounts.take_role(administrator, nobody, form).await, Err(Fault::NotFound));
    }
    let refused = accounts.give_role(administrator, deputy, &role_form("", "nowhere")).await;
    let Err(Fault::Invalid(faults)) = refused else { panic!("{refused:?}") };
    assert_eq!(faults.len(), 2);
}

on_both_engines!(an_administrator_remains);
async fn an_administrator_remains(app: TestApp) {
    let accounts = accounts(&app);
    let first = &app.county.administrator;
    let form = role_form("administrator", app.county.root);
    let last = Err(Fault::Conflict(Conflict::LastAdministrator));
    assert_eq!(accounts.take_role(first, first.account, &form).await, last);

    // One who was invited and has not joined can't be the last.
    let mut invitee = invitee_form(&app, "uusi@example.fi");
    invitee.set("role", "administrator");
    accounts.invite(first, &invitee).await.unwrap();
    assert_eq!(accounts.take_role(first, first.account, &form).await, last);

    let second = maija(&app).await;
    accounts.give_role(first, second, &form).await.unwrap();
    let (one, other) =
        tokio::join!(accounts.take_role(first, second, &form), accounts.take_role(first, first.account, &form));
    let mut outcomes = [one, other];
    outcomes.sort_by_key(Result::is_err);
    assert_eq!(outcomes, [Ok(()), last], "of two who leave at once one stays");
}

on_both_engines!(only_administrators_keep_accounts);
async fn only_administrators_keep_accounts(app: TestApp) {
    let accounts = accounts(&app);
    let form = invitee_form(&app, "uusi@example.fi");
    let role = role_form("administrator", app.county.root);
    for actor in app.county.everyone() {
        if actor.holds_anywhere(Role::Administrator) {
            continue;
        }
        assert_eq!(accounts.list(actor).await, Err(Fault::Forbidden));
        assert_eq!(accounts.invite(actor, &form).await, Err(Fault::Forbidden));
        assert_eq!(accounts.invite_again(actor, actor.account).await, Err(Fault::Forbidden));
        assert_eq!(accounts.give_role(actor, actor.account, &role).await, Err(Fault::Forbidden));
        assert_eq!(accounts.take_role(actor, actor.account, &role).await, Err(Fault::Forbidden));
    }
    assert_eq!((app.rows("account").await, app.rows("event").await), (9, 0));
}

on_both_engines!(the_list_is_by_name_and_a_language_is_kept);
async fn the_list_is_by_name_and_a_language_is_kept(app: TestApp) {
    let accounts = accounts(&app);
    let page = accounts.list(&app.county.administrator).await.unwrap();
    let listed: Vec<_> = page.accounts.iter().map(|row| row.name.as_str()).collect();
    assert!(listed.is_sorted(), "{listed:?}");
    assert_eq!((listed.len(), page.lists.units.len()), (9, 5));

    let reporter = &app.county.reporter;
    accounts.set_locale(reporter, Locale::En).await.unwrap();
    assert_eq!(accounts.actor(reporter.account).await.unwrap().unwrap().locale, Locale::En);
    let colleague = accounts.actor(app.county.colleague.account).await.unwrap().unwrap();
    assert_eq!(colleague.locale, Locale::Fi, "nobody else's");
}
