//! The reporter's way: what pages tell of where an observation is and what was answered.

use domain::{
    form::RawForm,
    locale::Locale,
    observation::{
        Duration, Identity, Kind, ObservationView, OwnObservation, ParticularsView, Receipt, Urgency, field,
    },
};

use crate::{
    content::{OBSERVATION, full, lists, manager, new, observation, own, receipt, reporter},
    fake::Fake,
    render::{Ask, Page},
};

async fn one(path: &str, locale: Locale) -> Page {
    Ask::page(format!("/observations/{OBSERVATION}{path}")).by(reporter(locale)).of(full()).await
}

#[tokio::test]
async fn the_receipt_says_who_answers_by_when_and_who_reads() {
    let page = one("/receipt", Locale::Fi).await;
    for piece in ["Riitta Mäntyluoma", "A-2041", "H-1042", "Vastaus viimeistään 9.11.2026", "Nimeäsi ei näytetä"]
    {
        page.assert_says(piece);
    }
    one("/receipt", Locale::Sv).await.assert_says("Svar senast 9.11.2026");
    one("/receipt", Locale::En).await.assert_says("An answer by 9 November 2026");
}

#[tokio::test]
async fn the_receipt_promises_no_answer_where_none_was_asked_for() {
    let fake = Fake { receipt: Some(receipt(false)), ..full() };
    let page = Ask::page(format!("/observations/{OBSERVATION}/receipt")).by(reporter(Locale::Fi)).of(fake).await;
    page.assert_says("Kukaan ei ole velvollinen vastaamaan");
    page.assert_does_not_say("A-2041");
}

#[tokio::test]
async fn what_people_wrote_bears_its_own_language() {
    let page = Ask::page("/observations").by(reporter(Locale::En)).of(full()).await;
    page.assert_has("<h2 lang=\"sv\"><a href=\"/observations/00000000-0000-0000-0000-000000000012\">Klienten skickas");
    page.assert_has("<div lang=\"fi\" class=\"voice\"><p>Otamme nimetyn");
    let page = one("", Locale::Sv).await;
    page.assert_has("<h1 lang=\"fi\">Kukaan ei ota koppia");
    page.assert_has("<p>Olisiko mahdollista");
}

#[tokio::test]
async fn own_observations_tell_their_state_in_plain_words_with_the_answer_inline() {
    let page = Ask::page("/observations").by(reporter(Locale::Fi)).of(Fake { more: true, ..full() }).await;
    page.assert_says("Vastattu: asialle tehdään jotain.");
    page.assert_says("Odottaa, että vastuuhenkilö lukee sen.");
    page.assert_says("Tallennettu. Löytyy haulla, ei odota vastausta.");
    page.assert_says("Otamme nimetyn vastuutyöntekijän");
    page.assert_has("href=\"/observations?page=2\"");
    let second = Ask::page("/observations?page=2").by(reporter(Locale::Fi)).of(full()).await;
    second.assert_has("href=\"/observations?page=1\"");
}

#[tokio::test]
async fn an_empty_list_says_what_to_do_next() {
    for (locale, said) in [
        (Locale::Fi, "Et ole vielä kirjannut havaintoja"),
        (Locale::Sv, "Du har inte registrerat några iakttagelser ännu"),
        (Locale::En, "You have not filed any observations yet"),
    ] {
        for path in ["/", "/observations"] {
            let page = Ask::page(path).by(reporter(locale)).of(new()).await;
            page.assert_says(said);
            page.assert_has("href=\"/observations/new\"");
        }
    }
    Ask::page("/observations?page=2").by(reporter(Locale::Fi)).of(new()).await.assert_says("Tällä sivulla ei ole");
}

#[tokio::test]
async fn the_way_shows_where_it_is_and_leads_only_where_one_may_go() {
    let page = one("", Locale::Fi).await;
    let here = page.html.split("aria-current=\"step\"").nth(1).and_then(|rest| rest.split("</li>").next()).unwrap();
    assert!(here.contains("Vastattu: suunnitteilla"), "{here}");
    assert!(!page.html.contains("href=\"/issues/"));
    let fake = Fake { observation: Some(observation(false)), ..full() };
    let page = Ask::page(format!("/observations/{OBSERVATION}")).by(manager(Locale::Fi)).of(fake).await;
    page.assert_has("href=\"/issues/");
}

#[tokio::test]
async fn home_greets_and_shows_the_latest_with_their_state() {
    let page = Ask::page("/").by(reporter(Locale::Fi)).of(full()).await;
    page.assert_says("Hei, Aino Esimerkki");
    page.assert_says("Kukaan ei ota koppia");
    page.assert_says("Suunnitteilla");
    page.assert_does_not_say("odottaa vastaustasi");
    let page = Ask::page("/").by(manager(Locale::Fi)).of(full()).await;
    page.assert_says("Yksikään asia ei odota vastaustasi");
}

#[tokio::test]
async fn the_receipt_says_who_learns_the_name_and_where_to_add_more() {
    for (identity, said) in
        [(Identity::Named, "voivat saada nimesi tietää"), (Identity::Confidential, "Nimesi säilytetään erillään")]
    {
        let fake = Fake { receipt: Some(Receipt { identity, ..receipt(true) }), ..full() };
        let page = Ask::page(format!("/observations/{OBSERVATION}/receipt")).by(reporter(Locale::Fi)).of(fake).await;
        page.assert_says(said);
        page.assert_says("Riitta Mäntyluoma, joka vastaa asiasta.");
        page.assert_has(&format!("href=\"/observations/{OBSERVATION}/edit\""));
    }
}

#[tokio::test]
async fn the_receipt_promises_a_mail_only_to_whoever_asked_for_one() {
    for (wants_answer, said) in [(true, "Lähetämme sinulle sähköpostin"), (false, "Et pyytänyt tietoa vastauksesta")]
    {
        let fake = Fake { receipt: Some(Receipt { wants_answer, ..receipt(true) }), ..full() };
        let page = Ask::page(format!("/observations/{OBSERVATION}/receipt")).by(reporter(Locale::Fi)).of(fake).await;
        page.assert_says(said);
    }
}

#[tokio::test]
async fn what_was_withdrawn_says_so_and_drafts_are_a_link_away() {
    let withdrawn = own().into_iter().map(|row| OwnObservation { withdrawn: true, ..row }).take(1).collect();
    let fake = Fake { own: withdrawn, ..full() };
    let page = Ask::page("/observations").by(reporter(Locale::Fi)).of(fake).await;
    page.assert_says("Peruttu. Muut eivät näe sitä.");
    page.assert_has("href=\"/observations/drafts\"");
    one("", Locale::Fi).await.assert_does_not_say("Peruttu");
}

#[tokio::test]
async fn a_change_begins_with_what_was_filed_and_keeps_name_and_readers() {
    let filed = RawForm::from_iter([
        (field::KIND, "gap"),
        (field::TEXT, "Jonot kasvavat."),
        (field::CAUSES, "Lomat."),
        (field::ASKED, "1"),
        (field::NEEDS_ACTION, "1"),
        (field::IDENTITY, "confidential"),
        (field::AUDIENCE, "responsible"),
    ]);
    for locale in Locale::ALL {
        let fake = Fake { revising: Some(filed.clone()), ..full() };
        let page = Ask::page(format!("/observations/{OBSERVATION}/edit")).by(reporter(locale)).of(fake).await;
        page.assert_has(">\nJonot kasvavat.</textarea>");
        page.assert_has(&format!("action=\"/observations/{OBSERVATION}/edit\""));
        for (name, value) in
            [(field::IDENTITY, "confidential"), (field::AUDIENCE, "responsible"), (field::NEEDS_ACTION, "1")]
        {
            page.assert_has(&format!("<input type=\"hidden\" name=\"{name}\" value=\"{value}\">"));
            assert_eq!(page.html.matches(&format!(" name=\"{name}\"")).count(), 1, "{name}");
        }
        // What was said before is open to be changed; where nothing was said stays folded.
        assert_eq!(page.html.matches("<details open class=\"more\">").count(), 1);
    }
}

#[tokio::test]
async fn all_that_was_said_of_an_observation_stands_on_its_page() {
    let lists = lists();
    let particulars = ParticularsView {
        stage: Some(lists.stages[0].names.clone()),
        duration: Some(Duration::Months),
        causes: "Lähete puuttuu.".into(),
        tried: "Soitettiin.".into(),
        proposal: "Nimetty työntekijä.".into(),
        interfaces: vec![lists.interfaces[0].names.clone()],
        urgency: Some(Urgency::Soon),
        profession: Some(lists.professions[0].names.clone()),
        themes: vec![lists.themes[0].names.clone()],
    };
    for (kind, asked) in [(Kind::Gap, "Mistä tämä johtuu?"), (Kind::Success, "Mikä sai sen toimimaan?")] {
        let view = ObservationView { kind, particulars: particulars.clone(), ..observation(true) };
        let fake = Fake { observation: Some(view), ..full() };
        let page = Ask::page(format!("/observations/{OBSERVATION}")).by(reporter(Locale::Fi)).of(fake).await;
        for said in [asked, "Lähete puuttuu.", "Soitettiin.", "Nimetty työntekijä.", "Muutamia kuukausia", "Pian"] {
            page.assert_says(said);
        }
        for said in ["Palveluun ohjaus", "Kela", "Sosiaalityöntekijä", "Ei vastuutyöntekijää"] {
            page.assert_says(said);
        }
    }
}
