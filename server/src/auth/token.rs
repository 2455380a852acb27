//! Secrets that travel in a link, such as an invitation's. The database knows only their hash: a
//! copy of it lets nobody in.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

/// A fresh secret of 256 random bits that fits in a URL as it is. Has no `Debug`.
pub struct Token(String);

impl Token {
    pub fn fresh() -> Self {
        Self(URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>()))
    }

    /// What the link carries.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What the database keeps.
    pub fn hash(&self) -> String {
        token_hash(&self.0)
    }
}

/// The hash under which a token that came back is looked up.
pub fn token_hash(token: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(token))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_found_again_by_its_hash_and_is_like_no_other() {
        let (one, other) = (Token::fresh(), Token::fresh());
        assert_eq!(one.hash(), token_hash(one.as_str()));
        assert_ne!(one.as_str(), other.as_str());
        assert_ne!(one.hash(), one.as_str());
        assert!(
            one.as_str().len() == 43 && one.as_str().bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b))
        );
    }
}
