//! Observations as they are kept.

use domain::{
    ids::{AccountId, ObservationId, Reference},
    locale::Locale,
    observation::Filing,
    time::Timestamp,
};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait, Query, UnionType},
};
use uuid::Uuid;

use super::{
    Page, Store, StoreError, WriteTx,
    entity::{
        confidential_reporter,
        observation::{ActiveModel, Column, Entity, Model},
    },
    known,
};

/// An observation with all that is kept of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observation {
    pub id: ObservationId,
    pub reference: Reference,
    /// Who filed it by name; none of those who did otherwise.
    pub reporter: Option<AccountId>,
    pub language: Locale,
    /// The day's beginning when it was filed anonymously.
    pub filed_at: Timestamp,
    pub revised_at: Option<Timestamp>,
    pub withdrawn_at: Option<Timestamp>,
    pub filing: Filing,
}

impl Store {
    pub async fn observation(&self, id: ObservationId) -> Result<Option<Observation>, StoreError> {
        let row = Entity::find().filter(Column::Id.eq(Uuid::from(id))).one(&self.db).await?;
        row.map(Observation::try_from).transpose()
    }

    /// Those that someone filed by name or confidentially, newest first; the second value tells whether
    /// there are more.
    pub async fn observations_of(
        &self,
        reporter: AccountId,
        page: Page,
    ) -> Result<(Vec<Observation>, bool), StoreError> {
        let reporter = Uuid::from(reporter);
        let confidential = Query::select()
            .columns([(Entity, Column::Number), (Entity, Column::FiledAt)])
            .from(confidential_reporter::Entity)
            .inner_join(
                Entity,
                Expr::col((Entity, Column::Id))
                    .equals((confidential_reporter::Entity, confidential_reporter::Column::ObservationId)),
            )
            .and_where(confidential_reporter::Column::AccountId.eq(reporter))
            .take();
        // Each kind by its own index, merged by the database: a condition with OR would sort them all.
        let mut own = Entity::find()
            .select_only()
            .columns([Column::Number, Column::FiledAt])
            .filter(Column::ReporterId.eq(reporter))
            .order_by_desc(Expr::col(Column::FiledAt))
            .order_by_desc(Expr::col(Column::Number))
            .offset(page.offset())
            .limit(Page::READ);
        QuerySelect::query(&mut own).union(UnionType::All, confidential);
        let numbers: Vec<i64> =
            own.into_tuple::<(i64, Timestamp)>().all(&self.db).await?.into_iter().map(|(number, _)| number).collect();
        let rows = Entity::find()
            .filter(Column::Number.is_in(numbers))
            .order_by_desc(Column::FiledAt)
            .order_by_desc(Column::Number)
            .all(&self.db)
            .await?;
        let (rows, more) = Page::cut(rows);
        Ok((rows.into_iter().map(Observation::try_from).collect::<Result<_, _>>()?, more))
    }
}

impl WriteTx {
    /// [`StoreError::Exists`] when there is one with this id.
    pub async fn add_observation(
        &self,
        id: ObservationId,
        reporter: Option<AccountId>,
        language: Locale,
        filing: &Filing,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let row = row(id, reporter, language, filing, at)?;
        Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(())
    }
}

/// The row of an observation; its number is the database's to give.
pub(super) fn row(
    id: ObservationId,
    reporter: Option<AccountId>,
    language: Locale,
    filing: &Filing,
    at: Timestamp,
) -> Result<ActiveModel, StoreError> {
    let perspectives = serde_json::to_string(&filing.perspectives)
        .map_err(|_| StoreError::Corrupt { column: "observation.perspectives" })?;
    let particulars = serde_json::to_string(&filing.particulars)
        .map_err(|_| StoreError::Corrupt { column: "observation.particulars" })?;
    Ok(ActiveModel {
        number: NotSet,
        id: Set(id.into()),
        reporter_id: Set(reporter.map(Into::into)),
        identity: Set(filing.identity.to_string()),
        kind: Set(filing.kind.to_string()),
        language: Set(language.to_string()),
        title: Set(filing.title.clone()),
        text: Set(filing.text.clone()),
        unit_id: Set(filing.unit.map(Into::into)),
        service_line: Set(filing.service_line.as_ref().map(ToString::to_string)),
        area: Set(filing.area.as_ref().map(ToString::to_string)),
        client_group: Set(filing.client_group.as_ref().map(ToString::to_string)),
        frequency: Set(filing.frequency.map(|frequency| frequency.to_string())),
        perspectives: Set(perspectives),
        particulars: Set(particulars),
        needs_action: Set(filing.needs_action),
        wants_answer: Set(filing.wants_answer),
        audience: Set(filing.audience.to_string()),
        filed_at: Set(at),
        revised_at: Set(None),
        withdrawn_at: Set(None),
    })
}

impl TryFrom<Model> for Observation {
    type Error = StoreError;

    fn try_from(row: Model) -> Result<Self, StoreError> {
        let perspectives = serde_json::from_str(&row.perspectives)
            .map_err(|_| StoreError::Corrupt { column: "observation.perspectives" })?;
        let particulars = serde_json::from_str(&row.particulars)
            .map_err(|_| StoreError::Corrupt { column: "observation.particulars" })?;
        Ok(Self {
            id: row.id.into(),
            reference: Reference::observation(row.number),
            reporter: row.reporter_id.map(Into::into),
            language: known(&row.language, "observation.language")?,
            filed_at: row.filed_at,
            revised_at: row.revised_at,
            withdrawn_at: row.withdrawn_at,
            filing: Filing {
                kind: known(&row.kind, "observation.kind")?,
                text: row.text,
                title: row.title,
                unit: row.unit_id.map(Into::into),
                service_line: row.service_line.map(|code| known(&code, "observation.service_line")).transpose()?,
                area: row.area.map(|code| known(&code, "observation.area")).transpose()?,
                client_group: row.client_group.map(|code| known(&code, "observation.client_group")).transpose()?,
                frequency: row.frequency.map(|code| known(&code, "observation.frequency")).transpose()?,
                perspectives,
                particulars,
                needs_action: row.needs_action,
                wants_answer: row.wants_answer,
                audience: known(&row.audience, "observation.audience")?,
                identity: known(&row.identity, "observation.identity")?,
            },
        })
    }
}
