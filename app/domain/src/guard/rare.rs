//! Rare combinations: the exact age of one person, and a small place, in one sentence.

use std::ops::Range;

use super::{
    Found, cues, place,
    signs::{Sign, begins, number_at, says, word_after, word_at, word_before},
};

/// How many signs of a sentence around an age are searched for a place.
const WINDOW: usize = 120;

pub fn find(signs: &[Sign], found: &mut Found) {
    let mut at = 0;
    while at < signs.len() {
        let free =
            at == 0 || !(signs[at - 1].is_alphanumeric() || matches!(signs[at - 1].is, '-' | '.' | ',' | '/' | '+'));
        let range =
            (free && signs[at].is_digit()).then(|| age(signs, at)).flatten().and_then(|age| with_place(signs, age));
        match range {
            Some(range) if found.last().is_none_or(|last| last.end <= range.start) => {
                at = range.end;
                found.push(range);
            }
            _ => at += 1,
        }
    }
}

/// An exact age in years that begins here.
fn age(signs: &[Sign], at: usize) -> Option<Range<usize>> {
    let (years, end) = number_at(signs, at, 3)?;
    if years > 115 {
        return None;
    }
    let about =
        word_before(signs, at).is_some_and(|word| cues::is_about(&signs[word.clone()]) && !says(&signs[word], "aged"));
    if about {
        return None;
    }
    let gap = signs[end..].iter().take(2).take_while(|sign| matches!(sign.is, ' ' | '-')).count();
    let word = word_at(signs, end + gap);
    let unit = &signs[word.clone()];
    let one_person = singular_age(unit).then_some(word.end);
    let of_years = || {
        let years =
            says(unit, "vuotta") || says(unit, "år") || says(unit, "v") || says(unit, "years") || says(unit, "year");
        let next = word_after(signs, word.end)?;
        let old = ["vanha", "vanhan", "vanhalla", "vanhalle", "vanhaa", "gammal", "gamla", "old"]
            .iter()
            .any(|old| says(&signs[next.clone()], old));
        (years && gap > 0 && old && next.start <= word.end + 2).then_some(next.end)
    };
    let short = || {
        // `87 v.` followed by a person, or after one.
        let is_short = (says(unit, "v") || says(unit, "yo")) && gap <= 1;
        (is_short && (cues::before(signs, at, 2, cues::is_person) || cues::after(signs, word.end, 2, cues::is_person)))
            .then_some(word.end)
    };
    let aged = || {
        let says_age = |word: &[Sign]| cues::is_any(word, &["aged", "iältään", "ikä", "age", "ålder", "åldern"]);
        word_before(signs, at).is_some_and(|word| says_age(&signs[word])).then_some(end)
    };
    one_person.or_else(of_years).or_else(short).or_else(aged).map(|end| at..end)
}

/// `-vuotias` and its singular forms, `-årig`, `-åring`, `-year-old`.
fn singular_age(unit: &[Sign]) -> bool {
    let finnish = begins(unit, "vuotia")
        && !begins(unit, "vuotiaat")
        && !begins(unit, "vuotiaid")
        && !begins(unit, "vuotiait")
        && !begins(unit, "vuotiaill")
        && !begins(unit, "vuotiaiss")
        && !begins(unit, "vuotiaisi")
        && !begins(unit, "vuotiaina")
        && !begins(unit, "vuotiaiks");
    let swedish = ["årig", "årige", "åring", "åringen", "årings", "åringens", "årigt", "åriga"]
        .iter()
        .any(|form| says(unit, form));
    let english = says(unit, "year-old") || says(unit, "year-old's") || says(unit, "yo");
    finnish || swedish || english
}

/// The age together with the nearest small place of its sentence.
fn with_place(signs: &[Sign], age: Range<usize>) -> Option<Range<usize>> {
    let limit = signs.len().min(age.end + WINDOW);
    let mut at = age.end;
    while at < limit && !ends_sentence(signs, at) {
        let word = word_at(signs, at);
        if !word.is_empty()
            && let Some(place) = small_place(signs, &word)
        {
            return Some(age.start..place.end);
        }
        at = word.end.max(at + 1);
    }
    let mut from = age.start;
    let limit = age.start.saturating_sub(WINDOW);
    while from > limit && !ends_sentence(signs, from - 1) {
        from -= 1;
    }
    while from < age.start {
        let word = word_at(signs, from);
        let begins_word = from == 0 || !signs[from - 1].is_letter();
        if begins_word
            && !word.is_empty()
            && let Some(place) = small_place(signs, &word)
        {
            return Some(place.start..age.end);
        }
        from = word.end.max(from + 1);
    }
    None
}

fn ends_sentence(signs: &[Sign], at: usize) -> bool {
    let sign = signs[at];
    let stops =
        matches!(sign.is, '.' | '!' | '?') && signs.get(at + 1).is_none_or(|next| next.is == ' ' || next.is == '\n');
    // `87 v.` goes on.
    let abbreviation = sign.is == '.' && at > 1 && !signs[at - 2].is_letter();
    sign.is_hidden() || sign.is == '\n' || (stops && !abbreviation)
}

/// A small municipality in any case, or a name before or after a word for a village.
fn small_place(signs: &[Sign], word: &Range<usize>) -> Option<Range<usize>> {
    let letters = &signs[word.clone()];
    if letters[0].is_upper() {
        return place::is_small(letters)
            .then(|| word.clone())
            .or_else(|| compound_village(letters).then(|| word.clone()));
    }
    let village = begins(letters, "kylä") && !begins(letters, "kyläs ")
        || ["by", "byn", "village", "bygd", "bygden"].iter().any(|name| says(letters, name));
    if !village {
        return None;
    }
    let before =
        word_before(signs, word.start).filter(|before| signs[before.start].is_upper() && before.end + 1 == word.start);
    let after = word_after(signs, word.end).and_then(|next| {
        let of = says(&signs[next.clone()], "of");
        let name = if of { word_after(signs, next.end)? } else { next };
        signs[name.start].is_upper().then_some(name)
    });
    match (before, after) {
        (Some(before), _) => Some(before.start..word.end),
        (None, Some(after)) => Some(word.start..after.end),
        (None, None) => None,
    }
}

/// `Kuoksunkylässä`, `Storby`.
fn compound_village(word: &[Sign]) -> bool {
    word.len() > 6
        && (0..word.len() - 3).any(|from| {
            from > 2 && begins(&word[from..], "kylä") && word.len() - from <= 8 && !begins(&word[from..], "kyläi")
        })
}
