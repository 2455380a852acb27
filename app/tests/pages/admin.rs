//! Administration: the overview, accounts, units, rules and the outbox.

use domain::{
    account::{AccountRow, AccountsPage, field},
    actor::{Actor, Grant, Role},
    fault::{Conflict, Fault, FieldCode, FieldFault},
    form::RawForm,
    ids::AccountId,
    locale::Locale,
    mail::{Letter, MailKind, MailState, MailTrouble, OutboxPage, QueuedMail},
    organisation::{Person, RuleRow, RulesPage, field as organisation_field},
    routing::Reason,
};
use uuid::Uuid;

use crate::{
    content::{administrator, lists},
    fake::Fake,
    people::names,
    render::{Ask, Page},
};

fn account_id(n: u32) -> AccountId {
    Uuid::from_u128(n.into()).into()
}

fn account(n: u32, name: &str, roles: &[Role], joined: bool) -> AccountRow {
    let unit = lists().units[2].clone();
    AccountRow {
        id: account_id(n),
        name: name.to_owned(),
        email: format!("{}@demo.example", name.to_lowercase().replace(' ', ".")),
        locale: Locale::Fi,
        unit: Some(unit.names),
        roles: roles.iter().map(|role| Grant { role: *role, on: unit.id }).collect(),
        joined_at: joined.then(|| "2026-10-12T06:30:00Z".parse().unwrap()),
    }
}

fn accounts() -> AccountsPage {
    AccountsPage {
        accounts: vec![
            account(1, "Aino Esimerkki", &[], true),
            account(2, "Marjatta Malliesimerkki", &[Role::Manager, Role::Coordinator], true),
            account(3, "Uuno Uusitalo", &[Role::Administrator], false),
        ],
        lists: lists(),
    }
}

fn rules() -> RulesPage {
    let lists = lists();
    let (line, area) = (lists.service_lines[0].names.clone(), lists.areas[0].names.clone());
    let title = names("Palvelupäällikkö", "Servicechef", "Service manager");
    let responsible = Person { id: account_id(2), name: "Marjatta Malliesimerkki".to_owned(), title };
    let rule = |n: u32, reason, service_line, area| RuleRow {
        id: Uuid::from_u128(n.into()).into(),
        reason,
        service_line,
        area,
        responsible: responsible.clone(),
    };
    RulesPage {
        rules: vec![
            rule(1, Reason::ServiceLineAndArea, Some(line.clone()), Some(area.clone())),
            rule(2, Reason::ServiceLine, Some(line), None),
            rule(3, Reason::Area, None, Some(area)),
            rule(4, Reason::Default, None, None),
        ],
        lists,
        people: vec![responsible],
    }
}

fn mail(n: u32, kind: MailKind, state: MailState, attempts: u32, trouble: Option<MailTrouble>) -> QueuedMail {
    QueuedMail {
        id: Uuid::from_u128(n.into()).into(),
        kind,
        to: format!("etunimi.sukunimi-{n}@hyvinvointialue.example"),
        state,
        attempts,
        trouble,
        queued_at: "2026-11-05T06:30:00Z".parse().unwrap(),
        at: (state != MailState::Dead).then(|| "2026-11-05T06:31:00Z".parse().unwrap()),
        has_letter: state == MailState::Sent,
    }
}

fn outbox() -> OutboxPage {
    OutboxPage {
        mails: vec![
            mail(1, MailKind::Invitation, MailState::Waiting, 0, None),
            mail(2, MailKind::IssueRaised, MailState::Waiting, 3, Some(MailTrouble::Unreachable)),
            mail(3, MailKind::IssueAnswered, MailState::Sent, 1, None),
            mail(4, MailKind::IssueRaised, MailState::Dead, 9, Some(MailTrouble::Refused)),
        ],
        waiting: 2,
        dead: 1,
    }
}

fn letter() -> Letter {
    let text =
        "Hei Aino\n\nHavaintoosi H-1042 on vastattu:\nhttps://havainto.example/observations/1\n\nTerveisin\nHavainto";
    let mail = mail(3, MailKind::IssueAnswered, MailState::Sent, 1, None);
    Letter { mail, subject: "Havaintoosi H-1042 on vastattu".to_owned(), text: text.to_owned() }
}

fn fake() -> Fake {
    Fake {
        lists: Some(lists()),
        accounts: Some(accounts()),
        rules: Some(rules()),
        outbox: Some(outbox()),
        letter: Some(letter()),
        ..Fake::default()
    }
}

async fn page(path: &str, actor: Actor) -> Page {
    Ask::page(path).by(actor).of(fake()).await
}

#[tokio::test]
async fn each_part_is_shown_in_each_language() {
    for locale in Locale::ALL {
        for path in [
            "/admin",
            "/admin/accounts",
            "/admin/accounts?account=00000000-0000-0000-0000-000000000002",
            "/admin/accounts?account=00000000-0000-0000-0000-000000000003",
            "/admin/units",
            "/admin/rules",
            "/admin/outbox",
            "/admin/outbox/00000000-0000-0000-0000-000000000003",
        ] {
            assert_eq!(page(path, administrator(locale)).await.status, 200, "{path} in {locale}");
        }
    }
}

#[tokio::test]
async fn a_fresh_installation_sees_what_is_done_and_what_is_not() {
    let fresh = Fake {
        accounts: Some(AccountsPage { accounts: vec![account(1, "A", &[Role::Administrator], true)], ..accounts() }),
        rules: Some(RulesPage { rules: rules().rules.split_off(3), ..rules() }),
        outbox: Some(OutboxPage { mails: vec![], waiting: 0, dead: 0 }),
        ..Fake::default()
    };
    let page = Ask::page("/admin").by(administrator(Locale::Fi)).of(fresh).await;
    assert_eq!(page.html.matches("class=\"ticked\"").count(), 1);
    page.assert_says("Lisää yksiköt, joissa ihmiset työskentelevät. tehty");
    page.assert_says("Vain oletussääntö");
    page.assert_says("Jono on tyhjä");
}

#[tokio::test]
async fn what_was_done_is_told_from_a_closed_list() {
    let told = page("/admin/accounts?done=invited", administrator(Locale::Fi)).await;
    told.assert_says("Tili on luotu, ja kutsu lähtee sähköpostilla.");
    let made_up = page("/admin/accounts?done=Maksa+lasku", administrator(Locale::Fi)).await;
    assert!(!made_up.html.contains("role=\"status\""));
    let elsewhere = page("/admin/rules?done=rule_removed", administrator(Locale::En)).await;
    elsewhere.assert_says("Issues raised already stay with those responsible for them.");
}

#[tokio::test]
async fn accounts_lead_to_the_page_of_each() {
    let all = page("/admin/accounts", administrator(Locale::Fi)).await;
    all.assert_says("Esihenkilö: Aikuissosiaalityö, Pori");
    all.assert_says("Kutsuttu, ei vielä käytössä");
    all.assert_has("href=\"/admin/accounts?account=00000000-0000-0000-0000-000000000002\"");
    let manager = page("/admin/accounts?account=00000000-0000-0000-0000-000000000002", administrator(Locale::Fi)).await;
    let path = "/admin/accounts/00000000-0000-0000-0000-000000000002/roles";
    assert_eq!(manager.html.matches(&format!("action=\"{path}/remove\"")).count(), 2);
    manager.assert_has("<input type=\"hidden\" name=\"role\" value=\"coordinator\">");
    manager.assert_has("<input type=\"hidden\" name=\"role_on\" value=\"00000000-0000-0000-0000-000000000003\">");
    manager.assert_has(&format!("action=\"{path}\""));
    manager.assert_does_not_say("Lähetä kutsu uudelleen");
    let invited = page("/admin/accounts?account=00000000-0000-0000-0000-000000000003", administrator(Locale::Fi)).await;
    invited.assert_says("Lähetä kutsu uudelleen");
}

#[tokio::test]
async fn a_refused_invitation_keeps_what_was_typed() {
    let values = RawForm::from_iter([(field::NAME, "Uusi Ihminen"), (field::EMAIL, "x"), (field::LOCALE, "sv")]);
    let fault = Fault::Invalid(vec![FieldFault { field: field::EMAIL.to_owned(), code: FieldCode::NotAnEmail }]);
    let ask = Ask::page("/admin/accounts").by(administrator(Locale::Fi)).after_refusing(values, fault);
    let page = ask.of(fake()).await;
    assert_eq!(page.status, 422);
    page.assert_has("value=\"Uusi Ihminen\"");
    page.assert_has("<option value=\"sv\" selected>");
    page.assert_has("<a href=\"#email\">");
}

#[tokio::test]
async fn a_refused_role_comes_back_to_the_page_of_its_account() {
    let whose = account_id(3).to_string();
    let asked = |role| RawForm::from_iter([("account", whose.as_str()), (field::ROLE, role), (field::ROLE_ON, "")]);
    let fault = Fault::Invalid(vec![FieldFault { field: field::ROLE_ON.to_owned(), code: FieldCode::ChoiceRequired }]);
    let ask = Ask::page("/admin/accounts").by(administrator(Locale::Fi)).after_refusing(asked("triager"), fault);
    let page = ask.of(fake()).await;
    page.assert_says("Uuno Uusitalo");
    page.assert_has("<option value=\"triager\" selected>");
    page.assert_has("<a href=\"#role_on\">");

    let last = Fault::Conflict(Conflict::LastAdministrator);
    let ask = Ask::page("/admin/accounts").by(administrator(Locale::Fi)).after_refusing(asked("administrator"), last);
    let page = ask.of(fake()).await;
    assert_eq!(page.status, 409);
    page.assert_says("Viimeiseltä pääkäyttäjältä ei voi poistaa roolia.");
    // What was to be taken does not stand in the form that gives.
    assert!(!page.html.contains("<option value=\"administrator\" selected>"));
}

#[tokio::test]
async fn units_are_lists_in_lists() {
    let page = page("/admin/units", administrator(Locale::Sv)).await;
    page.assert_has(
        "<span class=\"organisation\">Bottenhavets välfärdsområde</span><ul class=\"tree\"><li><span>Socialservice</span>\
         <ul class=\"tree\"><li><span>Vuxensocialarbete, Björneborg</span>",
    );
    page.assert_says("Vuxensocialarbete · Björneborg");
}

#[tokio::test]
async fn every_rule_but_the_default_can_be_removed() {
    let page = page("/admin/rules", administrator(Locale::Fi)).await;
    assert_eq!(page.html.matches("/remove\"").count(), 3);
    page.assert_says("Kaikki palvelutehtävät Oletus");
    // Buttons of rows are told apart by those who listen.
    page.assert_has("Poista<span class=\"unseen\"> Aikuissosiaalityö, Pori</span>");
}

#[tokio::test]
async fn a_rule_without_anybody_is_refused_beside_its_field() {
    let code = FieldCode::ChoiceRequired;
    let fault = Fault::Invalid(vec![FieldFault { field: organisation_field::RESPONSIBLE.to_owned(), code }]);
    let values = RawForm::from_iter([(organisation_field::AREA, "rauma")]);
    let ask = Ask::page("/admin/rules").by(administrator(Locale::En)).after_refusing(values, fault);
    let page = ask.of(fake()).await;
    page.assert_has("<option value=\"rauma\" selected>");
    page.assert_has("<a href=\"#responsible\">Person responsible: ");
}

#[tokio::test]
async fn the_outbox_says_what_became_of_each_mail() {
    let page = page("/admin/outbox", administrator(Locale::Fi)).await;
    page.assert_says("Odottaa Yritetty 3 kertaa Postipalvelimeen ei saatu luotettavaa yhteyttä.");
    page.assert_says("Jäi lähtemättä Yritetty 9 kertaa Postipalvelin ei ota viestiä vastaan.");
    page.assert_says("Lähti 5.11.2026 klo 8.31");
    assert_eq!(page.html.matches("/retry\"").count(), 1);
    page.assert_has("href=\"/admin/outbox/00000000-0000-0000-0000-000000000003\"");
}

#[tokio::test]
async fn a_letter_is_shown_as_it_was_written_with_its_links() {
    let page = page("/admin/outbox/00000000-0000-0000-0000-000000000003", administrator(Locale::Fi)).await;
    page.assert_has(
        "Hei Aino\n\nHavaintoosi H-1042 on vastattu:\n<a href=\"https://havainto.example/observations/1\">",
    );
    let empty = Fake { outbox: Some(OutboxPage { mails: vec![], waiting: 0, dead: 0 }), ..Fake::default() };
    let page = Ask::page("/admin/outbox").by(administrator(Locale::Sv)).of(empty).await;
    page.assert_says("Det finns inga meddelanden ännu");
}

#[tokio::test]
async fn whoever_may_not_is_told_no_more() {
    for path in ["/admin", "/admin/accounts", "/admin/units", "/admin/rules", "/admin/outbox"] {
        let forbidding = Fake { fault: Some(Fault::Forbidden), ..fake() };
        let page = Ask::page(path).by(crate::people::reporter(Locale::Fi)).of(forbidding).await;
        assert_eq!(page.status, 403, "{path}");
        page.assert_says("Sivua ei voi näyttää");
        page.assert_does_not_say("Ylläpidon osat");
    }
}
