//! The answers to a report, each with the question whether it was of help.

use domain::{
    ids::UpdateId,
    issue::UpdateView,
    observation::{Helpful, ObservationView},
    voice::field,
};
use leptos::prelude::*;

use crate::{
    i18n::Texts,
    routes, t,
    ui::{Answer, PostForm},
    words,
};

/// Where the question about an answer is answered; for whoever it is asked.
pub type Asked = Box<dyn Fn(UpdateId) -> String + Send>;

/// Whom it is asked on an observation's page: its reporter, and whoever noticed the same.
pub fn asked_of(observation: &ObservationView) -> Option<Asked> {
    let id = observation.id;
    let spoke = observation.own || observation.voices.own.is_some();
    spoke.then(|| -> Asked { Box::new(move |answer| routes::helpful(id, answer)) })
}

/// Oldest first. `helpful`: what was said of each, in the same order.
#[component]
pub fn Answers(
    updates: Vec<UpdateView>,
    helpful: Vec<Option<Helpful>>,
    /// Without it, what the reporter said is told instead of asked.
    asked: Option<Asked>,
) -> impl IntoView {
    let answers = updates.into_iter().enumerate().map(|(i, update)| {
        let said = helpful.get(i).copied().flatten();
        let answer = update.id;
        let action = asked.as_ref().map(|action| action(answer));
        view! {
            <Answer update/>
            {match action {
                Some(action) => view! { <WasItOfHelp answer action said/> }.into_any(),
                None => said.map(|said| view! { <p class="small muted">{told(Texts::current(), said)}</p> }).into_any(),
            }}
        }
    });
    answers.collect_view()
}

/// One press of a button says it, and another takes it back to something else.
#[component]
fn WasItOfHelp(answer: UpdateId, action: String, said: Option<Helpful>) -> impl IntoView {
    let texts = Texts::current();
    let question = format!("helpful-{answer}");
    let buttons = Helpful::ALL.iter().map(|&helpful| {
        let chosen = if said == Some(helpful) { "true" } else { "false" };
        view! {
            <button type="submit" class="btn quiet small" name=field::HELPFUL value=helpful.as_str() aria-pressed=chosen>
                {words::helpful(texts, helpful)}
            </button>
        }
    });
    let buttons = buttons.collect_view();
    view! {
        <PostForm action class="helpful">
            <div role="group" aria-labelledby=question.clone()>
                <p id=question.clone()><strong>{t!(texts, "helpful-question")}</strong></p>
                <p class="actions">{buttons}</p>
            </div>
            {said.map(|_| view! { <p class="small muted">{t!(texts, "helpful-thanks")}</p> })}
        </PostForm>
    }
}

fn told(texts: Texts, said: Helpful) -> String {
    t!(texts, "helpful-told", said = words::helpful(texts, said))
}
