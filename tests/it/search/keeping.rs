//! That the index loses nothing and doubles nothing, whatever happens to it, its process or its database.

use std::{fs, path::Path, time::Duration};

use domain::{ports::Issues, search::IndexState};
use sea_orm::ConnectionTrait;
use server::{
    event::Event,
    search::{
        follower,
        index::{Index, IndexError, Unusable, inspect},
    },
};
use tempfile::TempDir;
use tokio::time::sleep;

use crate::support::{
    TestApp, answer_form, observation_form, on_both_engines, on_postgres,
    searching::{Searching, WRITER_MEMORY},
};

async fn file_some(app: &TestApp, count: usize) {
    for number in 0..count {
        app.file(&app.county.reporter, &[("text", &format!("Jono numero {number}."))]).await;
    }
}

on_both_engines!(an_index_goes_on_from_where_it_was_closed);
async fn an_index_goes_on_from_where_it_was_closed(app: TestApp) {
    let searching = Searching::followed(app).await;
    file_some(&searching.app, 3).await;
    searching.until_total(&searching.app.county.reporter, "jono", 3).await;
    let (app, folder) = searching.close().await;

    file_some(&app, 2).await;
    let mut searching = Searching::in_folder(app, folder);
    let reporter = searching.app.county.reporter.clone();
    let page = searching.find(&reporter, "jono").await;
    assert_eq!((page.total, page.index), (3, IndexState::Ready));
    searching.follow();
    searching.until_total(&reporter, "jono", 5).await;
}

on_both_engines!(what_happens_to_an_observation_replaces_its_document);
async fn what_happens_to_an_observation_replaces_its_document(app: TestApp) {
    let searching = Searching::followed(app).await;
    let (reporter, manager) = (&searching.app.county.reporter, &searching.app.county.manager);
    let (observation, issue) = searching.app.raise(reporter, manager, &[("service_line", "social_work")]).await;
    searching.app.issues.acknowledge(manager, issue).await.unwrap();
    searching.app.issues.answer(manager, issue, &answer_form("done", "Tehty.")).await.unwrap();
    file_some(&searching.app, 1).await;
    searching.until_total(reporter, "jono", 1).await;
    assert_eq!(searching.find(reporter, "").await.total, 2);

    // One that is gone leaves the index with the next that is told of it.
    let db = searching.app.beside().await;
    for table in ["issue_update", "outbox", "issue"] {
        db.execute_unprepared(&format!("DELETE FROM {table}")).await.unwrap();
    }
    db.execute_unprepared("DELETE FROM observation WHERE needs_action").await.unwrap();
    db.close().await.unwrap();
    let tx = searching.app.store.write().await.unwrap();
    tx.record(&Event::IssueAcknowledged { issue, observation }, None, searching.app.clock_now()).await.unwrap();
    tx.commit().await.unwrap();
    searching.until_total(reporter, "", 1).await;
}

/// Does something bad to the files of an index.
type Damage = fn(&Path);

fn truncate_each(files: &Path, ending: &str) {
    for path in with_ending(files, ending) {
        let file = fs::OpenOptions::new().write(true).open(path).unwrap();
        file.set_len(file.metadata().unwrap().len() / 2).unwrap();
    }
}

fn with_ending(files: &Path, ending: &str) -> Vec<std::path::PathBuf> {
    let paths = fs::read_dir(files).unwrap().map(|entry| entry.unwrap().path());
    let found: Vec<_> = paths.filter(|path| path.extension().is_some_and(|own| own == ending)).collect();
    assert!(!found.is_empty(), "there are files that end in {ending}");
    found
}

const DAMAGES: [(&str, Damage, Unusable); 9] = [
    ("deleted", |files| fs::remove_dir_all(files).unwrap(), Unusable::Missing),
    ("without its description", |files| fs::remove_file(files.join("meta.json")).unwrap(), Unusable::Missing),
    ("with a broken description", |files| fs::write(files.join("meta.json"), "{").unwrap(), Unusable::Damaged),
    ("with terms cut short", |files| truncate_each(files, "term"), Unusable::Damaged),
    ("with columns cut short", |files| truncate_each(files, "fast"), Unusable::Damaged),
    (
        "with an empty file",
        |files| with_ending(files, "idx").iter().for_each(|path| fs::write(path, "").unwrap()),
        Unusable::Damaged,
    ),
    (
        "with a file gone",
        |files| with_ending(files, "idx").iter().for_each(|path| fs::remove_file(path).unwrap()),
        Unusable::Damaged,
    ),
    (
        "with one byte changed",
        |files| {
            let path = &with_ending(files, "idx")[0];
            let mut bytes = fs::read(path).unwrap();
            bytes[3] ^= 1;
            fs::write(path, bytes).unwrap();
        },
        Unusable::Damaged,
    ),
    (
        "of an older version",
        |files| {
            let meta = fs::read_to_string(files.join("meta.json")).unwrap();
            let (before, after) = meta.split_once(r#"{\"version\":"#).unwrap();
            let (_, rest) = after.split_once(',').unwrap();
            fs::write(files.join("meta.json"), format!(r#"{before}{{\"version\":0,{rest}"#)).unwrap();
        },
        Unusable::OtherVersion,
    ),
];

on_both_engines!(an_index_that_cannot_be_used_is_built_anew);
async fn an_index_that_cannot_be_used_is_built_anew(app: TestApp) {
    let mut searching = Searching::followed(app).await;
    file_some(&searching.app, 5).await;
    let reporter = searching.app.county.reporter.clone();
    searching.until_total(&reporter, "jono", 5).await;
    for (index, (damaged, damage, found)) in DAMAGES.into_iter().enumerate() {
        let (app, folder) = searching.close().await;
        assert!(inspect(folder.path()).is_ok());
        damage(&Searching::files(&folder));
        assert_eq!(inspect(folder.path()), Err(found), "{damaged}");

        searching = Searching::in_folder(app, folder);
        let page = searching.find(&reporter, "jono").await;
        assert_eq!((page.total, page.index), (0, IndexState::Rebuilding { done: 0, total: 0 }), "{damaged}");
        file_some(&searching.app, 1).await;
        searching.follow();
        searching.until_total(&reporter, "jono", 6 + index as u64).await;
        searching.until_ready().await;
    }
}

on_both_engines!(a_follower_that_is_killed_anywhere_loses_and_doubles_nothing);
async fn a_follower_that_is_killed_anywhere_loses_and_doubles_nothing(app: TestApp) {
    let mut searching = Searching::in_fresh_folder(app);
    let mut filed = 0;
    for pause in [0, 1, 2, 4, 8, 16, 32, 64, 120, 180, 240] {
        searching.follow();
        file_some(&searching.app, 4).await;
        filed += 4;
        sleep(Duration::from_millis(pause)).await;
        searching.kill().await;
        let (app, folder) = searching.close().await;
        searching = Searching::reopened(app, folder).await;
        let found = searching.find(&searching.app.county.reporter, "").await.total;
        assert!(found <= filed, "{found} of {filed}");
    }
    searching.follow();
    searching.until_ready().await;
    let reporter = searching.app.county.reporter.clone();
    searching.until_total(&reporter, "jono", filed).await;
    file_some(&searching.app, 1).await;
    searching.until_total(&reporter, "jono", filed + 1).await;
}

on_both_engines!(a_database_that_goes_away_is_waited_for);
async fn a_database_that_goes_away_is_waited_for(app: TestApp) {
    let searching = Searching::followed(app).await;
    let reporter = &searching.app.county.reporter;
    file_some(&searching.app, 1).await;
    searching.until_total(reporter, "jono", 1).await;

    let db = searching.app.beside().await;
    db.execute_unprepared("ALTER TABLE event RENAME TO event_away").await.unwrap();
    // Long enough for the follower to look and to find nothing.
    sleep(Duration::from_millis(1_200)).await;
    assert_eq!(searching.find(reporter, "jono").await.index, IndexState::Ready);
    db.execute_unprepared("ALTER TABLE event_away RENAME TO event").await.unwrap();
    db.close().await.unwrap();
    file_some(&searching.app, 1).await;
    searching.until_total(reporter, "jono", 2).await;
}

on_both_engines!(an_index_of_another_database_is_built_anew);
async fn an_index_of_another_database_is_built_anew(app: TestApp) {
    let searching = Searching::followed(app).await;
    file_some(&searching.app, 4).await;
    searching.until_total(&searching.app.county.reporter, "jono", 4).await;
    let (_other, folder) = searching.close().await;

    // As many events, in the same places of its log.
    let app = TestApp::on_sqlite().await;
    file_some(&app, 3).await;
    app.file(&app.county.reporter, &[("text", "Asunto puuttuu.")]).await;
    let mut searching = Searching::in_folder(app, folder);
    searching.follow();
    let reporter = searching.app.county.reporter.clone();
    searching.until_total(&reporter, "asunto", 1).await;
    searching.until_ready().await;
    assert_eq!(searching.find(&reporter, "jono").await.total, 3);
}

on_both_engines!(a_database_put_back_from_a_copy_is_noticed_while_it_is_followed);
async fn a_database_put_back_from_a_copy_is_noticed_while_it_is_followed(app: TestApp) {
    let searching = Searching::followed(app).await;
    let reporter = &searching.app.county.reporter;
    file_some(&searching.app, 4).await;
    searching.until_total(reporter, "jono", 4).await;
    let db = searching.app.beside().await;
    db.execute_unprepared("DELETE FROM event WHERE seq > 2; DELETE FROM observation WHERE number > 2").await.unwrap();
    db.close().await.unwrap();
    searching.until_total(reporter, "jono", 2).await;
    file_some(&searching.app, 1).await;
    searching.until_total(reporter, "jono", 3).await;
}

on_both_engines!(one_process_keeps_an_index);
async fn one_process_keeps_an_index(app: TestApp) {
    let searching = Searching::followed(app).await;
    let (app, folder) = searching.close().await;
    let first = Index::open(folder.path(), WRITER_MEMORY).unwrap();
    assert!(matches!(Index::open(folder.path(), WRITER_MEMORY), Err(IndexError::InUse(_))));
    // Whoever only looks may.
    assert!(inspect(folder.path()).is_ok());
    drop(first);
    drop(Index::open(folder.path(), WRITER_MEMORY).unwrap());

    // Another process with a folder of its own follows the same log.
    let mut beside = Searching::in_fresh_folder(app);
    beside.follow();
    file_some(&beside.app, 1).await;
    beside.until_total(&beside.app.county.reporter, "jono", 1).await;
}

on_both_engines!(an_index_is_built_without_a_server);
async fn an_index_is_built_without_a_server(app: TestApp) {
    file_some(&app, 3).await;
    let folder = TempDir::new().unwrap();
    let mut told = Vec::new();
    let built = follower::rebuild(folder.path(), WRITER_MEMORY, &app.store, |done, total| told.push((done, total)));
    assert_eq!(built.await.unwrap(), 3);
    assert_eq!(told, [(3, 3)]);

    let found = inspect(folder.path()).unwrap();
    assert_eq!(found.documents, 3);
    assert!(found.progress.place.is_some());
    let searching = Searching::in_folder(app, folder);
    let page = searching.find(&searching.app.county.reporter, "jono").await;
    assert_eq!((page.total, page.index), (3, IndexState::Ready));
}

on_postgres!(a_transaction_that_is_held_open_loses_nothing);
async fn a_transaction_that_is_held_open_loses_nothing(app: TestApp) {
    let searching = Searching::followed(app).await;
    let (app, reporter) = (&searching.app, &searching.app.county.reporter);
    let lists = app.store.lists().await.unwrap();
    let form = observation_form(&[("text", "Jono, josta kerrotaan myöhään.")]);
    let filing = domain::observation::Filing::read(&form, &lists).unwrap();
    let (late, now) = (server::store::fresh(app.clock_now()), app.clock_now());

    // The first to write is the last to commit.
    let held = app.store.write().await.unwrap();
    held.add_observation(late, Some(reporter.account), reporter.locale, &filing, now).await.unwrap();
    held.record(&Event::ObservationFiled { observation: late }, Some(reporter.account), now).await.unwrap();
    file_some(app, 3).await;
    sleep(Duration::from_millis(300)).await;
    assert_eq!(searching.find(reporter, "jono").await.total, 0, "the log waits for whoever is still writing");
    held.commit().await.unwrap();
    searching.until_total(reporter, "jono", 4).await;
    assert!(searching.find(reporter, "myöhään").await.hits.iter().any(|hit| hit.id == late));
}
