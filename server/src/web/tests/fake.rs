//! Use cases that answer what a test tells them to, and remember what they were asked.

use std::{
    net::IpAddr,
    sync::{Arc, Mutex},
};

use async_trait::async_trait;
use domain::{
    account::{AccountsPage, Invitation, field},
    actor::{Actor, Grant, Role},
    channel::ChannelView,
    draft::{DraftRow, Kept},
    fault::{Fault, FieldCode},
    form::RawForm,
    ids::{AccountId, AreaCode, DraftId, IssueId, MailId, ObservationId, Reference, RuleId, ServiceLineCode, UpdateId},
    issue::{IssueFilter, IssueRow, IssueView},
    locale::{Locale, Names},
    mail::{Letter, OutboxPage},
    observation::{
        Audience, Disclosure, Filed, Helpful, Identity, Kind, May, ObservationView, OwnObservation, ParticularsView,
        Receipt, Revision, Similar,
    },
    organisation::{List, Lists, RulesPage},
    ports::{
        Accounts, Answer, Backend, Drafts, Issues, Observations, Organisation, Outbox, Receipts, Search, SettingUp,
    },
    receipt::{ReceiptCode, ReceiptView},
    routing::{DestinationPreview, Reason},
    search::{SearchPage, SearchRequest},
    voice::Voices,
};
use uuid::Uuid;

pub const PASSWORD: &str = "kolme sanaa riittää";
/// A text at which filing panics.
pub const PANIC: &str = "panic";
/// What the guard finds, and what it puts in its place.
pub const PERSON: &str = "Matti Virtanen";
pub const MASKED: &str = "[nimi]";
/// Who filed every confidential report.
pub const DISCLOSED: &str = "Veera Esimerkki";

/// The one receipt code that opens anything.
pub fn code() -> ReceiptCode {
    ReceiptCode::of(std::array::from_fn(|i| u8::try_from(i).expect("a code is short")))
}

fn code_of(text: &str) -> Option<ReceiptCode> {
    text.parse().ok()
}

/// What it opens.
fn report() -> ReceiptView {
    let observation = ObservationView {
        id: Uuid::from_u128(1).into(),
        reference: Reference::observation(1042),
        kind: Kind::Gap,
        language: Locale::Fi,
        title: String::new(),
        text: "Jonot kasvavat.".to_owned(),
        unit: None,
        service_line: None,
        area: None,
        client_group: None,
        frequency: None,
        perspectives: Vec::new(),
        particulars: ParticularsView::default(),
        needs_action: false,
        audience: Audience::Colleagues,
        identity: Identity::Anonymous,
        filed_at: "2026-11-22T22:00:00Z".parse().expect("a time"),
        own: true,
        revised_at: None,
        withdrawn_at: None,
        voices: Voices::default(),
        comments: Vec::new(),
        helpful: Vec::new(),
        may: May::default(),
        issue: None,
    };
    ReceiptView { observation, comments: Vec::new(), helpful: Vec::new() }
}

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
    /// The role of whoever is signed in.
    pub role: Mutex<Option<Role>>,
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
            grants: self
                .role
                .lock()
                .unwrap()
                .map(|role| Grant { role, on: Uuid::from_u128(100).into() })
                .into_iter()
                .collect(),
        }
    }
    pub fn heard_of(&self, what: &str) -> Option<RawForm> {
        self.asked.lock().unwrap().iter().find(|(name, _)| *name == what).map(|(_, form)| form.clone())
    }
}

pub fn backend(fake: &Arc<Fake>) -> Backend {
    Backend {
        observations: fake.clone(),
        drafts: fake.clone(),
        receipts: fake.clone(),
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
    async fn starting(&self, _: &Actor) -> Answer<RawForm> {
        Ok(RawForm::default())
    }
    async fn file(&self, _: &Actor, form: &RawForm) -> Answer<Filed> {
        self.heard("file", form)?;
        assert_ne!(form.get("text"), PANIC);
        if form.get("text").is_empty() {
            return Err(Fault::field("text", FieldCode::Required));
        }
        if form.get("identity") == "anonymous" {
            return Ok(Filed::Anonymous(code()));
        }
        Ok(Filed::Known(Uuid::from_u128(1).into()))
    }
    async fn masked(&self, _: &Actor, form: &RawForm) -> Answer<RawForm> {
        Ok(form.fields().map(|(field, value)| (field, value.replace(PERSON, MASKED))).collect())
    }
    async fn channels(&self, _: &Actor) -> Answer<Vec<ChannelView>> {
        Ok(Vec::new())
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
    async fn revising(&self, _: &Actor, _: ObservationId) -> Answer<RawForm> {
        Err(Fault::Forbidden)
    }
    async fn revise(&self, _: &Actor, _: ObservationId, form: &RawForm) -> Answer<()> {
        self.heard("revise", form)
    }
    async fn history(&self, _: &Actor, _: ObservationId) -> Answer<Vec<Revision>> {
        Err(Fault::Forbidden)
    }
    async fn withdraw(&self, _: &Actor, _: ObservationId) -> Answer<()> {
        self.heard("withdraw", &RawForm::default())
    }
    async fn comment(&self, _: &Actor, _: ObservationId, form: &RawForm) -> Answer<()> {
        self.heard("comment", form)
    }
    async fn me_too(&self, _: &Actor, _: ObservationId, form: &RawForm) -> Answer<()> {
        self.heard("me_too", form)
    }
    async fn adopt(&self, _: &Actor, _: ObservationId, form: &RawForm) -> Answer<()> {
        self.heard("adopt", form)
    }
    async fn rate(&self, _: &Actor, _: ObservationId, _: UpdateId, helpful: Helpful) -> Answer<()> {
        self.heard("rate", &RawForm::from_iter([("helpful", helpful.as_str())]))
    }
    async fn disclose(&self, _: &Actor, _: ObservationId, form: &RawForm) -> Answer<Disclosure> {
        self.heard("disclose", form)?;
        Ok(Disclosure { reference: Reference::observation(1042), name: DISCLOSED.to_owned(), unit: None })
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
impl Drafts for Fake {
    async fn list(&self, _: &Actor) -> Answer<Vec<DraftRow>> {
        Ok(Vec::new())
    }
    async fn open(&self, _: &Actor, _: DraftId) -> Answer<RawForm> {
        Err(Fault::Forbidden)
    }
    async fn keep(&self, _: &Actor, form: &RawForm) -> Answer<Kept> {
        self.heard("keep", form)?;
        if form.get("identity") == "anonymous" {
            return Err(Fault::Forbidden);
        }
        Ok(Kept { draft: Uuid::from_u128(2).into(), revision: 1, another: false, concerns: Vec::new() })
    }
    async fn discard(&self, _: &Actor, _: DraftId) -> Answer<()> {
        self.heard("discard", &RawForm::default())
    }
}

#[async_trait]
impl Receipts for Fake {
    async fn open(&self, code: &str, from: IpAddr) -> Answer<ReceiptView> {
        *self.came_from.lock().unwrap() = Some(from);
        self.heard("open_receipt", &RawForm::from_iter([("code", code)]))?;
        let opens = code_of(code).is_some_and(|code| code == self::code());
        if opens { Ok(report()) } else { Err(Fault::field("code", FieldCode::UnknownReceipt)) }
    }
    async fn comment(&self, _: &str, form: &RawForm, _: IpAddr, _: Locale) -> Answer<()> {
        self.heard("comment_by_receipt", form)?;
        if form.get("text").is_empty() { Err(Fault::field("text", FieldCode::Required)) } else { Ok(()) }
    }
    async fn rate(&self, _: &str, _: UpdateId, helpful: Helpful, _: IpAddr) -> Answer<()> {
        self.heard("rate_by_receipt", &RawForm::from_iter([("helpful", helpful.as_str())]))
    }
    async fn withdraw(&self, _: &str, _: IpAddr) -> Answer<()> {
        self.heard("withdraw_by_receipt", &RawForm::default())
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
    async fn similar(&self, _: &Actor, _: &str) -> Answer<Vec<Similar>> {
        Ok(Vec::new())
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
    async fn add_list_item(&self, _: &Actor, _: List, form: &RawForm) -> Answer<()> {
        self.heard("add_list_item", form)
    }
    async fn channels(&self, _: &Actor) -> Answer<Vec<ChannelView>> {
        Ok(Vec::new())
    }
    async fn set_channel(&self, _: &Actor, form: &RawForm) -> Answer<()> {
        self.heard("set_channel", form)
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
