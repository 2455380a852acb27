//! `cargo xtask bench`: measures.
use crate::workspace::Workspace;
use anyhow::Result;
use clap::Args;
use std::process::ExitCode;
#[derive(Args)]
pub struct Options {}
pub fn run(_workspace: &Workspace, _options: &Options) -> Result<ExitCode> {
    anyhow::bail!("the bench is still being laid")
}
