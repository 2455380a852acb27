//! Where things are: the clone, cargo's target folder, and the folder for tools that live
//! outside the clone and are shared by all clones.

use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::program;

/// The folders that every command works in. All are absolute paths.
pub struct Workspace {
    /// The top of the clone.
    pub root: PathBuf,
    /// Cargo's target folder, as `CARGO_TARGET_DIR` or cargo's own settings say.
    pub target: PathBuf,
    /// Tools installed once, outside the clone.
    pub tools: PathBuf,
}

impl Workspace {
    /// Asks cargo where the workspace and its target folder are.
    pub fn find() -> Result<Self> {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
        let mut cargo = program::cargo();
        cargo.args(["metadata", "--no-deps", "--offline", "--format-version", "1"]);
        cargo.arg("--manifest-path").arg(manifest);
        let metadata: Value = serde_json::from_str(&program::stdout_of(&mut cargo)?)
            .context("`cargo metadata` printed something that is not JSON")?;
        let folder = |key: &str| -> Result<PathBuf> {
            let path = metadata[key].as_str();
            Ok(path.with_context(|| format!("`cargo metadata` named no {key}"))?.into())
        };
        Ok(Self {
            root: folder("workspace_root")?,
            target: folder("target_directory")?,
            tools: cache_folder()?.join("havainto").join("tools"),
        })
    }
}

fn cache_folder() -> Result<PathBuf> {
    let set = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    set("XDG_CACHE_HOME")
        .or_else(|| set("HOME").map(|home| home.join(".cache")))
        .context("neither XDG_CACHE_HOME nor HOME is set, so there is no folder to keep tools in")
}
