//! The receipt code (*kuittikoodi*): the way back to a report for whoever filed it without a name.
//! Shown once; only its keyed hash is kept.

use std::{fmt, str::FromStr};

use crate::{
    ids::NotAnId,
    observation::{Helpful, ObservationView},
    voice::CommentView,
};

/// Field names of the receipt's forms.
pub mod field {
    pub const CODE: &str = "code";
    pub const TEXT: &str = "text";
}

/// Letters and digits that can't be taken for each other, read aloud or copied by hand.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters of a code: 100 bits.
const LENGTH: usize = 20;
const GROUP: usize = 4;

/// Has no `Debug`: a code opens a report.
#[derive(Clone, PartialEq, Eq)]
pub struct ReceiptCode(String);

impl ReceiptCode {
    /// From random bytes, or bytes that look like it.
    pub fn of(bytes: [u8; LENGTH]) -> Self {
        Self(bytes.iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect())
    }

    /// Without the hyphens: what is hashed.
    pub fn letters(&self) -> &str {
        &self.0
    }
}

/// In groups, for reading and copying: `7KQ2-…`.
impl fmt::Display for ReceiptCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, letter) in self.0.chars().enumerate() {
            if i > 0 && i % GROUP == 0 {
                f.write_str("-")?;
            }
            write!(f, "{letter}")?;
        }
        Ok(())
    }
}

/// Forgiving as to case, spaces, hyphens, and letters that look like digits.
impl FromStr for ReceiptCode {
    type Err = NotAnId;
    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let mut letters = String::with_capacity(LENGTH);
        for c in text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '−' | '.')) {
            let letter = match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            if !letter.is_ascii() || !ALPHABET.contains(&(letter as u8)) || letters.len() == LENGTH {
                return Err(NotAnId);
            }
            letters.push(letter);
        }
        if letters.len() == LENGTH { Ok(Self(letters)) } else { Err(NotAnId) }
    }
}

/// What the holder of a receipt sees. The day it was filed, never the hour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptView {
    /// With its issue and answers, when there is one.
    pub observation: ObservationView,
    /// Oldest first.
    pub comments: Vec<CommentView>,
    /// What was said of each answer, in their order.
    pub helpful: Vec<Option<Helpful>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_was_copied() {
        let code = ReceiptCode::of(std::array::from_fn(|i| u8::try_from(i * 13).unwrap()));
        let shown = code.to_string();
        assert_eq!(shown.len(), 24);
        let sloppy = shown.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
        assert!(sloppy.parse::<ReceiptCode>().is_ok_and(|read| read == code));
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for bad in ["", "ABCD", "ABCD-ABCD-ABCD-ABCD-ABCU", "ABCD-ABCD-ABCD-ABCD-ABCDE", "äääääääääääääääääääää"]
        {
            assert!(bad.parse::<ReceiptCode>().is_err(), "{bad}");
        }
    }
}
