//! One account: its roles, and its invitation while that waits.

use domain::{
    account::{AccountRow, field},
    ids::AccountId,
    organisation::Lists,
};
use leptos::prelude::*;

use super::{RolesExplained, grant, label, roles};
use crate::{
    features::admin::{frame::Administration, row::RowButton},
    form::Form,
    i18n::{Texts, own_name},
    routes, t,
    ui::{Facts, Hidden, PostForm, Select, Submit, date::date, units},
    words,
};

#[component]
pub fn PersonPage(account: AccountRow, lists: Lists) -> impl IntoView {
    let texts = Texts::current();
    let id = account.id;
    let state = match account.joined_at {
        Some(at) => t!(texts, "accounts-joined", date = date(texts, at)),
        None => t!(texts, "accounts-invited"),
    };
    let facts = vec![
        (label(texts, field::EMAIL), Some(account.email.clone())),
        (label(texts, field::UNIT), account.unit.as_ref().map(|unit| words::name(texts, unit))),
        (label(texts, field::LOCALE), Some(own_name(account.locale).to_owned())),
        (t!(texts, "accounts-state"), Some(state)),
    ];
    let waits = account.joined_at.is_none();
    view! {
        <Administration title=account.name.clone() label>
            <p><a href=routes::ACCOUNTS>{t!(texts, "accounts-all")}</a></p>
            <Facts facts/>
            {waits.then(|| view! { <Waiting id/> })}
            <Held account lists=lists.clone()/>
            <Give id lists/>
        </Administration>
    }
}

/// Goes along, so that a refused form finds its way back to this page.
#[component]
fn Whose(id: AccountId) -> impl IntoView {
    view! { <Hidden name=routes::ACCOUNT value=id.to_string()/> }
}

#[component]
fn Waiting(id: AccountId) -> impl IntoView {
    let texts = Texts::current();
    view! {
        <section class="card">
            <h2>{t!(texts, "invitation-waits")}</h2>
            <p>{t!(texts, "invitation-waits-text")}</p>
            <PostForm action=routes::invite_again(id)>
                <Whose id/>
                <Submit label=t!(texts, "invitation-again") quiet=true/>
            </PostForm>
        </section>
    }
}

/// The roles that the person has, each with the button that takes it.
#[component]
fn Held(account: AccountRow, lists: Lists) -> impl IntoView {
    let texts = Texts::current();
    let none = account.roles.is_empty();
    let rows = account.roles.into_iter().map(|role| {
        let said = grant(texts, role, &lists);
        view! {
            <li class="with-action">
                <span>{said.clone()}</span>
                <PostForm action=routes::take_role(account.id)>
                    <Whose id=account.id/>
                    <Hidden name=field::ROLE value=role.role.as_str()/>
                    <Hidden name=field::ROLE_ON value=role.on.to_string()/>
                    <RowButton label=t!(texts, "role-take") about=said/>
                </PostForm>
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <h2>{t!(texts, "accounts-roles")}</h2>
        {if none {
            view! { <p>{t!(texts, "account-no-role")}</p> }.into_any()
        } else {
            view! { <ul class="bare lined">{rows}</ul> }.into_any()
        }}
    }
}

#[component]
fn Give(id: AccountId, lists: Lists) -> impl IntoView {
    let texts = Texts::current();
    // What was asked to be taken is not what to give.
    let form = if Form::current().faults().next().is_some() { Form::current() } else { Form::default() };
    view! {
        <section class="card" aria-labelledby="give">
            <h2 id="give">{t!(texts, "role-give-heading")}</h2>
            <PostForm action=routes::give_role(id) form>
                <Whose id/>
                <div class="beside">
                    <Select name=field::ROLE label=label(texts, field::ROLE) choices=roles(texts)/>
                    <Select name=field::ROLE_ON label=label(texts, field::ROLE_ON) choices=units(texts, &lists)/>
                </div>
                <RolesExplained/>
                <Submit label=t!(texts, "role-give")/>
            </PostForm>
        </section>
    }
}
