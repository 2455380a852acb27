//! The use cases, as pages and handlers call them. Services implement them; a page can be tested
//! against a fake. Every call names its actor; every answer is what that actor may see.
//!
//! *Not found*: [`Fault::NotFound`] for those who might have seen it, [`Fault::Forbidden`] for the others,
//! to whom what is hidden and what is not there look alike.

use std::{net::IpAddr, sync::Arc};

use async_trait::async_trait;

use crate::{
    account::{AccountsPage, Invitation},
    actor::Actor,
    fault::Fault,
    form::RawForm,
    ids::{AccountId, AreaCode, IssueId, MailId, ObservationId, RuleId, ServiceLineCode},
    issue::{IssueFilter, IssueRow, IssueView},
    locale::Locale,
    mail::{Letter, OutboxPage},
    observation::{ObservationView, OwnObservation, Receipt},
    organisation::{Lists, RulesPage},
    routing::DestinationPreview,
    search::{SearchPage, SearchRequest},
};

pub type Answer<T> = Result<T, Fault>;

#[async_trait]
pub trait Observations: Send + Sync {
    /// What the form offers to choose from.
    async fn lists(&self, actor: &Actor) -> Answer<Lists>;
    /// Files an observation; sent twice is stored once, and both get the same id.
    async fn file(&self, actor: &Actor, form: &RawForm) -> Answer<ObservationId>;
    /// Only for its reporter.
    async fn receipt(&self, actor: &Actor, id: ObservationId) -> Answer<Receipt>;
    async fn view(&self, actor: &Actor, id: ObservationId) -> Answer<ObservationView>;
    /// The actor's own, newest first; `page` from 1. The second value tells whether there are more.
    async fn own(&self, actor: &Actor, page: u64) -> Answer<(Vec<OwnObservation>, bool)>;
    /// To whom something flagged would go.
    async fn destination(
        &self,
        actor: &Actor,
        service_line: Option<ServiceLineCode>,
        area: Option<AreaCode>,
    ) -> Answer<DestinationPreview>;
}

#[async_trait]
pub trait Issues: Send + Sync {
    /// Those the actor owns or may read as manager or coordinator; what is due first comes first.
    async fn list(&self, actor: &Actor, filter: IssueFilter, page: u64) -> Answer<(Vec<IssueRow>, bool)>;
    /// How many of the actor's own await an answer.
    async fn awaiting(&self, actor: &Actor) -> Answer<u64>;
    async fn view(&self, actor: &Actor, id: IssueId) -> Answer<IssueView>;
    async fn acknowledge(&self, actor: &Actor, id: IssueId) -> Answer<()>;
    async fn answer(&self, actor: &Actor, id: IssueId, form: &RawForm) -> Answer<()>;
}

#[async_trait]
pub trait Search: Send + Sync {
    async fn search(&self, actor: &Actor, request: SearchRequest) -> Answer<SearchPage>;
}

#[async_trait]
pub trait Accounts: Send + Sync {
    /// `from`: where the attempt comes from; attempts are counted by address and by account.
    async fn sign_in(&self, form: &RawForm, from: IpAddr) -> Answer<Actor>;
    /// The actor behind a session; `None` when the account is gone or closed.
    async fn actor(&self, account: AccountId) -> Answer<Option<Actor>>;
    async fn set_locale(&self, actor: &Actor, locale: Locale) -> Answer<()>;
    async fn list(&self, actor: &Actor) -> Answer<AccountsPage>;
    async fn invite(&self, actor: &Actor, form: &RawForm) -> Answer<()>;
    /// Sends the invitation again; the earlier link stops working.
    async fn invite_again(&self, actor: &Actor, account: AccountId) -> Answer<()>;
    /// Gives the role that the form names to an account.
    async fn give_role(&self, actor: &Actor, account: AccountId, form: &RawForm) -> Answer<()>;
    /// Takes the role that the form names from an account.
    async fn take_role(&self, actor: &Actor, account: AccountId, form: &RawForm) -> Answer<()>;
    /// Whom a link invites, or [`crate::fault::Conflict::LinkExpired`].
    async fn invitation(&self, token: &str) -> Answer<Invitation>;
    /// Sets the password and signs in.
    async fn accept(&self, token: &str, form: &RawForm) -> Answer<Actor>;
}

#[async_trait]
pub trait Organisation: Send + Sync {
    async fn units(&self, actor: &Actor) -> Answer<Lists>;
    async fn add_unit(&self, actor: &Actor, form: &RawForm) -> Answer<()>;
    async fn rules(&self, actor: &Actor) -> Answer<RulesPage>;
    /// Adds a rule, or names another person in the rule that is there for the same.
    async fn set_rule(&self, actor: &Actor, form: &RawForm) -> Answer<()>;
    async fn remove_rule(&self, actor: &Actor, id: RuleId) -> Answer<()>;
}

#[async_trait]
pub trait Outbox: Send + Sync {
    async fn mails(&self, actor: &Actor) -> Answer<OutboxPage>;
    /// A letter kept by the `file` transport.
    async fn letter(&self, actor: &Actor, id: MailId) -> Answer<Letter>;
    /// Puts a mail that was set aside back into the queue.
    async fn retry(&self, actor: &Actor, id: MailId) -> Answer<()>;
}

#[async_trait]
pub trait SettingUp: Send + Sync {
    /// Whether the installation still waits for its first administrator.
    async fn needed(&self) -> Answer<bool>;
    /// Sets up organisation, units, lists, default rule and first administrator, who is signed in.
    async fn set_up(&self, form: &RawForm, locale: Locale) -> Answer<Actor>;
}

/// Everything that pages and handlers may call, put together in one place.
#[derive(Clone)]
pub struct Backend {
    pub observations: Arc<dyn Observations>,
    pub issues: Arc<dyn Issues>,
    pub search: Arc<dyn Search>,
    pub accounts: Arc<dyn Accounts>,
    pub organisation: Arc<dyn Organisation>,
    pub outbox: Arc<dyn Outbox>,
    pub setting_up: Arc<dyn SettingUp>,
}
