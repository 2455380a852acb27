//! By when an answer is due: in words, and in a colour that says the same.

use chrono::NaiveDate;
use domain::issue::IssueState;
use leptos::prelude::*;

use crate::{i18n::Texts, t, ui::date::date};

/// Nothing, once an answer is out.
#[component]
pub fn Due(state: IssueState, due: NaiveDate, overdue: bool) -> impl IntoView {
    let texts = Texts::current();
    state.awaits_answer().then(|| {
        let day = date(texts, due);
        let (class, said) = if overdue {
            ("flag late", t!(texts, "issue-overdue", date = day))
        } else {
            ("flag", t!(texts, "issue-due", date = day))
        };
        view! { <span class=class>{said}</span> }
    })
}
