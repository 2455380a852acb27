//! The way back of whoever filed without a name.

use domain::{
    fault::{Fault, FieldCode},
    form::RawForm,
    locale::Locale,
    observation::{Helpful, Identity},
    receipt::{ReceiptView, field},
    voice::{Author, CommentView},
};
use uuid::Uuid;

use crate::{
    content::{TEXT, observation},
    fake::Fake,
    render::Ask,
};

const CODE: &str = "7KQ2-ABCD-EFGH-JKMN-PQRS";

fn comment(n: u128, author: Author, text: &str) -> CommentView {
    let (id, at) = (Uuid::from_u128(n).into(), "2026-10-21T09:15:00Z".parse().unwrap());
    CommentView { id, author, language: Locale::Fi, text: text.to_owned(), at }
}

fn held() -> ReceiptView {
    let mut observation = observation(true);
    observation.identity = Identity::Anonymous;
    ReceiptView {
        observation,
        comments: vec![
            comment(1, Author::Named("Riitta Mäntyluoma".to_owned()), "Missä palvelussa tämä toistuu useimmin?"),
            comment(2, Author::Reporter, "Aikuissosiaalityössä."),
        ],
        helpful: vec![Some(Helpful::Partly)],
    }
}

fn holding() -> Fake {
    Fake { held: Some(held()), ..Fake::default() }
}

#[tokio::test]
async fn a_fresh_code_is_shown_with_what_it_is_for_and_may_be_printed_alone() {
    for (locale, said) in [
        (Locale::Fi, "Koodi näytetään vain nyt"),
        (Locale::Sv, "Koden visas bara nu"),
        (Locale::En, "The code is shown only now"),
    ] {
        let page = Ask::page("/receipt/new").within(locale).holding(CODE, true).of(Fake::default()).await;
        assert_eq!(page.status, 200);
        page.assert_says(CODE);
        page.assert_says(said);
        page.assert_has("class=\"not-on-paper\"");
        assert_eq!(page.html.matches(CODE).count(), 1, "nowhere but where it is read: no link, no title");
    }
}

#[tokio::test]
async fn a_code_that_was_shown_is_not_shown_again() {
    for ask in [Ask::page("/receipt/new").holding(CODE, false), Ask::page("/receipt/new")] {
        let page = ask.of(holding()).await;
        page.assert_says("Kuittikoodi näytetään vain kerran");
        assert!(!page.html.contains(CODE));
    }
}

#[tokio::test]
async fn without_a_code_it_is_asked_for() {
    for path in ["/receipt", "/receipt/comments", "/receipt/withdraw"] {
        let page = Ask::page(path).of(holding()).await;
        assert_eq!(page.status, 200, "{path}");
        page.assert_has("action=\"/receipt\"");
        let (input, _) = page.element("code");
        assert!(input.contains("name=\"code\"") && input.contains("autocomplete=\"off\""), "{input}");
        page.assert_does_not_say(TEXT.split('.').next().unwrap());
    }
}

#[tokio::test]
async fn a_code_opens_the_report_with_answers_comments_and_what_can_be_added() {
    for locale in Locale::ALL {
        let page = Ask::page("/receipt").within(locale).holding(CODE, false).of(holding()).await;
        assert_eq!(page.status, 200);
        page.assert_says("Kukaan ei ota koppia");
        page.assert_says("Otamme nimetyn vastuutyöntekijän");
        page.assert_says("Missä palvelussa tämä toistuu useimmin?");
        for action in ["/receipt/comments", "/receipt/close"] {
            page.assert_has(&format!("action=\"{action}\""));
        }
        page.assert_has("action=\"/receipt/answers/00000000-0000-0000-0000-000000000029/helpful\"");
        page.assert_has("href=\"/receipt/withdraw\"");
        assert!(!page.html.contains(CODE), "the code stands in no page but its own");
        assert!(!page.html.contains("href=\"/observations/"), "nothing leads where one must sign in");
    }
}

#[tokio::test]
async fn whoever_filed_anonymously_is_told_of_to_the_day_only() {
    let page = Ask::page("/receipt").holding(CODE, false).of(holding()).await;
    page.assert_says("Riitta Mäntyluoma · 21.10.2026 klo 12.15");
    page.assert_says("Havainnon tekijä · 21.10.2026 Aikuissosiaalityössä.");
}

#[tokio::test]
async fn what_was_said_of_an_answer_stays_pressed() {
    let page = Ask::page("/receipt").holding(CODE, false).of(holding()).await;
    let pressed: Vec<_> = page.values("aria-pressed");
    assert_eq!(pressed, ["false", "true", "false"], "yes, partly, no");
}

#[tokio::test]
async fn a_wrong_code_is_told_beside_its_field_even_while_another_is_held() {
    let typed = RawForm::from_iter([(field::CODE, "ABCD")]);
    for code in [FieldCode::UnknownReceipt, FieldCode::TooManyAttempts { minutes: 15 }] {
        let ask = Ask::page("/receipt").holding(CODE, false);
        let page = ask.after_refusing(typed.clone(), Fault::field(field::CODE, code)).of(holding()).await;
        assert_eq!(page.status, 422);
        page.assert_has("<a href=\"#code\">");
        page.assert_has("value=\"ABCD\"");
        page.assert_does_not_say("Kukaan ei ota koppia");
    }
}

#[tokio::test]
async fn a_code_that_opens_nothing_any_more_is_asked_for_again() {
    let fault = Fault::field(field::CODE, FieldCode::UnknownReceipt);
    let page = Ask::page("/receipt").holding(CODE, false).of(Fake { fault: Some(fault), ..holding() }).await;
    assert_eq!(page.status, 422);
    page.assert_has("<a href=\"#code\">");
    assert!(!page.html.contains(CODE));
}

#[tokio::test]
async fn a_refused_addition_keeps_what_was_typed() {
    let typed = RawForm::from_iter([("text", "Aino </textarea><script>")]);
    let fault = Fault::field("text", FieldCode::HiddenCharacters);
    let ask = Ask::page("/receipt/comments").holding(CODE, false).after_refusing(typed.clone(), fault);
    let page = ask.of(holding()).await;
    assert_eq!(page.status, 422);
    page.assert_has("<a href=\"#comment-text\">");
    page.assert_has("\nAino &lt;/textarea&gt;&lt;script&gt;</textarea>");
    // The code was let go of in between: nothing is lost.
    let fault = Fault::field(field::CODE, FieldCode::Required);
    let page = Ask::page("/receipt/comments").after_refusing(typed, fault).of(holding()).await;
    page.assert_says("Tätä ei lähetetty");
    page.assert_says("Aino &lt;/textarea&gt;");
}

#[tokio::test]
async fn withdrawing_is_explained_before_it_is_done() {
    let page = Ask::page("/receipt/withdraw").holding(CODE, false).of(holding()).await;
    page.assert_has("action=\"/receipt/withdraw\"");
    page.assert_says("Perumista ei voi kumota");
    let mut receipt = held();
    receipt.observation.withdrawn_at = Some("2026-11-01T22:00:00Z".parse().unwrap());
    let fake = || Fake { held: Some(receipt.clone()), ..Fake::default() };
    let page = Ask::page("/receipt/withdraw").holding(CODE, false).of(fake()).await;
    page.assert_says("Havainto on jo peruttu");
    let page = Ask::page("/receipt").holding(CODE, false).of(fake()).await;
    page.assert_says("Peruit tämän havainnon 2.11.2026");
    assert!(!page.html.contains("action=\"/receipt/comments\""));
}

#[tokio::test]
async fn every_page_leads_to_where_a_code_is_entered() {
    let page = Ask::page("/sign-in").of(Fake::default()).await;
    page.assert_has("<a href=\"/receipt\">Kuittikoodi</a>");
}
