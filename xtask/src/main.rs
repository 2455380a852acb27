//! `cargo xtask`: the one tool a developer needs. Builds the browser side, serves, tests and
//! measures, and gets what is missing for that. It may call cargo, npm and apt; nothing else
//! in the workspace calls it.

mod bench;
mod debian;
mod lexicon;
mod names;
mod npm;
mod postgres;
mod program;
mod serve;
mod setup;
mod step;
mod test;
mod web;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::workspace::Workspace;

/// Build, serve, test and measure Havainto.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the browser side: wasm, its JavaScript, styles and fonts, into server/site.
    Web,
    /// Build everything and start the server.
    Serve(serve::Options),
    /// Do all that CI does.
    Test(test::Options),
    /// Measure, and print the figures beside their targets.
    Bench(bench::Options),
    /// Make the guard's table of names.
    Names(names::Options),
    /// Make the tables by which words are understood.
    Lexicon(lexicon::Options),
    /// Install whatever serve, test and bench would need.
    Setup,
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> anyhow::Result<ExitCode> {
    let workspace = Workspace::find()?;
    match command {
        Command::Web => web::build(&workspace).map(|_| ExitCode::SUCCESS),
        Command::Serve(options) => serve::run(&workspace, &options),
        Command::Test(options) => Ok(test::run(&workspace, &options)),
        Command::Bench(options) => bench::run(&workspace, &options).map(|()| ExitCode::SUCCESS),
        Command::Names(options) => names::run(&workspace, &options).map(|()| ExitCode::SUCCESS),
        Command::Lexicon(options) => lexicon::run(&workspace, &options).map(|()| ExitCode::SUCCESS),
        Command::Setup => setup::run(&workspace).map(|()| ExitCode::SUCCESS),
    }
}
