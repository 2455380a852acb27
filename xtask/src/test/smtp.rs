//! The mail server of the tests: `tests/peers/smtp-sink.mjs`. Tests start it themselves, each its
//! own, so that none sees another's mail; here it is only made ready, and tested.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Result, bail};

use crate::{debian, npm, program, workspace::Workspace};

/// The script, with all it needs installed.
pub fn ready(workspace: &Workspace) -> Result<PathBuf> {
    if !npm::is_available() {
        bail!("the tests need node 20 or newer and npm: install both");
    }
    if program::on_path("openssl").is_none() {
        debian::install(&["openssl"], "the tests' mail server needs a certificate")?;
    }
    let folder = folder(workspace);
    npm::install_locked(&folder)?;
    Ok(folder.join("smtp-sink.mjs"))
}

/// The mail server's own tests.
pub fn test(workspace: &Workspace) -> Result<()> {
    ready(workspace)?;
    program::run(Command::new("node").args(["--test", "--test-reporter", "spec"]).current_dir(folder(workspace)))
}

fn folder(workspace: &Workspace) -> PathBuf {
    workspace.root.join(Path::new("tests/peers"))
}
