//! How it is sent: whether something must be done and how soon, whether an answer is wished for, under
//! whose name, and who may read it.

use domain::observation::{Audience, Identity, Urgency, field};
use leptos::prelude::*;

use super::island::{DestinationHint, DestinationWords};
use crate::{
    i18n::Texts,
    t,
    ui::{Checkbox, Choice, Choices, Hidden, Select},
    words,
};

#[component]
pub fn Sending() -> impl IntoView {
    let texts = Texts::current();
    view! {
        <Checkbox
            name=field::NEEDS_ACTION
            label=t!(texts, "observe-needs-action-label")
            hint=t!(texts, "observe-needs-action-hint")
        />
        <DestinationHint words=DestinationWords { lead: t!(texts, "destination-lead") }/>
        <Wishes/>
        <WhoIsNamed/>
        <WhoReads/>
    }
}

/// What may still be changed once it is filed.
#[component]
pub fn Wishes() -> impl IntoView {
    let texts = Texts::current();
    let soon = Urgency::ALL.iter().map(|&urgency| Choice::new(urgency, words::urgency(texts, urgency)));
    view! {
        <Select name=field::URGENCY label=t!(texts, "urgency-label") optional=true choices=soon.collect()/>
        <Checkbox
            name=field::WANTS_ANSWER
            label=t!(texts, "observe-wants-answer-label")
            hint=t!(texts, "observe-wants-answer-hint")
        />
        <Hidden name=field::ASKED value="1"/>
    }
}

#[component]
pub fn WhoIsNamed() -> impl IntoView {
    let texts = Texts::current();
    let choices = Identity::ALL.iter().map(|&identity| {
        Choice::new(identity, words::identity(texts, identity)).with_hint(words::identity_hint(texts, identity))
    });
    view! { <Choices name=field::IDENTITY label=t!(texts, "identity-label") choices=choices.collect()/> }
}

#[component]
fn WhoReads() -> impl IntoView {
    let texts = Texts::current();
    let choices = Audience::ALL.iter().map(|&audience| {
        Choice::new(audience, words::audience(texts, audience)).with_hint(words::audience_hint(texts, audience))
    });
    view! { <Choices name=field::AUDIENCE label=t!(texts, "audience-label") choices=choices.collect()/> }
}
