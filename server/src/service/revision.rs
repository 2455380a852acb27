//! Changing one's own report, taking it back, and how it read before.

use domain::{
    actor::Actor,
    fault::{Conflict, Fault},
    form::RawForm,
    ids::ObservationId,
    observation::{Filing, Revision, field, readers},
    organisation::Lists,
};

use super::{
    failure::Refusal,
    observation::{ObservationService, Raising},
    view,
};
use crate::{
    auth::policy::{Action, allows, authorize},
    event::Event,
    store::{Observation, PastReading, fresh},
};

/// The report as a form, for changing it.
pub(super) async fn revising(
    service: &ObservationService,
    actor: &Actor,
    id: ObservationId,
) -> Result<RawForm, Refusal> {
    let observation = own(service, actor, id).await?;
    standing(&observation)?;
    Ok(observation.filing.fields())
}

pub(super) async fn revise(
    service: &ObservationService,
    actor: &Actor,
    id: ObservationId,
    form: &RawForm,
) -> Result<(), Refusal> {
    standing(&own(service, actor, id).await?)?;
    let (form, examined) = service.guarding.examined(form, &field::FREE);
    let read = examined.settled(Filing::read(&form, &service.store.lists().await?))?;
    let to = service.destination_of(&read).await?;

    let tx = service.store.write().await?;
    let before = tx.observation(id).await?.ok_or(Fault::Forbidden)?;
    standing(&before)?;
    let filing = Filing {
        identity: before.filing.identity,
        audience: before.filing.audience,
        // What was raised stays raised.
        needs_action: read.needs_action || before.filing.needs_action,
        ..read
    };
    if filing == before.filing {
        return Ok(());
    }
    let now = service.clock.now();
    tx.revise(&before, &filing, now).await?;
    tx.record(&Event::ObservationRevised { observation: id }, before.reporter, now).await?;
    if let Some(to) = to.filter(|_| !before.filing.needs_action) {
        let issue = fresh(now);
        let raising = Raising { issue, observation: id, unit: filing.unit, to, by: before.reporter, day_only: false };
        service.raise(&tx, &raising, now).await?;
    }
    tx.commit().await?;
    tracing::info!(observation.id = %id, "observation.revised");
    Ok(())
}

pub(super) async fn history(
    service: &ObservationService,
    actor: &Actor,
    id: ObservationId,
) -> Result<Vec<Revision>, Refusal> {
    let observation = service.found(actor, id).await?;
    let lists = service.store.lists().await?;
    let own = service.store.reporter_of(&observation).await?.is(actor.account);
    if !reads_history(actor, &observation, own, &lists) {
        return Err(Fault::Forbidden.into());
    }
    let readings = service.store.past_readings(id).await?;
    let revision = |past: PastReading| Revision {
        until: past.until,
        kind: past.kind,
        title: past.title,
        text: past.text,
        particulars: view::particulars(past.particulars, &lists),
    };
    Ok(readings.into_iter().map(revision).collect())
}

/// Whether the actor may see how a report read before. `own`: whether they filed it.
pub(super) fn reads_history(actor: &Actor, observation: &Observation, own: bool, lists: &Lists) -> bool {
    let path = observation.filing.unit.map(|unit| lists.path(unit)).unwrap_or_default();
    let readers = match observation.withdrawn_at {
        None => readers(observation.filing.audience, None, &path, None),
        Some(_) => Vec::new(),
    };
    allows(actor, Action::ReadHistory { own, path: &path, readers: &readers })
}

/// Withdrawn twice is withdrawn once.
pub(super) async fn withdraw(service: &ObservationService, actor: &Actor, id: ObservationId) -> Result<(), Refusal> {
    let observation = own(service, actor, id).await?;
    let tx = service.store.write().await?;
    let now = service.clock.now();
    if tx.withdraw(id, now).await? {
        tx.record(&Event::ObservationWithdrawn { observation: id }, observation.reporter, now).await?;
        tx.commit().await?;
        tracing::info!(observation.id = %id, "observation.withdrawn");
    }
    Ok(())
}

/// A report of the actor's own.
async fn own(service: &ObservationService, actor: &Actor, id: ObservationId) -> Result<Observation, Refusal> {
    let observation = service.found(actor, id).await?;
    let own = service.store.reporter_of(&observation).await?.is(actor.account);
    authorize(actor, Action::ChangeObservation { own })?;
    Ok(observation)
}

/// What was withdrawn takes nothing more.
pub(super) fn standing(observation: &Observation) -> Result<(), Fault> {
    match observation.withdrawn_at {
        None => Ok(()),
        Some(_) => Err(Fault::Conflict(Conflict::Withdrawn)),
    }
}
