//! The tests in a real browser: Playwright drives Debian's Chromium against the built server.

use std::{path::PathBuf, process::Command};

use anyhow::{Result, bail};

use super::rust;
use crate::{
    debian, npm,
    postgres::{Cluster, Purpose},
    program,
    step::step,
    web,
    workspace::Workspace,
};

/// Gets a browser, a Java for the HTML checker, and what the lock file names.
pub fn ready(workspace: &Workspace) -> Result<PathBuf> {
    if !npm::is_available() {
        bail!("the browser tests need node 20 or newer and npm: install both");
    }
    if program::on_path("chromium").is_none() {
        debian::install(&["chromium"], "the browser tests need Chromium")?;
    }
    if program::on_path("java").is_none() {
        debian::install(&["default-jre-headless"], "the HTML checker needs Java")?;
    }
    let folder = workspace.root.join("end2end");
    npm::install_locked(&folder)?;
    Ok(folder)
}

pub fn test(workspace: &Workspace) -> Result<()> {
    let folder = ready(workspace)?;
    web::build(workspace)?;
    step("Build the server", || {
        let mut cargo = program::cargo();
        // All targets, so that cargo resolves the features that the other tests were built with.
        cargo.args(["build", "--workspace", "--all-targets"]);
        program::run(cargo.current_dir(&workspace.root))
    })?;
    let cluster = Cluster::start(Purpose::Tests)?;
    let mut playwright = Command::new(folder.join("node_modules/.bin/playwright"));
    playwright.arg("test").current_dir(folder);
    playwright.env("HAVAINTO_BIN", workspace.target.join("debug/havainto"));
    program::run(playwright.envs(rust::peers(workspace, &cluster)?))
}
