//! The pages of faults: status, sentences, and what was typed.

use app::{i18n::Texts, messages};
use domain::{
    fault::{Conflict, Fault, FieldCode},
    form::RawForm,
    ids::IncidentId,
    locale::Locale,
};
use uuid::Uuid;

use crate::{
    content::{administrator, full, manager, reporter},
    fake::Fake,
    render::Ask,
};

fn faults() -> Vec<Fault> {
    vec![
        Fault::Invalid(vec![]),
        Fault::SignedOut,
        Fault::NotFound,
        Fault::Forbidden,
        Fault::Conflict(Conflict::IssueMovedOn),
        Fault::RateLimited { retry_after_seconds: 30 },
        Fault::TooLarge { limit_bytes: 65_536 },
        Fault::Unavailable,
        Fault::Internal { incident: IncidentId::from(Uuid::from_u128(7)) },
    ]
}

#[tokio::test]
async fn each_fault_has_its_page_in_each_language() {
    for locale in Locale::ALL {
        for fault in faults() {
            let texts = Texts::of(locale);
            let (title, text) = (messages::title(texts, &fault), messages::text(texts, &fault));
            let status = fault.status();
            let ask = Ask::page("/observations/new").within(locale).stopped_by(fault, RawForm::default());
            let page = ask.of(full()).await;
            assert_eq!(page.status, status);
            page.assert_has(&format!("<h1>{title}</h1>"));
            page.assert_says(&text);
        }
    }
}

#[test]
fn each_code_has_a_sentence_of_its_own() {
    let codes = [
        FieldCode::Required,
        FieldCode::ChoiceRequired,
        FieldCode::TooLong { limit: 1, actual: 2 },
        FieldCode::TooShort { limit: 12 },
        FieldCode::NotInList,
        FieldCode::HiddenCharacters,
        FieldCode::NotAnEmail,
        FieldCode::EmailTaken,
        FieldCode::WrongCredentials,
        FieldCode::TooManyAttempts { minutes: 15 },
        FieldCode::WrongCode,
        FieldCode::PasswordTooCommon,
        FieldCode::PasswordsDiffer,
    ];
    for locale in Locale::ALL {
        let mut sentences: Vec<_> = codes.iter().map(|code| messages::of_field(Texts::of(locale), *code)).collect();
        sentences.sort_unstable();
        sentences.dedup();
        assert_eq!(sentences.len(), codes.len(), "{locale}");
    }
}

#[tokio::test]
async fn when_the_database_is_away_each_page_says_so() {
    let id = "00000000-0000-0000-0000-000000000011";
    let away = || Fake { fault: Some(Fault::Unavailable), ..full() };
    let (observation, receipt) = (format!("/observations/{id}"), format!("/observations/{id}/receipt"));
    for (path, actor) in [
        ("/", reporter(Locale::Fi)),
        ("/", manager(Locale::Fi)),
        ("/", administrator(Locale::Fi)),
        ("/observations", reporter(Locale::Fi)),
        ("/observations/new", reporter(Locale::Fi)),
        (&observation, reporter(Locale::Fi)),
        (&receipt, reporter(Locale::Fi)),
        ("/search", reporter(Locale::Fi)),
        ("/issues", manager(Locale::Fi)),
        ("/setup", reporter(Locale::Fi)),
        ("/invitation/t0ken", reporter(Locale::Fi)),
    ] {
        let page = Ask::page(path).by(actor).of(away()).await;
        assert_eq!(page.status, 503, "{path}");
        page.assert_says("Palvelu ei juuri nyt vastaa");
    }
}

#[tokio::test]
async fn what_was_typed_waits_on_the_fault_s_page_to_be_sent_again() {
    let typed =
        || RawForm::from_iter([("kind", "gap"), ("text", "Jonot </textarea> kasvavat"), ("title", "\"Jonot\"")]);
    for fault in [Fault::Unavailable, Fault::SignedOut] {
        let status = fault.status();
        let ask = Ask::page("/observations/new").by(reporter(Locale::Fi)).stopped_by(fault, typed());
        let page = ask.of(full()).await;
        assert_eq!(page.status, status);
        page.assert_has("<form method=\"post\" action=\"/observations/new\"");
        page.assert_has("Jonot &lt;/textarea&gt; kasvavat</textarea>");
        page.assert_has("name=\"title\" value=\"&quot;Jonot&quot;\"");
        page.assert_has("name=\"kind\" value=\"gap\"");
    }
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let nothing = Fake::default;
    for path in ["/no/such/page", "/observations/nonsense", "/observations/00000000-0000-0000-0000-0000000000ff"] {
        assert_eq!(Ask::page(path).by(reporter(Locale::Fi)).of(nothing()).await.status, 404, "{path}");
    }
    assert_eq!(Ask::page("/observations").of(nothing()).await.status, 401);
}

#[tokio::test]
async fn a_link_that_was_used_or_an_installation_that_is_set_up_says_so() {
    let used = Fake { fault: Some(Fault::Conflict(Conflict::LinkExpired)), ..Fake::default() };
    let page = Ask::page("/invitation/t0ken").of(used).await;
    assert_eq!(page.status, 409);
    page.assert_says("Pyydä pääkäyttäjältä uusi kutsu.");
    let page = Ask::page("/setup").of(Fake::default()).await;
    assert_eq!(page.status, 409);
    page.assert_says("Havainto on jo otettu käyttöön.");
}
