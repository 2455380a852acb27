//! The demonstration's files, as they are written: `demo/places.toml` and `demo/observations/*.toml`,
//! carried in the binary. What one entry calls another by is a code of the files' own.

use std::collections::BTreeMap;

use domain::{
    actor::Role,
    ids::{AreaCode, ClientGroupCode, InterfaceCode, ProfessionCode, ServiceLineCode, StageCode, ThemeCode},
    issue::{Decision, IssueState},
    locale::{Locale, Names},
    observation::{Audience, Duration, Frequency, Identity, Kind, Perspective, Urgency},
};
use rust_embed::RustEmbed;
use serde::{Deserialize, de::DeserializeOwned};

use super::SeedError;
use crate::service::setup::ListedItem;

#[derive(RustEmbed)]
#[folder = "demo"]
struct Folder;

pub(super) const PLACES: &str = "places.toml";
const OBSERVATIONS: &str = "observations/";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Places {
    pub organisation: Vec<Organisation>,
    /// A parent stands before its children.
    pub unit: Vec<Unit>,
    pub service_line: Vec<ListedItem<ServiceLineCode>>,
    pub area: Vec<ListedItem<AreaCode>>,
    pub client_group: Vec<ListedItem<ClientGroupCode>>,
    pub account: Vec<Account>,
    pub rule: Vec<Rule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Organisation {
    pub code: String,
    pub name: Names,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Unit {
    pub code: String,
    /// An organisation's or another unit's code.
    pub parent: String,
    pub name: Names,
    pub service_line: Option<ServiceLineCode>,
    pub area: Option<AreaCode>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Account {
    pub code: String,
    pub name: String,
    pub email: String,
    pub locale: Locale,
    pub unit: String,
    pub grants: Vec<Grant>,
    pub title: Names,
    /// Whether it is offered where one signs in.
    #[serde(default)]
    pub headline: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Grant {
    pub role: Role,
    pub on: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rule {
    pub service_line: Option<ServiceLineCode>,
    pub area: Option<AreaCode>,
    pub responsible: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Observations {
    /// What all of the file are about.
    theme: Option<ThemeCode>,
    observation: Vec<Observation>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Observation {
    /// The name of the file that holds it.
    #[serde(skip)]
    pub file: String,
    pub key: String,
    pub kind: Kind,
    pub lang: Locale,
    #[serde(default)]
    pub title: String,
    pub text: String,
    pub unit: Option<String>,
    pub service_line: Option<ServiceLineCode>,
    pub area: Option<AreaCode>,
    pub client_group: Option<ClientGroupCode>,
    /// Empty when nobody knows.
    pub reporter: String,
    #[serde(default = "by_name")]
    pub identity: Identity,
    pub frequency: Option<Frequency>,
    #[serde(default)]
    pub perspectives: BTreeMap<Perspective, String>,
    pub audience: Audience,
    /// Whether it needs action; it then became an issue.
    #[serde(default)]
    pub flagged: bool,
    /// From 1: the demonstration ends yesterday.
    pub days_ago: u32,
    pub issue: Option<Issue>,
    #[serde(default)]
    pub particulars: Said,
    #[serde(default)]
    pub noticed: Vec<Noticed>,
    #[serde(default)]
    pub comments: Vec<Comment>,
    #[serde(default)]
    pub adopted: Vec<Adopted>,
}

const fn by_name() -> Identity {
    Identity::Named
}

/// The particulars that were said.
#[derive(Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Said {
    pub stage: Option<StageCode>,
    pub duration: Option<Duration>,
    pub causes: String,
    pub tried: String,
    pub proposal: String,
    pub interfaces: Vec<InterfaceCode>,
    pub urgency: Option<Urgency>,
    pub profession: Option<ProfessionCode>,
    /// Beside the file's.
    pub themes: Vec<ThemeCode>,
}

/// Somebody noticed it too.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Noticed {
    pub by: String,
    pub frequency: Option<Frequency>,
    #[serde(default)]
    pub words: String,
    /// Days after it was filed; from 1, here and below.
    pub days_after: u32,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Comment {
    pub by: String,
    pub text: String,
    pub days_after: u32,
}

/// A unit took a success into use.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Adopted {
    pub by: String,
    pub unit: String,
    #[serde(default)]
    pub words: String,
    pub days_after: u32,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Issue {
    pub state: IssueState,
    /// Oldest first.
    #[serde(default)]
    pub answers: Vec<Answer>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Answer {
    pub decision: Decision,
    pub text: String,
    /// Days after the observation was filed; from 1.
    pub days_after: u32,
}

pub(super) fn places() -> Result<Places, SeedError> {
    read(PLACES)
}

/// All observations, in the order of the files' names and of the entries in them.
pub(super) fn observations() -> Result<Vec<Observation>, SeedError> {
    let mut names: Vec<_> = Folder::iter().filter(|name| name.starts_with(OBSERVATIONS)).collect();
    names.sort_unstable();
    let mut all = Vec::new();
    for name in names {
        let Observations { theme, observation } = read(&name)?;
        all.extend(observation.into_iter().map(|mut entry| {
            entry.file = name.to_string();
            entry.particulars.themes.extend(theme.clone());
            entry
        }));
    }
    Ok(all)
}

fn read<T: DeserializeOwned>(name: &str) -> Result<T, SeedError> {
    let bytes = Folder::get(name).map(|file| file.data).unwrap_or_default();
    toml::from_slice(&bytes).map_err(|source| SeedError::Unreadable { file: name.to_owned(), source: Box::new(source) })
}
