//! Telephone numbers whose digits are written as words: *nolla neljä nolla …*. Calls `signs`.

use std::ops::Range;

use crate::guard::signs::{Sign, says, word_at};

/// The digits, from 0, in Finnish (as written and as spoken), Swedish and English.
#[rustfmt::skip]
const DIGITS: &[&str] = &[
    "nolla", "yksi", "kaksi", "kolme", "neljä", "viisi", "kuusi", "seitsemän", "kahdeksan", "yhdeksän",
    "yks", "kaks", "kol", "viis", "kuus", "seittemän", "seiska", "kasi", "ysi",
    "noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio",
    "zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
];
/// Fewer words than this count something.
const LEAST: usize = 7;
/// What a number begins with.
const ZEROS: [&str; 4] = ["nolla", "noll", "zero", "oh"];

/// The number whose first word begins here.
pub fn number(signs: &[Sign], start: usize) -> Option<Range<usize>> {
    let begins = start == 0 || !signs[start - 1].is_alphanumeric();
    if !begins || !matches!(signs[start].lower, 'n' | 'z' | 'o') {
        return None;
    }
    let first = word_at(signs, start);
    if !ZEROS.iter().any(|zero| says(&signs[first.clone()], zero)) {
        return None;
    }
    let mut end = first.end;
    let mut words = 1;
    loop {
        let gap = signs[end..].iter().take(3).take_while(|sign| matches!(sign.is, ' ' | ',' | '-' | '.')).count();
        let word = word_at(signs, end + gap);
        if gap == 0 || word.is_empty() || !DIGITS.iter().any(|digit| says(&signs[word.clone()], digit)) {
            break;
        }
        end = word.end;
        words += 1;
    }
    (words >= LEAST).then_some(start..end)
}
