//! A small county: two organisations, four units, and one person for each role.
//!
//! ```text
//! county (coordinator, triager, administrator, custodian)
//! ├── social work      manager; reporter works here
//! │   └── Rauma        deputy works here, with no role
//! └── health           health_manager
//! town                 colleague works here
//! ```
//!
//! What needs action goes, by service line and area: social work in Rauma to the deputy, other social
//! work to the manager, other matters in Rauma to the health manager, the rest to the coordinator.

use std::str::FromStr;

use domain::{
    actor::{Actor, Grant, Role},
    ids::{AccountId, RuleId, ServiceLineCode, UnitId},
    locale::{Locale, Names},
    organisation::{Item, List, RuleEntry, UnitEntry},
    time::Timestamp,
};
use server::store::{AccountEntry, Store, WriteTx, fresh};

pub struct County {
    pub root: UnitId,
    pub social_work: UnitId,
    pub rauma: UnitId,
    pub health: UnitId,
    pub town: UnitId,
    pub reporter: Actor,
    pub colleague: Actor,
    pub manager: Actor,
    pub health_manager: Actor,
    pub deputy: Actor,
    pub triager: Actor,
    pub coordinator: Actor,
    pub administrator: Actor,
    pub custodian: Actor,
    /// The rule for social work in Rauma.
    pub rauma_rule: RuleId,
}

/// A code of a list, or another id, from what stands in a form.
pub fn code<T: FromStr<Err: std::fmt::Debug>>(text: &str) -> T {
    text.parse().unwrap()
}

/// The same stem in three languages, told apart.
pub fn names(stem: &str) -> Names {
    Names { fi: format!("{stem} fi"), sv: format!("{stem} sv"), en: format!("{stem} en") }
}

impl County {
    pub async fn found(store: &Store, at: Timestamp) -> Self {
        let tx = store.write().await.unwrap();
        let list = async |list, codes: &[&str]| {
            let items: Vec<Item<ServiceLineCode>> = codes.iter().map(|code| item(code)).collect();
            tx.add_items(list, &items).await.unwrap();
        };
        list(List::ServiceLines, &["social_work", "mental_health"]).await;
        list(List::Areas, &["pori", "rauma"]).await;
        list(List::ClientGroups, &["unemployed"]).await;
        list(List::Stages, &["assessment", "handover"]).await;
        list(List::Interfaces, &["kela", "ngo"]).await;
        list(List::Professions, &["social_worker"]).await;
        list(List::Themes, &["debt", "loneliness"]).await;
        let founding = Founding { tx, at };

        let county = founding.unit("county", None).await;
        let social_work = founding.unit("social work", Some(county)).await;
        let rauma = founding.unit("Rauma", Some(social_work)).await;
        let health = founding.unit("health", Some(county)).await;
        let town = founding.unit("town", None).await;

        let reporter = founding.person("Rea Raportti", Some(social_work), None).await;
        let colleague = founding.person("Kai Kollega", Some(town), None).await;
        let manager = founding.person("Eila Esihenkilö", None, Some((Role::Manager, social_work))).await;
        let health_manager = founding.person("Tove Terveys", None, Some((Role::Manager, health))).await;
        let deputy = founding.person("Sam Sijainen", Some(rauma), None).await;
        let triager = founding.person("Kerttu Kehitys", None, Some((Role::Triager, county))).await;
        let coordinator = founding.person("Koko Koordinaatti", None, Some((Role::Coordinator, county))).await;
        let administrator = founding.person("Pia Pääkäyttö", None, Some((Role::Administrator, county))).await;

        let custodian = founding.person("Hilja Haltija", None, Some((Role::Custodian, county))).await;

        founding.rule(None, None, coordinator).await;
        founding.rule(None, Some("rauma"), health_manager).await;
        founding.rule(Some("social_work"), None, manager).await;
        let rauma_rule = founding.rule(Some("social_work"), Some("rauma"), deputy).await;
        founding.tx.commit().await.unwrap();

        let actor = async |id| store.actor(id).await.unwrap().unwrap();
        Self {
            root: county,
            social_work,
            rauma,
            health,
            town,
            reporter: actor(reporter).await,
            colleague: actor(colleague).await,
            manager: actor(manager).await,
            health_manager: actor(health_manager).await,
            deputy: actor(deputy).await,
            triager: actor(triager).await,
            coordinator: actor(coordinator).await,
            administrator: actor(administrator).await,
            custodian: actor(custodian).await,
            rauma_rule,
        }
    }

    pub fn everyone(&self) -> [&Actor; 9] {
        [
            &self.reporter,
            &self.colleague,
            &self.manager,
            &self.health_manager,
            &self.deputy,
            &self.triager,
            &self.coordinator,
            &self.administrator,
            &self.custodian,
        ]
    }
}

struct Founding {
    tx: WriteTx,
    at: Timestamp,
}

impl Founding {
    async fn unit(&self, name: &str, parent: Option<UnitId>) -> UnitId {
        let id = fresh(self.at);
        let entry = UnitEntry { names: names(name), parent, service_line: None, area: None };
        self.tx.add_unit(id, &entry).await.unwrap();
        id
    }

    async fn person(&self, name: &str, unit: Option<UnitId>, role: Option<(Role, UnitId)>) -> AccountId {
        let id = fresh(self.at);
        let given = name.split(' ').next().unwrap_or(name).to_lowercase();
        let entry = AccountEntry {
            id,
            email: format!("{given}@example.fi"),
            name: name.to_owned(),
            password_hash: None,
            locale: Locale::Fi,
            unit,
            title: names(&given),
            joined_at: Some(self.at),
        };
        self.tx.add_account(entry).await.unwrap();
        if let Some((role, on)) = role {
            self.tx.give_role(fresh(self.at), id, Grant { role, on }).await.unwrap();
        }
        id
    }

    async fn rule(&self, service_line: Option<&str>, area: Option<&str>, responsible: AccountId) -> RuleId {
        let entry = RuleEntry { service_line: service_line.map(code), area: area.map(code), responsible };
        self.tx.set_rule(fresh(self.at), &entry).await.unwrap()
    }
}

fn item<C: FromStr<Err: std::fmt::Debug>>(text: &str) -> Item<C> {
    Item { code: code(text), names: names(text) }
}
