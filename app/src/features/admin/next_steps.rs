//! What an administrator of a new installation should do next.

use domain::{account::AccountsPage, mail::OutboxPage, organisation::RulesPage};
use leptos::prelude::*;

use crate::{i18n::Texts, routes, t, ui::icon};

/// Something to do once, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub done: bool,
    text: String,
    href: &'static str,
    label: String,
}

/// Mail that got stuck, while there is any; then the way to an installation in use, until it is walked.
pub fn next_steps(texts: Texts, accounts: &AccountsPage, rules: &RulesPage, outbox: &OutboxPage) -> Vec<Step> {
    let dead = outbox.dead;
    let stuck = (dead > 0).then(|| Step {
        done: false,
        text: t!(texts, "home-admin-mails", count = dead),
        href: routes::OUTBOX,
        label: t!(texts, "nav-outbox"),
    });
    let setting_up = [
        Step {
            done: rules.lists.units.iter().any(|unit| unit.parent.is_some()),
            text: t!(texts, "home-admin-units"),
            href: routes::UNITS,
            label: t!(texts, "nav-units"),
        },
        Step {
            done: accounts.accounts.len() > 1,
            text: t!(texts, "home-admin-invite"),
            href: routes::ACCOUNTS,
            label: t!(texts, "nav-accounts"),
        },
        Step {
            done: rules.rules.len() > 1,
            text: t!(texts, "home-admin-rules"),
            href: routes::RULES,
            label: t!(texts, "nav-rules"),
        },
    ];
    let walked = setting_up.iter().all(|step| step.done);
    stuck.into_iter().chain(setting_up.into_iter().filter(|_| !walked)).collect()
}

/// The steps with what has been done ticked.
#[component]
pub fn Steps(steps: Vec<Step>) -> impl IntoView {
    let texts = Texts::current();
    let steps = steps.into_iter().map(|Step { done, text, href, label }| {
        let what = if done {
            view! { <s>{text}</s> " " <strong class="ticked">{icon::tick()} {t!(texts, "admin-step-done")}</strong> }
                .into_any()
        } else {
            view! { {text} " " <a href=href>{label}</a> }.into_any()
        };
        view! { <li>{what}</li> }
    });
    view! { <ol class="steps">{steps.collect_view()}</ol> }
}
