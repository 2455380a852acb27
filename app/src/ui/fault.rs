//! The page of a fault: what happened, what it means for the reader, what to do now.

use domain::{fault::Fault, form::RawForm};
use leptos::prelude::*;

use super::{Column, Hidden, PageTitle, PostForm, Submit, Textarea, answered_with};
use crate::{form::Form, i18n::Texts, messages, routes, t, visit::Visit};

/// The field that holds what people wrote, in every form that has one.
const WRITTEN: &str = domain::observation::field::TEXT;

/// In place of a page. `kept`: a form that can be sent again as it was typed.
#[component]
pub fn FaultPage(fault: Fault, #[prop(optional)] kept: RawForm) -> impl IntoView {
    let texts = Texts::current();
    answered_with(&fault);
    let (title, text) = (messages::title(texts, &fault), messages::text(texts, &fault));
    let signed_out = fault == Fault::SignedOut;
    let kept = (!kept.is_empty()).then_some(kept);
    // Signing in would lead away from the page that keeps what was typed: there it is offered in another tab.
    let out = (kept.is_none() || !signed_out).then(|| way_out(texts, fault));
    view! {
        <PageTitle text=title.clone()/>
        <Column>
            <h1>{title}</h1>
            <p>{text}</p>
            {kept.map(|kept| view! { <SendAgain kept signed_out/> })}
            {out}
        </Column>
    }
}

/// Where no page is.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    view! { <FaultPage fault=Fault::NotFound/> }
}

fn way_out(texts: Texts, fault: Fault) -> impl IntoView {
    match fault {
        Fault::SignedOut => {
            let next = routes::sign_in_then(&Visit::current().path);
            view! { <p><a class="btn" href=next>{t!(texts, "sign-in")}</a></p> }
        }
        _ => view! { <p><a class="btn quiet" href=routes::HOME.to_owned()>{t!(texts, "back-home")}</a></p> },
    }
}

/// The form as it was typed: what people wrote is shown, the rest goes along unseen.
#[component]
fn SendAgain(kept: RawForm, signed_out: bool) -> impl IntoView {
    let (texts, visit) = (Texts::current(), Visit::current());
    let unseen = kept.fields().filter(|(field, _)| *field != WRITTEN).map(|(field, value)| {
        view! { <Hidden name=field value=value/> }
    });
    let unseen = unseen.collect_view();
    let wrote = kept.is_set(WRITTEN);
    let form = Form::default().starting_with([(WRITTEN, kept.get(WRITTEN))]);
    let nothing_lost =
        if signed_out { t!(texts, "fault-signed-out-kept") } else { t!(texts, "fault-unavailable-kept") };
    view! {
        <p><strong>{nothing_lost}</strong></p>
        {signed_out.then(|| view! {
            <p><a class="btn" href=routes::SIGN_IN target="_blank">{t!(texts, "sign-in-in-new-tab")}</a></p>
        })}
        <PostForm action=visit.path form>
            {unseen}
            {wrote.then(|| view! { <Textarea name=WRITTEN label=t!(texts, "kept-text")/> })}
            <Submit label=t!(texts, "send-again") wide=true/>
        </PostForm>
    }
}
