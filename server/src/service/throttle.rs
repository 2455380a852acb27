//! Whoever guesses has to wait. Attempts are counted under keys from which neither e-mails nor addresses
//! can be read; the rows are swept away once they no longer count.

use std::net::IpAddr;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::TimeDelta;
use domain::fault::{Fault, FieldCode};
use sha2::{Digest, Sha256};

/// The key under which the attempts on something are counted. Whoever tries every address finds one again.
pub(super) fn key(of: &str, value: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::new().chain_update(of).chain_update([0]).chain_update(value).finalize())
}

/// An address as it is counted: of IPv6 the network, since one customer has all of it.
pub(super) fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => format!("{:x}", address.to_bits() >> 64),
    }
}

/// What a field says to whoever has to wait.
pub(super) fn too_many_attempts(field: &'static str, wait: TimeDelta) -> Fault {
    let minutes = wait.to_std().unwrap_or_default().as_secs().div_ceil(60).max(1);
    Fault::field(field, FieldCode::TooManyAttempts { minutes })
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
