//! How well searches find what people judged, on the part of the set that is kept for figures. The floors lie
//! a little below what was measured; `cargo xtask bench search` prints the figures.

use std::{fs, path::Path};

use serde::{Deserialize, de::DeserializeOwned};
use server::search::{
    judged::{ALL, Judgements, Means, Query},
    trial::{Text, Trial},
};

const FLOORS: [(&str, f64); 4] = [(ALL, 0.53), ("cross_language", 0.65), ("synonym", 0.24), ("typing_error", 0.53)];

#[derive(Deserialize)]
struct Line {
    id: String,
    lang: String,
    text: String,
}

fn read(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/search").join(file)).unwrap()
}

fn lines<T: DeserializeOwned>(file: &str) -> Vec<T> {
    read(file).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn trial(folder: &Path, texts: &[Line]) -> Trial {
    let of = |line: &Line| Text { title: String::new(), text: line.text.clone(), language: line.lang.parse().ok() };
    Trial::of(folder, &texts.iter().map(of).collect::<Vec<_>>()).unwrap()
}

#[test]
fn what_recurs_is_found_in_whatever_words_it_was_written() {
    let folder = tempfile::tempdir().unwrap();
    let texts: Vec<Line> = lines("texts.jsonl");
    let trial = trial(folder.path(), &texts);
    let judgements = Judgements::read(&read("judgements.tsv"));
    let mut means = Means::default();
    for query in lines::<Query>("queries.jsonl").iter().filter(|query| query.part == "reporting") {
        let numbers = trial.search(&query.text, 10).unwrap();
        let found = numbers.iter().map(|number| texts[usize::try_from(*number).unwrap()].id.as_str());
        means.add(&query.kind, judgements.ndcg(&query.id, found).unwrap());
    }
    for (kind, floor) in FLOORS {
        assert!(means.of(kind) >= floor, "{kind}: {:.3}", means.of(kind));
    }
}

#[test]
fn the_language_of_a_text_is_told_by_its_words() {
    let texts: Vec<Line> = lines("texts.jsonl");
    let told = texts.iter().filter(|line| lexicon::detect(&line.text) == line.lang.parse().ok()).count();
    assert!(told * 100 >= texts.len() * 99, "{told} of {}", texts.len());
}
