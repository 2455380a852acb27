//! Reports that may tell of the same: found by their telling words, among what one may read.

use std::collections::HashSet;

use domain::{
    observation::Similar,
    ports::{Observations, Search},
};

use crate::support::{
    TestApp, on_both_engines,
    searching::{Searching, shown},
};

const TEXT: &str = "Velkaneuvontaan joutuu odottamaan kuukausia, ja vuokravelka ehtii kasvaa.";

/// Some reports of other matters, so that words differ in how much they tell.
async fn others(app: &TestApp) {
    for text in [
        "Perheneuvolan jono kasvaa, ja vanhemmat uupuvat odottaessa.",
        "Päihdepalveluissa yhteinen vastaanotto toimii hyvin.",
        "Kuntoutuksen jälkeen kukaan ei soita, ja asiakas jää yksin.",
        "Nuoret eivät saa aikaa terapiaan kuukausiin.",
        "Lähete palautuu, koska lausunto puuttuu.",
    ] {
        app.file(&app.county.colleague, &[("text", text)]).await;
    }
}

async fn similar(searching: &Searching, text: &str) -> Vec<Similar> {
    searching.service.similar(&searching.app.county.reporter, text).await.unwrap()
}

on_both_engines!(what_shares_telling_words_is_similar_and_says_why);
async fn what_shares_telling_words_is_similar_and_says_why(app: TestApp) {
    others(&app).await;
    let fields =
        [("title", "Vuokravelka kasvaa jonossa"), ("text", "Velkaneuvonnan jonossa odotetaan kolme kuukautta.")];
    let id = app.file(&app.county.colleague, &fields).await;
    app.observations.me_too(&app.county.manager, id, &domain::form::RawForm::default()).await.unwrap();
    let searching = Searching::followed(app).await;

    let found = similar(&searching, TEXT).await;
    assert_eq!(found.iter().map(|found| found.id).collect::<Vec<_>>(), [id]);
    let found = &found[0];
    assert_eq!((found.reference.as_str(), found.noticed_by), ("H-6", 2));
    assert!(found.shared.contains(&"Vuokravelka".to_owned()) && found.shared.contains(&"Velkaneuvonnan".to_owned()));
    assert!(shown(&found.passage).contains("[Velkaneuvonnan]"), "{}", shown(&found.passage));
    assert!(found.shared.len() <= 5);
}

on_both_engines!(what_shares_little_is_not_similar);
async fn what_shares_little_is_not_similar(app: TestApp) {
    others(&app).await;
    app.file(&app.county.colleague, &[("text", TEXT)]).await;
    let searching = Searching::followed(app).await;
    for text in [
        "",
        "Velkaneuvonta",
        "ja että mutta",
        "Lastensuojelun työntekijät vaihtuvat, ja luottamus katoaa perheiltä.",
        "Kunnan verkkosivuilta ei löydy numeroa, ja kuukausia kuluu.",
        // Nothing is looked for with what must not be kept.
        "Velkaneuvontaan joutuu odottamaan kuukausia, ja vuokravelka ehtii kasvaa. Tunnus 131052-308T.",
    ] {
        assert_eq!(similar(&searching, text).await, [], "{text}");
    }
    assert_eq!(similar(&searching, TEXT).await.len(), 1);
}

on_both_engines!(what_may_not_be_read_is_not_similar_either);
async fn what_may_not_be_read_is_not_similar_either(app: TestApp) {
    others(&app).await;
    let closed = app.file(&app.county.colleague, &[("text", TEXT), ("audience", "responsible")]).await;
    let open = app.file(&app.county.colleague, &[("text", TEXT), ("title", "Sama avoimena")]).await;
    let searching = Searching::followed(app).await;
    let county = &searching.app.county;
    let ids = async |actor| -> Vec<_> {
        searching.service.similar(actor, TEXT).await.unwrap().into_iter().map(|found| found.id).collect()
    };
    assert_eq!(ids(&county.reporter).await, [open]);
    // Equally similar: the order is left to chance.
    let both: HashSet<_> = ids(&county.colleague).await.into_iter().collect();
    assert_eq!(both, HashSet::from([closed, open]));
}

on_both_engines!(what_was_withdrawn_is_found_no_more);
async fn what_was_withdrawn_is_found_no_more(app: TestApp) {
    others(&app).await;
    let id = app.file(&app.county.colleague, &[("text", TEXT)]).await;
    let mut searching = Searching::followed(app).await;
    assert_eq!(similar(&searching, TEXT).await.len(), 1);
    // The index may be a moment behind: the database has the last word.
    searching.stop().await;
    let county = &searching.app.county;
    searching.app.observations.withdraw(&county.colleague, id).await.unwrap();
    assert_eq!(similar(&searching, TEXT).await, []);
    assert!(searching.find(&county.colleague, "vuokravelka").await.hits.is_empty());
    searching.follow();
    searching.until_total(&searching.app.county.colleague, "vuokravelka", 0).await;
}

on_both_engines!(what_many_have_noticed_comes_sooner);
async fn what_many_have_noticed_comes_sooner(app: TestApp) {
    let mut searching = Searching::followed(app).await;
    let app = &searching.app;
    let alone = app.file(&app.county.colleague, &[("text", "Asuntoa ei löydy.")]).await;
    let many = app.file(&app.county.colleague, &[("text", "Asuntoa ei saa.")]).await;
    app.file(&app.county.colleague, &[("text", "Jono kasvaa.")]).await;
    searching.until(&app.county.reporter, "asunto", |page| page.hits.len(), 2).await;
    for actor in [&app.county.reporter, &app.county.manager, &app.county.deputy] {
        app.observations.me_too(actor, alone, &domain::form::RawForm::default()).await.unwrap();
    }
    let order = |page: &domain::search::SearchPage| page.hits.iter().map(|hit| hit.id).collect::<Vec<_>>();
    searching.until(&app.county.reporter, "asunto", order, vec![alone, many]).await;
    searching.stop().await;
}

on_both_engines!(at_most_five_are_told_the_most_alike_first);
async fn at_most_five_are_told_the_most_alike_first(app: TestApp) {
    others(&app).await;
    let mut expected = Vec::new();
    for number in 0..7 {
        let text = if number == 3 {
            TEXT.to_owned()
        } else {
            format!("Velkaneuvontaan joutuu odottamaan, vuokravelka kasvaa {number}.")
        };
        let id = app.file(&app.county.colleague, &[("text", &text)]).await;
        if number == 3 {
            expected.push(id);
        }
    }
    let searching = Searching::followed(app).await;
    let found = similar(&searching, TEXT).await;
    assert_eq!((found.len(), found[0].id), (5, expected[0]));
}
