//! What may be said of an observation beside its kind and text, at once or later.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::{coded, field};
use crate::{
    form::Reading,
    ids::{InterfaceCode, NotAnId, ProfessionCode, StageCode, ThemeCode},
    organisation::Lists,
};

/// Characters in presumed causes, in what was tried, and in a proposal.
pub const PARTICULAR_MAX: usize = 2_000;

coded! {
    /// For how long it has been so.
    Duration { Weeks = "weeks", Months = "months", Year = "year", Years = "years" }
}

coded! {
    /// How soon something should be done.
    Urgency { CanWait = "can_wait", Soon = "soon", Now = "now" }
}

/// Every part may be left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Particulars {
    /// Of the service path.
    pub stage: Option<StageCode>,
    pub duration: Option<Duration>,
    /// Presumed; for a success, what made it work.
    pub causes: String,
    /// What was already tried.
    pub tried: String,
    /// What could be different; for a success, what another unit would need.
    pub proposal: String,
    pub interfaces: Vec<InterfaceCode>,
    pub urgency: Option<Urgency>,
    pub profession: Option<ProfessionCode>,
    pub themes: Vec<ThemeCode>,
}

impl Particulars {
    pub(super) fn read(reading: &mut Reading<'_>, lists: &Lists) -> Self {
        Self {
            stage: reading.choice(field::STAGE, |code| lists.stage(code).is_some()),
            duration: reading.choice(field::DURATION, |_| true),
            causes: reading.text(field::CAUSES, PARTICULAR_MAX),
            tried: reading.text(field::TRIED, PARTICULAR_MAX),
            proposal: reading.text(field::PROPOSAL, PARTICULAR_MAX),
            interfaces: reading.choices(field::INTERFACES, |code| lists.interface(code).is_some()),
            urgency: reading.choice(field::URGENCY, |_| true),
            profession: reading.choice(field::PROFESSION, |code| lists.profession(code).is_some()),
            themes: reading.choices(field::THEMES, |code| lists.theme(code).is_some()),
        }
    }

    /// As a form holds them.
    pub(super) fn fields(&self) -> impl Iterator<Item = (&'static str, String)> {
        let one = [
            (field::STAGE, self.stage.as_ref().map(ToString::to_string)),
            (field::DURATION, self.duration.map(|it| it.to_string())),
            (field::URGENCY, self.urgency.map(|it| it.to_string())),
            (field::PROFESSION, self.profession.as_ref().map(ToString::to_string)),
            (field::CAUSES, Some(self.causes.clone())),
            (field::TRIED, Some(self.tried.clone())),
            (field::PROPOSAL, Some(self.proposal.clone())),
        ];
        let interfaces = self.interfaces.iter().map(|code| (field::INTERFACES, code.to_string()));
        let themes = self.themes.iter().map(|code| (field::THEMES, code.to_string()));
        one.into_iter()
            .filter_map(|(field, value)| Some((field, value.filter(|value| !value.is_empty())?)))
            .chain(interfaces)
            .chain(themes)
            .collect::<Vec<_>>()
            .into_iter()
    }
}
