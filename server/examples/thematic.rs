//! Searches a set of texts as the server does, for `cargo xtask bench search`: writes a run as TREC has it, and
//! prints as JSON how long it took and, where there are judgements, how good it is.

use std::{
    fs::{self, File},
    io::{BufWriter, Write},
    path::{Path, PathBuf},
    time::Instant,
};

use anyhow::{Context, Result};
use clap::Parser;
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Map, json};
use server::search::{
    judged::{Judgements, Means, Query},
    trial::{Text, Trial},
};

/// Texts that a query finds.
const FOUND: usize = 100;

#[derive(Parser)]
struct Options {
    /// JSON lines with `id`, `text`, and maybe `title` and `lang`.
    #[arg(long)]
    texts: PathBuf,
    /// JSON lines with `id` and `text`. Without it each text is a query for texts like it.
    #[arg(long)]
    queries: Option<PathBuf>,
    /// Where the run goes.
    #[arg(long)]
    run: Option<PathBuf>,
    /// Lines of query, text and grade; the queries then have a `kind` and a `part`.
    #[arg(long, requires = "queries")]
    judgements: Option<PathBuf>,
}

#[derive(Deserialize)]
struct Line {
    id: String,
    text: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    lang: String,
}

/// What a query found: the ids of texts.
struct Ranking {
    query: String,
    found: Vec<String>,
}

fn main() -> Result<()> {
    let options = Options::parse();
    let texts: Vec<Line> = lines(&options.texts)?;
    let folder = std::env::temp_dir().join(format!("havainto-trial-{}", std::process::id()));
    let done = measure(&folder, &texts, &options);
    fs::remove_dir_all(&folder)?;
    println!("{}", done?);
    Ok(())
}

fn measure(folder: &Path, texts: &[Line], options: &Options) -> Result<serde_json::Value> {
    let of =
        |line: &Line| Text { title: line.title.clone(), text: line.text.clone(), language: line.lang.parse().ok() };
    let trial = Trial::of(folder, &texts.iter().map(of).collect::<Vec<_>>())?;
    let (rankings, times) = rank(&trial, texts, options)?;
    if let Some(path) = &options.run {
        let mut run = BufWriter::new(File::create(path)?);
        for Ranking { query, found } in &rankings {
            for (rank, text) in (1..).zip(found) {
                writeln!(run, "{query} Q0 {text} {rank} {} havainto", FOUND + 1 - rank)?;
            }
        }
        run.flush()?;
    }
    let mut quality = Map::new();
    if let (Some(judgements), Some(queries)) = (&options.judgements, &options.queries) {
        let judgements = Judgements::read(&fs::read_to_string(judgements)?);
        let queries: Vec<Query> = lines(queries)?;
        for part in ["tuning", "reporting"] {
            let mut means = Means::default();
            for (query, ranking) in queries.iter().zip(&rankings).filter(|(query, _)| query.part == part) {
                let found = ranking.found.iter().map(String::as_str);
                judgements.ndcg(&query.id, found).into_iter().for_each(|ndcg| means.add(&query.kind, ndcg));
            }
            let of_kinds = means.kinds().map(|kind| (kind.to_owned(), json!(means.of(kind))));
            quality.insert(part.to_owned(), of_kinds.collect::<Map<_, _>>().into());
        }
    }
    let at = |thousandth: usize| times.get(times.len() * thousandth / 1000).copied().unwrap_or_default();
    Ok(json!({
        "texts": texts.len(),
        "indexing_seconds": trial.indexing.as_secs_f64(),
        "p50": at(500), "p95": at(950), "p99": at(990),
        "ndcg": quality,
    }))
}

/// What each query finds, and how many milliseconds each took, in order of time.
fn rank(trial: &Trial, texts: &[Line], options: &Options) -> Result<(Vec<Ranking>, Vec<f64>)> {
    let queries: Option<Vec<Line>> = options.queries.as_deref().map(lines).transpose()?;
    let (mut rankings, mut times) = (Vec::new(), Vec::new());
    for query in queries.as_deref().unwrap_or(texts) {
        let began = Instant::now();
        let numbers = match queries {
            Some(_) => trial.search(&query.text, FOUND)?,
            // The text itself is the most like it.
            None => trial.similar(&format!("{}\n{}", query.title, query.text), FOUND + 1)?,
        };
        times.push(began.elapsed().as_secs_f64() * 1000.0);
        let ids = numbers.into_iter().filter_map(|number| texts.get(usize::try_from(number).ok()?));
        let others = ids.map(|text| text.id.clone()).filter(|id| queries.is_some() || *id != query.id);
        rankings.push(Ranking { query: query.id.clone(), found: others.take(FOUND).collect() });
    }
    times.sort_by(f64::total_cmp);
    Ok((rankings, times))
}

fn lines<T: DeserializeOwned>(path: &Path) -> Result<Vec<T>> {
    let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let read =
        |line: &str| serde_json::from_str(line).with_context(|| format!("cannot read a line of {}", path.display()));
    text.lines().filter(|line| !line.trim().is_empty()).map(read).collect()
}
