//! The browser side: compiles the islands to wasm, bundles the styles, and lays both out in
//! `server/site` under content-hashed names for the server to embed. Does nothing when the
//! inputs are those of the last time.

mod compiler;
pub mod hash;
mod script;
mod shrink;
pub mod site;
mod style;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use self::{
    compiler::Compiler,
    hash::Fingerprint,
    script::Script,
    shrink::Shrinker,
    site::{Site, SiteFile},
};
use crate::{step::step, workspace::Workspace};

/// Gets the compiler and the tools that a build would get.
pub fn ready(workspace: &Workspace) -> Result<()> {
    Compiler::ready(workspace)?;
    Shrinker::find(workspace)?;
    Ok(())
}

/// Builds the browser side where it is not up to date; gives the folder it lies in.
pub fn build(workspace: &Workspace) -> Result<PathBuf> {
    let folder = workspace.root.join("server/site");
    let styles = workspace.root.join("style");
    let compiler = Compiler::ready(workspace)?;
    let module = step("Compile the browser side to wasm", || script::compile(workspace, compiler))?;
    let shrinker = Shrinker::find(workspace)?;
    let fingerprint = fingerprint(&module, &styles, shrinker.as_ref())?;
    if site::is_current(&folder, &fingerprint) {
        return Ok(folder);
    }
    step("Lay out the browser side in server/site", || {
        let mut script = script::bind(module)?;
        let style::Bundle { css, files } = style::bundle(&styles)?;
        let mut css = css.into_bytes();
        if let Some(shrinker) = &shrinker {
            script.wasm = shrinker.wasm(&script.wasm)?;
            css = shrinker.css(&css)?;
        }
        site_of(script, css, files).write(&folder, &fingerprint)
    })?;
    Ok(folder)
}

/// Everything that decides what the site will be.
fn fingerprint(module: &[u8], styles: &Path, shrinker: Option<&Shrinker>) -> Result<String> {
    let mut fingerprint = Fingerprint::default();
    for source in [include_str!("mod.rs"), include_str!("script.rs"), include_str!("site.rs"), include_str!("style.rs")]
    {
        fingerprint.add("recipe", source.as_bytes());
    }
    shrink::add_recipe(&mut fingerprint, shrinker);
    fingerprint.add("module", module);
    for path in files_below(styles)? {
        fingerprint.add(&path.to_string_lossy(), &fs::read(&path)?);
    }
    Ok(fingerprint.short())
}

/// All files in a folder and its folders, in an order that does not change.
fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Gives everything its name.
fn site_of(script: Script, css: Vec<u8>, referred: Vec<SiteFile>) -> Site {
    // One hash for the pair: an old script must never load a new module.
    let mut pair = Fingerprint::default();
    pair.add("js", &script.js);
    pair.add("wasm", &script.wasm);
    let output_name = format!("havainto.{}", pair.short());
    let style = SiteFile::hashed("style.css", css);
    let fonts = referred.iter().filter(|file| file.is_font_of_every_page());
    Site {
        style_url: style.url(),
        font_urls: fonts.map(SiteFile::url).collect(),
        files: [
            SiteFile { path: format!("pkg/{output_name}.js"), bytes: script.js },
            // Leptos asks for this suffix when LEPTOS_OUTPUT_NAME was not set at compile time.
            SiteFile { path: format!("pkg/{output_name}_bg.wasm"), bytes: script.wasm },
            style,
        ]
        .into_iter()
        .chain(referred)
        .collect(),
        output_name,
    }
}
