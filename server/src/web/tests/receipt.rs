//! The way back of whoever filed without a name: the code's cookie, and what it opens.

use domain::fault::{Fault, FieldCode};

use super::{
    fake::{MASKED, PERSON, code},
    *,
};

const FORM: &str = "kind=gap&text=Jonot+kasvavat&identity=anonymous";

/// As a browser sends it back.
fn holding(value: &str) -> String {
    format!("havainto_receipt={value}")
}

async fn filed(site: &Site) -> Answer {
    let cookie = site.sign_in().await;
    let answer = site.post("/observations/new", &[("cookie", &cookie)], FORM).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/receipt/new"));
    answer
}

#[tokio::test]
async fn a_fresh_code_travels_in_a_cookie_that_only_the_receipts_pages_see() {
    for (url, secure) in [("http://havainto.example.fi", false), ("https://havainto.example.fi", true)] {
        let answer = filed(&Site::at(url)).await;
        let cookies = answer.cookies();
        let cookie = cookies[0];
        assert!(cookie.starts_with(&holding(&format!("new:{}; ", code()))), "{cookie}");
        for part in ["HttpOnly", "SameSite=Strict", "Path=/receipt", "Max-Age=1800"] {
            assert!(cookie.contains(part), "{part}: {cookie}");
        }
        assert_eq!(cookie.contains("Secure"), secure, "{cookie}");
        assert!(!answer.body.contains(&code().to_string()));
        assert!(cookies[1].starts_with("havainto_locale=fi; "), "the receipt's pages speak the same language");
    }
}

#[tokio::test]
async fn a_fresh_code_is_shown_once() {
    let site = Site::new();
    let fresh = holding(&format!("new:{}", code()));
    // Whatever is looked at before: it is still to be shown.
    let answer = site.get("/receipt", &[("cookie", &fresh)]).await;
    assert!(answer.set_cookie().starts_with(&format!("{fresh}; ")), "{}", answer.set_cookie());
    let unseen = site.ask("HEAD", "/receipt/new", &[("cookie", &fresh)], "").await;
    assert!(unseen.set_cookie().contains("new:"), "{}", unseen.set_cookie());
    let answer = site.get("/receipt/new", &[("cookie", &fresh)]).await;
    assert!(answer.is_page() && answer.body.contains(&code().to_string()), "{}", answer.body);
    let shown = answer.set_cookie().split(';').next().unwrap();
    assert_eq!(shown, holding(&code().to_string()));
    let again = site.get("/receipt/new", &[("cookie", shown)]).await;
    assert!(again.is_page() && !again.body.contains(&code().to_string()), "{}", again.body);
    let opened = site.get("/receipt", &[("cookie", shown)]).await;
    assert!(opened.body.contains("Jonot kasvavat."), "{}", opened.body);
}

#[tokio::test]
async fn a_code_is_taken_however_it_was_typed_and_stands_in_no_address() {
    let site = Site::new();
    let typed = code().to_string().to_lowercase().replace('-', "+");
    let answer = site.post("/receipt", &[], &format!("code=+{typed}+")).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/receipt"));
    assert!(answer.set_cookie().starts_with(&holding(&format!("{}; ", code()))), "{}", answer.set_cookie());
    assert!(answer.set_cookie().contains("Path=/receipt") && answer.set_cookie().contains("SameSite=Strict"));
}

#[tokio::test]
async fn a_guessed_code_gets_no_cookie_and_a_word_beside_its_field() {
    let site = Site::new();
    for typed in ["", "ABCD", "ABCD-ABCD-ABCD-ABCD-ABCD", "%3Cscript%3E"] {
        let answer = site.post("/receipt", &[("x-forwarded-for", "192.0.2.7")], &format!("code={typed}")).await;
        assert_eq!((answer.status, answer.set_cookie()), (StatusCode::UNPROCESSABLE_ENTITY, ""), "{typed}");
        assert!(answer.body.contains("href=\"#code\""), "{typed}: {}", answer.body);
    }
    assert_eq!(site.fake.came_from.lock().unwrap().unwrap().to_string(), "192.0.2.7");
    let too_many = Fault::field("code", FieldCode::TooManyAttempts { minutes: 15 });
    for (fault, status) in [(too_many, 422), (Fault::RateLimited { retry_after_seconds: 60 }, 429)] {
        *site.fake.fault.lock().unwrap() = Some(fault);
        let right = format!("code={}", code());
        let answer = site.post("/receipt", &[], &right).await;
        assert_eq!((answer.status.as_u16(), answer.set_cookie()), (status, ""));
        // A cookie is no way around it.
        let answer = site.get("/receipt", &[("cookie", &holding(&code().to_string()))]).await;
        assert_eq!((answer.status.as_u16(), answer.set_cookie()), (status, ""));
        assert!(!answer.body.contains("Jonot kasvavat."));
    }
}

#[tokio::test]
async fn a_cookie_that_is_no_code_is_none() {
    let site = Site::new();
    for forged in ["", "new:", "x", "new:new:ABCD", "ABCD-ABCD-ABCD-ABCD-ABCDE", "\"><script>"] {
        let answer = site.get("/receipt", &[("cookie", &holding(forged))]).await;
        assert_eq!((answer.status, answer.set_cookie()), (StatusCode::OK, ""), "{forged}");
        assert!(answer.body.contains("name=\"code\""), "{forged}");
    }
    assert!(site.fake.heard_of("open_receipt").is_none());
    // A code that opens nothing is not kept alive.
    let unknown = holding("ABCD-ABCD-ABCD-ABCD-ABCD");
    let answer = site.get("/receipt", &[("cookie", &unknown)]).await;
    assert_eq!((answer.status, answer.set_cookie()), (StatusCode::UNPROCESSABLE_ENTITY, ""));
}

#[tokio::test]
async fn nobody_is_asked_who_they_are() {
    let site = Site::new();
    let session = site.sign_in().await;
    let cookie = format!("{session}; {}", holding(&code().to_string()));
    site.rows.away.store(true, std::sync::atomic::Ordering::Relaxed);
    for path in ["/receipt", "/receipt/new", "/receipt/withdraw", "/receipt/comments"] {
        let answer = site.get(path, &[("cookie", &cookie)]).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: no session is looked up");
        assert!(!answer.body.contains("Aino Esimerkki"), "{path}");
    }
    let answer = site.post("/receipt/comments", &[("cookie", &cookie)], "text=Lis%C3%A4ys").await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/receipt"));
}

#[tokio::test]
async fn whoever_holds_a_code_adds_rates_and_withdraws() {
    let site = Site::new();
    let held = holding(&code().to_string());
    let id = "018f0000-0000-7000-8000-000000000001";
    let rate = format!("/receipt/answers/{id}/helpful");
    for (path, form, use_case) in [
        ("/receipt/comments", "text=Lis%C3%A4ys", "comment_by_receipt"),
        (rate.as_str(), "helpful=partly", "rate_by_receipt"),
        ("/receipt/withdraw", "", "withdraw_by_receipt"),
    ] {
        let answer = site.post(path, &[("cookie", &held)], form).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/receipt"), "{path}");
        assert!(answer.set_cookie().starts_with(&held) && answer.set_cookie().contains("Max-Age=1800"), "{path}");
        assert!(site.fake.heard_of(use_case).is_some(), "{path}");
    }
    assert_eq!(site.fake.heard_of("rate_by_receipt").unwrap().get("helpful"), "partly");
    let answer = site.post("/receipt/comments", &[("cookie", &held)], "text=").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("href=\"#comment-text\""), "{}", answer.body);
    for nonsense in ["", "helpful=very", "helpful=yes%00"] {
        assert_eq!(site.post(&rate, &[("cookie", &held)], nonsense).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let answer = site.post("/receipt/answers/no-id/helpful", &[("cookie", &held)], "helpful=yes").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn without_a_code_nothing_is_done_and_nothing_typed_is_lost() {
    let site = Site::new();
    let rate = "/receipt/answers/018f0000-0000-7000-8000-000000000001/helpful";
    for (path, form) in [("/receipt/comments", "text=Jonot+%3C"), (rate, "helpful=yes"), ("/receipt/withdraw", "")] {
        let answer = site.post(path, &[], form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert!(answer.body.contains("href=\"#code\""), "{path}");
        assert_eq!(answer.body.contains("Jonot &lt;"), form.contains("text"), "{path}");
    }
    assert!(site.fake.asked.lock().unwrap().is_empty());
}

#[tokio::test]
async fn letting_go_takes_the_cookie_back() {
    let site = Site::at("https://havainto.example.fi");
    let held = holding(&code().to_string());
    let answer = site.post("/receipt/close", &[("cookie", &held)], "").await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/receipt"));
    // Browsers take it back only from where it was set.
    for part in ["havainto_receipt=;", "Max-Age=0", "Path=/receipt", "SameSite=Strict", "Secure"] {
        assert!(answer.set_cookie().contains(part), "{part}: {}", answer.set_cookie());
    }
    assert_eq!(answer.cookies().len(), 1);
}

#[tokio::test]
async fn another_site_can_do_nothing_with_a_code() {
    let site = Site::new();
    let held = holding(&code().to_string());
    for path in ["/receipt", "/receipt/comments", "/receipt/withdraw", "/receipt/close"] {
        let answer = site.post(path, &[("cookie", &held), ("sec-fetch-site", "cross-site")], "text=a").await;
        assert_eq!((answer.status, answer.set_cookie()), (StatusCode::FORBIDDEN, ""), "{path}");
    }
    assert!(site.fake.asked.lock().unwrap().is_empty());
}

#[tokio::test]
async fn the_button_that_masks_masks_before_anything_is_filed_or_shown_again() {
    let site = Site::new();
    let cookie = site.sign_in().await;
    let person = PERSON.replace(' ', "+");
    let form = format!("kind=gap&text={person}+kertoi&mask=1");
    assert_eq!(site.post("/observations/new", &[("cookie", &cookie)], &form).await.status, StatusCode::SEE_OTHER);
    let heard = site.fake.heard_of("file").unwrap();
    assert_eq!(heard.get("text"), format!("{MASKED} kertoi"));
    assert!(!heard.is_set("mask"), "it was done");
    let refused = format!("title={person}&text=&mask=1");
    let answer = site.post("/observations/new", &[("cookie", &cookie)], &refused).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains(MASKED) && !answer.body.contains(PERSON), "{}", answer.body);
}
