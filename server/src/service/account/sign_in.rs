//! Signing in. Whoever guesses has to wait; whether there is an account is not told.

use std::net::IpAddr;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::TimeDelta;
use domain::{
    account::{Credentials, field},
    actor::Actor,
    fault::{Fault, FieldCode},
    form::RawForm,
    time::Timestamp,
};
use sha2::{Digest, Sha256};

use super::AccountService;
use crate::{
    service::failure::Refusal,
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
                return Err(too_many_attempts(free_at - now));
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

fn too_many_attempts(wait: TimeDelta) -> Refusal {
    let minutes = wait.to_std().unwrap_or_default().as_secs().div_ceil(60).max(1);
    Fault::field(field::PASSWORD, FieldCode::TooManyAttempts { minutes }).into()
}

/// An address as it is counted: of IPv6 the network, since one customer has all of it.
fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => format!("{:x}", address.to_bits() >> 64),
    }
}

/// The key under which attempts are counted: neither e-mails nor addresses can be read from it.
/// Whoever tries every address finds one again; the rows are swept away within the hour.
fn key(of: &str, value: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::new().chain_update(of).chain_update([0]).chain_update(value).finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(address: &str) -> String {
        network(address.parse().unwrap())
    }

    #[test]
    fn one_customer_is_one_address() {
        assert_eq!(counted("2001:db8:1:2::1"), counted("2001:db8:1:2:ffff::9"));
        assert_ne!(counted("2001:db8:1:2::1"), counted("2001:db8:1:3::1"));
        assert_eq!(counted("::ffff:192.0.2.7"), counted("192.0.2.7"));
        assert_ne!(counted("192.0.2.7"), counted("192.0.2.8"));
    }

    #[test]
    fn keys_of_accounts_and_of_addresses_never_meet() {
        assert_ne!(key("account", "192.0.2.7"), key("address", "192.0.2.7"));
        assert!(!key("account", "a@b.fi").contains("a@b"));
    }
}
