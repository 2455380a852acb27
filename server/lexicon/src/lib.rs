//! How words of Finnish, Swedish and English are understood: where they stand in a text (`words`), which
//! word an inflected form is of and what a compound is made of (`morphology`, `compound`), and which concepts of
//! the domain a text speaks of, in whatever words (`concepts`). Pure; its tables are made by `cargo xtask
//! lexicon` and lie in `data/`, with their sources. May call: `domain`.

pub mod compound;
pub mod concepts;
mod detection;
pub mod morphology;
pub mod spelling;
mod stop_words;
mod words;

use std::sync::LazyLock;

pub use self::{
    detection::detect,
    morphology::{Analysis, analyse, stem},
    stop_words::{is_negation, is_stop_word, is_stop_word_in},
    words::{Word, words},
};

/// Tells one edition of the tables and the lexicon from another: what was understood by one is not by the next.
pub fn edition() -> u32 {
    static EDITION: LazyLock<u32> = LazyLock::new(|| {
        let parts = morphology::written().into_iter().chain(concepts::written());
        parts.fold(FNV_BASIS, |hash, part| {
            // A word of four bytes at a time: the tables have millions.
            part.chunks(4).fold(hash, |hash, chunk| {
                let mut word = [0; 4];
                word[..chunk.len()].copy_from_slice(chunk);
                (hash ^ u32::from_le_bytes(word)).wrapping_mul(FNV_PRIME).rotate_left(5)
            })
        })
    });
    *EDITION
}

/// Of the hash by Fowler, Noll and Vo.
const FNV_BASIS: u32 = 0x811c_9dc5;
const FNV_PRIME: u32 = 0x0100_0193;
