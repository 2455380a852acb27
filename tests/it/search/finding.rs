//! What is found: inflected forms, parts of words, three languages; how it is narrowed, ordered and shown.

use chrono::TimeDelta;
use domain::{
    actor::Actor,
    locale::Locale,
    observation::Kind,
    search::{FacetValue, IndexState, PAGE_SIZE, SearchRequest},
};

use crate::support::{
    TestApp, code, names, on_both_engines,
    searching::{Searching, passages, shown},
};

on_both_engines!(what_is_filed_is_found_in_its_inflected_forms);
async fn what_is_filed_is_found_in_its_inflected_forms(app: TestApp) {
    let searching = Searching::followed(app).await;
    let reporter = &searching.app.county.reporter;
    for text in ["Pääsy palveluihin kestää.", "Palvelun päätös puuttuu.", "Sosiaalipalvelut ja Kela.", "Jono kasvaa."]
    {
        searching.app.file(reporter, &[("text", text)]).await;
    }
    searching.until_total(reporter, "", 4).await;
    let page = searching.find(reporter, "palvelu").await;
    assert_eq!((page.total, page.index), (3, IndexState::Ready));
    let mut found = passages(&page);
    found.sort();
    assert_eq!(found, ["Pääsy [palveluihin] kestää.", "[Palvelun] päätös puuttuu.", "[Sosiaalipalvelut] ja Kela."]);
    assert_eq!(searching.find(reporter, "asunto").await.total, 0);
}

on_both_engines!(a_search_looks_in_all_three_languages);
async fn a_search_looks_in_all_three_languages(app: TestApp) {
    let searching = Searching::followed(app).await;
    let county = &searching.app.county;
    let speaking = |locale| Actor { locale, ..county.reporter.clone() };
    searching.app.file(&speaking(Locale::Sv), &[("text", "Tjänsterna når inte de unga.")]).await;
    searching.app.file(&speaking(Locale::En), &[("text", "Families wait for appointments.")]).await;
    searching.until_total(&county.colleague, "", 2).await;
    for (searched, passage) in
        [("tjänst", "[Tjänsterna] når inte de unga."), ("family appointment", "[Families] wait for [appointments].")]
    {
        let page = searching.find(&county.colleague, searched).await;
        assert_eq!(passages(&page), [passage]);
    }
}

on_both_engines!(a_hit_shows_what_was_filed);
async fn a_hit_shows_what_was_filed(app: TestApp) {
    let searching = Searching::followed(app).await;
    let county = &searching.app.county;
    let fields = [
        ("kind", "proposal"),
        ("title", "Velka kasvaa"),
        ("text", "Ylivelkaantuneet eivät saa apua."),
        ("unit", &county.rauma.to_string()),
        ("service_line", "social_work"),
        ("area", "rauma"),
        ("needs_action", "1"),
    ];
    let id = searching.app.file(&county.reporter, &fields).await;
    searching.until_total(&county.colleague, "velka", 1).await;
    let page = searching.find(&county.colleague, "velka").await;
    let hit = &page.hits[0];
    assert_eq!((hit.id, hit.kind, hit.language, hit.needs_action), (id, Kind::Proposal, Locale::Fi, true));
    assert_eq!(shown(&hit.title), "[Velka] kasvaa");
    assert_eq!(shown(&hit.passage), "[Ylivelkaantuneet] eivät saa apua.");
    assert_eq!(hit.unit, Some(names("Rauma")));
    assert_eq!((&hit.service_line, &hit.area), (&Some(names("social_work")), &Some(names("rauma"))));
    assert_eq!((hit.reference.to_string(), hit.filed_at), ("H-1".to_owned(), searching.app.clock_now()));
}

on_both_engines!(every_word_comes_before_one_and_a_title_before_a_text);
async fn every_word_comes_before_one_and_a_title_before_a_text(app: TestApp) {
    let searching = Searching::followed(app).await;
    let reporter = &searching.app.county.reporter;
    for (title, text) in [
        ("", "Velka, velka ja velka: velkaneuvonta kertoo veloista."),
        ("", "Asunto meni, kun velka kasvoi. Muuta ei ole kerrottavana tästä pitkästä päivästä toimistolla."),
        ("", "Vuokra ja jono, jono ja vuokra, ja lopulta lääkäri, jota ei ollut tavoitettavissa."),
        ("Jono lääkärille", "Vuokra ja jono, jota ei ollut tavoitettavissa, ja lopulta soitto."),
    ] {
        searching.app.file(reporter, &[("title", title), ("text", text)]).await;
    }
    searching.until_total(reporter, "", 4).await;
    let page = searching.find(reporter, "velka asunto").await;
    assert_eq!(page.total, 2);
    assert!(shown(&page.hits[0].passage).starts_with("[Asunto] meni"), "{:?}", passages(&page));
    let page = searching.find(reporter, "lääkäri").await;
    // Others may speak of the same in other words.
    assert!(page.total >= 2, "{}", page.total);
    assert_eq!(shown(&page.hits[0].title), "Jono [lääkärille]");
}

on_both_engines!(without_words_everything_is_listed_newest_first);
async fn without_words_everything_is_listed_newest_first(app: TestApp) {
    let searching = Searching::followed(app).await;
    let reporter = &searching.app.county.reporter;
    let count = PAGE_SIZE + 5;
    for number in 1..=count {
        searching.app.file(reporter, &[("text", &format!("Havainto numero {number}."))]).await;
        searching.app.clock.wind(TimeDelta::minutes(1));
    }
    searching.until_total(reporter, "", count as u64).await;
    let mut listed = Vec::new();
    for page in 1..=3 {
        let page = searching.search(reporter, SearchRequest { page, ..SearchRequest::default() }).await;
        assert_eq!((page.total, page.pages()), (count as u64, 2));
        listed.extend(page.hits.into_iter().map(|hit| hit.reference.number()));
    }
    let newest_first: Vec<i64> = (1..=i64::try_from(count).unwrap()).rev().collect();
    assert_eq!(listed, newest_first);
}

fn counted<T: ToString>(values: &[FacetValue<T>]) -> Vec<(String, u64, bool)> {
    values.iter().map(|value| (value.value.to_string(), value.count, value.chosen)).collect()
}

fn expected(values: &[(&str, u64, bool)]) -> Vec<(String, u64, bool)> {
    values.iter().map(|(value, count, chosen)| ((*value).to_owned(), *count, *chosen)).collect()
}

on_both_engines!(facets_narrow_and_count_what_would_remain);
async fn facets_narrow_and_count_what_would_remain(app: TestApp) {
    let searching = Searching::followed(app).await;
    let reporter = &searching.app.county.reporter;
    let file = async |kind, service_line, area| {
        let fields = [("kind", kind), ("service_line", service_line), ("area", area), ("text", "Jono kasvaa.")];
        searching.app.file(reporter, &fields).await;
    };
    // The last half hour of November in Helsinki is in November in UTC, too; the next is not.
    searching
        .app
        .clock
        .wind("2026-11-30T21:30:00Z".parse::<chrono::DateTime<_>>().unwrap() - searching.app.clock_now());
    file("gap", "social_work", "pori").await;
    file("gap", "social_work", "rauma").await;
    file("success", "social_work", "pori").await;
    searching.app.clock.wind(TimeDelta::hours(1));
    file("gap", "mental_health", "pori").await;
    file("weak_signal", "", "").await;
    searching.until_total(reporter, "", 5).await;

    for text in ["", "jonot"] {
        let all = SearchRequest { text: text.to_owned(), page: 1, ..SearchRequest::default() };
        let facets = searching.search(reporter, all.clone()).await.facets;
        let kinds = [("gap", 3, false), ("success", 1, false), ("weak_signal", 1, false)];
        assert_eq!(counted(&facets.kinds), expected(&kinds));
        assert_eq!(counted(&facets.service_lines), expected(&[("social_work", 3, false), ("mental_health", 1, false)]));
        assert_eq!(counted(&facets.areas), expected(&[("pori", 3, false), ("rauma", 1, false)]));
        assert_eq!(counted(&facets.months), expected(&[("2026-12", 2, false), ("2026-11", 3, false)]));
        assert_eq!(facets.service_lines[0].names, Some(names("social_work")));

        // One chosen: its own facet counts as if it were not.
        let gaps = SearchRequest { kinds: vec![Kind::Gap], ..all.clone() };
        let page = searching.search(reporter, gaps.clone()).await;
        assert_eq!(page.total, 3);
        let kinds = [("gap", 3, true), ("success", 1, false), ("weak_signal", 1, false)];
        assert_eq!(counted(&page.facets.kinds), expected(&kinds));
        assert_eq!(counted(&page.facets.areas), expected(&[("pori", 2, false), ("rauma", 1, false)]));

        // Any of a facet's, all of the facets.
        let both = SearchRequest { kinds: vec![Kind::Gap, Kind::Success], areas: vec![code("pori")], ..all.clone() };
        let page = searching.search(reporter, both).await;
        assert_eq!((page.total, page.hits.len()), (3, 3));
        assert_eq!(counted(&page.facets.kinds), expected(&[("gap", 2, true), ("success", 1, true)]));
        assert_eq!(counted(&page.facets.areas), expected(&[("pori", 3, true), ("rauma", 1, false)]));
        assert_eq!(counted(&page.facets.months), expected(&[("2026-12", 1, false), ("2026-11", 2, false)]));

        // What is chosen and finds nothing stays, so that it can be let go.
        let none = SearchRequest { months: vec!["2020-01".parse().unwrap()], ..gaps };
        let page = searching.search(reporter, none).await;
        assert_eq!((page.total, page.hits.len()), (0, 0));
        let months = [("2026-12", 1, false), ("2026-11", 2, false), ("2020-01", 0, true)];
        assert_eq!(counted(&page.facets.months), expected(&months));
        assert_eq!(counted(&page.facets.kinds), expected(&[("gap", 0, true)]));
    }
}

on_both_engines!(no_search_is_too_odd);
async fn no_search_is_too_odd(app: TestApp) {
    let searching = Searching::followed(app).await;
    let reporter = &searching.app.county.reporter;
    searching.app.file(reporter, &[("text", "Jono kasvaa.")]).await;
    searching.until_total(reporter, "jono", 1).await;
    let long = "jono ".repeat(60);
    for odd in ["\"jono", "jono AND", "jono*^2", "+-(){}[]~:\\/", "ja", "👩‍👩‍👧", "\u{202e}", "a:b:c", "' OR 1=1 --", &long]
    {
        let page = searching.find(reporter, odd).await;
        assert!(page.total <= 1, "{odd}");
    }
    assert_eq!(searching.find(reporter, &long).await.total, 1);
    let far = SearchRequest { page: domain::search::LAST_PAGE, ..SearchRequest::default() };
    assert!(searching.search(reporter, far).await.hits.is_empty());
}

on_both_engines!(what_identifies_a_person_is_not_looked_for);
async fn what_identifies_a_person_is_not_looked_for(app: TestApp) {
    let searching = Searching::followed(app).await;
    let reporter = &searching.app.county.reporter;
    searching.app.file(reporter, &[("text", "Jono kasvaa.")]).await;
    searching.until_total(reporter, "jono", 1).await;
    for query in ["jono 131052-308T", "131052A308T", "etunimi.sukunimi@example.fi", "040 123 4567"] {
        let request = SearchRequest { text: query.to_owned(), kinds: vec![Kind::Gap], page: 1, ..Default::default() };
        let page = searching.search(reporter, request).await;
        assert!(page.withheld, "{query}");
        assert_eq!((page.total, page.hits.len(), page.facets.kinds.len()), (0, 0, 0), "{query}");
        // Not even to be shown again; what else was asked for stays.
        assert_eq!((page.request.text.as_str(), page.request.kinds), ("", vec![Kind::Gap]), "{query}");
    }
    assert!(!searching.find(reporter, "jono").await.withheld);
}
