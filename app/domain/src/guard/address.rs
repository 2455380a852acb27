//! Street addresses: a street's name, in any case, with a number; in Finnish, Swedish and English.

use std::ops::Range;

use super::{
    Found, cues,
    signs::{Sign, begins, ends, number_at, says, word_after, word_at, word_before},
};

/// What Finnish streets are called, in the forms that stand before an ending.
#[rustfmt::skip]
const FINNISH: &[&str] = &[
    "katu", "kadu", "tie", "kuja", "polku", "polu", "raitti", "raiti", "kaari", "kaare", "rinne", "rintee", "rinte",
    "penger", "penkeree", "aukio", "tori", "väylä", "bulevardi", "esplanadi", "ranta", "ranna", "kierto", "kierro",
    "kuj", "laita", "laida", "mutka", "mutka", "piha", "portti", "porti", "puistikko", "puistiko", "silta", "silla",
    "taival", "taipalee", "törmä", "ahde", "ahtee", "harju", "mäki", "mäe", "laituri", "valkama", "suora", "käytävä",
    "kulma", "kehä", "haara", "reuna", "oja", "niitty", "niity", "varsi", "varre",
];
/// Case endings, with clitics left aside.
#[rustfmt::skip]
const ENDINGS: &[&str] = &[
    "", "n", "lla", "llä", "lle", "lta", "ltä", "ssa", "ssä", "sta", "stä", "a", "ä", "ta", "tä", "lla", "na", "nä",
    "an", "än", "un", "in", "on", "hen", "seen", "ksi",
];
/// The kinds of streets that are written small as well.
const SURE: &[&str] = &["katu", "kadu", "gatan", "gränd"];
/// What much else is called, too: farms, wards, units. These need more.
#[rustfmt::skip]
const LOOSE: &[&str] = &[
    "rinne", "rintee", "rinte", "tori", "ranta", "ranna", "laita", "laida", "mutka", "piha", "portti", "porti", "silta", "silla",
    "taival", "taipalee", "törmä", "ahde", "ahtee", "harju", "mäki", "mäe", "laituri", "valkama", "suora", "käytävä", "kulma",
    "kehä", "haara", "reuna", "oja", "niitty", "niity", "varsi", "varre", "kaari", "kaare", "backen", "stranden", "ringen", "linjen",
    "leden", "parken", "krok", "kroken", "plan", "platsen", "gården", "bron", "zon", "kullen", "åsen", "udden", "slingan", "torget",
];
#[rustfmt::skip]
const SWEDISH: &[&str] = &[
    "gatan", "vägen", "gränd", "gränden", "stigen", "allén", "alléen", "torget", "esplanaden", "stranden", "backen",
    "kajen", "leden", "svängen", "brinken", "bågen", "ringen", "linjen", "stråket", "promenaden", "parken", "kroken",
    "krok", "slingan", "tået", "byvägen", "plan", "platsen", "gården", "bron", "zon", "kullen", "åsen", "udden",
];
#[rustfmt::skip]
const ENGLISH: &[&str] = &[
    "street", "st", "road", "rd", "avenue", "ave", "lane", "ln", "drive", "boulevard", "blvd", "court", "square",
    "close", "terrace", "crescent", "alley",
];
/// Roads that everybody drives, and ways that nobody lives on.
#[rustfmt::skip]
const NOT_STREETS: &[&str] = &[
    "valtatie", "kantatie", "seututie", "yhdystie", "kehätie", "moottoritie", "maantie", "rautatie", "pikatie",
    "ohitustie", "riksväg", "huvudväg", "stamväg", "motorväg", "hoitopol", "palvelupol", "koulutuspol", "urapol",
    "opintopol", "työllistymispol", "asiakaspol", "hoitotie", "hengitystie", "virtsatie", "sappitie", "elämänkaar",
    "sateenkaar", "ikäkaar", "kuntoutuspol", "oppimispol", "potilaspol", "asumispol", "toimintatie", "verkkotie",
    "tieto", "latv", "elinkaar", "kaupunkipol", "luontopol", "alkutaival", "palveluväylä", "kansalaistori",
    "digitori", "toritori", "osallisuuspol", "työpol", "jatkopol", "siirtymäpol", "arkipol", "lähitori",
    "hyvinvointitori", "palvelutori", "kunnantori", "näkökulma", "nurkkakulma", "vårdstig", "vårdväg", "servicestig",
    "studiestig", "luftväg", "urinväg", "hoitosilta", "palvelusilta", "toimintaympär", "ikäraja", "palveluportti",
    "sisäänkäyt", "auringonsilla", "henkilöstö", "tukikulma", "katutyö", "tietoranta", "koulumäki",
];
/// What may stand after the number of a house, before the number of a flat.
const FLATS: &[&str] =
    &["as", "asunto", "asunnossa", "lgh", "bostad", "apt", "flat", "rappu", "rapussa", "porras", "krs", "huoneisto"];

pub fn find(signs: &[Sign], found: &mut Found) {
    let mut at = 0;
    while at < signs.len() {
        if signs[at].is_letter() && (at == 0 || !signs[at - 1].is_alphanumeric()) {
            let word = word_at(signs, at);
            // A number is seen sooner than a street.
            let end = house(signs, word.end).filter(|house| is_street(signs, &word, *house)).map(|house| house.end);
            if let Some(end) = end {
                found.push(name_start(signs, word.start)..end);
                at = end;
                continue;
            }
            if let Some(range) =
                english(signs, &word).filter(|range| found.last().is_none_or(|last| last.end <= range.start))
            {
                at = range.end;
                found.push(range);
                continue;
            }
            at = word.end.max(at + 1);
        } else {
            at += 1;
        }
    }
}

/// Whether a word is the name of a street, or the last word of one.
fn is_street(signs: &[Sign], word: &Range<usize>, house: House) -> bool {
    let letters = &signs[word.clone()];
    if NOT_STREETS.iter().any(|stem| begins(letters, stem)) {
        return false;
    }
    let Some(kind) = street_kind(letters) else { return false };
    let capital = letters[0].is_upper();
    let alone = kind.chars().count() + 2 > letters.len();
    if alone || !capital {
        // `Minna Canthin katu`, `Pitkä katu`: the name stands before. Written small: `kauppakatu 5`.
        let named = word_before(signs, word.start)
            .is_some_and(|before| signs[before.start].is_upper() && before.end + 1 == word.start && before.len() > 2);
        let lives = || cues::before(signs, word.start, 3, is_living);
        return (named && alone)
            || (!alone && (house.has_stairs || lives() || SURE.contains(&kind) && letters.len() > kind.len() + 3));
    }
    let in_house = || cues::before(signs, word.start, 2, cues::is_house);
    let spoken_for = house.has_stairs || house.has_post_office || cues::before(signs, word.start, 4, is_living);
    let beside = signs[word.end].is == ' ';
    !LOOSE.contains(&kind) || spoken_for || beside && !(begins_sentence(signs, word.start) || in_house())
}

/// What the street is called by, where the word ends in it and a case ending.
fn street_kind(word: &[Sign]) -> Option<&'static str> {
    let stems =
        ENDINGS.iter().filter(|ending| ends(word, ending)).map(|ending| &word[..word.len() - ending.chars().count()]);
    let finnish = stems.filter(|stem| !stem.is_empty()).find_map(|stem| FINNISH.iter().find(|kind| ends(stem, kind)));
    finnish.or_else(|| SWEDISH.iter().find(|kind| ends(word, kind))).copied()
}

fn is_living(word: &[Sign]) -> bool {
    [
        "asu", "osoit", "muutt", "koti", "bor", "bodde", "adress", "flytta", "live", "address", "hem", "mov", "käyn",
        "asunn",
    ]
    .iter()
    .any(|stem| begins(word, stem))
}

/// Words of the name that stand before its last one: `Aleksis Kiven katu`, `Norra Esplanaden`.
fn name_start(signs: &[Sign], street: usize) -> usize {
    let mut start = street;
    for _ in 0..2 {
        match word_before(signs, start) {
            Some(word)
                if word.end + 1 == start
                    && signs[word.end].is == ' '
                    && signs[word.start].is_upper()
                    && word.len() > 1
                    && !begins_sentence(signs, word.start) =>
            {
                start = word.start;
            }
            _ => break,
        }
    }
    start
}

fn begins_sentence(signs: &[Sign], at: usize) -> bool {
    signs[..at]
        .iter()
        .rev()
        .take(4)
        .find(|sign| sign.is != ' ')
        .is_none_or(|sign| matches!(sign.is, '.' | '!' | '?' | '\n'))
}

/// The number of a house.
#[derive(Clone, Copy)]
struct House {
    end: usize,
    /// A letter for the stairs or the number of a flat stands after the number.
    has_stairs: bool,
    has_post_office: bool,
}

/// The number of a house after the street's name, with stairs, flat and post office.
fn house(signs: &[Sign], after: usize) -> Option<House> {
    let mut gap = signs[after..].iter().take(3).take_while(|sign| matches!(sign.is, ' ' | ',' | '\n')).count();
    if gap == 0 || gap > 2 {
        return None;
    }
    if let Some(name) = ["nro ", "no ", "nr ", "n:o ", "no. ", "nr. ", "numero ", "numerossa ", "nummer ", "number "]
        .iter()
        .find(|name| begins(&signs[after + gap..], name))
    {
        gap += name.len();
    }
    let (number, mut end) = number_at(signs, after + gap, 4)?;
    let glued = signs.get(end).is_some_and(Sign::is_letter) && stair(signs, end).is_none();
    if number == 0 || number > 2999 || glued {
        return None;
    }
    // A range of houses, or `12/3`.
    if let (Some(dash), Some((_, to))) = (signs.get(end), number_at(signs, end + 1, 3))
        && matches!(dash.is, '-' | '/')
    {
        end = to;
    }
    let next = signs.get(end).map(|sign| sign.is);
    let digit_after = signs.get(end + 1).is_some_and(Sign::is_digit);
    if matches!(next, Some('%' | '€' | '§')) || matches!(next, Some('.' | ',' | ':') if digit_after) {
        return None;
    }
    let after_number = end;
    let stair = stair(signs, end);
    if stair.is_none() && is_counted(signs, end) {
        return None;
    }
    end = flat(signs, stair.unwrap_or(end));
    let has_flat = end > stair.unwrap_or(after_number);
    let post_office = post_office(signs, end);
    Some(House {
        end: post_office.unwrap_or(end),
        has_stairs: stair.is_some() || has_flat,
        has_post_office: post_office.is_some(),
    })
}

/// Whether the number says how many, how far or when.
fn is_counted(signs: &[Sign], end: usize) -> bool {
    word_after(signs, end).is_some_and(|word| {
        word.start <= end + 2
            && !signs[end..word.start].iter().any(|sign| matches!(sign.is, '.' | ',' | ':' | '\n' | '(' | ')'))
            && cues::is_any(
                &signs[word],
                &[
                    "km",
                    "m",
                    "metriä",
                    "kilometriä",
                    "euroa",
                    "vuotta",
                    "päivää",
                    "viikkoa",
                    "kertaa",
                    "asiakasta",
                    "minuuttia",
                    "tuntia",
                    "kuukautta",
                    "prosenttia",
                    "henkilöä",
                    "kg",
                    "min",
                    "h",
                    "år",
                    "dagar",
                    "veckor",
                    "gånger",
                    "klienter",
                    "minuter",
                    "timmar",
                    "meter",
                    "personer",
                    "years",
                    "days",
                    "times",
                    "hankkeessa",
                    "hanke",
                ],
            )
    })
}

/// `A`, ` B`, ` c`: one letter.
fn stair(signs: &[Sign], at: usize) -> Option<usize> {
    let from = at + usize::from(signs.get(at)?.is == ' ');
    let letter = signs.get(from).filter(|sign| sign.is.is_ascii_alphabetic())?;
    let alone = signs.get(from + 1).is_none_or(|sign| !sign.is_letter());
    // A small letter by itself may be a word; `a` and `i` are.
    let ends = signs.get(from + 1).is_none_or(|sign| matches!(sign.is, '.' | ',' | ')' | ';' | '\n'));
    let flat = signs.get(from + 2).is_some_and(Sign::is_digit);
    (alone && (letter.is_upper() || from == at || flat || (ends && letter.lower != 'i'))).then_some(from + 1)
}

fn flat(signs: &[Sign], at: usize) -> usize {
    let mut from = at + signs[at..].iter().take(2).take_while(|sign| matches!(sign.is, ' ' | ',')).count();
    let word = word_at(signs, from);
    let mut named = at > 0 && signs[at - 1].is_letter() && signs.get(from).is_some_and(Sign::is_digit);
    if FLATS.iter().any(|name| says(&signs[word.clone()], name)) {
        from = word.end + signs[word.end..].iter().take(2).take_while(|sign| matches!(sign.is, ' ' | '.')).count();
        named = true;
    }
    match number_at(signs, from, 3) {
        Some((_, end)) if named && from <= at + 14 => end,
        _ => at,
    }
}

/// `, 33100 Tampere`.
fn post_office(signs: &[Sign], at: usize) -> Option<usize> {
    let gap = signs[at..].iter().take(3).take_while(|sign| matches!(sign.is, ' ' | ',' | '\n')).count();
    let (_, end) = number_at(signs, at + gap, 5).filter(|(_, end)| gap > 0 && end - at - gap == 5)?;
    let word = word_at(signs, end + 1);
    let town = signs.get(end)?.is == ' ' && signs.get(word.start)?.is_upper() && word.len() > 2;
    Some(if town { word.end } else { end })
}

/// `12 Church Street`, `Flat 3, 5 Old Mill Road`.
fn english(signs: &[Sign], word: &Range<usize>) -> Option<Range<usize>> {
    if !signs[word.start].is_upper() || !ENGLISH.iter().any(|kind| says(&signs[word.clone()], kind)) {
        return None;
    }
    let mut start = word.start;
    for _ in 0..3 {
        let before =
            word_before(signs, start).filter(|before| before.end + 1 == start && signs[before.end].is == ' ')?;
        if !signs[before.start].is_upper() {
            return None;
        }
        start = before.start;
        let gap = start.checked_sub(1).filter(|gap| signs[*gap].is == ' ')?;
        let last = gap.checked_sub(1)?;
        let digits_end =
            if signs[last].is_letter() && last > 0 && signs[last - 1].is_digit() { last } else { last + 1 };
        let digits = signs[..digits_end].iter().rev().take(4).take_while(|sign| sign.is_digit()).count();
        if (1..=4).contains(&digits) {
            return Some(digits_end - digits..word.end);
        }
    }
    None
}
