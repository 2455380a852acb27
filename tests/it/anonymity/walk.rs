//! The way of one report through the whole server: drafted by name first, filed, found, told of by mail,
//! read again and added to.

use std::time::Duration;

use domain::{
    actor::{Actor, Reader},
    ports::Accounts,
    search::{IndexState, SearchRequest},
};
use server::{auth::token::token_hash, search::follower, seed::DEMO_PASSWORD, service::account::AccountService};
use tokio::{
    sync::watch,
    time::{sleep, timeout},
};
use url::form_urlencoded::Serializer;

use crate::support::{OpenHouse, limits, log};

/// Has filed nothing, owns nothing.
const WHO: &str = "kehittaja@demo.example";
const SUBMISSION: &str = "019ab0e4-7d1c-7abc-8def-0123456789ab";
const TEXT: &str = "Kaamosvalitus jää pöytälaatikkoon, eikä kukaan kysy siitä.";
/// Stood in the draft, and was taken out before it was sent.
const DRAFTED: &str = "Luonnossanaseppele";

/// What happened, and how to know whoever did it.
pub struct Walked {
    pub text: String,
    pub draft: Option<String>,
    pub code: Option<String>,
    /// What would tell who it was, by what it is.
    pub person: Vec<(&'static str, String)>,
    id: [u8; 16],
    /// As in `2026-11-23`.
    pub day: String,
    /// While it was filed, found and told of.
    pub logged: String,
    /// Whether the index knows the report as open to the person's account.
    pub found_as_own: bool,
}

impl Walked {
    /// Each thing that would tell who it was, as bytes may hold it.
    pub fn needles(&self) -> impl Iterator<Item = Vec<u8>> {
        let simple = uuid::Uuid::from_bytes(self.id).simple().to_string();
        let texts = self.person.iter().map(|(_, text)| text.clone()).chain([simple.to_uppercase(), simple]);
        texts.map(String::into_bytes).chain([self.id.to_vec()])
    }
}

fn form(identity: &str, text: &str) -> String {
    let fields = [
        ("submission", SUBMISSION),
        ("kind", "gap"),
        ("text", text),
        ("identity", identity),
        ("audience", "responsible"),
        ("needs_action", "1"),
        ("similar_seen", "1"),
        ("asked", "1"),
        ("wants_answer", "1"),
    ];
    Serializer::new(String::new()).extend_pairs(fields).finish()
}

pub async fn walk(house: &OpenHouse, identity: &str) -> Walked {
    let (stop, told) = watch::channel(false);
    let follower = tokio::spawn(follower::follow(house.index.clone(), house.house.store.clone(), told));
    until(|| house.index.state() == IndexState::Ready).await;
    let indexed = house.index.documents();
    let cookie = house.sign_in(WHO).await;
    let person = person(house, &cookie).await;

    assert_eq!(house.send("GET", "/observations/new", Some(&cookie), "").await.status(), 200);
    for text in [format!("{TEXT} {DRAFTED}."), TEXT.to_owned()] {
        let kept = house.send("POST", "/observations/drafts", Some(&cookie), &form("named", &text)).await;
        assert_eq!(kept.status(), 303);
    }

    log::listen();
    let filed = house.send("POST", "/observations/new", Some(&cookie), &form(identity, TEXT)).await;
    assert_eq!(filed.status(), 303);
    let code = receipt_cookie(&filed);
    until(|| house.index.documents() > indexed).await;
    let postman = house.house.postman().unwrap();
    while postman.deliver_some().await.unwrap() > 0 {}
    if let Some(receipt) = &code {
        let cookie = format!("havainto_receipt={receipt}");
        assert_eq!(house.send("GET", "/receipt", Some(&cookie), "").await.status(), 200);
        let added = house.send("POST", "/receipt/comments", Some(&cookie), "text=Toistui+viime+viikolla.").await;
        assert_eq!(added.status(), 303);
        while postman.deliver_some().await.unwrap() > 0 {}
    }
    let logged = log::heard();
    stop.send_replace(true);
    follower.await.unwrap();

    let own = [Reader::Account(person.account)];
    let everything = SearchRequest { page: 1, ..SearchRequest::default() };
    // Kept under the same hash as other secrets that a browser holds.
    let session = token_hash(cookie.split_once('=').unwrap().1);
    Walked {
        text: TEXT.to_owned(),
        draft: Some(DRAFTED.to_owned()),
        code: code.map(|code| code.rsplit(':').next().unwrap_or_default().to_owned()),
        id: *uuid::Uuid::from(person.account).as_bytes(),
        day: house.house.clock.now().date_naive().to_string(),
        logged,
        found_as_own: house.index.find(&everything, &own).unwrap().total > 0,
        person: vec![
            ("account", person.account.to_string()),
            ("unit", person.unit.unwrap().to_string()),
            ("name", person.name),
            ("address", WHO.to_owned()),
            ("session", session),
        ],
    }
}

/// Whoever signed in.
async fn person(house: &OpenHouse, cookie: &str) -> Actor {
    assert!(cookie.starts_with("havainto_session="), "{cookie}");
    let accounts = AccountService::new(
        house.house.store.clone(),
        house.house.passwords.clone(),
        house.house.clock.clone(),
        limits(),
    );
    let form = [("email", WHO), ("password", DEMO_PASSWORD)].into_iter().collect();
    accounts.sign_in(&form, [192, 0, 2, 7].into()).await.unwrap()
}

/// The code in the cookie that an answer sets, as browsers send it back; none for a report by name.
fn receipt_cookie(answer: &axum::response::Response) -> Option<String> {
    let cookies = answer.headers().get_all("set-cookie").iter().filter_map(|cookie| cookie.to_str().ok());
    let mut receipts = cookies.filter_map(|cookie| cookie.strip_prefix("havainto_receipt="));
    Some(receipts.next()?.split(';').next()?.to_owned())
}

async fn until(reached: impl Fn() -> bool) {
    let waiting = async {
        while !reached() {
            sleep(Duration::from_millis(5)).await;
        }
    };
    timeout(Duration::from_mins(1), waiting).await.expect("the index followed");
}
