//! A fresh receipt code: shown once, to be written down or printed.

use leptos::prelude::*;

use crate::{
    features::offline::island::ReceiptSeen,
    i18n::Texts,
    routes, t,
    ui::{Column, Notice, PageTitle},
    visit::Visit,
};

#[component]
pub fn FreshCodePage() -> impl IntoView {
    let visit = Visit::current();
    let fresh = visit.holder.filter(|holder| holder.fresh);
    match fresh {
        Some(holder) => view! { <Code code=holder.code/> }.into_any(),
        None => view! { <ShownAlready/> }.into_any(),
    }
}

#[component]
fn Code(code: String) -> impl IntoView {
    let texts = Texts::current();
    view! {
        <PageTitle text=t!(texts, "code-fresh-title")/>
        <Column>
            <ReceiptSeen/>
            <h1>{t!(texts, "code-fresh-title")}</h1>
            <p class="lead">{t!(texts, "code-fresh-lead")}</p>
            <section class="card receipt-code" aria-labelledby="code">
                <h2 id="code">{t!(texts, "code-label")}</h2>
                <p class="code num"><strong>{code}</strong></p>
                <p>{t!(texts, "code-where", path = routes::RECEIPT)}</p>
            </section>
            <div class="not-on-paper">
                <Notice><p>{t!(texts, "code-once")}</p></Notice>
                <p>{t!(texts, "code-print")}</p>
            </div>
            <h2>{t!(texts, "code-what-for")}</h2>
            <ul>
                <li>{t!(texts, "code-for-answers")}</li>
                <li>{t!(texts, "code-for-adding")}</li>
                <li>{t!(texts, "code-for-withdrawing")}</li>
            </ul>
            <p class="small muted not-on-paper">{t!(texts, "code-nothing-kept")}</p>
            <div class="actions">
                <a class="btn" href=routes::RECEIPT>{t!(texts, "code-open-report")}</a>
                <a class="btn quiet" href=routes::HOME>{t!(texts, "back-home")}</a>
            </div>
        </Column>
    }
}

/// Reloaded, or come by without a code.
#[component]
fn ShownAlready() -> impl IntoView {
    let texts = Texts::current();
    view! {
        <PageTitle text=t!(texts, "code-gone-title")/>
        <Column>
            <h1>{t!(texts, "code-gone-title")}</h1>
            <p>{t!(texts, "code-gone-text")}</p>
            <p class="actions"><a class="btn" href=routes::RECEIPT>{t!(texts, "code-open-report")}</a></p>
        </Column>
    }
}
