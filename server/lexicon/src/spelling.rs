//! Words that a mistyped one may be meant for: the forms of the table, and compounds of its words, that are few
//! keystrokes away. Letters that are hard to reach on other keyboards (ä, ö, å) are near to those without their
//! marks. May call: `compound`, `morphology`.

use domain::locale::Locale;
use fst::raw::{Fst, Node};

use crate::{compound, morphology::Tables};

/// Shorter words are too near to each other.
const LETTERS_MIN: usize = 4;
/// What is taken at most for shorter and for longer words, from so many letters on.
const SHORT_MOST: f32 = 1.0;
const LONG_MOST: f32 = 2.0;
const LONG: usize = 8;
/// A letter without its marks; a letter doubled or not.
const MARKS: f32 = 0.3;
const DOUBLED: f32 = 0.6;
/// Letters of a part of a compound that may be mistyped.
const PART_MIN: usize = 4;
/// Words that are told.
const TOLD: usize = 12;

/// How far is looked for what may be meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// One keystroke, or some marks.
    Near,
    /// Two, in long words.
    Far,
}

impl Reach {
    pub const ALL: [Self; 2] = [Self::Near, Self::Far];
}

/// A word that may be meant.
#[derive(Debug, Clone, PartialEq)]
pub struct Meant {
    pub word: String,
    /// Keystrokes between the two.
    pub away: f32,
}

/// What a folded word that no table knows may be meant for, nearest first.
///
/// `reach` is how far is looked: the further, the longer it takes.
pub fn meant(language: Locale, typed: &str, reach: Reach) -> Vec<Meant> {
    let letters: Vec<char> = typed.chars().collect();
    let most = match reach {
        Reach::Near => SHORT_MOST,
        Reach::Far => LONG_MOST,
    };
    if letters.len() < LETTERS_MIN || reach == Reach::Far && letters.len() < LONG {
        return Vec::new();
    }
    let tables = Tables::of(language);
    let mut found = near(tables.forms().as_fst(), "", &letters, most);
    if language != Locale::En {
        found.extend(compounds(tables, typed, &letters, most));
    }
    found.sort_by(|one, other| one.away.total_cmp(&other.away));
    found.truncate(TOLD);
    found
}

/// Compounds of two words, one or both mistyped.
fn compounds(tables: &Tables, typed: &str, letters: &[char], most: f32) -> Vec<Meant> {
    let mut found = Vec::new();
    for cut in PART_MIN..(letters.len() + 1).saturating_sub(PART_MIN) {
        let (first, last) = letters.split_at(cut);
        let firsts = with_itself(near(tables.parts.as_fst(), "m", first, SHORT_MOST), first, |word| {
            tables.parts.contains_key(format!("m{word}"))
        });
        if firsts.is_empty() {
            continue;
        }
        let lasts =
            with_itself(near(tables.forms().as_fst(), "", last, SHORT_MOST), last, |word| tables.lemma(word).is_some());
        for first in &firsts {
            for last in lasts.iter().filter(|last| first.away + last.away <= most) {
                found.push(Meant { word: format!("{}{}", first.word, last.word), away: first.away + last.away });
            }
        }
    }
    found.retain(|meant| meant.word != typed && compound::split(tables, &meant.word).is_some());
    found
}

/// What is near to some letters, and they themselves when they are a word.
fn with_itself(mut near: Vec<Meant>, letters: &[char], is_word: impl Fn(&str) -> bool) -> Vec<Meant> {
    let word: String = letters.iter().collect();
    if is_word(&word) {
        near.push(Meant { word, away: 0.0 });
    }
    near
}

/// The keys of a table that begin with a prefix and are then near to these letters.
fn near<D: AsRef<[u8]>>(fst: &Fst<D>, prefix: &str, letters: &[char], most: f32) -> Vec<Meant> {
    let mut node = fst.root();
    for byte in prefix.bytes() {
        let Some(place) = node.find_input(byte) else { return Vec::new() };
        node = fst.node(node.transition_addr(place));
    }
    #[expect(clippy::cast_precision_loss, reason = "a word has some forty letters at most")]
    let first = (0..=letters.len()).map(|place| place as f32).collect();
    let mut walk = Walk { fst, letters, most, word: Vec::new(), rows: vec![first], found: Vec::new() };
    walk.from(node, &mut Vec::new());
    walk.found
}

/// A walk through all that is near, letter by letter.
struct Walk<'a, D> {
    fst: &'a Fst<D>,
    letters: &'a [char],
    most: f32,
    word: Vec<char>,
    /// For each letter of the word so far, how far it is from each beginning of the letters.
    rows: Vec<Vec<f32>>,
    found: Vec<Meant>,
}

impl<D: AsRef<[u8]>> Walk<'_, D> {
    fn from(&mut self, node: Node<'_>, bytes: &mut Vec<u8>) {
        if bytes.is_empty() && node.is_final() && !self.word.is_empty() {
            let away = *self.rows.last().and_then(|row| row.last()).unwrap_or(&f32::MAX);
            if away <= self.most && away > 0.0 {
                self.found.push(Meant { word: self.word.iter().collect(), away });
            }
        }
        for transition in node.transitions() {
            bytes.push(transition.inp);
            let next = self.fst.node(transition.addr);
            match std::str::from_utf8(bytes).ok().and_then(|text| text.chars().next()) {
                // In the middle of a letter.
                None => self.from(next, bytes),
                Some(letter) => {
                    let row = self.row(letter);
                    if row.iter().any(|away| *away <= self.most) {
                        self.rows.push(row);
                        self.word.push(letter);
                        self.from(next, &mut Vec::new());
                        self.word.pop();
                        self.rows.pop();
                    }
                }
            }
            bytes.pop();
        }
    }

    /// How far the word with one more letter is from each beginning of the letters.
    fn row(&self, letter: char) -> Vec<f32> {
        let above = &self.rows[self.rows.len() - 1];
        let before = self.word.last().copied();
        let mut row = Vec::with_capacity(above.len());
        let missing = if before == Some(letter) { DOUBLED } else { 1.0 };
        row.push(above[0] + missing);
        for (place, typed) in self.letters.iter().enumerate() {
            let doubled = place > 0 && self.letters[place - 1] == *typed;
            let mut away = (above[place] + exchanged(*typed, letter))
                .min(above[place + 1] + missing)
                .min(row[place] + if doubled { DOUBLED } else { 1.0 });
            if place > 0 && before == Some(*typed) && self.letters[place - 1] == letter && self.rows.len() > 1 {
                // Two letters in the wrong order.
                away = away.min(self.rows[self.rows.len() - 2][place - 1] + 1.0);
            }
            row.push(away);
        }
        row
    }
}

fn exchanged(typed: char, letter: char) -> f32 {
    if typed == letter {
        return 0.0;
    }
    match (typed, letter) {
        ('a', 'ä' | 'å') | ('o', 'ö' | 'å') | ('ä' | 'å', 'a') | ('ö' | 'å', 'o') | ('e' | 'å', 'ä') | ('ä', 'å') => {
            MARKS
        }
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_word_is_near_to_what_was_meant() {
        for (language, typed, meant) in [
            (Locale::Fi, "kaynnit", "käynnit"),
            (Locale::Fi, "kylabusi", "kyläbussi"),
            (Locale::Fi, "hamashoito", "hammashoito"),
            (Locale::Fi, "pankkitunukset", "pankkitunnukset"),
            (Locale::Fi, "tyottomyys", "työttömyys"),
            (Locale::Sv, "svesnka", "svenska"),
            (Locale::En, "threaths", "threats"),
        ] {
            let reached = Reach::ALL.into_iter().flat_map(|reach| super::meant(language, typed, reach));
            let found: Vec<_> = reached.map(|meant| meant.word).collect();
            assert!(found.contains(&meant.to_owned()), "{typed}: {found:?}");
        }
        assert_eq!(super::meant(Locale::Fi, "abc", Reach::Near), []);
    }
}
