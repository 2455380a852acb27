//! `cargo xtask bench`: measures, and prints each figure beside its target. No test depends on it.
//!
//! Each measured thing is a module with a function that gives [`Figure`]s; [`run`] puts them into
//! one table, and into one JSON file when asked.

mod bytes;
mod figure;

use std::{fs, path::PathBuf};

use anyhow::{Context, Result};
use clap::Args;
use serde_json::Value;

use self::figure::Figure;
use crate::workspace::Workspace;

#[derive(Args)]
pub struct Options {
    /// Write the figures to this file, too.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let figures = bytes::measure(workspace)?;
    println!("\n{}", figure::table(&figures));
    if let Some(path) = &options.json {
        let json: Value = figures.iter().map(Figure::to_json).collect();
        fs::write(path, format!("{json:#}\n")).with_context(|| format!("cannot write {}", path.display()))?;
        println!("Written to {}", path.display());
    }
    Ok(())
}
