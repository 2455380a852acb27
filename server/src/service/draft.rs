//! Reports that are not sent yet.

use std::sync::Arc;

use async_trait::async_trait;
use domain::{
    actor::Actor,
    draft::{DraftRow, Kept},
    fault::Fault,
    form::RawForm,
    ids::DraftId,
    ports::{Answer, Drafts},
    time::Clock,
};

use super::guarding::Guarding;
use crate::store::Store;

#[expect(dead_code, reason = "drafts are being built")]
pub struct DraftService {
    store: Store,
    clock: Arc<dyn Clock>,
    guarding: Guarding,
    /// For how long a draft is kept after it was last touched.
    keep_days: u32,
}

impl DraftService {
    pub fn new(store: Store, clock: Arc<dyn Clock>, guarding: Guarding, keep_days: u32) -> Self {
        Self { store, clock, guarding, keep_days }
    }
}

#[async_trait]
impl Drafts for DraftService {
    async fn list(&self, _: &Actor) -> Answer<Vec<DraftRow>> {
        Err(Fault::Unavailable)
    }

    async fn open(&self, _: &Actor, _: DraftId) -> Answer<RawForm> {
        Err(Fault::Unavailable)
    }

    async fn keep(&self, _: &Actor, _: &RawForm) -> Answer<Kept> {
        Err(Fault::Unavailable)
    }

    async fn discard(&self, _: &Actor, _: DraftId) -> Answer<()> {
        Err(Fault::Unavailable)
    }
}
