//! What is added to a report, withdrawn, and told to a custodian.

use super::{
    fake::{DISCLOSED, MASKED, PERSON},
    *,
};

const ID: &str = "018f0000-0000-7000-8000-000000000001";

#[tokio::test]
async fn what_is_added_leads_back_to_the_report() {
    let site = Site::new();
    let cookie = site.sign_in().await;
    let page = format!("/observations/{ID}");
    for (path, form, use_case, to) in [
        ("comments", "text=Miksi%3F", "comment", format!("{page}#comments")),
        ("me-too", "frequency=daily", "me_too", format!("{page}#noticed-too")),
        ("adopt", "unit=x", "adopt", format!("{page}#adopted")),
        ("answers/018f0000-0000-7000-8000-000000000002/helpful", "helpful=no", "rate", page.clone()),
        ("edit", "kind=gap&text=Toisin", "revise", page.clone()),
        ("withdraw", "", "withdraw", page.clone()),
    ] {
        let answer = site.post(&format!("{page}/{path}"), &[("cookie", &cookie)], form).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, to.as_str()), "{path}");
        assert!(site.fake.heard_of(use_case).is_some(), "{path}");
    }
    assert_eq!(site.fake.heard_of("rate").unwrap().get("helpful"), "no");
}

#[tokio::test]
async fn ids_that_are_none_find_nothing() {
    let site = Site::new();
    let cookie = site.sign_in().await;
    for path in [
        "/observations/x/comments".to_owned(),
        "/observations/x/withdraw".to_owned(),
        format!("/observations/{ID}/answers/x/helpful"),
        format!("/observations/x/answers/{ID}/helpful"),
        "/observations/..%2F..%2Fetc/me-too".to_owned(),
    ] {
        let answer = site.post(&path, &[("cookie", &cookie)], "helpful=yes").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
    }
    let answer = site.post(&format!("/observations/{ID}/answers/{ID}/helpful"), &[("cookie", &cookie)], "").await;
    assert!(!answer.status.is_success() && !answer.status.is_redirection());
    assert!(site.fake.asked.lock().unwrap().iter().all(|(what, _)| *what == "sign_in"));
}

#[tokio::test]
async fn what_the_guard_finds_is_masked_in_comments_too() {
    let site = Site::new();
    let cookie = site.sign_in().await;
    let form = format!("text={}+kertoi&mask=1", PERSON.replace(' ', "+"));
    site.post(&format!("/observations/{ID}/comments"), &[("cookie", &cookie)], &form).await;
    assert_eq!(site.fake.heard_of("comment").unwrap().get("text"), format!("{MASKED} kertoi"));
}

#[tokio::test]
async fn a_name_is_told_on_the_page_that_answers_and_nowhere_else() {
    let site = Site::new();
    *site.fake.role.lock().unwrap() = Some(domain::actor::Role::Custodian);
    let cookie = site.sign_in().await;
    let path = format!("/observations/{ID}/reporter");
    let answer = site.post(&path, &[("cookie", &cookie)], "reason=Rikosilmoituksen+vuoksi").await;
    assert_eq!((answer.status, answer.location()), (StatusCode::OK, ""));
    assert!(answer.is_page() && answer.body.contains(DISCLOSED), "{}", answer.body);
    assert_eq!(answer.header("cache-control"), "no-store");
    let asked = site.get(&path, &[("cookie", &cookie)]).await;
    assert!(asked.body.contains("name=\"reason\"") && !asked.body.contains(DISCLOSED), "{}", asked.body);
    *site.fake.role.lock().unwrap() = None;
    assert_eq!(site.get(&path, &[("cookie", &cookie)]).await.status, StatusCode::FORBIDDEN);
}
