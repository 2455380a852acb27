//! Signing in. Whoever guesses has to wait; whether there is an account is not told.

use std::net::IpAddr;

use chrono::TimeDelta;
use domain::{
    account::{Credentials, field},
    actor::Actor,
    fault::{Fault, FieldCode},
    form::RawForm,
    time::Timestamp,
};

use super::AccountService;
use crate::{
    service::{
        failure::Refusal,
        throttle::{key, network, too_many_attempts},
    },
    store::{AttemptNumber, WriteTx},
};

/// An attempt that is under way. It counts as failed until it has succeeded: many at once do not
/// get around the limits.
struct Attempt {
    account_key: String,
    from_address: AttemptNumber,
}

impl AccountService {
    pub(super) async fn let_in(&self, form: &RawForm, from: IpAddr) -> Result<Actor, Refusal> {
        let Credentials { email, password } = Credentials::read(form)?;
        let attempt = self.begin_attempt(&email, from).await?;
        let stored = self.store.password_of(&email).await?;
        let hash = stored.as_ref().and_then(|stored| stored.hash.as_deref());
        let matches = self.passwords.matches(&password, hash).await?;
        let Some(stored) = stored.filter(|_| matches) else { return Err(wrong_credentials()) };
        let actor = self.store.actor(stored.account).await?.ok_or_else(wrong_credentials)?;
        let write = self.store.write().await?;
        write.forget_attempts(&attempt.account_key).await?;
        write.forget_attempt(attempt.from_address).await?;
        write.commit().await?;
        Ok(actor)
    }

    async fn begin_attempt(&self, email: &str, from: IpAddr) -> Result<Attempt, Refusal> {
        let (account_key, address_key) = (key("account", email), key("address", &network(from)));
        let now = self.clock.now();
        let write = self.store.write().await?;
        let limits =
            [(&account_key, self.settings.attempts_per_account), (&address_key, self.settings.attempts_per_address)];
        for (key, limit) in limits {
            if let Some(free_at) = self.throttled_until(&write, key, limit, now).await? {
                tracing::warn!("sign_in.throttled");
                return Err(too_many_attempts(field::PASSWORD, free_at - now).into());
            }
        }
        write.note_attempt(account_key.clone(), now).await?;
        let from_address = write.note_attempt(address_key, now).await?;
        write.commit().await?;
        Ok(Attempt { account_key, from_address })
    }

    /// When a key that has used up its attempts has one again.
    async fn throttled_until(
        &self,
        write: &WriteTx,
        key: &str,
        limit: u32,
        now: Timestamp,
    ) -> Result<Option<Timestamp>, Refusal> {
        let window = TimeDelta::minutes(self.settings.window_minutes.into());
        Ok(write.attempt_at_limit(key, limit, now - window).await?.map(|at| at + window))
    }
}

fn wrong_credentials() -> Refusal {
    Fault::field(field::PASSWORD, FieldCode::WrongCredentials).into()
}
