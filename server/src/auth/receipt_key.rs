//! The key behind receipt codes. A code follows from the form it is the receipt of, so that a form sent
//! twice has one receipt; the database knows its keyed hash only, and not the key.

use std::{
    fs::{self, OpenOptions},
    io::{self, ErrorKind, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{form::RawForm, receipt::ReceiptCode};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// The file in the data folder.
const FILE: &str = "receipt.key";
/// Characters that a key from the settings has at least.
pub const KEY_MIN: usize = 32;

/// Cheap to clone. Has no `Debug`.
#[derive(Clone)]
pub struct ReceiptKey(Hmac<Sha256>);

impl ReceiptKey {
    pub fn of(key: &str) -> Self {
        Self(Hmac::new_from_slice(key.as_bytes()).expect("HMAC takes a key of any length"))
    }

    /// The key in a folder; made, readable by its owner alone, where there is none.
    pub fn kept_in(folder: &Path) -> io::Result<Self> {
        let path = folder.join(FILE);
        let key = match fs::read_to_string(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                make(folder, &path)?;
                fs::read_to_string(&path)?
            }
            read => read?,
        };
        let key = key.trim();
        if key.len() < KEY_MIN {
            return Err(io::Error::new(ErrorKind::InvalidData, "it holds no key"));
        }
        Ok(Self::of(key))
    }

    /// The code of what a form says, sent under an id of its own.
    pub fn code(&self, submission: &[u8; 16], said: &RawForm) -> ReceiptCode {
        let mut mac = self.0.clone().chain_update(b"code\0").chain_update(submission);
        for part in said.fields().flat_map(|(field, value)| [field, value]) {
            // With their lengths, so that nothing can be moved from one into the next.
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part.as_bytes());
        }
        let mut bytes = [0; 20];
        bytes.copy_from_slice(&mac.finalize().into_bytes()[..20]);
        ReceiptCode::of(bytes)
    }

    /// Under which the id of a form is remembered that was filed.
    pub fn closing(&self, submission: &[u8; 16]) -> String {
        let mac = self.0.clone().chain_update(b"draft\0").chain_update(submission);
        URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
    }

    /// Under which a code is looked up.
    pub fn hash(&self, code: &ReceiptCode) -> String {
        let mac = self.0.clone().chain_update(b"hash\0").chain_update(code.letters());
        URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
    }
}

/// Whole or not at all, whoever else begins at the same time: the first one's stays.
fn make(folder: &Path, path: &Path) -> io::Result<()> {
    let unfinished = folder.join(format!("{FILE}.{}", std::process::id()));
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&unfinished)?;
    file.write_all(URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>()).as_bytes())?;
    file.sync_all()?;
    let linked = match fs::hard_link(&unfinished, path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        linked => linked,
    };
    fs::remove_file(&unfinished)?;
    linked
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn said(text: &str) -> RawForm {
        RawForm::from_iter([("kind", "gap"), ("text", text)])
    }

    #[test]
    fn a_form_sent_twice_has_one_code_and_any_other_form_another() {
        let key = ReceiptKey::of("a key for this test, long enough");
        let code = |submission: u8, text: &str| key.code(&[submission; 16], &said(text)).to_string();
        assert_eq!(code(1, "Jono"), code(1, "Jono"));
        assert_ne!(code(1, "Jono"), code(2, "Jono"));
        assert_ne!(code(1, "Jono"), code(1, "Jonot"));
        let other = ReceiptKey::of("another key, long enough as well");
        assert_ne!(code(1, "Jono"), other.code(&[1; 16], &said("Jono")).to_string());
        let parted = |a: &str, b: &str| key.code(&[1; 16], &RawForm::from_iter([("a", a), ("b", b)])).to_string();
        assert_ne!(parted("xb", "y"), parted("x", "by"));
    }

    #[test]
    fn a_code_is_found_by_a_hash_that_says_nothing_of_it() {
        let key = ReceiptKey::of("a key for this test, long enough");
        let code = key.code(&[1; 16], &said("Jono"));
        let copied: ReceiptCode = code.to_string().to_lowercase().parse().unwrap();
        assert_eq!(key.hash(&copied), key.hash(&code));
        assert!(!key.hash(&code).contains(code.letters()));
        assert_ne!(key.hash(&code), ReceiptKey::of("another key, long enough as well").hash(&code));
    }

    #[test]
    fn the_key_in_a_folder_stays_and_is_nobody_elses_to_read() {
        let folder = std::env::temp_dir().join(format!("havainto-receipt-key-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let code = |key: &ReceiptKey| key.code(&[1; 16], &said("Jono")).to_string();
        let (made, found) = (ReceiptKey::kept_in(&folder).unwrap(), ReceiptKey::kept_in(&folder).unwrap());
        assert_eq!(code(&made), code(&found));
        let permissions = fs::metadata(folder.join(FILE)).unwrap().permissions();
        assert_eq!(permissions.mode() & 0o777, 0o600);
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "nothing unfinished is left");
        fs::write(folder.join(FILE), "\n").unwrap();
        assert!(ReceiptKey::kept_in(&folder).is_err(), "an empty key is none");
        fs::remove_dir_all(folder).unwrap();
    }
}
