//! The text as the guard reads it: look-alikes made alike, invisible signs left out, and each sign
//! with the place that it has in the original. Calls nobody.

use std::ops::Range;

/// One character as it is read.
#[derive(Debug, Clone, Copy)]
pub struct Sign {
    /// Look-alikes made alike: a full-width digit is a digit, any dash is `-`, any space is ` `.
    pub is: char,
    pub lower: char,
    /// Bytes of the original text.
    pub start: usize,
    pub end: usize,
}

/// Stands where something was found already. It is part of no pattern.
const HIDDEN: char = '…';

impl Sign {
    pub fn hide(&mut self) {
        self.is = HIDDEN;
        self.lower = HIDDEN;
    }
    pub fn is_hidden(&self) -> bool {
        self.is == HIDDEN
    }
    pub fn is_letter(&self) -> bool {
        self.is.is_alphabetic()
    }
    pub fn is_digit(&self) -> bool {
        self.is.is_ascii_digit()
    }
    pub fn is_alphanumeric(&self) -> bool {
        self.is_letter() || self.is_digit()
    }
    pub fn is_upper(&self) -> bool {
        self.is != self.lower
    }
    /// 0 to 9.
    pub fn digit(&self) -> Option<u32> {
        self.is.to_digit(10)
    }
    fn of(c: char, start: usize) -> Self {
        let is = alike(c);
        let lower = if is.is_ascii() { is.to_ascii_lowercase() } else { is.to_lowercase().next().unwrap_or(is) };
        Self { is, lower, start, end: start + c.len_utf8() }
    }
}

/// Reads a text. Time and space grow with its length.
pub fn read(text: &str) -> Vec<Sign> {
    let mut signs: Vec<Sign> = Vec::with_capacity(text.len());
    for (start, c) in text.char_indices() {
        if is_invisible(c) {
            continue;
        }
        if ('\u{300}'..='\u{36f}').contains(&c) {
            if let Some(last) = signs.last_mut() {
                let composed = Sign::of(composed(last.is, c), start);
                *last = Sign { start: last.start, ..composed };
                last.end = start + c.len_utf8();
            }
            continue;
        }
        signs.push(Sign::of(c, start));
    }
    signs
}

/// Neither seen nor heard: soft hyphens, zero-width signs, marks of direction, variation selectors.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e01ef}')
}

fn alike(c: char) -> char {
    let moved = |first: char, to: char| char::from_u32(c as u32 - first as u32 + to as u32).unwrap_or(c);
    match c {
        '\u{0}'..='\u{7f}' if c != '\t' && c != '\r' => c,
        '\t' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' | '\u{2e3a}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{b4}' | '\u{2bc}' | '`' => '\'',
        '\u{201c}'..='\u{201f}' | '«' | '»' => '"',
        '\u{2024}' | '\u{b7}' | '\u{2022}' | '\u{3002}' => '.',
        '\u{2044}' | '\u{2215}' => '/',
        '\u{fe6b}' | 'ⓐ' => '@',
        // Full width.
        '\u{ff01}'..='\u{ff5e}' => moved('\u{ff01}', '!'),
        // Digits of other scripts, and of mathematics.
        '\u{660}'..='\u{669}' => moved('\u{660}', '0'),
        '\u{6f0}'..='\u{6f9}' => moved('\u{6f0}', '0'),
        '\u{966}'..='\u{96f}' => moved('\u{966}', '0'),
        '\u{1d7ce}'..='\u{1d7ff}' => char::from_digit((c as u32 - 0x1d7ce) % 10, 10).unwrap_or(c),
        '⁰' | '₀' => '0',
        '¹' | '₁' => '1',
        '²' | '₂' => '2',
        '³' | '₃' => '3',
        '\u{2074}'..='\u{2079}' => moved('\u{2074}', '4'),
        '\u{2084}'..='\u{2089}' => moved('\u{2084}', '4'),
        '\u{2460}'..='\u{2468}' => moved('\u{2460}', '1'),
        // Cyrillic and Greek letters that look like Latin ones.
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'С' => 'C',
        'Е' | 'Ε' => 'E',
        'Н' | 'Η' => 'H',
        'К' | 'Κ' => 'K',
        'М' | 'Μ' => 'M',
        'Р' | 'Ρ' => 'P',
        'Т' | 'Τ' => 'T',
        'Х' | 'Χ' => 'X',
        'О' | 'Ο' => 'O',
        'Ѕ' => 'S',
        'І' | 'Ι' => 'I',
        'Ј' => 'J',
        'а' => 'a',
        'с' => 'c',
        'е' => 'e',
        'о' | 'ο' => 'o',
        'р' => 'p',
        'х' => 'x',
        'у' => 'y',
        'і' => 'i',
        'ѕ' => 's',
        'ј' => 'j',
        other => other,
    }
}

/// A letter with its accent as one sign, where names in Finland have it; else without it.
fn composed(base: char, accent: char) -> char {
    let pairs: &[(char, char)] = match accent {
        '\u{308}' => &[('a', 'ä'), ('o', 'ö'), ('u', 'ü'), ('A', 'Ä'), ('O', 'Ö'), ('U', 'Ü'), ('e', 'ë'), ('i', 'ï')],
        '\u{30a}' => &[('a', 'å'), ('A', 'Å')],
        '\u{301}' => &[('e', 'é'), ('a', 'á'), ('i', 'í'), ('o', 'ó'), ('u', 'ú'), ('E', 'É')],
        '\u{300}' => &[('e', 'è'), ('a', 'à')],
        '\u{30c}' => &[('s', 'š'), ('z', 'ž'), ('c', 'č'), ('S', 'Š'), ('Z', 'Ž')],
        '\u{303}' => &[('n', 'ñ'), ('o', 'õ'), ('a', 'ã')],
        _ => &[],
    };
    pairs.iter().find(|(plain, _)| *plain == base).map_or(base, |(_, accented)| *accented)
}

/// Whether these signs say a word, in any case. `word` is in lower case.
pub fn says(signs: &[Sign], word: &str) -> bool {
    let mut chars = word.chars();
    signs.iter().all(|sign| chars.next() == Some(sign.lower)) && chars.next().is_none()
}

pub fn begins(signs: &[Sign], word: &str) -> bool {
    let mut signs = signs.iter();
    word.chars().all(|c| signs.next().is_some_and(|sign| sign.lower == c))
}

pub fn ends(signs: &[Sign], word: &str) -> bool {
    let mut signs = signs.iter().rev();
    word.chars().rev().all(|c| signs.next().is_some_and(|sign| sign.lower == c))
}

/// In lower case.
pub fn lowered(signs: &[Sign]) -> String {
    signs.iter().map(|sign| sign.lower).collect()
}

/// The longest word that is read in one piece, in signs.
const WORD_MAX: usize = 60;

/// Letters that stand together, with single hyphens and apostrophes between them.
pub fn word_at(signs: &[Sign], from: usize) -> Range<usize> {
    let mut to = from;
    while let Some(sign) = signs.get(to).filter(|_| to - from < WORD_MAX) {
        let joins = matches!(sign.is, '-' | '\'')
            && to > from
            && signs.get(to + 1).is_some_and(Sign::is_letter)
            && signs[to - 1].is_letter();
        if !sign.is_letter() && !joins {
            break;
        }
        to += 1;
    }
    from..to
}

/// The word that ends before `at`, with at most a few other signs between; nothing across what was
/// found already.
pub fn word_before(signs: &[Sign], at: usize) -> Option<Range<usize>> {
    let mut end = at;
    while end > 0 && at - end < 8 && !signs[end - 1].is_letter() {
        if signs[end - 1].is_hidden() {
            return None;
        }
        end -= 1;
    }
    let mut from = end;
    while from > 0 && end - from < WORD_MAX && signs[from - 1].is_letter() {
        from -= 1;
    }
    (from < end).then_some(from..end)
}

/// The word that begins after `at`, with at most a few other signs between.
pub fn word_after(signs: &[Sign], at: usize) -> Option<Range<usize>> {
    let window = &signs[at..signs.len().min(at + 8)];
    let gap = window.iter().position(|sign| sign.is_letter() || sign.is_hidden())?;
    let from = at + gap;
    let mut to = from;
    while to < signs.len() && to - from < WORD_MAX && signs[to].is_letter() {
        to += 1;
    }
    (from < to).then_some(from..to)
}

/// A whole number of at most `digits` digits that stands here: its value, and where it ends.
pub fn number_at(signs: &[Sign], at: usize, digits: usize) -> Option<(u32, usize)> {
    let mut value = 0;
    let mut end = at;
    while let Some(digit) = signs.get(end).and_then(Sign::digit) {
        if end - at == digits {
            return None;
        }
        value = value * 10 + digit;
        end += 1;
    }
    (end > at).then_some((value, end))
}
