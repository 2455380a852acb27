//! Issues: their lists, their pages, and the owner's acknowledgement and answers.

use std::sync::Arc;

use async_trait::async_trait;
use domain::{
    actor::Actor,
    fault::Fault,
    form::RawForm,
    ids::{AccountId, IssueId},
    issue::{self, IssueFilter, IssueRow, IssueState, IssueView, is_overdue},
    mail::MailKind,
    ports::{Answer, Issues},
    time::Clock,
};

use super::{failure::told, view};
use crate::{
    auth::policy::{Action, absence, allows, authorize, reads_issues_below},
    event::Event,
    store::{Issue, IssuesOf, Page, Store, StoreError, Update, WriteTx, fresh},
};

#[derive(Clone)]
pub struct IssueService {
    store: Store,
    clock: Arc<dyn Clock>,
}

impl IssueService {
    pub fn new(store: Store, clock: Arc<dyn Clock>) -> Self {
        Self { store, clock }
    }

    fn told(&self) -> impl Fn(StoreError) -> Fault {
        |error| told(&error, &*self.clock)
    }

    async fn rows(&self, actor: &Actor, filter: IssueFilter, page: Page) -> Result<(Vec<IssueRow>, bool), StoreError> {
        let lists = self.store.lists().await?;
        let units = lists.below(&reads_issues_below(actor));
        let of = IssuesOf { owner: actor.account, units: &units, states: filter.states() };
        let (found, more) = self.store.issues(of, page).await?;
        let owners: Vec<AccountId> = found.iter().map(|(issue, _)| issue.owner).collect();
        let people = self.store.people(&owners).await?;
        let today = self.clock.now().date_naive();
        let rows =
            found.into_iter().map(|(issue, observation)| view::issue_row(&issue, observation, &lists, &people, today));
        Ok((rows.collect(), more))
    }

    /// The issue, held until the transaction ends, for its owner to work on.
    async fn at_hand(&self, tx: &WriteTx, actor: &Actor, id: IssueId) -> Answer<Issue> {
        let issue = tx.issue(id).await.map_err(self.told())?.ok_or_else(|| absence(actor))?;
        authorize(actor, Action::WorkOnIssue { owner: issue.owner })?;
        Ok(issue)
    }

    async fn keep_acknowledged(&self, tx: WriteTx, actor: &Actor, issue: &Issue) -> Result<(), StoreError> {
        let event = Event::IssueAcknowledged { issue: issue.id, observation: issue.observation };
        tx.move_issue(issue).await?;
        tx.record(&event, Some(actor.account), self.clock.now()).await?;
        tx.commit().await
    }

    async fn keep_answered(&self, tx: WriteTx, issue: &Issue, update: &Update) -> Result<(), StoreError> {
        let reporter =
            tx.reporter_of(issue.observation).await?.ok_or(StoreError::Corrupt { column: "issue.observation_id" })?;
        let event = Event::IssueAnswered {
            issue: issue.id,
            observation: issue.observation,
            update: update.id,
            decision: update.decision,
        };
        tx.add_update(update).await?;
        tx.move_issue(issue).await?;
        tx.record(&event, Some(update.author), update.at).await?;
        tx.queue_mail(MailKind::IssueAnswered, reporter, Some(issue.id), update.at).await?;
        tx.commit().await
    }
}

#[async_trait]
impl Issues for IssueService {
    async fn list(&self, actor: &Actor, filter: IssueFilter, page: u64) -> Answer<(Vec<IssueRow>, bool)> {
        self.rows(actor, filter, Page::number(page)).await.map_err(self.told())
    }

    async fn awaiting(&self, actor: &Actor) -> Answer<u64> {
        self.store.count_issues(actor.account, IssueFilter::Awaiting.states()).await.map_err(self.told())
    }

    async fn view(&self, actor: &Actor, id: IssueId) -> Answer<IssueView> {
        let issue = self.store.issue(id).await.map_err(self.told())?.ok_or_else(|| absence(actor))?;
        let corrupt = StoreError::Corrupt { column: "issue.observation_id" };
        let observation = self
            .store
            .observation(issue.observation)
            .await
            .and_then(|found| found.ok_or(corrupt))
            .map_err(self.told())?;
        let lists = self.store.lists().await.map_err(self.told())?;
        let path = observation.filing.unit.map(|unit| lists.path(unit)).unwrap_or_default();
        authorize(actor, Action::ReadIssue { owner: issue.owner, path: &path })?;
        let updates = self.store.updates_of(&[id]).await.map_err(self.told())?;
        let ids: Vec<AccountId> = updates.iter().map(|update| update.author).chain([issue.owner]).collect();
        let people = self.store.people(&ids).await.map_err(self.told())?;
        let may_work = allows(actor, Action::WorkOnIssue { owner: issue.owner });
        Ok(IssueView {
            id,
            reference: issue.reference,
            state: issue.state,
            owner: view::name_of(&people, issue.owner),
            rule: view::routed_by(&issue, &observation.filing, &lists),
            raised_at: issue.raised_at,
            acknowledged_at: issue.acknowledged_at,
            due: issue.due,
            overdue: is_overdue(issue.state, issue.due, self.clock.now().date_naive()),
            observation: view::observation(actor, observation, &lists, None),
            updates: updates.into_iter().map(|update| view::update(update, &people)).collect(),
            may_acknowledge: may_work && issue.state == IssueState::Raised,
            may_answer: may_work && issue.state.is_open(),
        })
    }

    async fn acknowledge(&self, actor: &Actor, id: IssueId) -> Answer<()> {
        let tx = self.store.write().await.map_err(self.told())?;
        let issue = self.at_hand(&tx, actor, id).await?;
        let state = issue.state.acknowledge()?;
        let issue = Issue { state, acknowledged_at: Some(self.clock.now()), ..issue };
        self.keep_acknowledged(tx, actor, &issue).await.map_err(self.told())?;
        tracing::info!(issue.id = %id, "issue.acknowledged");
        Ok(())
    }

    async fn answer(&self, actor: &Actor, id: IssueId, form: &RawForm) -> Answer<()> {
        let tx = self.store.write().await.map_err(self.told())?;
        let issue = self.at_hand(&tx, actor, id).await?;
        let answer = issue::Answer::read(form)?;
        let latest = tx.latest_update(id).await.map_err(self.told())?;
        if latest.is_some_and(|it| {
            (it.author, it.decision, it.text.as_str()) == (actor.account, answer.decision, &answer.text)
        }) {
            // The same form sent twice: it is answered, and the reporter was told.
            return Ok(());
        }
        let state = issue.state.answer(answer.decision)?;
        let now = self.clock.now();
        let update = Update {
            id: fresh(now),
            issue: id,
            author: actor.account,
            decision: answer.decision,
            language: actor.locale,
            text: answer.text,
            at: now,
        };
        self.keep_answered(tx, &Issue { state, ..issue }, &update).await.map_err(self.told())?;
        tracing::info!(issue.id = %id, issue.state = %state, "issue.answered");
        Ok(())
    }
}
