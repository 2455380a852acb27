//! Reports that are not sent yet. Nothing of them is logged: whose they are is nobody's business, and
//! some of them will be sent without a name.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::Days;
use domain::{
    actor::Actor,
    channel,
    draft::{self, DRAFTS_MAX, DraftRow, Kept},
    fault::{Concern, Conflict, Fault},
    form::RawForm,
    ids::{DraftId, ObservationId},
    observation::{Filing, beginning, field, submission},
    ports::{Answer, Drafts},
    time::{Clock, Timestamp},
};
use uuid::Uuid;

use super::{
    failure::{Refusal, answered},
    guarding::Guarding,
};
use crate::{
    auth::{
        policy::{Action, authorize},
        receipt_key::ReceiptKey,
    },
    store::{Draft, Observation, Store, WriteTx, fresh},
};

/// Characters of a text in the list.
const BEGINNING: usize = 200;
/// After so many the count begins anew: what is sent may claim any number.
const REVISIONS: u32 = i32::MAX.unsigned_abs();

#[derive(Clone)]
pub struct DraftService {
    store: Store,
    clock: Arc<dyn Clock>,
    guarding: Guarding,
    receipt_key: ReceiptKey,
    /// For how long a draft is kept after it was last touched.
    keep_days: u32,
}

impl DraftService {
    pub fn new(
        store: Store,
        clock: Arc<dyn Clock>,
        guarding: Guarding,
        receipt_key: ReceiptKey,
        keep_days: u32,
    ) -> Self {
        Self { store, clock, guarding, receipt_key, keep_days }
    }

    async fn list(&self, actor: &Actor) -> Result<Vec<DraftRow>, Refusal> {
        authorize(actor, Action::FileObservation)?;
        let drafts = self.store.drafts_of(actor.account).await?;
        Ok(drafts.into_iter().map(|draft| self.row(&draft)).collect())
    }

    fn row(&self, draft: &Draft) -> DraftRow {
        let keep_days = Days::new(self.keep_days.into());
        DraftRow {
            id: draft.id,
            kind: draft.form.get(field::KIND).parse().ok(),
            title: draft.form.get(field::TITLE).trim().to_owned(),
            beginning: beginning(draft.form.get(field::TEXT), BEGINNING),
            kept_at: draft.kept_at,
            until: draft.kept_at.checked_add_days(keep_days).unwrap_or(Timestamp::MAX_UTC),
        }
    }

    async fn open(&self, actor: &Actor, id: DraftId) -> Result<RawForm, Refusal> {
        // To everyone but its author a draft looks like one that is not there.
        let draft = self.store.draft(id).await?.ok_or(Fault::Forbidden)?;
        authorize(actor, Action::OpenDraft { author: draft.author })?;
        let mut form = draft.form;
        form.set(field::SUBMISSION, id.to_string());
        form.set(draft::field::REVISION, draft.revision.to_string());
        Ok(form)
    }

    async fn keep(&self, actor: &Actor, form: &RawForm) -> Result<Kept, Refusal> {
        authorize(actor, Action::FileObservation)?;
        let submission = submission(form);
        if draft::is_anonymous(form) {
            if let Some(id) = submission {
                self.forget(actor, draft_of(id)).await?;
            }
            return Err(Fault::Forbidden.into());
        }
        let keepable = self.keepable(&draft::kept(form, &self.store.lists().await?)?);
        let seen: u32 = form.get(draft::field::REVISION).parse().unwrap_or_default();

        let tx = self.store.write().await?;
        tx.hold_drafts(actor.account).await?;
        let (draft, another) = self.place(&tx, actor, submission, seen, keepable).await?;
        tx.commit().await?;
        Ok(Kept { draft: draft.id, revision: draft.revision, another, concerns: self.concerns(form) })
    }

    /// Puts what was typed where it belongs: into its own draft, or, when that has changed since the form
    /// was opened or was sent meanwhile, into another beside it.
    async fn place(
        &self,
        tx: &WriteTx,
        actor: &Actor,
        submission: Option<ObservationId>,
        seen: u32,
        form: RawForm,
    ) -> Result<(Draft, bool), Refusal> {
        let now = self.clock.now();
        let draft = |id, revision| Draft { id, author: actor.account, form: form.clone(), revision, kept_at: now };
        if let Some(submission) = submission {
            let id = draft_of(submission);
            match tx.draft(id).await? {
                Some(there) => {
                    authorize(actor, Action::OpenDraft { author: there.author })?;
                    if there.form == form {
                        return Ok((there, false));
                    }
                    if there.revision == seen {
                        let changed = draft(id, after(seen));
                        tx.change_draft(&changed).await?;
                        return Ok((changed, false));
                    }
                }
                None if tx.is_closed_draft(&self.receipt_key.closing(Uuid::from(id).as_bytes())).await? => {
                    return Err(Fault::Forbidden.into());
                }
                None => match tx.observation(submission).await? {
                    None => {
                        let first = draft(id, after(seen));
                        self.add(tx, &first).await?;
                        return Ok((first, false));
                    }
                    // It is kept as what it has become.
                    Some(sent) if self.says_the_same(actor, &sent, &form).await? => {
                        return Ok((draft(id, seen), false));
                    }
                    Some(_) => {}
                },
            }
        }
        // Kept beside it already: the same form again, since its answer got lost.
        if let Some(there) = tx.drafts_of(actor.account).await?.into_iter().find(|there| there.form == form) {
            return Ok((there, true));
        }
        let beside = draft(fresh(now), after(0));
        self.add(tx, &beside).await?;
        Ok((beside, submission.is_some()))
    }

    async fn add(&self, tx: &WriteTx, draft: &Draft) -> Result<(), Refusal> {
        if tx.count_drafts(draft.author).await? >= DRAFTS_MAX {
            return Err(Fault::Conflict(Conflict::TooManyDrafts).into());
        }
        Ok(tx.add_draft(draft).await?)
    }

    async fn says_the_same(&self, actor: &Actor, sent: &Observation, form: &RawForm) -> Result<bool, Refusal> {
        let Ok(mut filing) = Filing::read(form, &self.store.lists().await?) else { return Ok(false) };
        filing.unit = filing.unit.or(actor.unit);
        Ok(filing == sent.filing)
    }

    /// With what the guard blocks masked.
    fn keepable(&self, form: &RawForm) -> RawForm {
        let masked = self.guarding.keepable(form, &field::FREE);
        let innocent = |(name, value): &(&str, &str)| *name != field::NOT_A_PERSON || !self.guarding.blocks(value);
        masked.fields().filter(innocent).collect()
    }

    fn concerns(&self, form: &RawForm) -> Vec<Concern> {
        let mut concerns = self.guarding.findings(form, &field::FREE);
        let seen: Vec<&str> = form.all(field::CHANNEL_SEEN).collect();
        let typed: Vec<&str> = field::FREE.iter().map(|field| form.get(field)).collect();
        let fitting = channel::suggested(&typed.join("\n"));
        let unseen = fitting.into_iter().filter(|channel| !seen.contains(&channel.as_str()));
        concerns.extend(unseen.map(Concern::Channel));
        concerns
    }

    async fn discard(&self, actor: &Actor, id: DraftId) -> Result<(), Refusal> {
        if self.forget(actor, id).await? { Ok(()) } else { Err(Fault::Forbidden.into()) }
    }

    /// Removes a draft of the actor's so that nothing of it remains; whether there was one.
    async fn forget(&self, actor: &Actor, id: DraftId) -> Result<bool, Refusal> {
        let tx = self.store.write().await?;
        let forgotten = tx.drop_draft(id, actor.account).await?;
        tx.commit().await?;
        if forgotten {
            // What could not be scrubbed now is by the worker's next sweep.
            let _ = self.store.scrub_drafts().await;
        }
        Ok(forgotten)
    }
}

/// The number of a draft that is kept once more.
fn after(revision: u32) -> u32 {
    revision % REVISIONS + 1
}

/// A draft bears the id of the submission it will be.
fn draft_of(submission: ObservationId) -> DraftId {
    Uuid::from(submission).into()
}

#[async_trait]
impl Drafts for DraftService {
    async fn list(&self, actor: &Actor) -> Answer<Vec<DraftRow>> {
        answered(self.list(actor).await, &*self.clock)
    }

    async fn open(&self, actor: &Actor, id: DraftId) -> Answer<RawForm> {
        answered(self.open(actor, id).await, &*self.clock)
    }

    async fn keep(&self, actor: &Actor, form: &RawForm) -> Answer<Kept> {
        answered(self.keep(actor, form).await, &*self.clock)
    }

    async fn discard(&self, actor: &Actor, id: DraftId) -> Answer<()> {
        answered(self.discard(actor, id).await, &*self.clock)
    }
}
