//! Who finds what: what may not be read is neither found nor counted nor shown, for every role.

use std::collections::BTreeSet;

use domain::{
    actor::{Actor, Grant, Role},
    ids::ObservationId,
    ports::Observations,
    search::SearchRequest,
};
use sea_orm::ConnectionTrait;

use crate::support::{
    TestApp, on_both_engines,
    searching::{Searching, passages},
};

/// The word that all of them hold.
const WORD: &str = "Yhteinen";

/// A word that only one of them holds.
fn word(number: usize) -> String {
    format!("salaisuus{number}")
}

/// Observations in each unit, open and closed, of different reporters, some raised to owners.
async fn file_all(app: &TestApp) -> Vec<ObservationId> {
    let county = &app.county;
    let mut filed = Vec::new();
    let units = [county.root, county.social_work, county.rauma, county.health, county.town];
    for unit in units.into_iter().map(Some).chain([None]) {
        for audience in ["colleagues", "responsible"] {
            for raised in ["", "1"] {
                let text = format!("{WORD} havainto {}.", word(filed.len()));
                let unit = unit.map(|unit| unit.to_string()).unwrap_or_default();
                // Who works in no unit files without one.
                let reporter = if unit.is_empty() { &county.triager } else { &county.reporter };
                let fields = [
                    ("text", text.as_str()),
                    ("unit", &unit),
                    ("audience", audience),
                    ("needs_action", raised),
                    ("service_line", "social_work"),
                    ("area", "rauma"),
                ];
                filed.push(app.file(reporter, &fields).await);
            }
        }
    }
    filed
}

async fn readable(app: &TestApp, actor: &Actor, filed: &[ObservationId]) -> BTreeSet<ObservationId> {
    let mut readable = BTreeSet::new();
    for id in filed {
        if app.observations.view(actor, *id).await.is_ok() {
            readable.insert(*id);
        }
    }
    readable
}

on_both_engines!(what_may_not_be_read_is_neither_found_nor_counted_nor_shown);
async fn what_may_not_be_read_is_neither_found_nor_counted_nor_shown(app: TestApp) {
    let searching = Searching::followed(app).await;
    let app = &searching.app;
    let filed = file_all(app).await;
    let all = Actor {
        grants: [app.county.root, app.county.town].map(|on| Grant { role: Role::Coordinator, on }).to_vec(),
        ..app.county.triager.clone()
    };
    searching.until_total(&all, WORD, filed.len() as u64).await;

    let mut different = BTreeSet::new();
    for actor in app.county.everyone() {
        let readable = readable(app, actor, &filed).await;
        let count = readable.len() as u64;
        different.insert(count);
        for text in [WORD, ""] {
            let mut found = BTreeSet::new();
            for page in 1..=2 {
                let request = SearchRequest { text: text.to_owned(), page, ..SearchRequest::default() };
                let page = searching.search(actor, request).await;
                assert_eq!(page.total, count, "{} finds", actor.name);
                let facets = &page.facets;
                let counts = [facets.kinds[0].count, facets.service_lines[0].count, facets.areas[0].count];
                assert_eq!(counts, [count; 3], "{} counts", actor.name);
                assert_eq!(facets.months.iter().map(|month| month.count).sum::<u64>(), count, "{}", actor.name);
                found.extend(page.hits.into_iter().map(|hit| hit.id));
            }
            assert_eq!(found, readable, "{} sees", actor.name);
        }
        // A word that stands in one of them only, and parts of which stand in others.
        for (number, id) in filed.iter().enumerate() {
            let page = searching.find(actor, &word(number)).await;
            assert!(page.hits.iter().all(|hit| readable.contains(&hit.id)), "{} sees", actor.name);
            let shown = passages(&page).join(" ").contains(&format!("[{}]", word(number)));
            assert_eq!(shown, readable.contains(id), "{} and {}", actor.name, word(number));
        }
    }
    // Nobody, everybody and some in between: the roles were told apart.
    assert!(different.len() >= 4, "{different:?}");
}

on_both_engines!(an_owner_finds_what_was_raised_to_them);
async fn an_owner_finds_what_was_raised_to_them(app: TestApp) {
    let searching = Searching::followed(app).await;
    let county = &searching.app.county;
    let fields = [("text", "Salainen jono."), ("audience", "responsible"), ("service_line", "social_work")];
    searching.app.file(&county.reporter, &fields).await;
    searching.until_total(&county.reporter, "jono", 1).await;
    assert_eq!(searching.find(&county.deputy, "jono").await.total, 0);

    let raised: Vec<_> = fields.into_iter().chain([("area", "rauma")]).collect();
    let (observation, _) = searching.app.raise(&county.reporter, &county.deputy, &raised).await;
    searching.until_total(&county.deputy, "jono", 1).await;
    assert_eq!(searching.find(&county.deputy, "jono").await.hits[0].id, observation);
    assert_eq!(searching.find(&county.colleague, "jono").await.total, 0);
}

on_both_engines!(what_the_database_closes_is_not_shown_even_before_the_index_knows);
async fn what_the_database_closes_is_not_shown_even_before_the_index_knows(app: TestApp) {
    let mut searching = Searching::followed(app).await;
    let county = &searching.app.county;
    searching.app.file(&county.reporter, &[("text", "Salainen jono.")]).await;
    searching.until_total(&county.colleague, "jono", 1).await;
    searching.stop().await;

    let county = &searching.app.county;
    let db = searching.app.beside().await;
    db.execute_unprepared("UPDATE observation SET audience = 'responsible'").await.unwrap();
    assert!(searching.find(&county.colleague, "jono").await.hits.is_empty());
    assert_eq!(searching.find(&county.reporter, "jono").await.hits.len(), 1);
    db.execute_unprepared("DELETE FROM observation").await.unwrap();
    assert!(searching.find(&county.reporter, "jono").await.hits.is_empty());
    db.close().await.unwrap();
}

on_both_engines!(what_may_not_be_read_is_not_suggested_either);
async fn what_may_not_be_read_is_not_suggested_either(app: TestApp) {
    let closed = [("text", "Hammashoito jonoutuu."), ("audience", "responsible")];
    app.file(&app.county.colleague, &closed).await;
    let searching = Searching::followed(app).await;
    let county = &searching.app.county;
    searching.until_total(&county.colleague, "", 1).await;
    let meant = async |actor| searching.find(actor, "hamashoito").await.meant;
    assert_eq!(meant(&county.colleague).await, Some("hammashoito".to_owned()));
    assert_eq!(meant(&county.reporter).await, None);
    // What was searched for, too, is told by the words alone, whatever there is to be found.
    let also = async |actor| searching.find(actor, "hammashoito").await.also;
    assert_eq!(also(&county.colleague).await, also(&county.reporter).await);
}
