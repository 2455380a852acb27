//! Links to what one person keeps on a social network. Not links to groups, events, videos, or the
//! pages of authorities and organisations.

use super::{
    Found, cues,
    signs::{Sign, begins, says},
};

/// A network, and what stands in its links before a person's name; empty where the name comes first.
const NETWORKS: &[(&str, &[&str])] = &[
    ("facebook.com", &[""]),
    ("fb.com", &[""]),
    ("fb.me", &[""]),
    ("m.me", &[""]),
    ("messenger.com", &["t"]),
    ("instagram.com", &[""]),
    ("instagr.am", &[""]),
    ("tiktok.com", &["@"]),
    ("linkedin.com", &["in", "pub"]),
    ("twitter.com", &[""]),
    ("x.com", &[""]),
    ("youtube.com", &["@", "user", "c", "channel"]),
    ("snapchat.com", &["add", "@"]),
    ("t.me", &[""]),
    ("telegram.me", &[""]),
    ("wa.me", &[""]),
    ("threads.net", &["@"]),
    ("threads.com", &["@"]),
    ("reddit.com", &["user", "u"]),
    ("vk.com", &[""]),
    ("ok.ru", &["profile"]),
    ("bsky.app", &["profile"]),
    ("github.com", &[""]),
    ("twitch.tv", &[""]),
    ("ask.fm", &[""]),
    ("pinterest.com", &[""]),
    ("flickr.com", &["people", "photos"]),
    ("onlyfans.com", &[""]),
    ("steamcommunity.com", &["id", "profiles"]),
    ("soundcloud.com", &[""]),
    ("discord.com", &["users"]),
    ("mastodon.social", &["@"]),
    ("open.spotify.com", &["user"]),
    ("tinder.com", &["@"]),
    ("linktr.ee", &[""]),
    ("about.me", &[""]),
];
/// What stands where a name would, but is no person's.
#[rustfmt::skip]
const NOT_PEOPLE: &[&str] = &[
    "groups", "group", "events", "event", "pages", "watch", "hashtag", "share", "sharer", "login", "help", "policies",
    "p", "reel", "reels", "explore", "stories", "search", "home", "marketplace", "gaming", "intent", "i", "privacy",
    "about", "legal", "settings", "business", "ads", "tv", "discover", "directory", "joinchat", "company", "school",
];
/// Parts of the names under which authorities and organisations appear.
#[rustfmt::skip]
const ORGANISATIONS: &[&str] = &[
    "kunta", "kaupunki", "kaupung", "hyvinvointi", "alue", "kela", "fpa", "thl", "koulu", "opisto", "kirjasto",
    "sairaala", "virasto", "ministeri", "yhdisty", "liitto", "seura", "seurakunta", "keskus", "stad", "kommun",
    "region", "valfard", "välfärd", "forening", "förening", "forbund", "county", "city", "official", "suomi",
    "finland", "museo", "poliisi", "pelastus", "palvelu", "service", "hospital", "university", "yliopisto", "saatio",
    "säätiö", "mieli", "martat", "martha", "spr", "redcross", "punainenristi", "apotti", "terveys", "health",
    "tyollisyys", "te-palvelut",
];
/// The longest name that is read.
const NAME_MAX: usize = 80;

pub fn find(signs: &[Sign], found: &mut Found) {
    let mut at = 0;
    while at < signs.len() {
        match link(signs, at).or_else(|| handle(signs, at)) {
            Some(range) => {
                at = range.end;
                found.push(range);
            }
            None => at += 1,
        }
    }
}

/// A link whose network's name begins here.
fn link(signs: &[Sign], at: usize) -> Option<std::ops::Range<usize>> {
    // Subdomains (`www.`, `m.`, `fi-fi.`) may stand before it; other letters may not.
    if !signs[at].is_letter() || at > 0 && (signs[at - 1].is_alphanumeric() || signs[at - 1].is == '-') {
        return None;
    }
    let (network, ways) = NETWORKS.iter().find(|(network, _)| begins(&signs[at..], network))?;
    let path = at + network.chars().count();
    if signs.get(path)?.is != '/' {
        return None;
    }
    let mut name = path + 1;
    let way = ways.iter().find(|way| match **way {
        "" => true,
        "@" => signs.get(name).is_some_and(|sign| sign.is == '@'),
        way => begins(&signs[name..], way) && signs.get(name + way.len()).is_some_and(|sign| sign.is == '/'),
    })?;
    name += if way.len() > 1 || way.chars().all(char::is_alphabetic) && !way.is_empty() {
        way.len() + 1
    } else {
        way.len()
    };
    if way.is_empty() && signs.get(name).is_some_and(|sign| sign.is == '@') {
        name += 1;
    }
    let length = signs[name..].iter().take(NAME_MAX).take_while(|sign| is_name(sign)).count();
    let first = &signs[name..name + length];
    if length < 2 || NOT_PEOPLE.iter().any(|word| says(first, word)) || is_organisation(first) {
        return None;
    }
    let mut end = name + length;
    // What follows the name: `?id=…`, `/about`.
    end += signs[end..]
        .iter()
        .take(2 * NAME_MAX)
        .take_while(|sign| is_name(sign) || matches!(sign.is, '/' | '?' | '=' | '&' | '%' | '#' | '@' | '+'))
        .count();
    while matches!(signs[end - 1].is, '.' | '-' | '/' | '?' | '&') {
        end -= 1;
    }
    Some(start_of(signs, at)..end)
}

fn is_name(sign: &Sign) -> bool {
    sign.is_alphanumeric() || matches!(sign.is, '.' | '_' | '-')
}

fn is_organisation(name: &[Sign]) -> bool {
    (0..name.len()).any(|from| ORGANISATIONS.iter().any(|part| begins(&name[from..], part)))
}

/// Back over subdomains and the scheme.
fn start_of(signs: &[Sign], at: usize) -> usize {
    let mut start = at;
    while start > 0
        && at - start < 24
        && (signs[start - 1].is_alphanumeric() || matches!(signs[start - 1].is, '.' | '-'))
    {
        start -= 1;
    }
    let scheme = &signs[start.saturating_sub(8)..start];
    for prefix in ["https://", "http://"] {
        if scheme.len() >= prefix.len() && says(&scheme[scheme.len() - prefix.len()..], prefix) {
            return start - prefix.len();
        }
    }
    while start < at && !signs[start].is_alphanumeric() {
        start += 1;
    }
    start
}

/// `@maija.m` or a name after the name of a network: `Instagram: maija.m`.
fn handle(signs: &[Sign], at: usize) -> Option<std::ops::Range<usize>> {
    if signs[at].is != '@' || (at > 0 && is_name(&signs[at - 1])) {
        return None;
    }
    let mut length = signs[at + 1..].iter().take(NAME_MAX).take_while(|sign| is_name(sign)).count();
    while length > 0 && !signs[at + length].is_alphanumeric() {
        length -= 1;
    }
    let name = &signs[at + 1..=at + length];
    let names_network = |word: &[Sign]| {
        [
            "instagram",
            "insta",
            "tiktok",
            "snap",
            "twitter",
            "facebook",
            "face",
            "fb",
            "telegram",
            "youtube",
            "discord",
            "some",
            "profiil",
            "profil",
            "käyttäjä",
            "använd",
            "user",
            "account",
            "tili",
        ]
        .iter()
        .any(|stem| begins(word, stem))
            || cues::is_any(word, &["ig", "x", "tg"])
    };
    let named = length >= 3 && !is_organisation(name) && cues::before(signs, at, 4, names_network);
    named.then_some(at..at + 1 + length)
}
