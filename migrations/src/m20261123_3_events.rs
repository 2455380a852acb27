//! The event log and the outbox.

use sea_orm_migration::{prelude::*, schema::*, sea_orm::DbBackend};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // On PostgreSQL a sequence's order is not the order of commits. The transaction's id tells a
        // reader which rows may still have company that is not committed yet (docs/adr/0003).
        let txid = match manager.get_database_backend() {
            DbBackend::Postgres => {
                big_integer("txid").default(Expr::cust("(pg_current_xact_id()::text::bigint)")).take()
            }
            _ => big_integer("txid").default(0).take(),
        };
        manager
            .create_table(
                Table::create()
                    .table("event")
                    .col(big_pk_auto("seq"))
                    .col(txid)
                    .col(uuid_uniq("id"))
                    .col(text("kind"))
                    // What it happened to.
                    .col(uuid("subject"))
                    // On whose behalf; none for the machine's own.
                    .col(uuid_null("actor_id"))
                    .col(timestamp_with_time_zone("at"))
                    // JSON: the typed event. Ids and states, never what people wrote.
                    .col(text("data"))
                    .take(),
            )
            .await?;
        manager.create_index(Index::create().name("event_order").table("event").col("txid").col("seq").take()).await?;
        manager
            .create_table(
                Table::create()
                    .table("outbox")
                    .col(pk_uuid("id"))
                    .col(text("kind"))
                    .col(uuid("account_id"))
                    // The issue or else the observation that it tells of. Neither for an invitation, nor for
                    // a mail to whoever filed confidentially.
                    .col(uuid_null("issue_id"))
                    .col(uuid_null("observation_id"))
                    // Whether it tells of something anonymous: then every time in this row is a day's beginning.
                    .col(boolean("day_only"))
                    .col(text("state"))
                    .col(integer("attempts"))
                    .col(text_null("trouble"))
                    .col(timestamp_with_time_zone("queued_at"))
                    .col(timestamp_with_time_zone("due_at"))
                    // Set while a worker has it in hand.
                    .col(timestamp_with_time_zone_null("leased_until"))
                    .col(timestamp_with_time_zone_null("sent_at"))
                    .foreign_key(ForeignKey::create().from("outbox", "account_id").to("account", "id"))
                    .take(),
            )
            .await?;
        manager
            .create_index(Index::create().name("outbox_due").table("outbox").col("state").col("due_at").take())
            .await?;
        manager.create_index(Index::create().name("outbox_queued").table("outbox").col("queued_at").take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["outbox", "event"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}
