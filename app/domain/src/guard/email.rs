//! E-mail addresses, also with the at sign and the dots spelled out.

use super::{
    Found, cues,
    signs::{Sign, begins, says, word_at},
};

/// What the at sign is called.
const AT_WORDS: [&str; 9] =
    ["at", "ät", "ät-merkki", "ätmerkki", "miukumauku", "miuku", "kissanhäntä", "snabel-a", "snabela"];
/// The longest part before the at sign, and the longest name after it.
const PART_MAX: usize = 64;

pub fn find(signs: &[Sign], found: &mut Found) {
    let mut at = 0;
    while at < signs.len() {
        match address(signs, at) {
            Some(range) if found.last().is_none_or(|last| last.end <= range.start) => {
                at = range.end;
                found.push(range);
            }
            _ => at += 1,
        }
    }
}

/// The address whose at sign begins here.
fn address(signs: &[Sign], at: usize) -> Option<std::ops::Range<usize>> {
    let (sign, after) = at_sign(signs, at)?;
    let local_end = at - spaces_before(signs, at);
    let local = local_part(signs, local_end, sign == At::Word)?;
    let (end, dots) = domain(signs, after + spaces_after(signs, after))?;
    let spaced = local_end < at || spaces_after(signs, after) > 0;
    let plain = &signs[local.clone()];
    let whole = match sign {
        At::Sign if !spaced => dots != Dots::None || (plain.len() > 1 && end - after > 2),
        At::Sign | At::Bracketed => dots != Dots::None,
        // A word such as `at` needs more: dots spelled out, a part before it that is no word, or a
        // word that announces an address.
        At::Word => {
            let no_word = || plain.iter().any(|sign| matches!(sign.is, '.' | '_') || sign.is_digit());
            let is_english = says(&signs[at..after], "at");
            dots == Dots::Spelled
                || dots == Dots::Plain
                    && (no_word() || !is_english || cues::before(signs, local.start, 4, cues::is_mail))
        }
    };
    whole.then_some(local.start..end)
}

#[derive(Clone, Copy, PartialEq)]
enum At {
    Sign,
    Bracketed,
    Word,
}

#[derive(Clone, Copy, PartialEq)]
enum Dots {
    None,
    Plain,
    Spelled,
}

/// The at sign that begins here, and where it ends.
fn at_sign(signs: &[Sign], at: usize) -> Option<(At, usize)> {
    let first = signs[at];
    if first.is == '@' {
        return Some((At::Sign, at + 1));
    }
    if matches!(first.is, '(' | '[' | '{' | '<') {
        let word = at + 1 + spaces_after(signs, at + 1);
        let end = at_word(signs, word).or_else(|| says_here(signs, word, "a").then_some(word + 1))?;
        let close = end + spaces_after(signs, end);
        return matches!(signs.get(close)?.is, ')' | ']' | '}' | '>').then_some((At::Bracketed, close + 1));
    }
    if at == 0 || !is_beside(&signs[at - 1]) || !first.is_letter() {
        return None;
    }
    let end = at_word(signs, at).or_else(|| is_letter_for_at(signs, at).then_some(at + 1))?;
    is_beside(signs.get(end)?).then_some((At::Word, end))
}

fn at_word(signs: &[Sign], at: usize) -> Option<usize> {
    if signs.get(at)?.is == '@' {
        return Some(at + 1);
    }
    let name = AT_WORDS.iter().find(|name| says_here(signs, at, name))?;
    Some(at + name.chars().count())
}

/// ` a ` between a part that is no word and a domain that everybody knows.
fn is_letter_for_at(signs: &[Sign], at: usize) -> bool {
    let mut before = signs[..at].iter().rev().skip(1).take(PART_MAX).take_while(|sign| sign.is != ' ');
    says_here(signs, at, "a")
        && before.any(|sign| matches!(sign.is, '.' | '_'))
        && domain(signs, at + 2).is_some_and(|(end, dots)| {
            let top = signs[..end].iter().rev().take(8).take_while(|sign| sign.is_letter()).count();
            dots == Dots::Plain && is_top(&signs[end - top..end])
        })
}

/// Whether a whole word begins here.
fn says_here(signs: &[Sign], at: usize, word: &str) -> bool {
    begins(&signs[at..], word) && signs.get(at + word.chars().count()).is_none_or(|sign| !sign.is_letter())
}

/// What may stand beside an at sign that is spelled out.
fn is_beside(sign: &Sign) -> bool {
    matches!(sign.is, ' ' | '-' | '_' | '*' | '/' | '\n')
}

fn spaces_before(signs: &[Sign], at: usize) -> usize {
    signs[..at].iter().rev().take(2).take_while(|sign| is_space(sign)).count()
}

fn spaces_after(signs: &[Sign], at: usize) -> usize {
    signs[at.min(signs.len())..].iter().take(2).take_while(|sign| is_space(sign)).count()
}

fn is_space(sign: &Sign) -> bool {
    matches!(sign.is, ' ' | '\n' | '*')
}

/// What stands before the at sign; with `spelled`, also over a dot that is spelled out.
fn local_part(signs: &[Sign], end: usize, spelled: bool) -> Option<std::ops::Range<usize>> {
    let mut from = end;
    while from > 0 && end - from < PART_MAX && is_local(&signs[from - 1]) {
        from -= 1;
    }
    while from < end && !signs[from].is_alphanumeric() {
        from += 1;
    }
    if from == end {
        return None;
    }
    if spelled && from >= 2 {
        // `matti piste virtanen at …`
        let gap = from - spaces_before(signs, from);
        let mut word = gap;
        while word > 0 && gap - word < 8 && signs[word - 1].is_letter() {
            word -= 1;
        }
        if gap < from && is_dot_word(&signs[word..gap]) {
            return local_part(signs, word - spaces_before(signs, word), false).map(|first| first.start..end);
        }
    }
    Some(from..end)
}

fn is_local(sign: &Sign) -> bool {
    sign.is_alphanumeric() || matches!(sign.is, '.' | '_' | '-' | '+' | '\'' | '&' | '~')
}

fn is_dot_word(word: &[Sign]) -> bool {
    ["dot", "piste", "punkt"].iter().any(|name| says(word, name))
}

/// Labels with dots between them, the last of letters: where it ends, and how the dots are written.
fn domain(signs: &[Sign], at: usize) -> Option<(usize, Dots)> {
    let mut end = label(signs, at)?;
    let mut dots = Dots::None;
    while end - at < 4 * PART_MAX {
        let Some((kind, after)) = dot(signs, end) else { break };
        let Some(next) = label(signs, after) else { break };
        // After a dot with a space begins a sentence, unless it is a domain that everybody knows.
        let loose = signs[end].is == ' ' || signs[after - 1].is == ' ';
        if kind == Dots::Plain && loose && !is_top(&signs[after..next]) {
            break;
        }
        if next - after < 2 || !signs[after].is_letter() && signs.get(next).is_none_or(|sign| sign.is != '.') {
            break;
        }
        dots = if dots == Dots::Spelled { dots } else { kind };
        end = next;
    }
    Some((end, dots))
}

fn label(signs: &[Sign], at: usize) -> Option<usize> {
    let window = signs.get(at..)?;
    let mut length = window.iter().take(PART_MAX).take_while(|sign| sign.is_alphanumeric() || sign.is == '-').count();
    while length > 0 && window[length - 1].is == '-' {
        length -= 1;
    }
    (length > 0).then_some(at + length)
}

fn dot(signs: &[Sign], at: usize) -> Option<(Dots, usize)> {
    let from = at + spaces_after(signs, at);
    let first = signs.get(from)?;
    if first.is == '.' {
        return Some((Dots::Plain, from + 1 + spaces_after(signs, from + 1)));
    }
    let (open, from) = if matches!(first.is, '(' | '[' | '{') { (true, from + 1) } else { (false, from) };
    let word = word_at(signs, from);
    if open && signs.get(from)?.is == '.' && signs.get(from + 1).is_some_and(|sign| matches!(sign.is, ')' | ']' | '}'))
    {
        return Some((Dots::Spelled, from + 2 + spaces_after(signs, from + 2)));
    }
    if !is_dot_word(&signs[word.clone()]) {
        return None;
    }
    let end = word.end + usize::from(open);
    Some((Dots::Spelled, end + spaces_after(signs, end)))
}

fn is_top(label: &[Sign]) -> bool {
    ["fi", "com", "net", "org", "se", "eu", "info", "ax", "ee"].iter().any(|name| says(label, name))
}
