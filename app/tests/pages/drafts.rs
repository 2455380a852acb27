//! Drafts: the list, and going through one step by step.

use domain::{
    draft::DraftRow,
    fault::{Fault, FieldCode},
    form::RawForm,
    locale::Locale,
    observation::{Kind, field},
};
use uuid::Uuid;

use crate::{
    content::{OBSERVATION, full, reporter},
    fake::Fake,
    render::{Ask, Page},
};

fn draft() -> RawForm {
    RawForm::from_iter([
        (field::SUBMISSION, OBSERVATION),
        ("draft_revision", "3"),
        (field::KIND, "success"),
        (field::TEXT, "Yhteinen \"vastaanotto\" toimii.\nJono lyheni."),
        (field::AREA, "rauma"),
        (field::THEMES, "no_responsible_worker"),
        (field::ASKED, "1"),
    ])
}

fn rows() -> Vec<DraftRow> {
    let row = |n: u128, kind, title: &str, beginning: &str| DraftRow {
        id: Uuid::from_u128(n).into(),
        kind,
        title: title.to_owned(),
        beginning: beginning.to_owned(),
        kept_at: "2026-11-04T12:30:00Z".parse().unwrap(),
        until: "2026-12-04T12:30:00Z".parse().unwrap(),
    };
    vec![row(1, Some(Kind::Gap), "", "Jonot kasvavat."), row(2, None, "", "")]
}

async fn step(number: &str, locale: Locale) -> Page {
    let fake = Fake { draft: Some(draft()), ..full() };
    Ask::page(format!("/observations/drafts/{OBSERVATION}?step={number}")).by(reporter(locale)).of(fake).await
}

#[tokio::test]
async fn drafts_say_until_when_they_are_kept_and_can_be_thrown_away() {
    for (locale, said) in [
        (Locale::Fi, "Tallennettu 4.11.2026 klo 14.30 · poistetaan 4.12.2026"),
        (Locale::Sv, "Sparat 4.11.2026 kl. 14.30 · tas bort 4.12.2026"),
        (Locale::En, "Kept 4 November 2026 at 14:30 · deleted 4 December 2026"),
    ] {
        let fake = Fake { drafts: rows(), ..full() };
        let page = Ask::page("/observations/drafts").by(reporter(locale)).of(fake).await;
        page.assert_says("Jonot kasvavat.");
        page.assert_says(said);
        for row in rows() {
            page.assert_has(&format!("href=\"/observations/drafts/{}\"", row.id));
            page.assert_has(&format!("method=\"post\" action=\"/observations/drafts/{}/discard\"", row.id));
        }
    }
}

#[tokio::test]
async fn without_drafts_the_page_says_what_they_are_for() {
    let page = Ask::page("/observations/drafts").by(reporter(Locale::Fi)).of(full()).await;
    page.assert_says("Sinulla ei ole luonnoksia");
    page.assert_has("href=\"/observations/new\"");
}

#[tokio::test]
async fn each_step_shows_its_own_fields_and_carries_the_others() {
    let fields = [field::TEXT, field::AREA, field::CAUSES, field::AUDIENCE];
    for (i, shown) in fields.iter().enumerate() {
        let page = step(&(i + 1).to_string(), Locale::Fi).await;
        page.assert_says(&format!("Vaihe {} / 4", i + 1));
        for name in fields {
            let on_page = page.html.contains(&format!(" id=\"{name}\""));
            assert_eq!(on_page, name == *shown, "step {}: {name}", i + 1);
        }
        page.assert_has(&format!("name=\"submission\" value=\"{OBSERVATION}\""));
        page.assert_has("name=\"draft_revision\" value=\"3\"");
        page.assert_has(&format!("name=\"step\" value=\"{}\"", i + 1));
    }
    let place = step("2", Locale::Fi).await;
    place.assert_has("name=\"text\" value=\"Yhteinen &quot;vastaanotto&quot; toimii.\nJono lyheni.\"");
    place.assert_has("name=\"theme\" value=\"no_responsible_worker\"");
    place.assert_has("value=\"rauma\" selected");
    // No answer was wished for, and none is.
    assert!(!step("4", Locale::Fi).await.element(field::WANTS_ANSWER).0.contains("checked"));
}

#[tokio::test]
async fn buttons_lead_on_back_and_out_and_the_last_step_sends() {
    let goes = |page: &Page| -> Vec<String> {
        page.html.split("name=\"go\" value=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
    };
    assert_eq!(goes(&step("1", Locale::Fi).await), ["next", "later", "send"]);
    let second = step("2", Locale::Fi).await;
    assert_eq!(goes(&second), ["next", "back", "later", "send"]);
    second.assert_has(&format!("href=\"/observations/drafts/{OBSERVATION}?step=3\""));
    assert_eq!(goes(&step("4", Locale::Fi).await), ["send", "back", "later"]);
    assert_eq!(goes(&step("nonsense", Locale::Fi).await), ["next", "later", "send"]);
}

#[tokio::test]
async fn a_fault_in_another_step_brings_that_step_onto_the_page() {
    let typed = RawForm::from_iter([(field::AREA, "rauma"), (field::CAUSES, "kiire")]);
    let fault = Fault::field(field::KIND, FieldCode::ChoiceRequired);
    let ask = Ask::page(format!("/observations/drafts/{OBSERVATION}?step=4")).by(reporter(Locale::Fi));
    let page = ask.after_refusing(typed, fault).of(full()).await;
    assert_eq!(page.status, 422);
    assert!(page.element(field::KIND).0.starts_with("<input"));
    page.assert_has("href=\"#kind\"");
    page.assert_has("<input type=\"hidden\" name=\"causes\" value=\"kiire\">");
}

#[tokio::test]
async fn steps_are_called_the_same_in_the_title_and_above_them() {
    for locale in Locale::ALL {
        for number in ["1", "2", "3", "4"] {
            let page = step(number, locale).await;
            let heading = page.html.split("<h1>").nth(1).and_then(|rest| rest.split("</h1>").next()).unwrap();
            page.assert_has(&format!("<title>{heading}"));
        }
    }
}
