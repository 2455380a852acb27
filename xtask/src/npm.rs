//! Packages from npm, exactly as a lock file names them.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result};

use crate::{program, step::step, web::hash};

/// Whether node and npm are there at all.
pub fn is_available() -> bool {
    program::on_path("node").is_some() && program::on_path("npm").is_some()
}

/// Runs `npm ci` in `folder`, unless its `node_modules` already come from this very lock file.
pub fn install_locked(folder: &Path) -> Result<()> {
    let lock = folder.join("package-lock.json");
    let wanted = hash::short(&fs::read(&lock).with_context(|| lock.display().to_string())?);
    let stamp = folder.join("node_modules").join(".installed-from");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    step(&format!("npm ci in {}", folder.display()), || {
        let mut npm = Command::new("npm");
        // No package's own script runs: none that we use needs one.
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
        program::stdout_of(npm.current_dir(folder))?;
        fs::write(&stamp, &wanted).with_context(|| stamp.display().to_string())
    })
}
