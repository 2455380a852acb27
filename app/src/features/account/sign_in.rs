//! Signing in.

use domain::account::field;
use leptos::prelude::*;

use crate::{
    form::Form,
    i18n::Texts,
    routes, t,
    ui::{Column, ErrorSummary, Hidden, Notice, PageTitle, PostForm, Submit, TextInput},
    visit::{DemoAccount, Visit},
    words,
};

#[component]
pub fn SignInPage() -> impl IntoView {
    let visit = Visit::current();
    let texts = visit.texts();
    let next = visit.query().get(field::NEXT).to_owned();
    let form = Form::current().starting_with([(field::NEXT, next)]);
    let next = form.value(field::NEXT).to_owned();
    let on_the_way = (!next.is_empty()).then(|| t!(texts, "sign-in-next"));
    let already = visit.actor.map(|actor| t!(texts, "signed-in-already", name = actor.name));
    let demo =
        visit.site.demo.then(|| view! { <DemoAccounts accounts=visit.site.demo_accounts.clone() next=next.clone()/> });
    view! {
        <PageTitle text=t!(texts, "sign-in")/>
        <Column>
            <ErrorSummary form=form.clone() label/>
            <h1>{t!(texts, "sign-in")}</h1>
            {already.map(|text| view! {
                <Notice>{text} " " <a href=routes::HOME>{t!(texts, "back-home")}</a></Notice>
            })}
            {on_the_way.map(|text| view! { <p class="lead">{text}</p> })}
            <PostForm action=routes::SIGN_IN form>
                <Hidden name=field::NEXT value=next/>
                <TextInput name=field::EMAIL label=label(texts, field::EMAIL) kind="email" autocomplete="username"/>
                <TextInput
                    name=field::PASSWORD
                    label=label(texts, field::PASSWORD)
                    kind="password"
                    autocomplete="current-password"
                />
                <Submit label=t!(texts, "sign-in") wide=true/>
            </PostForm>
            <p class="small muted">{t!(texts, "sign-in-forgotten")}</p>
            {demo}
        </Column>
    }
}

fn label(texts: Texts, of: &str) -> String {
    match of {
        field::EMAIL => t!(texts, "email-label"),
        _ => t!(texts, "password-label"),
    }
}

/// Whom one can be while trying Havainto out. Each button signs in by itself: no script is needed.
#[component]
fn DemoAccounts(accounts: Vec<DemoAccount>, next: String) -> impl IntoView {
    let texts = Texts::current();
    let accounts = accounts.into_iter().map(|account| {
        let next = next.clone();
        let told = t!(texts, "demo-account", email = account.email.clone(), password = account.password.clone());
        view! {
            <li class="row with-action">
                <div>
                    <strong>{words::name(texts, &account.title)}</strong>
                    <div class="small muted">{told}</div>
                </div>
                <PostForm action=routes::SIGN_IN>
                    <Hidden name=field::NEXT value=next/>
                    <Hidden name=field::EMAIL value=account.email/>
                    <Hidden name=field::PASSWORD value=account.password/>
                    <Submit label=t!(texts, "demo-use", name = account.name) quiet=true/>
                </PostForm>
            </li>
        }
    });
    view! {
        <section class="card">
            <h2>{t!(texts, "demo-heading")}</h2>
            <p>{t!(texts, "demo-text")}</p>
            <ul class="rows">{accounts.collect_view()}</ul>
        </section>
    }
}
