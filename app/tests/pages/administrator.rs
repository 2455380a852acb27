//! What the home page tells an administrator to do next.

use domain::account::AccountRow;
use domain::{
    account::AccountsPage,
    actor::{Actor, Grant, Role},
    locale::{Locale, Names},
    mail::OutboxPage,
    organisation::{Lists, Person, RuleRow, RulesPage},
    routing::Reason,
};
use uuid::Uuid;

use crate::{
    content::{administrator, lists, manager},
    fake::Fake,
    render::Ask,
};

fn account(actor: &Actor) -> AccountRow {
    AccountRow {
        id: actor.account,
        name: actor.name.clone(),
        email: "a@demo.example".to_owned(),
        locale: actor.locale,
        unit: None,
        roles: vec![Grant { role: Role::Administrator, on: lists().units[0].id }],
        joined_at: None,
    }
}

fn rule(reason: Reason) -> RuleRow {
    let actor = manager(Locale::Fi);
    let responsible = Person { id: actor.account, name: actor.name, title: Names::default() };
    RuleRow { id: Uuid::from_u128(1).into(), reason, service_line: None, area: None, responsible }
}

fn installation(accounts: usize, units: usize, rules: &[Reason], dead: u64) -> Fake {
    let lists = Lists { units: lists().units[..units].to_vec(), ..lists() };
    let accounts = vec![account(&administrator(Locale::Fi)); accounts];
    let rules = rules.iter().copied().map(rule).collect();
    Fake {
        accounts: Some(AccountsPage { accounts, lists: lists.clone() }),
        rules: Some(RulesPage { rules, lists, people: vec![] }),
        outbox: Some(OutboxPage { mails: vec![], waiting: 0, dead }),
        ..Fake::default()
    }
}

#[tokio::test]
async fn a_new_installation_says_what_to_do_next() {
    let fresh = installation(1, 1, &[Reason::Default], 0);
    let page = Ask::page("/").by(administrator(Locale::Fi)).of(fresh).await;
    for step in ["Lisää yksiköt", "Kutsu ensimmäiset ihmiset", "Päätä, kuka vastaa mistäkin"] {
        page.assert_says(step);
    }
    page.assert_does_not_say("lähtemättä");
}

#[tokio::test]
async fn mail_that_got_stuck_is_told() {
    let busy = || installation(3, 3, &[Reason::Area, Reason::Default], 1);
    let page = Ask::page("/").by(administrator(Locale::Fi)).of(busy()).await;
    page.assert_says("Yksi sähköposti on jäänyt lähtemättä");
    page.assert_does_not_say("Lisää yksiköt");
    let page = Ask::page("/").by(administrator(Locale::Sv)).of(busy()).await;
    page.assert_says("Ett e-postmeddelande har inte kunnat skickas");
    let well = installation(3, 3, &[Reason::Area, Reason::Default], 0);
    Ask::page("/").by(administrator(Locale::En)).of(well).await.assert_says("All is well: nothing awaits you.");
}
