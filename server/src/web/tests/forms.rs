//! What is sent: read, refused, kept.

use domain::fault::{Conflict, Fault};

use super::{fake::PANIC, *};

#[tokio::test]
async fn an_accepted_form_leads_on() {
    let site = Site::new();
    let cookie = site.sign_in().await;
    let answer = site.post("/observations/new", &[("cookie", &cookie)], "kind=gap&text=a+b%C3%A4%00&kind=x").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.location(), "/observations/00000000-0000-0000-0000-000000000001/receipt");
    let heard = site.fake.heard_of("file").unwrap();
    assert_eq!((heard.get("text"), heard.all("kind").count()), ("a bä\0", 2));
    let id = "018f0000-0000-7000-8000-000000000001";
    for (form, use_case, to) in [
        (format!("/issues/{id}/acknowledge"), "acknowledge", format!("/issues/{id}")),
        (format!("/issues/{id}/answer"), "answer", format!("/issues/{id}")),
        ("/admin/accounts".to_owned(), "invite", "/admin/accounts?done=invited".to_owned()),
        (
            format!("/admin/accounts/{id}/invite"),
            "invite_again",
            format!("/admin/accounts?account={id}&done=invited_again"),
        ),
        (format!("/admin/accounts/{id}/roles"), "give_role", format!("/admin/accounts?account={id}&done=role_given")),
        (
            format!("/admin/accounts/{id}/roles/remove"),
            "take_role",
            format!("/admin/accounts?account={id}&done=role_taken"),
        ),
        ("/admin/units".to_owned(), "add_unit", "/admin/units?done=unit_added".to_owned()),
        ("/admin/channels".to_owned(), "set_channel", "/admin/channels?done=channel_set".to_owned()),
        ("/admin/rules".to_owned(), "set_rule", "/admin/rules?done=rule_set".to_owned()),
        (format!("/admin/rules/{id}/remove"), "remove_rule", "/admin/rules?done=rule_removed".to_owned()),
        (format!("/admin/outbox/{id}/retry"), "retry", "/admin/outbox?done=requeued".to_owned()),
    ] {
        let answer = site.post(&form, &[("cookie", &cookie)], "").await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, to.as_str()), "{form}");
        assert!(site.fake.heard_of(use_case).is_some(), "{form}");
    }
}

#[tokio::test]
async fn a_body_over_the_limit_is_refused_with_the_limit() {
    let site = Site::new();
    let cookie = site.sign_in().await;
    let fits = format!("text={}", "a".repeat(BODY_LIMIT - 5));
    assert_eq!(site.post("/observations/new", &[("cookie", &cookie)], &fits).await.status, StatusCode::SEE_OTHER);
    let too_long = format!("{fits}a");
    let form = ("content-type", "application/x-www-form-urlencoded");
    let announced = ("content-length", "1000000000");
    for (headers, body) in [
        (vec![form, ("cookie", cookie.as_str())], Body::from(too_long.clone())),
        (vec![form, ("cookie", cookie.as_str()), announced], Body::empty()),
        (vec![form], Body::from(too_long.clone())),
    ] {
        let answer = site.ask("POST", "/observations/new", &headers, body).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "{headers:?}");
        assert!(answer.is_page() && answer.body.contains(&(BODY_LIMIT / 1024).to_string()), "{}", answer.body);
    }
    let answer = site.ask("POST", "/api/destination", &[form, ("cookie", &cookie)], too_long).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn what_is_no_form_does_nothing() {
    let site = Site::new();
    let cookie = site.sign_in().await;
    for (kind, body) in [
        ("text/plain", "text=a"),
        ("application/json", r#"{"text": "a"}"#),
        ("multipart/form-data; boundary=x", "--x\r\ncontent-disposition: form-data; name=\"text\"\r\n\r\na\r\n--x--"),
        ("", "text=a"),
    ] {
        let answer = site.ask("POST", "/observations/new", &[("cookie", &cookie), ("content-type", kind)], body).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{kind}");
        assert!(answer.is_page(), "{kind}");
    }
    assert!(site.fake.heard_of("file").is_none());
    let form = [("cookie", cookie.as_str()), ("content-type", "Application/x-www-form-urlencoded; charset=utf-8")];
    let answer = site.ask("POST", "/observations/new", &form, &b"text=\xff%ff&%=%&&=&text"[..]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(site.fake.heard_of("file").unwrap().get("text"), "\u{FFFD}\u{FFFD}");
}

#[tokio::test]
async fn another_site_can_send_no_form() {
    let site = Site::new();
    let cookie = site.sign_in().await;
    let own = "http://havainto.example.fi";
    let foreign: [&[(&str, &str)]; 5] = [
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site"), ("origin", "http://other.example.fi")],
        &[("origin", "http://evil.example"), ("host", "havainto.example.fi")],
        &[("origin", "null"), ("host", "havainto.example.fi")],
        &[("origin", "http://havainto.example.fi.evil.example"), ("host", "havainto.example.fi")],
    ];
    for headers in foreign {
        let headers = [headers, &[("cookie", cookie.as_str())]].concat();
        for path in ["/observations/new", "/sign-in", "/sign-out", "/language", "/no/such/page"] {
            let answer = site.post(path, &headers, "text=a&locale=sv").await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path} {headers:?}");
            assert!(answer.is_page());
            assert_eq!(answer.set_cookie(), "");
        }
    }
    assert!(site.fake.heard_of("file").is_none());
    // Behind a proxy that says another Host, and from programs that are no browsers.
    let ours: [&[(&str, &str)]; 3] =
        [&[("sec-fetch-site", "same-origin")], &[("origin", own), ("host", "10.0.0.1:8080")], &[]];
    for headers in ours {
        let headers = [headers, &[("cookie", cookie.as_str())]].concat();
        assert_eq!(site.post("/observations/new", &headers, "text=a").await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn a_refused_form_is_shown_again_with_what_was_typed_but_never_a_password() {
    let site = Site::new();
    let answer = site.post("/sign-in", &[], "email=aino%40esimerkki.fi&password=hushhush&next=%2Fsearch").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.is_page());
    assert!(answer.body.contains("aino@esimerkki.fi") && !answer.body.contains("hushhush"), "{}", answer.body);
    assert!(answer.body.contains("value=\"/search\""), "{}", answer.body);
    let cookie = site.sign_in().await;
    let answer = site.post("/observations/new", &[("cookie", &cookie)], "title=Jono%3Cpituus&text=").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("Jono&lt;pituus"), "{}", answer.body);
}

#[tokio::test]
async fn every_fault_of_a_form_has_its_status_and_page() {
    let site = Site::new();
    let cookie = site.sign_in().await;
    let incident = uuid::Uuid::from_u128(99);
    for (fault, keeps) in [
        (Fault::Forbidden, false),
        (Fault::NotFound, false),
        (Fault::RateLimited { retry_after_seconds: 17 }, true),
        (Fault::Unavailable, true),
        (Fault::Internal { incident: incident.into() }, true),
    ] {
        *site.fake.fault.lock().unwrap() = Some(fault.clone());
        let answer = site.post("/observations/new", &[("cookie", &cookie)], "text=Jonot+kasvavat").await;
        assert_eq!(answer.status.as_u16(), fault.status(), "{fault:?}");
        assert!(answer.is_page(), "{fault:?}");
        assert_eq!(answer.body.contains("Jonot kasvavat"), keeps, "{fault:?}");
        assert_eq!(answer.header("retry-after") == "17", matches!(fault, Fault::RateLimited { .. }));
        assert_eq!(answer.body.contains(&incident.to_string()), matches!(fault, Fault::Internal { .. }));
    }
    *site.fake.fault.lock().unwrap() = Some(Fault::Conflict(Conflict::IssueMovedOn));
    let answer = site.post("/observations/new", &[("cookie", &cookie)], "text=Jonot+kasvavat").await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.body.contains("Jonot kasvavat"));
}

#[tokio::test]
async fn what_was_typed_outlives_the_session() {
    let site = Site::new();
    let answer = site.post("/observations/new", &[], "kind=gap&text=Jonot+kasvavat").await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert!(answer.is_page());
    assert!(answer.body.contains("Jonot kasvavat") && answer.body.contains("action=\"/observations/new\""));
    assert!(answer.body.contains("href=\"/sign-in\" target=\"_blank\""), "{}", answer.body);
    assert!(site.fake.heard_of("file").is_none());
}

#[tokio::test]
async fn a_panic_is_an_incident_and_tells_nothing_else() {
    let site = Site::new();
    let cookie = site.sign_in().await;
    let answer = site.post("/observations/new", &[("cookie", &cookie)], &format!("text={PANIC}")).await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(answer.is_page() && answer.body.contains("Aino Esimerkki"), "{}", answer.body);
    assert!(!answer.body.contains("assertion") && !answer.body.contains(".rs"), "{}", answer.body);
    assert_eq!(site.get("/no/such/page", &[("cookie", &cookie)]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn islands_are_answered_when_one_is_signed_in() {
    let site = Site::new();
    let asked = "service_line=debt&area=pori";
    let answer = site.post("/api/destination", &[], asked).await;
    assert_eq!((answer.status, answer.body.as_str()), (StatusCode::UNAUTHORIZED, ""));
    let cookie = site.sign_in().await;
    let answer = site.post("/api/destination", &[("cookie", &cookie)], asked).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.body.contains("Liisa Esimerkki"), "{}", answer.body);
    let foreign = [("cookie", cookie.as_str()), ("sec-fetch-site", "cross-site")];
    assert_eq!(site.post("/api/destination", &foreign, asked).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn an_item_goes_into_a_list_that_there_is() {
    let site = Site::new();
    let cookie = site.sign_in().await;
    let answer = site.post("/admin/lists", &[("cookie", &cookie)], "list=theme&name_fi=Velkaantuminen").await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/admin/lists?done=list_item_added"));
    for list in ["", "list=observation", "list=%2E%2E%2Fetc"] {
        let answer = site.post("/admin/lists", &[("cookie", &cookie)], list).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{list}");
        assert!(answer.body.contains("href=\"#list\""), "{list}");
    }
    let heard = site.fake.asked.lock().unwrap().iter().filter(|(what, _)| *what == "add_list_item").count();
    assert_eq!(heard, 1);
}
