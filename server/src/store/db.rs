//! Opening the database and bringing its structure up to date.

use std::{path::Path, sync::Arc, time::Duration};

use migrations::{Migrator, MigratorTrait};
use sea_orm::{
    ConnectOptions, Database, DatabaseConnection, DbBackend, DbErr,
    sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous},
};
use tokio::sync::{Mutex, watch};

use super::StoreError;

/// Which database it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

#[derive(Debug, Clone)]
pub struct StoreSettings {
    /// `sqlite://path?mode=rwc` or `postgres://…`.
    pub url: String,
    pub max_connections: u32,
    /// How long a request waits for a connection before the database counts as away.
    pub acquire_timeout: Duration,
}

impl StoreSettings {
    /// The embedded database in a folder.
    pub fn sqlite_in(folder: &Path) -> Self {
        Self {
            url: format!("sqlite://{}?mode=rwc", folder.join("havainto.sqlite").display()),
            max_connections: 8,
            acquire_timeout: Duration::from_secs(5),
        }
    }
}

/// The database. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    pub(super) db: DatabaseConnection,
    /// `SQLite` has one writer at a time. Those who wait do so here, in turn, not by polling its lock.
    pub(super) write_gate: Option<Arc<Mutex<()>>>,
    /// Counts commits of this process, so that followers of the log wake up at once.
    pub(super) commits: Arc<watch::Sender<u64>>,
}

impl Store {
    /// Opens the database; its structure is left as it is.
    pub async fn open(settings: &StoreSettings) -> Result<Self, StoreError> {
        let mut options = ConnectOptions::new(settings.url.clone());
        options
            .max_connections(settings.max_connections)
            .acquire_timeout(settings.acquire_timeout)
            .connect_timeout(settings.acquire_timeout)
            // Statements hold what people wrote.
            .sqlx_logging(false)
            .map_sqlx_sqlite_opts(|sqlite| {
                sqlite
                    .foreign_keys(true)
                    .journal_mode(SqliteJournalMode::Wal)
                    // What was acknowledged is on disk.
                    .synchronous(SqliteSynchronous::Full)
                    // What was removed is overwritten: drafts are nobody's to find again.
                    .pragma("secure_delete", "on")
                    .busy_timeout(Duration::from_secs(5))
            });
        let db = Database::connect(options).await?;
        let write_gate = (db.get_database_backend() == DbBackend::Sqlite).then(Arc::default);
        Ok(Self { db, write_gate, commits: Arc::new(watch::channel(0).0) })
    }

    pub fn engine(&self) -> Engine {
        match self.db.get_database_backend() {
            DbBackend::Postgres => Engine::Postgres,
            _ => Engine::Sqlite,
        }
    }

    /// Brings the structure up to date; how many steps were taken.
    pub async fn migrate(&self) -> Result<usize, StoreError> {
        let pending = self.pending_migrations().await?;
        Migrator::up(&self.db, None).await?;
        Ok(pending)
    }

    /// How many steps the structure is behind.
    pub async fn pending_migrations(&self) -> Result<usize, StoreError> {
        match Migrator::get_pending_migrations(&self.db).await {
            // All that the library says in words of its own is that it knows no such step.
            Err(DbErr::Custom(_)) => Err(StoreError::OtherStructure),
            pending => Ok(pending?.len()),
        }
    }

    /// Whether it answers.
    pub async fn ping(&self) -> Result<(), StoreError> {
        Ok(self.db.ping().await?)
    }

    /// Changes whenever this process has committed something.
    pub fn commits(&self) -> watch::Receiver<u64> {
        self.commits.subscribe()
    }
}
