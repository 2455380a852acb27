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
    receipt::ReceiptView,
    routing::DestinationPreview,
    search::{SearchPage, SearchRequest},
};

pub type Answer<T> = Result<T, Fault>;

#[async_trait]
pub trait Observations: Send + Sync {
    /// What the form offers to choose from.
    async fn lists(&self, actor: &Actor) -> Answer<Lists>;
    /// What a fresh form starts with: the person's unit and what goes with it, and what they chose last.
    async fn starting(&self, actor: &Actor) -> Answer<RawForm>;
    /// Files an observation; sent twice is stored once, and both get the same answer. With
    /// [`Fault::Unconfirmed`] nothing is stored yet. Its draft, if there is one, is gone afterwards.
    async fn file(&self, actor: &Actor, form: &RawForm) -> Answer<Filed>;
    /// The form with everything masked that the guard finds in it: nothing is stored.
    async fn masked(&self, actor: &Actor, form: &RawForm) -> Answer<RawForm>;
    /// The channels that the organisation has, with its own words.
    async fn channels(&self, actor: &Actor) -> Answer<Vec<ChannelView>>;
    /// Only for its reporter.
    async fn receipt(&self, actor: &Actor, id: ObservationId) -> Answer<Receipt>;
    async fn view(&self, actor: &Actor, id: ObservationId) -> Answer<ObservationView>;
    /// The actor's own, newest first; `page` from 1. The second value tells whether there are more.
    async fn own(&self, actor: &Actor, page: u64) -> Answer<(Vec<OwnObservation>, bool)>;
    /// The form of one's own report as it stands, for changing it or adding to it.
    async fn revising(&self, actor: &Actor, id: ObservationId) -> Answer<RawForm>;
    /// Changes one's own report; how it read before is kept. Identity and audience stay.
    async fn revise(&self, actor: &Actor, id: ObservationId, form: &RawForm) -> Answer<()>;
    /// Newest first; for its reporter, and for those who read all texts.
    async fn history(&self, actor: &Actor, id: ObservationId) -> Answer<Vec<Revision>>;
    async fn withdraw(&self, actor: &Actor, id: ObservationId) -> Answer<()>;
    async fn comment(&self, actor: &Actor, id: ObservationId, form: &RawForm) -> Answer<()>;
    /// Adds one's own weight to a report, or changes what one added before.
    async fn me_too(&self, actor: &Actor, id: ObservationId, form: &RawForm) -> Answer<()>;
    /// Marks a success as adopted by a unit.
    async fn adopt(&self, actor: &Actor, id: ObservationId, form: &RawForm) -> Answer<()>;
    /// Was this answer of help? For whoever filed it, or noticed it too.
    async fn rate(&self, actor: &Actor, id: ObservationId, update: UpdateId, helpful: Helpful) -> Answer<()>;
    /// Who filed a confidential report: only with a reason, which is logged; the reporter is told.
    async fn disclose(&self, actor: &Actor, id: ObservationId, form: &RawForm) -> Answer<Disclosure>;
    /// To whom something flagged would go.
    async fn destination(
        &self,
        actor: &Actor,
        service_line: Option<ServiceLineCode>,
        area: Option<AreaCode>,
    ) -> Answer<DestinationPreview>;
}

/// Reports that are not sent yet. Each is its author's alone.
#[async_trait]
pub trait Drafts: Send + Sync {
    /// The last touched first.
    async fn list(&self, actor: &Actor) -> Answer<Vec<DraftRow>>;
    /// The form as it was kept, with [`crate::draft::field::REVISION`] and the submission's id.
    async fn open(&self, actor: &Actor, id: DraftId) -> Answer<RawForm>;
    /// Keeps a form under its submission's id; beside it, as another draft, when that was changed since the form
    /// was opened, or was sent and reads otherwise by now. Never refuses what can't be read yet: only what is too
    /// long to keep. What the guard blocks is masked. An anonymous one is not kept, and what was kept of it
    /// before is removed: [`Fault::Forbidden`].
    async fn keep(&self, actor: &Actor, form: &RawForm) -> Answer<Kept>;
    async fn discard(&self, actor: &Actor, id: DraftId) -> Answer<()>;
}

/// The way back for whoever filed without a name: whoever has the code, signed in or not.
/// `from`: where an attempt comes from; failed ones are counted by address.
#[async_trait]
pub trait Receipts: Send + Sync {
    async fn open(&self, code: &str, from: IpAddr) -> Answer<ReceiptView>;
    async fn comment(&self, code: &str, form: &RawForm, from: IpAddr, locale: Locale) -> Answer<()>;
    async fn rate(&self, code: &str, update: UpdateId, helpful: Helpful, from: IpAddr) -> Answer<()>;
    async fn withdraw(&self, code: &str, from: IpAddr) -> Answer<()>;
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
    /// Up to five reports that the actor may read and that may tell of the same as a text; what is
    /// most alike first. Empty when nothing is alike enough.
    async fn similar(&self, actor: &Actor, text: &str) -> Answer<Vec<Similar>>;
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
    async fn add_list_item(&self, actor: &Actor, list: List, form: &RawForm) -> Answer<()>;
    /// All of them, for the administrator.
    async fn channels(&self, actor: &Actor) -> Answer<Vec<ChannelView>>;
    async fn set_channel(&self, actor: &Actor, form: &RawForm) -> Answer<()>;
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
    pub drafts: Arc<dyn Drafts>,
    pub receipts: Arc<dyn Receipts>,
    pub issues: Arc<dyn Issues>,
    pub search: Arc<dyn Search>,
    pub accounts: Arc<dyn Accounts>,
    pub organisation: Arc<dyn Organisation>,
    pub outbox: Arc<dyn Outbox>,
    pub setting_up: Arc<dyn SettingUp>,
}
