//! The search page.

use domain::{
    ids::Reference,
    locale::{Locale, Names},
    observation::Kind,
    search::{FacetValue, Facets, Hit, IndexState, Piece, SearchPage, SearchRequest},
};
use uuid::Uuid;

use crate::{
    fake::Fake,
    people::{names, reporter},
    render::Ask,
};

fn pieces(marked: &str) -> Vec<Piece> {
    let pieces = marked.split('*').enumerate();
    let pieces = pieces.map(|(i, text)| Piece { text: text.to_owned(), matched: i % 2 == 1 });
    pieces.filter(|piece| !piece.text.is_empty()).collect()
}

fn hit(n: u32, kind: Kind, language: Locale, title: &str, passage: &str, needs_action: bool) -> Hit {
    Hit {
        id: Uuid::from_u128(n.into()).into(),
        reference: Reference::observation(1000 + i64::from(n)),
        kind,
        language,
        title: pieces(title),
        passage: pieces(passage),
        unit: Some(names("Aikuissosiaalityö, Pori", "Vuxensocialarbete, Björneborg", "Adult social work, Pori")),
        service_line: None,
        area: Some(names("Pori", "Björneborg", "Pori")),
        filed_at: "2026-10-12T06:30:00Z".parse().unwrap(),
        needs_action,
    }
}

fn value<T: std::str::FromStr<Err: std::fmt::Debug>>(code: &str, names: Option<Names>, count: u64) -> FacetValue<T> {
    FacetValue { value: code.parse().unwrap(), names, count, chosen: false }
}

fn lines(count: usize) -> Vec<(&'static str, Names)> {
    let all = [
        ("employment_services", names("Työllisyyspalvelut", "Sysselsättningstjänster", "Employment services")),
        ("adult_social_work", names("Aikuissosiaalityö", "Vuxensocialarbete", "Adult social work")),
        ("substance_use", names("Päihdetyö", "Missbrukararbete", "Substance use work")),
        ("mental_health", names("Mielenterveyspalvelut", "Mentalvårdstjänster", "Mental health services")),
        ("primary_health_care", names("Perusterveydenhuolto", "Primärvård", "Primary health care")),
        (
            "families_with_children",
            names("Lapsiperheiden palvelut", "Service för barnfamiljer", "Families with children"),
        ),
        ("housing_services", names("Asumispalvelut", "Boendeservice", "Housing services")),
        (
            "intellectual_disability_care",
            names(
                "Kehitysvammahuolto",
                "Service för personer med intellektuell funktionsnedsättning",
                "Intellectual disability care",
            ),
        ),
        ("student_welfare", names("Opiskeluhuolto", "Elev- och studerandevård", "Student welfare")),
    ];
    all.into_iter().take(count).collect()
}

fn facets() -> Facets {
    let counts = [14, 12, 11, 0, 8, 9, 7, 5, 6, 2, 5, 3, 4];
    let months = counts.iter().enumerate().filter(|(_, count)| **count > 0).map(|(i, count)| {
        let (year, month) = if i < 11 { (2026, 11 - i) } else { (2025, 23 - i) };
        value(&format!("{year}-{month:02}"), None, *count)
    });
    Facets {
        kinds: [("gap", 38), ("phenomenon", 9), ("success", 6), ("weak_signal", 3), ("proposal", 1)]
            .map(|(code, count)| value(code, None, count))
            .to_vec(),
        service_lines: lines(9).into_iter().zip(1..).map(|((code, of), i)| value(code, Some(of), 19 - 2 * i)).collect(),
        areas: vec![
            value("pori", Some(names("Pori", "Björneborg", "Pori")), 19),
            value("rauma", Some(names("Rauma", "Raumo", "Rauma")), 12),
        ],
        months: months.collect(),
    }
}

fn found() -> SearchPage {
    SearchPage {
        request: SearchRequest::default(),
        total: 57,
        hits: vec![
            hit(
                1,
                Kind::Gap,
                Locale::Fi,
                "Kukaan ei ota koppia, kun asiakkaalla on monta palvelua",
                "Asiakkaalla on viisi eri tahoa, mutta *vastuutyöntekijää* ei ole nimetty. Suunnitelmat ovat \
                 ristiriidassa ja jokainen käynti aloitetaan alusta…",
                true,
            ),
            hit(
                2,
                Kind::Success,
                Locale::Fi,
                "Nimetty yhteyshenkilö lyhensi odotusta kahteen viikkoon",
                "Kun *vastuuvirkailija* sovittiin heti ensimmäisessä tapaamisessa, kukaan ei enää soittanut perään…",
                false,
            ),
            hit(
                3,
                Kind::Gap,
                Locale::Sv,
                "",
                "Klienten skickas fram och tillbaka mellan två mottagningar och saknar en *egen arbetstagare*…",
                false,
            ),
        ],
        facets: facets(),
        index: IndexState::Ready,
        meant: None,
        also: Vec::new(),
        withheld: false,
    }
}

fn fake(found: SearchPage) -> Fake {
    Fake { found: Some(found), ..Fake::default() }
}

#[tokio::test]
async fn a_search_says_how_it_was_understood_and_how_to_have_it_otherwise() {
    for locale in Locale::ALL {
        let understood = SearchPage {
            meant: Some("kotihoidon käynnit".to_owned()),
            also: vec!["Kotihoito".to_owned(), "Käynti".to_owned()],
            ..found()
        };
        let page = Ask::page("/search?q=kotihoidon+kaynnit").by(reporter(locale)).of(fake(understood)).await;
        page.assert_says("kotihoidon käynnit");
        page.assert_says("Kotihoito, Käynti");
        page.assert_has("only=words");
        let request = SearchRequest { text: "käynnit".to_owned(), words_only: true, ..SearchRequest::default() };
        let by_words = SearchPage { request, ..found() };
        let page = Ask::page("/search?q=x&only=words").by(reporter(locale)).of(fake(by_words)).await;
        assert_eq!(page.status, 200);
        page.assert_has("href=\"/search?q=x\"");
    }
}

#[tokio::test]
async fn results_show_why_they_were_found_in_the_language_they_were_written_in() {
    for locale in Locale::ALL {
        let page =
            Ask::page("/search?q=vastuuty%C3%B6ntekij%C3%A4+puuttuu").by(reporter(locale)).of(fake(found())).await;
        assert_eq!(page.status, 200);
        page.assert_has("<mark>vastuutyöntekijää</mark>");
        page.assert_has("<p lang=\"sv\" class=\"voice\">");
        page.assert_has("value=\"vastuutyöntekijä puuttuu\"");
        // What was filed without a title is called by its reference.
        page.assert_says("H-1003");
    }
}

#[tokio::test]
async fn the_title_does_not_keep_what_was_looked_for() {
    let page = Ask::page("/search?q=salaisuus").by(reporter(Locale::Fi)).of(fake(found())).await;
    let title = page.html.split("<title>").nth(1).unwrap().split('<').next().unwrap();
    assert_eq!(title, "Haku – Havainto");
}

#[tokio::test]
async fn a_query_is_shown_as_it_was_typed() {
    let page = Ask::page("/search?q=%22%3E%3Cb%3E50%2520%25+a%2Bb").by(reporter(Locale::En)).of(fake(found())).await;
    page.assert_has("value=\"&quot;&gt;&lt;b&gt;50%20% a+b\"");
}

#[tokio::test]
async fn what_was_chosen_is_ticked_and_can_be_taken_back() {
    let mut found = found();
    found.facets.kinds[0].chosen = true;
    found.facets.areas[1].chosen = true;
    let path = "/search?q=velka&kind=gap&area=rauma&page=2";
    let page = Ask::page(path).by(reporter(Locale::Fi)).of(fake(found)).await;
    page.assert_has("name=\"kind\" value=\"gap\" checked");
    page.assert_has("href=\"/search?q=velka&amp;area=rauma\"");
    page.assert_has("href=\"/search?q=velka&amp;kind=gap\"");
    page.assert_has("href=\"/search?q=velka\"");
    page.assert_says("Rajaa tuloksia (2 valittua)");
    // The pages before and after keep what was chosen.
    page.assert_has("href=\"/search?q=velka&amp;kind=gap&amp;area=rauma\"");
    page.assert_has("href=\"/search?q=velka&amp;kind=gap&amp;area=rauma&amp;page=3\"");
}

#[tokio::test]
async fn the_chart_has_its_table() {
    let page = Ask::page("/search").by(reporter(Locale::Fi)).of(fake(found())).await;
    assert_eq!(page.html.matches("<rect").count(), 13);
    page.assert_says("elokuu 2026 0");
    page.assert_says("marraskuu 2026 14");
    page.assert_has("Pylväskaavio, marraskuu 2025 – marraskuu 2026. Eniten havaintoja oli kuussa marraskuu 2026: 14.");
}

#[tokio::test]
async fn an_index_being_rebuilt_is_told_with_its_progress() {
    let index = IndexState::Rebuilding { done: 1_200, total: 100_000 };
    let page = Ask::page("/search?q=a").by(reporter(Locale::En)).of(fake(SearchPage { index, ..found() })).await;
    page.assert_says("1,200 of 100,000 observations ready");
    page.assert_has("<progress value=\"1200\" max=\"100000\"");
}

#[tokio::test]
async fn nothing_found_says_what_to_try() {
    let empty = || SearchPage { total: 0, hits: vec![], facets: Facets::default(), ..found() };
    let page = Ask::page("/search?q=xyz&kind=gap").by(reporter(Locale::Fi)).of(fake(empty())).await;
    page.assert_says("Mitään ei löytynyt");
    page.assert_has("href=\"/search?q=xyz\"");
    let page = Ask::page("/search?q=xyz").by(reporter(Locale::Sv)).of(fake(empty())).await;
    page.assert_says("Inget hittades");
    page.assert_does_not_say("Ta bort avgränsningarna");
    let page = Ask::page("/search").by(reporter(Locale::En)).of(fake(empty())).await;
    page.assert_says("There are no observations here yet");
    let past = SearchPage { hits: vec![], ..found() };
    let page = Ask::page("/search?q=xyz&page=9").by(reporter(Locale::Fi)).of(fake(past)).await;
    page.assert_has("href=\"/search?q=xyz\"");
    page.assert_says("Tällä sivulla ei ole enää tuloksia");
}

#[tokio::test]
async fn a_search_that_would_identify_somebody_was_not_made_and_says_so() {
    for (locale, said) in [
        (Locale::Fi, "Hakua ei tehty"),
        (Locale::Sv, "Sökningen gjordes inte"),
        (Locale::En, "The search was not made"),
    ] {
        let found = SearchPage { withheld: true, total: 0, hits: vec![], facets: Facets::default(), ..found() };
        let fake = Fake { found: Some(found), ..Fake::default() };
        let page = Ask::page("/search?q=131052-308T").by(reporter(locale)).of(fake).await;
        page.assert_says(said);
        assert!(!page.html.contains("search-nothing") && !page.html.contains("class=\"empty\""));
    }
}
