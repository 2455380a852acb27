//! A database of its own for one test, on either engine.

use std::{env, fs, time::Duration};

use sea_orm::{ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement};
use server::store::{Engine, Store, StoreSettings};
use tempfile::TempDir;
use url::Url;

use super::not_run;

/// Address of a throw-away `PostgreSQL` server, as one who may create databases.
const POSTGRES_URL: &str = "HAVAINTO_TEST_POSTGRES_URL";

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

/// Migrated and empty.
pub struct TestDatabase {
    pub store: Store,
    settings: StoreSettings,
    folder: Option<TempDir>,
}

impl TestDatabase {
    pub async fn on_sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self::open(StoreSettings::sqlite_in(folder.path()), Some(folder)).await
    }

    /// `None` when there is no server to run on, which is said aloud.
    pub async fn on_postgres(test: &str) -> Option<Self> {
        let url = fresh_postgres(test).await?.url;
        let settings = StoreSettings { url, max_connections: 4, acquire_timeout: Duration::from_secs(20) };
        Some(Self::open(settings, None).await)
    }

    /// Another one on the same engine.
    pub async fn another(&self) -> Self {
        match self.store.engine() {
            Engine::Sqlite => Self::on_sqlite().await,
            Engine::Postgres => Self::on_postgres("").await.expect("this one is on the same server"),
        }
    }

    async fn open(settings: StoreSettings, folder: Option<TempDir>) -> Self {
        let store = Store::open(&settings).await.unwrap();
        store.migrate().await.unwrap();
        Self { store, settings, folder }
    }

    /// A connection beside the store's own, to look at what is there or to break it.
    pub async fn beside(&self) -> DatabaseConnection {
        Database::connect(&self.settings.url).await.unwrap()
    }

    /// The same database, as another process opens it.
    pub async fn another_store(&self) -> Store {
        Store::open(&self.settings).await.unwrap()
    }

    /// All that an embedded database has written into its folder; nothing of one on a server.
    pub fn bytes(&self) -> Vec<u8> {
        let Some(folder) = &self.folder else { return Vec::new() };
        let files = fs::read_dir(folder.path()).unwrap();
        files.flat_map(|file| fs::read(file.unwrap().path()).unwrap()).collect()
    }

    /// Rows in a table.
    pub async fn rows(&self, table: &str) -> i64 {
        let db = self.beside().await;
        let counted =
            Statement::from_string(db.get_database_backend(), format!("SELECT count(*) AS rows FROM {table}"));
        let row = db.query_one_raw(counted).await.unwrap().unwrap();
        db.close().await.unwrap();
        row.try_get("", "rows").unwrap()
    }

    /// All rows of a table as text: see [`dump`].
    pub async fn dump(&self, table: &str) -> Vec<String> {
        let db = self.beside().await;
        let rows = dump(&db, table).await;
        db.close().await.unwrap();
        rows
    }

    /// The rows of a table as text, in some order of their own: to be compared on the same engine.
    pub async fn lines(&self, table: &str, columns: &[&str]) -> Vec<String> {
        let db = self.beside().await;
        let lines = lines(&db, table, columns).await;
        db.close().await.unwrap();
        lines
    }
}

/// All rows of a table as text, with ids as people write them: to look for what must not be there.
pub async fn dump(db: &DatabaseConnection, table: &str) -> Vec<String> {
    let sqlite = db.get_database_backend() == DbBackend::Sqlite;
    let sql = if sqlite {
        format!("SELECT name FROM pragma_table_info('{table}')")
    } else {
        format!("SELECT column_name::text AS name FROM information_schema.columns WHERE table_name = '{table}'")
    };
    let columns = texts(db, sql).await;
    assert!(!columns.is_empty(), "{table}");
    // On SQLite ids are 16 bytes.
    let written = |column: &String| {
        let part = |from: usize, length: usize| format!("substr(lower(hex({column})),{from},{length})");
        let id = [part(1, 8), part(9, 4), part(13, 4), part(17, 4), part(21, 12)].join("||'-'||");
        if sqlite { format!("CASE typeof({column}) WHEN 'blob' THEN {id} ELSE {column} END") } else { column.clone() }
    };
    let columns: Vec<String> = columns.iter().map(written).collect();
    lines(db, table, &columns.iter().map(String::as_str).collect::<Vec<_>>()).await
}

/// All tables.
pub async fn tables(db: &DatabaseConnection) -> Vec<String> {
    let sql = match db.get_database_backend() {
        DbBackend::Sqlite => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
        _ => "SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = 'public'",
    };
    texts(db, sql.to_owned()).await
}

async fn texts(db: &DatabaseConnection, sql: String) -> Vec<String> {
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.unwrap();
    rows.iter().map(|row| row.try_get("", "name").unwrap()).collect()
}

async fn lines(db: &DatabaseConnection, table: &str, columns: &[&str]) -> Vec<String> {
    let line = match db.get_database_backend() {
        DbBackend::Sqlite => {
            columns.iter().map(|column| format!("quote({column})")).collect::<Vec<_>>().join("||','||")
        }
        _ => format!("ROW({})::text", columns.join(", ")),
    };
    texts(db, format!("SELECT {line} AS name FROM {table} ORDER BY 1")).await
}
