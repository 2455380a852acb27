//! The organisation tree, the organisation's own lists, and the rules as administrators see them.

use std::{collections::HashSet, fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{
    fault::Fault,
    form::{RawForm, Reading},
    ids::{
        AccountId, AreaCode, ClientGroupCode, InterfaceCode, ProfessionCode, RuleId, ServiceLineCode, StageCode,
        ThemeCode, UnitId,
    },
    ids::{CODE_MAX, NotAnId},
    locale::Names,
    observation::coded,
    routing::Reason,
};

/// Characters in a name of a unit.
pub const NAME_MAX: usize = 120;

/// A node of the tree, in the order of a walk from the roots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    pub id: UnitId,
    pub parent: Option<UnitId>,
    /// 0 for an organisation.
    pub depth: usize,
    pub names: Names,
    /// What an observation of this unit most likely concerns.
    pub service_line: Option<ServiceLineCode>,
    pub area: Option<AreaCode>,
}

/// An item of one of the organisation's lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item<C> {
    pub code: C,
    pub names: Names,
}

/// All that a form offers to choose from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lists {
    /// In the order of a walk from the roots.
    pub units: Vec<Unit>,
    pub service_lines: Vec<Item<ServiceLineCode>>,
    pub areas: Vec<Item<AreaCode>>,
    pub client_groups: Vec<Item<ClientGroupCode>>,
    /// Stages of the service path, in the order in which a client meets them.
    pub stages: Vec<Item<StageCode>>,
    pub interfaces: Vec<Item<InterfaceCode>>,
    pub professions: Vec<Item<ProfessionCode>>,
    pub themes: Vec<Item<ThemeCode>>,
}

impl Lists {
    pub fn unit(&self, id: UnitId) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id == id)
    }
    pub fn has_unit(&self, id: UnitId) -> bool {
        self.unit(id).is_some()
    }
    pub fn service_line(&self, code: &ServiceLineCode) -> Option<&Names> {
        name_of(&self.service_lines, code)
    }
    pub fn has_service_line(&self, code: &ServiceLineCode) -> bool {
        self.service_line(code).is_some()
    }
    pub fn area(&self, code: &AreaCode) -> Option<&Names> {
        name_of(&self.areas, code)
    }
    pub fn has_area(&self, code: &AreaCode) -> bool {
        self.area(code).is_some()
    }
    pub fn client_group(&self, code: &ClientGroupCode) -> Option<&Names> {
        name_of(&self.client_groups, code)
    }
    pub fn has_client_group(&self, code: &ClientGroupCode) -> bool {
        self.client_group(code).is_some()
    }

    pub fn stage(&self, code: &StageCode) -> Option<&Names> {
        name_of(&self.stages, code)
    }
    pub fn interface(&self, code: &InterfaceCode) -> Option<&Names> {
        name_of(&self.interfaces, code)
    }
    pub fn profession(&self, code: &ProfessionCode) -> Option<&Names> {
        name_of(&self.professions, code)
    }
    pub fn theme(&self, code: &ThemeCode) -> Option<&Names> {
        name_of(&self.themes, code)
    }

    /// Each item of a list: its code and its name.
    pub fn items(&self, list: List) -> Vec<(&str, &Names)> {
        match list {
            List::ServiceLines => self.service_lines.iter().map(|item| (item.code.as_str(), &item.names)).collect(),
            List::Areas => self.areas.iter().map(|item| (item.code.as_str(), &item.names)).collect(),
            List::ClientGroups => self.client_groups.iter().map(|item| (item.code.as_str(), &item.names)).collect(),
            List::Stages => self.stages.iter().map(|item| (item.code.as_str(), &item.names)).collect(),
            List::Interfaces => self.interfaces.iter().map(|item| (item.code.as_str(), &item.names)).collect(),
            List::Professions => self.professions.iter().map(|item| (item.code.as_str(), &item.names)).collect(),
            List::Themes => self.themes.iter().map(|item| (item.code.as_str(), &item.names)).collect(),
        }
    }

    /// A unit and all above it, itself first; empty for an unknown one.
    pub fn path(&self, unit: UnitId) -> Vec<UnitId> {
        let mut path = Vec::new();
        let mut next = self.unit(unit);
        while let Some(node) = next.filter(|node| !path.contains(&node.id)) {
            path.push(node.id);
            next = node.parent.and_then(|parent| self.unit(parent));
        }
        path
    }

    /// These nodes and all below them.
    pub fn below(&self, nodes: &[UnitId]) -> Vec<UnitId> {
        let mut below = HashSet::new();
        // A walk from the roots meets a parent before its children.
        let reached = self.units.iter().filter(|unit| {
            let inside = nodes.contains(&unit.id) || unit.parent.is_some_and(|parent| below.contains(&parent));
            if inside {
                below.insert(unit.id);
            }
            inside
        });
        reached.map(|unit| unit.id).collect()
    }
}

fn name_of<'a, C: PartialEq>(items: &'a [Item<C>], code: &C) -> Option<&'a Names> {
    items.iter().find(|item| item.code == *code).map(|item| &item.names)
}

coded! {
    /// One of the organisation's lists. Its code names it in the database and in URLs.
    List {
        ServiceLines = "service_line",
        Areas = "area",
        ClientGroups = "client_group",
        Stages = "stage",
        Interfaces = "interface",
        Professions = "profession",
        Themes = "theme",
    }
}

/// Field names of the administrator's forms on units, lists and rules.
pub mod field {
    pub const NAME_FI: &str = "name_fi";
    pub const NAME_SV: &str = "name_sv";
    pub const NAME_EN: &str = "name_en";
    pub const PARENT: &str = "parent";
    pub const SERVICE_LINE: &str = "service_line";
    pub const AREA: &str = "area";
    pub const RESPONSIBLE: &str = "responsible";
    /// Which of the lists an item goes into.
    pub const LIST: &str = "list";
}

/// A unit to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitEntry {
    pub names: Names,
    /// Without one it is an organisation.
    pub parent: Option<UnitId>,
    pub service_line: Option<ServiceLineCode>,
    pub area: Option<AreaCode>,
}

impl UnitEntry {
    pub fn read(form: &RawForm, lists: &Lists) -> Result<Self, Fault> {
        let mut reading = Reading::of(form);
        let names = Names {
            fi: reading.required_line(field::NAME_FI, NAME_MAX),
            sv: reading.line(field::NAME_SV, NAME_MAX),
            en: reading.line(field::NAME_EN, NAME_MAX),
        };
        let parent = reading.choice(field::PARENT, |unit| lists.has_unit(*unit));
        let service_line = reading.choice(field::SERVICE_LINE, |code| lists.has_service_line(code));
        let area = reading.choice(field::AREA, |code| lists.has_area(code));
        reading.finish(Some(Self { names, parent, service_line, area }))
    }
}

/// An item to be added to a list: its name.
pub fn item_names(form: &RawForm) -> Result<Names, Fault> {
    let mut reading = Reading::of(form);
    let names = Names {
        fi: reading.required_line(field::NAME_FI, NAME_MAX),
        sv: reading.line(field::NAME_SV, NAME_MAX),
        en: reading.line(field::NAME_EN, NAME_MAX),
    };
    reading.finish(Some(names))
}

/// The code of a fresh item, made of its Finnish name; unlike all that are `taken`.
pub fn item_code(names: &Names, taken: &[&str]) -> String {
    let plain: String = names
        .fi
        .to_lowercase()
        .chars()
        .map(|c| match c {
            'ä' | 'å' | 'á' | 'à' => 'a',
            'ö' | 'ó' => 'o',
            'ü' => 'u',
            'é' | 'è' => 'e',
            'š' => 's',
            'ž' => 'z',
            c if c.is_ascii_alphanumeric() => c,
            _ => ' ',
        })
        .collect();
    let mut stem = plain.split_ascii_whitespace().collect::<Vec<_>>().join("_");
    // All ASCII by now; room is left for a number.
    stem.truncate(CODE_MAX - 8);
    let stem = if stem.is_empty() { "item".to_owned() } else { stem };
    let numbered = (2_u32..).map(|number| format!("{stem}_{number}"));
    std::iter::once(stem.clone()).chain(numbered).find(|code| !taken.contains(&code.as_str())).unwrap_or(stem)
}

/// A rule to be added, or the default's new responsible person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleEntry {
    pub service_line: Option<ServiceLineCode>,
    pub area: Option<AreaCode>,
    pub responsible: AccountId,
}

impl RuleEntry {
    /// `known` tells whether an account can be made responsible.
    pub fn read(form: &RawForm, lists: &Lists, known: impl Fn(AccountId) -> bool) -> Result<Self, Fault> {
        let mut reading = Reading::of(form);
        let service_line = reading.choice(field::SERVICE_LINE, |code| lists.has_service_line(code));
        let area = reading.choice(field::AREA, |code| lists.has_area(code));
        let responsible = reading.required_choice(field::RESPONSIBLE, |account| known(*account));
        reading.finish(responsible.map(|responsible| Self { service_line, area, responsible }))
    }
}

/// A rule as the administrator's list shows it, most specific first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleRow {
    pub id: RuleId,
    pub reason: Reason,
    pub service_line: Option<Names>,
    pub area: Option<Names>,
    pub responsible: Person,
}

/// A person who can be chosen in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub id: AccountId,
    pub name: String,
    /// Job title; may be empty.
    pub title: Names,
}

/// The page on which rules are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RulesPage {
    pub rules: Vec<RuleRow>,
    pub lists: Lists,
    pub people: Vec<Person>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn unit(n: u128, parent: Option<u128>) -> Unit {
        Unit {
            id: Uuid::from_u128(n).into(),
            parent: parent.map(|n| Uuid::from_u128(n).into()),
            depth: 0,
            names: Names::default(),
            service_line: None,
            area: None,
        }
    }

    #[test]
    fn a_fresh_item_has_a_code_that_is_one_and_its_own() {
        let code = |name: &str, taken: &[&str]| item_code(&Names { fi: name.into(), ..Names::default() }, taken);
        assert_eq!(code("Äitiys- ja lastenneuvola", &[]), "aitiys_ja_lastenneuvola");
        assert_eq!(code("Kela", &["kela"]), "kela_2");
        assert_eq!(code("Kela", &["kela", "kela_2"]), "kela_3");
        assert_eq!(code("–", &[]), "item");
        for name in ["Äitiys- ja lastenneuvola", "–", &"ö ".repeat(200), "日本", "../x"] {
            assert!(code(name, &[]).parse::<ThemeCode>().is_ok(), "{name}");
        }
    }

    #[test]
    fn a_path_leads_to_the_root_and_ends_even_in_a_circle() {
        let lists = Lists { units: vec![unit(1, None), unit(2, Some(1)), unit(3, Some(2))], ..Lists::default() };
        let ids = |lists: &Lists, n| {
            lists.path(Uuid::from_u128(n).into()).iter().map(|id| Uuid::from(*id).as_u128()).collect::<Vec<_>>()
        };
        assert_eq!(ids(&lists, 3), [3, 2, 1]);
        assert!(ids(&lists, 9).is_empty());
        let circle = Lists { units: vec![unit(1, Some(2)), unit(2, Some(1))], ..Lists::default() };
        assert_eq!(ids(&circle, 1), [1, 2]);
    }

    #[test]
    fn below_a_node_is_its_whole_subtree_and_nothing_beside_it() {
        let units = vec![unit(1, None), unit(2, Some(1)), unit(3, Some(2)), unit(4, Some(1)), unit(5, None)];
        let lists = Lists { units, ..Lists::default() };
        let below = |nodes: &[u128]| {
            let nodes: Vec<UnitId> = nodes.iter().map(|&n| Uuid::from_u128(n).into()).collect();
            lists.below(&nodes).iter().map(|id| Uuid::from(*id).as_u128()).collect::<Vec<_>>()
        };
        assert_eq!(below(&[2]), [2, 3]);
        assert_eq!(below(&[1]), [1, 2, 3, 4]);
        assert_eq!(below(&[3, 5, 9]), [3, 5]);
        assert!(below(&[]).is_empty());
    }
}
