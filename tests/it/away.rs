//! The database goes away while people work, and comes back; or it is not one of this version.

use sea_orm::{ConnectionTrait, Database, DatabaseConnection};
use server::store::StoreError;

use crate::support::{OpenHouse, TestApp, fresh_postgres, on_both_engines, text_of};

/// Closes or opens a database to everyone, and ends the connections that are there.
async fn let_in(server: &DatabaseConnection, name: &str, open: bool) {
    server.execute_unprepared(&format!("ALTER DATABASE {name} WITH ALLOW_CONNECTIONS {open}")).await.unwrap();
    let end = format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
    server.execute_unprepared(&end).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_typed_stays_when_the_database_is_away_and_is_stored_once_when_it_is_back() {
    let Some(postgres) = fresh_postgres(module_path!()).await else { return };
    let house = OpenHouse::demo(Some(&postgres.url)).await;
    let cookie = house.sign_in("tyontekija@demo.example").await;
    let server = Database::connect(&postgres.server).await.unwrap();
    let form = "kind=gap&text=Kolmas+l%C3%A4hete+katosi+%3Cb%3E&needs_action=1&service_line=adult_social_work";

    let_in(&server, &postgres.name, false).await;
    let answer = house.send("POST", "/observations/new", Some(&cookie), form).await;
    assert_eq!(answer.status(), 503);
    let page = text_of(answer).await;
    assert!(page.contains("Kolmas lähete katosi &lt;b&gt;"), "the text is in the form");
    assert!(page.contains("value=\"adult_social_work\""), "the choices are in the form");
    for path in ["/", "/observations", "/search?q=palvelu", "/issues"] {
        assert_eq!(house.send("GET", path, Some(&cookie), "").await.status(), 503, "{path}");
    }
    assert_eq!(house.send("GET", "/health/ready", None, "").await.status(), 503);
    assert_eq!(house.send("GET", "/health/live", None, "").await.status(), 200);

    let_in(&server, &postgres.name, true).await;
    let answer = house.send("POST", "/observations/new", Some(&cookie), form).await;
    assert_eq!(answer.status(), 303, "signed in still, and stored");
    let receipt = answer.headers()["location"].to_str().unwrap().to_owned();
    let page = text_of(house.send("GET", &receipt, Some(&cookie), "").await).await;
    assert!(page.contains("Kolmas lähete katosi"));
}

on_both_engines!(a_database_of_another_version_is_left_as_it_is_and_said_to_be_one);
async fn a_database_of_another_version_is_left_as_it_is_and_said_to_be_one(app: TestApp) {
    let other = "UPDATE seaql_migrations SET version = 'm20300101_1_later' WHERE version LIKE '%_4_voices'";
    app.beside().await.execute_unprepared(other).await.unwrap();
    let refused = app.database.another_store().await.migrate().await.unwrap_err();
    assert!(matches!(refused, StoreError::OtherStructure), "{refused:?}");
    assert!(refused.to_string().contains("another version of Havainto"));
}
