//! What may go wrong in the database, sorted by what a caller can do about it.

use sea_orm::{DbErr, RuntimeErr, SqlErr, sqlx};

#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database does not answer; later it may.
    #[error("the database does not answer")]
    Unavailable(#[source] DbErr),
    /// A row with the same key is there already.
    #[error("the row exists already")]
    Exists(#[source] DbErr),
    /// A stored value is none that this version knows.
    #[error("column {column} holds a value that is not known")]
    Corrupt { column: &'static str },
    /// No rule says to whom an issue goes. Set-up makes the default rule, and nobody can remove it.
    #[error("there is no default routing rule")]
    NoDefaultRule,
    /// A step was taken that this version does not know.
    #[error(
        "the database was made by another version of Havainto, whose structure this one does not know: start that \
         version, or begin with an empty database"
    )]
    OtherStructure,
    #[error("the database refused a statement")]
    Database(#[source] DbErr),
}

impl StoreError {
    /// The driver's code, for the log. Its message may hold values that people wrote: never logged.
    pub fn code(&self) -> String {
        let (Self::Unavailable(error) | Self::Exists(error) | Self::Database(error)) = self else {
            return String::new();
        };
        let (DbErr::Conn(runtime) | DbErr::Exec(runtime) | DbErr::Query(runtime)) = error else {
            return format!("{error:?}").split(['(', ' ', '{']).next().unwrap_or_default().to_owned();
        };
        match runtime {
            RuntimeErr::SqlxError(error) => match &**error {
                sqlx::Error::Database(error) => error.code().unwrap_or_default().into_owned(),
                sqlx::Error::Io(error) => error.kind().to_string(),
                other => format!("{other:?}").split(['(', ' ', '{']).next().unwrap_or_default().to_owned(),
            },
            RuntimeErr::Internal(_) => String::new(),
        }
    }
}

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> Self {
        if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) {
            Self::Exists(error)
        } else if is_passing(&error) {
            Self::Unavailable(error)
        } else {
            Self::Database(error)
        }
    }
}

/// Whether the same statement may succeed later: no connection, a full disk, a lock that did not
/// come free, a server that shuts down.
fn is_passing(error: &DbErr) -> bool {
    let runtime = match error {
        DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => return true,
        DbErr::Exec(runtime) | DbErr::Query(runtime) => runtime,
        _ => return false,
    };
    let RuntimeErr::SqlxError(error) = runtime else { return false };
    match &**error {
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed
        | sqlx::Error::Protocol(_) => true,
        sqlx::Error::Database(error) => {
            let code = error.code().unwrap_or_default();
            if error.try_downcast_ref::<sqlx::postgres::PgDatabaseError>().is_some() {
                // 08 connection, 53 resources, 57P admin shutdown, 40 serialization, 55P03 lock.
                ["08", "53", "57P", "40", "55P03"].iter().any(|class| code.starts_with(class))
            } else {
                // SQLite's primary codes: busy, locked, I/O error, full, can't open.
                code.parse::<u32>().is_ok_and(|code| matches!(code & 0xff, 5 | 6 | 10 | 13 | 14))
            }
        }
        _ => false,
    }
}
