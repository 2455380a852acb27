//! What is added to a report: comments, *I have noticed this too*, adoptions, and what an answer was worth.

use domain::{
    actor::Actor,
    fault::Fault,
    form::RawForm,
    ids::{ObservationId, UpdateId},
    observation::Helpful,
};

use super::{failure::Refusal, observation::ObservationService};

#[expect(clippy::unused_async, reason = "being built")]
pub(super) async fn comment(_: &ObservationService, _: &Actor, _: ObservationId, _: &RawForm) -> Result<(), Refusal> {
    Err(Fault::Unavailable.into())
}

#[expect(clippy::unused_async, reason = "being built")]
pub(super) async fn me_too(_: &ObservationService, _: &Actor, _: ObservationId, _: &RawForm) -> Result<(), Refusal> {
    Err(Fault::Unavailable.into())
}

#[expect(clippy::unused_async, reason = "being built")]
pub(super) async fn adopt(_: &ObservationService, _: &Actor, _: ObservationId, _: &RawForm) -> Result<(), Refusal> {
    Err(Fault::Unavailable.into())
}

#[expect(clippy::unused_async, reason = "being built")]
pub(super) async fn rate(
    _: &ObservationService,
    _: &Actor,
    _: ObservationId,
    _: UpdateId,
    _: Helpful,
) -> Result<(), Refusal> {
    Err(Fault::Unavailable.into())
}
