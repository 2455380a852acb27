//! The tests written in Rust: those inside the crates, and those of the server as a whole.
//!
//! Both select the whole workspace and differ in the kind of target only, so that cargo resolves
//! the same features for both and compiles everything once.

use std::process::Command;

use anyhow::Result;

use super::smtp;
use crate::{
    postgres::{Cluster, Purpose},
    program,
    workspace::Workspace,
};

pub fn unit(workspace: &Workspace) -> Result<()> {
    program::run(runner(workspace).args(["--lib", "--bins"]))?;
    let mut examples = program::cargo();
    program::run(examples.args(["test", "--workspace", "--doc", "--quiet"]).current_dir(&workspace.root))
}

pub fn integration(workspace: &Workspace) -> Result<()> {
    let cluster = Cluster::start(Purpose::Tests)?;
    let mut tests = runner(workspace);
    tests.args(["--test", "*"]);
    program::run(tests.envs(peers(workspace, &cluster)?))
}

/// What tells a test where its peers are.
pub fn peers(workspace: &Workspace, cluster: &Cluster) -> Result<[(&'static str, String); 3]> {
    Ok([
        // Here nothing may be left out for want of a peer.
        ("HAVAINTO_TEST_REQUIRE_ALL", "1".to_owned()),
        // A superuser's address: each test makes a database of its own.
        ("HAVAINTO_TEST_POSTGRES_URL", cluster.url().to_owned()),
        // The script to start with node.
        ("HAVAINTO_TEST_SMTP", smtp::ready(workspace)?.display().to_string()),
    ])
}

/// nextest where it is installed: it runs what cargo runs one after the other at the same time.
fn runner(workspace: &Workspace) -> Command {
    let mut cargo = program::cargo();
    if program::on_path("cargo-nextest").is_some() {
        cargo.args(["nextest", "run", "--workspace", "--no-fail-fast", "--no-tests", "pass"]);
        cargo.args(["--status-level", "slow", "--config-file", "xtask/nextest.toml"]);
    } else {
        cargo.args(["test", "--workspace", "--no-fail-fast"]);
    }
    cargo.current_dir(&workspace.root);
    cargo
}
