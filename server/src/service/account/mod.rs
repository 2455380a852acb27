//! Accounts: who acts, and what administrators do with accounts. Signing in stands in `sign_in`,
//! invitations in `invitation`, roles in `role`.

mod invitation;
mod role;
mod sign_in;

use std::{net::IpAddr, sync::Arc};

use async_trait::async_trait;
use domain::{
    account::{AccountsPage, Invitation},
    actor::Actor,
    form::RawForm,
    ids::AccountId,
    locale::Locale,
    ports::{Accounts, Answer},
    time::Clock,
};

use super::failure::{Refusal, answered};
use crate::{
    auth::{
        password::Passwords,
        policy::{Action, authorize},
    },
    config::SignInConfig,
    store::Store,
};

pub struct AccountService {
    store: Store,
    passwords: Passwords,
    clock: Arc<dyn Clock>,
    settings: SignInConfig,
}

impl AccountService {
    pub fn new(store: Store, passwords: Passwords, clock: Arc<dyn Clock>, settings: SignInConfig) -> Self {
        Self { store, passwords, clock, settings }
    }

    async fn page(&self, actor: &Actor) -> Result<AccountsPage, Refusal> {
        authorize(actor, Action::KeepAccounts)?;
        let lists = self.store.lists().await?;
        let accounts = self.store.account_rows(&lists).await?;
        Ok(AccountsPage { accounts, lists })
    }
}

#[async_trait]
impl Accounts for AccountService {
    async fn sign_in(&self, form: &RawForm, from: IpAddr) -> Answer<Actor> {
        answered(self.let_in(form, from).await, &*self.clock)
    }

    async fn actor(&self, account: AccountId) -> Answer<Option<Actor>> {
        answered(self.store.actor(account).await.map_err(Refusal::from), &*self.clock)
    }

    async fn set_locale(&self, actor: &Actor, locale: Locale) -> Answer<()> {
        answered(self.store.set_locale(actor.account, locale).await.map_err(Refusal::from), &*self.clock)
    }

    async fn list(&self, actor: &Actor) -> Answer<AccountsPage> {
        answered(self.page(actor).await, &*self.clock)
    }

    async fn invite(&self, actor: &Actor, form: &RawForm) -> Answer<()> {
        answered(self.add_invitee(actor, form).await, &*self.clock)
    }

    async fn invite_again(&self, actor: &Actor, account: AccountId) -> Answer<()> {
        answered(self.invite_anew(actor, account).await, &*self.clock)
    }

    async fn give_role(&self, actor: &Actor, account: AccountId, form: &RawForm) -> Answer<()> {
        answered(self.give(actor, account, form).await, &*self.clock)
    }

    async fn take_role(&self, actor: &Actor, account: AccountId, form: &RawForm) -> Answer<()> {
        answered(self.take(actor, account, form).await, &*self.clock)
    }

    async fn invitation(&self, token: &str) -> Answer<Invitation> {
        answered(self.invited(token).await, &*self.clock)
    }

    async fn accept(&self, token: &str, form: &RawForm) -> Answer<Actor> {
        answered(self.join(token, form).await, &*self.clock)
    }
}
