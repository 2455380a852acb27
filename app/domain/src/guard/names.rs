//! The table of names in use in Finland, and of words that are no names: who bears them, roughly,
//! and whether they also stand in texts as common words. Made by `cargo xtask names`.

use std::sync::LazyLock;

use fst::Map;

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

    /// How many bytes of a word the table knows as the beginning of some word: what shares more of
    /// it is not in the table.
    pub fn reach(&self, word: &str) -> usize {
        let table = self.map.as_fst();
        let mut node = table.root();
        for (index, byte) in word.bytes().enumerate() {
            match node.find_input(byte) {
                Some(transition) => node = table.node(node.transition(transition).addr),
                None => return index,
            }
        }
        word.len()
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
        assert_eq!(names.reach("mattqq"), 4);
    }
}
