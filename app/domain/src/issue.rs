//! An issue (*asia*): a raised observation on its way to one responsible manager and back.

use std::{fmt, str::FromStr};

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{
    fault::{Conflict, Fault},
    form::{RawForm, Reading},
    ids::{IssueId, NotAnId, ObservationId, Reference, RuleId, UpdateId},
    locale::{Locale, Names},
    observation::{Kind, ObservationView, coded},
    routing::Reason,
    time::Timestamp,
};

/// Characters in an answer.
pub const ANSWER_MAX: usize = 5_000;

coded! {
    /// Where an issue stands.
    IssueState {
        Raised = "raised",
        /// Read and taken on by its owner.
        Acknowledged = "acknowledged",
        /// Answered: something will be done.
        Planned = "planned",
        /// Answered: it has been done.
        Done = "done",
        /// Answered: nothing will be done, and why.
        Declined = "declined",
    }
}

coded! {
    /// What an answer decides.
    Decision { Planned = "planned", Done = "done", Declined = "declined" }
}

impl Decision {
    pub const fn state(self) -> IssueState {
        match self {
            Self::Planned => IssueState::Planned,
            Self::Done => IssueState::Done,
            Self::Declined => IssueState::Declined,
        }
    }
}

impl IssueState {
    /// Whether its owner still has something to do before an answer is out.
    pub const fn awaits_answer(self) -> bool {
        matches!(self, Self::Raised | Self::Acknowledged)
    }

    pub fn acknowledge(self) -> Result<Self, Fault> {
        match self {
            Self::Raised => Ok(Self::Acknowledged),
            _ => Err(Fault::Conflict(Conflict::IssueMovedOn)),
        }
    }

    /// An answer ends the wait. What was planned can become done or be declined; what is done or
    /// declined stays so.
    pub fn answer(self, decision: Decision) -> Result<Self, Fault> {
        match self {
            Self::Raised | Self::Acknowledged | Self::Planned => Ok(decision.state()),
            Self::Done | Self::Declined => Err(Fault::Conflict(Conflict::IssueMovedOn)),
        }
    }

    /// Whether another answer may follow.
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Done | Self::Declined)
    }
}

/// By when an answer is due, counted from the day it was raised.
pub fn due(raised_on: NaiveDate, answer_within_days: u32) -> NaiveDate {
    raised_on.checked_add_days(Days::new(answer_within_days.into())).unwrap_or(NaiveDate::MAX)
}

/// Whether an answer should be out by now, and is not.
pub fn is_overdue(state: IssueState, due: NaiveDate, today: NaiveDate) -> bool {
    state.awaits_answer() && due < today
}

/// The answer form's field names.
pub mod field {
    pub const DECISION: &str = "decision";
    pub const TEXT: &str = "text";
}

/// An answer as written: read from a form, not stored yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub decision: Decision,
    pub text: String,
}

impl Answer {
    pub fn read(form: &RawForm) -> Result<Self, Fault> {
        let mut reading = Reading::of(form);
        let decision = reading.required_choice(field::DECISION, |_| true);
        let text = reading.required_text(field::TEXT, ANSWER_MAX);
        reading.finish(decision.map(|decision| Self { decision, text }))
    }
}

/// An answer (*vastaus*): what you said, what we did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UpdateView {
    pub id: UpdateId,
    pub decision: Decision,
    pub language: Locale,
    pub text: String,
    /// Who answered.
    pub author: String,
    pub at: Timestamp,
}

/// The page of one issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssueView {
    pub id: IssueId,
    pub reference: Reference,
    pub state: IssueState,
    pub owner: String,
    /// Why it came to this owner.
    pub rule: RoutedBy,
    pub raised_at: Timestamp,
    pub acknowledged_at: Option<Timestamp>,
    pub due: NaiveDate,
    pub overdue: bool,
    /// Without its issue, which is this one.
    pub observation: ObservationView,
    /// Oldest first.
    pub updates: Vec<UpdateView>,
    pub may_acknowledge: bool,
    pub may_answer: bool,
}

/// The rule that sent an issue to its owner, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoutedBy {
    pub rule: RuleId,
    pub reason: Reason,
    pub service_line: Option<Names>,
    pub area: Option<Names>,
}

/// A row in the list of issues.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssueRow {
    pub id: IssueId,
    pub reference: Reference,
    pub state: IssueState,
    pub observation: ObservationId,
    pub kind: Kind,
    pub language: Locale,
    /// The observation's title, or its text's beginning; empty when it was withdrawn.
    pub heading: String,
    pub owner: String,
    pub service_line: Option<Names>,
    pub area: Option<Names>,
    pub raised_at: Timestamp,
    pub due: NaiveDate,
    pub overdue: bool,
}

coded! {
    /// Which issues a list shows.
    IssueFilter { Awaiting = "awaiting", Planned = "planned", Closed = "closed", All = "all" }
}

impl IssueFilter {
    pub fn states(self) -> &'static [IssueState] {
        match self {
            Self::Awaiting => &[IssueState::Raised, IssueState::Acknowledged],
            Self::Planned => &[IssueState::Planned],
            Self::Closed => &[IssueState::Done, IssueState::Declined],
            Self::All => IssueState::ALL,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_of_an_issue() {
        use IssueState::{Acknowledged, Declined, Done, Planned, Raised};
        assert_eq!(Raised.acknowledge(), Ok(Acknowledged));
        assert_eq!(Acknowledged.answer(Decision::Planned), Ok(Planned));
        assert_eq!(Planned.answer(Decision::Done), Ok(Done));
        assert_eq!(Raised.answer(Decision::Declined), Ok(Declined));
        let moved_on = Err(Fault::Conflict(Conflict::IssueMovedOn));
        for state in [Acknowledged, Planned, Done, Declined] {
            assert_eq!(state.acknowledge(), moved_on, "{state}");
        }
        for state in [Done, Declined] {
            assert_eq!(state.answer(Decision::Planned), moved_on, "{state}");
        }
    }

    #[test]
    fn only_what_awaits_an_answer_is_overdue_and_not_on_its_last_day() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 11, d).unwrap();
        assert_eq!(due(day(1), 14), day(15));
        assert!(!is_overdue(IssueState::Raised, day(15), day(15)));
        assert!(is_overdue(IssueState::Acknowledged, day(15), day(16)));
        assert!(!is_overdue(IssueState::Planned, day(15), day(16)));
    }

    #[test]
    fn every_state_is_in_one_list_and_in_all() {
        for state in IssueState::ALL {
            let lists: Vec<_> = IssueFilter::ALL.iter().filter(|filter| filter.states().contains(state)).collect();
            assert_eq!(lists.len(), 2, "{state}");
        }
    }

    #[test]
    fn an_answer_needs_a_decision_and_words() {
        let form = RawForm::from_iter([("decision", ""), ("text", " ")]);
        let Err(Fault::Invalid(faults)) = Answer::read(&form) else { panic!("accepted") };
        assert_eq!(faults.iter().map(|fault| fault.field.as_str()).collect::<Vec<_>>(), ["decision", "text"]);
    }
}
