//! `cargo xtask names`: makes the guard's table of names from the lists of names in use, and from
//! texts that show which of them are common words, too.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use clap::Args;
use serde_json::Value;

use crate::workspace::Workspace;

#[derive(Args)]
pub struct Options {
    /// Names with their bearers: columns `name`, `kind` (given or surname) and `bearers`.
    #[arg(long, value_name = "FILE")]
    from: PathBuf,
    /// Texts in which common words stand: `.jsonl` with a field `text`, or anything else as it is.
    #[arg(long, value_name = "FILE", num_args = 1..)]
    texts: Vec<PathBuf>,
}

/// As `domain::guard::names::Entry` reads it: four bits for given names, four for surnames, one for
/// common words.
#[derive(Default)]
struct Entry {
    given: u64,
    surname: u64,
    common: bool,
}

impl Entry {
    fn packed(&self) -> u64 {
        step(self.given) | step(self.surname) << 4 | u64::from(self.common) << 8
    }
}

/// How often one doubles to get at the number of bearers; at least 1 where there are any.
fn step(bearers: u64) -> u64 {
    bearers.checked_ilog2().map_or(0, |step| u64::from(step).clamp(1, 15))
}

/// Times that a word is written small before it is kept for being common.
const OFTEN: u32 = 4;

/// How a word is written in the texts.
#[derive(Default)]
struct Seen {
    small: u32,
    /// With a capital letter within a sentence.
    capital: u32,
}

pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let data = workspace.root.join("app/domain/data");
    let mut table: BTreeMap<String, Entry> = BTreeMap::new();
    for line in read(&options.from)?.lines().skip(1) {
        let mut columns = line.split('\t');
        let (Some(name), Some(kind), Some(bearers)) = (columns.next(), columns.next(), columns.next()) else {
            continue;
        };
        let bearers: u64 =
            bearers.trim().parse().with_context(|| format!("the bearers of a {kind} are not a number"))?;
        let entry = table.entry(name.to_lowercase()).or_default();
        match kind {
            "given" => entry.given += bearers,
            _ => entry.surname += bearers,
        }
    }
    for word in read(&data.join("common-words.txt"))?.lines().filter(|line| !line.starts_with('#')) {
        for word in word.split_whitespace() {
            table.entry(word.to_lowercase()).or_default().common = true;
        }
    }
    let mut seen = BTreeMap::new();
    for path in &options.texts {
        let text = read(path)?;
        if path.extension().is_some_and(|extension| extension == "jsonl") {
            for line in text.lines() {
                let value: Value = serde_json::from_str(line).with_context(|| format!("{}", path.display()))?;
                count(value["text"].as_str().unwrap_or_default(), &mut seen);
            }
        } else {
            count(&text, &mut seen);
        }
    }
    for (word, seen) in seen {
        // Written small at least as often as not: common, though somebody may be called so. A word
        // that is no name is kept only if it is seen again and again.
        let common = seen.small > 0 && seen.small >= seen.capital;
        if common && (seen.small >= OFTEN || table.contains_key(&word)) {
            table.entry(word).or_default().common = true;
        }
    }
    let mut builder = fst::MapBuilder::memory();
    for (word, entry) in &table {
        builder.insert(word, entry.packed())?;
    }
    let bytes = builder.into_inner()?;
    let path = data.join("names.fst");
    fs::write(&path, &bytes).with_context(|| format!("cannot write {}", path.display()))?;
    println!("{} words in {} kB: {}", table.len(), bytes.len() / 1000, path.display());
    Ok(())
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Counts how each word of a text is written, but for capital letters that begin a sentence.
fn count(text: &str, seen: &mut BTreeMap<String, Seen>) {
    let mut begins_sentence = true;
    for word in text.split_inclusive(|c: char| !c.is_alphabetic() && c != '-') {
        let letters = word.trim_matches(|c: char| !c.is_alphabetic());
        if (2..=24).contains(&letters.chars().count()) {
            let lower = letters.to_lowercase();
            if letters == lower {
                seen.entry(lower).or_default().small += 1;
            } else if !begins_sentence {
                seen.entry(lower).or_default().capital += 1;
            }
        }
        let last = word.chars().next_back();
        begins_sentence = (begins_sentence && letters.is_empty())
            || !matches!(last, Some(c) if c == ' ' || c == ',' || c.is_alphabetic());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bearers_are_counted_in_doublings() {
        assert_eq!([0, 1, 5, 20, 44_107, 1 << 40].map(step), [0, 1, 2, 4, 15, 15]);
    }

    #[test]
    fn a_capital_counts_within_a_sentence_only() {
        let mut seen = BTreeMap::new();
        count("Toivo on suuri. Toivo herää, toivo ei kuole. Siellä asui Matti.", &mut seen);
        let of = |word: &str| seen.get(word).map_or((0, 0), |seen| (seen.small, seen.capital));
        assert_eq!((of("toivo"), of("matti"), of("siellä")), ((1, 0), (0, 1), (0, 0)));
    }
}
