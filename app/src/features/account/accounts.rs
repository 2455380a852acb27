//! Accounts, as administrators keep them: all of them, or one that was picked.

mod invite;
mod person;
mod rows;

use domain::{
    account::{AccountsPage as Accounts, field},
    actor::{Grant, Role},
    ids::AccountId,
    organisation::Lists,
};
use leptos::prelude::*;

use self::{invite::Invite, person::PersonPage, rows::Rows};
use crate::{
    features::admin::frame::Administration,
    form::Form,
    i18n::Texts,
    routes, t,
    ui::{Choice, loaded},
    visit::Visit,
    words,
};

#[component]
pub fn AccountsPage() -> impl IntoView {
    let visit = Visit::current();
    loaded(async move {
        let Accounts { accounts, lists } = visit.backend.accounts.list(visit.actor()?).await?;
        let picked = picked(&visit);
        if let Some(account) = accounts.iter().find(|account| Some(account.id) == picked) {
            return Ok(view! { <PersonPage account=account.clone() lists/> }.into_any());
        }
        let texts = visit.texts();
        Ok(view! {
            <Administration title=t!(texts, "nav-accounts") label>
                <p>{t!(texts, "accounts-text")} " " <a href="#invite">{t!(texts, "accounts-to-invite")}</a></p>
                <Rows accounts lists=lists.clone()/>
                <Invite lists/>
            </Administration>
        }
        .into_any())
    })
}

/// Whose page it is: as the URL says, or the form that was refused.
fn picked(visit: &Visit) -> Option<AccountId> {
    let query = visit.query();
    [Form::current().value(routes::ACCOUNT), query.get(routes::ACCOUNT)].into_iter().find_map(|id| id.parse().ok())
}

fn label(texts: Texts, of: &str) -> String {
    match of {
        field::NAME => t!(texts, "account-name-label"),
        field::EMAIL => t!(texts, "email-label"),
        field::LOCALE => t!(texts, "account-locale-label"),
        field::UNIT => t!(texts, "unit-label"),
        field::ROLE => t!(texts, "account-role-label"),
        _ => t!(texts, "account-role-on-label"),
    }
}

fn roles(texts: Texts) -> Vec<Choice> {
    Role::ALL.into_iter().map(|role| Choice::new(role, words::role(texts, role))).collect()
}

/// `Esihenkilö: Aikuissosiaalityö, Pori`
fn grant(texts: Texts, grant: Grant, lists: &Lists) -> String {
    let on = lists.unit(grant.on).map(|unit| words::name(texts, &unit.names)).unwrap_or_default();
    format!("{}: {on}", words::role(texts, grant.role))
}

/// What each role may do.
#[component]
fn RolesExplained() -> impl IntoView {
    let texts = Texts::current();
    let roles = Role::ALL.map(|role| {
        let may = match role {
            Role::Manager => t!(texts, "role-manager-may"),
            Role::Triager => t!(texts, "role-triager-may"),
            Role::Coordinator => t!(texts, "role-coordinator-may"),
            Role::Custodian => t!(texts, "role-custodian-may"),
            Role::Administrator => t!(texts, "role-administrator-may"),
        };
        view! { <li><b>{words::role(texts, role)}</b> " " {may}</li> }
    });
    view! {
        <details class="more">
            <summary>{t!(texts, "roles-explained")}</summary>
            <div class="more-body">
                <p>{t!(texts, "roles-explained-text")}</p>
                <ul>{roles.into_iter().collect_view()}</ul>
            </div>
        </details>
    }
}
