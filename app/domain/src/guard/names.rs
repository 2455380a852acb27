//! The table of names in use in Finland, and of words that are no names: who bears them, roughly,
//! and whether they also stand in texts as common words. Made by `cargo xtask names`.

use std::sync::LazyLock;

use fst::{
    Map,
    raw::{CompiledAddr, Output},
};

/// What the table says of one word, packed as it stands there.
///
/// Bearers are counted in steps of doubling: step 5 is some 32 bearers, step 15 some 32,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry(u64);

impl Entry {
    const SURNAME_SHIFT: u64 = 4;
    const COMMON: u64 = 1 << 8;
    const STEP: u64 = 0xf;

    /// 0 where nobody bears it as a given name.
    pub fn given(self) -> u64 {
        self.0 & Self::STEP
    }
    /// 0 where nobody bears it as a surname.
    pub fn surname(self) -> u64 {
        self.0 >> Self::SURNAME_SHIFT & Self::STEP
    }
    /// Whether it is a common word, too.
    pub fn is_common(self) -> bool {
        self.0 & Self::COMMON != 0
    }
}

/// The table.
pub struct Names {
    map: Map<&'static [u8]>,
}

static EMBEDDED: LazyLock<Names> = LazyLock::new(|| Names {
    map: Map::new(&include_bytes!("../../data/names.fst")[..]).expect("the table in the program was written by xtask"),
});

impl Names {
    /// The table in the program.
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// `word` in lower case.
    pub fn get(&self, word: &str) -> Option<Entry> {
        self.map.get(word).map(Entry)
    }

    /// The way of a word through the table, as far as it goes.
    pub fn way(&self, word: &str) -> Way<'_> {
        let table = self.map.as_fst();
        let mut way = Way { names: self, steps: Vec::with_capacity(word.len() + 1) };
        let mut step = Step { node: table.root().addr(), output: Output::zero() };
        way.steps.push(step);
        for byte in word.bytes() {
            match way.next(step, byte) {
                Some(next) => step = next,
                None => break,
            }
            way.steps.push(step);
        }
        way
    }
}

/// A word's way through the table: what begins as the word does is looked up from where they part.
pub struct Way<'a> {
    names: &'a Names,
    /// After each byte.
    steps: Vec<Step>,
}

#[derive(Clone, Copy)]
struct Step {
    node: CompiledAddr,
    output: Output,
}

impl Way<'_> {
    /// How many bytes of the word some word of the table begins with.
    pub fn reach(&self) -> usize {
        self.steps.len() - 1
    }

    /// The entry of the word's first `kept` bytes with `tail` after them.
    pub fn get(&self, kept: usize, tail: &str) -> Option<Entry> {
        let mut step = *self.steps.get(kept)?;
        for byte in tail.bytes() {
            step = self.next(step, byte)?;
        }
        let node = self.names.map.as_fst().node(step.node);
        node.is_final().then(|| Entry(step.output.cat(node.final_output()).value()))
    }

    fn next(&self, step: Step, byte: u8) -> Option<Step> {
        let node = self.names.map.as_fst().node(step.node);
        let transition = node.transition(node.find_input(byte)?);
        Some(Step { node: transition.addr, output: step.output.cat(transition.out) })
    }
}

impl std::fmt::Debug for Names {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Names").field("words", &self.map.len()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_knows_names_and_words() {
        let names = Names::embedded();
        let entry = |word: &str| names.get(word).unwrap_or_else(|| panic!("{word} is missing"));
        assert!(entry("matti").given() > 14 && !entry("matti").is_common());
        assert!(entry("virtanen").surname() > 12 && entry("virtanen").given() == 0);
        assert!(entry("toivo").is_common() && entry("toivo").given() > 10);
        assert!(entry("palvelu").is_common() && entry("palvelu").surname() == 0);
        assert_eq!(names.get("qwertz"), None);
        let way = names.way("mattqq");
        assert_eq!((way.reach(), way.get(4, "i"), way.get(4, "")), (4, names.get("matti"), names.get("matt")));
    }
}
