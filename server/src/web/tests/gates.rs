//! Who may come where, and what every answer carries.

use std::{collections::BTreeSet, sync::atomic::Ordering};

use app::routes::App;
use leptos_axum::generate_route_list;

use super::*;
use crate::web::{Gate, RouteEntry, routes};

fn filled(path: &str) -> String {
    let id = "018f0000-0000-7000-8000-000000000001";
    path.replace("{id}", id).replace("{update}", id).replace("{token}", "t0ken")
}

#[tokio::test]
async fn the_table_holds_every_page_of_the_app_and_no_other() {
    let pages: BTreeSet<_> = generate_route_list(App).iter().map(|listing| listing.path().to_owned()).collect();
    let listed: BTreeSet<_> = routes()
        .iter()
        .filter(|entry| entry.method == "GET" && !entry.path.starts_with("/health/"))
        .map(|entry| entry.path.to_owned())
        .collect();
    assert_eq!(listed, pages);
}

#[tokio::test]
async fn signed_out_one_is_sent_to_sign_in_and_back() {
    let site = Site::new();
    for RouteEntry { method, path, .. } in routes().into_iter().filter(|entry| entry.gate == Gate::SignedIn) {
        let path = filled(path);
        let answer = site.ask(method.as_str(), &path, &[], "").await;
        let expected = match path.as_str() {
            path if path.starts_with("/api/") => (StatusCode::UNAUTHORIZED, String::new()),
            "/" => (StatusCode::SEE_OTHER, "/sign-in".to_owned()),
            path if method == "GET" => (StatusCode::SEE_OTHER, format!("/sign-in?next={path}")),
            _ => (StatusCode::SEE_OTHER, "/sign-in".to_owned()),
        };
        assert_eq!((answer.status, answer.location()), (expected.0, expected.1.as_str()), "{method} {path}");
        assert_eq!(answer.set_cookie(), "", "no cookie for visitors");
    }
    assert!(site.fake.asked.lock().unwrap().is_empty(), "nobody got through");
    let answer = site.get("/search?q=a%20b&page=2", &[]).await;
    assert_eq!(answer.location(), "/sign-in?next=/search%3Fq%3Da%2520b%26page%3D2");
    assert_eq!(site.get("//evil.example/issues", &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_login_leads_nowhere_but_to_our_own_pages() {
    let site = Site::new();
    let password = url::form_urlencoded::byte_serialize(PASSWORD.as_bytes()).collect::<String>();
    for (next, to) in [
        ("%2Fissues%2F1%3Fpage%3D2", "/issues/1?page=2"),
        ("", "/"),
        ("%2F%2Fevil.example", "/"),
        ("https%3A%2F%2Fevil.example", "/"),
        ("%2F%5Cevil.example", "/"),
        ("%2Fa%0D%0ASet-Cookie%3A+a%3Db", "/"),
        ("javascript%3Aalert(1)", "/"),
    ] {
        let form = format!("email=a%40b.fi&password={password}&next={next}");
        let answer = site.post("/sign-in", &[], &form).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, to), "{next}");
        let answer = site.post("/language", &[], &format!("locale=sv&back={next}")).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, to), "{next}");
    }
}

#[tokio::test]
async fn until_it_is_set_up_everything_leads_to_set_up_and_nothing_does_afterwards() {
    let site = Site::new();
    *site.fake.setting_up.lock().unwrap() = true;
    // Setting up is for later: this time the form is no form.
    let no_form = [("content-type", "text/plain")];
    for RouteEntry { method, path, gate } in routes() {
        let answer = site.ask(method.as_str(), &filled(path), &no_form, "x").await;
        match gate {
            Gate::Always | Gate::SettingUp => assert_ne!(answer.location(), "/setup", "{method} {path}"),
            Gate::Nameless | Gate::Open | Gate::SignedIn => assert_eq!(answer.location(), "/setup", "{method} {path}"),
        }
    }
    assert_eq!(site.get("/no/such/page", &[]).await.location(), "/setup");
    assert_eq!(site.get("/favicon.svg", &[]).await.status, StatusCode::OK);

    let answer = site.post("/setup", &[], "code=c").await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/"));
    assert!(answer.set_cookie().starts_with("havainto_session="), "signed in");
    for method in ["GET", "POST"] {
        let answer = site.ask(method, "/setup", &[], "").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{method}");
        assert!(answer.is_page());
    }
}

#[tokio::test]
async fn what_is_not_there_is_told_with_a_page_whatever_the_method() {
    let site = Site::new();
    for (method, path, status) in [
        ("GET", "/no/such/page", 404),
        ("POST", "/no/such/page", 404),
        ("DELETE", "/no/such/page", 404),
        ("GET", "/%ff", 404),
        ("GET", "/sign-out", 405),
        ("POST", "/privacy", 405),
        ("PUT", "/observations/new", 405),
    ] {
        let answer = site.ask(method, path, &[], "").await;
        assert_eq!(answer.status, status, "{method} {path}");
        assert!(answer.is_page(), "{method} {path}: {answer:?}");
    }
    let answer = site.ask("HEAD", "/no/such/page", &[], "").await;
    assert_eq!((answer.status, answer.body.as_str()), (StatusCode::NOT_FOUND, ""));
    assert_eq!(site.get("/sign-out", &[]).await.header("allow"), "POST");

    let cookie = site.sign_in().await;
    let answer = site.post("/issues/not-an-id/acknowledge", &[("cookie", &cookie)], "").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(answer.is_page());
}

#[tokio::test]
async fn every_answer_carries_the_headers_that_keep_it_in_its_place() {
    let site = Site::at("https://havainto.example.fi");
    for path in ["/sign-in", "/no/such/page", "/", "/favicon.svg", "/health/live", "/invitation/t0ken"] {
        let answer = site.get(path, &[]).await;
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{path}");
        assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin", "{path}");
        assert!(answer.header("permissions-policy").contains("geolocation=()"), "{path}");
        assert!(answer.header("strict-transport-security").starts_with("max-age="), "{path}");
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
        let keep = if path == "/favicon.svg" { "no-cache" } else { "no-store" };
        assert_eq!(answer.header("cache-control"), keep, "{path}");
    }
    assert_eq!(Site::new().get("/sign-in", &[]).await.header("strict-transport-security"), "");
}

#[tokio::test]
async fn health_is_told_in_plain_words() {
    let site = Site::new();
    site.rows.away.store(true, Ordering::Relaxed);
    *site.fake.fault.lock().unwrap() = Some(domain::fault::Fault::Unavailable);
    let live = site.get("/health/live", &[]).await;
    assert_eq!((live.status, live.body.as_str()), (StatusCode::OK, "live\n"));
    let ready = site.get("/health/ready", &[]).await;
    assert_eq!(ready.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(ready.body, "not ready\ndatabase: does not answer\nsearch: ready\n");
    assert_eq!(ready.header("content-type"), "text/plain; charset=utf-8");
}
