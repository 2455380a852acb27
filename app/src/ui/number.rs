//! Numbers as they are written in each language.

use domain::locale::Locale;

use crate::i18n::Texts;

/// `12 345` in Finnish and Swedish, with a space that does not break; `12,345` in English.
pub fn grouped(texts: Texts, number: u64) -> String {
    let separator = match texts.locale() {
        Locale::Fi | Locale::Sv => '\u{a0}',
        Locale::En => ',',
    };
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() * 2);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        let written = [0, 999, 1_000, 1_234_567].map(|number| grouped(Texts::of(Locale::En), number));
        assert_eq!(written, ["0", "999", "1,000", "1,234,567"]);
        assert_eq!(grouped(Texts::of(Locale::Fi), 12_345), "12\u{a0}345");
    }
}
