//! What others add to a report, and what its reporter and a custodian can do with it.

use domain::{
    actor::{Actor, Role},
    fault::{Concern, Conflict, Fault, FieldCode},
    form::RawForm,
    guard,
    locale::Locale,
    observation::{
        Disclosure, Frequency, Helpful, Identity, Kind, May, ObservationView, ParticularsView, Revision,
        disclosure_field,
    },
    voice::{Author, CommentView, MeToo, Voices},
};
use uuid::Uuid;

use crate::{
    content::{OBSERVATION, full, lists, observation, reporter},
    fake::Fake,
    people::{holding, names},
    render::{Ask, Page},
};

fn with(change: impl FnOnce(&mut ObservationView)) -> Fake {
    let mut observation = observation(false);
    observation.may = May { comment: true, me_too: true, ..May::default() };
    change(&mut observation);
    Fake { observation: Some(observation), ..full() }
}

async fn page(path: &str, actor: Actor, fake: Fake) -> Page {
    Ask::page(format!("/observations/{OBSERVATION}{path}")).by(actor).of(fake).await
}

async fn refused(path: &str, values: RawForm, fault: Fault, fake: Fake) -> Page {
    let ask = Ask::page(format!("/observations/{OBSERVATION}{path}")).by(reporter(Locale::Fi));
    ask.after_refusing(values, fault).of(fake).await
}

#[tokio::test]
async fn one_press_says_that_one_has_noticed_it_too() {
    let page = page("", reporter(Locale::Fi), with(|_| {})).await;
    page.assert_has(&format!("action=\"/observations/{OBSERVATION}/me-too\""));
    page.assert_says("Kukaan muu ei ole vielä kertonut huomanneensa samaa.");
    // One's own unit is filled in, and what can be left out is folded away.
    page.assert_has("<option value=\"00000000-0000-0000-0000-000000000003\" selected>");
    page.assert_has("<details class=\"more\">");
}

#[tokio::test]
async fn who_noticed_it_too_is_counted_and_quoted_without_names() {
    let mine = MeToo { frequency: Some(Frequency::Daily), unit: None, words: "Meillä joka päivä.".to_owned() };
    let voices =
        Voices { me_too: 7, units: 4, words: vec!["Sama Raumalla.".to_owned()], own: Some(mine), ..Voices::default() };
    let page = page("", reporter(Locale::Fi), with(|it| it.voices = voices)).await;
    page.assert_says("7 muuta on huomannut saman. He työskentelevät 4 eri yksikössä.");
    page.assert_says("Sama Raumalla.");
    page.assert_says("Olet kertonut huomanneesi saman.");
    page.assert_has("\nMeillä joka päivä.</textarea>");
    page.assert_has("<option value=\"daily\" selected>");
}

#[tokio::test]
async fn whoever_may_not_add_anything_sees_no_form() {
    let page = page("", reporter(Locale::Fi), with(|it| it.may = May::default())).await;
    for path in ["comments", "me-too", "adopt"] {
        assert!(!page.html.contains(&format!("/{path}\"")), "{path}");
    }
    assert!(!page.html.contains("/edit\"") && !page.html.contains("/withdraw\"") && !page.html.contains("/reporter\""));
}

#[tokio::test]
async fn comments_tell_who_wrote_them_and_when() {
    let comment = |n: u128, author, text: &str| CommentView {
        id: Uuid::from_u128(n).into(),
        author,
        language: Locale::Sv,
        text: text.to_owned(),
        at: "2026-10-21T09:15:00Z".parse().unwrap(),
    };
    let comments = vec![
        comment(1, Author::Named("Riitta Mäntyluoma".to_owned()), "Hur ofta?"),
        comment(2, Author::Reporter, "Varje vecka."),
    ];
    let page = page("", reporter(Locale::Fi), with(|it| it.comments = comments)).await;
    page.assert_says("Riitta Mäntyluoma · 21.10.2026 klo 12.15 Hur ofta?");
    page.assert_says("Havainnon tekijä · 21.10.2026 klo 12.15 Varje vecka.");
    page.assert_has("<div lang=\"sv\" class=\"voice\"><p>Varje vecka.");
}

#[tokio::test]
async fn a_success_can_be_adopted_by_a_unit() {
    let unit = names("Perheneuvola, Rauma", "Familjerådgivningen, Raumo", "Family counselling, Rauma");
    let fake = with(|it| {
        it.kind = Kind::Success;
        it.may.adopt = true;
        it.voices.adopted = vec![(unit, "Otimme käyttöön syyskuussa.".to_owned())];
    });
    let page = page("", reporter(Locale::Fi), fake).await;
    page.assert_says("Yksi yksikkö on ottanut tämän käyttöön. Perheneuvola, Rauma Otimme käyttöön syyskuussa.");
    page.assert_has(&format!("action=\"/observations/{OBSERVATION}/adopt\""));
}

#[tokio::test]
async fn what_was_refused_stands_in_its_own_form_and_no_other() {
    let typed = RawForm::from_iter([("words", "Meilläkin."), ("unit", "nowhere")]);
    let both = || {
        with(|it| {
            it.kind = Kind::Success;
            it.may.adopt = true;
        })
    };
    for (path, scope, other) in [("/me-too", "me-too", "adopt"), ("/adopt", "adopt", "me-too")] {
        let fault = Fault::field("unit", FieldCode::NotInList);
        let page = refused(path, typed.clone(), fault, both()).await;
        assert_eq!(page.status, 422);
        page.assert_has(&format!("<a href=\"#{scope}-unit\">"));
        assert!(page.element(&format!("{scope}-words")).1.starts_with("\nMeilläkin."), "{path}");
        assert!(!page.element(&format!("{other}-words")).1.starts_with("\nMeilläkin."), "{path}");
        assert_eq!(page.html.matches("role=\"alert\"").count(), 1, "{path}");
    }
    let fault = Fault::field("text", FieldCode::Required);
    let page = refused("/comments", RawForm::default(), fault, both()).await;
    page.assert_has("<a href=\"#comment-text\">");
    let page = refused("/comments", typed, Fault::Conflict(Conflict::Withdrawn), both()).await;
    assert_eq!(page.status, 409);
}

#[tokio::test]
async fn only_those_who_spoke_are_asked_whether_an_answer_was_of_help() {
    let path = format!("action=\"/observations/{OBSERVATION}/answers/00000000-0000-0000-0000-000000000029/helpful\"");
    let own = page("", reporter(Locale::Fi), full()).await;
    own.assert_has(&path);
    own.assert_says("Oliko tästä vastauksesta apua?");
    let noticed = MeToo { frequency: None, unit: None, words: String::new() };
    page("", reporter(Locale::Fi), with(|it| it.voices.own = Some(noticed))).await.assert_has(&path);
    let other = page("", reporter(Locale::Fi), with(|it| it.helpful = vec![Some(Helpful::No)])).await;
    assert!(!other.html.contains("/helpful\""));
    other.assert_says("Havainnon tekijän mielestä tästä vastauksesta oli apua: Ei.");
}

#[tokio::test]
async fn a_withdrawn_report_says_so_to_each() {
    let at = Some("2026-11-02T09:00:00Z".parse().unwrap());
    let gone = |own: bool| {
        let mut fake = with(|it| {
            it.may = May { revise: own, ..May::default() };
            it.withdrawn_at = at;
            it.own = own;
        });
        if let Some(it) = fake.observation.as_mut().filter(|_| !own) {
            (it.title, it.text) = (String::new(), String::new());
        }
        fake
    };
    let other = page("", reporter(Locale::Fi), gone(false)).await;
    other.assert_says("Havainnon tekijä perui tämän havainnon 2.11.2026. Sen tekstiä ei enää näytetä.");
    let own = page("", reporter(Locale::Fi), gone(true)).await;
    own.assert_says("Peruit tämän havainnon 2.11.2026. Sen tekstin näet vain sinä.");
    assert!(!own.html.contains("/edit\"") && !own.html.contains("/withdraw\""));
}

#[tokio::test]
async fn a_reporter_changes_withdraws_and_looks_back() {
    let mut fake = full();
    let observation = fake.observation.as_mut().unwrap();
    observation.revised_at = Some("2026-10-14T09:00:00Z".parse().unwrap());
    observation.may.history = true;
    let page = page("", reporter(Locale::Fi), fake).await;
    for path in ["edit", "withdraw", "history"] {
        page.assert_has(&format!("href=\"/observations/{OBSERVATION}/{path}\""));
    }
}

#[tokio::test]
async fn earlier_versions_stand_newest_first() {
    let revision = |until: &str, text: &str| Revision {
        until: until.parse().unwrap(),
        kind: Kind::WeakSignal,
        title: String::new(),
        text: text.to_owned(),
        particulars: ParticularsView::default(),
    };
    let history =
        vec![revision("2026-10-14T09:00:00Z", "Toinen versio."), revision("2026-10-13T09:00:00Z", "Ensimmäinen.")];
    let told = page("/history", reporter(Locale::Fi), Fake { history, ..full() }).await;
    told.assert_says("14.10.2026 klo 12.00 asti Heikko signaali Toinen versio. 13.10.2026 klo 12.00 asti");
    for (locale, said) in [(Locale::Sv, "Iakttagelsen har inte ändrats."), (Locale::En, "has not been changed")] {
        page("/history", reporter(locale), full()).await.assert_says(said);
    }
}

#[tokio::test]
async fn withdrawing_is_explained_before_it_is_done_and_only_to_its_reporter() {
    for (locale, said) in [
        (Locale::Fi, "Perumista ei voi kumota"),
        (Locale::Sv, "Det går inte att ångra"),
        (Locale::En, "can't be undone"),
    ] {
        let page = page("/withdraw", reporter(locale), full()).await;
        page.assert_says(said);
        page.assert_has(&format!("action=\"/observations/{OBSERVATION}/withdraw\""));
    }
    assert_eq!(page("/withdraw", reporter(Locale::Fi), with(|_| {})).await.status, 403);
}

fn custodian(locale: Locale) -> Actor {
    holding(Role::Custodian, locale)
}

#[tokio::test]
async fn a_custodian_is_told_what_asking_means() {
    let confidential = || with(|it| it.identity = Identity::Confidential);
    for locale in Locale::ALL {
        let page = page("/reporter", custodian(locale), confidential()).await;
        assert_eq!(page.status, 200);
        page.assert_has(&format!("action=\"/observations/{OBSERVATION}/reporter\""));
        page.assert_has("name=\"reason\"");
    }
    let hidden = Fake { fault: Some(Fault::Forbidden), ..full() };
    assert_eq!(page("/reporter", custodian(Locale::Fi), hidden).await.status, 200, "the text need not be open to them");
    let named = page("/reporter", custodian(Locale::Fi), full()).await;
    named.assert_says("nimeä ei voi pyytää");
    assert!(!named.html.contains("name=\"reason\""));
    for role in [Role::Manager, Role::Coordinator, Role::Administrator] {
        let page = page("/reporter", holding(role, Locale::Fi), confidential()).await;
        assert_eq!(page.status, 403, "{role}");
    }
}

#[tokio::test]
async fn the_way_to_ask_is_offered_where_there_is_somebody_to_ask_for() {
    let offered = |identity| {
        with(move |it| {
            it.identity = identity;
            it.may.disclose = true;
        })
    };
    let link = format!("href=\"/observations/{OBSERVATION}/reporter\"");
    for identity in [Identity::Named, Identity::Anonymous] {
        assert!(!page("", custodian(Locale::Fi), offered(identity)).await.html.contains(&link), "{identity}");
    }
    page("", custodian(Locale::Fi), offered(Identity::Confidential)).await.assert_has(&link);
}

#[tokio::test]
async fn the_name_stands_on_the_page_that_answers() {
    let reference = observation(false).reference;
    let unit = Some(lists().units[2].names.clone());
    let disclosure = Disclosure { reference, name: "Veera Esimerkki".to_owned(), unit };
    let path = format!("/observations/{OBSERVATION}/reporter");
    let page = Ask::page(path).by(custodian(Locale::Fi)).telling(disclosure).of(full()).await;
    assert_eq!(page.status, 200);
    for said in ["H-1042", "Veera Esimerkki", "Aikuissosiaalityö, Pori", "Pyyntö on kirjattu"] {
        page.assert_says(said);
    }
    assert!(!page.html.split_once("</head>").unwrap().0.contains("Veera"), "not in the title");
}

#[tokio::test]
async fn a_reason_that_is_no_reason_is_refused_beside_its_field() {
    let typed = RawForm::from_iter([(disclosure_field::REASON, "koska")]);
    let fault = Fault::field(disclosure_field::REASON, FieldCode::TooShort { limit: 10 });
    let fake = with(|it| it.identity = Identity::Confidential);
    let path = format!("/observations/{OBSERVATION}/reporter");
    let page = Ask::page(path).by(custodian(Locale::Fi)).after_refusing(typed, fault).of(fake).await;
    assert_eq!(page.status, 422);
    page.assert_has("<a href=\"#reason\">");
    page.assert_has("\nkoska</textarea>");
}

fn person(field: &str, start: usize, end: usize) -> Fault {
    let (field, kind) = (field.to_owned(), guard::Kind::FullName);
    Fault::Unconfirmed(vec![Concern::Person { field, start, end, kind }])
}

#[tokio::test]
async fn words_that_may_tell_of_a_person_are_masked_or_said_to_be_nobody_s() {
    let both = || {
        with(|it| {
            it.kind = Kind::Success;
            it.may.adopt = true;
        })
    };
    for (path, field, form) in
        [("/comments", "text", "to-comment"), ("/me-too", "words", "to-notice-too"), ("/adopt", "words", "to-adopt")]
    {
        let typed = RawForm::from_iter([(field, "Matti Virtanen kertoi."), ("not_a_person", "Satu Ilo")]);
        let page = refused(path, typed, person(field, 0, 14), both()).await;
        assert_eq!(page.status, 422, "{path}");
        page.assert_says("”Matti Virtanen” ei ole henkilö");
        page.assert_has(&format!("<form id=\"{form}\""));
        // The tick, the button that masks and the one that sends belong to the form.
        assert_eq!(page.html.matches(&format!(" form=\"{form}\"")).count(), 3, "{path}");
        page.assert_has("name=\"mask\" value=\"1\"");
        page.assert_has("<input type=\"hidden\" name=\"not_a_person\" value=\"Satu Ilo\">");
        page.assert_has("\nMatti Virtanen kertoi.</textarea>");
    }
}

#[tokio::test]
async fn what_identifies_somebody_can_be_masked_at_once() {
    let typed = RawForm::from_iter([("text", "Soita 040 123 4567.")]);
    let fault = Fault::field("text", FieldCode::Identifies(guard::Kind::Telephone));
    let page = refused("/comments", typed, fault, with(|_| {})).await;
    page.assert_has("<a href=\"#comment-text\">");
    assert_eq!(page.html.matches("name=\"mask\"").count(), 1);
}
