//! Changing one's own report, taking it back, and how it read before.

use domain::{actor::Actor, fault::Fault, form::RawForm, ids::ObservationId, observation::Revision};

use super::{failure::Refusal, observation::ObservationService};

#[expect(clippy::unused_async, reason = "being built")]
pub(super) async fn revising(_: &ObservationService, _: &Actor, _: ObservationId) -> Result<RawForm, Refusal> {
    Err(Fault::Unavailable.into())
}

#[expect(clippy::unused_async, reason = "being built")]
pub(super) async fn revise(_: &ObservationService, _: &Actor, _: ObservationId, _: &RawForm) -> Result<(), Refusal> {
    Err(Fault::Unavailable.into())
}

#[expect(clippy::unused_async, reason = "being built")]
pub(super) async fn history(_: &ObservationService, _: &Actor, _: ObservationId) -> Result<Vec<Revision>, Refusal> {
    Err(Fault::Unavailable.into())
}

#[expect(clippy::unused_async, reason = "being built")]
pub(super) async fn withdraw(_: &ObservationService, _: &Actor, _: ObservationId) -> Result<(), Refusal> {
    Err(Fault::Unavailable.into())
}
