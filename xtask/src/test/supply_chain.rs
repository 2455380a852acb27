//! What the tree is made of, checked with cargo-deny against `deny.toml`.

use std::{env, fs, path::PathBuf, process::Command, time::Duration};

use anyhow::Result;

use crate::{program, step::step, workspace::Workspace};

const VERSION: &str = "0.20.2";

/// Checks licences, bans and sources always; advisories where their database can be had.
pub fn check(workspace: &Workspace) -> Result<()> {
    let deny = installed(workspace)?;
    let deny = || {
        let mut command = Command::new(&deny);
        // Its warnings (crates in two versions) are for `cargo deny check` by hand.
        command.args(["--log-level", "error"]).current_dir(&workspace.root);
        command
    };
    let mut checks = vec!["check", "bans", "licenses", "sources"];
    if program::succeeds_within(deny().args(["fetch", "db"]), Duration::from_mins(1))? {
        checks.push("advisories");
    } else {
        println!("    advisories are not checked: their database can't be had from here");
    }
    program::run(deny().args(checks))
}

/// cargo-deny, compiled once into the tools' folder.
pub fn installed(workspace: &Workspace) -> Result<PathBuf> {
    let folder = workspace.tools.join(format!("cargo-deny-{VERSION}"));
    let binary = folder.join("bin").join("cargo-deny");
    if !binary.is_file() {
        step(&format!("Install cargo-deny {VERSION} into {}", folder.display()), || {
            let mut cargo = program::cargo();
            cargo.args(["install", "--quiet", "--locked", "cargo-deny", "--version", VERSION]);
            cargo.arg("--root").arg(&folder);
            // It runs for a second: compiling it for a third of the time is worth more.
            cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1").env("CARGO_PROFILE_RELEASE_LTO", "off");
            cargo.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
            // Apart from the project's own settings and target folder; what it leaves is removed.
            cargo.env("CARGO_TARGET_DIR", folder.join("build")).current_dir(env::temp_dir());
            program::run(&mut cargo)?;
            Ok(fs::remove_dir_all(folder.join("build"))?)
        })?;
    }
    Ok(binary)
}
