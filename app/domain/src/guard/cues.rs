//! Words that tell what the sign next to them means, in three languages. Mostly stems: what
//! follows them is an ending. Calls `signs`.

use super::signs::{Sign, begins, ends, says, word_after, word_before};

/// Whether one of the `count` words before `at` is such a word.
pub fn before(signs: &[Sign], at: usize, count: usize, is: fn(&[Sign]) -> bool) -> bool {
    distance_before(signs, at, count, is).is_some()
}

/// How many words back such a word stands: 0 is the nearest.
pub fn distance_before(signs: &[Sign], at: usize, count: usize, is: fn(&[Sign]) -> bool) -> Option<usize> {
    let mut end = at;
    for distance in 0..count {
        let word = word_before(signs, end)?;
        if is(&signs[word.clone()]) {
            return Some(distance);
        }
        end = word.start;
    }
    None
}

/// Whether one of the `count` words after `at` is such a word.
pub fn after(signs: &[Sign], at: usize, count: usize, is: fn(&[Sign]) -> bool) -> bool {
    let mut from = at;
    (0..count).any(|_| match word_after(signs, from) {
        Some(word) => {
            from = word.end;
            is(&signs[word])
        }
        None => false,
    })
}

fn begins_with_any(word: &[Sign], stems: &[&str]) -> bool {
    stems.iter().any(|stem| begins(word, stem))
}

fn ends_with_any(word: &[Sign], ends_: &[&str]) -> bool {
    ends_.iter().any(|end| ends(word, end))
}

pub fn is_any(word: &[Sign], words: &[&str]) -> bool {
    words.iter().any(|other| says(word, other))
}

/// Announces a personal identity code.
pub fn is_identity(word: &[Sign]) -> bool {
    begins_with_any(
        word,
        &[
            "hetu",
            "henkilötun",
            "henkilötunnu",
            "sotu",
            "sosiaaliturvatun",
            "personbeteckning",
            "personnummer",
            "ssn",
            "identity",
            "beteckning",
        ],
    )
}

/// Announces a telephone number.
pub fn is_phone(word: &[Sign]) -> bool {
    begins_with_any(
        word,
        &[
            "puh",
            "soit",
            "soitt",
            "gsm",
            "tel",
            "phone",
            "mobil",
            "call",
            "ring",
            "sms",
            "tekstiviest",
            "tekstar",
            "whatsapp",
            "wapp",
            "kännyk",
            "känny",
            "matkapuh",
            "viber",
            "signal",
            "text",
            "reach",
            "tavoit",
            "fax",
            "faks",
            "cell",
            "nås",
        ],
    ) || ends_with_any(word, &["puhelin", "puhelimen", "puhelinnumero", "telefon", "phone"])
        || is_any(word, &["p", "mob", "nr", "tfn"])
}

/// Announces a number of something that is not a person.
pub fn is_code(word: &[Sign]) -> bool {
    begins_with_any(
        word,
        &[
            "kustannusp",
            "kustannuslaj",
            "kp",
            "tili",
            "tiliö",
            "menoko",
            "moment",
            "määrärah",
            "budjet",
            "budget",
            "projekt",
            "hanke",
            "hankk",
            "lasku",
            "viite",
            "viitte",
            "dnro",
            "diaar",
            "asianum",
            "asiatunn",
            "tilausn",
            "ytunn",
            "tunnist",
            "tunnus",
            "tunnuks",
            "kostnadsst",
            "konto",
            "referens",
            "faktura",
            "dnr",
            "diarie",
            "cost",
            "account",
            "invoice",
            "reference",
            "order",
            "case",
            "isbn",
            "issn",
            "versi",
            "laite",
            "sarjanum",
            "serial",
            "serie",
            "tuotek",
            "artikk",
            "artik",
            "toimenpidek",
            "koodi",
            "kood",
            "kod",
            "code",
            "postin",
            "postnum",
            "postal",
            "sopimusn",
            "avtal",
            "contract",
            "päätösn",
            "lomake",
            "lomakk",
            "blankett",
            "form",
            "oid",
            "inventaari",
            "nimik",
            "resurss",
            "seurantak",
            "vuosilu",
            "työnum",
            "wbs",
            "toiminto",
            "yksikkök",
            "enhetsk",
            "ärendenum",
            "beställn",
            "purchase",
            "tender",
            "po",
            "ticket",
            "tiket",
            "tukipyyn",
            "palvelupyyn",
        ],
    ) || ends_with_any(
        word,
        &["koodi", "koodin", "koodilla", "koodille", "tunnus", "tunnuksella", "numret", "tunnisteella"],
    ) && !is_phone(word)
        || is_any(word, &["y", "id", "nrot", "ref", "kpa", "fo"])
}

/// Tells of a vehicle.
pub fn is_vehicle(word: &[Sign]) -> bool {
    begins_with_any(
        word,
        &[
            "rekister",
            "rekkar",
            "rek",
            "kilve",
            "kilpi",
            "ajoneuv",
            "bil",
            "regist",
            "reg",
            "plate",
            "number",
            "vehicle",
            "pysäkö",
            "parke",
            "parki",
            "moottoripyör",
            "motorcyk",
            "motorcycle",
            "mopo",
            "mopedi",
            "traktor",
            "skylt",
            "van",
            "licen",
            "taksi",
            "taxi",
            "kuorma",
            "lastbil",
        ],
    ) || begins(word, "auto") && !begins(word, "autoimm") && !begins(word, "autis") && !begins(word, "autom")
        || ends_with_any(
            word,
            &["auto", "autolla", "autonsa", "autossa", "autosta", "auton", "bil", "bilen", "kilvet", "mönkijä"],
        )
        || is_any(word, &["car", "cars", "drives", "driving", "drove", "ajaa", "ajoi", "ajelee", "kör", "körde"])
}

/// Tells that a number belongs to a form, a room, a model.
pub fn is_label(word: &[Sign]) -> bool {
    is_code(word)
        || begins_with_any(
            word,
            &[
                "huone",
                "huonee",
                "tila",
                "malli",
                "malle",
                "kurssi",
                "standard",
                "tuote",
                "tuott",
                "rum",
                "room",
                "modell",
                "model",
                "kurs",
                "course",
                "ward",
                "osasto",
                "avdelning",
                "reitti",
                "linja",
                "bussi",
                "buss",
                "bus",
                "juna",
                "tåg",
                "train",
                "lento",
                "flight",
                "flyg",
                "rivi",
                "luokk",
                "class",
                "sal",
                "luokit",
                "liite",
                "bilaga",
                "annex",
                "appendix",
                "tulostin",
                "printer",
                "skrivare",
                "mittari",
                "testi",
                "test",
                "kapasit",
                "modul",
                "versio",
                "paragraf",
                "asetus",
                "direkti",
                "kriteer",
            ],
        )
}

/// Tells that a date is one of birth.
pub fn is_birth(word: &[Sign]) -> bool {
    begins_with_any(
        word,
        &[
            "syntynyt",
            "syntynee",
            "syntymäaik",
            "syntymäaja",
            "syntymäpäiv",
            "syntymäpv",
            "född",
            "födelse",
            "fdd",
            "born",
            "birth",
            "dob",
        ],
    ) && !says(word, "föddes")
        || says(word, "synt")
}

/// Is said of people that are born, and of much else that begins.
pub fn is_beginning(word: &[Sign]) -> bool {
    is_any(word, &["syntyi", "syntyivät", "föddes", "fyller", "täytti", "täyttää"])
}

/// A person, seldom anything else.
pub fn is_person(word: &[Sign]) -> bool {
    begins_with_any(
        word,
        &[
            "asiak", "potila", "lapsi", "lapse", "poika", "poja", "tyttö", "tytö", "tytär", "tyttär", "vauva", "hän",
            "nainen", "naise", "mies", "miehe", "nuori", "klient", "patient", "barn", "son", "dotter", "hon", "pojk",
            "flick", "client", "child", "boy", "girl", "baby", "daughter", "she", "he", "äiti", "isä", "puoliso",
        ],
    )
}

/// Says that an age is not that of one person.
pub fn is_about(word: &[Sign]) -> bool {
    is_any(
        word,
        &[
            "yli",
            "alle",
            "noin",
            "vähintään",
            "enintään",
            "n",
            "över",
            "under",
            "cirka",
            "ca",
            "minst",
            "högst",
            "about",
            "over",
            "around",
            "aged",
            "approximately",
            "kaikki",
            "jokainen",
            "jokaiselle",
            "keskimäärin",
            "alla",
            "every",
            "all",
            "varje",
            "least",
            "most",
            "jälkeen",
            "saakka",
            "ennen",
        ],
    )
}
