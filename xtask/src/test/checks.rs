//! What is seen without running anything: form and lints.

use anyhow::Result;

use crate::{program, workspace::Workspace};

pub fn format(workspace: &Workspace) -> Result<()> {
    program::run(program::cargo().args(["fmt", "--all", "--check"]).current_dir(&workspace.root))
}

/// Two passes, as the browser's side of `app` is behind another feature than the server's. It is
/// looked at as code for this machine: that needs no second compiler, and shows the same lints.
pub fn clippy(workspace: &Workspace) -> Result<()> {
    let both = [
        &["--workspace", "--all-targets"][..],
        &["--package", "app", "--lib", "--no-default-features", "--features", "hydrate"][..],
    ];
    for what in both {
        let mut clippy = program::cargo();
        clippy.arg("clippy").args(what).args(["--", "-D", "warnings"]);
        program::run(clippy.current_dir(&workspace.root))?;
    }
    Ok(())
}
