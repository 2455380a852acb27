//! The organisation tree and its lists, accounts with their roles, sessions, invitations.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("unit")
                    .col(pk_uuid("id"))
                    .col(uuid_null("parent_id"))
                    .col(text("name_fi"))
                    .col(text("name_sv"))
                    .col(text("name_en"))
                    .col(text_null("service_line"))
                    .col(text_null("area"))
                    // Order among siblings.
                    .col(integer("position"))
                    .foreign_key(ForeignKey::create().from("unit", "parent_id").to("unit", "id"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("list_item")
                    // service_line, area or client_group
                    .col(text("list"))
                    .col(text("code"))
                    .col(text("name_fi"))
                    .col(text("name_sv"))
                    .col(text("name_en"))
                    .col(integer("position"))
                    .primary_key(Index::create().col("list").col("code"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("account")
                    .col(pk_uuid("id"))
                    // In lower case.
                    .col(text_uniq("email"))
                    .col(text("name"))
                    // Argon2id in PHC form; none until the invitation was accepted.
                    .col(text_null("password_hash"))
                    .col(text("locale"))
                    .col(uuid_null("unit_id"))
                    .col(text("title_fi"))
                    .col(text("title_sv"))
                    .col(text("title_en"))
                    .col(timestamp_with_time_zone_null("joined_at"))
                    .col(timestamp_with_time_zone_null("closed_at"))
                    .foreign_key(ForeignKey::create().from("account", "unit_id").to("unit", "id"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("role_grant")
                    .col(pk_uuid("id"))
                    .col(uuid("account_id"))
                    .col(text("role"))
                    .col(uuid("unit_id"))
                    .index(
                        Index::create().unique().name("role_grant_once").col("account_id").col("role").col("unit_id"),
                    )
                    .foreign_key(ForeignKey::create().from("role_grant", "account_id").to("account", "id"))
                    .foreign_key(ForeignKey::create().from("role_grant", "unit_id").to("unit", "id"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("session")
                    // SHA-256 of the cookie's value: a copy of the database lets nobody in.
                    .col(text("id_hash").primary_key())
                    .col(text("data"))
                    .col(timestamp_with_time_zone("expires_at"))
                    .take(),
            )
            .await?;
        manager.create_index(Index::create().name("session_expiry").table("session").col("expires_at").take()).await?;
        manager
            .create_table(
                Table::create()
                    .table("sign_in_attempt")
                    .col(big_pk_auto("number"))
                    // Hash of an address, or of the e-mail that was typed.
                    .col(text("key_hash"))
                    .col(timestamp_with_time_zone("at"))
                    .take(),
            )
            .await?;
        manager
            .create_index(
                Index::create().name("sign_in_attempt_key").table("sign_in_attempt").col("key_hash").col("at").take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("invitation")
                    .col(uuid("account_id").primary_key())
                    .col(text_uniq("token_hash"))
                    .col(timestamp_with_time_zone("expires_at"))
                    .foreign_key(ForeignKey::create().from("invitation", "account_id").to("account", "id"))
                    .take(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["invitation", "sign_in_attempt", "session", "role_grant", "account", "list_item", "unit"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}
