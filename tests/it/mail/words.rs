//! What a mail says: in three languages, compared with the letters in `tests/fixtures/mail`, which
//! are reviewed like code. And what it never says.

use std::{collections::BTreeSet, env, fs, path::PathBuf};

use chrono::TimeDelta;
use domain::{
    fault::Fault,
    ids::{AccountId, MailId, Reference},
    locale::{Locale, Names},
    mail::{MailKind, MailState},
    ports::{Issues, Outbox},
};
use mail_parser::MessageParser;
use server::{
    auth::token::token_hash,
    mail::{
        compose::{Letterhead, Matter, Recipient},
        letters::LetterFolder,
    },
    service::outbox::OutboxService,
    store::{About, AccountEntry, Notice, fresh},
};
use uuid::Uuid;

use super::{PUBLIC_URL, deliver_all, in_clear, postman, postman_of, settings, the_mail};
use crate::support::{SmtpSink, TestApp, answer_form, log, on_both_engines};

/// When set, the letters are written instead of compared.
const WRITE: &str = "HAVAINTO_TEST_WRITE_FIXTURES";

fn id<T: From<Uuid>>(number: u128) -> T {
    Uuid::from_u128(number).into()
}

fn letterhead() -> Letterhead {
    Letterhead::new("Havainto <havainto@example.fi>".parse().unwrap(), PUBLIC_URL.parse().unwrap())
}

fn compose(name: &str, locale: Locale, matter: &Matter) -> Vec<u8> {
    let to = Recipient { name: name.to_owned(), email: "aino@example.fi".to_owned(), locale };
    let at = "2026-11-23T08:00:00Z".parse().unwrap();
    letterhead().compose(id(1), &to, matter, at).unwrap().formatted()
}

fn matter(kind: MailKind) -> Matter {
    let (observation, reference) = (id(3), Reference::observation(1042));
    match kind {
        MailKind::IssueRaised => Matter::IssueRaised { issue: id(2), reference: Reference::issue(2041) },
        MailKind::IssueAnswered => Matter::IssueAnswered { observation, reference },
        MailKind::SharedAnswered => Matter::SharedAnswered { observation, reference },
        MailKind::Commented => Matter::Commented { observation, reference },
        MailKind::IdentityDisclosed => Matter::IdentityDisclosed,
        MailKind::Invitation => Matter::Invitation { token: "a-token-of-an-invitation".to_owned(), days: 7 },
    }
}

/// Every letter by its name: one for each kind, and those to whoever filed confidentially.
fn letters() -> Vec<(String, Matter)> {
    let kinds = MailKind::ALL.iter().map(|kind| (kind.to_string(), matter(*kind)));
    let own = [("own_answered", Matter::OwnAnswered), ("own_commented", Matter::OwnCommented)];
    kinds.chain(own.map(|(name, matter)| (name.to_owned(), matter))).collect()
}

/// A letter as its reader sees it: what its head says, and both its parts.
fn readable(raw: &[u8]) -> String {
    let message = MessageParser::default().parse(raw).unwrap();
    let head = ["Message-ID", "Date", "From", "To", "Auto-Submitted", "Content-Language"]
        .map(|name| format!("{name}: {}\n", message.header_raw(name).unwrap().trim()));
    let (subject, text, html) = (message.subject(), message.body_text(0), message.body_html(0));
    let parts = format!("\n{}\n----\n\n{}\n", text.unwrap(), html.unwrap()).replace("\r\n", "\n");
    format!("{}Subject: {}\n{parts}", head.concat(), subject.unwrap())
}

#[test]
fn each_letter_reads_as_it_was_agreed_in_each_language() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/mail");
    let mut agreed = BTreeSet::new();
    for (kind, matter) in letters() {
        for locale in Locale::ALL {
            let name = format!("{kind}.{locale}.txt");
            let letter = readable(&compose("Aino Ahlström", locale, &matter));
            if env::var(WRITE).is_ok() {
                fs::create_dir_all(&folder).unwrap();
                fs::write(folder.join(&name), &letter).unwrap();
            }
            let expected = fs::read_to_string(folder.join(&name)).unwrap_or_default();
            assert_eq!(letter, expected, "{name}; after a review, {WRITE}=1 writes it anew");
            agreed.insert(name);
        }
    }
    let there: BTreeSet<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(there, agreed, "letters that nobody sends");
}

#[test]
fn no_name_becomes_a_header_or_markup() {
    let plain = compose("Aino", Locale::Fi, &matter(MailKind::IssueRaised));
    let names = |raw: &[u8]| -> Vec<String> {
        let message = MessageParser::default().parse(raw).unwrap();
        message.headers().iter().map(|header| header.name().to_owned()).collect()
    };
    for name in [
        "Aino\r\nBcc: eve@example.fi",
        "Aino\nBcc: eve@example.fi\n\n<p>",
        "Aino\r\n\r\nBody",
        "Aino\u{2028}Bcc: eve@example.fi",
        "Aino\u{85}Bcc: eve@example.fi\u{0}",
        "\"Aino\" <eve@example.fi>, Eve",
    ] {
        let raw = compose(name, Locale::Fi, &matter(MailKind::IssueRaised));
        assert_eq!(names(&raw), names(&plain), "{name:?}");
        let message = MessageParser::default().parse(&raw).unwrap();
        let to: Vec<_> = message.to().unwrap().iter().filter_map(|to| to.address()).collect();
        assert_eq!(to, ["aino@example.fi"], "{name:?}");
        assert_eq!(message.subject(), Some("Sinulle on nostettu asia A-2041"), "{name:?}");
    }
    let raw = compose("<b>Aino</b> & \"co\"", Locale::Fi, &matter(MailKind::IssueRaised));
    let html = MessageParser::default().parse(&raw).unwrap().body_html(0).unwrap().into_owned();
    assert!(html.contains("Aino") && !html.contains("<b>") && !html.contains("& "), "{html}");
}

#[test]
fn every_name_can_be_written() {
    let characters: Vec<char> =
        (0..=0x2FFF).chain(0xE000..=0xFFFF).chain(0x1_F300..=0x1_F6FF).filter_map(char::from_u32).collect();
    let long = "Maximiliana-Wilhelmiina von und zu Äyräpää-Ööperi ".repeat(8);
    let names = characters.chunks(40).map(|some| some.iter().collect::<String>());
    for name in names.chain([String::new(), " \n ".to_owned(), long]) {
        let raw = compose(&name, Locale::Sv, &matter(MailKind::IssueAnswered));
        let message = MessageParser::default().parse(&raw).unwrap();
        let to: Vec<_> = message.to().unwrap().iter().filter_map(|to| to.address()).collect();
        assert_eq!(to, ["aino@example.fi"], "{name:?}");
        let longest = raw.split(|byte| *byte == b'\n').map(<[u8]>::len).max();
        assert!(raw.is_ascii() && longest < Some(998), "{name:?}");
    }
}

/// Someone who was invited and has not joined.
async fn invite(app: &TestApp, name: &str) -> AccountId {
    let (account, now) = (fresh(app.clock_now()), app.clock_now());
    let entry = AccountEntry {
        id: account,
        email: "uusi@example.fi".to_owned(),
        name: name.to_owned(),
        password_hash: None,
        locale: Locale::Sv,
        unit: None,
        title: Names::default(),
        joined_at: None,
    };
    let write = app.store.write().await.unwrap();
    write.add_account(entry).await.unwrap();
    write.queue_mail(&Notice::new(MailKind::Invitation, account, About::Nothing), now).await.unwrap();
    write.commit().await.unwrap();
    account
}

/// The token in the link of an invitation.
fn token(raw: &[u8]) -> String {
    let text = MessageParser::default().parse(raw).unwrap().body_text(0).unwrap().into_owned();
    let (_, rest) = text.split_once(&format!("{PUBLIC_URL}/invitation/")).unwrap();
    rest.split_whitespace().next().unwrap().to_owned()
}

on_both_engines!(only_the_latest_link_of_an_invitation_works);
async fn only_the_latest_link_of_an_invitation_works(app: TestApp) {
    let Some(sink) = SmtpSink::start(module_path!(), &[]) else { return };
    let postman = postman(&app, &app.store, &in_clear(sink.port()));
    invite(&app, "Uusi Tulija").await;
    // The server takes it, and the line breaks before it says so.
    sink.shall(r#"{"how":"close","stage":"reply","times":1}"#).await;
    assert_eq!(deliver_all(&postman).await, 1);
    app.clock.wind(TimeDelta::minutes(1));
    assert_eq!(deliver_all(&postman).await, 1);

    let tokens: Vec<_> = sink.messages().await.iter().map(|message| token(&message.raw())).collect();
    let [former, latest] = &tokens[..] else { panic!("two letters: {}", tokens.len()) };
    let works = async |token: &str| app.store.invited(&token_hash(token), app.clock_now()).await.unwrap();
    assert_eq!(works(former).await, None);
    assert_eq!(works(latest).await.unwrap().name, "Uusi Tulija");
    app.clock.wind(TimeDelta::days(7));
    assert_eq!(works(latest).await, None, "it works for seven days");
    assert_eq!(app.store.sweep_invitations(app.clock_now()).await.unwrap(), 1);
}

on_both_engines!(who_has_joined_is_not_sent_a_link_to_a_password);
async fn who_has_joined_is_not_sent_a_link_to_a_password(app: TestApp) {
    let Some(sink) = SmtpSink::start(module_path!(), &[]) else { return };
    let write = app.store.write().await.unwrap();
    let joined = app.county.reporter.account;
    write.queue_mail(&Notice::new(MailKind::Invitation, joined, About::Nothing), app.clock_now()).await.unwrap();
    write.commit().await.unwrap();
    assert_eq!(deliver_all(&postman(&app, &app.store, &in_clear(sink.port()))).await, 1);
    assert_eq!(the_mail(&app).await.state, MailState::Dead);
    assert!(sink.messages().await.is_empty());
}

on_both_engines!(letters_in_files_can_be_read_by_administrators);
async fn letters_in_files_can_be_read_by_administrators(app: TestApp) {
    let folder = tempfile::tempdir().unwrap();
    let config = settings(&folder, "transport = 'file'");
    invite(&app, "Uusi Tulija").await;
    assert_eq!(deliver_all(&postman_of(&app, &app.store, &config)).await, 1);

    let letters = LetterFolder::new(config.letters_folder());
    let outbox = OutboxService::new(app.store.clone(), app.clock.clone(), Some(letters));
    let administrator = &app.county.administrator;
    let mail = outbox.mails(administrator).await.unwrap().mails.remove(0);
    assert_eq!((mail.state, mail.has_letter), (MailState::Sent, true));
    let letter = outbox.letter(administrator, mail.id).await.unwrap();
    assert_eq!((letter.subject.as_str(), &letter.mail), ("Inbjudan till Havainto", &mail));
    assert!(letter.text.starts_with("Hej Uusi Tulija\n"), "{}", letter.text);
    assert!(letter.text.contains(&format!("{PUBLIC_URL}/invitation/")), "{}", letter.text);

    assert_eq!(outbox.letter(&app.county.manager, mail.id).await, Err(Fault::Forbidden));
    assert_eq!(outbox.letter(administrator, id::<MailId>(7)).await, Err(Fault::NotFound));
    let files: Vec<_> = fs::read_dir(config.letters_folder()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(files, [format!("{}.eml", mail.id).as_str()]);
    fs::remove_dir_all(config.letters_folder()).unwrap();
    assert!(!outbox.mails(administrator).await.unwrap().mails[0].has_letter);
    assert_eq!(outbox.letter(administrator, mail.id).await, Err(Fault::NotFound));
}

async fn what_people_wrote_and_who_they_are_is_logged_nowhere(app: TestApp) {
    let Some(sink) = SmtpSink::start(module_path!(), &[]) else { return };
    log::listen();
    let (reporter, deputy) = (&app.county.reporter, &app.county.deputy);
    let fields =
        [("service_line", "social_work"), ("area", "rauma"), ("title", "otsikkomerkki"), ("text", "tekstimerkki")];
    let (_, issue) = app.raise(reporter, deputy, &fields).await;
    app.issues.answer(deputy, issue, &answer_form("done", "vastausmerkki")).await.unwrap();
    let postman = postman(&app, &app.store, &in_clear(sink.port()));
    sink.shall(r#"{"how":"refuse","stage":"rcpt","code":550,"text":"no sam@example.fi palvelinmerkki","times":1}"#)
        .await;
    assert_eq!(deliver_all(&postman).await, 2);
    let dead = super::seen(&app).await.into_iter().find(|mail| mail.state == MailState::Dead).unwrap();
    super::outbox(&app).retry(&app.county.administrator, dead.id).await.unwrap();
    assert_eq!(deliver_all(&postman).await, 1);
    let log = log::heard();

    let messages = sink.messages().await;
    assert_eq!(messages.len(), 2);
    for told in ["mail.sent", "mail.dead", "550", &dead.id.to_string()] {
        assert!(log.contains(told), "{told} is missing:\n{log}");
    }
    for word in ["otsikkomerkki", "tekstimerkki", "vastausmerkki"] {
        assert!(!log.contains(word), "{word} was logged");
        for message in &messages {
            assert!(!readable(&message.raw()).contains(word), "{word} was mailed");
        }
    }
    for word in ["example.fi", "Sijainen", "Raportti", "palvelinmerkki"] {
        assert!(!log.contains(word), "{word} was logged:\n{log}");
    }
}

mod privacy {
    use super::{TestApp, what_people_wrote_and_who_they_are_is_logged_nowhere as test};

    // One thread, so that the log of everything that is done can be caught.
    #[tokio::test(flavor = "current_thread")]
    async fn on_sqlite() {
        test(TestApp::on_sqlite().await).await;
    }
    #[tokio::test(flavor = "current_thread")]
    async fn on_postgres() {
        if let Some(app) = TestApp::on_postgres(module_path!()).await {
            test(app).await;
        }
    }
}
