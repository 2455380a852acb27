//! Accounts and the roles that were given to them.

use std::collections::HashMap;

use domain::{
    actor::{Actor, Grant},
    ids::{AccountId, GrantId, UnitId},
    locale::{Locale, Names},
    organisation::Person,
    time::Timestamp,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::OnConflict};
use uuid::Uuid;

use super::{
    Store, StoreError, WriteTx,
    entity::{account, role_grant},
    known,
};

/// An account to be added.
#[derive(Clone)]
pub struct AccountEntry {
    pub id: AccountId,
    /// In lower case.
    pub email: String,
    pub name: String,
    /// Argon2id in PHC form; none until an invitation is accepted.
    pub password_hash: Option<String>,
    pub locale: Locale,
    pub unit: Option<UnitId>,
    /// Job title; may be empty.
    pub title: Names,
    /// None until an invitation is accepted.
    pub joined_at: Option<Timestamp>,
}

impl Store {
    /// Who acts when this account does; none when it is unknown, closed or has not joined yet.
    pub async fn actor(&self, id: AccountId) -> Result<Option<Actor>, StoreError> {
        let row = account::Entity::find_by_id(Uuid::from(id))
            .filter(account::Column::JoinedAt.is_not_null())
            .filter(account::Column::ClosedAt.is_null())
            .one(&self.db)
            .await?;
        let Some(row) = row else { return Ok(None) };
        let grants = role_grant::Entity::find()
            .filter(role_grant::Column::AccountId.eq(row.id))
            .order_by_asc(role_grant::Column::Id)
            .all(&self.db)
            .await?;
        Ok(Some(Actor {
            account: row.id.into(),
            name: row.name,
            locale: known(&row.locale, "account.locale")?,
            unit: row.unit_id.map(Into::into),
            grants: grants.iter().map(grant).collect::<Result<_, _>>()?,
        }))
    }

    /// Names and titles of the people asked for; unknown ids are left out.
    pub async fn people(&self, ids: &[AccountId]) -> Result<HashMap<AccountId, Person>, StoreError> {
        let rows = account::Entity::find()
            .filter(account::Column::Id.is_in(ids.iter().map(|id| Uuid::from(*id))))
            .all(&self.db)
            .await?;
        Ok(rows.into_iter().map(person).map(|person| (person.id, person)).collect())
    }
}

impl WriteTx {
    /// Adds an account; [`StoreError::Exists`] when another has the same e-mail.
    pub async fn add_account(&self, entry: AccountEntry) -> Result<(), StoreError> {
        let row = account::ActiveModel {
            id: Set(entry.id.into()),
            email: Set(entry.email),
            name: Set(entry.name),
            password_hash: Set(entry.password_hash),
            locale: Set(entry.locale.to_string()),
            unit_id: Set(entry.unit.map(Into::into)),
            title_fi: Set(entry.title.fi),
            title_sv: Set(entry.title.sv),
            title_en: Set(entry.title.en),
            joined_at: Set(entry.joined_at),
            closed_at: Set(None),
        };
        account::Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// Gives a role under `id`; whether the account did not have it yet.
    pub async fn give_role(&self, id: GrantId, account: AccountId, grant: Grant) -> Result<bool, StoreError> {
        let row = role_grant::ActiveModel {
            id: Set(id.into()),
            account_id: Set(account.into()),
            role: Set(grant.role.to_string()),
            unit_id: Set(grant.on.into()),
        };
        let has_it = [role_grant::Column::AccountId, role_grant::Column::Role, role_grant::Column::UnitId];
        let added = role_grant::Entity::insert(row)
            .on_conflict(OnConflict::columns(has_it).do_nothing().to_owned())
            .exec_without_returning(&self.tx)
            .await?;
        Ok(added > 0)
    }

    /// Takes a role; whether the account had it. That an administrator remains is for the caller
    /// to see to.
    pub async fn take_role(&self, account: AccountId, grant: Grant) -> Result<bool, StoreError> {
        let taken = role_grant::Entity::delete_many()
            .filter(role_grant::Column::AccountId.eq(Uuid::from(account)))
            .filter(role_grant::Column::Role.eq(grant.role.as_str()))
            .filter(role_grant::Column::UnitId.eq(Uuid::from(grant.on)))
            .exec(&self.tx)
            .await?;
        Ok(taken.rows_affected > 0)
    }
}

fn grant(row: &role_grant::Model) -> Result<Grant, StoreError> {
    Ok(Grant { role: known(&row.role, "role_grant.role")?, on: row.unit_id.into() })
}

fn person(row: account::Model) -> Person {
    Person { id: row.id.into(), name: row.name, title: Names { fi: row.title_fi, sv: row.title_sv, en: row.title_en } }
}
