//! Issues: their lists, their pages, and the owner's acknowledgement and answers.

use std::sync::Arc;

use async_trait::async_trait;
use domain::{
    actor::Actor,
    form::RawForm,
    ids::{AccountId, IssueId},
    issue::{self, IssueFilter, IssueRow, IssueView, is_overdue},
    mail::MailKind,
    ports::{Answer, Issues},
    time::Clock,
};

use super::{
    failure::{Refusal, answered},
    guarding::Guarding,
    telling, view, voice,
};
use crate::{
    auth::policy::{Action, absence, allows, authorize, reads_issues_below},
    event::Event,
    store::{About, Issue, IssuesOf, Notice, Page, Store, StoreError, Update, WriteTx, fresh},
};

/// The database holds on to the observation of an issue.
const NO_OBSERVATION: StoreError = StoreError::Corrupt { column: "issue.observation_id" };

#[derive(Clone)]
pub struct IssueService {
    store: Store,
    clock: Arc<dyn Clock>,
    guarding: Guarding,
}

impl IssueService {
    pub fn new(store: Store, clock: Arc<dyn Clock>, guarding: Guarding) -> Self {
        Self { store, clock, guarding }
    }

    async fn list(&self, actor: &Actor, filter: IssueFilter, page: u64) -> Result<(Vec<IssueRow>, bool), Refusal> {
        let lists = self.store.lists().await?;
        let units = lists.below(&reads_issues_below(actor));
        let of = IssuesOf { owner: actor.account, units: &units, states: filter.states() };
        let (found, more) = self.store.issues(of, Page::number(page)).await?;
        let owners: Vec<AccountId> = found.iter().map(|(issue, _)| issue.owner).collect();
        let people = self.store.people(&owners).await?;
        let today = self.clock.now().date_naive();
        let rows =
            found.into_iter().map(|(issue, observation)| view::issue_row(&issue, observation, &lists, &people, today));
        Ok((rows.collect(), more))
    }

    async fn awaiting(&self, actor: &Actor) -> Result<u64, Refusal> {
        Ok(self.store.count_issues(actor.account, IssueFilter::Awaiting.states()).await?)
    }

    async fn view(&self, actor: &Actor, id: IssueId) -> Result<IssueView, Refusal> {
        let issue = self.store.issue(id).await?.ok_or_else(|| absence(actor))?;
        let observation = self.store.observation(issue.observation).await?.ok_or(NO_OBSERVATION)?;
        let lists = self.store.lists().await?;
        let path = observation.filing.unit.map(|unit| lists.path(unit)).unwrap_or_default();
        authorize(actor, Action::ReadIssue { owner: issue.owner, path: &path })?;
        let updates = self.store.updates_of(&[id]).await?;
        let ids: Vec<AccountId> = updates.iter().map(|update| update.author).chain([issue.owner]).collect();
        let people = self.store.people(&ids).await?;
        let updates: Vec<_> = updates.into_iter().map(|update| view::update(update, &people)).collect();
        let own = self.store.reporter_of(&observation).await?.is(actor.account);
        let heard = voice::heard(&self.store, Some(actor), &observation, own, &updates, &lists).await?;
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
            observation: view::observation(observation, &lists, own, None, heard),
            updates,
            may_acknowledge: may_work && issue.state.acknowledge().is_ok(),
            may_answer: may_work && issue.state.is_open(),
        })
    }

    async fn acknowledge(&self, actor: &Actor, id: IssueId) -> Result<(), Refusal> {
        let tx = self.store.write().await?;
        let issue = at_hand(&tx, actor, id).await?;
        let now = self.clock.now();
        let issue = Issue { state: issue.state.acknowledge()?, acknowledged_at: Some(now), ..issue };
        tx.move_issue(&issue).await?;
        let event = Event::IssueAcknowledged { issue: id, observation: issue.observation };
        tx.record(&event, Some(actor.account), now).await?;
        tx.commit().await?;
        tracing::info!(issue.id = %id, "issue.acknowledged");
        Ok(())
    }

    async fn answer(&self, actor: &Actor, id: IssueId, form: &RawForm) -> Result<(), Refusal> {
        let tx = self.store.write().await?;
        let issue = at_hand(&tx, actor, id).await?;
        let examined = self.guarding.read(form, &[issue::field::TEXT]);
        let issue::Answer { decision, text } = examined.settled(issue::Answer::read(form))?;
        let latest = tx.latest_update(id).await?;
        if latest.is_some_and(|it| it.author == actor.account && it.decision == decision && it.text == text) {
            // The same form sent twice: it is kept, and the reporter was told.
            return Ok(());
        }
        let issue = Issue { state: issue.state.answer(decision)?, ..issue };
        let now = self.clock.now();
        let update = Update {
            id: fresh(now),
            issue: id,
            author: actor.account,
            decision,
            language: actor.locale,
            text,
            at: now,
        };
        tx.add_update(&update).await?;
        tx.move_issue(&issue).await?;
        let observation = issue.observation;
        let event = Event::IssueAnswered { issue: id, observation, update: update.id, decision };
        tx.record(&event, Some(actor.account), now).await?;
        for notice in whom_to_tell(&tx, actor, &issue).await? {
            tx.queue_mail(&notice, now).await?;
        }
        tx.commit().await?;
        tracing::info!(issue.id = %id, issue.state = %issue.state, "issue.answered");
        Ok(())
    }
}

/// Everyone who spoke, each once, but whoever answers: whoever filed the report and wishes to hear, and
/// those who noticed it too.
async fn whom_to_tell(tx: &WriteTx, actor: &Actor, issue: &Issue) -> Result<Vec<Notice>, StoreError> {
    let observation = tx.observation(issue.observation).await?.ok_or(NO_OBSERVATION)?;
    let reporter = tx.reporter_of(issue.observation).await?.ok_or(NO_OBSERVATION)?;
    let about = About::Issue(issue.id);
    let mut notices = Vec::new();
    if observation.filing.wants_answer {
        notices.extend(telling::to_reporter(MailKind::IssueAnswered, reporter, about));
    }
    for account in tx.noticers_of(issue.observation).await? {
        if !reporter.is(account) {
            notices.push(Notice::new(MailKind::SharedAnswered, account, about));
        }
    }
    notices.retain(|notice| notice.to != actor.account);
    Ok(notices)
}

/// The issue, held until the transaction ends, for its owner to work on.
async fn at_hand(tx: &WriteTx, actor: &Actor, id: IssueId) -> Result<Issue, Refusal> {
    let issue = tx.issue(id).await?.ok_or_else(|| absence(actor))?;
    authorize(actor, Action::WorkOnIssue { owner: issue.owner })?;
    Ok(issue)
}

#[async_trait]
impl Issues for IssueService {
    async fn list(&self, actor: &Actor, filter: IssueFilter, page: u64) -> Answer<(Vec<IssueRow>, bool)> {
        answered(self.list(actor, filter, page).await, &*self.clock)
    }

    async fn awaiting(&self, actor: &Actor) -> Answer<u64> {
        answered(self.awaiting(actor).await, &*self.clock)
    }

    async fn view(&self, actor: &Actor, id: IssueId) -> Answer<IssueView> {
        answered(self.view(actor, id).await, &*self.clock)
    }

    async fn acknowledge(&self, actor: &Actor, id: IssueId) -> Answer<()> {
        answered(self.acknowledge(actor, id).await, &*self.clock)
    }

    async fn answer(&self, actor: &Actor, id: IssueId, form: &RawForm) -> Answer<()> {
        answered(self.answer(actor, id, form).await, &*self.clock)
    }
}
