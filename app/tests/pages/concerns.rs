//! Before it is sent: what may tell of a person, what may be the same, what belongs elsewhere. The form
//! stays as it was typed, and nothing keeps it from being sent.

use domain::{
    channel::{Channel, ChannelView},
    fault::{Concern, Fault, FieldCode},
    form::RawForm,
    guard,
    locale::Locale,
    observation::{Kind, Similar, field},
    search::Piece,
};
use uuid::Uuid;

use crate::{
    content::{OBSERVATION, full, reporter},
    fake::Fake,
    people::names,
    render::{Ask, Page},
};

const TEXT: &str = "Ämpäri kiersi. Matti Virtasen työkyvyn arviointi odottaa, ja Toivo odottaa.";

fn person(word: &str, kind: guard::Kind) -> Concern {
    let start = TEXT.find(word).unwrap();
    Concern::Person { field: field::TEXT.to_owned(), start, end: start + word.len(), kind }
}

fn persons() -> Vec<Concern> {
    vec![person("Matti Virtasen", guard::Kind::FullName), person("Toivo", guard::Kind::GivenName)]
}

fn similar() -> Vec<Similar> {
    let piece = |text: &str, matched| Piece { text: text.to_owned(), matched };
    vec![Similar {
        id: Uuid::from_u128(0x51).into(),
        reference: "H-1007".to_owned(),
        kind: Kind::Gap,
        language: Locale::Sv,
        title: "Bedömningen dröjer".to_owned(),
        passage: vec![piece("Klienten väntar på ", false), piece("bedömningen", true), piece(" i månader.", false)],
        shared: vec!["bedömningen".to_owned(), "väntar".to_owned()],
        noticed_by: 7,
    }]
}

fn channels() -> Vec<ChannelView> {
    let view = |channel, fi: &str, link: &str| ChannelView { channel, guidance: names(fi, "", ""), link: link.into() };
    vec![
        view(Channel::Incident, "Tee ilmoitus HaiProssa.", "https://intra.example.fi/haipro"),
        view(Channel::Wrongdoing, "Ilmoita eettiseen kanavaan.", "https://intra.example.fi/etiikka"),
    ]
}

fn typed() -> RawForm {
    RawForm::from_iter([(field::KIND, "gap"), (field::TEXT, TEXT), (field::UNIT, "u-1"), (field::FREQUENCY, "weekly")])
}

async fn at(path: &str, locale: Locale, values: RawForm, concerns: Vec<Concern>) -> Page {
    let fake = Fake { similar: similar(), channels: channels(), ..full() };
    Ask::page(path).by(reporter(locale)).after_refusing(values, Fault::Unconfirmed(concerns)).of(fake).await
}

async fn asked(locale: Locale, concerns: Vec<Concern>) -> Page {
    at("/observations/new", locale, typed(), concerns).await
}

/// The start tags of the buttons that send the form named.
fn senders(page: &Page) -> Vec<&str> {
    let buttons = page.html.split("<button").skip(1).filter_map(|rest| rest.split('>').next());
    buttons.filter(|button| button.contains(" form=\"observation\"")).collect()
}

#[tokio::test]
async fn each_word_is_shown_as_it_was_typed_with_both_ways_out() {
    for locale in Locale::ALL {
        let page = asked(locale, persons()).await;
        assert_eq!(page.status, 422);
        assert!(!page.html.contains("<title>Virhe"));
        page.assert_has("<mark>Matti Virtasen</mark> työkyvyn arviointi");
        for word in ["Matti Virtasen", "Toivo"] {
            page.assert_has(&format!("form=\"observation\" name=\"not_a_person\" value=\"{word}\""));
        }
        let senders = senders(&page);
        assert!(senders[0].contains("name=\"mask\" value=\"1\""), "{senders:?}");
        assert!(!senders[1].contains("name="), "{senders:?}");
        // What was typed is in the form.
        page.assert_has(&format!(">\n{TEXT}</textarea>"));
    }
    asked(Locale::Fi, persons()).await.assert_says("Näyttää siltä, että tässä on henkilön nimi.");
}

#[tokio::test]
async fn a_word_that_stands_twice_is_asked_about_once() {
    let twice = [persons(), persons()].concat();
    let page = asked(Locale::Fi, twice).await;
    assert_eq!(page.html.matches("type=\"checkbox\" id=\"not_a_person-").count(), 2);
}

#[tokio::test]
async fn what_may_be_the_same_says_why_and_can_be_joined() {
    let page = asked(Locale::Fi, vec![Concern::Similar]).await;
    page.assert_says("Bedömningen dröjer");
    page.assert_has("<mark>bedömningen</mark>");
    page.assert_says("Samoja sanoja: bedömningen, väntar");
    page.assert_says("7 on huomannut tämän");
    let id = similar()[0].id;
    page.assert_has(&format!("href=\"/observations/{id}\" target=\"_blank\""));
    let (_, form) = page.html.split_once(&format!("action=\"/observations/{id}/me-too\"")).unwrap();
    let form = form.split_once("</form>").unwrap().0;
    assert!(form.contains("name=\"unit\" value=\"u-1\"") && form.contains("name=\"frequency\" value=\"weekly\""));
    // Nothing of what was typed goes along.
    assert!(!form.contains("Virtasen"));
    page.assert_does_not_say("Kuuluuko tämä muualle?");
}

#[tokio::test]
async fn nothing_is_said_of_similar_ones_that_are_not_there_any_more() {
    let ask = Ask::page("/observations/new").by(reporter(Locale::Fi));
    let page = ask.after_refusing(typed(), Fault::Unconfirmed(vec![Concern::Similar])).of(full()).await;
    page.assert_does_not_say("Onko tämä sama asia?");
    page.assert_has("name=\"similar_seen\" value=\"1\"");
}

#[tokio::test]
async fn another_channel_is_shown_in_the_organisation_s_words() {
    let page = asked(Locale::Fi, vec![Concern::Channel(Channel::Incident)]).await;
    page.assert_says("Tee ilmoitus HaiProssa.");
    page.assert_has("href=\"https://intra.example.fi/haipro\" target=\"_blank\" rel=\"noreferrer\"");
    page.assert_does_not_say("Ilmoita eettiseen kanavaan.");
    // Without words of its own in a language, the Finnish ones.
    asked(Locale::Sv, vec![Concern::Channel(Channel::Incident)]).await.assert_says("Tee ilmoitus HaiProssa.");
}

#[tokio::test]
async fn a_channel_without_the_organisation_s_words_is_told_by_its_name() {
    let page = asked(Locale::Fi, vec![Concern::Channel(Channel::WorryAboutClient)]).await;
    page.assert_says("Huoli yksittäisestä asiakkaasta");
    page.assert_does_not_say("Tee ilmoitus HaiProssa.");
}

#[tokio::test]
async fn what_was_typed_is_kept_when_its_page_can_not_be_shown() {
    let away = Fake { fault: Some(Fault::Unavailable), ..full() };
    let ask = Ask::page("/observations/new").by(reporter(Locale::Fi));
    let page = ask.after_refusing(typed(), Fault::Unconfirmed(persons())).of(away).await;
    assert_eq!(page.status, 503);
    page.assert_has(&format!(">\n{TEXT}</textarea>"));
    page.assert_has("name=\"kind\" value=\"gap\"");
}

#[tokio::test]
async fn what_was_seen_and_said_goes_along_so_that_it_is_not_asked_again() {
    let values =
        RawForm::from_iter([(field::TEXT, TEXT), (field::NOT_A_PERSON, "Ilo"), (field::CHANNEL_SEEN, "wrongdoing")]);
    let page = at("/observations/new", Locale::Fi, values, vec![Concern::Channel(Channel::Incident)]).await;
    for (name, value) in [
        (field::NOT_A_PERSON, "Ilo"),
        (field::CHANNEL_SEEN, "wrongdoing"),
        (field::CHANNEL_SEEN, "incident"),
        (field::SIMILAR_SEEN, "1"),
    ] {
        page.assert_has(&format!("<input type=\"hidden\" name=\"{name}\" value=\"{value}\">"));
    }
    let fresh = Ask::page("/observations/new").by(reporter(Locale::Fi)).of(full()).await;
    assert!(!fresh.html.contains("_seen\""));
}

#[tokio::test]
async fn it_can_be_sent_as_it_is_when_no_person_is_in_doubt() {
    let page = asked(Locale::Fi, vec![Concern::Similar]).await;
    page.assert_says("Lähetä sellaisenaan");
    let senders = senders(&page);
    assert_eq!(senders.len(), 1, "{senders:?}");
    assert!(!senders[0].contains("formaction"));
}

#[tokio::test]
async fn a_draft_s_step_is_filed_from_the_box_and_a_change_is_saved() {
    let step = format!("/observations/drafts/{OBSERVATION}?step=4");
    let page = at(&step, Locale::Fi, typed(), persons()).await;
    assert!(senders(&page).iter().all(|button| button.contains("formaction=\"/observations/new\"")));
    let page = at(&format!("/observations/{OBSERVATION}/edit"), Locale::Fi, typed(), persons()).await;
    assert!(senders(&page).iter().all(|button| !button.contains("formaction")));
    page.assert_says("Peitä kaikki ja tallenna");
}

#[tokio::test]
async fn what_identifies_someone_is_said_beside_its_field_and_can_be_masked() {
    let fault = Fault::field(field::TEXT, FieldCode::Identifies(guard::Kind::Telephone));
    for (locale, said) in [(Locale::Fi, "puhelinnumero"), (Locale::Sv, "telefonnummer"), (Locale::En, "telephone")] {
        let ask = Ask::page("/observations/new").by(reporter(locale)).after_refusing(typed(), fault.clone());
        let page = ask.of(full()).await;
        assert!(page.element("text-fault").1.split("</p>").next().unwrap().contains(said));
        assert!(senders(&page)[0].contains("name=\"mask\" value=\"1\""));
    }
}

#[tokio::test]
async fn a_word_can_do_no_harm() {
    let text = "\"><script>alert(1)</script>";
    let concern = Concern::Person { field: "text".into(), start: 0, end: text.len(), kind: guard::Kind::FullName };
    let values = RawForm::from_iter([(field::TEXT, text)]);
    let page = at("/observations/new", Locale::Fi, values, vec![concern]).await;
    assert!(!page.html.contains("<script>alert"));
    // Places that are none in the text are passed over.
    let nowhere = Concern::Person { field: "text".into(), start: 1, end: 999, kind: guard::Kind::FullName };
    at("/observations/new", Locale::Fi, typed(), vec![nowhere]).await.assert_says("Tunnistaako tästä jonkun?");
}
