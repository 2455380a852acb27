//! Words next to a name that tell whether it is a person's: a word for a client before it, or for a
//! school, a disease, a company after it. Calls `signs`.

use std::ops::Range;

use super::{
    super::signs::{Sign, begins, ends, says},
    reading::{Word, Written},
};

/// What is named after people: as it stands before a case ending.
#[rustfmt::skip]
const THINGS: &[&str] = &[
    "linna", "luostari", "kansallispuisto", "areena", "arena", "mökki", "memorial", "national", "project", "reserve", "operaatio", "operation",
    "katu", "kadu", "tie", "koulu", "lukio", "opisto", "säätiö", "oy", "oyj", "ky", "tmi", "ab", "ry", "rf",
    "stadion", "stadioni", "museo", "sairaala", "palvelutalo", "hoivakoti", "hoivakodi", "vanhainkoti", "vanhainkodi",
    "päiväkoti", "päiväkodi", "koti", "kodi", "tauti", "taudi", "oireyhtymä", "syndrooma", "malli", "menetelmä",
    "menetelmi", "testi", "asteikko", "asteiko", "palkinto", "palkinno", "rahasto", "puisto", "aukio", "kirjasto",
    "mittari", "indeksi", "laki", "lai", "hallitus", "hallitukse", "prize", "foundation", "method", "scale", "street",
    "road", "school", "disease", "syndrome", "model", "test", "index", "law", "award", "stiftelse", "stiftelsen",
    "gatan", "vägen", "skola", "skolan", "sjukdom", "sjukdomen", "syndromet", "fond", "fonden", "pris", "priset",
    "modell", "modellen", "metod", "metoden", "skala", "skalan", "minnesfond", "minnesfonden", "kampanja", "kauppa",
    "kaupa", "center", "centret", "park", "apteekki", "apteeki", "apotek", "apoteket", "kahvila", "ravintola",
    "liike", "liikkee", "keskus", "keskukse", "kirkko", "kirko", "kirkossa", "seurakunta", "seurakunna", "hanke",
    "hankkee", "projekti", "projekt", "ohjelma", "ryhmä", "konserni", "sali", "rakennus", "rakennukse", "talo",
    "tupa", "villa", "luento", "group", "ltd", "inc", "plc", "gmbh", "ministry", "government", "cabinet", "regering",
    "regeringen", "museum", "museet", "hospital", "sjukhus", "sjukhuset", "syöpä", "syövä", "päivä", "raportti",
    "raporti", "komitea", "toimikunta", "toimikunna", "työryhmä", "house", "hall", "hus", "huset", "hem", "hemmet",
    "daghem", "daghemmet", "palvelukeskus", "palvelukeskukse", "terveysasema", "hyvinvointikeskus",
    "hyvinvointikeskukse", "asema", "tori", "stråle", "oireyhtymi", "raja", "teoria", "laulu", "elokuva", "romaani",
    "kirja", "näyttely", "gatu", "torget", "parken", "salen", "kyrka", "kyrkan", "institutet", "instituutti",
    "instituuti", "yksikkö", "yksikö", "osasto", "ward", "clinic", "klinik", "kliniken", "klinikka", "klinika",
    "centre", "trust", "fund", "scheme", "act", "rule", "hypothesis", "stage", "stages", "day",
];
/// Case endings that may follow.
#[rustfmt::skip]
const CASES: &[&str] = &[
    "", "n", "a", "ä", "ta", "tä", "ssa", "ssä", "sta", "stä", "lla", "llä", "lle", "lta", "ltä", "na", "nä", "ksi", "ksen", "kseen",
    "an", "en", "in", "on", "un", "yn", "ön", "än", "hin", "seen", "t", "s", "et", "ia", "iä", "ja", "jä", "issa", "ista", "ille", "illa",
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
    "farfar", "mor", "modern", "far", "fadern", "barn", "maka", "vän", "granne", "baby", "tonåring", "client",
    "resident", "son", "daughter", "wife", "husband", "mother", "father", "mum", "mom", "dad", "brother", "sister",
    "child", "boy", "girl", "mr", "mrs", "ms", "miss", "named", "called", "customer", "partner", "tenant", "pupil",
    "student", "vuotia", "årig", "åring", "year-old", "kihlattu", "kihlatu", "esikoi", "kuopus", "kakso", "ungdom", "kvinna", "kvinnan",
    "mannen", "maken", "makan", "hyresgäst", "tvilling", "barnbarn", "lady", "gentleman", "girlfriend", "boyfriend", "toddler", "twin",
    "grandmother", "grandfather", "grandson", "granddaughter", "neighbour", "friend", "aunt", "uncle",
    "cousin", "teenager",
];
/// Those that must be the whole word, since many others begin so.
#[rustfmt::skip]
const WHOLE: &[&str] = &[
    "eno", "mor", "far", "son", "fru", "frun", "herr", "mr", "mrs", "ms", "miss", "mum", "mom", "dad", "maka",
    "vän", "heter", "hette", "called", "named", "papa", "uki", "isä", "barn", "mies", "nuori", "kummi", "appi",
    "boende", "kund",
];
/// Parts of words for services and papers about people.
#[rustfmt::skip]
const NOT_PEOPLE: &[&str] = &[
    "palvelu", "maksu", "työ", "raati", "kunta", "järjestö", "lähtö", "neuvosto", "tieto", "tiedot", "säker", "avgift", "journal",
    "asiakaskun", "suunnitelma", "päätös", "hoito", "koti", "ryhmä", "kokemus", "turval", "service", "plan", "hemmet", "hälsa",
];
/// Small words that may stand between: `asiakkaani nimi on Matti`, `klienten som heter Karin`.
#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    "on", "nimi", "nimeltään", "nimeltä", "nimeni", "nimensä", "oli", "som", "heter", "hette", "vid", "namn",
    "namnet", "är", "is", "was", "name", "name's", "etunimi", "kutsutaan", "sanotaan", "häntä", "kallas", "kallar", "förnamn", "first", "named", "called", "whose", "by", "eli", "alias",
    "jonka", "nimen", "vars",
];
#[rustfmt::skip]
const PARTICLES: &[&str] = &[
    "von", "af", "de", "van", "der", "den", "al", "el", "bin", "bint", "ibn", "di", "da", "del", "della", "dos",
    "ben", "abu", "la", "le", "zu", "ter", "ten", "du",
];
/// Bodies, regions, firms and systems whose names stand with a capital and are no surnames: as they
/// stand before a case ending.
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "kela", "fpa", "thl", "valvira", "kanta", "omakanta", "omakana", "omaolo", "apotti", "apoti", "lifecare",
    "pegasos", "effica", "teams", "zoom", "excel", "google", "facebook", "whatsapp", "suomi", "suome", "finland",
    "eurooppa", "euroopa", "satakunta", "satakunna", "varsinais-suomi", "varsinais-suome", "pohjanmaa",
    "pohjois-pohjanmaa", "etelä-pohjanmaa", "uusimaa", "uudenmaa", "länsi-uusimaa", "lappi", "lapi", "kainuu",
    "pohjois-savo", "etelä-savo", "pohjois-karjala", "etelä-karjala", "häme", "kanta-häme", "päijät-häme", "hämee",
    "pirkanmaa", "kymenlaakso", "ahvenanmaa", "åland", "österbotten", "nyland", "norden", "sverige", "ruotsi", "viro",
    "venäjä", "ukraina", "terveystalo", "attendo", "esperi", "mehiläinen", "mehiläise", "pihlajalinna", "yle",
    "helsinki", "helsingi", "hyvinvointialue", "social", "wellbeing", "county", "poliisi", "verohallinto", "migri",
    "business", "red", "cross", "punainen", "punaisen", "risti", "eu", "eta", "hel", "varha", "soite", "eloisa",
    "keusote", "hus", "pohde", "omapaja", "ely", "te", "lapha", "pirha", "keva", "veikkaus", "ray", "stea", "sitra",
    "kuntaliitto", "omahäme", "kymenhva", "satasote", "essote", "siunsote", "vakehyva", "luvn", "hvk", "ikea",
    "prisma", "lidl", "alko", "tallink", "microsoft", "word", "outlook", "windows", "iphone", "android", "netflix",
    "youtube", "instagram", "tiktok", "snapchat",
];

/// Whether a word is a stem with a case ending.
fn inflected(word: &[Sign], stem: &str) -> bool {
    begins(word, stem) && CASES.iter().any(|ending| says(&word[stem.chars().count()..], ending))
}

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

pub fn is_body(word: &[Sign]) -> bool {
    any(word, BODIES, inflected)
}

/// Words of grammar that some are called by.
pub fn is_grammar(word: &[Sign]) -> bool {
    let words = [
        "the", "and", "my", "her", "his", "to", "a", "in", "on", "our", "new", "old", "sen", "he", "den", "det", "en",
        "as", "so",
    ];
    any(word, &words, says) || any(word, HOUSES, says)
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
    if hyphen.is_some_and(|hyphen| any(&word[hyphen + 1..], THINGS, inflected)) {
        return true;
    }
    let Some(next) = words.get(at + 1) else { return false };
    let gap = &signs[words[at].range.end..next.range.start];
    let joined = matches!(gap, [only] if only.is == ' ' || only.is == '-')
        || matches!(gap, [space, dash] if space.is == ' ' && dash.is == '-');
    joined && any(&signs[next.range.clone()], THINGS, inflected)
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

/// Whether the word before is somebody's own client, or says that a name follows: then a word that
/// nobody knows is a name, too.
pub fn is_own(signs: &[Sign], words: &[Word], at: usize) -> bool {
    let word = &words[at];
    let Some(before) = at.checked_sub(1).map(|left| &words[left]) else { return false };
    let beside = before.range.end + 1 == word.range.start;
    let new = word.is_unknown() && word.written == Written::Capital && word.range.len() > 2;
    if !beside || !new || is_compound(&signs[word.range.clone()]) {
        return false;
    }
    let own = &signs[before.range.clone()];
    let announced = || any(own, &["heter", "hette", "named"], says);
    let possessive = || any(own, &["ni", "mme"], ends);
    let mine = || {
        at.checked_sub(2).is_some_and(|left| any(&signs[words[left].range.clone()], &["my", "min", "vår", "our"], says))
    };
    announced() || ((possessive() || mine()) && is_person(own))
}

/// `Kela-päätös`: a small letter after a hyphen.
pub fn is_compound(word: &[Sign]) -> bool {
    word.windows(2).any(|pair| pair[0].is == '-' && !pair[1].is_upper())
}

/// A word for a client or for kin, in any form.
pub fn is_person(word: &[Sign]) -> bool {
    let last = word.iter().rposition(|sign| sign.is == '-').map_or(word, |at| &word[at + 1..]);
    let whole = |stem: &str| {
        begins(last, stem) && (!WHOLE.contains(&stem) || says(last, stem) || is_ending(&last[stem.chars().count()..]))
    };
    // `pikkuveljensä`, `lapsiasiakkaani`: long stems end compounds, too.
    let ends_compound = |stem: &str| {
        let length = stem.chars().count();
        length > 4
            && last.len() > 8
            && (2..(last.len() + 1).saturating_sub(length))
                .any(|from| begins(&last[from..], stem) && last.len() - from < length + 8)
    };
    PEOPLE.iter().any(|stem| whole(stem) || ends_compound(stem))
        && !NOT_PEOPLE.iter().any(|part| (0..last.len()).any(|from| begins(&last[from..], part)))
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

/// `Matti-niminen asiakas`, `Liisa niminen`: the name before it. Programs and villages are called
/// so, too: after a hyphen a person must follow.
pub fn niminen(signs: &[Sign], words: &[Word], at: usize) -> Option<Range<usize>> {
    let range = words[at].range.clone();
    let word = &signs[range.clone()];
    let called = |word: &[Sign]| {
        begins(word, "nimi")
            && ["nen", "sen", "selle", "sellä", "stä", "seltä", "seen", "senä"].iter().any(|end| ends(word, end))
    };
    let next = words.get(at + 1)?;
    if let Some(hyphen) = word.iter().rposition(|sign| sign.is == '-')
        && called(&word[hyphen + 1..])
        && word[0].is_upper()
    {
        let person = words[at + 1..].iter().take(3).any(|word| is_person(&signs[word.range.clone()]));
        return person.then_some(range.start..range.start + hyphen);
    }
    let named = called(&signs[next.range.clone()]);
    (named && next.range.start == range.end + 1 && word[0].is_upper() && words[at].given_any() > 1).then_some(range)
}
