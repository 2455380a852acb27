//! What each word of a text may be as a name. Calls `names`, `inflection`, `place`.

use std::{collections::HashMap, ops::Range};

use crate::guard::{
    inflection::{self, Form},
    names::{Entry, Names},
    place::{self, Place},
    signs::{self, Sign, ends},
};

/// Steps of bearers up to which a reading is an accident rather than a name.
const HARDLY_ANY: u64 = 4;
/// Steps of bearers from which a surname is likely to be meant even where it is a common word.
const MANY: u64 = 10;

/// What surnames end in, also inflected.
#[rustfmt::skip]
const SURNAME_ENDS: &[&str] = &[
    "nen", "sen", "sella", "selle", "selta", "sesta", "sta", "sson", "ssonin", "ström", "strömin", "berg", "bergin",
    "qvist", "kvist", "lund", "mäki", "mäen", "mäelle", "la", "lan", "lalle", "lä", "län", "lälle", "ov", "ova", "ev",
    "eva", "enko", "ski", "skaja", "man", "mann", "manin", "ic", "ić", "yan", "dze", "gren", "holm", "stedt", "field",
    "wood", "worth", "well", "ford", "brook", "brooke", "ley", "ridge", "bury", "shaw", "ington", "inson", "erson",
    "ovich", "oglu", "zadeh", "pour", "wala", "singh", "quist", "uk", "chuk", "yev", "ovan", "evan", "enkon", "skyn",
    "skin",
];

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// `Matti`
    Capital,
    /// `matti`
    Small,
    /// `MATTI`
    Capitals,
    /// `M`
    Initial,
}

/// A word as a name: for each form, in steps, how many bear the name it is a form of.
#[derive(Debug, Clone, Copy, Default)]
struct Bearers {
    given: [u8; 4],
    surname: [u8; 4],
}

#[derive(Debug, Clone)]
pub struct Word {
    pub range: Range<usize>,
    pub written: Written,
    pub begins_sentence: bool,
    /// It stands in texts as a common word, or is a form of one.
    pub common: bool,
    bearers: Bearers,
    place: Option<Place>,
    /// Nothing is known of it at all.
    unknown: bool,
}

impl Word {
    pub fn given(&self, form: Form) -> u64 {
        u64::from(self.bearers.given[form as usize])
    }
    pub fn surname(&self, form: Form) -> u64 {
        u64::from(self.bearers.surname[form as usize])
    }
    /// In whatever form.
    pub fn given_any(&self) -> u64 {
        self.bearers.given.into_iter().max().map_or(0, u64::from)
    }
    pub fn surname_any(&self) -> u64 {
        self.bearers.surname.into_iter().max().map_or(0, u64::from)
    }
    /// As a given name or a surname, whichever more bear.
    pub fn strength(&self) -> u64 {
        self.given_any().max(self.surname_any())
    }
    pub fn is_initial(&self) -> bool {
        self.written == Written::Initial
    }
    pub fn is_unknown(&self) -> bool {
        self.unknown
    }
    pub fn is_place(&self) -> bool {
        self.place.is_some()
    }
    /// In a form in which one speaks of the place rather than of a person.
    pub fn is_place_form(&self) -> bool {
        self.place.is_some_and(|place| place.form == Form::Inner || (self.surname_any() == 0 && self.given_any() < 8))
    }
    pub fn could_be_name(&self) -> bool {
        self.is_initial()
            || self.given_any() > 0
            || self.surname_any() > 0
            || (self.unknown && self.written == Written::Capital)
    }
    /// A name and nothing else.
    pub fn is_sure(&self) -> bool {
        !self.common && !self.is_place()
    }
    /// In a case that tells where, rather than who.
    pub fn tells_where(&self, signs: &[Sign]) -> bool {
        let word = &signs[self.range.clone()];
        ["ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä"].iter().any(|end| ends(word, end))
    }
    /// Written as names are, and nothing else.
    pub fn is_plain(&self) -> bool {
        self.written == Written::Capital && !self.common
    }

    /// Whether two words, whose forms go together, are a name as they stand.
    pub fn and(&self, other: &Self) -> bool {
        if other.is_place_form() || self.is_place_form() {
            return false;
        }
        match (self.written, other.written) {
            (Written::Capital, Written::Capital) => self.and_capital(other),
            (Written::Initial, _) | (_, Written::Initial) => false,
            // Small letters and capitals alone tell little: one must be nothing but a name, and the
            // other be borne by many.
            _ => {
                let sure = |word: &Self| word.is_sure() && word.strength() >= super::WELL_KNOWN;
                let many = |word: &Self, step: u64| !word.is_place() && step >= MANY;
                sure(self) && (sure(other) || many(other, other.surname_any()))
                    || sure(other) && other.strength() >= MANY && many(self, self.surname(Form::Genitive))
                    || sure(other) && other.surname_any() >= MANY && many(self, self.given(Form::Base))
            }
        }
    }

    fn and_capital(&self, other: &Self) -> bool {
        // A word that begins a sentence has its capital from there.
        let first_doubtful = self.begins_sentence && (self.common || self.is_place());
        let second_doubtful = other.common || other.is_place();
        match (first_doubtful, second_doubtful) {
            (false, false) => true,
            (false, true) => !self.common || self.strength() + other.strength() >= 14,
            (true, true) => {
                let apart = !other.is_place() || other.surname(Form::Base) > 0;
                self.given(Form::Base) >= 8 && other.surname_any() >= 5 && apart
            }
            (true, false) => self.given(Form::Base) >= 6 || self.surname(Form::Base) >= 9,
        }
    }

    /// `-nen`, `-la`, `-sson`, `-berg` and the like, also inflected.
    pub fn looks_like_surname(&self, signs: &[Sign]) -> bool {
        let word = &signs[self.range.clone()];
        word.len() > 4 && SURNAME_ENDS.iter().any(|end| ends(word, end))
    }

    pub fn is_genitive(&self, signs: &[Sign]) -> bool {
        let word = &signs[self.range.clone()];
        ["n", "s"].iter().any(|end| ends(word, end))
    }
}

/// Reads words, each spelling once.
pub struct Reader<'a> {
    signs: &'a [Sign],
    names: &'a Names,
    known: HashMap<String, Known>,
}

/// What is known of a spelling, wherever it stands.
#[derive(Clone, Copy, Default)]
struct Known {
    bearers: Bearers,
    common: bool,
    place: Option<Place>,
    unknown: bool,
}

impl<'a> Reader<'a> {
    pub fn new(signs: &'a [Sign], names: &'a Names) -> Self {
        Self { signs, names, known: HashMap::new() }
    }

    pub fn words(mut self) -> Vec<Word> {
        let mut words = Vec::new();
        let mut end = 0;
        let mut begins_sentence = true;
        for mut range in all_words(self.signs) {
            let gap = &self.signs[end..range.start];
            begins_sentence = if end == 0 {
                true
            } else {
                ends_sentence(gap, begins_sentence, end.checked_sub(2).map(|at| self.signs[at]))
            };
            end = range.end;
            // `Annas`, `John's`: what belongs to a name stands after it.
            if range.len() > 3 && self.signs[range.end - 2].is == '\'' && self.signs[range.end - 1].lower == 's' {
                range.end -= 2;
            }
            let spelling = &self.signs[range.clone()];
            let known = self.known(&signs::lowered(spelling));
            words.push(Word {
                written: written(spelling),
                begins_sentence,
                common: known.common,
                bearers: known.bearers,
                place: known.place,
                unknown: known.unknown,
                range,
            });
        }
        words
    }

    fn known(&mut self, spelling: &str) -> Known {
        if let Some(known) = self.known.get(spelling) {
            return *known;
        }
        let known = if spelling.contains('-') { self.double(spelling) } else { self.read(spelling) };
        self.known.insert(spelling.to_owned(), known);
        known
    }

    fn read(&self, spelling: &str) -> Known {
        let names = self.names;
        let mut known = Known { common: names.get(spelling).is_some_and(Entry::is_common), ..Known::default() };
        // How strong the best reading is that is no common word, and the best that is one.
        let mut plain = 0;
        let mut doubtful = 0;
        inflection::nominatives(spelling, names.reach(spelling), &mut |nominative, form| {
            let Some(entry) = names.get(nominative) else { return };
            let (given, surname) = (entry.given(), entry.surname());
            if given == 0 && surname == 0 {
                return;
            }
            let better = |of: &mut u8, step: u64| *of = (*of).max(u8::try_from(step).unwrap_or(u8::MAX));
            better(&mut known.bearers.given[form as usize], given);
            better(&mut known.bearers.surname[form as usize], surname);
            let best = if entry.is_common() { &mut doubtful } else { &mut plain };
            *best = given.max(surname).max(*best);
        });
        known.common |= doubtful > plain;
        known.place = place::municipality(spelling);
        known.unknown = plain <= HARDLY_ANY && doubtful <= HARDLY_ANY && !known.common && known.place.is_none();
        known
    }

    /// `Anna-Liisa`, `Mäkinen-Laakso`: the last part is inflected, each is a name.
    fn double(&mut self, spelling: &str) -> Known {
        let whole = self.read(spelling);
        if whole.bearers.given.iter().chain(&whole.bearers.surname).any(|step| *step > 0) {
            return whole;
        }
        let Some((first, last)) = spelling.split_once('-') else { return whole };
        let (first, last) = (self.read(first), if last.contains('-') { self.double(last) } else { self.read(last) });
        let mut known = Known { common: first.common && last.common, ..Known::default() };
        for form in 0..4 {
            known.bearers.given[form] = first.bearers.given[Form::Base as usize].min(last.bearers.given[form]);
            known.bearers.surname[form] = first.bearers.surname[Form::Base as usize].min(last.bearers.surname[form]);
        }
        known
    }
}

/// All words, from left to right.
fn all_words(signs: &[Sign]) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        let word = signs::word_at(signs, at);
        at = word.end.max(at + 1);
        if !word.is_empty() {
            words.push(word);
        }
    }
    words
}

fn written(word: &[Sign]) -> Written {
    let letters = word.iter().filter(|sign| sign.is_letter());
    let upper = letters.clone().filter(|sign| sign.is_upper()).count();
    let count = letters.count();
    match (word[0].is_upper(), count) {
        (true, 1) => Written::Initial,
        // `J-P` is initials, too.
        (true, 2) if upper == 2 && word.len() == 3 => Written::Initial,
        (true, _) if upper == count => Written::Capitals,
        (true, _) => Written::Capital,
        (false, _) => Written::Small,
    }
}

/// Whether a sentence ends between two words.
fn ends_sentence(gap: &[Sign], before_began: bool, before_last: Option<Sign>) -> bool {
    let _ = before_began;
    let stop = gap.iter().any(|sign| matches!(sign.is, '!' | '?' | ':' | '\n' | '"' | '*' | ';' | '(' | '['))
        || gap.iter().filter(|sign| sign.is == '-').count() > 0;
    let dot = gap.iter().any(|sign| sign.is == '.');
    // A dot after one letter belongs to an initial or an abbreviation.
    let after_initial =
        gap.first().is_some_and(|sign| sign.is == '.') && before_last.is_none_or(|sign| !sign.is_letter());
    stop || (dot && !after_initial)
}
