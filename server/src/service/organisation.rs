//! The organisation's units, lists, channels and routing rules, as administrators keep them.

use std::sync::Arc;

use async_trait::async_trait;
use domain::{
    actor::Actor,
    channel::{Channel, ChannelView},
    fault::{Conflict, Fault},
    form::RawForm,
    ids::{AccountId, RuleId},
    locale::Names,
    organisation::{Item, List, Lists, Person, RuleEntry, RuleRow, RulesPage, UnitEntry, item_code, item_names},
    ports::{Answer, Organisation},
    routing::{Reason, Rule},
    time::Clock,
};

use super::failure::{Refusal, answered};
use crate::{
    auth::policy::{Action, authorize},
    event::Event,
    store::{Store, StoreError, fresh},
};

pub struct OrganisationService {
    store: Store,
    clock: Arc<dyn Clock>,
}

impl OrganisationService {
    pub fn new(store: Store, clock: Arc<dyn Clock>) -> Self {
        Self { store, clock }
    }

    async fn lists(&self, actor: &Actor) -> Result<Lists, Refusal> {
        authorize(actor, Action::KeepUnits)?;
        Ok(self.store.lists().await?)
    }

    async fn add(&self, actor: &Actor, form: &RawForm) -> Result<(), Refusal> {
        authorize(actor, Action::KeepUnits)?;
        let entry = UnitEntry::read(form, &self.store.lists().await?)?;
        let now = self.clock.now();
        let unit = fresh(now);
        let write = self.store.write().await?;
        write.add_unit(unit, &entry).await?;
        write.record(&Event::UnitAdded { unit }, Some(actor.account), now).await?;
        Ok(write.commit().await?)
    }

    /// Adds an item to the end of a list. One of the same name is there already: nothing is added.
    async fn add_item(&self, actor: &Actor, list: List, form: &RawForm) -> Result<(), Refusal> {
        authorize(actor, Action::KeepLists)?;
        let names = item_names(form)?;
        let lists = self.store.lists().await?;
        let items = lists.items(list);
        if items.iter().any(|(_, there)| **there == names) {
            return Ok(());
        }
        let taken: Vec<&str> = items.iter().map(|(code, _)| *code).collect();
        let code = item_code(&names, &taken);
        let now = self.clock.now();
        let write = self.store.write().await?;
        write.add_items(list, &[Item { code: code.clone(), names }]).await?;
        write.record(&Event::ListItemAdded { list, code }, Some(actor.account), now).await?;
        Ok(write.commit().await?)
    }

    /// Each of the channels, told of or not yet.
    async fn all_channels(&self, actor: &Actor) -> Result<Vec<ChannelView>, Refusal> {
        authorize(actor, Action::KeepLists)?;
        let told = self.store.channels().await?;
        let view = |channel: &Channel| told.iter().find(|view| view.channel == *channel).cloned();
        let untold =
            |channel: &Channel| ChannelView { channel: *channel, guidance: Names::default(), link: String::new() };
        Ok(Channel::ALL.iter().map(|channel| view(channel).unwrap_or_else(|| untold(channel))).collect())
    }

    async fn tell_channel(&self, actor: &Actor, form: &RawForm) -> Result<(), Refusal> {
        authorize(actor, Action::KeepLists)?;
        let view = ChannelView::read(form)?;
        let write = self.store.write().await?;
        write.set_channel(&view).await?;
        let event = Event::ChannelSet { channel: view.channel };
        write.record(&event, Some(actor.account), self.clock.now()).await?;
        Ok(write.commit().await?)
    }

    async fn page(&self, actor: &Actor) -> Result<RulesPage, Refusal> {
        authorize(actor, Action::KeepRules)?;
        let lists = self.store.lists().await?;
        let mut rules = self.store.rules().await?;
        rules.sort_by_key(Rule::reason);
        let responsible: Vec<AccountId> = rules.iter().map(|rule| rule.responsible).collect();
        let named = self.store.people(&responsible).await?;
        let rows = rules.into_iter().map(|rule| {
            let responsible = named.get(&rule.responsible).cloned();
            Ok(RuleRow {
                id: rule.id,
                reason: rule.reason(),
                service_line: rule.service_line.and_then(|code| lists.service_line(&code).cloned()),
                area: rule.area.and_then(|code| lists.area(&code).cloned()),
                // The database holds on to whoever a rule names.
                responsible: responsible.ok_or(StoreError::Corrupt { column: "routing_rule.responsible_id" })?,
            })
        });
        let rules = rows.collect::<Result<_, StoreError>>()?;
        Ok(RulesPage { rules, people: self.store.joined_people().await?, lists })
    }

    /// Whoever is made responsible needs no role for it: an owner may read what they own.
    async fn set(&self, actor: &Actor, form: &RawForm) -> Result<(), Refusal> {
        authorize(actor, Action::KeepRules)?;
        let people = self.store.joined_people().await?;
        let known = |account| people.iter().any(|person: &Person| person.id == account);
        let entry = RuleEntry::read(form, &self.store.lists().await?, known)?;
        let now = self.clock.now();
        let write = self.store.write().await?;
        let rule = write.set_rule(fresh(now), &entry).await?;
        let event = Event::RuleSet { rule, responsible: entry.responsible };
        write.record(&event, Some(actor.account), now).await?;
        Ok(write.commit().await?)
    }

    async fn remove(&self, actor: &Actor, id: RuleId) -> Result<(), Refusal> {
        authorize(actor, Action::KeepRules)?;
        let rules = self.store.rules().await?;
        match rules.iter().find(|rule| rule.id == id).map(Rule::reason) {
            None => return Err(Fault::NotFound.into()),
            Some(Reason::Default) => return Err(Fault::Conflict(Conflict::DefaultRuleStays).into()),
            Some(_) => {}
        }
        let write = self.store.write().await?;
        write.remove_rule(id).await?;
        write.record(&Event::RuleRemoved { rule: id }, Some(actor.account), self.clock.now()).await?;
        Ok(write.commit().await?)
    }
}

#[async_trait]
impl Organisation for OrganisationService {
    async fn units(&self, actor: &Actor) -> Answer<Lists> {
        answered(self.lists(actor).await, &*self.clock)
    }

    async fn add_unit(&self, actor: &Actor, form: &RawForm) -> Answer<()> {
        answered(self.add(actor, form).await, &*self.clock)
    }

    async fn add_list_item(&self, actor: &Actor, list: List, form: &RawForm) -> Answer<()> {
        answered(self.add_item(actor, list, form).await, &*self.clock)
    }

    async fn channels(&self, actor: &Actor) -> Answer<Vec<ChannelView>> {
        answered(self.all_channels(actor).await, &*self.clock)
    }

    async fn set_channel(&self, actor: &Actor, form: &RawForm) -> Answer<()> {
        answered(self.tell_channel(actor, form).await, &*self.clock)
    }

    async fn rules(&self, actor: &Actor) -> Answer<RulesPage> {
        answered(self.page(actor).await, &*self.clock)
    }

    async fn set_rule(&self, actor: &Actor, form: &RawForm) -> Answer<()> {
        answered(self.set(actor, form).await, &*self.clock)
    }

    async fn remove_rule(&self, actor: &Actor, id: RuleId) -> Answer<()> {
        answered(self.remove(actor, id).await, &*self.clock)
    }
}
