//! Finland's municipalities in Finnish and Swedish, by size: below and from some 10,000 inhabitants.
//!
//! The lists were written by hand for this guard from general knowledge of the municipalities of the 2020s, with
//! well-known ones that have been merged since. Which side of the line a municipality near it falls on is
//! an estimate. Calls `inflection`.

use super::{
    inflection::{self, Form},
    signs::{Sign, lowered},
};

/// With some 10,000 inhabitants or more. In order, for searching.
#[rustfmt::skip]
const LARGE: &[&str] = &[
    "akaa", "alavus", "björneborg", "borgå", "brahestad", "esbo", "espoo", "eura", "forssa", "fredrikshamn",
    "grankulla", "hamina", "haukipudas", "heinola", "helsingfors", "helsinki", "hollola", "hyvinge", "hyvinkää",
    "hämeenkyrö", "hämeenlinna", "idensalmi", "iisalmi", "ilmajoki", "imatra", "jakobstad", "janakkala", "joensuu",
    "jyväskylä", "jämsä", "järvenpää", "kaarina", "kajaani", "kajana", "kalajoki", "kangasala", "kankaanpää",
    "karleby", "kauhajoki", "kauhava", "kauniainen", "kemi", "kempele", "kerava", "kervo", "kirkkonummi", "kokkola",
    "kontiolahti", "korsholm", "kotka", "kouvola", "kuopio", "kurikka", "kuusamo", "kyrkslätt", "lahti", "lahtis",
    "lappeenranta", "lapua", "laukaa", "lempäälä", "lieto", "liminka", "liperi", "lohja", "loimaa", "lojo",
    "loviisa", "lovisa", "lundo", "maarianhamina", "mariehamn", "mikkeli", "mustasaari", "mäntsälä", "mänttä",
    "naantali", "nivala", "nokia", "nurmijärvi", "nyslott", "nystad", "nådendal", "orimattila",
    "oulu", "paimio", "parainen", "pargas", "pedersöre", "pemar", "pieksämäki", "pietarsaari", "pirkkala", "pori",
    "porvoo", "raahe", "raasepori", "raisio", "raseborg", "rauma", "raumo", "reso", "riihimäki", "rovaniemi", "salo",
    "sastamala", "savonlinna", "seinäjoki", "sibbo", "siilinjärvi", "sipoo", "sotkamo", "tammerfors", "tampere",
    "tavastehus", "tavastkyro", "torneå", "tornio", "träskända", "turku", "tusby", "tuusula", "uleåborg", "ulvila",
    "ulvsby", "uusikaupunki", "vaasa", "valkeakoski", "valkeala", "vanda", "vantaa", "varkaus", "vasa", "vichtis",
    "vihti", "villmanstrand", "ylivieska", "ylöjärvi", "äänekoski", "åbo",
];

/// With fewer, and places that were such. In order, for searching.
#[rustfmt::skip]
const SMALL: &[&str] = &[
    "alajärvi", "alastaro", "anjalankoski", "artjärvi", "asikkala", "askainen", "askola", "aura", "borgnäs", "brändö",
    "bötom", "eckerö", "elimäki", "enare", "eno", "enonkoski", "enontekis", "enontekiö", "eurajoki", "euraåminne",
    "evijärvi", "finström", "föglö", "geta", "gustavs", "haapajärvi", "haapavesi", "hailuoto", "halikko", "halsua",
    "hammarland", "hangö", "hankasalmi", "hanko", "harjavalta", "hartola", "hattula", "hauho", "haukivuori",
    "hausjärvi", "heinävesi", "hetta", "himanka", "hirvensalmi", "honkajoki", "houtskari", "houtskär", "huittinen",
    "humppila", "hyrynsalmi", "högfors", "ii", "iitti", "ikaalinen", "ilomantsi", "inari", "ingå", "iniö", "inkoo",
    "isojoki", "isokyrö", "ivalo", "jaala", "jokioinen", "jomala", "joroinen", "joutsa", "joutseno", "juankoski",
    "jurva", "juuka", "juupajoki", "juva", "jämijärvi", "jäppilä", "kaavi", "kalvola", "kangasniemi", "kannonkoski",
    "kannus", "karigasniemi", "karijoki", "karinainen", "karkkila", "karlö", "karstula", "karttula", "karvia",
    "kaskinen", "kaskö", "kaustby", "kaustinen", "keitele", "kemijärvi", "keminmaa", "kemiönsaari", "kestilä",
    "kesälahti", "keuruu", "kihniö", "kiihtelysvaara", "kiikala", "kiikoinen", "kiiminki", "kilpisjärvi", "kimitoön",
    "kinnula", "kisko", "kitee", "kittilä", "kiuruvesi", "kivijärvi", "kodisjoki", "kokemäki", "kolari", "konnevesi",
    "korpilahti", "korpo", "korppoo", "korsnäs", "kortesjärvi", "kristiinankaupunki", "kristinestad", "kronoby",
    "kruunupyy", "kuhmo", "kuhmoinen", "kuivaniemi", "kullaa", "kumlinge", "kumo", "kuortane", "kustavi", "kuusjoki",
    "kyyjärvi", "kälviä", "kärkölä", "kärsämäki", "kökar", "köyliö", "laihia", "laitila", "lammi", "lapinjärvi",
    "lapinlahti", "lappajärvi", "lappträsk", "larsmo", "lavia", "lehtimäki", "leivonmäki", "lemi", "lemland", "lemu",
    "leppävirta", "lestijärvi", "levi", "lieksa", "lohtaja", "loppi", "luhanka", "lumijoki", "lumparland", "luoto",
    "luumäki", "maalahti", "maaninka", "malax", "marttila", "masku", "mellilä", "merijärvi", "merikarvia",
    "merimasku", "miehikkälä", "muhos", "multia", "muonio", "muurame", "muurla", "mynämäki", "myrskylä",
    "mänttä-vilppula", "mäntyharju", "mörskom", "nagu", "nakkila", "nastola", "nauvo", "nilsiä", "noormarkku",
    "nousiainen", "nousis", "nuorgam", "nurmes", "nykarleby", "närpes", "närpiö", "nötö", "oripää", "orivesi",
    "oulainen", "oulunsalo", "ounasjoki", "outokumpu", "padasjoki", "paltamo", "parikkala", "parkano",
    "pelkosenniemi", "pello", "perho", "perniö", "pertteli", "pertunmaa", "petäjävesi", "pielavesi", "pihtipudas",
    "piikkiö", "piippola", "polvijärvi", "pomarkku", "pornainen", "posio", "pudasjärvi", "pukkila", "pulkkila",
    "punkalaidun", "puolanka", "puumala", "pyhtää", "pyhäjoki", "pyhäjärvi", "pyhäntä", "pyhäranta", "pyhäselkä",
    "pyttis", "pälkäne", "pöytyä", "rantasalmi", "rantsila", "ranua", "rautalampi", "rautavaara", "rautjärvi",
    "reisjärvi", "renko", "ristiina", "ristijärvi", "ruokolahti", "ruovesi", "rusko", "ruukki", "rymättylä",
    "rääkkylä", "saarijärvi", "salla", "saltvik", "sauvo", "savitaipale", "savukoski", "sevettijärvi", "sievi",
    "siikainen", "siikajoki", "siikalatva", "simo", "siuntio", "sjundeå", "sodankylä", "soini", "somero",
    "sonkajärvi", "sottunga", "storkyro", "sulkava", "sumiainen", "sund", "suodenniemi", "suolahti", "suomusjärvi",
    "suomussalmi", "suonenjoki", "sysmä", "säkylä", "särkisalo", "taipalsaari", "taivalkoski", "taivassalo",
    "tammela", "tarvasjoki", "tervo", "tervola", "teuva", "tohmajärvi", "toholampi", "toivakka", "tuulos",
    "tuupovaara", "tuusniemi", "tyrnävä", "töysä", "ullava", "urjala", "utajärvi", "utsjoki", "utö", "uurainen",
    "uusikaarlepyy", "vaala", "vahto", "valtimo", "vampula", "varpaisjärvi", "vehmaa", "vehmersalmi", "velkua",
    "vesanto", "vesilahti", "veteli", "vetil", "vieremä", "vihanti", "vimpeli", "virdois", "virolahti", "virrat",
    "virtasalmi", "vuolijoki", "värtsilä", "vårdö", "vörå", "vöyri", "yli-ii", "ylikiiminki", "ylistaro", "ylitornio",
    "ylämaa", "yläne", "ypäjä", "ähtäri", "östermark", "övertorneå",
];

/// What a word is as the name of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub small: bool,
    pub form: Form,
}

/// Whether a word is, in any case, the name of a municipality.
pub fn municipality(word: &str) -> Option<Place> {
    let mut found = None;
    inflection::nominatives(word, usize::MAX, &mut |nominative, form| {
        let small = SMALL.binary_search(&nominative).is_ok();
        // A form that is a place as it stands is that place.
        if (small || LARGE.binary_search(&nominative).is_ok())
            && found.is_none_or(|Place { form, .. }| form != Form::Base)
        {
            found = Some(Place { small, form });
        }
    });
    found
}

pub fn is_small(word: &[Sign]) -> bool {
    word.len() <= 40 && municipality(&lowered(word)).is_some_and(|place| place.small)
}

/// Whether it is the name of a municipality of any size.
pub fn is_known(word: &[Sign]) -> bool {
    word.len() <= 40 && municipality(&lowered(word)).is_some()
}

/// `karvialainen`, `jämijärveläisen`: somebody from a small municipality.
pub fn is_from_small(word: &[Sign]) -> bool {
    if word.len() < 8 || word.len() > 40 {
        return false;
    }
    let word = lowered(word);
    let Some(at) = ["lainen", "läinen", "laise", "läise", "lais", "läis"].iter().find_map(|ending| word.rfind(ending))
    else {
        return false;
    };
    let stem = &word[..at];
    let is_small = |name: &str| SMALL.binary_search(&name).is_ok();
    let changed = |from: char, to: &str| stem.strip_suffix(from).is_some_and(|body| is_small(&[body, to].concat()));
    // Järve- is of järvi, and Savukoske- of Savukoski.
    is_small(stem) || changed('e', "i") || changed('a', "i") || is_small(&[stem, "nen"].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_can_be_searched() {
        assert!(LARGE.is_sorted() && SMALL.is_sorted());
    }

    #[test]
    fn places_are_known_in_their_forms() {
        for (word, small) in [
            ("utsjoella", true),
            ("kuhmossa", true),
            ("kuhmoon", true),
            ("porissa", false),
            ("Tampereella", false),
            ("kittilässä", true),
            ("närpes", true),
            ("korsnäs", true),
            ("enontekiöllä", true),
            ("inarissa", true),
            ("inarista", true),
            ("puolangalla", true),
            ("sodankylän", true),
        ] {
            assert_eq!(municipality(&word.to_lowercase()).map(|place| place.small), Some(small), "{word}");
        }
        assert_eq!(municipality("palvelussa"), None);
    }

    #[test]
    fn people_are_known_by_where_they_come_from() {
        let is_from_small = |word: &str| super::is_from_small(&crate::guard::signs::read(word));
        assert!(["karvialainen", "jämijärveläisen", "utsjokelaiselle"].into_iter().all(is_from_small));
        assert!(!["helsinkiläinen", "asiakaslainen", "suomalainen", "erilaisen"].into_iter().any(is_from_small));
    }
}
