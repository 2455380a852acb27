//! Use cases that answer what a test tells them to, and remember what they were asked.

use std::{
    net::IpAddr,
    sync::{Arc, Mutex},
};

use async_trait::async_trait;
use domain::{
    account::{AccountsPage, Invitation, field},
    actor::Actor,
    fault::{Fault, FieldCode},
    form::RawForm,
    ids::{AccountId, AreaCode, IssueId, MailId, ObservationId, RuleId, ServiceLineCode},
    issue::{IssueFilter, IssueRow, IssueView},
    locale::{Locale, Names},
    mail::{Letter, OutboxPage},
    observation::{ObservationView, OwnObservation, Receipt},
    organisation::{Lists, RulesPage},
    ports::{Accounts, Answer, Backend, Issues, Observations, Organisation, Outbox, Search, SettingUp},
    routing::{DestinationPreview, Reason},
    search::{SearchPage, SearchRequest},
};
use uuid::Uuid;

pub const PASSWORD: &str = "kolme sanaa riittää";
/// A text at which filing panics.
pub const PANIC: &str = "panic";

#[derive(Default)]
pub struct Fake {
    /// What every use case fails with, if any.
    pub fault: Mutex<Option<Fault>>,
    pub setting_up: Mutex<bool>,
    /// What came in: the use case's name and the form.
    pub asked: Mutex<Vec<(&'static str, RawForm)>>,
    pub came_from: Mutex<Option<IpAddr>>,
    pub locale: Mutex<Locale>,
    pub account_closed: Mutex<bool>,
}

impl Fake {
    fn heard(&self, what: &'static str, form: &RawForm) -> Answer<()> {
        self.asked.lock().unwrap().push((what, form.clone()));
        self.fine()
    }
    fn fine(&self) -> Answer<()> {
        self.fault.lock().unwrap().clone().map_or(Ok(()), Err)
    }
    fn someone(&self) -> Actor {
        Actor {
            account: Uuid::from_u128(7).into(),
            name: "Aino Esimerkki".to_owned(),
            locale: *self.locale.lock().unwrap(),
            unit: None,
            grants: Vec::new(),
        }
    }
    pub fn heard_of(&self, what: &str) -> Option<RawForm> {
        self.asked.lock().unwrap().iter().find(|(name, _)| *name == what).map(|(_, form)| form.clone())
    }
}

pub fn backend(fake: &Arc<Fake>) -> Backend {
    Backend {
        observations: fake.clone(),
        issues: fake.clone(),
        search: fake.clone(),
        accounts: fake.clone(),
        organisation: fake.clone(),
        outbox: fake.clone(),
        setting_up: fake.clone(),
    }
}

#[async_trait]
impl Observations for Fake {
    async fn lists(&self, _: &Actor) -> Answer<Lists> {
        Ok(Lists::default())
    }
    async fn file(&self, _: &Actor, form: &RawForm) -> Answer<ObservationId> {
        self.heard("file", form)?;
        assert_ne!(form.get("text"), PANIC);
        if form.get("text").is_empty() {
            return Err(Fault::field("text", FieldCode::Required));
        }
        Ok(Uuid::from_u128(1).into())
    }
    async fn receipt(&self, _: &Actor, _: ObservationId) -> Answer<Receipt> {
        Err(Fault::Forbidden)
    }
    async fn view(&self, _: &Actor, _: ObservationId) -> Answer<ObservationView> {
        Err(Fault::Forbidden)
    }
    async fn own(&self, _: &Actor, _: u64) -> Answer<(Vec<OwnObservation>, bool)> {
        Ok((Vec::new(), false))
    }
    async fn destination(
        &self,
        _: &Actor,
        _: Option<ServiceLineCode>,
        _: Option<AreaCode>,
    ) -> Answer<DestinationPreview> {
        Ok(DestinationPreview {
            responsible: "Liisa Esimerkki".to_owned(),
            title: Names::default(),
            reason: Reason::Default,
        })
    }
}

#[async_trait]
impl Issues for Fake {
    async fn list(&self, _: &Actor, _: IssueFilter, _: u64) -> Answer<(Vec<IssueRow>, bool)> {
        Ok((Vec::new(), false))
    }
    async fn awaiting(&self, _: &Actor) -> Answer<u64> {
        Ok(0)
    }
    async fn view(&self, _: &Actor, _: IssueId) -> Answer<IssueView> {
        Err(Fault::Forbidden)
    }
    async fn acknowledge(&self, _: &Actor, _: IssueId) -> Answer<()> {
        self.heard("acknowledge", &RawForm::default())
    }
    async fn answer(&self, _: &Actor, _: IssueId, form: &RawForm) -> Answer<()> {
        self.heard("answer", form)
    }
}

#[async_trait]
impl Search for Fake {
    async fn search(&self, _: &Actor, _: SearchRequest) -> Answer<SearchPage> {
        Err(Fault::Forbidden)
    }
}

#[async_trait]
impl Accounts for Fake {
    async fn sign_in(&self, form: &RawForm, from: IpAddr) -> Answer<Actor> {
        *self.came_from.lock().unwrap() = Some(from);
        self.heard("sign_in", form)?;
        if form.get(field::PASSWORD) == PASSWORD {
            Ok(self.someone())
        } else {
            Err(Fault::field(field::PASSWORD, FieldCode::WrongCredentials))
        }
    }
    async fn actor(&self, account: AccountId) -> Answer<Option<Actor>> {
        let closed = *self.account_closed.lock().unwrap();
        Ok(Some(self.someone()).filter(|someone| someone.account == account && !closed))
    }
    async fn set_locale(&self, _: &Actor, locale: Locale) -> Answer<()> {
        *self.locale.lock().unwrap() = locale;
        self.fine()
    }
    async fn list(&self, _: &Actor) -> Answer<AccountsPage> {
        Err(Fault::Forbidden)
    }
    async fn invite(&self, _: &Actor, form: &RawForm) -> Answer<()> {
        self.heard("invite", form)
    }
    async fn invite_again(&self, _: &Actor, _: AccountId) -> Answer<()> {
        self.heard("invite_again", &RawForm::default())
    }
    async fn give_role(&self, _: &Actor, _: AccountId, form: &RawForm) -> Answer<()> {
        self.heard("give_role", form)
    }
    async fn take_role(&self, _: &Actor, _: AccountId, form: &RawForm) -> Answer<()> {
        self.heard("take_role", form)
    }
    async fn invitation(&self, _: &str) -> Answer<Invitation> {
        self.fine()?;
        Ok(Invitation { name: "Aino Esimerkki".to_owned(), email: "aino@esimerkki.fi".to_owned() })
    }
    async fn accept(&self, _: &str, form: &RawForm) -> Answer<Actor> {
        self.heard("accept", form)?;
        Ok(self.someone())
    }
}

#[async_trait]
impl Organisation for Fake {
    async fn units(&self, _: &Actor) -> Answer<Lists> {
        Ok(Lists::default())
    }
    async fn add_unit(&self, _: &Actor, form: &RawForm) -> Answer<()> {
        self.heard("add_unit", form)
    }
    async fn rules(&self, _: &Actor) -> Answer<RulesPage> {
        Err(Fault::Forbidden)
    }
    async fn set_rule(&self, _: &Actor, form: &RawForm) -> Answer<()> {
        self.heard("set_rule", form)
    }
    async fn remove_rule(&self, _: &Actor, _: RuleId) -> Answer<()> {
        self.heard("remove_rule", &RawForm::default())
    }
}

#[async_trait]
impl Outbox for Fake {
    async fn mails(&self, _: &Actor) -> Answer<OutboxPage> {
        Err(Fault::Forbidden)
    }
    async fn letter(&self, _: &Actor, _: MailId) -> Answer<Letter> {
        Err(Fault::Forbidden)
    }
    async fn retry(&self, _: &Actor, _: MailId) -> Answer<()> {
        self.heard("retry", &RawForm::default())
    }
}

#[async_trait]
impl SettingUp for Fake {
    async fn needed(&self) -> Answer<bool> {
        self.fine()?;
        Ok(*self.setting_up.lock().unwrap())
    }
    async fn set_up(&self, form: &RawForm, _: Locale) -> Answer<Actor> {
        self.heard("set_up", form)?;
        *self.setting_up.lock().unwrap() = false;
        Ok(self.someone())
    }
}
