//! What the tests stand on: a database of their own on either engine, a clock that is wound by hand,
//! a small county with one person for each role, and the services put together.

mod county;
mod smtp_sink;
mod open_house;

use std::{
    env,
    io::{Write, stderr},
    sync::{Arc, Mutex},
    time::Duration,
};

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    actor::Actor,
    form::RawForm,
    ids::{IssueId, ObservationId},
    issue::IssueFilter,
    ports::{Issues, Observations},
    time::{Clock, Timestamp},
};
use sea_orm::{ConnectionTrait, Database, DatabaseConnection};
use server::{
    service::{issue::IssueService, observation::ObservationService},
    store::{Store, StoreSettings, fresh_uuid},
};
use tempfile::TempDir;
use url::Url;

pub use county::{County, code, names};
pub use smtp_sink::SmtpSink;
pub use open_house::{OpenHouse, text_of};

/// Address of a throw-away `PostgreSQL` server, as one who may create databases.
const POSTGRES_URL: &str = "HAVAINTO_TEST_POSTGRES_URL";
/// When set, a test that can't run is a failure.
const REQUIRE_ALL: &str = "HAVAINTO_TEST_REQUIRE_ALL";

/// Days within which an issue is to be answered.
pub const ANSWER_WITHIN_DAYS: u32 = 14;

/// Runs an `async fn(TestApp)` on both engines. A test that is not named in it is dead code, which
/// the compiler tells.
macro_rules! on_both_engines {
    ($test:ident) => {
        mod $test {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() {
                super::$test($crate::support::TestApp::on_sqlite().await).await;
            }
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() {
                if let Some(app) = $crate::support::TestApp::on_postgres(module_path!()).await {
                    super::$test(app).await;
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

/// An empty `PostgreSQL` database of one's own.
pub struct FreshPostgres {
    pub name: String,
    pub url: String,
    /// Address of the server, as one who may create databases.
    pub server: String,
}

/// `None` when there is no server to run on, which is said aloud.
pub async fn fresh_postgres(test: &str) -> Option<FreshPostgres> {
    let Ok(server) = env::var(POSTGRES_URL) else {
        not_run(test, POSTGRES_URL);
        return None;
    };
    let name = format!("havainto_{}", uuid::Uuid::now_v7().simple());
    let admin = Database::connect(&server).await.expect("the PostgreSQL server for tests answers");
    admin.execute_unprepared(&format!("CREATE DATABASE {name}")).await.unwrap();
    admin.close().await.unwrap();
    let mut url = Url::parse(&server).unwrap();
    url.set_path(&name);
    Some(FreshPostgres { name, url: url.into(), server })
}

/// An installation of its own for one test.
pub struct TestApp {
    pub store: Store,
    pub clock: Arc<WoundClock>,
    pub county: County,
    pub observations: ObservationService,
    pub issues: IssueService,
    settings: StoreSettings,
    _folder: Option<TempDir>,
}

impl TestApp {
    pub async fn on_sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let settings = StoreSettings::sqlite_in(folder.path());
        Self::open(settings, Some(folder)).await
    }

    /// `None` when there is no server to run on, which is said aloud.
    pub async fn on_postgres(test: &str) -> Option<Self> {
        let url = fresh_postgres(test).await?.url;
        let settings = StoreSettings { url, max_connections: 4, acquire_timeout: Duration::from_secs(20) };
        Some(Self::open(settings, None).await)
    }

    async fn open(settings: StoreSettings, folder: Option<TempDir>) -> Self {
        let store = Store::open(&settings).await.unwrap();
        store.migrate().await.unwrap();
        let start: DateTime<Utc> = "2026-11-23T08:00:00Z".parse().unwrap();
        let clock = Arc::new(WoundClock(Mutex::new(start)));
        let county = County::found(&store, clock.now()).await;
        Self {
            observations: ObservationService::new(store.clone(), clock.clone(), ANSWER_WITHIN_DAYS),
            issues: IssueService::new(store.clone(), clock.clone()),
            store,
            clock,
            county,
            settings,
            _folder: folder,
        }
    }

    pub fn clock_now(&self) -> Timestamp {
        self.clock.now()
    }

    /// A connection beside the store's own, to look at what is there or to break it.
    pub async fn beside(&self) -> DatabaseConnection {
        Database::connect(&self.settings.url).await.unwrap()
    }

    /// The same database, as another process opens it.
    pub async fn another_store(&self) -> Store {
        Store::open(&self.settings).await.unwrap()
    }

    /// Rows in a table.
    pub async fn rows(&self, table: &str) -> i64 {
        let db = self.beside().await;
        let counted =
            sea_orm::Statement::from_string(db.get_database_backend(), format!("SELECT count(*) AS rows FROM {table}"));
        let row = db.query_one_raw(counted).await.unwrap().unwrap();
        db.close().await.unwrap();
        row.try_get("", "rows").unwrap()
    }

    /// Files an observation of a kind and a text, with these fields beside them.
    pub async fn file(&self, actor: &Actor, fields: &[(&str, &str)]) -> ObservationId {
        self.observations.file(actor, &observation_form(fields)).await.unwrap()
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
