//! Thematic search: how well it finds what people judged, and how long it takes. The work is done by an example
//! of `server`, built for release, with the very code that the server searches with.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, ensure};
use clap::Args;
use serde_json::Value;

use super::figure::{Figure, Target};
use crate::{program, step::step, workspace::Workspace};

/// What is to be reached on texts of the domain, by kind of query.
const TARGETS: [(&str, f64); 4] = [("all", 0.55), ("cross_language", 0.45), ("synonym", 0.45), ("typing_error", 0.50)];

/// Texts and queries of one's own.
#[derive(Args)]
pub struct Given {
    /// Index and search these instead: JSON lines with `id`, `text`, and maybe `title` and `lang`.
    #[arg(long, value_name = "FILE", requires = "run")]
    texts: Option<PathBuf>,
    /// JSON lines with `id` and `text`.
    #[arg(long, value_name = "FILE", requires = "texts")]
    queries: Option<PathBuf>,
    /// Write a TREC run to this file: `query Q0 text rank score havainto`, 100 a query.
    #[arg(long, value_name = "OUT", requires = "texts")]
    run: Option<PathBuf>,
    /// Each text is a query for texts like it.
    #[arg(long, requires = "texts", conflicts_with = "queries")]
    similar: bool,
}

impl Given {
    /// Whether there is anything.
    pub const fn is_some(&self) -> bool {
        self.texts.is_some()
    }
}

/// Writes a run of what was given.
pub fn run(workspace: &Workspace, given: &Given) -> Result<()> {
    let (Some(texts), Some(run)) = (&given.texts, &given.run) else { anyhow::bail!("texts and a run are missing") };
    ensure!(given.similar || given.queries.is_some(), "give --queries, or --similar");
    let mut thematic = Command::new(build(workspace)?);
    thematic.arg("--texts").arg(texts).arg("--run").arg(run);
    if let Some(queries) = &given.queries {
        thematic.arg("--queries").arg(queries);
    }
    program::run(&mut thematic)
}

/// Figures beside their targets.
pub fn measure(workspace: &Workspace) -> Result<Vec<Figure>> {
    let thematic = step("Build the search, optimised", || build(workspace))?;
    let set = workspace.root.join("tests/fixtures/search");
    let mut command = Command::new(&thematic);
    for (option, file) in
        [("--texts", "texts.jsonl"), ("--queries", "queries.jsonl"), ("--judgements", "judgements.tsv")]
    {
        command.arg(option).arg(set.join(file));
    }
    let answer: Value = serde_json::from_str(&program::stdout_of(&mut command)?).context("the answer is not JSON")?;
    let mut figures = Vec::new();
    for part in ["tuning", "reporting"] {
        let kinds = answer["ndcg"][part].as_object().context("a part of the set is missing")?;
        for (kind, value) in kinds {
            let target = TARGETS.iter().find(|(name, _)| name == kind).map(|(_, target)| Target::AtLeast(*target));
            figures.push(Figure {
                name: format!("search, {part}: {kind}, nDCG@10"),
                value: value.as_f64().context("a figure is missing")?,
                unit: "",
                target: if part == "reporting" { target } else { None },
            });
        }
    }
    figures.push(similar(&thematic, &set)?);
    for what in ["p50", "p95", "p99"] {
        let value = answer[what].as_f64().context("a time is missing")?;
        figures.push(Figure {
            name: format!("search, {} texts, {what}", answer["texts"]),
            value,
            unit: "ms",
            target: None,
        });
    }
    Ok(figures)
}

/// How many of those that tell of the same case are among the five most alike.
fn similar(thematic: &Path, set: &Path) -> Result<Figure> {
    let run = std::env::temp_dir().join(format!("havainto-similar-{}.run", std::process::id()));
    program::stdout_of(Command::new(thematic).arg("--texts").arg(set.join("texts.jsonl")).arg("--run").arg(&run))?;
    let ranked = std::fs::read_to_string(&run)?;
    std::fs::remove_file(&run)?;
    let among_five = |text: &str, original: &str| {
        ranked.lines().any(|line| {
            let columns: Vec<&str> = line.split(' ').collect();
            columns[0] == text && columns[2] == original && columns[3].parse().is_ok_and(|rank: u32| rank <= 5)
        })
    };
    let pairs = std::fs::read_to_string(set.join("duplicates.tsv"))?;
    let pairs: Vec<(&str, &str)> = pairs.lines().filter_map(|line| line.split_once('\t')).collect();
    let found = pairs.iter().filter(|(text, original)| among_five(text, original)).count();
    #[expect(clippy::cast_precision_loss, reason = "counts of texts")]
    let value = 100.0 * found as f64 / pairs.len().max(1) as f64;
    let name = "search: the same case told by another, among the five most alike".to_owned();
    Ok(Figure { name, value, unit: "%", target: Some(Target::AtLeast(95.0)) })
}

fn build(workspace: &Workspace) -> Result<PathBuf> {
    let mut cargo = program::cargo();
    cargo.args(["build", "--package", "server", "--release", "--example", "thematic"]);
    program::run(cargo.current_dir(&workspace.root))?;
    Ok(workspace.target.join("release/examples/thematic"))
}
