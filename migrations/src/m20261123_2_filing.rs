//! Observations, the rules that send them on, issues and their answers.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("routing_rule")
                    .col(pk_uuid("id"))
                    // Empty means any; the one with both empty is the default.
                    .col(text("service_line"))
                    .col(text("area"))
                    .col(uuid("responsible_id"))
                    .index(Index::create().unique().name("routing_rule_once").col("service_line").col("area"))
                    .foreign_key(ForeignKey::create().from("routing_rule", "responsible_id").to("account", "id"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("observation")
                    // The number of its reference, H-1042.
                    .col(big_pk_auto("number"))
                    .col(uuid_uniq("id"))
                    // Who filed it by name. Whoever did confidentially stands in confidential_reporter;
                    // whoever did anonymously, nowhere.
                    .col(uuid_null("reporter_id"))
                    .col(text("identity"))
                    .col(text("kind"))
                    .col(text("language"))
                    .col(text("title"))
                    .col(text("text"))
                    .col(uuid_null("unit_id"))
                    .col(text_null("service_line"))
                    .col(text_null("area"))
                    .col(text_null("client_group"))
                    .col(text_null("frequency"))
                    // JSON: [{perspective, note}]
                    .col(text("perspectives"))
                    // JSON: stage, duration, causes, tried, proposal, interfaces, urgency, profession, themes
                    .col(text("particulars"))
                    .col(boolean("needs_action"))
                    .col(boolean("wants_answer"))
                    .col(text("audience"))
                    // The day only, when it was filed anonymously.
                    .col(timestamp_with_time_zone("filed_at"))
                    .col(timestamp_with_time_zone_null("revised_at"))
                    .col(timestamp_with_time_zone_null("withdrawn_at"))
                    .foreign_key(ForeignKey::create().from("observation", "reporter_id").to("account", "id"))
                    .foreign_key(ForeignKey::create().from("observation", "unit_id").to("unit", "id"))
                    .take(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("observation_reporter")
                    .table("observation")
                    .col("reporter_id")
                    .col("filed_at")
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("issue")
                    // The number of its reference, A-2041.
                    .col(big_pk_auto("number"))
                    .col(uuid_uniq("id"))
                    .col(uuid_uniq("observation_id"))
                    .col(uuid("owner_id"))
                    // The observation's unit, here so that a list of issues needs no other table to
                    // know who may read a row.
                    .col(uuid_null("unit_id"))
                    .col(text("state"))
                    // The rule may be gone by now: why it came to its owner stays.
                    .col(uuid("rule_id"))
                    .col(text("reason"))
                    .col(timestamp_with_time_zone("raised_at"))
                    .col(timestamp_with_time_zone_null("acknowledged_at"))
                    .col(date("due"))
                    .foreign_key(ForeignKey::create().from("issue", "observation_id").to("observation", "id"))
                    .foreign_key(ForeignKey::create().from("issue", "owner_id").to("account", "id"))
                    .foreign_key(ForeignKey::create().from("issue", "unit_id").to("unit", "id"))
                    .take(),
            )
            .await?;
        // Both hold all that a page of the list is chosen by, in the order of the list.
        manager
            .create_index(
                Index::create()
                    .name("issue_owner")
                    .table("issue")
                    .col("owner_id")
                    .col("state")
                    .col("due")
                    .col("number")
                    .take(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("issue_state")
                    .table("issue")
                    .col("state")
                    .col("due")
                    .col("number")
                    .col("unit_id")
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("issue_update")
                    .col(pk_uuid("id"))
                    .col(uuid("issue_id"))
                    .col(uuid("author_id"))
                    .col(text("decision"))
                    .col(text("language"))
                    .col(text("text"))
                    .col(timestamp_with_time_zone("at"))
                    .foreign_key(ForeignKey::create().from("issue_update", "issue_id").to("issue", "id"))
                    .foreign_key(ForeignKey::create().from("issue_update", "author_id").to("account", "id"))
                    .take(),
            )
            .await?;
        manager
            .create_index(
                Index::create().name("issue_update_issue").table("issue_update").col("issue_id").col("at").take(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["issue_update", "issue", "observation", "routing_rule"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}
