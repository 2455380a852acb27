//! What belongs to an observation beside its row: drafts before it, whoever filed it confidentially, receipts,
//! how it read before, what others added; and the organisation's other channels.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            draft(),
            closed_draft(),
            confidential_reporter(),
            disclosure(),
            receipt(),
            revision(),
            comment(),
            me_too(),
            adoption(),
            helpful(),
            channel(),
        ] {
            manager.create_table(table).await?;
        }
        for index in [
            Index::create().name("draft_author").table("draft").col("account_id").col("kept_at").take(),
            Index::create().name("draft_age").table("draft").col("kept_at").take(),
            Index::create().name("confidential_account").table("confidential_reporter").col("account_id").take(),
            Index::create().name("revision_of").table("revision").col("observation_id").col("number").take(),
            Index::create().name("comment_of").table("comment").col("observation_id").col("number").take(),
        ] {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            "channel",
            "helpful",
            "adoption",
            "me_too",
            "comment",
            "revision",
            "receipt",
            "disclosure",
            "confidential_reporter",
            "closed_draft",
            "draft",
        ] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}

fn to_observation(table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from(table, "observation_id").to("observation", "id").take()
}

fn to_account(table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from(table, "account_id").to("account", "id").take()
}

fn draft() -> TableCreateStatement {
    Table::create()
        .table("draft")
        // The form's submission, which becomes the observation's id.
        .col(pk_uuid("id"))
        .col(uuid("account_id"))
        // JSON: the form as typed, with what the guard blocks masked.
        .col(text("form"))
        .col(integer("revision"))
        .col(timestamp_with_time_zone("kept_at"))
        .foreign_key(&mut to_account("draft"))
        .take()
}

fn closed_draft() -> TableCreateStatement {
    Table::create()
        .table("closed_draft")
        // The keyed hash of the id of a form that was filed anonymously.
        .col(text("id_hash").primary_key())
        .col(date("day"))
        .take()
}

fn confidential_reporter() -> TableCreateStatement {
    Table::create()
        .table("confidential_reporter")
        .col(uuid("observation_id").primary_key())
        .col(uuid("account_id"))
        .foreign_key(&mut to_observation("confidential_reporter"))
        .foreign_key(&mut to_account("confidential_reporter"))
        .take()
}

fn disclosure() -> TableCreateStatement {
    Table::create()
        .table("disclosure")
        .col(pk_uuid("id"))
        .col(uuid("observation_id"))
        // The custodian who asked.
        .col(uuid("account_id"))
        .col(text("reason"))
        .col(timestamp_with_time_zone("at"))
        .foreign_key(&mut to_observation("disclosure"))
        .foreign_key(&mut to_account("disclosure"))
        .take()
}

fn receipt() -> TableCreateStatement {
    Table::create()
        .table("receipt")
        // Keyed hash of the code; the key is not in the database.
        .col(text("code_hash").primary_key())
        .col(uuid_uniq("observation_id"))
        .foreign_key(&mut to_observation("receipt"))
        .take()
}

fn revision() -> TableCreateStatement {
    Table::create()
        .table("revision")
        .col(uuid("observation_id"))
        // From 1, oldest first.
        .col(integer("number"))
        .col(text("kind"))
        .col(text("title"))
        .col(text("text"))
        // JSON, as in observation.
        .col(text("particulars"))
        // Until when it read so.
        .col(timestamp_with_time_zone("until"))
        .primary_key(Index::create().col("observation_id").col("number"))
        .foreign_key(&mut to_observation("revision"))
        .take()
}

fn comment() -> TableCreateStatement {
    Table::create()
        .table("comment")
        // Their order: of some the day is all that is kept of when.
        .col(big_pk_auto("number"))
        .col(uuid_uniq("id"))
        .col(uuid("observation_id"))
        // None when whoever filed the report without a name wrote it.
        .col(uuid_null("author_id"))
        .col(boolean("by_reporter"))
        .col(text("language"))
        .col(text("text"))
        .col(timestamp_with_time_zone("at"))
        .foreign_key(&mut to_observation("comment"))
        .foreign_key(ForeignKey::create().from("comment", "author_id").to("account", "id"))
        .take()
}

fn me_too() -> TableCreateStatement {
    Table::create()
        .table("me_too")
        .col(uuid("observation_id"))
        .col(uuid("account_id"))
        .col(uuid_null("unit_id"))
        .col(text_null("frequency"))
        .col(text("words"))
        .col(timestamp_with_time_zone("at"))
        .primary_key(Index::create().col("observation_id").col("account_id"))
        .foreign_key(&mut to_observation("me_too"))
        .foreign_key(&mut to_account("me_too"))
        .foreign_key(ForeignKey::create().from("me_too", "unit_id").to("unit", "id"))
        .take()
}

fn adoption() -> TableCreateStatement {
    Table::create()
        .table("adoption")
        .col(uuid("observation_id"))
        .col(uuid("unit_id"))
        .col(uuid("account_id"))
        .col(text("words"))
        .col(timestamp_with_time_zone("at"))
        .primary_key(Index::create().col("observation_id").col("unit_id"))
        .foreign_key(&mut to_observation("adoption"))
        .foreign_key(&mut to_account("adoption"))
        .foreign_key(ForeignKey::create().from("adoption", "unit_id").to("unit", "id"))
        .take()
}

fn helpful() -> TableCreateStatement {
    Table::create()
        .table("helpful")
        .col(uuid("update_id"))
        // Who says so: the account, or, for whoever filed without a name, the observation.
        .col(uuid("voice_id"))
        .col(text("helpful"))
        .primary_key(Index::create().col("update_id").col("voice_id"))
        .foreign_key(ForeignKey::create().from("helpful", "update_id").to("issue_update", "id"))
        .take()
}

fn channel() -> TableCreateStatement {
    Table::create()
        .table("channel")
        // incident, wrongdoing or worry_about_client
        .col(text("channel").primary_key())
        .col(text("guidance_fi"))
        .col(text("guidance_sv"))
        .col(text("guidance_en"))
        .col(text("link"))
        .take()
}
