//! An invitation: choosing a password.

use domain::account::{PASSWORD_MIN, field};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::{
    form::Form,
    i18n::Texts,
    routes, t,
    ui::{Column, ErrorSummary, PageTitle, PostForm, Submit, TextInput, loaded},
    visit::Visit,
};

#[component]
pub fn InvitationPage() -> impl IntoView {
    let visit = Visit::current();
    let token = use_params_map().read_untracked().get("token").unwrap_or_default();
    loaded(async move {
        let invitation = visit.backend.accounts.invitation(&token).await?;
        let texts = visit.texts();
        let title = t!(texts, "invitation-title", name = invitation.name);
        let form = Form::current();
        let page = view! {
            <PageTitle text=title.clone()/>
            <Column>
                <ErrorSummary form=form.clone() label/>
                <h1>{title}</h1>
                <p class="lead">{t!(texts, "invitation-text", email = invitation.email)}</p>
                <PostForm action=routes::invitation(&token) form>
                    <NewPassword/>
                    <Submit label=t!(texts, "invitation-submit") wide=true/>
                </PostForm>
            </Column>
        };
        Ok(page.into_any())
    })
}

/// A password, twice.
#[component]
pub fn NewPassword() -> impl IntoView {
    let texts = Texts::current();
    view! {
        <TextInput
            name=field::PASSWORD
            label=label(texts, field::PASSWORD)
            hint=t!(texts, "password-hint", least = PASSWORD_MIN)
            kind="password"
            autocomplete="new-password"
        />
        <TextInput
            name=field::PASSWORD_AGAIN
            label=label(texts, field::PASSWORD_AGAIN)
            kind="password"
            autocomplete="new-password"
        />
    }
}

pub fn label(texts: Texts, of: &str) -> String {
    match of {
        field::PASSWORD_AGAIN => t!(texts, "password-again-label"),
        _ => t!(texts, "password-label"),
    }
}
