//! `cargo xtask lexicon`: makes the tables of forms and of compounds' parts in `server/lexicon/data` from
//! simplemma's lists, which Python's package index has.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, ensure};
use clap::Args;

use crate::{program, step::step, workspace::Workspace};

/// The edition that the tables are made from.
const SIMPLEMMA: &str = "simplemma==2.0.0";
/// Prints every form and its lemma.
const PRINT: &str = "
import sys
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory
for form, lemma in DefaultDictionaryFactory().get_dictionary(sys.argv[1]).items():
    sys.stdout.buffer.write(f'{form}\\t{lemma}\\n'.encode())
";
/// Letters of a part.
const PART_MIN: usize = 3;
/// Compounds that must have a part for it to be one.
const COMPOUNDS_MIN: u64 = 2;
/// As `lexicon::compound` reads it: this many bits of a value tell how often.
const STRENGTH_BITS: u32 = 8;

/// Finnish words that stand before others only.
const COMBINING: [&str; 22] = [
    "sosiaali", "psyko", "neuro", "digi", "etä", "lähi", "jälki", "esi", "tele", "video", "bio", "geronto", "fysio",
    "toiminta", "moni", "itse", "yli", "ali", "ulko", "sisä", "väli", "kokonais",
];

#[derive(Args)]
pub struct Options {
    /// A folder that holds the package simplemma, instead of fetching it.
    #[arg(long, value_name = "FOLDER")]
    from: Option<PathBuf>,
}

pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let fetched = workspace.target.join("simplemma");
    let package = if let Some(folder) = &options.from {
        folder
    } else {
        step("Fetch the lists", || {
            let mut pip = Command::new("python3");
            pip.args(["-m", "pip", "install", "--quiet", "--no-deps", "--upgrade", SIMPLEMMA, "--target"])
                .arg(&fetched);
            program::run(&mut pip)
        })?;
        &fetched
    };
    for language in ["fi", "sv", "en"] {
        let forms = step(&format!("Read the forms of {language}"), || forms(package, language))?;
        make(&workspace.root.join("server/lexicon/data"), language, &forms)?;
    }
    Ok(())
}

/// Each form with its lemma, both in lower case.
fn forms(package: &Path, language: &str) -> Result<BTreeMap<String, String>> {
    let mut python = Command::new("python3");
    let printed = program::stdout_of(python.env("PYTHONPATH", package).args(["-c", PRINT, language]))?;
    let mut forms = BTreeMap::new();
    for line in printed.lines() {
        let (form, lemma) = line.split_once('\t').context("a line has no lemma")?;
        let is_word = |word: &str| word.chars().all(char::is_alphabetic) && !word.is_empty();
        if !is_word(form) || !is_word(lemma) {
            continue;
        }
        let small = form.to_lowercase();
        // A common word goes before a name that is written like it.
        if small == form || !forms.contains_key(&small) {
            forms.insert(small, lemma.to_lowercase());
        }
    }
    // What some list calls a lemma another may know as a form: *palveluista*, *palvelut*, *palvelu*.
    let further: Vec<(String, String)> = forms
        .iter()
        .filter_map(|(form, lemma)| Some((form.clone(), forms.get(lemma).filter(|further| *further != lemma)?.clone())))
        .collect();
    forms.extend(further);
    ensure!(!forms.is_empty(), "there are no forms of {language}");
    Ok(forms)
}

/// What to take off a form's end, in characters, and what to put there instead.
#[derive(Default)]
struct Rules {
    numbers: HashMap<(usize, String), u64>,
    written: String,
}

impl Rules {
    fn number(&mut self, form: &str, lemma: &str) -> u64 {
        let shared: usize =
            form.chars().zip(lemma.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
        let rule = (form[shared..].chars().count(), lemma[shared..].to_owned());
        let next = self.numbers.len() as u64;
        *self.numbers.entry(rule).or_insert_with_key(|(cut, ending)| {
            self.written.push_str(&[&cut.to_string(), "\t", ending, "\n"].concat());
            next
        })
    }
}

fn make(folder: &Path, language: &str, forms: &BTreeMap<String, String>) -> Result<()> {
    let mut rules = Rules::default();
    let mut table = fst::MapBuilder::memory();
    for (form, lemma) in forms {
        table.insert(form, rules.number(form, lemma))?;
    }
    let table = table.into_inner()?;
    // Words of the domain that the table lacks show what else compounds are made of.
    let said: HashSet<String> = said(folder)?.into_iter().filter(|word| !forms.contains_key(word)).collect();
    let mut parts = fst::MapBuilder::memory();
    let mut counted = 0;
    for (part, value) in if language == "en" { BTreeMap::new() } else { parts_of(language, forms, &said, &mut rules) } {
        parts.insert(part, value)?;
        counted += 1;
    }
    let parts = parts.into_inner()?;
    for (what, bytes) in [("forms.fst", &table), ("parts.fst", &parts), ("rules.tsv", &rules.written.into_bytes())] {
        let path = folder.join(format!("{language}.{what}"));
        fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
    }
    println!(
        "{language}: {} forms in {} kB, {counted} parts in {} kB",
        forms.len(),
        table.len() / 1000,
        parts.len() / 1000
    );
    Ok(())
}

/// Every word of the lexicon of concepts and of the ontology, in lower case.
fn said(folder: &Path) -> Result<HashSet<String>> {
    let mut said = HashSet::new();
    let areas = fs::read_dir(folder.join("concepts"))?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    for path in areas.into_iter().chain([folder.join("yso.tsv")]) {
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() > 2 * PART_MIN);
        said.extend(words.map(str::to_lowercase));
    }
    Ok(said)
}

/// What compounds are made of, told from the lemmas that are made of two others: `m` and a form before another
/// word, with the rule to its lemma; `h` and a lemma after one. Each with how many compounds it is in.
fn parts_of(
    language: &str,
    forms: &BTreeMap<String, String>,
    said: &HashSet<String>,
    rules: &mut Rules,
) -> BTreeMap<String, u64> {
    let lemmas: HashSet<&str> =
        forms.iter().filter(|(form, lemma)| form == lemma).map(|(form, _)| form.as_str()).collect();
    let mut before: HashMap<String, &str> = HashMap::new();
    for lemma in &lemmas {
        for form in joined(language, lemma) {
            before.entry(form).or_insert(lemma);
        }
    }
    if language == "fi" {
        for form in COMBINING {
            before.entry(form.to_owned()).or_insert(form);
        }
        // The genitive, told by its ending.
        for (form, lemma) in forms.iter().filter(|(form, _)| form.ends_with('n')) {
            before.entry(form.clone()).or_insert(lemma);
        }
    }
    let mut counts: BTreeMap<String, u64> = BTreeMap::new();
    for word in lemmas.iter().copied().chain(said.iter().map(String::as_str)) {
        for (cut, _) in word.char_indices().skip(PART_MIN) {
            let (first, last) = word.split_at(cut);
            if last.chars().count() >= PART_MIN && before.contains_key(first) && lemmas.contains(last) {
                *counts.entry(format!("m{first}")).or_default() += 1;
                *counts.entry(format!("h{last}")).or_default() += 1;
            }
        }
    }
    counts.retain(|_, count| *count >= COMPOUNDS_MIN);
    for (part, count) in &mut counts {
        let strength = u64::from(count.ilog2());
        *count = match part.strip_prefix('m').and_then(|form| Some((form, before.get(form)?))) {
            Some((form, lemma)) => rules.number(form, lemma) << STRENGTH_BITS | strength,
            None => strength,
        };
    }
    counts
}

/// How a lemma looks before another word.
fn joined(language: &str, lemma: &str) -> Vec<String> {
    let mut joined = vec![lemma.to_owned()];
    if language == "fi" {
        joined.extend(lemma.strip_suffix("nen").map(|stem| format!("{stem}s")));
    } else {
        joined.extend(["s", "e"].map(|joint| format!("{lemma}{joint}")));
        if let Some(stem) = lemma.strip_suffix(['a', 'e']) {
            joined.push(stem.to_owned());
            joined.extend(["o", "u", "e", "s"].map(|joint| format!("{stem}{joint}")));
        }
    }
    joined
}
