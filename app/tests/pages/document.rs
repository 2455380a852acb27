//! The document around every page: what may run in it, and where it leads.

use domain::locale::Locale;

use crate::{
    content::{administrator, full, manager, reporter},
    render::{Ask, Page},
};

#[tokio::test]
async fn only_scripts_that_carry_the_response_s_nonce_may_run() {
    let ask = || Ask::page("/observations/new").by(reporter(Locale::Fi)).of(full());
    let page = ask().await;
    let nonce = page.policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).unwrap();
    let scripts: Vec<_> = page.html.split("<script").skip(1).map(|tag| tag.split('>').next().unwrap()).collect();
    assert!(!scripts.is_empty());
    for script in scripts {
        assert!(script.contains(&format!("nonce=\"{nonce}\"")), "{script}");
    }
    assert!(page.policy.contains("default-src 'none'") && !page.policy.contains("unsafe-inline"), "{}", page.policy);
    assert_ne!(ask().await.policy, page.policy);
}

#[tokio::test]
async fn places_are_offered_to_those_who_have_something_to_do_there() {
    fn links(page: &Page) -> Vec<&'static str> {
        let places = ["/observations", "/search", "/issues", "/admin"];
        places.into_iter().filter(|place| page.values("href").contains(place)).collect()
    }
    let (own, search, issues, admin) = ("/observations", "/search", "/issues", "/admin");
    assert!(links(&Ask::page("/sign-in").of(full()).await).is_empty());
    for (actor, places) in [
        (reporter(Locale::Fi), vec![own, search]),
        (manager(Locale::Fi), vec![own, search, issues]),
        (administrator(Locale::Fi), vec![own, search, admin]),
    ] {
        assert_eq!(links(&Ask::page("/sign-in").by(actor).of(full()).await), places);
    }
}

#[tokio::test]
async fn on_a_phone_filing_is_always_within_reach_but_not_on_the_form_itself() {
    let by = |path: &'static str| Ask::page(path).by(reporter(Locale::Fi)).of(full());
    by("/observations").await.assert_has("file-bar");
    assert!(!by("/observations/new").await.html.contains("file-bar"));
    assert!(!Ask::page("/sign-in").of(full()).await.html.contains("file-bar"));
}

#[tokio::test]
async fn a_language_is_chosen_by_its_own_name_and_comes_back_to_the_same_page() {
    let page = Ask::page("/search?q=a%26b").by(reporter(Locale::Sv)).of(full()).await;
    page.assert_has("name=\"back\" value=\"/search?q=a%26b\"");
    page.assert_has("<button name=\"locale\" value=\"sv\" lang=\"sv\" aria-current=\"true\">Svenska</button>");
    page.assert_has("<button name=\"locale\" value=\"en\" lang=\"en\">English</button>");
}
