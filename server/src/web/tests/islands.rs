//! What islands ask while one writes, and the page that opens without a network.

use super::*;

const OWN: &str = "00000000-0000-0000-0000-000000000007";
const OTHER: &str = "00000000-0000-0000-0000-000000000008";

/// As an island sends it: the form as one field of another.
fn draft(account: &str, form: &str) -> String {
    url::form_urlencoded::Serializer::new(String::new())
        .append_pair("account", account)
        .append_pair("form", form)
        .finish()
}

#[tokio::test]
async fn a_draft_is_kept_for_the_account_its_page_was_made_for() {
    let site = Site::new();
    let cookie = site.sign_in().await;
    let headers = [("cookie", cookie.as_str())];
    let form = "kind=gap&text=Jonot+%26+muuta";

    let answer = site.post("/api/draft", &headers, &draft(OTHER, form)).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert!(site.fake.heard_of("keep").is_none(), "nobody else's account gets the text");

    let answer = site.post("/api/draft", &headers, &draft(OWN, form)).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.body, r#"[["00000000-0000-0000-0000-000000000002","1",""]]"#);
    assert_eq!(site.fake.heard_of("keep").unwrap().get("text"), "Jonot & muuta");

    let answer = site.post("/api/draft", &headers, &draft(OWN, "identity=anonymous")).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_page_without_a_network_is_the_same_for_everyone() {
    let site = Site::new();
    let cookie = site.sign_in().await;
    let names = |answer: &Answer| answer.body.contains("Aino Esimerkki");
    assert!(names(&site.get("/privacy", &[("cookie", &cookie)]).await), "pages greet who is signed in");

    let answer = site.get("/offline", &[("cookie", &cookie)]).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(!names(&answer) && !answer.body.contains(OWN), "{}", answer.body);
    assert_eq!(answer.set_cookie(), "");
    for (asked, language) in [("sv", "sv"), ("en-GB, fi;q=0.5", "en"), ("de", "fi")] {
        let answer = site.get("/offline", &[("accept-language", asked)]).await;
        assert_eq!(answer.header("content-language"), language);
        assert!(answer.body.contains(&format!("<html lang=\"{language}\"")));
    }
}
