//! The form in which an observation is filed: what stands on its one screen, what is folded away, and
//! what it starts with.

use domain::{
    fault::{Fault, FieldCode},
    form::RawForm,
    locale::Locale,
    observation::{Identity, field},
};

use crate::{
    content::{full, lists, reporter},
    fake::Fake,
    render::{Ask, Page},
};

async fn form(path: &str, locale: Locale) -> Page {
    Ask::page(path).by(reporter(locale)).of(full()).await
}

/// The part of the page that is the form.
fn within(page: &Page) -> &str {
    let (_, form) = page.html.split_once("<form id=\"observation\"").expect("the form");
    form.split_once("</form>").expect("its end").0
}

#[tokio::test]
async fn kind_and_text_stand_on_one_screen_and_the_rest_is_folded_away() {
    let page = form("/observations/new", Locale::Fi).await;
    let (screen, folded) = within(&page).split_once("<details").unwrap();
    for name in [field::KIND, field::TEXT] {
        assert!(screen.contains(&format!(" name=\"{name}\"")), "{name}");
    }
    for name in [field::TITLE, field::UNIT, field::THEMES, field::IDENTITY, field::NEEDS_ACTION] {
        assert!(!screen.contains(&format!(" name=\"{name}\"")), "{name}");
        assert!(folded.contains(&format!(" name=\"{name}\"")), "{name}");
    }
    assert_eq!(page.html.matches("<details class=\"more\">").count(), 3);
}

#[tokio::test]
async fn the_first_button_sends_and_the_others_keep_a_draft() {
    let page = form("/observations/new", Locale::Fi).await;
    let buttons: Vec<&str> = within(&page).split("<button").skip(1).filter_map(|rest| rest.split('>').next()).collect();
    let [send, keep, steps] = buttons[..] else { panic!("{buttons:?}") };
    assert!(!send.contains("formaction") && !send.contains("name="), "{send}");
    assert!(keep.contains("formaction=\"/observations/drafts\"") && !keep.contains("name="), "{keep}");
    assert!(steps.contains("formaction=\"/observations/drafts\"") && steps.contains("name=\"go\" value=\"next\""));
}

#[tokio::test]
async fn a_success_is_asked_about_in_its_own_words() {
    for (locale, asked) in [
        (Locale::Fi, ["Kerro, mikä toimi", "Mikä sai sen toimimaan?", "Mitä toinen yksikkö tarvitsisi"]),
        (Locale::Sv, ["Berätta vad som fungerade", "Vad fick det att fungera?", "Vad skulle en annan enhet behöva"]),
        (Locale::En, ["Tell what worked", "What made it work?", "What would another unit need"]),
    ] {
        let page = form("/observations/new?kind=success", locale).await;
        assert!(page.element("kind-success").0.contains("checked"));
        for words in asked {
            page.assert_has(&format!("<span class=\"if-success\">{words}"));
        }
    }
    let page = form("/observations/new?kind=nonsense", Locale::Fi).await;
    assert_eq!(within(&page).matches(" checked").count(), 3, "answer, identity and audience only");
}

#[tokio::test]
async fn the_limit_of_characters_is_told_before_one_writes() {
    for (locale, told) in [
        (Locale::Fi, "Enintään 10\u{a0}000 merkkiä"),
        (Locale::Sv, "Högst 10\u{a0}000 tecken"),
        (Locale::En, "At most 10,000 characters"),
    ] {
        let page = form("/observations/new", locale).await;
        page.assert_has(told);
        let described = page.element(field::TEXT).0;
        assert!(described.contains("aria-describedby=\"text-hint text-limit\""), "{described}");
    }
}

#[tokio::test]
async fn each_way_of_being_known_says_in_one_sentence_who_sees_what() {
    for locale in Locale::ALL {
        let page = form("/observations/new", locale).await;
        let (_, choices) = within(&page).split_once(" id=\"identity\"").unwrap();
        let choices = choices.split_once("</fieldset>").unwrap().0;
        let sentences: Vec<&str> = choices
            .split("class=\"hint\">")
            .skip(1)
            .filter_map(|rest| rest.split_once('<').map(|(sentence, _)| sentence))
            .collect();
        assert_eq!(sentences.len(), Identity::ALL.len());
        for sentence in sentences {
            assert_eq!(sentence.matches('.').count(), 1, "{locale}: {sentence}");
        }
    }
}

#[tokio::test]
async fn what_it_starts_with_is_chosen_and_told_without_unfolding() {
    let page = form("/observations/new", Locale::Fi).await;
    let unit = lists().units[2].id.to_string();
    page.assert_has(&format!("value=\"{unit}\" selected"));
    page.assert_has("Missä havaitsit sen? <span class=\"hint\">Aikuissosiaalityö, Pori</span>");
    page.assert_says("Omalla nimellä · Lukijat: Kollegat");
    assert!(page.element(field::WANTS_ANSWER).0.contains("checked"));
    // What was chosen last time is chosen now.
    let starting = RawForm::from_iter([(field::IDENTITY, "confidential"), (field::AUDIENCE, "responsible")]);
    let fake = Fake { starting, ..full() };
    let page = Ask::page("/observations/new").by(reporter(Locale::Fi)).of(fake).await;
    assert!(page.element("identity-confidential").0.contains("checked"));
    assert!(page.element("audience-responsible").0.contains("checked"));
    assert!(!page.html.contains("<details open"));
}

#[tokio::test]
async fn whoever_said_that_no_answer_is_wished_for_is_believed() {
    let typed = RawForm::from_iter([(field::ASKED, "1"), (field::TEXT, "Jonot")]);
    let fault = Fault::field(field::KIND, FieldCode::ChoiceRequired);
    let page = Ask::page("/observations/new").by(reporter(Locale::Fi)).after_refusing(typed, fault).of(full()).await;
    assert!(!page.element(field::WANTS_ANSWER).0.contains("checked"));
}

#[tokio::test]
async fn several_of_a_list_stay_ticked() {
    let typed = RawForm::from_iter([(field::INTERFACES, "kela"), (field::THEMES, "no_responsible_worker")]);
    let fault = Fault::field(field::TEXT, FieldCode::Required);
    let page = Ask::page("/observations/new").by(reporter(Locale::Fi)).after_refusing(typed, fault).of(full()).await;
    for name in [field::INTERFACES, field::THEMES] {
        assert!(page.element(name).0.contains("checked"), "{name}");
    }
}
