//! What the reporter is told after filing: what happens next, who reads it, when an answer is due.

use domain::{
    fault::Fault,
    observation::{Receipt, ReceiptIssue},
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::{
    features::offline::island::ReceiptSeen,
    i18n::Texts,
    routes, t,
    ui::{Column, KindBadge, PageTitle, Voice, date::date, loaded},
    visit::Visit,
    words,
};

#[component]
pub fn ReceiptPage() -> impl IntoView {
    let visit = Visit::current();
    let id = use_params_map().read_untracked().get("id").and_then(|id| id.parse().ok());
    loaded(async move {
        let texts = visit.texts();
        let receipt = visit.backend.observations.receipt(visit.actor()?, id.ok_or(Fault::NotFound)?).await?;
        let steps = match &receipt.issue {
            Some(issue) => steps_when_raised(texts, issue, receipt.wants_answer),
            None => steps_when_not(texts),
        };
        let steps = steps.into_iter().map(|(heading, text)| view! { <li><b>{heading}</b> {text}</li> });
        let edit = routes::edit_observation(receipt.id);
        let page = view! {
            <PageTitle text=t!(texts, "receipt-title")/>
            <Column>
                <ReceiptSeen/>
                <h1>{t!(texts, "receipt-title")}</h1>
                <p class="lead">{t!(texts, "receipt-reference", reference = receipt.reference.to_string())}</p>
                <h2>{t!(texts, "receipt-next-heading")}</h2>
                <ol class="steps">{steps.collect_view()}</ol>
                <WhoReads receipt=receipt.clone()/>
                <section class="card">
                    <h2>{t!(texts, "receipt-text-heading")}</h2>
                    <p class="tags"><KindBadge kind=receipt.kind/></p>
                    {(!receipt.title.is_empty())
                        .then(|| view! { <h3 lang=receipt.language.as_str()>{receipt.title}</h3> })}
                    <Voice text=receipt.text language=receipt.language/>
                    <p class="actions"><a class="btn quiet" href=edit>{t!(texts, "receipt-add-more")}</a></p>
                </section>
                <div class="actions">
                    <a class="btn" href=routes::OBSERVATIONS>{t!(texts, "nav-own")}</a>
                    <a class="btn quiet" href=routes::NEW_OBSERVATION>{t!(texts, "receipt-another")}</a>
                </div>
            </Column>
        };
        Ok(page.into_any())
    })
}

/// Who may read the text, and who may learn the name.
#[component]
fn WhoReads(receipt: Receipt) -> impl IntoView {
    let texts = Texts::current();
    let owner = receipt.issue.map(|issue| {
        view! { <li>{t!(texts, "receipt-owner-reads", owner = issue.owner)}</li> }
    });
    view! {
        <h2>{t!(texts, "receipt-readers-heading")}</h2>
        <ul>
            <li>
                <strong>{words::audience(texts, receipt.audience)} ". "</strong>
                {words::audience_hint(texts, receipt.audience)}
            </li>
            {owner}
            <li>
                <strong>{words::identity(texts, receipt.identity)} ". "</strong>
                {words::identity_hint(texts, receipt.identity)}
            </li>
        </ul>
    }
}

fn steps_when_raised(texts: Texts, issue: &ReceiptIssue, wants_answer: bool) -> Vec<(String, String)> {
    let (owner, reference) = (issue.owner.clone(), issue.reference.to_string());
    vec![
        (t!(texts, "receipt-raised"), t!(texts, "receipt-raised-text", owner = owner, issue = reference)),
        (t!(texts, "receipt-due", due = date(texts, issue.due)), t!(texts, "receipt-due-text")),
        if wants_answer {
            (t!(texts, "receipt-told"), t!(texts, "receipt-told-text"))
        } else {
            (t!(texts, "receipt-not-told"), t!(texts, "receipt-not-told-text"))
        },
    ]
}

fn steps_when_not(texts: Texts) -> Vec<(String, String)> {
    vec![
        (t!(texts, "receipt-found"), t!(texts, "receipt-found-text")),
        (t!(texts, "receipt-no-answer"), t!(texts, "receipt-no-answer-text")),
    ]
}
