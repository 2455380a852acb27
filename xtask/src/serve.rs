//! `cargo xtask serve`: builds what is needed, then becomes the server.

use std::{
    os::unix::process::CommandExt,
    process::{Command, ExitCode},
};

use anyhow::{Context, Result};
use clap::Args;

use crate::{program, step::step, web, workspace::Workspace};

#[derive(Args)]
pub struct Options {
    /// Start with the demonstration's organisations, people and observations.
    #[arg(long)]
    demo: bool,
    /// Build with optimisation: slower to build, faster to run.
    #[arg(long)]
    release: bool,
    /// Passed on to `havainto serve` as they are.
    #[arg(last = true)]
    rest: Vec<String>,
}

/// Returns only if something fails: on success this process is replaced by the server, which
/// then receives every signal itself.
pub fn run(workspace: &Workspace, options: &Options) -> Result<ExitCode> {
    web::build(workspace)?;
    step("Build the server", || {
        let mut cargo = program::cargo();
        // `--workspace`: the same features as in the tests, so nothing is compiled twice.
        cargo.args(["build", "--workspace", "--bin", "havainto"]);
        if options.release {
            cargo.arg("--release");
        }
        program::run(cargo.current_dir(&workspace.root))
    })?;
    let profile = if options.release { "release" } else { "debug" };
    let mut server = Command::new(workspace.target.join(profile).join("havainto"));
    server.arg("serve").current_dir(&workspace.root);
    if options.demo {
        server.arg("--demo");
    }
    println!("==> Start the server");
    Err(server.args(&options.rest).exec()).context("cannot start the server")
}
