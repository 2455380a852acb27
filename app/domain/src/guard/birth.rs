//! Dates of birth: a whole date next to a word that says so, and the first half of an identity code
//! whose second half was crossed out.

use std::ops::Range;

use super::{
    Found, cues,
    identity_code::exists,
    signs::{Sign, begins, number_at, says, word_after, word_at, word_before},
};

const MONTHS: [[&str; 3]; 12] = [
    ["tammikuu", "januari", "january"],
    ["helmikuu", "februari", "february"],
    ["maaliskuu", "mars", "march"],
    ["huhtikuu", "april", "april"],
    ["toukokuu", "maj", "may"],
    ["kesäkuu", "juni", "june"],
    ["heinäkuu", "juli", "july"],
    ["elokuu", "augusti", "august"],
    ["syyskuu", "september", "september"],
    ["lokakuu", "oktober", "october"],
    ["marraskuu", "november", "november"],
    ["joulukuu", "december", "december"],
];

pub fn find(signs: &[Sign], found: &mut Found) {
    let mut at = 0;
    while at < signs.len() {
        let begins_here = at == 0
            || !(signs[at - 1].is_alphanumeric()
                || matches!(signs[at - 1].is, '/' | '-') && at > 1 && signs[at - 2].is_alphanumeric());
        let date = begins_here
            .then(|| {
                crossed_out(signs, at).or_else(|| {
                    date(signs, at).filter(|(date, year)| is_of_birth(signs, date, *year)).map(|(date, _)| date)
                })
            })
            .flatten();
        match date {
            Some(date) => {
                at = date.end;
                found.push(date);
            }
            None => at += 1,
        }
    }
}

/// A whole date that begins here, and its year where that has four digits.
fn date(signs: &[Sign], at: usize) -> Option<(Range<usize>, Option<u32>)> {
    let sign = signs[at];
    if sign.is_letter() {
        // `February 2, 1980`
        let word = word_at(signs, at);
        let month = month(&signs[word.clone()])?;
        let (day, end) = number_at(signs, spaces(signs, word.end), 2)?;
        let end = ordinal(signs, end);
        let comma = end + usize::from(signs.get(end)?.is == ',');
        let (year, end) = number_at(signs, spaces(signs, comma), 4)?;
        return (year >= 1850 && exists(day, month, year)).then_some((at..end, Some(year)));
    }
    let (first, end) = number_at(signs, at, 8)?;
    match end - at {
        // `1980-02-01`
        4 => {
            let gap = signs.get(end)?.is;
            let (month, month_end) = number_at(signs, end + 1, 2)?;
            let closes = signs.get(month_end)?.is == gap && matches!(gap, '-' | '.' | '/');
            let (day, end) = number_at(signs, month_end + 1, 2)?;
            (closes && exists(day, month, first)).then_some((at..end, Some(first)))
        }
        // `010280`, `01021980`
        6 => exists(first / 10_000, first / 100 % 100, 1900 + first % 100).then_some((at..end, None)),
        8 => exists(first / 1_000_000, first / 10_000 % 100, first % 10_000)
            .then_some((at..end, Some(first % 10_000)))
            .filter(|(_, year)| year.is_some_and(|year| (1850..2100).contains(&year))),
        1 | 2 => day_first(signs, at, first, end),
        _ => None,
    }
}

/// `1.2.1980`, `1/2/80`, `1. helmikuuta 1980`, `2nd of February 1980`, `den 2 februari 1980`.
fn day_first(signs: &[Sign], start: usize, day: u32, end: usize) -> Option<(Range<usize>, Option<u32>)> {
    let end = ordinal(signs, end);
    let gap = signs.get(end)?.is;
    let mut next = spaces(signs, if matches!(gap, '.' | '/' | '-') { end + 1 } else { end });
    if signs.get(next)?.is_letter() {
        let mut word = word_at(signs, next);
        if says(&signs[word.clone()], "of") {
            next = spaces(signs, word.end);
            word = word_at(signs, next);
        }
        let month = month(&signs[word.clone()])?;
        let comma = word.end + usize::from(signs.get(word.end).is_some_and(|sign| sign.is == ','));
        let (year, end) = number_at(signs, spaces(signs, comma), 4)?;
        return (year >= 1850 && exists(day, month, year)).then_some((start..end, Some(year)));
    }
    if !matches!(gap, '.' | '/' | '-' | ' ') {
        return None;
    }
    let (month, month_end) = number_at(signs, next, 2)?;
    let after = if gap == ' ' { month_end } else { month_end + 1 };
    if signs.get(month_end)?.is != gap {
        return None;
    }
    let (year, year_end) = number_at(signs, spaces(signs, after), 4)?;
    let digits = year_end - spaces(signs, after);
    let (full, said) = match digits {
        2 => (1900 + year, None),
        4 if (1850..2100).contains(&year) => (year, Some(year)),
        _ => return None,
    };
    (exists(day, month, full) || gap == '/' && exists(month, day, full)).then_some((start..year_end, said))
}

fn spaces(signs: &[Sign], at: usize) -> usize {
    at + signs[at.min(signs.len())..].iter().take(2).take_while(|sign| sign.is == ' ').count()
}

fn ordinal(signs: &[Sign], at: usize) -> usize {
    let word = word_at(signs, at);
    let is_ordinal = ["st", "nd", "rd", "th", "e", "a"].iter().any(|end| says(&signs[word.clone()], end));
    if is_ordinal { word.end } else { at }
}

fn month(word: &[Sign]) -> Option<u32> {
    let is_month = |names: &[&str; 3]| {
        names
            .iter()
            .enumerate()
            .any(|(language, name)| if language == 0 { begins(word, name) } else { says(word, name) })
    };
    let short = |names: &[&str; 3]| word.len() == 3 && begins(word, &names[2][..3]);
    MONTHS.iter().position(|names| is_month(names) || short(names)).and_then(|index| u32::try_from(index + 1).ok())
}

/// Whether words next to the date say that somebody was born then.
fn is_of_birth(signs: &[Sign], date: &Range<usize>, year: Option<u32>) -> bool {
    if abbreviated(signs, date.start) || cues::before(signs, date.start, 4, cues::is_birth) {
        return true;
    }
    if year.is_none() && date.len() == 6 {
        return false;
    }
    // `1.2.1980 syntynyt asiakas`; a new sentence is about something else.
    let follows = word_after(signs, date.end).is_some_and(|word| {
        cues::is_birth(&signs[word.clone()]) && !signs[date.end..word.start].iter().any(|sign| sign.is == '.')
    });
    let began =
        cues::before(signs, date.start, 4, cues::is_beginning) && cues::before(signs, date.start, 7, cues::is_person);
    follows || began
}

/// `s. 1.2.1980`, `f. 1.2.1980`, `b. 1.2.1980`, `s 1.2.1980`.
fn abbreviated(signs: &[Sign], at: usize) -> bool {
    let Some(word) = word_before(signs, at) else { return false };
    let glued = word.start > 0 && matches!(signs[word.start - 1].is, '\'' | '0'..='9' | '-');
    let gap = &signs[word.end..at];
    let short =
        ["s", "f", "b", "synt", "fdd", "sa", "syntaika"].iter().any(|letter| says(&signs[word.clone()], letter));
    short
        && !glued
        && gap.iter().all(|sign| matches!(sign.is, '.' | ' ' | ':'))
        && (gap.iter().any(|sign| sign.is != ' ') || gap.len() == 1)
}

/// `131052-XXXX`, `131052-****`: the date is still there.
fn crossed_out(signs: &[Sign], at: usize) -> Option<Range<usize>> {
    let (date, end) = number_at(signs, at, 6)?;
    let separator = signs.get(end)?.is;
    let crossed =
        signs[end + 1..].iter().take(4).filter(|sign| matches!(sign.lower, 'x' | '*' | '?' | '#' | '_' | 'n')).count();
    let is_code = end - at == 6 && matches!(separator, '-' | '+' | 'A' | 'a') && crossed >= 3;
    (is_code && exists(date / 10_000, date / 100 % 100, 1900 + date % 100)).then_some(at..end + 1 + crossed)
}
