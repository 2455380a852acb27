//! Receipts, pages and lists of one's own.

use std::collections::HashMap;

use domain::{
    actor::Actor,
    ids::{IssueId, ObservationId},
    issue::UpdateView,
    observation::{IssueOfObservation, ObservationView, OwnObservation, Receipt, ReceiptIssue, readers},
};

use super::ObservationService;
use crate::{
    auth::policy::{Action, allows, authorize},
    service::{failure::Refusal, view, voice},
    store::{Issue, Page, Store, StoreError},
};

impl ObservationService {
    pub(super) async fn receipt(&self, actor: &Actor, id: ObservationId) -> Result<Receipt, Refusal> {
        let observation = self.found(actor, id).await?;
        let own = self.store.reporter_of(&observation).await?.is(actor.account);
        authorize(actor, Action::ReadReceipt { own })?;
        let issue = match self.store.issue_of(id).await? {
            Some(issue) => {
                let people = self.store.people(&[issue.owner]).await?;
                let owner = view::name_of(&people, issue.owner);
                Some(ReceiptIssue { reference: issue.reference, owner, due: issue.due })
            }
            None => None,
        };
        Ok(Receipt {
            id,
            reference: observation.reference,
            kind: observation.filing.kind,
            language: observation.language,
            title: observation.filing.title,
            text: observation.filing.text,
            filed_at: observation.filed_at,
            audience: observation.filing.audience,
            identity: observation.filing.identity,
            wants_answer: observation.filing.wants_answer,
            issue,
        })
    }

    pub(super) async fn view(&self, actor: &Actor, id: ObservationId) -> Result<ObservationView, Refusal> {
        let observation = self.found(actor, id).await?;
        let issue = self.store.issue_of(id).await?;
        let lists = self.store.lists().await?;
        let path = observation.filing.unit.map(|unit| lists.path(unit)).unwrap_or_default();
        let owner = issue.as_ref().map(|issue| issue.owner);
        let reporter = self.store.reporter_of(&observation).await?;
        let own = reporter.is(actor.account);
        let readers = readers(observation.filing.audience, own.then_some(actor.account), &path, owner);
        authorize(actor, Action::ReadObservation { readers: &readers })?;
        let may_open = |issue: &Issue| allows(actor, Action::ReadIssue { owner: issue.owner, path: &path });
        // Whoever noticed it too is told of answers, and may read them.
        let spoke = own || self.store.has_noticed(id, actor.account).await?;
        let issue = match issue.map(|issue| (may_open(&issue), issue)) {
            Some((may_open, issue)) if spoke || may_open => Some(issue_view(&self.store, issue, may_open).await?),
            _ => None,
        };
        let answers = issue.as_ref().map_or(&[][..], |issue| &issue.updates);
        let heard = voice::heard(&self.store, Some(actor), &observation, own, answers, &lists).await?;
        Ok(view::observation(observation, &lists, own, issue, heard))
    }

    pub(super) async fn own(&self, actor: &Actor, page: u64) -> Result<(Vec<OwnObservation>, bool), Refusal> {
        let (observations, more) = self.store.observations_of(actor.account, Page::number(page)).await?;
        let ids: Vec<_> = observations.iter().map(|observation| observation.id).collect();
        let issues = self.store.issues_of(&ids).await?;
        let issue_ids: Vec<_> = issues.values().map(|issue| issue.id).collect();
        let updates = self.store.updates_of(&issue_ids).await?;
        let authors: Vec<_> = updates.iter().map(|update| update.author).collect();
        let people = self.store.people(&authors).await?;
        // Oldest first: the latest answer to an issue is the one that stays.
        let mut latest: HashMap<IssueId, UpdateView> =
            updates.into_iter().map(|update| (update.issue, view::update(update, &people))).collect();
        let rows = observations.into_iter().map(|observation| {
            let issue = issues.get(&observation.id);
            let answer = issue.and_then(|issue| latest.remove(&issue.id));
            view::own_observation(observation, issue, answer)
        });
        Ok((rows.collect(), more))
    }
}

/// An issue with its answers.
pub(in crate::service) async fn issue_view(
    store: &Store,
    issue: Issue,
    may_open: bool,
) -> Result<IssueOfObservation, StoreError> {
    let updates = store.updates_of(&[issue.id]).await?;
    let ids: Vec<_> = updates.iter().map(|update| update.author).chain([issue.owner]).collect();
    let people = store.people(&ids).await?;
    Ok(IssueOfObservation {
        id: issue.id,
        reference: issue.reference,
        state: issue.state,
        raised_at: issue.raised_at,
        owner: view::name_of(&people, issue.owner),
        updates: updates.into_iter().map(|update| view::update(update, &people)).collect(),
        may_open,
    })
}
