//! Whoever takes everything that is kept, the database with its log, the index, the letters, the lines
//! that were logged, does not learn who filed without a name, nor at what time of the day. Of a report
//! by name the same search finds plenty, so the search is worth something.

mod copied;
mod walk;

use std::collections::BTreeSet;

use self::{
    copied::Copied,
    walk::{Walked, walk},
};
use crate::support::{OpenHouse, WoundClock, fresh_postgres};

/// What of a copy tells who filed the report, or when.
fn traces(walked: &Walked, copied: &Copied) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let rows = copied.rows_about(&walked.text);
    assert!(rows.len() >= 5, "the report, its issue, their events and the mail: {rows:#?}");
    for row in &rows {
        let told = walked.person.iter().filter(|(_, needle)| row.contains(needle.as_str()));
        found.extend(told.map(|(what, _)| format!("{what} in a row of the report")));
        if copied::tells_the_time(row, &walked.day) {
            found.insert("time in a row of the report".to_owned());
        }
    }
    for page in copied.pages_with(walked.text.as_bytes()) {
        if walked.needles().any(|needle| copied::holds(page, &needle)) {
            found.insert("person beside the report's text in a file".to_owned());
        }
    }
    for (what, written) in [("draft", &walked.draft), ("receipt code", &walked.code)] {
        if written.as_deref().is_some_and(|written| copied.mentions(written)) {
            found.insert(format!("{what} still there"));
        }
    }
    found.extend(copied.timed_segments().iter().map(|file| format!("time in the index's file {file}")));
    for letter in copied.letters() {
        if copied::tells_the_time(&letter.text, &walked.day) || letter.bears_a_time(&walked.day) {
            found.insert("time in a letter".to_owned());
        }
        let told = walked.person.iter().filter(|(_, needle)| letter.text.contains(needle.as_str()));
        found.extend(told.map(|(what, _)| format!("{what} in a letter")));
    }
    if walked.logged.lines().any(|line| [" INFO ", " WARN ", "ERROR "].iter().any(|level| line.contains(level))) {
        found.insert("line in the log".to_owned());
    }
    if walked.found_as_own {
        found.insert("person among the report's readers in the index".to_owned());
    }
    found
}

async fn house(database: Option<&str>) -> OpenHouse {
    let clock = WoundClock::default();
    clock.wind(chrono::TimeDelta::seconds(17 * 60 + 23));
    OpenHouse::demo_at(database, std::sync::Arc::new(clock)).await
}

async fn traces_of(identity: &str, database: Option<&str>) -> BTreeSet<String> {
    let house = house(database).await;
    let walked = walk(&house, identity).await;
    let copied = Copied::of(&house).await;
    traces(&walked, &copied)
}

fn told(traces: &[&str]) -> BTreeSet<String> {
    traces.iter().map(|trace| (*trace).to_owned()).collect()
}

/// What is found of a report by name on both engines.
const BY_NAME: [&str; 6] = [
    "account in a row of the report",
    "unit in a row of the report",
    "time in a row of the report",
    "time in a letter",
    "line in the log",
    "person among the report's readers in the index",
];

#[tokio::test]
async fn nothing_leads_back_on_sqlite() {
    assert_eq!(traces_of("anonymous", None).await, BTreeSet::new());
}

#[tokio::test]
async fn by_name_everything_leads_back_on_sqlite() {
    let mut expected = told(&BY_NAME);
    expected.insert("person beside the report's text in a file".to_owned());
    // The log that SQLite writes ahead keeps what was removed until it is emptied.
    expected.insert("draft still there".to_owned());
    assert_eq!(traces_of("named", None).await, expected);
}

#[tokio::test]
async fn nothing_leads_back_on_postgres() {
    let Some(database) = fresh_postgres(module_path!()).await else { return };
    assert_eq!(traces_of("anonymous", Some(&database.url)).await, BTreeSet::new());
}

#[tokio::test]
async fn by_name_everything_leads_back_on_postgres() {
    let Some(database) = fresh_postgres(module_path!()).await else { return };
    assert_eq!(traces_of("named", Some(&database.url)).await, told(&BY_NAME));
}
