//! The composition root: opens what the settings name, and puts the rooms together.

use std::{fs, io, path::PathBuf, sync::Arc, time::Duration};

use app::visit::DemoAccount;
use async_trait::async_trait;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::TimeDelta;
use domain::{
    guard::{Guard, names::Names},
    ports::Backend,
    search::IndexState,
    time::Clock,
};
use tokio::sync::watch;

use crate::{
    auth::{password::Passwords, receipt_key::ReceiptKey},
    config::{Config, ConfigError, MailTransport},
    mail::{
        compose::Letterhead,
        outbox::{Postman, PostmanSettings},
        smtp::MailServerError,
        transport::Transport,
    },
    search::index::{Index, IndexError},
    service::{
        account::AccountService, draft::DraftService, guarding::Guarding, issue::IssueService,
        observation::ObservationService, organisation::OrganisationService, outbox::OutboxService,
        receipt::ReceiptService, search::SearchService, setup::SetUpService,
    },
    store::{Engine, Store, StoreError},
    web::{
        WebSettings, WebState,
        assets::{Assets, BrokenDescription},
        health::{Part, Ready},
    },
    worker::{self, KeptFor},
};

/// What stops the start after the settings were read.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("the data folder {} can't be used", folder.display())]
    Folder { folder: PathBuf, source: io::Error },
    #[error("the key behind receipt codes can't be read from the data folder, or made there")]
    ReceiptKey(#[source] io::Error),
    #[error("the database can't be opened")]
    Store(#[from] StoreError),
    #[error(transparent)]
    Config(#[from] ConfigError),
    #[error("the mail server of the settings can't be used")]
    MailServer(#[from] MailServerError),
    #[error(transparent)]
    Index(#[from] IndexError),
    #[error(transparent)]
    Assets(#[from] BrokenDescription),
}

/// Everything that is open, before it is put together.
pub struct House {
    pub config: Config,
    pub clock: Arc<dyn Clock>,
    pub store: Store,
    pub passwords: Passwords,
    pub transport: Transport,
    pub receipt_key: ReceiptKey,
    /// What set-up asks for: told on standard output only.
    pub setup_code: String,
}

impl House {
    /// Opens the database; its structure is left as it is.
    pub async fn open(config: Config, clock: Arc<dyn Clock>, passwords: Passwords) -> Result<Self, OpenError> {
        let folder = config.data.folder.clone();
        fs::create_dir_all(&folder).map_err(|source| OpenError::Folder { folder, source })?;
        let store = Store::open(&config.store()).await?;
        let transport = Transport::new(&config)?;
        let receipt_key = match config.server.receipt_key.expose() {
            "" => ReceiptKey::kept_in(&config.data.folder).map_err(OpenError::ReceiptKey)?,
            key => ReceiptKey::of(key),
        };
        let setup_code = URL_SAFE_NO_PAD.encode(rand::random::<[u8; 12]>());
        Ok(Self { config, clock, store, passwords, transport, receipt_key, setup_code })
    }

    /// Opens the search index in the data folder. What can't be used of it is begun anew.
    pub fn open_index(&self) -> Result<Index, OpenError> {
        Ok(Index::open(&self.config.index_folder(), self.writer_memory())?)
    }

    /// Bytes that the writer of the index gathers before it writes.
    pub fn writer_memory(&self) -> usize {
        self.config.search.writer_memory * 1_000_000
    }

    /// The use cases.
    pub fn backend(&self, index: &Index) -> Backend {
        let (store, clock) = (|| self.store.clone(), || self.clock.clone());
        let guarding = Guarding::new(Guard::with_names(Names::embedded()));
        let search = SearchService::new(store(), index.clone(), clock(), guarding);
        let answer_within_days = self.config.issues.answer_within_days;
        Backend {
            observations: Arc::new(ObservationService::new(
                store(),
                clock(),
                guarding,
                search.clone(),
                self.receipt_key.clone(),
                answer_within_days,
            )),
            drafts: Arc::new(DraftService::new(
                store(),
                clock(),
                guarding,
                self.receipt_key.clone(),
                self.config.drafts.keep_days,
            )),
            receipts: Arc::new(ReceiptService::new(
                store(),
                clock(),
                guarding,
                self.receipt_key.clone(),
                self.config.sign_in.clone(),
            )),
            issues: Arc::new(IssueService::new(store(), clock(), guarding)),
            search: Arc::new(search),
            accounts: Arc::new(AccountService::new(
                store(),
                self.passwords.clone(),
                clock(),
                self.config.sign_in.clone(),
            )),
            organisation: Arc::new(OrganisationService::new(store(), clock())),
            outbox: Arc::new(OutboxService::new(store(), clock(), self.transport.letters().cloned())),
            setting_up: Arc::new(SetUpService::new(store(), self.passwords.clone(), clock(), self.setup_code.clone())),
        }
    }

    /// Whoever delivers the outbox.
    pub fn postman(&self) -> Result<Postman, OpenError> {
        let letterhead = Letterhead::of(&self.config)?;
        let settings = PostmanSettings::of(&self.config);
        Ok(Postman::new(self.store.clone(), self.clock.clone(), self.transport.clone(), letterhead, settings))
    }

    /// Sends mail and sweeps up, until `stop` turns true.
    pub fn work(&self, stop: watch::Receiver<bool>) -> Result<impl Future<Output = ()> + Send + use<>, OpenError> {
        let kept_for = KeptFor {
            attempts: TimeDelta::minutes(self.config.sign_in.window_minutes.into()),
            drafts: TimeDelta::days(self.config.drafts.keep_days.into()),
        };
        Ok(worker::run(self.postman()?, self.store.clone(), self.clock.clone(), kept_for, stop))
    }

    /// In words for an operator.
    pub fn database(&self) -> &'static str {
        match self.store.engine() {
            Engine::Sqlite => "SQLite database",
            Engine::Postgres => "PostgreSQL database",
        }
    }

    /// The web, with these accounts shown to whoever signs in (empty outside a demonstration).
    pub fn web(&self, index: &Index, demo_accounts: Vec<DemoAccount>) -> Result<WebState, OpenError> {
        let settings = WebSettings {
            public_url: self.config.public_url()?,
            trust_proxy: self.config.server.trust_proxy,
            body_limit: self.config.server.body_limit,
            session_lifetime: Duration::from_secs(u64::from(self.config.session.idle_hours) * 3600),
            demo_accounts,
            letters: self.config.mail.transport == MailTransport::File,
        };
        let ready = Arc::new(Readiness { store: self.store.clone(), index: index.clone() });
        let rows = Arc::new(self.store.clone());
        Ok(WebState::new(self.backend(index), rows, self.clock.clone(), ready, Assets::embedded()?, settings))
    }
}

struct Readiness {
    store: Store,
    index: Index,
}

#[async_trait]
impl Ready for Readiness {
    async fn parts(&self) -> Vec<Part> {
        let answers = self.store.ping().await.is_ok();
        let database = Part { name: "database", ready: answers, state: if answers { "answers" } else { "is away" } };
        // Searching works on what is there while the index is built: pages may be served.
        let state = match self.index.state() {
            IndexState::Ready => "is current",
            IndexState::Rebuilding { .. } => "is being built",
        };
        vec![database, Part { name: "index", ready: true, state }]
    }
}
