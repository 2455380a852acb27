//! Accounts and the roles that were given to them.

use std::collections::HashMap;

use domain::{
    account::AccountRow,
    actor::{Actor, Grant, Role},
    ids::{AccountId, GrantId, UnitId},
    locale::{Locale, Names},
    organisation::{Lists, Person},
    time::Timestamp,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, sea_query::OnConflict,
};
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

/// What a password is checked against.
pub struct StoredPassword {
    pub account: AccountId,
    /// Argon2id in PHC form; none until an invitation is accepted.
    pub hash: Option<String>,
}

impl Store {
    /// Whether anybody has an account, closed ones and those invited included.
    pub async fn has_accounts(&self) -> Result<bool, StoreError> {
        has_accounts(&self.db).await
    }

    /// Whether there is such an account and it is not closed.
    pub async fn has_account(&self, id: AccountId) -> Result<bool, StoreError> {
        let open = account::Entity::find_by_id(Uuid::from(id)).filter(account::Column::ClosedAt.is_null());
        Ok(open.count(&self.db).await? > 0)
    }

    /// The password of the account with this e-mail (in lower case), unless it was closed.
    pub async fn password_of(&self, email: &str) -> Result<Option<StoredPassword>, StoreError> {
        let row = account::Entity::find()
            .filter(account::Column::Email.eq(email))
            .filter(account::Column::ClosedAt.is_null())
            .one(&self.db)
            .await?;
        Ok(row.map(|row| StoredPassword { account: row.id.into(), hash: row.password_hash }))
    }

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

    /// Everyone who can act, by name.
    pub async fn joined_people(&self) -> Result<Vec<Person>, StoreError> {
        let rows = account::Entity::find()
            .filter(account::Column::JoinedAt.is_not_null())
            .filter(account::Column::ClosedAt.is_null())
            .all(&self.db)
            .await?;
        let mut people: Vec<Person> = rows.into_iter().map(person).collect();
        // Not in SQL: the two engines sort letters differently.
        people.sort_by_cached_key(|person| (person.name.to_lowercase(), person.id));
        Ok(people)
    }

    /// All accounts that are not closed, by name, with units in words of `lists`.
    pub async fn account_rows(&self, lists: &Lists) -> Result<Vec<AccountRow>, StoreError> {
        let rows = account::Entity::find().filter(account::Column::ClosedAt.is_null()).all(&self.db).await?;
        let mut roles: HashMap<Uuid, Vec<Grant>> = HashMap::new();
        for row in role_grant::Entity::find().order_by_asc(role_grant::Column::Id).all(&self.db).await? {
            roles.entry(row.account_id).or_default().push(grant(&row)?);
        }
        let mut accounts = rows
            .into_iter()
            .map(|row| {
                Ok(AccountRow {
                    id: row.id.into(),
                    locale: known(&row.locale, "account.locale")?,
                    unit: row.unit_id.map(|unit| unit_names(lists, unit.into())),
                    roles: roles.remove(&row.id).unwrap_or_default(),
                    name: row.name,
                    email: row.email,
                    joined_at: row.joined_at,
                })
            })
            .collect::<Result<Vec<_>, StoreError>>()?;
        accounts.sort_by_cached_key(|account| (account.name.to_lowercase(), account.id));
        Ok(accounts)
    }

    /// Sets the language in which a person sees pages and gets mails.
    pub async fn set_locale(&self, account: AccountId, locale: Locale) -> Result<(), StoreError> {
        let write = self.write().await?;
        account::Entity::update_many()
            .set(account::ActiveModel { locale: Set(locale.to_string()), ..Default::default() })
            .filter(account::Column::Id.eq(Uuid::from(account)))
            .exec(&write.tx)
            .await?;
        write.commit().await
    }
}

impl WriteTx {
    /// Whether anybody has an account by now.
    pub async fn has_accounts(&self) -> Result<bool, StoreError> {
        has_accounts(&self.tx).await
    }

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

    /// Holds the role of an administrator as it is until the end of this write, so that of two who
    /// take it from one another the second finds out.
    pub async fn hold_administrators(&self) -> Result<(), StoreError> {
        role_grant::Entity::find()
            .filter(role_grant::Column::Role.eq(Role::Administrator.as_str()))
            .lock_exclusive()
            .all(&self.tx)
            .await?;
        Ok(())
    }

    /// Whether anybody who can act is an administrator.
    pub async fn has_administrator(&self) -> Result<bool, StoreError> {
        let administrators = role_grant::Entity::find()
            .select_only()
            .column(role_grant::Column::AccountId)
            .filter(role_grant::Column::Role.eq(Role::Administrator.as_str()))
            .into_query();
        let able = account::Entity::find()
            .filter(account::Column::Id.in_subquery(administrators))
            .filter(account::Column::JoinedAt.is_not_null())
            .filter(account::Column::ClosedAt.is_null());
        Ok(able.count(&self.tx).await? > 0)
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

async fn has_accounts(db: &impl ConnectionTrait) -> Result<bool, StoreError> {
    Ok(account::Entity::find().one(db).await?.is_some())
}

fn unit_names(lists: &Lists, unit: UnitId) -> Names {
    lists.unit(unit).map(|unit| unit.names.clone()).unwrap_or_default()
}

fn grant(row: &role_grant::Model) -> Result<Grant, StoreError> {
    Ok(Grant { role: known(&row.role, "role_grant.role")?, on: row.unit_id.into() })
}

fn person(row: account::Model) -> Person {
    Person { id: row.id.into(), name: row.name, title: Names { fi: row.title_fi, sv: row.title_sv, en: row.title_en } }
}
