//! Invitations: an account without a password, a mail with a link, and the password that is chosen
//! behind it. The link's token is made when the mail is written, not here: it is never stored.

use domain::{
    account::{Invitation, Invitee, field, read_chosen_password},
    actor::Actor,
    fault::{Conflict, Fault, FieldCode},
    form::RawForm,
    ids::AccountId,
    locale::Names,
    mail::MailKind,
};

use super::AccountService;
use crate::{
    auth::{
        policy::{Action, authorize},
        token::token_hash,
    },
    event::Event,
    service::failure::Refusal,
    store::{About, AccountEntry, Notice, StoreError, fresh},
};

const LINK_EXPIRED: Refusal = Refusal::Told(Fault::Conflict(Conflict::LinkExpired));

impl AccountService {
    pub(super) async fn add_invitee(&self, actor: &Actor, form: &RawForm) -> Result<(), Refusal> {
        authorize(actor, Action::KeepAccounts)?;
        let invitee = Invitee::read(form, &self.store.lists().await?)?;
        let now = self.clock.now();
        let account: AccountId = fresh(now);
        let entry = AccountEntry {
            id: account,
            email: invitee.email,
            name: invitee.name,
            password_hash: None,
            locale: invitee.locale,
            unit: invitee.unit,
            title: Names::default(),
            joined_at: None,
        };
        let write = self.store.write().await?;
        write.add_account(entry).await.map_err(|error| match error {
            StoreError::Exists(_) => Fault::field(field::EMAIL, FieldCode::EmailTaken).into(),
            error => Refusal::from(error),
        })?;
        write.record(&Event::AccountInvited { account }, Some(actor.account), now).await?;
        if let Some(grant) = invitee.grant {
            write.give_role(fresh(now), account, grant).await?;
            let event = Event::RoleGiven { account, role: grant.role, on: grant.on };
            write.record(&event, Some(actor.account), now).await?;
        }
        write.queue_mail(&Notice::new(MailKind::Invitation, account, About::Nothing), now).await?;
        Ok(write.commit().await?)
    }

    pub(super) async fn invite_anew(&self, actor: &Actor, account: AccountId) -> Result<(), Refusal> {
        authorize(actor, Action::KeepAccounts)?;
        let now = self.clock.now();
        let write = self.store.write().await?;
        if !write.withdraw_invitation(account).await? {
            return Err(Fault::NotFound.into());
        }
        write.record(&Event::AccountInvited { account }, Some(actor.account), now).await?;
        write.queue_mail(&Notice::new(MailKind::Invitation, account, About::Nothing), now).await?;
        Ok(write.commit().await?)
    }

    pub(super) async fn invited(&self, token: &str) -> Result<Invitation, Refusal> {
        self.store.invited(&token_hash(token), self.clock.now()).await?.ok_or(LINK_EXPIRED)
    }

    pub(super) async fn join(&self, token: &str, form: &RawForm) -> Result<Actor, Refusal> {
        // A link that no longer works is not worth the work of hashing.
        self.invited(token).await?;
        let password = read_chosen_password(form)?;
        let hash = self.passwords.hash(password.as_str()).await?;
        let now = self.clock.now();
        let write = self.store.write().await?;
        let account = write.accept_invitation(&token_hash(token), hash, now).await?.ok_or(LINK_EXPIRED)?;
        write.record(&Event::AccountJoined { account }, Some(account), now).await?;
        write.commit().await?;
        self.store.actor(account).await?.ok_or(LINK_EXPIRED)
    }
}
