//! Issues and their answers as they are kept.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{
    ids::{AccountId, IssueId, ObservationId, Reference, RuleId, UnitId, UpdateId},
    issue::{Decision, IssueState},
    locale::Locale,
    routing::{Destination, Reason},
    time::Timestamp,
};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Order, Query, SelectStatement, SimpleExpr, UnionType},
};
use uuid::Uuid;

use super::{
    Observation, Page, Store, StoreError, WriteTx,
    entity::{
        issue::{ActiveModel, Column, Entity, Model},
        issue_update, observation,
    },
    known,
};

/// An issue with all that is kept of it, save its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    pub id: IssueId,
    pub reference: Reference,
    pub observation: ObservationId,
    pub owner: AccountId,
    pub state: IssueState,
    /// The rule that sent it to its owner; it may be gone by now.
    pub rule: RuleId,
    pub reason: Reason,
    pub raised_at: Timestamp,
    pub acknowledged_at: Option<Timestamp>,
    pub due: NaiveDate,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Update {
    pub id: UpdateId,
    pub issue: IssueId,
    pub author: AccountId,
    pub decision: Decision,
    pub language: Locale,
    pub text: String,
    pub at: Timestamp,
}

/// Which issues a list holds: those of an owner and those of some units, in some states.
#[derive(Debug, Clone, Copy)]
pub struct IssuesOf<'a> {
    pub owner: AccountId,
    pub units: &'a [UnitId],
    pub states: &'a [IssueState],
}

impl Store {
    pub async fn issue(&self, id: IssueId) -> Result<Option<Issue>, StoreError> {
        let row = Entity::find().filter(Column::Id.eq(Uuid::from(id))).one(&self.db).await?;
        row.map(Issue::try_from).transpose()
    }

    pub async fn issue_of(&self, observation: ObservationId) -> Result<Option<Issue>, StoreError> {
        Ok(self.issues_of(&[observation]).await?.remove(&observation))
    }

    /// The issues to which these observations were raised.
    pub async fn issues_of(&self, observations: &[ObservationId]) -> Result<HashMap<ObservationId, Issue>, StoreError> {
        let ids = observations.iter().copied().map(Uuid::from);
        let rows = Entity::find().filter(Column::ObservationId.is_in(ids)).all(&self.db).await?;
        rows.into_iter().map(|row| Ok((row.observation_id.into(), Issue::try_from(row)?))).collect()
    }

    /// The answers to these issues, oldest first.
    pub async fn updates_of(&self, issues: &[IssueId]) -> Result<Vec<Update>, StoreError> {
        let rows = issue_update::Entity::find()
            .filter(issue_update::Column::IssueId.is_in(issues.iter().copied().map(Uuid::from)))
            .order_by_asc(issue_update::Column::At)
            .order_by_asc(issue_update::Column::Id)
            .all(&self.db)
            .await?;
        rows.into_iter().map(Update::try_from).collect()
    }

    /// A page of issues with their observations, due first; the second value tells whether there are more.
    pub async fn issues(&self, of: IssuesOf<'_>, page: Page) -> Result<(Vec<(Issue, Observation)>, bool), StoreError> {
        let Some(query) = page_of_issues(of, page) else { return Ok((Vec::new(), false)) };
        let found = self.db.query_all(&query).await?;
        let numbers: Vec<i64> = found.iter().map(|row| row.try_get("", "number")).collect::<Result<_, _>>()?;
        let (numbers, more) = Page::cut(numbers);
        let issues = Entity::find()
            .filter(Column::Number.is_in(numbers))
            .order_by_asc(Column::Due)
            .order_by_asc(Column::Number)
            .all(&self.db)
            .await?;
        let mut observations: HashMap<Uuid, observation::Model> = observation::Entity::find()
            .filter(observation::Column::Id.is_in(issues.iter().map(|issue| issue.observation_id)))
            .all(&self.db)
            .await?
            .into_iter()
            .map(|row| (row.id, row))
            .collect();
        let rows = issues
            .into_iter()
            .filter_map(|issue| observations.remove(&issue.observation_id).map(|observation| (issue, observation)))
            .map(|(issue, observation)| Ok((issue.try_into()?, observation.try_into()?)))
            .collect::<Result<_, StoreError>>()?;
        Ok((rows, more))
    }

    pub async fn count_issues(&self, owner: AccountId, states: &[IssueState]) -> Result<u64, StoreError> {
        let states = states.iter().map(|state| state.as_str());
        let found = Entity::find().filter(Column::OwnerId.eq(Uuid::from(owner))).filter(Column::State.is_in(states));
        Ok(found.count(&self.db).await?)
    }
}

/// The numbers of a page's issues. Each state's part of the list is read from an index in the list's
/// own order and no further than the page reaches, however many issues there are.
fn page_of_issues(of: IssuesOf<'_>, page: Page) -> Option<SelectStatement> {
    let owned = Column::OwnerId.eq(Uuid::from(of.owner));
    let in_units = (!of.units.is_empty()).then(|| Column::UnitId.is_in(of.units.iter().copied().map(Uuid::from)));
    let reach = page.offset() + Page::READ;
    let part = |state: IssueState, whose: SimpleExpr| {
        let within_reach = Query::select()
            .columns([Column::Number, Column::Due])
            .from(Entity)
            .and_where(Column::State.eq(state.as_str()))
            .and_where(whose)
            .order_by(Column::Due, Order::Asc)
            .order_by(Column::Number, Order::Asc)
            .limit(reach)
            .take();
        Query::select().columns([Column::Number, Column::Due]).from_subquery(within_reach, "part").take()
    };
    let parts = of.states.iter().flat_map(|&state| {
        [Some(owned.clone()), in_units.clone()].into_iter().flatten().map(move |whose| part(state, whose))
    });
    parts.reduce(|mut all, part| all.union(UnionType::Distinct, part).take()).map(|mut all| {
        all.order_by(Column::Due, Order::Asc)
            .order_by(Column::Number, Order::Asc)
            .offset(page.offset())
            .limit(Page::READ)
            .take()
    })
}

impl WriteTx {
    /// Raises an observation. `unit`: the observation's.
    pub async fn raise_issue(
        &self,
        id: IssueId,
        observation: ObservationId,
        unit: Option<UnitId>,
        to: Destination,
        due: NaiveDate,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let row = ActiveModel {
            number: NotSet,
            id: Set(id.into()),
            observation_id: Set(observation.into()),
            owner_id: Set(to.responsible.into()),
            unit_id: Set(unit.map(Into::into)),
            state: Set(IssueState::Raised.to_string()),
            rule_id: Set(to.rule.into()),
            reason: Set(to.reason.to_string()),
            raised_at: Set(at),
            acknowledged_at: Set(None),
            due: Set(due),
        };
        Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// An issue as it stands until this transaction ends: nobody else moves it meanwhile.
    pub async fn issue(&self, id: IssueId) -> Result<Option<Issue>, StoreError> {
        let row = Entity::find().filter(Column::Id.eq(Uuid::from(id))).lock_exclusive().one(&self.tx).await?;
        row.map(Issue::try_from).transpose()
    }

    /// Keeps where an issue has moved: its state, and when it was acknowledged.
    pub async fn move_issue(&self, issue: &Issue) -> Result<(), StoreError> {
        let moved = ActiveModel {
            state: Set(issue.state.to_string()),
            acknowledged_at: Set(issue.acknowledged_at),
            ..ActiveModel::default()
        };
        Entity::update_many().set(moved).filter(Column::Id.eq(Uuid::from(issue.id))).exec(&self.tx).await?;
        Ok(())
    }

    pub async fn add_update(&self, update: &Update) -> Result<(), StoreError> {
        issue_update::Entity::insert(issue_update::ActiveModel::from(update)).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// Whether an answer is one to this issue.
    pub async fn has_update(&self, issue: IssueId, update: UpdateId) -> Result<bool, StoreError> {
        let row = issue_update::Entity::find_by_id(Uuid::from(update))
            .filter(issue_update::Column::IssueId.eq(Uuid::from(issue)))
            .one(&self.tx)
            .await?;
        Ok(row.is_some())
    }

    /// The latest answer to an issue.
    pub async fn latest_update(&self, issue: IssueId) -> Result<Option<Update>, StoreError> {
        let row = issue_update::Entity::find()
            .filter(issue_update::Column::IssueId.eq(Uuid::from(issue)))
            .order_by_desc(issue_update::Column::At)
            .order_by_desc(issue_update::Column::Id)
            .one(&self.tx)
            .await?;
        row.map(Update::try_from).transpose()
    }
}

impl TryFrom<Model> for Issue {
    type Error = StoreError;

    fn try_from(row: Model) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            reference: Reference::issue(row.number),
            observation: row.observation_id.into(),
            owner: row.owner_id.into(),
            state: known(&row.state, "issue.state")?,
            rule: row.rule_id.into(),
            reason: known(&row.reason, "issue.reason")?,
            raised_at: row.raised_at,
            acknowledged_at: row.acknowledged_at,
            due: row.due,
        })
    }
}

impl From<&Update> for issue_update::ActiveModel {
    fn from(update: &Update) -> Self {
        Self {
            id: Set(update.id.into()),
            issue_id: Set(update.issue.into()),
            author_id: Set(update.author.into()),
            decision: Set(update.decision.to_string()),
            language: Set(update.language.to_string()),
            text: Set(update.text.clone()),
            at: Set(update.at),
        }
    }
}

impl TryFrom<issue_update::Model> for Update {
    type Error = StoreError;

    fn try_from(row: issue_update::Model) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            issue: row.issue_id.into(),
            author: row.author_id.into(),
            decision: known(&row.decision, "issue_update.decision")?,
            language: known(&row.language, "issue_update.language")?,
            text: row.text,
            at: row.at,
        })
    }
}
