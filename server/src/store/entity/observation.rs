//! A row of `observation`; what the columns mean stands in the migration.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "observation")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub number: i64,
    #[sea_orm(unique)]
    pub id: Uuid,
    pub reporter_id: Option<Uuid>,
    pub identity: String,
    pub kind: String,
    pub language: String,
    pub title: String,
    pub text: String,
    pub unit_id: Option<Uuid>,
    pub service_line: Option<String>,
    pub area: Option<String>,
    pub client_group: Option<String>,
    pub frequency: Option<String>,
    pub perspectives: String,
    pub particulars: String,
    pub needs_action: bool,
    pub wants_answer: bool,
    pub audience: String,
    pub filed_at: DateTimeUtc,
    pub revised_at: Option<DateTimeUtc>,
    pub withdrawn_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
