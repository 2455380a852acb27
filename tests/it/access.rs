//! Every route × every role × owner or not, held against a table. A route that the table doesn't
//! list fails the test, and so does a row for a route that isn't there.

mod table;

use std::collections::BTreeSet;

use axum::http::Method;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement};
use server::web;
use uuid::Uuid;

use self::table::{Of, table};
use crate::support::OpenHouse;

/// Who asks. The reporter filed what `mine` rows are about, the manager owns the issue of theirs.
const ROLES: [(&str, Option<&str>); 7] = [
    ("nobody", None),
    ("reporter", Some("tyontekija@demo.example")),
    ("triager", Some("kehittaja@demo.example")),
    ("coordinator", Some("koordinaattori@demo.example")),
    ("administrator", Some("paakayttaja@demo.example")),
    ("manager", Some("paallikko@demo.example")),
    ("custodian", Some(CUSTODIAN)),
];

/// Has no role at first; the administrator gives it.
const CUSTODIAN: &str = "jari.laaksola@demo.example";

/// The id of the first row that a condition holds for.
async fn id(database: &DatabaseConnection, of: Of) -> String {
    let sql = match of {
        Of::Nothing => return String::new(),
        Of::Absent => return ABSENT.to_owned(),
        Of::Token => return "a".repeat(43),
        Of::OwnClosed => observation("reporter.email = 'tyontekija@demo.example' AND o.audience = 'responsible'"),
        Of::OtherOpen => observation(&format!("{NOT_THEIRS} AND o.audience = 'colleagues'")),
        Of::OtherClosed => observation(&format!("{NOT_THEIRS} AND o.audience = 'responsible'")),
        Of::OtherSuccess => observation(&format!("{NOT_THEIRS} AND o.audience = 'colleagues' AND o.kind = 'success'")),
        Of::Confidential => "SELECT o.id AS id FROM observation o WHERE o.identity = 'confidential' \
            ORDER BY o.number DESC LIMIT 1"
            .to_owned(),
        Of::OwnAnswered => observation(
            "reporter.email = 'tyontekija@demo.example' AND EXISTS (SELECT 1 FROM issue i \
             JOIN issue_update u ON u.issue_id = i.id WHERE i.observation_id = o.id)",
        ),
        Of::OwnDraft => "SELECT d.id AS id FROM draft d JOIN account a ON a.id = d.account_id \
            WHERE a.email = 'tyontekija@demo.example' LIMIT 1"
            .to_owned(),
        Of::OwnedIssue => issue("owner.email = 'paallikko@demo.example' AND i.state = 'raised'"),
        Of::OtherIssue => {
            issue(&format!("owner.email <> 'paallikko@demo.example' AND {NOT_THEIRS} AND i.state = 'raised'"))
        }
    };
    first(database, sql).await
}

/// An answer to an observation; an id that finds nothing, where there is none.
async fn answer_to(database: &DatabaseConnection, observation: &str) -> String {
    if observation.is_empty() || observation == ABSENT {
        return ABSENT.to_owned();
    }
    let sql = format!(
        "SELECT u.id AS id FROM issue_update u JOIN issue i ON i.id = u.issue_id \
         JOIN observation o ON o.id = i.observation_id WHERE hex(o.id) = '{}' LIMIT 1",
        observation.replace('-', "").to_uppercase()
    );
    first(database, sql).await
}

async fn first(database: &DatabaseConnection, sql: String) -> String {
    let row = database.query_one_raw(Statement::from_string(DbBackend::Sqlite, sql.clone())).await.unwrap();
    let row = row.unwrap_or_else(|| panic!("the demonstration has none: {sql}"));
    row.try_get::<Uuid>("", "id").unwrap().to_string()
}

const ABSENT: &str = "018f0000-0000-7000-8000-000000000000";

/// Neither the reporter's, nor below the manager's units, nor an issue of the manager's.
const NOT_THEIRS: &str = "reporter.email <> 'tyontekija@demo.example' AND unit.name_fi NOT LIKE 'Aikuissosiaalityö%' \
    AND NOT EXISTS (SELECT 1 FROM issue own JOIN account a ON a.id = own.owner_id \
    WHERE own.observation_id = o.id AND a.email = 'paallikko@demo.example')";

const PEOPLE: &str = "JOIN account reporter ON reporter.id = o.reporter_id JOIN unit ON unit.id = o.unit_id";

fn observation(condition: &str) -> String {
    format!("SELECT o.id AS id FROM observation o {PEOPLE} WHERE {condition} ORDER BY o.number LIMIT 1")
}

fn issue(condition: &str) -> String {
    format!(
        "SELECT i.id AS id FROM issue i JOIN observation o ON o.id = i.observation_id {PEOPLE} \
         JOIN account owner ON owner.id = i.owner_id WHERE {condition} ORDER BY i.number LIMIT 1"
    )
}

/// The custodian gets the role; the reporter files what `mine` rows are about, and begins a draft.
async fn prepare(demo: &OpenHouse, database: &DatabaseConnection, cookies: &[Option<String>]) {
    let of = |role: &str| {
        let at = ROLES.iter().position(|(name, _)| *name == role).expect("one of the roles");
        cookies[at].as_deref()
    };
    let custodian = first(database, format!("SELECT id FROM account WHERE email = '{CUSTODIAN}'")).await;
    let county = first(database, "SELECT id FROM unit WHERE parent_id IS NULL ORDER BY id LIMIT 1".to_owned()).await;
    let role = format!("role=custodian&role_on={county}");
    let given = demo.send("POST", &format!("/admin/accounts/{custodian}/roles"), of("administrator"), &role).await;
    assert_eq!(given.status(), 303);
    let unit = "SELECT unit_id AS id FROM account WHERE email = 'tyontekija@demo.example'";
    let unit = first(database, unit.to_owned()).await;
    let confidential = format!("kind=gap&text=Luottamuksella.&audience=responsible&identity=confidential&unit={unit}");
    for (path, form) in [
        ("/observations/new", "kind=gap&text=Vain+vastuuhenkil%C3%B6ille.&audience=responsible"),
        ("/observations/new", &confidential),
        ("/observations/drafts", "kind=gap&text=Kesken.&submission=018f0000-0000-7000-8000-00000000d2af"),
    ] {
        assert_eq!(demo.send("POST", path, of("reporter"), form).await.status(), 303, "{form}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_route_answers_each_role_as_the_table_says() {
    let demo = OpenHouse::demo(None).await;
    let database = Database::connect(demo.database_url()).await.unwrap();
    let mut cookies = Vec::new();
    for (_, email) in ROLES {
        cookies.push(match email {
            Some(email) => Some(demo.sign_in(email).await),
            None => None,
        });
    }
    prepare(&demo, &database, &cookies).await;
    let mut wrong = Vec::new();
    for (method, path, of, expected) in table() {
        let id = id(&database, of).await;
        let update = if path.contains("{update}") { answer_to(&database, &id).await } else { String::new() };
        let filled = path.replace("{id}", &id).replace("{update}", &update).replace("{token}", &id);
        let form = match path {
            "/api/destination" => "service_line=&area=",
            "/api/draft" => "account=018f0000-0000-7000-8000-000000000000&form=text%3Dx",
            "/api/similar" => "text=",
            path if path.ends_with("/helpful") => "helpful=yes",
            _ => "",
        };
        for (((role, _), cookie), expected) in ROLES.iter().zip(&cookies).zip(expected) {
            let status = demo.send(method, &filled, cookie.as_deref(), form).await.status().as_u16();
            if status != expected {
                wrong.push(format!("{method} {path} ({filled}) as {role}: {status} instead of {expected}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_table_lists_every_route_and_no_other() {
    let listed: BTreeSet<(String, &str)> =
        table().into_iter().map(|(method, path, ..)| (method.to_owned(), path)).collect();
    let there: BTreeSet<(String, &str)> =
        web::routes().into_iter().map(|route| (route.method.to_string(), route.path)).collect();
    assert_eq!(listed, there);
    assert!(there.iter().any(|(method, path)| *method == Method::POST.as_str() && *path == "/api/destination"));
}
