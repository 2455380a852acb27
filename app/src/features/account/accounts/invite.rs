//! Inviting someone.

use domain::{account::field, locale::Locale, organisation::Lists};
use leptos::prelude::*;

use super::{RolesExplained, label, roles};
use crate::{
    form::Form,
    i18n::{Texts, own_name},
    routes, t,
    ui::{Choice, PostForm, Select, Submit, TextInput, units},
};

#[component]
pub fn Invite(lists: Lists) -> impl IntoView {
    let texts = Texts::current();
    let form = Form::current().starting_with([(field::LOCALE, texts.locale().as_str())]);
    let locales = Locale::ALL.into_iter().map(|locale| Choice::new(locale, own_name(locale))).collect();
    let units = units(texts, &lists);
    view! {
        <section class="card" aria-labelledby="invite">
            <h2 id="invite" tabindex="-1">{t!(texts, "invite-heading")}</h2>
            <p>{t!(texts, "invite-text")}</p>
            <PostForm action=routes::ACCOUNTS form>
                <div class="beside">
                    <TextInput name=field::NAME label=label(texts, field::NAME) autocomplete="off"/>
                    <TextInput name=field::EMAIL label=label(texts, field::EMAIL) kind="email" autocomplete="off"/>
                    <Select name=field::LOCALE label=label(texts, field::LOCALE) choices=locales/>
                    <Select name=field::UNIT label=label(texts, field::UNIT) optional=true choices=units.clone()/>
                    <Select name=field::ROLE label=label(texts, field::ROLE) optional=true choices=roles(texts)/>
                    <Select name=field::ROLE_ON label=label(texts, field::ROLE_ON) optional=true choices=units/>
                </div>
                <RolesExplained/>
                <Submit label=t!(texts, "invite-send")/>
            </PostForm>
        </section>
    }
}
