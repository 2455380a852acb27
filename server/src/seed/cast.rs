//! Places, people and rules of the demonstration: what the files' codes stand for, and writing it.

use std::collections::HashMap;

use domain::{
    actor,
    ids::{AccountId, AreaCode, ClientGroupCode, ServiceLineCode, UnitId},
    observation::Particulars,
    organisation::{RuleEntry, UnitEntry},
    routing,
    time::Timestamp,
};

use super::{
    EntryFault, SeedError,
    file::{self, PLACES, Places},
    id::id_at,
};
use crate::{
    event::Event,
    service::setup::{ListedItem, OwnLists},
    store::{AccountEntry, StoreError, WriteTx, history::PastEvent},
};

/// Who and what the files' codes stand for. Ids follow from the codes and the time of founding.
pub(super) struct Cast<'a> {
    places: &'a Places,
    lists: OwnLists,
    pub founded_at: Timestamp,
    pub rules: Vec<routing::Rule>,
    units: HashMap<String, UnitId>,
    accounts: HashMap<String, AccountId>,
}

impl<'a> Cast<'a> {
    /// Every code that is used must be there.
    pub fn of(places: &'a Places, founded_at: Timestamp) -> Result<Self, SeedError> {
        let lists = OwnLists {
            service_line: places.service_line.clone(),
            area: places.area.clone(),
            client_group: places.client_group.clone(),
            ..OwnLists::default_ones()
        };
        let mut cast =
            Self { places, lists, founded_at, rules: Vec::new(), units: HashMap::new(), accounts: HashMap::new() };
        for organisation in &places.organisation {
            cast.units.insert(organisation.code.clone(), id_at(founded_at, &organisation.code));
        }
        for unit in &places.unit {
            cast.unit(&unit.parent).map_err(in_places(&unit.code))?;
            cast.units.insert(unit.code.clone(), id_at(founded_at, &unit.code));
        }
        for account in &places.account {
            cast.unit(&account.unit).map_err(in_places(&account.code))?;
            for grant in &account.grants {
                cast.unit(&grant.on).map_err(in_places(&account.code))?;
            }
            cast.accounts.insert(account.code.clone(), id_at(founded_at, &account.code));
        }
        for rule in &places.rule {
            let key = rule_key(rule);
            let responsible = cast.account(&rule.responsible).map_err(in_places(&key))?;
            let service_line = rule.service_line.as_ref().map(|code| cast.service_line(code)).transpose();
            let area = rule.area.as_ref().map(|code| cast.area(code)).transpose();
            let (service_line, area) = (service_line.map_err(in_places(&key))?, area.map_err(in_places(&key))?);
            cast.rules.push(routing::Rule { id: id_at(founded_at, &key), service_line, area, responsible });
        }
        Ok(cast)
    }

    pub fn unit(&self, code: &str) -> Result<UnitId, EntryFault> {
        self.units.get(code).copied().ok_or_else(|| EntryFault::UnknownUnit(code.to_owned()))
    }

    pub fn account(&self, code: &str) -> Result<AccountId, EntryFault> {
        self.accounts.get(code).copied().ok_or_else(|| EntryFault::UnknownAccount(code.to_owned()))
    }

    /// Where somebody works.
    pub fn unit_of(&self, account: &str) -> Result<UnitId, EntryFault> {
        let entry = self.places.account.iter().find(|entry| entry.code == account);
        self.unit(&entry.ok_or_else(|| EntryFault::UnknownAccount(account.to_owned()))?.unit)
    }

    pub fn service_line(&self, code: &ServiceLineCode) -> Result<ServiceLineCode, EntryFault> {
        listed(&self.places.service_line, code)
    }

    pub fn area(&self, code: &AreaCode) -> Result<AreaCode, EntryFault> {
        listed(&self.places.area, code)
    }

    pub fn client_group(&self, code: &ClientGroupCode) -> Result<ClientGroupCode, EntryFault> {
        listed(&self.places.client_group, code)
    }

    /// What was said, in codes that the lists have.
    pub fn particulars(&self, said: &file::Said) -> Result<Particulars, EntryFault> {
        let lists = &self.lists;
        Ok(Particulars {
            stage: said.stage.as_ref().map(|code| listed(&lists.stage, code)).transpose()?,
            duration: said.duration,
            causes: said.causes.clone(),
            tried: said.tried.clone(),
            proposal: said.proposal.clone(),
            interfaces: said.interfaces.iter().map(|code| listed(&lists.interface, code)).collect::<Result<_, _>>()?,
            urgency: said.urgency,
            profession: said.profession.as_ref().map(|code| listed(&lists.profession, code)).transpose()?,
            themes: said.themes.iter().map(|code| listed(&lists.theme, code)).collect::<Result<_, _>>()?,
        })
    }

    /// Writes everything; all accounts have the same password. The events that tell of it are the answer.
    pub async fn write(&self, write: &WriteTx, password_hash: &str) -> Result<Vec<PastEvent>, SeedError> {
        let places = self.places;
        self.lists.clone().write(write).await?;
        let mut founding = Founding { cast: self, write, events: Vec::new() };
        for organisation in &places.organisation {
            founding.organisation(organisation).await?;
        }
        for unit in &places.unit {
            founding.unit(unit).await?;
        }
        for account in &places.account {
            founding.account(account, password_hash).await?;
        }
        for rule in &self.rules {
            founding.rule(rule).await?;
        }
        Ok(founding.events)
    }
}

/// Everything on the day it began.
struct Founding<'a> {
    cast: &'a Cast<'a>,
    write: &'a WriteTx,
    events: Vec<PastEvent>,
}

impl Founding<'_> {
    async fn organisation(&mut self, entry: &file::Organisation) -> Result<(), SeedError> {
        let id = self.cast.unit(&entry.code).map_err(in_places(&entry.code))?;
        let unit = UnitEntry { names: entry.name.clone(), parent: None, service_line: None, area: None };
        self.write.add_unit(id, &unit).await?;
        let event =
            if self.events.is_empty() { Event::SetUp { organisation: id } } else { Event::UnitAdded { unit: id } };
        self.tell(event, &entry.code);
        Ok(())
    }

    async fn unit(&mut self, entry: &file::Unit) -> Result<(), SeedError> {
        let named = |code: &str| self.cast.unit(code).map_err(in_places(&entry.code));
        let (id, parent) = (named(&entry.code)?, named(&entry.parent)?);
        let unit = UnitEntry {
            names: entry.name.clone(),
            parent: Some(parent),
            service_line: entry.service_line.clone(),
            area: entry.area.clone(),
        };
        self.write.add_unit(id, &unit).await?;
        self.tell(Event::UnitAdded { unit: id }, &entry.code);
        Ok(())
    }

    async fn account(&mut self, entry: &file::Account, password_hash: &str) -> Result<(), SeedError> {
        let account = self.cast.account(&entry.code).map_err(in_places(&entry.code))?;
        let unit = self.cast.unit(&entry.unit).map_err(in_places(&entry.code))?;
        self.write
            .add_account(AccountEntry {
                id: account,
                email: entry.email.clone(),
                name: entry.name.clone(),
                password_hash: Some(password_hash.to_owned()),
                locale: entry.locale,
                unit: Some(unit),
                title: entry.title.clone(),
                joined_at: Some(self.cast.founded_at),
            })
            .await?;
        self.tell(Event::AccountJoined { account }, &entry.code);
        for &file::Grant { role, ref on } in &entry.grants {
            let key = format!("{} {role} {on}", entry.code);
            let on = self.cast.unit(on).map_err(in_places(&entry.code))?;
            self.write.give_role(id_at(self.cast.founded_at, &key), account, actor::Grant { role, on }).await?;
            self.tell(Event::RoleGiven { account, role, on }, &key);
        }
        Ok(())
    }

    async fn rule(&mut self, rule: &routing::Rule) -> Result<(), StoreError> {
        let entry = RuleEntry {
            service_line: rule.service_line.clone(),
            area: rule.area.clone(),
            responsible: rule.responsible,
        };
        self.write.set_rule(rule.id, &entry).await?;
        self.tell(Event::RuleSet { rule: rule.id, responsible: rule.responsible }, &rule.id.to_string());
        Ok(())
    }

    fn tell(&mut self, event: Event, key: &str) {
        let at = self.cast.founded_at;
        let id = id_at(at, &format!("{} {key}", event.kind()));
        self.events.push(PastEvent { id, event, actor: None, at });
    }
}

fn listed<C: Clone + PartialEq + ToString>(items: &[ListedItem<C>], code: &C) -> Result<C, EntryFault> {
    let item = items.iter().find(|item| item.code == *code);
    item.map(|item| item.code.clone()).ok_or_else(|| EntryFault::UnknownCode(code.to_string()))
}

fn rule_key(rule: &file::Rule) -> String {
    let code = |code: Option<String>| code.unwrap_or_else(|| "any".to_owned());
    let line = code(rule.service_line.as_ref().map(ToString::to_string));
    let area = code(rule.area.as_ref().map(ToString::to_string));
    format!("rule {line} {area}")
}

fn in_places(entry: &str) -> impl Fn(EntryFault) -> SeedError {
    let entry = entry.to_owned();
    move |fault| SeedError::Entry { file: PLACES.to_owned(), entry: entry.clone(), fault }
}
