//! Where an issue stands, as a word with a colour.

use domain::issue::IssueState;
use leptos::prelude::*;

use crate::{i18n::Texts, words};

#[component]
pub fn StateFlag(state: IssueState) -> impl IntoView {
    let class = match state {
        IssueState::Raised | IssueState::Acknowledged => "flag",
        IssueState::Planned | IssueState::Done => "flag calm",
        IssueState::Declined => "flag closed",
    };
    view! { <span class=class>{words::state(Texts::current(), state)}</span> }
}
