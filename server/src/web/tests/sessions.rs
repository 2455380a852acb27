//! Signing in and out, the session's cookie, and languages.

use std::sync::atomic::Ordering;

use domain::locale::Locale;

use super::*;

fn value(cookie: &str) -> &str {
    cookie.split_once('=').unwrap().1
}

async fn knows(site: &Site, cookie: &str) -> bool {
    let answer = site.get("/no/such/page", &[("cookie", cookie)]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    answer.body.contains("Aino Esimerkki")
}

#[tokio::test]
async fn the_cookie_is_kept_from_scripts_and_other_sites() {
    let site = Site::new();
    let form = format!("password={PASSWORD}");
    let plain = site.post("/sign-in", &[], &form).await.set_cookie().to_owned();
    assert!(plain.starts_with("havainto_session="), "{plain}");
    for part in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=43200"] {
        assert!(plain.contains(part), "{plain}");
    }
    assert!(!plain.contains("Secure"), "{plain}");
    let secure = Site::at("https://havainto.example.fi").post("/sign-in", &[], &form).await.set_cookie().to_owned();
    assert!(secure.starts_with("__Host-havainto_session=") && secure.contains("Secure"), "{secure}");
}

#[tokio::test]
async fn a_session_slipped_to_a_browser_is_not_the_one_it_signs_in_with() {
    let site = Site::new();
    let form = format!("password={PASSWORD}");
    let first = site.sign_in().await;
    for former in [first.as_str(), "havainto_session=AAAAAAAAAAAAAAAAAAAAAA"] {
        let answer = site.post("/sign-in", &[("cookie", former)], &form).await;
        let fresh = answer.set_cookie().split(';').next().unwrap().to_owned();
        assert_ne!(value(&fresh), value(former));
        assert!(knows(&site, &fresh).await);
        assert!(!knows(&site, former).await, "the former id is worth nothing");
    }
}

#[tokio::test]
async fn signing_out_ends_the_session_and_takes_the_cookie_back() {
    for url in ["http://havainto.example.fi", "https://havainto.example.fi"] {
        let site = Site::at(url);
        let cookie = site.sign_in().await;
        assert!(knows(&site, &cookie).await);
        let answer = site.post("/sign-out", &[("cookie", &cookie)], "").await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/sign-in"));
        assert!(answer.set_cookie().contains("Max-Age=0"), "{}", answer.set_cookie());
        // Browsers take a __Host- cookie back only with the attributes that it was set with.
        assert_eq!(answer.set_cookie().contains("Secure"), url.starts_with("https"));
        assert!(!knows(&site, &cookie).await);
        assert!(site.rows.rows.lock().unwrap().is_empty());
        assert_eq!(site.post("/sign-out", &[], "").await.location(), "/sign-in", "twice is no fault");
    }
}

#[tokio::test]
async fn forged_expired_and_closed_are_signed_out_without_an_error() {
    let site = Site::new();
    for forged in ["", "x", "AAAAAAAAAAAAAAAAAAAAAA", "\"\"", "%00", "a=b"] {
        let cookie = format!("havainto_session={forged}");
        let answer = site.get("/search", &[("cookie", &cookie)]).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/sign-in?next=/search"), "{forged}");
    }
    let cookie = site.sign_in().await;
    *site.fake.account_closed.lock().unwrap() = true;
    assert!(!knows(&site, &cookie).await);
    *site.fake.account_closed.lock().unwrap() = false;
    site.clock.wind(11);
    let answer = site.get("/no/such/page", &[("cookie", &cookie)]).await;
    assert!(answer.set_cookie().starts_with(&cookie), "prolonged: {}", answer.set_cookie());
    site.clock.wind(13);
    let answer = site.get("/no/such/page", &[("cookie", &cookie)]).await;
    assert!(!answer.body.contains("Aino Esimerkki"));
    assert!(answer.set_cookie().contains("Max-Age=0"), "{}", answer.set_cookie());
}

#[tokio::test]
async fn with_the_database_away_nobody_is_signed_out_and_nothing_typed_is_lost() {
    let site = Site::new();
    let cookie = site.sign_in().await;
    site.rows.away.store(true, Ordering::Relaxed);
    let answer = site.get("/observations", &[("cookie", &cookie)]).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.is_page());
    assert_eq!(answer.set_cookie(), "");
    let answer = site.post("/observations/new", &[("cookie", &cookie)], "kind=gap&text=Jonot+%3Ckasvavat%3E").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.body.contains("Jonot &lt;kasvavat&gt;"), "{}", answer.body);
    assert!(answer.body.contains("action=\"/observations/new\""), "{}", answer.body);
    let answer = site.post("/sign-in", &[], &format!("email=a%40b.fi&password={PASSWORD}")).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.body.contains("a@b.fi") && !answer.body.contains(PASSWORD), "{}", answer.body);
    assert_eq!(site.post("/sign-out", &[("cookie", &cookie)], "").await.status, StatusCode::SERVICE_UNAVAILABLE);
    site.rows.away.store(false, Ordering::Relaxed);
    assert!(knows(&site, &cookie).await);
}

#[tokio::test]
async fn the_address_is_the_proxys_word() {
    let site = Site::new();
    site.post("/sign-in", &[("x-forwarded-for", "6.6.6.6, 192.0.2.7")], "").await;
    assert_eq!(site.fake.came_from.lock().unwrap().unwrap().to_string(), "192.0.2.7");
}

#[tokio::test]
async fn languages_come_from_the_account_the_cookie_or_the_browser_in_this_order() {
    let site = Site::new();
    let cases: [(&[(&str, &str)], &str); 6] = [
        (&[], "fi"),
        (&[("accept-language", "sv-FI,sv;q=0.9")], "sv"),
        (&[("accept-language", "de")], "fi"),
        (&[("accept-language", "sv"), ("cookie", "a=b; havainto_locale=en")], "en"),
        (&[("accept-language", "sv"), ("cookie", "havainto_locale=xx")], "sv"),
        (&[("cookie", "xhavainto_locale=en")], "fi"),
    ];
    for (headers, language) in cases {
        let answer = site.get("/no/such/page", headers).await;
        assert!(answer.body.contains(&format!("<html lang=\"{language}\"")), "{headers:?}");
    }
    let session = site.sign_in().await;
    let cookie = format!("{session}; havainto_locale=sv");
    let answer = site.post("/language", &[("cookie", &cookie)], "locale=en&back=%2Fsearch%3Fq%3Da").await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/search?q=a"));
    assert!(answer.set_cookie().starts_with("havainto_locale=en; "), "{}", answer.set_cookie());
    assert_eq!(*site.fake.locale.lock().unwrap(), Locale::En);
    assert!(site.get("/no/such/page", &[("cookie", &cookie)]).await.body.contains("<html lang=\"en\""));
    let answer = site.post("/language", &[], "locale=xx&back=%2F").await;
    assert_eq!((answer.status, answer.set_cookie()), (StatusCode::SEE_OTHER, ""));
}
