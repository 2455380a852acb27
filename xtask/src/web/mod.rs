//! The browser side: compiles the islands to wasm, bundles the styles, and lays both out in
//! `server/site` under content-hashed names for the server to embed. Does nothing when the
//! inputs are those of the last time.

mod compiler;
pub mod hash;
mod installable;
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
    let as_they_are = workspace.root.join("app/site");
    let compiler = Compiler::ready(workspace)?;
    let module = step("Compile the browser side to wasm", || script::compile(workspace, compiler))?;
    let shrinker = Shrinker::find(workspace)?;
    let fingerprint = fingerprint(&module, [&styles, &as_they_are], shrinker.as_ref())?;
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
        let mut site = site_of(script, css, files);
        site.files.extend(installable::files(&as_they_are, &site)?);
        site.write(&folder)?;
        if let Some(shrinker) = &shrinker {
            shrinker.compress(&folder)?;
        }
        site.describe(&folder, &fingerprint)
    })?;
    Ok(folder)
}

/// Everything that decides what the site will be.
fn fingerprint(module: &[u8], folders: [&Path; 2], shrinker: Option<&Shrinker>) -> Result<String> {
    let mut fingerprint = Fingerprint::default();
    for source in [
        include_str!("mod.rs"),
        include_str!("installable.rs"),
        include_str!("script.rs"),
        include_str!("site.rs"),
        include_str!("style.rs"),
    ] {
        fingerprint.add("recipe", source.as_bytes());
    }
    shrink::add_recipe(&mut fingerprint, shrinker);
    fingerprint.add("module", module);
    for folder in folders {
        for path in files_below(folder)? {
            fingerprint.add(&path.to_string_lossy(), &fs::read(&path)?);
        }
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
    // One hash for all that the script is made of: an old part must never load a new one.
    let mut parts = Fingerprint::default();
    parts.add("js", script.js.as_bytes());
    parts.add("wasm", &script.wasm);
    for (path, text) in &script.snippets {
        parts.add(path, text.as_bytes());
    }
    let hash = parts.short();
    let output_name = format!("havainto.{hash}");
    let snippets = format!("snippets.{hash}");
    let js = script.js.replace(script::SNIPPETS, &format!("./{snippets}/"));
    let style = SiteFile::hashed("style.css", css);
    let fonts = referred.iter().filter(|file| file.is_font_of_every_page());

    let mut files = vec![
        SiteFile { path: format!("pkg/{output_name}.js"), bytes: js.into() },
        // Leptos asks for this suffix when LEPTOS_OUTPUT_NAME was not set at compile time.
        SiteFile { path: format!("pkg/{output_name}_bg.wasm"), bytes: script.wasm },
    ];
    files.extend(script.snippets.into_iter().map(|(path, text)| {
        let path = format!("pkg/{snippets}/{path}");
        SiteFile { path, bytes: text.into() }
    }));
    let (style_url, font_urls) = (style.url(), fonts.map(SiteFile::url).collect());
    files.push(style);
    files.extend(referred);
    Site { output_name, style_url, font_urls, files }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(snippet: &str) -> Site {
        let script = Script {
            js: "import { a } from './snippets/crate-1/inline0.js';".into(),
            wasm: b"wasm".into(),
            snippets: [("crate-1/inline0.js".into(), snippet.into())].into(),
        };
        let font = |name: &str| SiteFile::hashed(name, Vec::new());
        site_of(script, b"a{}".into(), vec![font("fonts/a-latin.woff2"), font("fonts/a-latin-ext.woff2")])
    }

    #[test]
    fn all_parts_of_the_script_share_one_hash_and_find_each_other() {
        let (one, other) = (site("a"), site("b"));
        assert_ne!(one.output_name, other.output_name);

        let hash = one.output_name.strip_prefix("havainto.").expect("the name starts so");
        let paths: Vec<_> = one.files[..3].iter().map(|file| file.path.as_str()).collect();
        let js = format!("pkg/havainto.{hash}.js");
        let wasm = format!("pkg/havainto.{hash}_bg.wasm");
        let snippet = format!("pkg/snippets.{hash}/crate-1/inline0.js");
        assert_eq!(paths, [js, wasm, snippet]);
        let import = format!("import {{ a }} from './snippets.{hash}/crate-1/inline0.js';");
        assert_eq!(one.files[0].bytes, import.as_bytes());
    }

    #[test]
    fn fonts_for_rare_letters_are_served_but_not_preloaded() {
        let site = site("a");
        assert_eq!(site.font_urls.len(), 1);
        assert!(site.font_urls[0].starts_with("/fonts/a-latin."));
        assert_eq!(site.files.iter().filter(|file| file.is_font()).count(), 2);
    }
}
