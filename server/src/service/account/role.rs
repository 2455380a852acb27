//! Giving and taking roles.

use domain::{
    account::field,
    actor::{Actor, Grant, Role},
    fault::{Conflict, Fault},
    form::{RawForm, Reading},
    ids::AccountId,
    organisation::Lists,
};

use super::AccountService;
use crate::{
    auth::policy::{Action, authorize},
    event::Event,
    service::failure::Refusal,
    store::fresh,
};

impl AccountService {
    pub(super) async fn give(&self, actor: &Actor, account: AccountId, form: &RawForm) -> Result<(), Refusal> {
        let grant = self.read_role(actor, account, form).await?;
        let now = self.clock.now();
        let write = self.store.write().await?;
        if write.give_role(fresh(now), account, grant).await? {
            let event = Event::RoleGiven { account, role: grant.role, on: grant.on };
            write.record(&event, Some(actor.account), now).await?;
        }
        Ok(write.commit().await?)
    }

    pub(super) async fn take(&self, actor: &Actor, account: AccountId, form: &RawForm) -> Result<(), Refusal> {
        let grant = self.read_role(actor, account, form).await?;
        let write = self.store.write().await?;
        if grant.role == Role::Administrator {
            write.hold_administrators().await?;
        }
        if !write.take_role(account, grant).await? {
            // It was taken before: what was asked for is so.
            return Ok(());
        }
        if grant.role == Role::Administrator && !write.has_administrator().await? {
            return Err(Fault::Conflict(Conflict::LastAdministrator).into());
        }
        let event = Event::RoleTaken { account, role: grant.role, on: grant.on };
        write.record(&event, Some(actor.account), self.clock.now()).await?;
        Ok(write.commit().await?)
    }

    /// What to give or to take, to whom there is.
    async fn read_role(&self, actor: &Actor, account: AccountId, form: &RawForm) -> Result<Grant, Refusal> {
        authorize(actor, Action::KeepAccounts)?;
        if !self.store.has_account(account).await? {
            return Err(Fault::NotFound.into());
        }
        Ok(read(form, &self.store.lists().await?)?)
    }
}

/// A role with its node; both must be chosen.
fn read(form: &RawForm, lists: &Lists) -> Result<Grant, Fault> {
    let mut reading = Reading::of(form);
    let role = reading.required_choice(field::ROLE, |_| true);
    let on = reading.required_choice(field::ROLE_ON, |unit| lists.has_unit(*unit));
    reading.finish(role.zip(on).map(|(role, on)| Grant { role, on }))
}
