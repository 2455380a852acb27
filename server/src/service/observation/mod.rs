//! Filing observations, sending on what needs action, and reading what was filed.

use std::{collections::HashMap, sync::Arc};

use async_trait::async_trait;
use domain::{
    actor::Actor,
    channel::ChannelView,
    fault::Fault,
    form::RawForm,
    ids::{AreaCode, IssueId, ObservationId, ServiceLineCode, UpdateId},
    issue::{UpdateView, due},
    mail::MailKind,
    observation::{
        Disclosure, Filed, Filing, Helpful, IssueOfObservation, ObservationView, OwnObservation, Receipt, ReceiptIssue,
        Revision, readers, submission,
    },
    organisation::Lists,
    ports::{Answer, Observations},
    routing::{self, Destination, DestinationPreview},
    time::Clock,
};
use uuid::Uuid;

use super::{
    failure::{Refusal, answered},
    guarding::Guarding,
    revision, view, voice,
};
use crate::{
    auth::policy::{Action, absence, allows, authorize},
    event::Event,
    store::{About, Issue, Notice, Observation, Page, Store, StoreError, fresh},
};

#[derive(Clone)]
pub struct ObservationService {
    pub(super) store: Store,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) guarding: Guarding,
    answer_within_days: u32,
}

impl ObservationService {
    pub fn new(store: Store, clock: Arc<dyn Clock>, guarding: Guarding, answer_within_days: u32) -> Self {
        Self { store, clock, guarding, answer_within_days }
    }

    async fn route(
        &self,
        service_line: Option<&ServiceLineCode>,
        area: Option<&AreaCode>,
    ) -> Result<Destination, StoreError> {
        let rules = self.store.rules().await?;
        routing::destination(service_line, area, &rules).ok_or(StoreError::NoDefaultRule)
    }

    async fn file(&self, actor: &Actor, form: &RawForm) -> Result<ObservationId, Refusal> {
        authorize(actor, Action::FileObservation)?;
        let lists = self.store.lists().await?;
        let mut filing = Filing::read(form, &lists)?;
        filing.unit = filing.unit.or(actor.unit);
        Ok(self.keep_once(actor, &filing, submission(form)).await?)
    }

    /// Keeps an observation under the form's own id, or finds that the form was sent before.
    async fn keep_once(
        &self,
        actor: &Actor,
        filing: &Filing,
        submission: Option<ObservationId>,
    ) -> Result<ObservationId, StoreError> {
        let destination = if filing.needs_action {
            Some(self.route(filing.service_line.as_ref(), filing.area.as_ref()).await?)
        } else {
            None
        };
        if let Some(id) = submission {
            match self.keep(id, actor, filing, destination).await {
                Err(StoreError::Exists(_)) => {
                    let earlier = self.store.observation(id).await?;
                    if earlier.is_some_and(|it| it.reporter == Some(actor.account) && it.filing == *filing) {
                        return Ok(id);
                    }
                    // Somebody else's id, or a form that was changed and sent again: another observation.
                }
                kept => return kept.map(|()| id),
            }
        }
        let id = fresh(self.clock.now());
        self.keep(id, actor, filing, destination).await.map(|()| id)
    }

    /// One transaction: the observation and, when it goes to someone, its issue and the mail about it.
    async fn keep(
        &self,
        id: ObservationId,
        actor: &Actor,
        filing: &Filing,
        destination: Option<Destination>,
    ) -> Result<(), StoreError> {
        let tx = self.store.write().await?;
        let now = self.clock.now();
        tx.add_observation(id, Some(actor.account), actor.locale, filing, now).await?;
        tx.record(&Event::ObservationFiled { observation: id }, Some(actor.account), now).await?;
        let raised: Option<(IssueId, Destination)> = destination.map(|to| (fresh(now), to));
        if let Some((issue, to)) = raised {
            let owner = to.responsible;
            tx.raise_issue(issue, id, filing.unit, to, due(now.date_naive(), self.answer_within_days), now).await?;
            tx.record(&Event::IssueRaised { issue, observation: id, owner }, Some(actor.account), now).await?;
            tx.queue_mail(&Notice::new(MailKind::IssueRaised, owner, About::Issue(issue)), now).await?;
        }
        tx.drop_draft(Uuid::from(id).into(), actor.account).await?;
        tx.commit().await?;
        tracing::info!(observation.id = %id, "observation.filed");
        if let Some((issue, to)) = raised {
            tracing::info!(
                issue.id = %issue, observation.id = %id, rule.id = %to.rule, owner.id = %to.responsible, "issue.raised"
            );
        }
        Ok(())
    }

    pub(super) async fn found(&self, actor: &Actor, id: ObservationId) -> Result<Observation, Refusal> {
        Ok(self.store.observation(id).await?.ok_or_else(|| absence(actor))?)
    }

    async fn receipt(&self, actor: &Actor, id: ObservationId) -> Result<Receipt, Refusal> {
        let observation = self.found(actor, id).await?;
        authorize(actor, Action::ReadReceipt { own: observation.reporter == Some(actor.account) })?;
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
            issue,
        })
    }

    async fn view(&self, actor: &Actor, id: ObservationId) -> Result<ObservationView, Refusal> {
        let observation = self.found(actor, id).await?;
        let issue = self.store.issue_of(id).await?;
        let lists = self.store.lists().await?;
        let path = observation.filing.unit.map(|unit| lists.path(unit)).unwrap_or_default();
        let owner = issue.as_ref().map(|issue| issue.owner);
        let readers = readers(observation.filing.audience, observation.reporter, &path, owner);
        authorize(actor, Action::ReadObservation { readers: &readers })?;
        let own = observation.reporter == Some(actor.account);
        let may_open = |issue: &Issue| allows(actor, Action::ReadIssue { owner: issue.owner, path: &path });
        let issue = match issue.map(|issue| (may_open(&issue), issue)) {
            Some((may_open, issue)) if own || may_open => Some(self.issue_view(issue, may_open).await?),
            _ => None,
        };
        Ok(view::observation(actor, observation, &lists, issue))
    }

    async fn issue_view(&self, issue: Issue, may_open: bool) -> Result<IssueOfObservation, StoreError> {
        let updates = self.store.updates_of(&[issue.id]).await?;
        let ids: Vec<_> = updates.iter().map(|update| update.author).chain([issue.owner]).collect();
        let people = self.store.people(&ids).await?;
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

    async fn own(&self, actor: &Actor, page: u64) -> Result<(Vec<OwnObservation>, bool), Refusal> {
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

    async fn preview(
        &self,
        actor: &Actor,
        service_line: Option<&ServiceLineCode>,
        area: Option<&AreaCode>,
    ) -> Result<DestinationPreview, Refusal> {
        authorize(actor, Action::PreviewDestination)?;
        let to = self.route(service_line, area).await?;
        let mut people = self.store.people(&[to.responsible]).await?;
        let (responsible, title) =
            people.remove(&to.responsible).map(|person| (person.name, person.title)).unwrap_or_default();
        Ok(DestinationPreview { responsible, title, reason: to.reason })
    }

    async fn lists(&self, actor: &Actor) -> Result<Lists, Refusal> {
        authorize(actor, Action::FileObservation)?;
        Ok(self.store.lists().await?)
    }
}

#[async_trait]
impl Observations for ObservationService {
    async fn lists(&self, actor: &Actor) -> Answer<Lists> {
        answered(self.lists(actor).await, &*self.clock)
    }

    async fn starting(&self, _: &Actor) -> Answer<RawForm> {
        Err(Fault::Unavailable)
    }

    async fn file(&self, actor: &Actor, form: &RawForm) -> Answer<Filed> {
        answered(self.file(actor, form).await.map(Filed::Known), &*self.clock)
    }

    async fn masked(&self, _: &Actor, _: &RawForm) -> Answer<RawForm> {
        Err(Fault::Unavailable)
    }

    async fn channels(&self, _: &Actor) -> Answer<Vec<ChannelView>> {
        Err(Fault::Unavailable)
    }

    async fn receipt(&self, actor: &Actor, id: ObservationId) -> Answer<Receipt> {
        answered(self.receipt(actor, id).await, &*self.clock)
    }

    async fn view(&self, actor: &Actor, id: ObservationId) -> Answer<ObservationView> {
        answered(self.view(actor, id).await, &*self.clock)
    }

    async fn own(&self, actor: &Actor, page: u64) -> Answer<(Vec<OwnObservation>, bool)> {
        answered(self.own(actor, page).await, &*self.clock)
    }

    async fn revising(&self, actor: &Actor, id: ObservationId) -> Answer<RawForm> {
        answered(revision::revising(self, actor, id).await, &*self.clock)
    }

    async fn revise(&self, actor: &Actor, id: ObservationId, form: &RawForm) -> Answer<()> {
        answered(revision::revise(self, actor, id, form).await, &*self.clock)
    }

    async fn history(&self, actor: &Actor, id: ObservationId) -> Answer<Vec<Revision>> {
        answered(revision::history(self, actor, id).await, &*self.clock)
    }

    async fn withdraw(&self, actor: &Actor, id: ObservationId) -> Answer<()> {
        answered(revision::withdraw(self, actor, id).await, &*self.clock)
    }

    async fn comment(&self, actor: &Actor, id: ObservationId, form: &RawForm) -> Answer<()> {
        answered(voice::comment(self, actor, id, form).await, &*self.clock)
    }

    async fn me_too(&self, actor: &Actor, id: ObservationId, form: &RawForm) -> Answer<()> {
        answered(voice::me_too(self, actor, id, form).await, &*self.clock)
    }

    async fn adopt(&self, actor: &Actor, id: ObservationId, form: &RawForm) -> Answer<()> {
        answered(voice::adopt(self, actor, id, form).await, &*self.clock)
    }

    async fn rate(&self, actor: &Actor, id: ObservationId, update: UpdateId, helpful: Helpful) -> Answer<()> {
        answered(voice::rate(self, actor, id, update, helpful).await, &*self.clock)
    }

    async fn disclose(&self, _: &Actor, _: ObservationId, _: &RawForm) -> Answer<Disclosure> {
        Err(Fault::Unavailable)
    }

    async fn destination(
        &self,
        actor: &Actor,
        service_line: Option<ServiceLineCode>,
        area: Option<AreaCode>,
    ) -> Answer<DestinationPreview> {
        answered(self.preview(actor, service_line.as_ref(), area.as_ref()).await, &*self.clock)
    }
}
