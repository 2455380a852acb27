//! Content hashes: short enough for a file name, long enough that two contents never share one.

use sha2::{Digest, Sha256};

/// The first 48 bits of the SHA-256, as 12 hexadecimal digits.
pub fn short(bytes: &[u8]) -> String {
    let mut fingerprint = Fingerprint::default();
    fingerprint.0.update(bytes);
    fingerprint.short()
}

/// A hash over several named inputs, in the order they are added.
#[derive(Default)]
pub struct Fingerprint(Sha256);

impl Fingerprint {
    /// Adds one input. Its length goes in too, so that moving a byte from one input to the next
    /// is seen.
    pub fn add(&mut self, name: &str, bytes: &[u8]) {
        for part in [name.as_bytes(), bytes] {
            self.0.update((part.len() as u64).to_le_bytes());
            self.0.update(part);
        }
    }

    pub fn short(self) -> String {
        use std::fmt::Write;
        let digest = self.0.finalize();
        digest[..6].iter().fold(String::new(), |mut hex, byte| {
            write!(hex, "{byte:02x}").expect("writing to a String cannot fail");
            hex
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(inputs: &[(&str, &str)]) -> String {
        let mut fingerprint = Fingerprint::default();
        for (name, content) in inputs {
            fingerprint.add(name, content.as_bytes());
        }
        fingerprint.short()
    }

    #[test]
    fn a_short_hash_is_the_start_of_sha_256() {
        assert_eq!(short(b"abc"), "ba7816bf8f01");
    }

    #[test]
    fn a_fingerprint_sees_names_contents_and_where_one_ends() {
        let all = [
            of(&[("a.css", "x"), ("b.css", "y")]),
            of(&[("a.css", "xy"), ("b.css", "")]),
            of(&[("a.cssx", ""), ("b.css", "y")]),
            of(&[("a.css", "x")]),
        ];
        for (i, one) in all.iter().enumerate() {
            assert!(!all[i + 1..].contains(one), "{one} stands for two different inputs");
        }
        assert_eq!(all[0], of(&[("a.css", "x"), ("b.css", "y")]));
    }
}
