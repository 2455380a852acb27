//! The way of an issue, drawn as a path: a reporter sees at a glance where it is.

use domain::{issue::IssueState, time::Timestamp};
use leptos::prelude::*;

use super::date::Day;
use crate::{i18n::Texts, t};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    Passed,
    Here,
    Ahead,
}

struct Step {
    progress: Progress,
    label: String,
    on: Option<Timestamp>,
}

/// Raised, read, answered, done. Dates stand where they are known.
#[component]
pub fn Way(
    state: IssueState,
    #[prop(into)] raised_at: Option<Timestamp>,
    #[prop(optional_no_strip)] acknowledged_at: Option<Timestamp>,
    /// When the latest answer was given.
    #[prop(optional_no_strip)]
    answered_at: Option<Timestamp>,
) -> impl IntoView {
    let texts = Texts::current();
    let items = steps(texts, state, [raised_at, acknowledged_at, answered_at]).into_iter().map(|step| {
        let (class, said) = match step.progress {
            Progress::Passed => ("passed", t!(texts, "way-passed")),
            Progress::Here => ("here", t!(texts, "way-here")),
            Progress::Ahead => ("ahead", t!(texts, "way-ahead")),
        };
        view! {
            <li class=class aria-current=(step.progress == Progress::Here).then_some("step")>
                <span class="step">{step.label} <span class="unseen">", " {said}</span></span>
                {step.on.map(|at| view! { <span class="small num"><Day on=at/></span> })}
            </li>
        }
    });
    view! { <ol class="way" aria-label=t!(texts, "way-label")>{items.collect_view()}</ol> }
}

/// Something declined ends with its answer; all else leads on to what is done.
fn steps(texts: Texts, state: IssueState, [raised, read, answered]: [Option<Timestamp>; 3]) -> Vec<Step> {
    let here = match state {
        IssueState::Raised => 0,
        IssueState::Acknowledged => 1,
        IssueState::Planned | IssueState::Declined => 2,
        IssueState::Done => 3,
    };
    let answer = match state {
        IssueState::Planned => t!(texts, "way-answered-planned"),
        IssueState::Declined => t!(texts, "way-answered-declined"),
        IssueState::Raised | IssueState::Acknowledged | IssueState::Done => t!(texts, "way-answered"),
    };
    let done_on = answered.filter(|_| state == IssueState::Done);
    let answered_on = answered.filter(|_| state != IssueState::Done);
    let steps = [
        (t!(texts, "way-raised"), raised),
        (t!(texts, "way-read"), read),
        (answer, answered_on),
        (t!(texts, "way-done"), done_on),
    ];
    let count = if state == IssueState::Declined { 3 } else { 4 };
    let progress = |i: usize| match i.cmp(&here) {
        std::cmp::Ordering::Less => Progress::Passed,
        std::cmp::Ordering::Equal => Progress::Here,
        std::cmp::Ordering::Greater => Progress::Ahead,
    };
    steps
        .into_iter()
        .take(count)
        .enumerate()
        .map(|(i, (label, on))| Step { progress: progress(i), label, on })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::locale::Locale;

    #[test]
    fn the_way_shows_where_each_state_is() {
        let here = |state| {
            let steps = steps(Texts::of(Locale::En), state, [None; 3]);
            let at = steps.iter().position(|step| step.progress == Progress::Here).unwrap();
            (at + 1, steps.len(), steps[at].label.clone())
        };
        assert_eq!(here(IssueState::Raised), (1, 4, "Raised".to_owned()));
        assert_eq!(here(IssueState::Acknowledged), (2, 4, "Read".to_owned()));
        assert_eq!(here(IssueState::Planned), (3, 4, "Answered: planned".to_owned()));
        assert_eq!(here(IssueState::Declined), (3, 3, "Answered: declined".to_owned()));
        assert_eq!(here(IssueState::Done), (4, 4, "Done".to_owned()));
    }
}
