//! Reading the event log in an order in which nothing can appear behind a reader's back.
//!
//! On `PostgreSQL` a row with a lower sequence may be committed later than one with a higher. Rows
//! are therefore read by (transaction id, sequence), and only those of transactions older than every
//! transaction still open: whatever comes later sorts after them. See `docs/adr/0003`.

use domain::ids::EventId;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbBackend, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
    Statement, sea_query::Expr,
};
use serde::{Deserialize, Serialize};

use super::{
    Engine, Store, StoreError,
    entity::event::{Column, Entity},
};
use crate::event::Event;

/// A place in the log: everything up to and including it has been read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Cursor {
    pub txid: i64,
    pub seq: i64,
}

const OLDEST_OPEN: &str = "pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

impl Store {
    /// The next events after a place, oldest first, each with its own place.
    pub async fn events_after(&self, cursor: Cursor, limit: u64) -> Result<Vec<(Cursor, Event)>, StoreError> {
        let mut query = Entity::find()
            .filter(
                Condition::any()
                    .add(Column::Txid.gt(cursor.txid))
                    .add(Condition::all().add(Column::Txid.eq(cursor.txid)).add(Column::Seq.gt(cursor.seq))),
            )
            .order_by_asc(Column::Txid)
            .order_by_asc(Column::Seq)
            .limit(limit);
        if self.engine() == Engine::Postgres {
            query = query.filter(Expr::col(Column::Txid).lt(Expr::cust(OLDEST_OPEN)));
        }
        let rows = query.all(&self.db).await?;
        rows.into_iter()
            .map(|row| {
                let event =
                    serde_json::from_str(&row.data).map_err(|_| StoreError::Corrupt { column: "event.data" })?;
                Ok((Cursor { txid: row.txid, seq: row.seq }, event))
            })
            .collect()
    }

    /// A place such that every event after it is committed later than now, or is told again: what is
    /// read from the tables from now on holds everything up to it.
    pub async fn event_cursor(&self) -> Result<Cursor, StoreError> {
        let sql = match self.engine() {
            Engine::Postgres => {
                format!("SELECT txid, seq FROM event WHERE txid < {OLDEST_OPEN} ORDER BY txid DESC, seq DESC LIMIT 1")
            }
            Engine::Sqlite => "SELECT txid, seq FROM event ORDER BY txid DESC, seq DESC LIMIT 1".to_owned(),
        };
        let row = self.db.query_one_raw(Statement::from_string(self.backend(), sql)).await?;
        Ok(match row {
            Some(row) => Cursor { txid: row.try_get("", "txid")?, seq: row.try_get("", "seq")? },
            None => Cursor::default(),
        })
    }

    /// The id of the event that stands at a place. `None` at the log's beginning, and where this
    /// database never was: a place read from another one, or from itself before it was put back from a copy.
    pub async fn event_at(&self, cursor: Cursor) -> Result<Option<EventId>, StoreError> {
        let mut query = Entity::find_by_id(cursor.seq).filter(Column::Txid.eq(cursor.txid));
        if self.engine() == Engine::Postgres {
            // After a dump was restored into another cluster old events bear ids of transactions to come.
            query = query.filter(Expr::col(Column::Txid).lt(Expr::cust(OLDEST_OPEN)));
        }
        Ok(query.one(&self.db).await?.map(|row| row.id.into()))
    }

    fn backend(&self) -> DbBackend {
        self.db.get_database_backend()
    }
}
