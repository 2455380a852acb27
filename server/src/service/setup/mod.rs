//! The first minutes of an installation. Whoever knows the code that the start printed names the
//! organisation and becomes its first administrator.

mod lists;

use std::sync::Arc;

use async_trait::async_trait;
use domain::{
    actor::{Actor, Grant, Role},
    fault::{Conflict, Fault, FieldCode, FieldFault},
    form::RawForm,
    ids::{AccountId, UnitId},
    locale::{Locale, Names},
    organisation::{RuleEntry, UnitEntry},
    ports::{Answer, SettingUp},
    setup::{SetUp, field},
    time::{Clock, Timestamp},
};
use sha2::{Digest, Sha256};

pub use self::lists::{ListedItem, OwnLists};
use super::failure::{Refusal, answered};
use crate::{
    auth::password::Passwords,
    event::Event,
    store::{AccountEntry, Store, StoreError, WriteTx, fresh},
};

pub struct SetUpService {
    store: Store,
    passwords: Passwords,
    clock: Arc<dyn Clock>,
    code: String,
}

const ALREADY_SET_UP: Refusal = Refusal::Told(Fault::Conflict(Conflict::AlreadySetUp));

impl SetUpService {
    /// `code`: made at this start and printed for whoever started it.
    pub fn new(store: Store, passwords: Passwords, clock: Arc<dyn Clock>, code: String) -> Self {
        Self { store, passwords, clock, code }
    }

    /// Digests are compared: the time it takes tells nothing of how much was right.
    fn is_code(&self, given: &str) -> bool {
        Sha256::digest(given) == Sha256::digest(&self.code)
    }

    /// A wrong code is told beside all other faults of the form.
    fn read(&self, form: &RawForm, locale: Locale) -> Result<SetUp, Fault> {
        let given = form.get(field::CODE).trim();
        let wrong = (!given.is_empty() && !self.is_code(given))
            .then(|| FieldFault { field: field::CODE.to_owned(), code: FieldCode::WrongCode });
        match (SetUp::read(form, locale), wrong) {
            (Ok(setup), None) => Ok(setup),
            (Ok(_), Some(wrong)) => Err(Fault::Invalid(vec![wrong])),
            (Err(Fault::Invalid(faults)), wrong) => Err(Fault::Invalid(wrong.into_iter().chain(faults).collect())),
            (Err(fault), _) => Err(fault),
        }
    }

    async fn begin(&self, form: &RawForm, locale: Locale) -> Result<Actor, Refusal> {
        if self.store.has_accounts().await? {
            return Err(ALREADY_SET_UP);
        }
        let setup = self.read(form, locale)?;
        let password_hash = self.passwords.hash(setup.password.as_str()).await?;
        let now = self.clock.now();
        let write = self.store.write().await?;
        let organisation = found(&write, &setup, now).await?;
        let account = appoint(&write, setup, password_hash, organisation, now).await?;
        write.commit().await?;
        self.store.actor(account).await?.ok_or(ALREADY_SET_UP)
    }
}

/// Founds the organisation with its lists and first units.
async fn found(write: &WriteTx, setup: &SetUp, now: Timestamp) -> Result<UnitId, Refusal> {
    if write.has_accounts().await? {
        return Err(ALREADY_SET_UP);
    }
    // On PostgreSQL two may have come this far. The second waits here for the first to commit, and
    // then finds the items there.
    OwnLists::default_ones().write(write).await.map_err(|error| match error {
        StoreError::Exists(_) => ALREADY_SET_UP,
        error => error.into(),
    })?;
    let organisation: UnitId = fresh(now);
    let of = |names, parent| UnitEntry { names, parent, service_line: None, area: None };
    write.add_unit(organisation, &of(setup.organisation.clone(), None)).await?;
    write.record(&Event::SetUp { organisation }, None, now).await?;
    for name in &setup.units {
        let unit = fresh(now);
        write.add_unit(unit, &of(named(name, setup.locale), Some(organisation))).await?;
        write.record(&Event::UnitAdded { unit }, None, now).await?;
    }
    Ok(organisation)
}

/// Makes the first administrator, who takes what no rule takes, and as coordinator may read it.
async fn appoint(
    write: &WriteTx,
    setup: SetUp,
    password_hash: String,
    organisation: UnitId,
    now: Timestamp,
) -> Result<AccountId, StoreError> {
    let account: AccountId = fresh(now);
    let entry = AccountEntry {
        id: account,
        email: setup.email,
        name: setup.name,
        password_hash: Some(password_hash),
        locale: setup.locale,
        unit: None,
        title: Names::default(),
        joined_at: Some(now),
    };
    write.add_account(entry).await?;
    write.record(&Event::AccountJoined { account }, Some(account), now).await?;
    for role in [Role::Administrator, Role::Coordinator] {
        write.give_role(fresh(now), account, Grant { role, on: organisation }).await?;
        write.record(&Event::RoleGiven { account, role, on: organisation }, Some(account), now).await?;
    }
    let default = RuleEntry { service_line: None, area: None, responsible: account };
    let rule = write.set_rule(fresh(now), &default).await?;
    write.record(&Event::RuleSet { rule, responsible: account }, Some(account), now).await?;
    Ok(account)
}

/// A name that is known in one language only.
fn named(name: &str, locale: Locale) -> Names {
    let name = name.to_owned();
    match locale {
        Locale::Fi => Names { fi: name, ..Names::default() },
        Locale::Sv => Names { sv: name, ..Names::default() },
        Locale::En => Names { en: name, ..Names::default() },
    }
}

#[async_trait]
impl SettingUp for SetUpService {
    async fn needed(&self) -> Answer<bool> {
        answered(self.store.has_accounts().await.map(|any| !any).map_err(Refusal::from), &*self.clock)
    }

    async fn set_up(&self, form: &RawForm, locale: Locale) -> Answer<Actor> {
        answered(self.begin(form, locale).await, &*self.clock)
    }
}
