//! Makes the browser side smaller with node and two tools from npm, installed once outside the
//! clone. Without node the site is larger, not compressed beforehand, and works the same.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use super::hash::{self, Fingerprint};
use crate::{npm, program, workspace::Workspace};

const PACKAGE: &str = include_str!("../../tools/package.json");
const LOCK: &str = include_str!("../../tools/package-lock.json");
const MINIFY_CSS: &str = include_str!("../../tools/minify-css.mjs");
const COMPRESS: &str = include_str!("../../tools/compress.mjs");

/// Chromium refuses a module built with every feature that wasm-opt knows; these it takes.
const WASM_OPT: [&str; 9] = [
    "-Oz",
    // Inlined code is a little smaller as it is, and a twentieth larger once compressed.
    "--skip-pass=inlining-optimizing",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

pub struct Shrinker {
    /// Holds the tools.
    folder: PathBuf,
    /// For what goes in and comes out.
    scratch: PathBuf,
}

impl Shrinker {
    /// The tools, installed if need be; nothing where there is no node.
    pub fn find(workspace: &Workspace) -> Result<Option<Self>> {
        if !npm::is_available() {
            println!("    node and npm are not there: the browser side stays larger than it could be");
            return Ok(None);
        }
        let version = hash::short([PACKAGE, LOCK, MINIFY_CSS, COMPRESS].concat().as_bytes());
        let folder = workspace.tools.join(format!("web-{version}"));
        let scratch = workspace.target.join("front").join("shrink");
        for needed in [&folder, &scratch] {
            fs::create_dir_all(needed).with_context(|| needed.display().to_string())?;
        }
        fs::write(folder.join("package.json"), PACKAGE)?;
        fs::write(folder.join("package-lock.json"), LOCK)?;
        fs::write(folder.join("minify-css.mjs"), MINIFY_CSS)?;
        fs::write(folder.join("compress.mjs"), COMPRESS)?;
        npm::install_locked(&folder)?;
        Ok(Some(Self { folder, scratch }))
    }

    /// The same module with fewer bytes.
    pub fn wasm(&self, module: &[u8]) -> Result<Vec<u8>> {
        self.pass("bound.wasm", module, |before, after| {
            let mut wasm_opt = self.node("node_modules/binaryen/bin/wasm-opt");
            wasm_opt.args(WASM_OPT).arg(before).arg("-o").arg(after);
            wasm_opt
        })
    }

    /// The same style sheet with fewer bytes; one that does not parse is an error.
    pub fn css(&self, sheet: &[u8]) -> Result<Vec<u8>> {
        self.pass("style.css", sheet, |before, after| {
            let mut minify = self.node("minify-css.mjs");
            minify.arg(before).arg(after);
            minify
        })
    }

    /// Puts the brotli and gzip forms beside each file that gains by it.
    pub fn compress(&self, site: &Path) -> Result<()> {
        program::stdout_of(self.node("compress.mjs").arg(site)).map(|_| ())
    }

    fn node(&self, script: &str) -> Command {
        let mut node = Command::new("node");
        node.arg(self.folder.join(script));
        node
    }

    /// Gives `bytes` to a program that reads one file and writes another.
    fn pass(&self, name: &str, bytes: &[u8], program: impl FnOnce(&Path, &Path) -> Command) -> Result<Vec<u8>> {
        let (before, after) = (self.scratch.join(name), self.scratch.join(format!("small-{name}")));
        fs::write(&before, bytes)?;
        program::stdout_of(&mut program(&before, &after))?;
        fs::read(&after).with_context(|| format!("nothing was written to {}", after.display()))
    }
}

/// Whatever decides what the tools make of their input.
pub fn add_recipe(fingerprint: &mut Fingerprint, shrinker: Option<&Shrinker>) {
    fingerprint.add("shrunk", &[u8::from(shrinker.is_some())]);
    for source in [LOCK, MINIFY_CSS, COMPRESS, include_str!("shrink.rs")] {
        fingerprint.add("recipe", source.as_bytes());
    }
}
