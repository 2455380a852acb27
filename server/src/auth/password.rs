//! Hashing and checking passwords with Argon2id. Hashing is work for a whole core: it is done
//! beside the tasks that answer requests, and never more at once than there are cores.

use std::{fmt, num::NonZero, sync::Arc, thread};

use argon2::{Algorithm, Argon2, Params, PasswordHash, PasswordHasher, PasswordVerifier, Version, password_hash};
use tokio::{sync::Semaphore, task};

/// Hashes and checks passwords. Cheap to clone; clones wait in one queue.
#[derive(Clone)]
pub struct Passwords {
    argon: Argon2<'static>,
    /// Checked when there is no hash, so that the time it takes does not tell who has an account.
    decoy: Arc<str>,
    turns: Arc<Semaphore>,
}

/// A password could not be hashed or checked. Holds nothing of it.
#[derive(Debug, thiserror::Error)]
pub enum PasswordError {
    #[error("the password can't be hashed")]
    Hashing(#[source] password_hash::Error),
    #[error("the stored hash can't be read")]
    Stored(#[source] password_hash::Error),
    #[error("hashing was broken off")]
    BrokenOff(#[source] task::JoinError),
}

impl Default for Passwords {
    /// With the parameters that OWASP recommends: 19 MiB, two passes, one lane.
    fn default() -> Self {
        Self::with(Params::DEFAULT)
    }
}

impl Passwords {
    /// With the least work that Argon2 allows: hashes that are quickly made and as quickly guessed.
    /// For tests.
    pub fn weak() -> Self {
        let least = Params::new(Params::MIN_M_COST, Params::MIN_T_COST, Params::MIN_P_COST, None);
        Self::with(least.expect("Argon2 allows its own minimum"))
    }

    fn with(params: Params) -> Self {
        let (memory, passes, lanes) = (params.m_cost(), params.t_cost(), params.p_cost());
        let decoy = format!("$argon2id$v=19$m={memory},t={passes},p={lanes}${}${}", "A".repeat(22), "A".repeat(43));
        let cores = thread::available_parallelism().map_or(1, NonZero::get);
        Self {
            argon: Argon2::new(Algorithm::Argon2id, Version::V0x13, params),
            decoy: decoy.into(),
            turns: Arc::new(Semaphore::new(cores)),
        }
    }

    /// The hash to store, in PHC form, with a salt of its own.
    pub async fn hash(&self, password: &str) -> Result<String, PasswordError> {
        let (argon, password) = (self.argon.clone(), password.to_owned());
        let hash = self.in_turn(move || argon.hash_password(password.as_bytes())).await?;
        hash.map(|hash| hash.to_string()).map_err(PasswordError::Hashing)
    }

    /// Whether it is the password that was hashed. Without a hash it is not, after the same work.
    pub async fn matches(&self, password: &str, hash: Option<&str>) -> Result<bool, PasswordError> {
        let (argon, password) = (self.argon.clone(), password.to_owned());
        let hash = PasswordHash::new(hash.unwrap_or(&self.decoy))
            .map_err(|error| PasswordError::Stored(password_hash::Error::from(error)))?;
        match self.in_turn(move || argon.verify_password(password.as_bytes(), &hash)).await? {
            Ok(()) => Ok(true),
            Err(password_hash::Error::PasswordInvalid) => Ok(false),
            Err(error) => Err(PasswordError::Stored(error)),
        }
    }

    async fn in_turn<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, PasswordError> {
        let turn = self.turns.clone().acquire_owned().await.expect("the queue is never closed");
        // The turn ends with the work, not with the patience of whoever asked for it.
        let working = task::spawn_blocking(move || {
            let done = work();
            drop(turn);
            done
        });
        working.await.map_err(PasswordError::BrokenOff)
    }
}

impl fmt::Debug for Passwords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passwords")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_matches_its_own_hash_and_no_other() {
        let passwords = Passwords::weak();
        let hash = passwords.hash("kolme sanaa riittää").await.unwrap();
        assert!(passwords.matches("kolme sanaa riittää", Some(&hash)).await.unwrap());
        assert!(!passwords.matches("kolme sanaa riittaa", Some(&hash)).await.unwrap());
        assert_ne!(hash, passwords.hash("kolme sanaa riittää").await.unwrap(), "the salt is its own");
    }

    #[tokio::test]
    async fn parameters_are_those_that_owasp_recommends() {
        let hash = Passwords::default().hash("kolme sanaa riittää").await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(Passwords::weak().matches("kolme sanaa riittää", Some(&hash)).await.unwrap(), "a hash knows its own");
    }

    #[tokio::test]
    async fn without_a_hash_nothing_matches_after_the_same_work() {
        for passwords in [Passwords::weak(), Passwords::default()] {
            assert!(!passwords.matches("", None).await.unwrap());
            let real = passwords.hash("x").await.unwrap();
            let (real, decoy) = (PasswordHash::new(&real).unwrap(), PasswordHash::new(&passwords.decoy).unwrap());
            assert_eq!((decoy.algorithm, decoy.version, decoy.params), (real.algorithm, real.version, real.params));
            assert_eq!(decoy.salt.map(|salt| salt.len()), real.salt.map(|salt| salt.len()));
            assert_eq!(decoy.hash.map(|hash| hash.len()), real.hash.map(|hash| hash.len()));
        }
    }

    #[tokio::test]
    async fn a_damaged_hash_is_an_error_and_no_match() {
        assert!(matches!(Passwords::weak().matches("x", Some("plain")).await, Err(PasswordError::Stored(_))));
    }
}
