//! The administrator's lists and channels.

use domain::{
    channel::{Channel, ChannelView, field as channel_field},
    fault::{Fault, FieldCode},
    form::RawForm,
    locale::{Locale, Names},
    organisation::field,
};

use crate::{
    content::{administrator, lists},
    fake::Fake,
    people::{names, reporter},
    render::Ask,
};

fn channels() -> Vec<ChannelView> {
    let guidance = names("Tee ilmoitus HaiProssa.", "Gör anmälan i HaiPro.", "");
    vec![ChannelView { channel: Channel::Incident, guidance, link: "https://haipro.example.fi/".to_owned() }]
}

fn fake() -> Fake {
    Fake { lists: Some(lists()), channels: channels(), ..Fake::default() }
}

#[tokio::test]
async fn every_list_is_shown_in_the_three_languages() {
    let page = Ask::page("/admin/lists").by(administrator(Locale::Fi)).of(fake()).await;
    for list in ["Palvelutehtävät", "Kunnat ja alueet", "Asiakasryhmät", "Palvelupolun vaiheet", "Rajapinnat"] {
        page.assert_says(list);
    }
    for name in ["Palveluun ohjaus", "Hänvisning", "Socialarbetare", "Nobody responsible"] {
        page.assert_says(name);
    }
    assert_eq!(page.html.matches("<details").count() - 1, 7, "one for each list, and the menu");
}

#[tokio::test]
async fn a_name_that_was_not_translated_says_what_is_shown_instead() {
    let mut lists = lists();
    lists.themes[0].names = Names { fi: "Velkaantuminen".into(), ..Names::default() };
    let fake = Fake { lists: Some(lists), ..Fake::default() };
    let page = Ask::page("/admin/lists").by(administrator(Locale::En)).of(fake).await;
    page.assert_says("Velkaantuminen Svenska Missing: shown in Finnish English Missing: shown in Finnish");
}

#[tokio::test]
async fn a_refused_name_stands_in_the_form_with_its_list() {
    let values = RawForm::from_iter([(field::LIST, "theme"), (field::NAME_SV, "Skuldsättning")]);
    let fault = Fault::field(field::NAME_FI, FieldCode::Required);
    let page = Ask::page("/admin/lists").by(administrator(Locale::Fi)).after_refusing(values, fault).of(fake()).await;
    assert_eq!(page.status, 422);
    page.assert_has("<option value=\"theme\" selected>");
    page.assert_has("value=\"Skuldsättning\"");
    page.assert_has("<a href=\"#name_fi\">");
}

#[tokio::test]
async fn each_channel_has_a_form_with_the_organisations_own_words() {
    for locale in Locale::ALL {
        let page = Ask::page("/admin/channels").by(administrator(locale)).of(fake()).await;
        assert_eq!(page.html.matches("action=\"/admin/channels\"").count(), Channel::ALL.len());
        page.assert_has("\nTee ilmoitus HaiProssa.</textarea>");
        page.assert_has("value=\"https://haipro.example.fi/\"");
    }
}

#[tokio::test]
async fn only_the_refused_channel_is_at_fault() {
    let values = RawForm::from_iter([
        (channel_field::CHANNEL, "wrongdoing"),
        (channel_field::GUIDANCE_FI, "Käytä ilmoituskanavaa."),
        (channel_field::LINK, "javascript:alert(1)"),
    ]);
    let fault = Fault::field(channel_field::LINK, FieldCode::NotALink);
    let ask = Ask::page("/admin/channels").by(administrator(Locale::Fi)).after_refusing(values, fault);
    let page = ask.of(fake()).await;
    page.assert_has("<a href=\"#wrongdoing-link\">");
    assert_eq!(page.html.matches("aria-invalid=\"true\"").count(), 1);
    page.assert_has("value=\"javascript:alert(1)\"");
    // The others stand as they are.
    page.assert_has("value=\"https://haipro.example.fi/\"");
}

#[tokio::test]
async fn whoever_may_not_is_told_no_more() {
    for path in ["/admin/lists", "/admin/channels"] {
        let forbidding = Fake { fault: Some(Fault::Forbidden), ..fake() };
        let page = Ask::page(path).by(reporter(Locale::Fi)).of(forbidding).await;
        assert_eq!(page.status, 403, "{path}");
        page.assert_does_not_say("HaiPro");
    }
}
