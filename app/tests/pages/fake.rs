//! Use cases that answer what a test tells them to; what they were not told they don't have.

use std::{net::IpAddr, sync::Arc};

use async_trait::async_trait;
use domain::{
    account::{AccountsPage, Invitation},
    actor::Actor,
    channel::ChannelView,
    draft::{DraftRow, Kept},
    fault::Fault,
    form::RawForm,
    ids::{AccountId, AreaCode, DraftId, IssueId, MailId, ObservationId, RuleId, ServiceLineCode, UpdateId},
    issue::{IssueFilter, IssueRow, IssueView},
    locale::Locale,
    mail::{Letter, OutboxPage},
    observation::{Disclosure, Filed, Helpful, ObservationView, OwnObservation, Receipt, Revision, Similar},
    organisation::{List, Lists, RulesPage},
    ports::{
        Accounts, Answer, Backend, Drafts, Issues, Observations, Organisation, Outbox, Receipts, Search, SettingUp,
    },
    receipt::ReceiptView,
    routing::DestinationPreview,
    search::{SearchPage, SearchRequest},
};

/// Answers for every question a page may ask.
#[derive(Default)]
pub struct Fake {
    /// What every use case fails with, if any.
    pub fault: Option<Fault>,
    pub lists: Option<Lists>,
    pub receipt: Option<Receipt>,
    pub observation: Option<ObservationView>,
    pub own: Vec<OwnObservation>,
    pub starting: RawForm,
    /// The form of one's own report, for changing it.
    pub revising: Option<RawForm>,
    pub history: Vec<Revision>,
    pub channels: Vec<ChannelView>,
    pub similar: Vec<Similar>,
    pub drafts: Vec<DraftRow>,
    /// A draft that was kept.
    pub draft: Option<RawForm>,
    /// What the holder of a receipt code sees.
    pub held: Option<ReceiptView>,
    /// Whether there are more of one's own on a next page.
    pub more: bool,
    pub issues: Vec<IssueRow>,
    pub issue: Option<IssueView>,
    /// Answered with the request that came.
    pub found: Option<SearchPage>,
    pub accounts: Option<AccountsPage>,
    pub invitation: Option<Invitation>,
    pub rules: Option<RulesPage>,
    pub outbox: Option<OutboxPage>,
    pub letter: Option<Letter>,
    pub setting_up: bool,
}

impl Fake {
    pub fn backend(self) -> Backend {
        let fake = Arc::new(self);
        Backend {
            observations: fake.clone(),
            drafts: fake.clone(),
            receipts: fake.clone(),
            issues: fake.clone(),
            search: fake.clone(),
            accounts: fake.clone(),
            organisation: fake.clone(),
            outbox: fake.clone(),
            setting_up: fake,
        }
    }

    fn told<T: Clone>(&self, answer: Option<&T>) -> Answer<T> {
        self.fault.clone().map_or_else(|| answer.cloned().ok_or(Fault::NotFound), Err)
    }

    fn listed<T: Clone>(&self, rows: Vec<T>) -> Answer<(Vec<T>, bool)> {
        self.told(Some(&(rows, false)))
    }
}

/// Pages read; what they post is taken by the server.
fn not_a_pages_call<T>() -> Answer<T> {
    panic!("a page changes nothing")
}

#[async_trait]
impl Observations for Fake {
    async fn lists(&self, _: &Actor) -> Answer<Lists> {
        self.told(self.lists.as_ref())
    }
    async fn starting(&self, _: &Actor) -> Answer<RawForm> {
        self.told(Some(&self.starting))
    }
    async fn file(&self, _: &Actor, _: &RawForm) -> Answer<Filed> {
        not_a_pages_call()
    }
    async fn masked(&self, _: &Actor, form: &RawForm) -> Answer<RawForm> {
        self.told(Some(form))
    }
    async fn channels(&self, _: &Actor) -> Answer<Vec<ChannelView>> {
        self.told(Some(&self.channels))
    }
    async fn receipt(&self, _: &Actor, _: ObservationId) -> Answer<Receipt> {
        self.told(self.receipt.as_ref())
    }
    async fn view(&self, _: &Actor, _: ObservationId) -> Answer<ObservationView> {
        self.told(self.observation.as_ref())
    }
    async fn own(&self, _: &Actor, _: u64) -> Answer<(Vec<OwnObservation>, bool)> {
        self.told(Some(&(self.own.clone(), self.more)))
    }
    async fn revising(&self, _: &Actor, _: ObservationId) -> Answer<RawForm> {
        self.told(self.revising.as_ref())
    }
    async fn revise(&self, _: &Actor, _: ObservationId, _: &RawForm) -> Answer<()> {
        not_a_pages_call()
    }
    async fn history(&self, _: &Actor, _: ObservationId) -> Answer<Vec<Revision>> {
        self.told(Some(&self.history))
    }
    async fn withdraw(&self, _: &Actor, _: ObservationId) -> Answer<()> {
        not_a_pages_call()
    }
    async fn comment(&self, _: &Actor, _: ObservationId, _: &RawForm) -> Answer<()> {
        not_a_pages_call()
    }
    async fn me_too(&self, _: &Actor, _: ObservationId, _: &RawForm) -> Answer<()> {
        not_a_pages_call()
    }
    async fn adopt(&self, _: &Actor, _: ObservationId, _: &RawForm) -> Answer<()> {
        not_a_pages_call()
    }
    async fn rate(&self, _: &Actor, _: ObservationId, _: UpdateId, _: Helpful) -> Answer<()> {
        not_a_pages_call()
    }
    async fn disclose(&self, _: &Actor, _: ObservationId, _: &RawForm) -> Answer<Disclosure> {
        not_a_pages_call()
    }
    async fn destination(
        &self,
        _: &Actor,
        _: Option<ServiceLineCode>,
        _: Option<AreaCode>,
    ) -> Answer<DestinationPreview> {
        Err(Fault::NotFound)
    }
}

#[async_trait]
impl Drafts for Fake {
    async fn list(&self, _: &Actor) -> Answer<Vec<DraftRow>> {
        self.told(Some(&self.drafts))
    }
    async fn open(&self, _: &Actor, _: DraftId) -> Answer<RawForm> {
        self.told(self.draft.as_ref())
    }
    async fn keep(&self, _: &Actor, _: &RawForm) -> Answer<Kept> {
        not_a_pages_call()
    }
    async fn discard(&self, _: &Actor, _: DraftId) -> Answer<()> {
        not_a_pages_call()
    }
}

#[async_trait]
impl Receipts for Fake {
    async fn open(&self, _: &str, _: IpAddr) -> Answer<ReceiptView> {
        self.told(self.held.as_ref())
    }
    async fn comment(&self, _: &str, _: &RawForm, _: IpAddr, _: Locale) -> Answer<()> {
        not_a_pages_call()
    }
    async fn rate(&self, _: &str, _: UpdateId, _: Helpful, _: IpAddr) -> Answer<()> {
        not_a_pages_call()
    }
    async fn withdraw(&self, _: &str, _: IpAddr) -> Answer<()> {
        not_a_pages_call()
    }
}

#[async_trait]
impl Issues for Fake {
    async fn list(&self, _: &Actor, filter: IssueFilter, _: u64) -> Answer<(Vec<IssueRow>, bool)> {
        self.listed(self.issues.iter().filter(|issue| filter.states().contains(&issue.state)).cloned().collect())
    }
    async fn awaiting(&self, _: &Actor) -> Answer<u64> {
        let awaiting = self.issues.iter().filter(|issue| issue.state.awaits_answer()).count();
        self.told(Some(&(awaiting as u64)))
    }
    async fn view(&self, _: &Actor, _: IssueId) -> Answer<IssueView> {
        self.told(self.issue.as_ref())
    }
    async fn acknowledge(&self, _: &Actor, _: IssueId) -> Answer<()> {
        not_a_pages_call()
    }
    async fn answer(&self, _: &Actor, _: IssueId, _: &RawForm) -> Answer<()> {
        not_a_pages_call()
    }
}

#[async_trait]
impl Search for Fake {
    async fn search(&self, _: &Actor, request: SearchRequest) -> Answer<SearchPage> {
        Ok(SearchPage { request, ..self.told(self.found.as_ref())? })
    }
    async fn similar(&self, _: &Actor, _: &str) -> Answer<Vec<Similar>> {
        self.told(Some(&self.similar))
    }
}

#[async_trait]
impl Accounts for Fake {
    async fn sign_in(&self, _: &RawForm, _: IpAddr) -> Answer<Actor> {
        not_a_pages_call()
    }
    async fn actor(&self, _: AccountId) -> Answer<Option<Actor>> {
        not_a_pages_call()
    }
    async fn set_locale(&self, _: &Actor, _: Locale) -> Answer<()> {
        not_a_pages_call()
    }
    async fn list(&self, _: &Actor) -> Answer<AccountsPage> {
        self.told(self.accounts.as_ref())
    }
    async fn invite(&self, _: &Actor, _: &RawForm) -> Answer<()> {
        not_a_pages_call()
    }
    async fn invite_again(&self, _: &Actor, _: AccountId) -> Answer<()> {
        not_a_pages_call()
    }
    async fn give_role(&self, _: &Actor, _: AccountId, _: &RawForm) -> Answer<()> {
        not_a_pages_call()
    }
    async fn take_role(&self, _: &Actor, _: AccountId, _: &RawForm) -> Answer<()> {
        not_a_pages_call()
    }
    async fn invitation(&self, _: &str) -> Answer<Invitation> {
        self.told(self.invitation.as_ref())
    }
    async fn accept(&self, _: &str, _: &RawForm) -> Answer<Actor> {
        not_a_pages_call()
    }
}

#[async_trait]
impl Organisation for Fake {
    async fn units(&self, _: &Actor) -> Answer<Lists> {
        self.told(self.lists.as_ref())
    }
    async fn add_unit(&self, _: &Actor, _: &RawForm) -> Answer<()> {
        not_a_pages_call()
    }
    async fn add_list_item(&self, _: &Actor, _: List, _: &RawForm) -> Answer<()> {
        not_a_pages_call()
    }
    async fn channels(&self, _: &Actor) -> Answer<Vec<ChannelView>> {
        self.told(Some(&self.channels))
    }
    async fn set_channel(&self, _: &Actor, _: &RawForm) -> Answer<()> {
        not_a_pages_call()
    }
    async fn rules(&self, _: &Actor) -> Answer<RulesPage> {
        self.told(self.rules.as_ref())
    }
    async fn set_rule(&self, _: &Actor, _: &RawForm) -> Answer<()> {
        not_a_pages_call()
    }
    async fn remove_rule(&self, _: &Actor, _: RuleId) -> Answer<()> {
        not_a_pages_call()
    }
}

#[async_trait]
impl Outbox for Fake {
    async fn mails(&self, _: &Actor) -> Answer<OutboxPage> {
        self.told(self.outbox.as_ref())
    }
    async fn letter(&self, _: &Actor, _: MailId) -> Answer<Letter> {
        self.told(self.letter.as_ref())
    }
    async fn retry(&self, _: &Actor, _: MailId) -> Answer<()> {
        not_a_pages_call()
    }
}

#[async_trait]
impl SettingUp for Fake {
    async fn needed(&self) -> Answer<bool> {
        self.told(Some(&self.setting_up))
    }
    async fn set_up(&self, _: &RawForm, _: Locale) -> Answer<Actor> {
        not_a_pages_call()
    }
}
