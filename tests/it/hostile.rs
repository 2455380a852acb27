//! What is sent to the whole server with bad intent, or by mistake: refused or made harmless, and nothing lost.

use axum::http::header;
use domain::observation::TEXT_MAX;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement};
use url::form_urlencoded::Serializer;

use crate::support::{OpenHouse, text_of};

const REPORTER: &str = "tyontekija@demo.example";
const ANOTHER: &str = "jari.laaksola@demo.example";
const SUBMISSION: &str = "018f0000-0000-7000-8000-0000000000aa";

/// A form of these fields. What was looked at before goes along, so that nothing but the fault stops it.
fn form(fields: &[(&str, &str)]) -> String {
    let seen = [("similar_seen", "1"), ("channel_seen", "incident"), ("channel_seen", "worry_about_client")];
    Serializer::new(String::new()).extend_pairs(seen).extend_pairs(fields).finish()
}

async fn count(house: &OpenHouse, table: &str) -> i64 {
    let database: DatabaseConnection = Database::connect(house.database_url()).await.unwrap();
    let sql = format!("SELECT count(*) AS count FROM {table}");
    let row = database.query_one_raw(Statement::from_string(DbBackend::Sqlite, sql)).await.unwrap().unwrap();
    database.close().await.unwrap();
    row.try_get("", "count").unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_can_not_be_a_report_is_refused_with_all_that_was_typed() {
    let house = OpenHouse::demo(None).await;
    let cookie = house.sign_in(REPORTER).await;
    let before = count(&house, "observation").await;
    let endless = "🐢".repeat(50_000);
    let too_long = "x".repeat(TEXT_MAX + 1);
    for (fields, kept) in [
        (vec![("kind", "gap"), ("text", "")], ""),
        (vec![("kind", "gap"), ("text", " \t\r\n \u{a0}\u{3000}")], ""),
        (vec![("kind", "gap"), ("text", endless.as_str())], endless.as_str()),
        (vec![("kind", "gap"), ("text", too_long.as_str())], too_long.as_str()),
        (vec![("kind", "gap"), ("text", "Jonot\u{0} kasvavat")], "kasvavat"),
        (vec![("kind", "gap"), ("text", "Jonot \u{202e}tavavsak")], "tavavsak"),
        (vec![("kind", "gap"), ("title", "Kaksi\nriviä"), ("text", "Jonot kasvavat.")], "Jonot kasvavat."),
        (vec![("kind", "rumour"), ("text", "Jonot kasvavat.")], "Jonot kasvavat."),
        (vec![("kind", "gap"), ("text", "Jonot kasvavat."), ("area", "atlantis")], "Jonot kasvavat."),
        (vec![("kind", "gap"), ("text", "Jonot kasvavat."), ("theme", "../../etc/passwd")], "Jonot kasvavat."),
        (vec![("kind", "gap"), ("text", "Jonot kasvavat."), ("unit", "1 OR 1=1")], "Jonot kasvavat."),
        (vec![("kind", "gap"), ("text", "Jonot kasvavat."), ("identity", "administrator")], "Jonot kasvavat."),
        (vec![("kind", "gap"), ("text", "Asiakas 131052-308T jonottaa.")], "131052-308T"),
    ] {
        let typed = form(&fields);
        let answer = house.send("POST", "/observations/new", Some(&cookie), &typed).await;
        assert_eq!(answer.status(), 422, "{}", typed.chars().take(200).collect::<String>());
        let page = text_of(answer).await;
        assert!(page.contains(kept), "nothing is lost of {}", kept.chars().take(80).collect::<String>());
        assert!(page.contains("id=\"summary\""), "what is wrong is told");
    }
    assert_eq!(count(&house, "observation").await, before);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_looks_odd_but_is_text_is_kept_as_text() {
    let house = OpenHouse::demo(None).await;
    let cookie = house.sign_in(REPORTER).await;
    for (text, shown) in [
        ("</textarea><script>alert(1)</script>", "&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("'; DROP TABLE observation; --", "'; DROP TABLE observation; --"),
        ("Jono 👩\u{200d}⚕️ kasvaa 🐢.", "👩\u{200d}⚕️ kasvaa 🐢."),
        ("{{7*7}} ${7*7} %s %n { $count }", "{{7*7}} ${7*7} %s %n { $count }"),
        ("e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301} Zalgo", "Zalgo"),
    ] {
        let sent = form(&[("kind", "gap"), ("text", text)]);
        let answer = house.send("POST", "/observations/new", Some(&cookie), &sent).await;
        assert_eq!(answer.status(), 303, "{text}");
        let receipt = answer.headers()[header::LOCATION].to_str().unwrap().to_owned();
        for path in [receipt.as_str(), receipt.trim_end_matches("/receipt"), "/observations"] {
            let page = text_of(house.send("GET", path, Some(&cookie), "").await).await;
            assert!(page.contains(shown), "{path}: {text}");
            assert!(!page.contains("<script>alert"), "{path}: {text}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_no_form_or_too_much_of_one_is_refused() {
    let house = OpenHouse::demo(None).await;
    let cookie = house.sign_in(REPORTER).await;
    let before = count(&house, "observation").await;
    let file = "--x\r\ncontent-disposition: form-data; name=\"text\"; filename=\"report.pdf\"\r\n\
                content-type: application/pdf\r\n\r\n%PDF-1.7\r\n--x--\r\n";
    let kind = "multipart/form-data; boundary=x";
    let answer = house.send_as("POST", "/observations/new", Some(&cookie), kind, file).await;
    assert_eq!(answer.status(), 422);
    let flood = form(&[("kind", "gap"), ("text", &"a".repeat(5_000_000))]);
    for path in ["/observations/new", "/observations/drafts", "/receipt", "/api/destination"] {
        let answer = house.send("POST", path, Some(&cookie), &flood).await;
        assert_eq!(answer.status(), 413, "{path}");
    }
    assert_eq!(count(&house, "observation").await, before);
    assert_eq!(count(&house, "draft").await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_same_form_sent_twice_is_one_report_and_gets_one_answer() {
    let house = OpenHouse::demo(None).await;
    let cookie = house.sign_in(REPORTER).await;
    let before = count(&house, "observation").await;
    let named = form(&[("kind", "gap"), ("text", "Jonot kasvavat."), ("submission", SUBMISSION)]);
    let mut led_to = Vec::new();
    for _ in 0..3 {
        let answer = house.send("POST", "/observations/new", Some(&cookie), &named).await;
        assert_eq!(answer.status(), 303);
        led_to.push(answer.headers()[header::LOCATION].to_str().unwrap().to_owned());
    }
    assert_eq!(led_to[0], format!("/observations/{SUBMISSION}/receipt"));
    assert!(led_to.iter().all(|to| *to == led_to[0]));
    assert_eq!(count(&house, "observation").await, before + 1);

    let nameless = form(&[
        ("kind", "gap"),
        ("text", "Jonot kasvavat edelleen."),
        ("identity", "anonymous"),
        ("submission", "018f0000-0000-7000-8000-0000000000ab"),
    ]);
    let mut codes = Vec::new();
    for _ in 0..3 {
        let answer = house.send("POST", "/observations/new", Some(&cookie), &nameless).await;
        assert_eq!(
            (answer.status().as_u16(), &answer.headers()[header::LOCATION]),
            (303, &"/receipt/new".parse().unwrap())
        );
        codes.push(answer.headers()[header::SET_COOKIE].to_str().unwrap().to_owned());
    }
    assert!(codes[0].starts_with("havainto_receipt=new:") && codes.iter().all(|code| *code == codes[0]));
    assert_eq!(count(&house, "observation").await, before + 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_person_s_submission_is_neither_shown_nor_overwritten() {
    let house = OpenHouse::demo(None).await;
    let (mine, theirs) = (house.sign_in(REPORTER).await, house.sign_in(ANOTHER).await);
    let sent = |text| form(&[("kind", "gap"), ("text", text), ("submission", SUBMISSION), ("audience", "responsible")]);
    assert_eq!(house.send("POST", "/observations/new", Some(&mine), &sent("Minun.")).await.status(), 303);
    let answer = house.send("POST", "/observations/new", Some(&theirs), &sent("Jonkun muun.")).await;
    assert_eq!(answer.status(), 303);
    let receipt = answer.headers()[header::LOCATION].to_str().unwrap().to_owned();
    assert!(!receipt.contains(SUBMISSION), "{receipt}");
    let own = house.send("GET", &format!("/observations/{SUBMISSION}"), Some(&mine), "").await;
    assert!(text_of(own).await.contains("Minun."));
    assert_eq!(house.send("GET", &format!("/observations/{SUBMISSION}"), Some(&theirs), "").await.status(), 403);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_person_s_draft_can_be_neither_read_nor_changed_nor_thrown_away() {
    let house = OpenHouse::demo(None).await;
    let (mine, theirs) = (house.sign_in(REPORTER).await, house.sign_in(ANOTHER).await);
    let draft = form(&[("kind", "gap"), ("text", "Kesken."), ("submission", SUBMISSION)]);
    assert_eq!(house.send("POST", "/observations/drafts", Some(&mine), &draft).await.status(), 303);
    let path = format!("/observations/drafts/{SUBMISSION}");
    let taken_over = form(&[("text", "Muutettu."), ("step", "1"), ("go", "next"), ("draft_revision", "1")]);
    for (method, path, form) in [
        ("GET", path.clone(), ""),
        ("POST", path.clone(), taken_over.as_str()),
        ("POST", format!("{path}/discard"), ""),
        ("POST", "/observations/drafts".to_owned(), draft.as_str()),
    ] {
        let answer = house.send(method, &path, Some(&theirs), form).await;
        assert_eq!(answer.status(), 403, "{method} {path}");
        assert!(!text_of(answer).await.contains("Kesken."), "{method} {path}");
    }
    let own = text_of(house.send("GET", &path, Some(&mine), "").await).await;
    assert!(own.contains("Kesken.") && !own.contains("Muutettu."), "{own}");
    assert_eq!(count(&house, "draft").await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_receipt_can_not_be_guessed_at_will() {
    let house = OpenHouse::demo(None).await;
    let cookie = house.sign_in(REPORTER).await;
    let filed =
        form(&[("kind", "gap"), ("text", "Nimettömänä."), ("identity", "anonymous"), ("submission", SUBMISSION)]);
    let answer = house.send("POST", "/observations/new", Some(&cookie), &filed).await;
    let held = answer.headers()[header::SET_COOKIE].to_str().unwrap().split(';').next().unwrap().to_owned();
    let code = held.split_once("new:").unwrap().1.to_owned();
    let right = form(&[("code", &code)]);
    assert_eq!(house.send("POST", "/receipt", None, &right).await.status(), 303);

    let guess = |n: usize| form(&[("code", &format!("ABCD-ABCD-ABCD-ABCD-{n:04}"))]);
    let mut guesses = 0;
    let stopped = loop {
        let answer = house.send("POST", "/receipt", None, &guess(guesses)).await;
        assert!(answer.headers().get(header::SET_COOKIE).is_none());
        let status = answer.status().as_u16();
        let page = text_of(answer).await;
        assert!(matches!(status, 422 | 429), "{status}");
        if status == 429 || page.contains("Liian monta") {
            break guesses;
        }
        guesses += 1;
        assert!(guesses < 100, "nobody stops it");
    };
    assert!(stopped >= 3, "whoever mistypes may try again");
    // From then on the right one opens nothing either, typed or in the cookie.
    let typed = house.send("POST", "/receipt", None, &right).await;
    assert!(matches!(typed.status().as_u16(), 422 | 429));
    let page = text_of(house.send("GET", "/receipt", Some(&held), "").await).await;
    assert!(!page.contains("Nimettömänä."), "{page}");
}
