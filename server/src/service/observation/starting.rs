//! What a form offers and begins with, and where something would go.

use domain::{
    actor::Actor,
    channel::ChannelView,
    form::RawForm,
    ids::{AreaCode, ServiceLineCode},
    observation::{Filing, Identity, field},
    organisation::Lists,
    routing::{self, Destination, DestinationPreview},
};

use super::ObservationService;
use crate::{
    auth::policy::{Action, authorize},
    service::failure::Refusal,
    store::{Page, StoreError},
};

impl ObservationService {
    pub(super) async fn lists(&self, actor: &Actor) -> Result<Lists, Refusal> {
        authorize(actor, Action::FileObservation)?;
        Ok(self.store.lists().await?)
    }

    pub(super) async fn channels(&self, actor: &Actor) -> Result<Vec<ChannelView>, Refusal> {
        authorize(actor, Action::FileObservation)?;
        Ok(self.store.channels().await?)
    }

    /// What was chosen last comes before what the unit suggests; what is not on the lists any more is left out.
    pub(super) async fn starting(&self, actor: &Actor) -> Result<RawForm, Refusal> {
        authorize(actor, Action::FileObservation)?;
        let lists = self.store.lists().await?;
        let (latest, _) = self.store.observations_of(actor.account, Page::number(1)).await?;
        let mut form = RawForm::default();
        if let Some(latest) = latest.into_iter().next() {
            choose_as_before(&mut form, latest.filing, &lists);
        }
        suggest_by_unit(&mut form, actor, &lists);
        Ok(form)
    }

    pub(super) async fn route(
        &self,
        service_line: Option<&ServiceLineCode>,
        area: Option<&AreaCode>,
    ) -> Result<Destination, StoreError> {
        let rules = self.store.rules().await?;
        routing::destination(service_line, area, &rules).ok_or(StoreError::NoDefaultRule)
    }

    pub(super) async fn preview(
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
}

fn choose_as_before(form: &mut RawForm, last: Filing, lists: &Lists) {
    let profession = last.particulars.profession.filter(|code| lists.profession(code).is_some());
    let chosen = [
        (field::UNIT, last.unit.filter(|unit| lists.has_unit(*unit)).map(|unit| unit.to_string())),
        (field::SERVICE_LINE, known(last.service_line, |code| lists.has_service_line(code))),
        (field::AREA, known(last.area, |code| lists.has_area(code))),
        (field::PROFESSION, profession.map(|code| code.to_string())),
        (field::AUDIENCE, Some(last.audience.to_string())),
        (field::IDENTITY, (last.identity == Identity::Confidential).then(|| last.identity.to_string())),
    ];
    for (name, value) in chosen {
        if let Some(value) = value {
            form.set(name, value);
        }
    }
}

fn known<C: ToString>(code: Option<C>, is_listed: impl Fn(&C) -> bool) -> Option<String> {
    code.filter(is_listed).map(|code| code.to_string())
}

/// A unit of which nothing was chosen yet brings its service line and its area along.
fn suggest_by_unit(form: &mut RawForm, actor: &Actor, lists: &Lists) {
    let Some(unit) = actor.unit.and_then(|unit| lists.unit(unit)) else { return };
    let suggested = [
        (field::UNIT, Some(unit.id.to_string())),
        (field::SERVICE_LINE, known(unit.service_line.clone(), |code| lists.has_service_line(code))),
        (field::AREA, known(unit.area.clone(), |code| lists.has_area(code))),
    ];
    for (name, value) in suggested {
        if let Some(value) = value.filter(|_| !form.is_set(name)) {
            form.set(name, value);
        }
    }
}
