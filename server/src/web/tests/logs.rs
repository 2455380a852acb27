//! What is logged, and what is not.

use std::{
    io,
    sync::{Mutex, atomic::Ordering},
};

use super::*;

/// Collects what is logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Comes by many ways, leaving words that must not be logged; gives the session's cookie.
async fn walk() -> String {
    let site = Site::new();
    let cookie = site.sign_in().await;
    let signed_in = [("cookie", cookie.as_str())];
    site.get("/invitation/s3cret-t0ken?x=typed-by-hand", &[]).await;
    site.get("/search?q=typed-by-hand", &signed_in).await;
    site.get("/typed-by-hand", &[("cookie", "havainto_session=AAAAAAAAAAAAAAAAAAAAAA")]).await;
    site.post("/observations/new", &signed_in, "text=typed-by-hand").await;
    site.post("/observations/new", &[("sec-fetch-site", "cross-site")], "text=typed-by-hand").await;
    site.rows.away.store(true, Ordering::Relaxed);
    site.post("/observations/new", &signed_in, "text=typed-by-hand").await;
    cookie
}

/// What is logged while `walked` is under way.
async fn heard<T>(walked: impl AsyncFn() -> T) -> (T, String) {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::DEBUG)
        .with_writer(move || writer.clone())
        .with_ansi(false)
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    // What a test beside this one logged first is off until everyone is asked again.
    walked().await;
    tracing::callsite::rebuild_interest_cache();
    log.0.lock().unwrap().clear();
    let result = walked().await;
    (result, String::from_utf8(log.0.lock().unwrap().clone()).unwrap())
}

#[tokio::test]
async fn logs_tell_the_route_and_the_status_and_nothing_that_people_wrote() {
    let (cookie, log) = heard(walk).await;
    for told in [
        "http.method=GET http.route=\"/invitation/{token}\"",
        "http.route=\"none\"",
        "http.method=POST http.route=\"/observations/new\"",
        "http.status=303",
        "http.status=403",
        "http.status=503",
        "session.away",
    ] {
        assert!(log.contains(told), "{told}: {log}");
    }
    for kept in ["typed-by-hand", "s3cret", "AAAAAA", PASSWORD, "a@b.fi", cookie.split_once('=').unwrap().1] {
        assert!(!log.contains(kept), "{kept}: {log}");
    }
}

/// All that somebody does who files without a name, from the form to the way back.
async fn walk_without_a_name() {
    let site = Site::new();
    let cookie = site.sign_in().await;
    let signed_in = [("cookie", cookie.as_str())];
    let form = "kind=gap&text=typed-by-hand&identity=anonymous";
    site.get("/observations/new", &signed_in).await;
    // Begun by name: a draft of it may be there.
    let draft = "/observations/drafts/018f0000-0000-7000-8000-000000000001";
    site.post("/observations/drafts", &signed_in, "kind=gap&text=typed-by-hand&go=next").await;
    site.get(&format!("{draft}?step=2"), &signed_in).await;
    site.post(draft, &signed_in, "kind=gap&text=typed-by-hand&step=4&go=back").await;
    site.post("/api/destination", &signed_in, "service_line=&area=").await;
    // Refused, signed out in between, not to be reached, kept as no draft; then filed.
    site.post("/observations/new", &signed_in, "kind=gap&text=&identity=anonymous").await;
    site.post("/observations/new", &[], form).await;
    *site.fake.fault.lock().unwrap() = Some(domain::fault::Fault::Unavailable);
    site.post("/observations/new", &signed_in, form).await;
    *site.fake.fault.lock().unwrap() = None;
    site.post("/observations/drafts", &signed_in, form).await;
    let filed = site.post("/observations/new", &signed_in, form).await;
    assert_eq!(filed.location(), "/receipt/new");
    let held = filed.cookies()[0].split(';').next().unwrap().to_owned();
    let held = [("cookie", held.as_str())];
    for path in ["/receipt/new", "/receipt", "/receipt/withdraw", "/receipt/no/such/page"] {
        site.get(path, &held).await;
    }
    let id = "018f0000-0000-7000-8000-000000000001";
    site.post(&format!("/receipt/answers/{id}/helpful"), &held, "helpful=yes").await;
    site.post("/receipt/comments", &held, "text=typed-by-hand").await;
    site.post("/receipt/comments", &[("sec-fetch-site", "cross-site")], "text=typed-by-hand").await;
    site.post("/receipt/withdraw", &held, "").await;
    site.post("/receipt", &[], "code=ABCD").await;
    site.post("/receipt/close", &held, "").await;
}

#[tokio::test]
async fn whoever_files_without_a_name_leaves_no_line() {
    let ((), log) = heard(walk_without_a_name).await;
    let others = ["http.route=\"/sign-in\"", "added trusted origin"];
    let lines: Vec<_> = log.lines().filter(|line| !others.iter().any(|other| line.contains(other))).collect();
    assert!(lines.is_empty(), "{lines:#?}");
    assert!(log.contains("http.route=\"/sign-in\""), "what may be logged is: {log}");
}
