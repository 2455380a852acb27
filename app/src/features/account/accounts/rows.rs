//! All accounts in a table; on a phone each is a card.

use domain::{account::AccountRow, organisation::Lists};
use leptos::prelude::*;

use super::grant;
use crate::{
    features::admin::row::Cell,
    i18n::Texts,
    routes, t,
    ui::{Table, date::date},
    words,
};

#[component]
pub fn Rows(accounts: Vec<AccountRow>, lists: Lists) -> impl IntoView {
    let texts = Texts::current();
    let headings = [
        t!(texts, "account-name-label"),
        t!(texts, "unit-label"),
        t!(texts, "accounts-roles"),
        t!(texts, "accounts-state"),
    ];
    let caption = t!(texts, "accounts-caption", count = accounts.len());
    let rows =
        accounts.into_iter().map(|account| view! { <Row account lists=lists.clone() headings=headings.clone()/> });
    let rows = rows.collect_view();
    view! { <div class="as-cards"><Table caption headings=headings.to_vec()>{rows}</Table></div> }
}

#[component]
fn Row(account: AccountRow, lists: Lists, headings: [String; 4]) -> impl IntoView {
    let texts = Texts::current();
    let [_, unit_heading, roles_heading, state_heading] = headings;
    let roles = account.roles.iter().map(|role| view! { <li>{grant(texts, *role, &lists)}</li> }).collect_view();
    let roles = if account.roles.is_empty() {
        t!(texts, "accounts-no-role").into_any()
    } else {
        view! { <ul class="bare">{roles}</ul> }.into_any()
    };
    view! {
        <tr>
            <th scope="row">
                <a href=routes::account(account.id)>{account.name}</a>
                <div class="small muted">{account.email}</div>
            </th>
            <Cell heading=unit_heading>{account.unit.map(|unit| words::name(texts, &unit)).unwrap_or_default()}</Cell>
            <Cell heading=roles_heading>{roles}</Cell>
            <Cell heading=state_heading>
                {match account.joined_at {
                    Some(at) => t!(texts, "accounts-joined", date = date(texts, at)).into_any(),
                    None => view! { <span class="flag">{t!(texts, "accounts-invited")}</span> }.into_any(),
                }}
            </Cell>
        </tr>
    }
}
