//! Telling a custodian who filed a confidential observation: with a reason, kept and logged, and the
//! reporter is told.

use domain::{
    actor::Actor,
    fault::Fault,
    form::RawForm,
    ids::ObservationId,
    mail::MailKind,
    observation::{self, Disclosure, disclosure_field},
};

use super::ObservationService;
use crate::{
    auth::policy::{Action, authorize},
    event::Event,
    service::failure::Refusal,
    store::{About, Notice, Reporter},
};

impl ObservationService {
    pub(super) async fn disclose(
        &self,
        actor: &Actor,
        id: ObservationId,
        form: &RawForm,
    ) -> Result<Disclosure, Refusal> {
        let observation = self.found(actor, id).await?;
        let lists = self.store.lists().await?;
        let path = observation.filing.unit.map(|unit| lists.path(unit)).unwrap_or_default();
        authorize(actor, Action::LearnReporter { path: &path })?;
        let Reporter::Confidential(reporter) = self.store.reporter_of(&observation).await? else {
            return Err(Fault::NotFound.into());
        };
        let examined = self.guarding.read(form, &[disclosure_field::REASON]);
        let reason = examined.settled(observation::disclosure_reason(form))?;
        // Loaded first: nothing is noted that was not told.
        let person = self.store.actor(reporter).await?.ok_or(Fault::NotFound)?;
        let now = self.clock.now();
        let tx = self.store.write().await?;
        tx.add_disclosure(id, actor.account, &reason, now).await?;
        tx.record(&Event::IdentityDisclosed { observation: id }, Some(actor.account), now).await?;
        tx.queue_mail(&Notice::of_the_day(MailKind::IdentityDisclosed, reporter, About::Nothing), now).await?;
        tx.commit().await?;
        tracing::info!(observation.id = %id, custodian.id = %actor.account, "identity.disclosed");
        let unit = person.unit.and_then(|unit| lists.unit(unit)).map(|unit| unit.names.clone());
        Ok(Disclosure { reference: observation.reference, name: person.name, unit })
    }
}
