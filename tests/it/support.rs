//! What the tests stand on: a database of their own on either engine, a clock that is wound by hand,
//! a small county with one person for each role, and the services put together.

mod county;
mod database;
pub mod log;
mod open_house;
pub mod searching;
mod smtp_sink;

use std::{
    env,
    io::{Write, stderr},
    sync::{Arc, Mutex},
};

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    actor::Actor,
    form::RawForm,
    guard::Guard,
    ids::{IssueId, ObservationId},
    issue::IssueFilter,
    observation::Filed,
    ports::{Issues, Observations},
    time::{Clock, Timestamp},
};
use sea_orm::DatabaseConnection;
use server::{
    auth::receipt_key::ReceiptKey,
    config::SignInConfig,
    search::index::Index,
    service::{
        draft::DraftService, guarding::Guarding, issue::IssueService, observation::ObservationService,
        receipt::ReceiptService, search::SearchService,
    },
    store::{Store, fresh_uuid},
};
use tempfile::TempDir;

pub use county::{County, code, names};
pub use database::{TestDatabase, dump, fresh_postgres, tables};
pub use open_house::{OpenHouse, text_of};
pub use smtp_sink::SmtpSink;

use self::searching::WRITER_MEMORY;

/// When set, a test that can't run is a failure.
const REQUIRE_ALL: &str = "HAVAINTO_TEST_REQUIRE_ALL";

/// Days within which an issue is to be answered.
pub const ANSWER_WITHIN_DAYS: u32 = 14;
/// Days for which a draft is kept.
pub const KEEP_DRAFTS_DAYS: u32 = 30;

/// Runs an `async fn(TestApp)` on both engines; or one that takes the type named second, such as an
/// empty [`TestDatabase`]. A test that is not named in it is dead code, which
/// the compiler tells.
macro_rules! on_both_engines {
    ($test:ident) => {
        $crate::support::on_both_engines!($test, TestApp);
    };
    ($test:ident, $given:ident) => {
        mod $test {
            use $crate::support::$given;

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() {
                super::$test($given::on_sqlite().await).await;
            }
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() {
                if let Some(given) = $given::on_postgres(module_path!()).await {
                    super::$test(given).await;
                }
            }
        }
    };
}
pub(crate) use on_both_engines;

/// The same for what only `PostgreSQL` can show.
macro_rules! on_postgres {
    ($test:ident) => {
        mod $test {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() {
                if let Some(app) = $crate::support::TestApp::on_postgres(module_path!()).await {
                    super::$test(app).await;
                }
            }
        }
    };
}
pub(crate) use on_postgres;

/// A clock that stands still until it is wound.
pub struct WoundClock(Mutex<Timestamp>);

impl Default for WoundClock {
    /// A Monday morning.
    fn default() -> Self {
        let start: DateTime<Utc> = "2026-11-23T08:00:00Z".parse().unwrap();
        Self(Mutex::new(start))
    }
}

impl WoundClock {
    pub fn wind(&self, by: TimeDelta) {
        *self.0.lock().unwrap() += by;
    }
}

impl Clock for WoundClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap()
    }
}

/// An installation of its own for one test.
pub struct TestApp {
    pub store: Store,
    pub clock: Arc<WoundClock>,
    pub county: County,
    pub observations: ObservationService,
    pub drafts: DraftService,
    pub issues: IssueService,
    pub receipts: ReceiptService,
    pub database: TestDatabase,
    _searching: TempDir,
}

impl TestApp {
    pub async fn on_sqlite() -> Self {
        Self::on(TestDatabase::on_sqlite().await).await
    }

    /// `None` when there is no server to run on.
    pub async fn on_postgres(test: &str) -> Option<Self> {
        Some(Self::on(TestDatabase::on_postgres(test).await?).await)
    }

    async fn on(database: TestDatabase) -> Self {
        let clock = Arc::new(WoundClock::default());
        let store = database.store.clone();
        let searching = tempfile::tempdir().unwrap();
        Self {
            county: County::found(&store, clock.now()).await,
            observations: observation_service(&store, &clock, &searching),
            drafts: draft_service(&store, &clock),
            issues: IssueService::new(store.clone(), clock.clone(), guarding()),
            receipts: ReceiptService::new(store.clone(), clock.clone(), guarding(), receipt_key(), limits()),
            store,
            clock,
            database,
            _searching: searching,
        }
    }

    /// Drafts as another process beside this one keeps them.
    pub async fn drafts_elsewhere(&self) -> DraftService {
        draft_service(&self.database.another_store().await, &self.clock)
    }

    pub fn clock_now(&self) -> Timestamp {
        self.clock.now()
    }

    /// A connection beside the store's own, to look at what is there or to break it.
    pub async fn beside(&self) -> DatabaseConnection {
        self.database.beside().await
    }

    /// The same database, as another process opens it.
    pub async fn another_store(&self) -> Store {
        self.database.another_store().await
    }

    /// Rows in a table.
    pub async fn rows(&self, table: &str) -> i64 {
        self.database.rows(table).await
    }

    /// Files an observation of a kind and a text, with these fields beside them.
    pub async fn file(&self, actor: &Actor, fields: &[(&str, &str)]) -> ObservationId {
        known(&self.observations.file(actor, &observation_form(fields)).await.unwrap())
    }

    /// Files one that needs action; its issue goes to `owner`.
    pub async fn raise(&self, actor: &Actor, owner: &Actor, fields: &[(&str, &str)]) -> (ObservationId, IssueId) {
        let fields: Vec<_> = fields.iter().copied().chain([("needs_action", "1")]).collect();
        let observation = self.file(actor, &fields).await;
        let (rows, _) = self.issues.list(owner, IssueFilter::All, 1).await.unwrap();
        let issue = rows.iter().find(|row| row.observation == observation).expect("it came to its owner");
        (observation, issue.id)
    }

    /// A form's own id, as a page mints it.
    pub fn submission(&self) -> String {
        fresh_uuid(self.clock.now()).to_string()
    }
}

/// Says aloud that a test can't run without what a variable names.
#[expect(clippy::explicit_write, reason = "the capture of a test's output would hide what is printed")]
fn not_run(test: &str, variable: &str) {
    assert!(env::var(REQUIRE_ALL).is_err(), "{variable} is not set, and every test is required");
    writeln!(stderr(), "NOT RUN, since {variable} is not set: {test}").unwrap();
}

/// The services' own, with the usual settings and an index in a folder that nobody feeds.
pub fn observation_service(store: &Store, clock: &Arc<WoundClock>, folder: &TempDir) -> ObservationService {
    let index = Index::open(folder.path(), WRITER_MEMORY).unwrap();
    let search = SearchService::new(store.clone(), index, clock.clone(), guarding());
    observation_service_with(store, clock, search)
}

pub fn observation_service_with(store: &Store, clock: &Arc<WoundClock>, search: SearchService) -> ObservationService {
    ObservationService::new(store.clone(), clock.clone(), guarding(), search, receipt_key(), ANSWER_WITHIN_DAYS)
}

fn draft_service(store: &Store, clock: &Arc<WoundClock>) -> DraftService {
    DraftService::new(store.clone(), clock.clone(), guarding(), receipt_key(), KEEP_DRAFTS_DAYS)
}

fn receipt_key() -> ReceiptKey {
    ReceiptKey::of("a key for tests, of 32 characters and more")
}

/// Few attempts, soon forgiven.
pub fn limits() -> SignInConfig {
    SignInConfig { attempts_per_account: 3, attempts_per_address: 5, window_minutes: 15, invitation_days: 7 }
}

pub fn guarding() -> Guarding {
    Guarding::new(Guard::with_names(domain::guard::names::Names::embedded()))
}

/// The id of what was filed by name or confidentially.
pub fn known(filed: &Filed) -> ObservationId {
    match filed {
        Filed::Known(id) => *id,
        Filed::Anonymous(_) => panic!("it was filed anonymously"),
    }
}

/// The form of an observation: a kind and a text, unless the fields say otherwise.
pub fn observation_form(fields: &[(&str, &str)]) -> RawForm {
    let mut form = RawForm::from_iter([("kind", "gap"), ("text", "Asiakas ohjataan luukulta toiselle.")]);
    for (field, value) in fields {
        form.set(field, *value);
    }
    form
}

pub fn answer_form(decision: &str, text: &str) -> RawForm {
    RawForm::from_iter([("decision", decision), ("text", text)])
}
