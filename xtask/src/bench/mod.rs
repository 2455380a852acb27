//! `cargo xtask bench`: measures, and prints each figure beside its target. No test depends on it.
//!
//! Each measured thing is a module with a function that gives [`Figure`]s; [`run`] puts them into
//! one table, and into one JSON file when asked.

mod bytes;
mod figure;
mod guard;
mod instance;
mod load;
mod search;
mod speed;

use std::{fs, path::PathBuf};

use anyhow::{Context, Result};
use clap::{Args, Subcommand};
use serde_json::Value;

use self::figure::Figure;
use crate::{
    debian,
    postgres::{Cluster, Purpose},
    program,
    step::step,
    workspace::Workspace,
};

#[derive(Args)]
pub struct Options {
    /// Write the figures to this file, too.
    #[arg(long, value_name = "FILE", global = true)]
    json: Option<PathBuf>,
    /// How many observations to generate for the large measurements.
    #[arg(long, value_name = "COUNT", default_value_t = 100_000)]
    observations: u64,
    #[command(subcommand)]
    part: Option<Part>,
}

/// One part, measured by itself.
#[derive(Subcommand)]
enum Part {
    /// The guard for identifiers: what it finds, how often it cries wolf, how long it takes.
    Guard {
        /// Examine these instead: JSON lines with `id` and `text`. Writes JSON lines with `id` and `findings`.
        #[arg(long, value_name = "FILE")]
        sentences: Option<PathBuf>,
    },
    /// Thematic search: what it finds of what was judged, and how long it takes.
    Search(search::Given),
}

pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    match &options.part {
        Some(Part::Guard { sentences: Some(file) }) => guard::examine(workspace, file),
        Some(Part::Guard { sentences: None }) => report(&guard::measure(workspace)?, options),
        Some(Part::Search(given)) if given.is_some() => search::run(workspace, given),
        Some(Part::Search(_)) => report(&search::measure(workspace)?, options),
        None => report(&everything(workspace, options)?, options),
    }
}

fn everything(workspace: &Workspace, options: &Options) -> Result<Vec<Figure>> {
    if program::on_path("wrk").is_none() {
        debian::install(&["wrk"], "the bench needs the load generator wrk")?;
    }
    let mut figures = bytes::measure(workspace)?;
    figures.extend(guard::measure(workspace)?);
    figures.extend(search::measure(workspace)?);
    step("Build the server, optimised", || {
        let mut cargo = program::cargo();
        cargo.args(["build", "--workspace", "--release", "--bin", "havainto"]);
        program::run(cargo.current_dir(&workspace.root))
    })?;
    let binary = workspace.target.join("release").join("havainto");
    figures.extend(speed::small(&binary)?);
    let cluster = step("Start a PostgreSQL cluster of our own", || Cluster::start(Purpose::Measuring))?;
    figures.extend(speed::postgres(&binary, cluster.url())?);
    drop(cluster);
    figures.extend(speed::large(&binary, options.observations)?);
    Ok(figures)
}

fn report(figures: &[Figure], options: &Options) -> Result<()> {
    println!("\n{}", figure::table(figures));
    if let Some(path) = &options.json {
        let json: Value = figures.iter().map(Figure::to_json).collect();
        fs::write(path, format!("{json:#}\n")).with_context(|| format!("cannot write {}", path.display()))?;
        println!("Written to {}", path.display());
    }
    Ok(())
}
