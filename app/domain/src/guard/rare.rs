//! Rare combinations: the exact age of one person, and a small place, in one sentence.

use std::ops::Range;

use super::{
    Found, cues, place,
    signs::{Sign, begins, ends, number_at, says, word_after, word_at, word_before},
};

/// Years that a person has more often than a matter.
const GROWN_UP: u32 = 16;
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
    let (value, end) = number_at(signs, at, 3)?;
    if value > 115 {
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
        let years = says(unit, "vuotta")
            || says(unit, "år")
            || says(unit, "v")
            || says(unit, "years")
            || says(unit, "year")
            || says(unit, "vuoden")
            || says(unit, "års");
        let next = word_after(signs, word.end)?;
        let old = [
            "ikäinen",
            "ikäisen",
            "ikäisenä",
            "iässä",
            "ålder",
            "täyttänyt",
            "täyttävä",
            "vanha",
            "vanhan",
            "vanhalla",
            "vanhalle",
            "vanhaa",
            "gammal",
            "gamla",
            "old",
        ]
        .iter()
        .any(|old| says(&signs[next.clone()], old));
        (years && gap > 0 && old && next.start <= word.end + 2).then_some(next.end)
    };
    let is = || {
        // `on 62 vuotta ja asuu …`; services last for years, too, so that only grown-ups count.
        let years = ["vuotta", "år", "years", "v"].iter().any(|name| says(unit, name));
        let verb = |word: &[Sign]| {
            cues::is_any(
                word,
                &["on", "oli", "är", "var", "is", "was", "täyttää", "täytti", "fyller", "fyllde", "turned", "turns"],
            )
        };
        let said = word_before(signs, at).is_some_and(|word| verb(&signs[word]));
        (years && gap > 0 && said && value >= GROWN_UP).then_some(word.end)
    };
    let short = || {
        // `87 v.` followed by a person, or after one.
        let is_short = (says(unit, "v") || says(unit, "yo")) && gap <= 1;
        (is_short && (cues::before(signs, at, 2, cues::is_person) || cues::after(signs, word.end, 2, cues::is_person)))
            .then_some(word.end)
    };
    let lives = || {
        // `is 87 and lives in …`
        let verb =
            word_before(signs, at).is_some_and(|word| cues::is_any(&signs[word], &["on", "är", "is", "she's", "he's"]));
        let and = cues::is_any(unit, &["ja", "och", "and"]);
        let lives = word_after(signs, word.end)
            .is_some_and(|next| ["asu", "bor", "live"].iter().any(|stem| begins(&signs[next.clone()], stem)));
        (gap > 0 && verb && and && lives && value >= GROWN_UP).then_some(end)
    };
    let aged = || {
        let says_age = |word: &[Sign]| cues::is_any(word, &["aged", "iältään", "ikä", "age", "ålder", "åldern"]);
        word_before(signs, at).is_some_and(|word| says_age(&signs[word])).then_some(end)
    };
    one_person.or_else(of_years).or_else(is).or_else(lives).or_else(short).or_else(aged).map(|end| at..end)
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

/// A small municipality in any case, someone from one, or a village.
fn small_place(signs: &[Sign], word: &Range<usize>) -> Option<Range<usize>> {
    let letters = &signs[word.clone()];
    if letters[0].is_upper() {
        let small = place::is_small(letters)
            || place::is_from_small(letters)
            || compound_village(letters)
            || is_natural(letters)
            || is_after_preposition(signs, word);
        return small.then(|| word.clone());
    }
    if place::is_from_small(letters) {
        return Some(word.clone());
    }
    if !is_village(letters) {
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

fn is_village(word: &[Sign]) -> bool {
    let kylä =
        |from: usize| begins(&word[from..], "kylä") && word.len() - from <= 9 && !begins(&word[from..], "kyläil");
    let finnish = (0..word.len()).any(kylä) || begins(word, "kylil");
    let islands =
        ["saarella", "saaressa", "saarelta", "saaren", "ön", "island", "holmen"].iter().any(|name| says(word, name));
    finnish || islands || ["by", "byn", "village", "hamlet", "bygd", "bygden"].iter().any(|name| says(word, name))
}

/// `Kuoksunkylässä`, `Storby`.
fn compound_village(word: &[Sign]) -> bool {
    let kylä = |from: usize| begins(&word[from..], "kylä") && word.len() - from <= 8 && !begins(&word[from..], "kyläi");
    word.len() > 6 && (3..word.len() - 3).any(kylä) && !place::is_known(word)
}

/// Named after nature, as villages are: `Leväsjoella`, `Hirvivaarassa`. In a case that tells where.
fn is_natural(word: &[Sign]) -> bool {
    const NATURE: &[&str] = &[
        "joe", "järve", "nieme", "perä", "salme", "lahde", "vaara", "saare", "mäe", "koske", "selä", "harju", "ranna",
        "lamme", "kanka", "kankaa", "oja", "suo", "lampi", "virra", "kumpu", "aho", "maa", "pohja", "luoma", "kulma",
        "pää",
    ];
    const WHERE: &[&str] = &["ssa", "ssä", "lla", "llä", "sta", "stä", "lta", "ltä"];
    // Parts of large towns.
    const TOWN: &[&str] = &[
        "lauttasaar",
        "hakanieme",
        "laajasalo",
        "munkkinieme",
        "kulosaar",
        "vuosaar",
        "herttonieme",
        "leppävaar",
        "espoonlah",
        "myyrmä",
        "kaukajärv",
        "suvilah",
        "palosaar",
        "runosmä",
        "käpylä",
        "töölö",
        "pasila",
        "kallio",
        "hervan",
        "etelä",
        "pohjois",
    ];
    let stem = WHERE.iter().find(|ending| ends(word, ending)).map(|ending| &word[..word.len() - ending.len()]);
    stem.is_some_and(|stem| stem.len() > 6 && NATURE.iter().any(|kind| ends(stem, kind)))
        && !TOWN.iter().any(|part| begins(word, part))
        && !place::is_known(word)
}

/// `i Lappböle`, `from Leväsjoki`: named after nature, and uninflected.
fn is_after_preposition(signs: &[Sign], word: &Range<usize>) -> bool {
    const NATURE: &[&str] = &[
        "böle", "näs", "bäck", "fjärd", "vik", "skär", "sund", "träsk", "backa", "by", "ö", "joki", "järvi", "niemi",
        "perä", "salmi", "vaara", "saari", "koski", "kylä", "ranta", "pohja", "luoma", "kumpu",
    ];
    let letters = &signs[word.clone()];
    let preposition = word_before(signs, word.start).is_some_and(|before| {
        before.end + 1 == word.start && cues::is_any(&signs[before], &["i", "på", "från", "in", "from", "at", "of"])
    });
    preposition && letters.len() > 4 && NATURE.iter().any(|kind| ends(letters, kind)) && !place::is_known(letters)
}
