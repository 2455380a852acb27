//! Drafts: where each button leads.

use super::*;

const KEPT: &str = "/observations/drafts/00000000-0000-0000-0000-000000000002";
const ID: &str = "018f0000-0000-7000-8000-000000000001";

#[tokio::test]
async fn the_quick_form_is_kept_and_left_or_filled_in_further() {
    let site = Site::new();
    let cookie = site.sign_in().await;
    for (form, to) in [
        ("kind=gap&text=Jonot", "/observations/drafts".to_owned()),
        ("kind=gap&text=Jonot&go=next", format!("{KEPT}?step=2")),
        ("", "/observations/drafts".to_owned()),
    ] {
        let answer = site.post("/observations/drafts", &[("cookie", &cookie)], form).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, to.as_str()), "{form}");
    }
    assert_eq!(site.fake.heard_of("keep").unwrap().get("text"), "Jonot");
}

#[tokio::test]
async fn each_button_of_a_step_leads_where_it_says() {
    let site = Site::new();
    let cookie = site.sign_in().await;
    for (form, to) in [
        ("step=1&go=next", format!("{KEPT}?step=2")),
        ("step=3&go=next", format!("{KEPT}?step=4")),
        ("step=4&go=next", format!("{KEPT}?step=4")),
        ("step=2&go=back", format!("{KEPT}?step=1")),
        ("step=1&go=back", format!("{KEPT}?step=1")),
        ("step=3&go=later", "/observations/drafts".to_owned()),
        ("step=99&go=nonsense", format!("{KEPT}?step=2")),
    ] {
        let answer = site.post(&format!("/observations/drafts/{ID}"), &[("cookie", &cookie)], form).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, to.as_str()), "{form}");
    }
    assert!(site.fake.heard_of("file").is_none());
}

#[tokio::test]
async fn a_step_keeps_the_draft_of_its_address_whatever_its_form_says() {
    let site = Site::new();
    let cookie = site.sign_in().await;
    let form = "step=1&go=next&submission=018f0000-0000-7000-8000-00000000beef";
    site.post(&format!("/observations/drafts/{ID}"), &[("cookie", &cookie)], form).await;
    assert_eq!(site.fake.heard_of("keep").unwrap().get("submission"), ID);
    site.post(&format!("/observations/drafts/{ID}"), &[("cookie", &cookie)], "go=send&kind=gap&text=Jonot").await;
    assert_eq!(site.fake.heard_of("file").unwrap().get("submission"), ID);
}

#[tokio::test]
async fn the_last_step_files() {
    let site = Site::new();
    let cookie = site.sign_in().await;
    let path = format!("/observations/drafts/{ID}");
    let answer = site.post(&path, &[("cookie", &cookie)], "step=4&go=send&kind=gap&text=Jonot").await;
    assert_eq!(answer.location(), "/observations/00000000-0000-0000-0000-000000000001/receipt");
    let answer = site.post(&path, &[("cookie", &cookie)], "step=4&go=send&kind=gap&text=J&identity=anonymous").await;
    assert_eq!(answer.location(), "/receipt/new");
}

#[tokio::test]
async fn somebody_elses_draft_looks_like_none() {
    let site = Site::new();
    let cookie = site.sign_in().await;
    *site.fake.fault.lock().unwrap() = Some(domain::fault::Fault::Forbidden);
    for path in [format!("/observations/drafts/{ID}"), format!("/observations/drafts/{ID}/discard")] {
        let answer = site.post(&path, &[("cookie", &cookie)], "go=next&text=Jonot").await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
        assert!(answer.is_page(), "{path}");
    }
    for path in ["/observations/drafts/not-an-id", "/observations/drafts/not-an-id/discard"] {
        assert_eq!(site.post(path, &[("cookie", &cookie)], "").await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn a_draft_is_thrown_away() {
    let site = Site::new();
    let cookie = site.sign_in().await;
    let answer = site.post(&format!("/observations/drafts/{ID}/discard"), &[("cookie", &cookie)], "").await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/observations/drafts"));
    assert!(site.fake.heard_of("discard").is_some());
}

#[tokio::test]
async fn a_report_without_a_name_is_not_kept_and_its_text_not_lost() {
    let site = Site::new();
    let cookie = site.sign_in().await;
    let form = "kind=gap&text=Jonot+%3Ckasvavat&identity=anonymous&go=next";
    let answer = site.post("/observations/drafts", &[("cookie", &cookie)], form).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("Jonot &lt;kasvavat"), "{}", answer.body);
    assert!(answer.body.contains("href=\"#identity\""), "{}", answer.body);
}
