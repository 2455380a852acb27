//! Words next to a name that tell whether it is a person's: a word for a client before it, or for a
//! school, a disease, a company after it. Calls `signs`.

use std::ops::Range;

use super::{
    super::signs::{Sign, begins, ends, says},
    reading::{Word, Written},
};

/// What is named after people: stems, as they stand after the name.
#[rustfmt::skip]
const THINGS: &[&str] = &[
    "katu", "kadu", "tie", "tien", "tiell", "koulu", "lukio", "opisto", "säätiö", "oy", "oyj", "ky", "tmi", "ab",
    "ry", "rf", "stadion", "museo", "sairaal", "palvelutalo", "hoivakoti", "hoivakod", "vanhainko", "päiväko",
    "tauti", "taudi", "tauto", "oireyhtym", "syndroom", "malli", "malle", "menetelm", "testi", "testa", "asteik",
    "palkin", "rahasto", "puisto", "aukio", "kirjasto", "mittari", "indeks", "laki", "lakia", "lain", "hallitu",
    "prize", "foundation", "method", "scale", "street", "road", "school", "disease", "syndrome", "model", "test",
    "index", "law", "award", "stiftelse", "gatan", "skola", "sjukdom", "syndrom", "fond", "pris", "modell", "metod",
    "skala", "minnesfond", "kampanj", "vihannek", "kauppa", "center", "park", "apteek", "apotek", "kahvila", "caf",
    "ravintola", "liike", "keskus", "kirkko", "kirko", "seurakun", "hanke", "hankke", "projekt", "ohjelm", "ryhmä",
    "konser", "sali", "rakennus", "talo", "taloss", "tupa", "villa", "luento", "group", "ltd", "inc", "plc", "gmbh",
    "ministry", "government", "cabinet", "regering", "museum", "hospital", "sjukhus", "syöpä", "päivä", "päivän",
    "päivänä", "raport", "komite", "toimikun", "työryhm", "house", "hall", "hus", "huset", "hem", "hemmet",
];
/// What has a name that looks like a person's: as it stands before the name, uninflected or in a
/// case that tells of a place.
#[rustfmt::skip]
const HOUSES: &[&str] = &[
    "palvelutalo", "hoivakoti", "hoitokoti", "päiväkoti", "ravintola", "kahvila", "hotelli", "villa", "hoivatalo",
    "vanhainkoti", "asumisyksikkö", "tukikoti", "ryhmäkoti", "perhekoti", "lastenkoti", "yritys", "laiva", "osasto",
    "järjestelmä", "sovellus", "kylä", "kaupunginosa", "kauppakeskus", "apteekki", "kartano", "myrsky", "robotti",
    "chatbot", "botti", "servicehuset", "daghemmet", "restaurang", "kafé", "café", "cafe", "ms", "enheten",
    "serviceboendet", "vårdhemmet", "systemet", "stormen", "palvelutalossa", "hoivakodissa", "päiväkodissa",
    "yksikössä", "yksikkö", "palvelutaloon", "hoivakotiin", "storm", "palvelutalosta", "hoivakodista", "palvelutalon",
    "hoivakodin", "päiväkodin", "hankkeessa", "hanke", "asumisyksikössä", "tehostetussa", "palveluasumisyksikkö",
    "gruppboendet", "äldreboendet", "seniorboendet", "home", "robot", "app", "restaurant",
];
/// Words for clients and for kin, as stems, in three languages.
#[rustfmt::skip]
const PEOPLE: &[&str] = &[
    "asiakas", "asiakkaa", "asiakkai", "potilas", "potilaa", "kuntoutuja", "asukas", "asukkaa", "hakija", "vanhus",
    "vanhukse", "mummo", "pappa", "papa", "rouva", "herra", "neiti", "poika", "poja", "tytär", "tyttäre", "tyttär",
    "tyttö", "tytö", "vaimo", "mies", "miehe", "aviomie", "puoliso", "lapse", "lapsi", "äiti", "äidi", "isä", "veli",
    "velje", "sisko", "sisar", "vauva", "nuori", "nuore", "oppilas", "oppilaa", "opiskelija", "kaveri", "naapuri",
    "ystävä", "omainen", "omaise", "omaishoidettava", "työnhakija", "päämies", "päämiehe", "anoppi", "anopi", "appi",
    "serkku", "serku", "täti", "tädi", "setä", "sedä", "eno", "mummi", "ukki", "uki", "vaari", "isoäiti", "isoäidi",
    "isoisä", "lapsenlapse", "edunvalvottava", "tukihenkilö", "kummi", "nimeltä", "nimeltään", "sijoitet", "huostaan",
    "raskaana", "leski", "leske", "ikäihminen", "ikäihmise", "kundi", "jätkä", "klient", "patient", "kund", "brukar",
    "boende", "dotter", "dottern", "hustru", "sambo", "mamma", "broder", "bror", "syster", "pojke", "pojk", "flicka",
    "flickan", "elev", "sökande", "heter", "hette", "herr", "fru", "frun", "fröken", "mormor", "morfar", "farmor",
    "farfar", "mor", "modern", "far", "fadern", "barn", "maka", "make", "vän", "granne", "baby", "tonåring", "client",
    "resident", "son", "daughter", "wife", "husband", "mother", "father", "mum", "mom", "dad", "brother", "sister",
    "child", "boy", "girl", "mr", "mrs", "ms", "miss", "named", "called", "customer", "partner", "tenant", "pupil",
    "student", "grandmother", "grandfather", "grandson", "granddaughter", "neighbour", "friend", "aunt", "uncle",
    "cousin", "teenager",
];
/// Those that must be the whole word, since many others begin so.
#[rustfmt::skip]
const WHOLE: &[&str] = &[
    "eno", "mor", "far", "son", "fru", "frun", "herr", "mr", "mrs", "ms", "miss", "mum", "mom", "dad", "maka", "make",
    "vän", "heter", "hette", "called", "named", "papa", "uki", "isä", "barn", "mies", "nuori", "kummi", "appi",
    "boende", "kund",
];
/// Small words that may stand between: `asiakkaani nimi on Matti`, `klienten som heter Karin`.
#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    "on", "nimi", "nimeltään", "nimeltä", "nimeni", "nimensä", "oli", "som", "heter", "hette", "vid", "namn",
    "namnet", "är", "is", "was", "name", "name's", "named", "called", "whose", "by", "the", "of", "eli", "alias",
    "jonka", "nimen", "vars",
];
#[rustfmt::skip]
const PARTICLES: &[&str] = &[
    "von", "af", "de", "van", "der", "den", "al", "el", "bin", "bint", "ibn", "di", "da", "del", "della", "dos",
    "ben", "abu", "la", "le", "zu", "ter", "ten", "du",
];
/// Bodies, benefits and systems whose names stand with a capital and are no surnames.
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "kela", "fpa", "thl", "valvira", "kanta", "omakan", "omaolo", "apotti", "apoti", "lifecare", "pegasos", "effica",
    "teams", "zoom", "excel", "google", "facebook", "whatsapp", "suomi", "finland", "eurooppa", "satakun",
    "varsinais", "pohjo", "pohjan", "uusimaa", "uudenma", "lappi", "lapin", "kainuu", "savo", "karjala", "häme",
    "pirkanm", "kymenl", "ahvenan", "åland", "österbotten", "nyland", "egentlig", "norden", "sverige", "ruotsi",
    "viro", "venäj", "ukrain", "terveyst", "attendo", "esperi", "mehiläi", "pihlajalin", "diacor", "yle", "helsing",
    "oulu", "turku", "tamper", "omapaja", "hyvinvointi", "social", "wellbeing", "county", "terveys", "sosiaali",
    "poliisi", "verohall", "migri", "business", "red", "cross", "punai",
];

fn any(word: &[Sign], words: &[&str], holds: fn(&[Sign], &str) -> bool) -> bool {
    words.iter().any(|other| holds(word, other))
}

pub fn is_particle(word: &[Sign]) -> bool {
    any(word, PARTICLES, says)
}

/// `al-Hassan`, `el-Sayed`.
pub fn begins_with_particle(word: &[Sign]) -> bool {
    let hyphen = word.iter().position(|sign| sign.is == '-');
    hyphen.is_some_and(|at| is_particle(&word[..at]) && word.len() > at + 2 && word[at + 1].is_upper())
}

/// A word of whom nothing is known as a name, but that is known as something else.
pub fn is_place_or_body(word: &Word) -> bool {
    word.is_place() || word.common
}

pub fn is_body(word: &[Sign]) -> bool {
    any(word, BODIES, begins)
}

/// Whether the words that begin here are the name of a house, a system and the like.
pub fn is_named_thing(signs: &[Sign], words: &[Word], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|index| &words[index]) else { return false };
    let gap = &signs[before.range.end..words[at].range.start];
    let joined = gap.len() <= 2 && gap.iter().all(|sign| matches!(sign.is, ' ' | '"' | '/'));
    joined && any(&signs[before.range.clone()], HOUSES, says) || is_body(&signs[words[at].range.clone()])
}

/// Whether what ends with this word is the name of a street, a school, a disease and the like.
pub fn names_a_thing(signs: &[Sign], words: &[Word], at: usize) -> bool {
    let word = &signs[words[at].range.clone()];
    let hyphen = word.iter().rposition(|sign| sign.is == '-');
    if hyphen.is_some_and(|hyphen| any(&word[hyphen + 1..], THINGS, begins)) {
        return true;
    }
    let Some(next) = words.get(at + 1) else { return false };
    let gap = &signs[words[at].range.end..next.range.start];
    let joined = matches!(gap, [only] if only.is == ' ' || only.is == '-')
        || matches!(gap, [space, dash] if space.is == ' ' && dash.is == '-');
    joined && any(&signs[next.range.clone()], THINGS, begins)
}

/// Whether a word for a client or for kin stands before, with little between.
pub fn is_introduced(signs: &[Sign], words: &[Word], at: usize) -> bool {
    let mut right = at;
    for _ in 0..4 {
        let Some(left) = right.checked_sub(1) else { return false };
        let gap = &signs[words[left].range.end..words[right].range.start];
        let near = gap.len() <= 3 && gap.iter().all(|sign| matches!(sign.is, ' ' | ',' | '(' | ':' | '"' | '\'' | '-'));
        // `Mr.` and `ms.` end with a dot.
        let title = matches!(gap, [dot, space] if dot.is == '.' && space.is == ' ') && words[left].range.len() <= 3;
        if !near && !title {
            return false;
        }
        let word = &signs[words[left].range.clone()];
        if is_person(word) {
            return true;
        }
        let another_name =
            right == at && gap.len() == 1 && words[left].written == Written::Capital && words[left].given_any() > 4;
        if !any(word, BETWEEN, says) && !another_name {
            return false;
        }
        right = left;
    }
    false
}

fn is_person(word: &[Sign]) -> bool {
    let last = word.iter().rposition(|sign| sign.is == '-').map_or(word, |at| &word[at + 1..]);
    PEOPLE.iter().any(|stem| {
        begins(last, stem) && (!WHOLE.contains(stem) || says(last, stem) || is_ending(&last[stem.chars().count()..]))
    }) && ![
        "palvelu",
        "maksu",
        "työ",
        "raati",
        "kunta",
        "järjestö",
        "lähtö",
        "neuvosto",
        "tiedot",
        "säker",
        "tieto",
        "avgift",
        "journal",
    ]
    .iter()
    .any(|other| ends(last, other))
}

/// A possessive suffix, a case ending or both after a short word: `isänsä`, `isäni`.
fn is_ending(tail: &[Sign]) -> bool {
    [
        "ni", "nsä", "nsa", "mme", "nne", "n", "lle", "llä", "ltä", "lleen", "llään", "än", "ä", "t", "et", "ets", "s",
        "en", "ens", "stä", "ssä", "ensa", "ensä",
    ]
    .iter()
    .any(|end| says(tail, end))
}

/// Whether a word for a client or for kin follows as an explanation: `Liisa (asiakkaani)`.
pub fn is_explained(signs: &[Sign], words: &[Word], at: usize) -> bool {
    let Some(next) = words.get(at + 1) else { return false };
    let gap = &signs[words[at].range.end..next.range.start];
    let apart = matches!(gap, [mark, space] if mark.is == ',' && space.is == ' ')
        || matches!(gap, [space, mark] if space.is == ' ' && mark.is == '(');
    let word = &signs[next.range.clone()];
    let own = ["ni", "mme"].iter().any(|end| ends(word, end)) || says(word, "my") || says(word, "min");
    let person = is_person(word) || words.get(at + 2).is_some_and(|word| is_person(&signs[word.range.clone()]));
    apart && own && person && !words[at].common && words[at].given_any() >= super::WELL_KNOWN
}

/// `Matti-niminen`, `Liisa niminen`: the name before it.
pub fn niminen(signs: &[Sign], words: &[Word], at: usize) -> Option<Range<usize>> {
    let range = words[at].range.clone();
    let word = &signs[range.clone()];
    if let Some(hyphen) = word.iter().rposition(|sign| sign.is == '-')
        && begins(&word[hyphen + 1..], "nimi")
        && word[0].is_upper()
    {
        return Some(range.start..range.start + hyphen);
    }
    let next = words.get(at + 1)?;
    let named = begins(&signs[next.range.clone()], "nimi")
        && ["nen", "sen", "selle", "sellä", "stä", "seltä"].iter().any(|end| ends(&signs[next.range.clone()], end));
    (named && next.range.start == range.end + 1 && word[0].is_upper() && words[at].given_any() > 1).then_some(range)
}
