//! The administrator's overview: what there is, and what to do next.

use domain::{account::AccountsPage, mail::OutboxPage, organisation::RulesPage};
use leptos::prelude::*;

use super::{
    frame::Administration,
    next_steps::{Steps, next_steps},
};
use crate::{
    i18n::Texts,
    routes, t,
    ui::{Notice, loaded},
    visit::Visit,
};

#[component]
pub fn AdminPage() -> impl IntoView {
    let visit = Visit::current();
    loaded(async move {
        let (texts, actor) = (visit.texts(), visit.actor()?);
        let accounts = visit.backend.accounts.list(actor).await?;
        let rules = visit.backend.organisation.rules(actor).await?;
        let outbox = visit.backend.outbox.mails(actor).await?;
        let steps = next_steps(texts, &accounts, &rules, &outbox);
        let steps = if steps.is_empty() {
            view! { <Notice done=true><p>{t!(texts, "home-admin-done")}</p></Notice> }.into_any()
        } else {
            view! {
                <section class="card">
                    <h2>{t!(texts, "home-admin-heading")}</h2>
                    <Steps steps/>
                </section>
            }
            .into_any()
        };
        Ok(view! {
            <Administration title=t!(texts, "nav-admin")>
                {steps}
                <Parts accounts rules outbox/>
                <p class="muted">{t!(texts, "admin-never-texts")}</p>
            </Administration>
        }
        .into_any())
    })
}

/// Each part with the numbers that matter.
#[component]
fn Parts(accounts: AccountsPage, rules: RulesPage, outbox: OutboxPage) -> impl IntoView {
    let texts = Texts::current();
    let invited = accounts.accounts.iter().filter(|account| account.joined_at.is_none()).count();
    let cards = [
        (
            routes::ACCOUNTS,
            t!(texts, "nav-accounts"),
            t!(texts, "admin-accounts-count", count = accounts.accounts.len()),
            t!(texts, "admin-invited-count", count = invited),
        ),
        (
            routes::UNITS,
            t!(texts, "nav-units"),
            t!(texts, "admin-units-count", count = rules.lists.units.len()),
            t!(texts, "admin-units-text"),
        ),
        (
            routes::RULES,
            t!(texts, "nav-rules"),
            t!(texts, "admin-rules-count", count = rules.rules.len()),
            t!(texts, "admin-rules-text"),
        ),
        (
            routes::OUTBOX,
            t!(texts, "nav-outbox"),
            t!(texts, "admin-waiting-count", count = outbox.waiting),
            t!(texts, "admin-dead-count", count = outbox.dead),
        ),
    ];
    let cards = cards.map(|(href, name, count, more)| {
        view! {
            <section class="card">
                <h2><a href=href>{name}</a></h2>
                <p><strong>{count}</strong> <br/> <span class="muted">{more}</span></p>
            </section>
        }
    });
    view! { <div class="cards">{cards.into_iter().collect_view()}</div> }
}
