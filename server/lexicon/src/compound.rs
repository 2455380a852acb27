//! A compound taken apart: into as few parts as it can be, of words that many other compounds have as parts,
//! too. The table of parts (`data/*.parts.fst`) tells how many: `m` and a form as it stands before another word,
//! `h` and the lemma of a word that stands last.

use crate::morphology::Tables;

/// Letters of a part.
const PART_MIN: usize = 3;
/// Letters of a word that may be a compound.
const COMPOUND_MIN: usize = 7;
/// Parts of a compound.
const PARTS_MAX: usize = 4;
/// A word that ends so many compounds (as a power of two) is not taken apart itself.
const WHOLE: u64 = 6;
/// As often as this (as a power of two) a part must be met elsewhere.
const AT_LEAST: u64 = 1;
/// Parts of [`PART_MIN`] letters, Finnish and Swedish; others of that length are chance.
const SHORT: [&str; 44] = [
    "työ", "maa", "tie", "pää", "puu", "jää", "syy", "luu", "yli", "ali", "ala", "itä", "iho", "ero", "eri", "esi",
    "oma", "apu", "isä", "uni", "ulko", "sää", "syö", "hem", "dag", "tid", "lag", "bil", "hus", "råd", "arm", "vid",
    "ute", "ung", "äga", "öga", "öra", "buss", "tåg", "väg", "ska", "föl", "för", "byn",
];
/// Bits of a value that tell how often.
const STRENGTH_BITS: u64 = 8;

/// What a compound is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compound {
    /// As it stands in dictionaries: all but its last part as they are, and the last one's lemma.
    pub lemma: String,
    pub parts: Vec<String>,
}

/// A way to take apart what a word ends with.
#[derive(Clone)]
struct Split {
    /// Bytes where the last part begins.
    last: usize,
    parts: Vec<String>,
    strength: u64,
    lemma: String,
}

/// Takes a word apart; none when it is no compound of known words.
pub fn split(tables: &Tables, word: &str) -> Option<Compound> {
    let starts: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    if starts.len() < COMPOUND_MIN || head_strength(tables, word) >= WHOLE {
        return None;
    }
    let best = from(tables, word, &starts, 0, PARTS_MAX)?;
    if best.parts.len() < 2 {
        return None;
    }
    let lemma = format!("{}{}", &word[..best.last], best.lemma);
    // A part is made of what it is made of where it stands alone.
    let whole = |part: String| {
        let shorter = part.len() < word.len();
        let compound = if shorter { split(tables, &part) } else { None };
        compound.map_or_else(|| vec![part], |compound| compound.parts)
    };
    Some(Compound { lemma, parts: best.parts.into_iter().flat_map(whole).collect() })
}

/// The best way to take apart what stands from a letter on, into `parts` at most.
fn from(tables: &Tables, word: &str, starts: &[usize], first: usize, parts: usize) -> Option<Split> {
    let rest = &word[starts[first]..];
    // As a last part.
    let mut best = (first > 0).then(|| head(tables, rest)).flatten().map(|(lemma, strength)| Split {
        last: starts[first],
        parts: vec![lemma.clone()],
        strength,
        lemma,
    });
    if parts == 1 || best.is_some() && first > 0 {
        return best;
    }
    for cut in first + PART_MIN..(starts.len() + 1).saturating_sub(PART_MIN) {
        let Some((part, strength)) = modifier(tables, &word[starts[first]..starts[cut]]) else { continue };
        let Some(mut split) = from(tables, word, starts, cut, parts - 1) else { continue };
        split.parts.insert(0, part);
        split.strength = split.strength.min(strength);
        let better = |than: &Split| {
            (split.parts.len(), std::cmp::Reverse(split.strength))
                < (than.parts.len(), std::cmp::Reverse(than.strength))
        };
        if best.as_ref().is_none_or(better) {
            best = Some(split);
        }
    }
    best
}

/// The lemma of a form that stands before another word, and how many compounds it does.
fn modifier(tables: &Tables, form: &str) -> Option<(String, u64)> {
    let packed = tables.parts.get(format!("m{form}"))?;
    let strength = packed & ((1 << STRENGTH_BITS) - 1);
    if !is_part(form, strength) {
        return None;
    }
    Some((tables.by_rule(form, packed >> STRENGTH_BITS)?, strength))
}

/// The lemma of a form that ends a compound.
fn head(tables: &Tables, form: &str) -> Option<(String, u64)> {
    let lemma = tables.lemma(form)?;
    let strength = head_strength(tables, &lemma);
    is_part(&lemma, strength).then_some((lemma, strength))
}

fn head_strength(tables: &Tables, lemma: &str) -> u64 {
    tables.parts.get(format!("h{lemma}")).unwrap_or_default()
}

fn is_part(part: &str, strength: u64) -> bool {
    strength >= AT_LEAST && (part.chars().count() > PART_MIN || SHORT.contains(&part))
}
