//! The first minutes of an installation: its organisation and first administrator.

use domain::{
    account::field as account_field,
    fault::{Conflict, Fault},
    setup::field,
};
use leptos::prelude::*;

use crate::{
    features::account::invitation::{self, NewPassword},
    form::Form,
    i18n::Texts,
    routes, t,
    ui::{Column, ErrorSummary, PageTitle, PostForm, Submit, TextInput, Textarea, loaded},
    visit::Visit,
};

#[component]
pub fn SetUpPage() -> impl IntoView {
    let visit = Visit::current();
    let texts = visit.texts();
    let code = visit.query().get(field::CODE).to_owned();
    let form = Form::current().starting_with([(field::CODE, code)]);
    loaded(async move {
        if !visit.backend.setting_up.needed().await? {
            return Err(Fault::Conflict(Conflict::AlreadySetUp));
        }
        let page = view! {
            <PageTitle text=t!(texts, "setup-title")/>
            <Column>
                <ErrorSummary form=form.clone() label/>
                <h1>{t!(texts, "setup-title")}</h1>
                <p class="lead">{t!(texts, "setup-lead")}</p>
                <PostForm action=routes::SET_UP form>
                    <ol class="steps">
                        <li><Code/></li>
                        <li><Organisation/></li>
                        <li><Units/></li>
                        <li><Administrator/></li>
                    </ol>
                    <Submit label=t!(texts, "setup-submit") wide=true/>
                </PostForm>
            </Column>
        };
        Ok(page.into_any())
    })
}

#[component]
fn Code() -> impl IntoView {
    let texts = Texts::current();
    view! {
        <h2>{t!(texts, "setup-code-heading")}</h2>
        <TextInput
            name=field::CODE
            label=label(texts, field::CODE)
            hint=t!(texts, "setup-code-hint")
            autocomplete="off"
        />
    }
}

#[component]
fn Organisation() -> impl IntoView {
    let texts = Texts::current();
    view! {
        <h2>{t!(texts, "setup-organisation-heading")}</h2>
        <p>{t!(texts, "setup-organisation-text")}</p>
        <TextInput name=field::ORGANISATION_FI label=label(texts, field::ORGANISATION_FI)/>
        <TextInput name=field::ORGANISATION_SV label=label(texts, field::ORGANISATION_SV) optional=true/>
        <TextInput name=field::ORGANISATION_EN label=label(texts, field::ORGANISATION_EN) optional=true/>
    }
}

#[component]
fn Units() -> impl IntoView {
    let texts = Texts::current();
    view! {
        <h2>{t!(texts, "setup-units-heading")}</h2>
        <p>{t!(texts, "setup-units-text")}</p>
        <Textarea
            name=field::UNITS
            label=label(texts, field::UNITS)
            hint=t!(texts, "setup-units-hint")
            optional=true
            rows=5
        />
    }
}

#[component]
fn Administrator() -> impl IntoView {
    let texts = Texts::current();
    view! {
        <h2>{t!(texts, "setup-administrator-heading")}</h2>
        <p>{t!(texts, "setup-administrator-text")}</p>
        <TextInput name=account_field::NAME label=label(texts, account_field::NAME) autocomplete="name"/>
        <TextInput
            name=account_field::EMAIL
            label=label(texts, account_field::EMAIL)
            kind="email"
            autocomplete="username"
        />
        <NewPassword/>
    }
}

fn label(texts: Texts, of: &str) -> String {
    match of {
        field::CODE => t!(texts, "setup-code-label"),
        field::ORGANISATION_FI => t!(texts, "setup-organisation-fi-label"),
        field::ORGANISATION_SV => t!(texts, "setup-organisation-sv-label"),
        field::ORGANISATION_EN => t!(texts, "setup-organisation-en-label"),
        field::UNITS => t!(texts, "setup-units-label"),
        account_field::NAME => t!(texts, "setup-name-label"),
        account_field::EMAIL => t!(texts, "email-label"),
        other => invitation::label(texts, other),
    }
}
