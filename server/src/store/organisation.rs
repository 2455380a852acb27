//! The organisation tree, the organisation's own lists, and the routing rules.

use std::collections::HashMap;

use domain::{
    ids::{RuleId, UnitId},
    locale::Names,
    organisation::{Item, List, Lists, RuleEntry, Unit, UnitEntry},
    routing::Rule,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, sea_query::OnConflict,
};
use uuid::Uuid;

use super::{
    Store, StoreError, WriteTx,
    entity::{list_item, routing_rule, unit},
    known,
};

impl Store {
    /// The tree and the lists: units in the order of a walk from the roots, items in their own order.
    pub async fn lists(&self) -> Result<Lists, StoreError> {
        let units =
            unit::Entity::find().order_by_asc(unit::Column::Position).order_by_asc(unit::Column::Id).all(&self.db);
        let items = list_item::Entity::find()
            .order_by_asc(list_item::Column::Position)
            .order_by_asc(list_item::Column::Code)
            .all(&self.db);
        let mut lists = Lists { units: in_tree_order(units.await?)?, ..Lists::default() };
        for row in items.await? {
            match known(&row.list, "list_item.list")? {
                List::ServiceLines => lists.service_lines.push(item(row)?),
                List::Areas => lists.areas.push(item(row)?),
                List::ClientGroups => lists.client_groups.push(item(row)?),
                List::Stages => lists.stages.push(item(row)?),
                List::Interfaces => lists.interfaces.push(item(row)?),
                List::Professions => lists.professions.push(item(row)?),
                List::Themes => lists.themes.push(item(row)?),
            }
        }
        Ok(lists)
    }

    /// All routing rules; the default first.
    pub async fn rules(&self) -> Result<Vec<Rule>, StoreError> {
        let rows = routing_rule::Entity::find()
            .order_by_asc(routing_rule::Column::ServiceLine)
            .order_by_asc(routing_rule::Column::Area)
            .all(&self.db)
            .await?;
        rows.into_iter().map(rule).collect()
    }
}

impl WriteTx {
    /// Adds a unit as the last among its siblings.
    pub async fn add_unit(&self, id: UnitId, entry: &UnitEntry) -> Result<(), StoreError> {
        let siblings = match entry.parent {
            Some(parent) => unit::Column::ParentId.eq(Uuid::from(parent)),
            None => unit::Column::ParentId.is_null(),
        };
        let position = unit::Entity::find().filter(siblings).count(&self.tx).await?;
        let row = unit::ActiveModel {
            id: Set(id.into()),
            parent_id: Set(entry.parent.map(Into::into)),
            name_fi: Set(entry.names.fi.clone()),
            name_sv: Set(entry.names.sv.clone()),
            name_en: Set(entry.names.en.clone()),
            service_line: Set(entry.service_line.as_ref().map(ToString::to_string)),
            area: Set(entry.area.as_ref().map(ToString::to_string)),
            position: Set(i32::try_from(position).unwrap_or(i32::MAX)),
        };
        unit::Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// Adds items to the end of a list. [`StoreError::Exists`] when one has a code that is there already.
    pub async fn add_items<C: ToString>(&self, list: List, items: &[Item<C>]) -> Result<(), StoreError> {
        let there = list_item::Entity::find().filter(list_item::Column::List.eq(list.as_str())).count(&self.tx).await?;
        let rows = (there..).zip(items).map(|(position, item)| list_item::ActiveModel {
            list: Set(list.to_string()),
            code: Set(item.code.to_string()),
            name_fi: Set(item.names.fi.clone()),
            name_sv: Set(item.names.sv.clone()),
            name_en: Set(item.names.en.clone()),
            position: Set(i32::try_from(position).unwrap_or(i32::MAX)),
        });
        list_item::Entity::insert_many(rows).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// Adds a rule under `id`, or names another person in the rule that is there for the same
    /// service line and area, which keeps its own id. The id of the rule is the answer.
    pub async fn set_rule(&self, id: RuleId, entry: &RuleEntry) -> Result<RuleId, StoreError> {
        let row = routing_rule::ActiveModel {
            id: Set(id.into()),
            service_line: Set(entry.service_line.as_ref().map(ToString::to_string).unwrap_or_default()),
            area: Set(entry.area.as_ref().map(ToString::to_string).unwrap_or_default()),
            responsible_id: Set(entry.responsible.into()),
        };
        let for_the_same = OnConflict::columns([routing_rule::Column::ServiceLine, routing_rule::Column::Area])
            .update_column(routing_rule::Column::ResponsibleId)
            .to_owned();
        let stored = routing_rule::Entity::insert(row).on_conflict(for_the_same).exec_with_returning(&self.tx).await?;
        Ok(stored.id.into())
    }

    /// Removes a rule. That the default stays is for the caller to see to.
    pub async fn remove_rule(&self, id: RuleId) -> Result<(), StoreError> {
        routing_rule::Entity::delete_by_id(Uuid::from(id)).exec(&self.tx).await?;
        Ok(())
    }
}

fn in_tree_order(rows: Vec<unit::Model>) -> Result<Vec<Unit>, StoreError> {
    let mut children: HashMap<Option<Uuid>, Vec<unit::Model>> = HashMap::new();
    // The last sibling first: it is the first to be pushed, and the last to be popped.
    for row in rows.into_iter().rev() {
        children.entry(row.parent_id).or_default().push(row);
    }
    let mut units = Vec::new();
    let mut ahead: Vec<(usize, unit::Model)> = Vec::new();
    ahead.extend(children.remove(&None).into_iter().flatten().map(|row| (0, row)));
    while let Some((depth, row)) = ahead.pop() {
        ahead.extend(children.remove(&Some(row.id)).into_iter().flatten().map(|child| (depth + 1, child)));
        units.push(Unit {
            id: row.id.into(),
            parent: row.parent_id.map(Into::into),
            depth,
            names: Names { fi: row.name_fi, sv: row.name_sv, en: row.name_en },
            service_line: row.service_line.map(|code| known(&code, "unit.service_line")).transpose()?,
            area: row.area.map(|code| known(&code, "unit.area")).transpose()?,
        });
    }
    Ok(units)
}

fn item<C: std::str::FromStr>(row: list_item::Model) -> Result<Item<C>, StoreError> {
    Ok(Item {
        code: known(&row.code, "list_item.code")?,
        names: Names { fi: row.name_fi, sv: row.name_sv, en: row.name_en },
    })
}

fn rule(row: routing_rule::Model) -> Result<Rule, StoreError> {
    // What a rule leaves open is stored as the empty text.
    Ok(Rule {
        id: row.id.into(),
        service_line: given(&row.service_line).map(|code| known(code, "routing_rule.service_line")).transpose()?,
        area: given(&row.area).map(|code| known(code, "routing_rule.area")).transpose()?,
        responsible: row.responsible_id.into(),
    })
}

fn given(code: &str) -> Option<&str> {
    Some(code).filter(|code| !code.is_empty())
}
