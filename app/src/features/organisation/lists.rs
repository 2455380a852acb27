//! The organisation's own lists: what forms offer to choose from, in three languages.

use domain::{
    locale::{Locale, Names},
    organisation::{List, field},
};
use leptos::prelude::*;

use crate::{
    features::admin::{frame::Administration, row::Cell},
    form::Form,
    i18n::{Texts, own_name},
    routes, t,
    ui::{Choice, PostForm, Select, Submit, Table, TextInput, loaded},
    visit::Visit,
    words,
};

#[component]
pub fn ListsPage() -> impl IntoView {
    let visit = Visit::current();
    loaded(async move {
        let lists = visit.backend.organisation.units(visit.actor()?).await?;
        let texts = visit.texts();
        let sections = List::ALL.iter().map(|&list| {
            let items = lists.items(list).into_iter().map(|(_, names)| names.clone()).collect();
            view! { <Items list items/> }
        });
        let sections = sections.collect_view();
        Ok(view! {
            <Administration title=t!(texts, "nav-lists") label>
                <p>{t!(texts, "lists-text")} " " <a href="#add">{t!(texts, "lists-to-add")}</a></p>
                {sections}
                <AddItem/>
            </Administration>
        }
        .into_any())
    })
}

/// One list, folded away: there are seven, and one looks for a name in one of them.
#[component]
fn Items(list: List, items: Vec<Names>) -> impl IntoView {
    let texts = Texts::current();
    let name = words::list(texts, list);
    let count = items.len();
    let missing = move |name: String| if name.is_empty() { t!(texts, "list-no-name") } else { name };
    let rows = items.into_iter().map(move |Names { fi, sv, en }| {
        view! {
            <tr>
                <th scope="row" lang="fi">{fi}</th>
                <Cell heading=own_name(Locale::Sv)><span>{missing(sv)}</span></Cell>
                <Cell heading=own_name(Locale::En)><span>{missing(en)}</span></Cell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let headings = Locale::ALL.map(|locale| own_name(locale).to_owned()).to_vec();
    view! {
        <details class="more">
            <summary><h2>{name.clone()}</h2> <span class="muted num">{t!(texts, "list-count", count = count)}</span></summary>
            <div class="more-body as-cards"><Table caption=name headings>{rows}</Table></div>
        </details>
    }
}

#[component]
fn AddItem() -> impl IntoView {
    let texts = Texts::current();
    let lists = List::ALL.iter().map(|&list| Choice::new(list, words::list(texts, list))).collect();
    view! {
        <section class="card" aria-labelledby="add">
            <h2 id="add" tabindex="-1">{t!(texts, "list-add-heading")}</h2>
            <p>{t!(texts, "list-add-text")}</p>
            <PostForm action=routes::LISTS form=Form::current()>
                <Select name=field::LIST label=label(texts, field::LIST) choices=lists/>
                <div class="beside">
                    <TextInput name=field::NAME_FI label=label(texts, field::NAME_FI)/>
                    <TextInput name=field::NAME_SV label=label(texts, field::NAME_SV) optional=true/>
                    <TextInput name=field::NAME_EN label=label(texts, field::NAME_EN) optional=true/>
                </div>
                <Submit label=t!(texts, "list-add")/>
            </PostForm>
        </section>
    }
}

fn label(texts: Texts, of: &str) -> String {
    match of {
        field::NAME_FI => t!(texts, "setup-organisation-fi-label"),
        field::NAME_SV => t!(texts, "setup-organisation-sv-label"),
        field::NAME_EN => t!(texts, "setup-organisation-en-label"),
        _ => t!(texts, "list-label"),
    }
}
