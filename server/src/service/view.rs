//! From what is kept to what pages show: names for ids, and nothing that a reader may not see.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{
    ids::AccountId,
    issue::{IssueRow, RoutedBy, UpdateView, is_overdue},
    observation::{
        Filing, IssueOfObservation, ObservationView, OwnObservation, Particulars, ParticularsView, beginning,
    },
    organisation::{Lists, Person},
    routing::Reason,
};

use super::voice::Heard;
use crate::store::{Issue, Observation, Update};

/// Characters of a text in a list.
const BEGINNING: usize = 200;
/// Characters of a text that stands where a title is missing.
const HEADING: usize = 100;

pub(super) type People = HashMap<AccountId, Person>;

pub(super) fn name_of(people: &People, account: AccountId) -> String {
    people.get(&account).map(|person| person.name.clone()).unwrap_or_default()
}

/// `own`: whether the reader filed it. Of what was withdrawn nobody else reads what it said.
pub(super) fn observation(
    observation: Observation,
    lists: &Lists,
    own: bool,
    issue: Option<IssueOfObservation>,
    heard: Heard,
) -> ObservationView {
    let Observation { id, reference, reporter: _, language, filed_at, revised_at, withdrawn_at, filing } = observation;
    let filing = if withdrawn_at.is_some() && !own { unsaid(filing) } else { filing };
    ObservationView {
        id,
        reference,
        kind: filing.kind,
        language,
        unit: filing.unit.and_then(|unit| lists.unit(unit)).map(|unit| unit.names.clone()),
        service_line: filing.service_line.and_then(|code| lists.service_line(&code).cloned()),
        area: filing.area.and_then(|code| lists.area(&code).cloned()),
        client_group: filing.client_group.and_then(|code| lists.client_group(&code).cloned()),
        title: filing.title,
        text: filing.text,
        frequency: filing.frequency,
        perspectives: filing.perspectives,
        needs_action: filing.needs_action,
        particulars: particulars(filing.particulars, lists),
        audience: filing.audience,
        identity: filing.identity,
        filed_at,
        own,
        revised_at,
        withdrawn_at,
        voices: heard.voices,
        comments: heard.comments,
        helpful: heard.helpful,
        may: heard.may,
        issue,
    }
}

/// A filing without what was said in it.
fn unsaid(filing: Filing) -> Filing {
    Filing {
        title: String::new(),
        text: String::new(),
        perspectives: Vec::new(),
        particulars: Particulars::default(),
        ..filing
    }
}

/// Particulars with the names of what was chosen.
pub(super) fn particulars(of: Particulars, lists: &Lists) -> ParticularsView {
    ParticularsView {
        stage: of.stage.and_then(|code| lists.stage(&code).cloned()),
        duration: of.duration,
        causes: of.causes,
        tried: of.tried,
        proposal: of.proposal,
        interfaces: of.interfaces.iter().filter_map(|code| lists.interface(code).cloned()).collect(),
        urgency: of.urgency,
        profession: of.profession.and_then(|code| lists.profession(&code).cloned()),
        themes: of.themes.iter().filter_map(|code| lists.theme(code).cloned()).collect(),
    }
}

pub(super) fn own_observation(
    observation: Observation,
    issue: Option<&Issue>,
    answer: Option<UpdateView>,
) -> OwnObservation {
    OwnObservation {
        id: observation.id,
        reference: observation.reference,
        kind: observation.filing.kind,
        language: observation.language,
        beginning: beginning(&observation.filing.text, BEGINNING),
        title: observation.filing.title,
        filed_at: observation.filed_at,
        withdrawn: observation.withdrawn_at.is_some(),
        state: issue.map(|issue| issue.state),
        answer,
    }
}

pub(super) fn update(update: Update, people: &People) -> UpdateView {
    UpdateView {
        id: update.id,
        decision: update.decision,
        language: update.language,
        text: update.text,
        author: name_of(people, update.author),
        at: update.at,
    }
}

pub(super) fn issue_row(
    issue: &Issue,
    observation: Observation,
    lists: &Lists,
    people: &People,
    today: NaiveDate,
) -> IssueRow {
    let filing = observation.filing;
    IssueRow {
        id: issue.id,
        reference: issue.reference,
        state: issue.state,
        observation: observation.id,
        kind: filing.kind,
        language: observation.language,
        heading: match observation.withdrawn_at {
            Some(_) => String::new(),
            None if filing.title.is_empty() => beginning(&filing.text, HEADING),
            None => filing.title,
        },
        owner: name_of(people, issue.owner),
        service_line: filing.service_line.and_then(|code| lists.service_line(&code).cloned()),
        area: filing.area.and_then(|code| lists.area(&code).cloned()),
        raised_at: issue.raised_at,
        due: issue.due,
        overdue: is_overdue(issue.state, issue.due, today),
    }
}

/// The rule in words. A rule takes what it names, so the words are the observation's own, and they
/// are there even when the rule is gone.
pub(super) fn routed_by(issue: &Issue, filing: &Filing, lists: &Lists) -> RoutedBy {
    let service_line = matches!(issue.reason, Reason::ServiceLineAndArea | Reason::ServiceLine)
        .then_some(filing.service_line.as_ref())
        .flatten();
    let area = matches!(issue.reason, Reason::ServiceLineAndArea | Reason::Area).then_some(filing.area.as_ref());
    RoutedBy {
        rule: issue.rule,
        reason: issue.reason,
        service_line: service_line.and_then(|code| lists.service_line(code).cloned()),
        area: area.flatten().and_then(|code| lists.area(code).cloned()),
    }
}
