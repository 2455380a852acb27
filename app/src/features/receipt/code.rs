//! Entering a receipt code.

use domain::receipt::field;
use leptos::prelude::*;

use crate::{
    form::Form,
    i18n::Texts,
    routes, t,
    ui::{Column, ErrorSummary, PageTitle, PostForm, Submit, TextInput, Voice},
};

/// `form`: the code's; where something else was refused for want of a code, what was typed is kept below it.
#[component]
pub fn EnterCode(form: Form) -> impl IntoView {
    let texts = Texts::current();
    let unsent = form.value(field::TEXT).to_owned();
    view! {
        <PageTitle text=t!(texts, "code-title")/>
        <Column>
            <ErrorSummary form=form.clone() label/>
            <h1>{t!(texts, "code-title")}</h1>
            <p class="lead">{t!(texts, "code-lead")}</p>
            <PostForm action=routes::RECEIPT form>
                <TextInput
                    name=field::CODE
                    label=label(texts, field::CODE)
                    hint=t!(texts, "code-hint")
                    autocomplete="off"
                />
                <Submit label=t!(texts, "code-submit") wide=true/>
            </PostForm>
            <p class="small muted">{t!(texts, "code-lost")}</p>
            {(!unsent.is_empty()).then(|| view! {
                <section class="card">
                    <h2>{t!(texts, "issue-not-sent")}</h2>
                    <p>{t!(texts, "code-not-sent-text")}</p>
                    <Voice text=unsent language=texts.locale()/>
                </section>
            })}
        </Column>
    }
}

fn label(texts: Texts, _: &str) -> String {
    t!(texts, "code-label")
}
