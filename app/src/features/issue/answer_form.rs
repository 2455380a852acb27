//! The owner's answer: what will happen, and the words for it.

use domain::{
    ids::IssueId,
    issue::{ANSWER_MAX, Decision, field},
};
use leptos::prelude::*;

use crate::{
    form::Form,
    i18n::Texts,
    routes, t,
    ui::{Choice, Choices, Nobodys, PostForm, Submit, Textarea},
    words,
};

/// The form's id.
pub const FORM: &str = "to-answer";

/// `again`: there are answers already.
#[component]
pub fn AnswerForm(issue: IssueId, again: bool) -> impl IntoView {
    let texts = Texts::current();
    let heading = if again { t!(texts, "answer-again-heading") } else { t!(texts, "answer-form-heading") };
    let choices = Decision::ALL
        .iter()
        .map(|&decision| Choice::new(decision, words::decision(texts, decision)).with_hint(hint(texts, decision)))
        .collect();
    view! {
        <section class="card" aria-labelledby="answer">
            <h2 id="answer">{heading}</h2>
            <PostForm id=FORM action=routes::answer_issue(issue) form=Form::current()>
                <Nobodys form=Form::current()/>
                <Choices name=field::DECISION label=label(texts, field::DECISION) choices/>
                <Textarea name=field::TEXT label=label(texts, field::TEXT) hint=t!(texts, "answer-text-hint") rows=8 limit=ANSWER_MAX/>
                <p>{t!(texts, "answer-who-sees")}</p>
                <Submit label=t!(texts, "answer-send") wide=true/>
            </PostForm>
        </section>
    }
}

pub fn label(texts: Texts, of: &str) -> String {
    match of {
        field::DECISION => t!(texts, "answer-decision-label"),
        _ => t!(texts, "answer-text-label"),
    }
}

fn hint(texts: Texts, decision: Decision) -> String {
    match decision {
        Decision::Planned => t!(texts, "decision-planned-hint"),
        Decision::Done => t!(texts, "decision-done-hint"),
        Decision::Declined => t!(texts, "decision-declined-hint"),
    }
}
