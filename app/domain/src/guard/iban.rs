//! International bank account numbers, told by their country's length and their sum (mod 97).

use super::{Found, signs::Sign};

/// Countries and the lengths of their numbers.
#[rustfmt::skip]
const LENGTHS: &[(&str, usize)] = &[
    ("ad", 24), ("ae", 23), ("al", 28), ("at", 20), ("az", 28), ("ba", 20), ("be", 16), ("bg", 22), ("bh", 22),
    ("br", 29), ("by", 28), ("ch", 21), ("cr", 22), ("cy", 28), ("cz", 24), ("de", 22), ("dk", 18), ("do", 28),
    ("ee", 20), ("eg", 29), ("es", 24), ("fi", 18), ("fo", 18), ("fr", 27), ("gb", 22), ("ge", 22), ("gi", 23),
    ("gl", 18), ("gr", 27), ("gt", 28), ("hr", 21), ("hu", 28), ("ie", 22), ("il", 23), ("iq", 23), ("is", 26),
    ("it", 27), ("jo", 30), ("kw", 30), ("kz", 20), ("lb", 28), ("li", 21), ("lt", 20), ("lu", 20), ("lv", 21),
    ("ly", 25), ("mc", 27), ("md", 24), ("me", 22), ("mk", 19), ("mr", 27), ("mt", 31), ("mu", 30), ("nl", 18),
    ("no", 15), ("pk", 24), ("pl", 28), ("ps", 29), ("pt", 25), ("qa", 29), ("ro", 24), ("rs", 22), ("ru", 33),
    ("sa", 24), ("sc", 31), ("sd", 18), ("se", 24), ("si", 19), ("sk", 24), ("sm", 27), ("so", 23), ("tl", 23),
    ("tn", 24), ("tr", 26), ("ua", 29), ("va", 22), ("vg", 24), ("xk", 20),
];
/// How many letters may stand after the first four signs: banks have codes of letters, words are longer.
const LETTERS_MAX: usize = 6;
/// What may stand between two of its signs, and how many of them in a row.
const FILLERS: &str = " -./_()[]\n";
const FILLER_MAX: usize = 3;

pub fn find(signs: &[Sign], found: &mut Found) {
    let mut at = 0;
    while at < signs.len() {
        if let Some(end) = read(signs, at) {
            found.push(at..end);
            at = end;
        } else {
            at += 1;
        }
    }
}

fn read(signs: &[Sign], start: usize) -> Option<usize> {
    let country = [signs[start].lower, signs.get(start + 1)?.lower];
    // Most places are ruled out by their first signs.
    let begins = signs[start].is_letter() && next(signs, start + 2).is_some_and(|(sign, _)| sign.is_digit());
    if !begins {
        return None;
    }
    let &(_, length) = LENGTHS.iter().find(|(code, _)| code.chars().eq(country))?;
    // The remainder is taken of the number with its first four signs moved to the end.
    let mut head = 0;
    let mut head_scale = 1;
    let mut rest = 0;
    let mut letters = 0;
    let mut at = start;
    for index in 0..length {
        let (sign, after) = next(signs, at)?;
        at = after;
        let value = sign.lower.to_digit(36)?;
        let belongs = match index {
            0 | 1 => value > 9,
            2 | 3 => value < 10,
            _ => true,
        };
        if !belongs || letters > LETTERS_MAX {
            return None;
        }
        if index < 4 {
            head = join(head, value);
            head_scale = head_scale * scale(value) % 97;
        } else {
            rest = join(rest, value);
            letters += usize::from(value > 9);
        }
    }
    let remainder = (rest * head_scale + head) % 97;
    let goes_on = signs.get(at).is_some_and(Sign::is_digit);
    (remainder == 1 && !goes_on).then_some(at)
}

/// The next sign that is not a filler, and the place after it.
fn next(signs: &[Sign], at: usize) -> Option<(&Sign, usize)> {
    let window = signs.get(at..)?;
    let gap = window.iter().take(FILLER_MAX + 1).take_while(|sign| FILLERS.contains(sign.is)).count();
    (gap <= FILLER_MAX).then(|| Some((window.get(gap)?, at + gap + 1))).flatten()
}

fn scale(value: u32) -> u32 {
    if value > 9 { 100 } else { 10 }
}

fn join(rest: u32, value: u32) -> u32 {
    (rest * scale(value) + value) % 97
}

#[cfg(test)]
mod tests {
    use crate::guard::{Guard, Kind};

    fn found(text: &str) -> Vec<&str> {
        let findings = Guard::of_patterns().examine(text);
        findings
            .into_iter()
            .filter(|found| found.kind == Kind::Iban)
            .map(|found| &text[found.start..found.end])
            .collect()
    }

    #[test]
    fn account_numbers_are_found_as_people_write_them() {
        for text in [
            "FI2112345600000785",
            "FI21 1234 5600 0007 85",
            "fi21 1234 5600 0007 85",
            "FI21-1234-5600-0007-85",
            "FI21\u{a0}1234\u{a0}5600\u{a0}0007\u{a0}85",
            "DE89 3704 0044 0532 0130 00",
            "SE45 5000 0000 0583 9825 7466",
            "GB29NWBK60161331926819",
        ] {
            assert_eq!(found(&format!("Tili {text}.")), [text], "{text}");
        }
    }

    #[test]
    fn a_wrong_sum_is_no_account_number() {
        for text in ["FI21 1234 5600 0007 86", "FI21 1234 5600 0007", "FI2112345600000785123", "XX21 1234 5600 0007 85"]
        {
            assert!(found(text).is_empty(), "{text}");
        }
    }
}
