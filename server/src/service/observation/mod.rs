//! Observations: filing them, sending on what needs action, and reading what was filed.
//!
//! | module | holds |
//! |---|---|
//! | `filing` | from a form to what is kept: by name, confidentially, or without a trace |
//! | `starting` | what a form offers and begins with, and where something would go |
//! | `reading` | receipts, pages and lists of one's own |
//! | `disclosing` | telling a custodian who filed a confidential one |

mod disclosing;
mod filing;
mod reading;
mod starting;

use std::sync::Arc;

use async_trait::async_trait;
use domain::{
    actor::Actor,
    channel::ChannelView,
    form::RawForm,
    ids::{AreaCode, ObservationId, ServiceLineCode, UpdateId},
    observation::{
        Disclosure, Filed, Helpful, ObservationView, OwnObservation, Receipt, Revision, disclosure_field, field,
    },
    organisation::Lists,
    ports::{Answer, Observations},
    routing::DestinationPreview,
    time::Clock,
};

use super::{
    failure::{Refusal, answered},
    guarding::Guarding,
    revision,
    search::SearchService,
    voice,
};
use crate::{
    auth::{
        policy::{Action, absence, authorize},
        receipt_key::ReceiptKey,
    },
    store::{Observation, Store},
};

pub(super) use self::{filing::Raising, reading::issue_view};

#[derive(Clone)]
pub struct ObservationService {
    pub(super) store: Store,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) guarding: Guarding,
    search: SearchService,
    receipt_key: ReceiptKey,
    answer_within_days: u32,
}

impl ObservationService {
    pub fn new(
        store: Store,
        clock: Arc<dyn Clock>,
        guarding: Guarding,
        search: SearchService,
        receipt_key: ReceiptKey,
        answer_within_days: u32,
    ) -> Self {
        Self { store, clock, guarding, search, receipt_key, answer_within_days }
    }

    pub(super) async fn found(&self, actor: &Actor, id: ObservationId) -> Result<Observation, Refusal> {
        Ok(self.store.observation(id).await?.ok_or_else(|| absence(actor))?)
    }

    fn masked(&self, actor: &Actor, form: &RawForm) -> Result<RawForm, Refusal> {
        authorize(actor, Action::FileObservation)?;
        let fields = [field::FREE.as_slice(), &[domain::voice::field::WORDS, disclosure_field::REASON]].concat();
        Ok(self.guarding.masked(form, &fields))
    }
}

#[async_trait]
impl Observations for ObservationService {
    async fn lists(&self, actor: &Actor) -> Answer<Lists> {
        answered(self.lists(actor).await, &*self.clock)
    }

    async fn starting(&self, actor: &Actor) -> Answer<RawForm> {
        answered(self.starting(actor).await, &*self.clock)
    }

    async fn file(&self, actor: &Actor, form: &RawForm) -> Answer<Filed> {
        answered(self.file(actor, form).await, &*self.clock)
    }

    async fn masked(&self, actor: &Actor, form: &RawForm) -> Answer<RawForm> {
        answered(self.masked(actor, form), &*self.clock)
    }

    async fn channels(&self, actor: &Actor) -> Answer<Vec<ChannelView>> {
        answered(self.channels(actor).await, &*self.clock)
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

    async fn disclose(&self, actor: &Actor, id: ObservationId, form: &RawForm) -> Answer<Disclosure> {
        answered(self.disclose(actor, id, form).await, &*self.clock)
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
