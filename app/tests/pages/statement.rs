//! The statements, which need nobody to be signed in.

use domain::locale::Locale;

use crate::{fake::Fake, render::Ask};

#[tokio::test]
async fn everyone_may_read_them_in_each_language() {
    for (path, said) in [
        ("/privacy", ["Havainto ei korvaa", "Havainto ersätter inte", "Havainto replaces neither"]),
        ("/accessibility", ["14 päivän kuluessa", "inom 14 dagar", "within 14 days"]),
    ] {
        for (locale, said) in Locale::ALL.into_iter().zip(said) {
            let page = Ask::page(path).within(locale).of(Fake::default()).await;
            assert_eq!(page.status, 200, "{path}");
            page.assert_says(said);
        }
    }
}

#[tokio::test]
async fn the_accessibility_statement_says_what_the_law_asks_it_to() {
    let page = Ask::page("/accessibility").within(Locale::Fi).of(Fake::default()).await;
    for said in ["osittain", "Seloste on laadittu 23.11.2026", "Traficom", "306/2019", "ei ole vielä kokeiltu"] {
        page.assert_says(said);
    }
    page.assert_has("href=\"https://www.saavutettavuusvaatimukset.fi\"");
}
