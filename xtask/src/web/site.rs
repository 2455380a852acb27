//! The finished browser side: files under content-hashed names, and `site.json`, which tells the
//! server what is called what.

use std::{fs, io, path::Path};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::hash;

/// One file as it will be served.
pub struct SiteFile {
    /// Below the site's root, without a leading `/`.
    pub path: String,
    pub bytes: Vec<u8>,
}

impl SiteFile {
    /// A file whose name carries the hash of its content: `fonts/a.woff2` -> `fonts/a.<hash>.woff2`.
    pub fn hashed(path: &str, bytes: Vec<u8>) -> Self {
        Self { path: hashed_name(path, &hash::short(&bytes)), bytes }
    }

    /// The address it is served under.
    pub fn url(&self) -> String {
        format!("/{}", self.path)
    }

    pub fn is_font(&self) -> bool {
        Path::new(&self.path).extension().is_some_and(|extension| extension == "woff2")
    }

    /// A font that every page uses. Those for rarer letters are fetched by the pages that have them.
    pub fn is_font_of_every_page(&self) -> bool {
        self.is_font() && !self.path.contains("-ext.")
    }
}

/// Puts the hash before the extension.
fn hashed_name(path: &str, hash: &str) -> String {
    match path.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}.{hash}.{extension}"),
        None => format!("{path}.{hash}"),
    }
}

/// Everything that the browser gets.
pub struct Site {
    /// What `LeptosOptions::output_name` must be: script and wasm are `pkg/<output_name>.js` and
    /// `pkg/<output_name>_bg.wasm`, the names that Leptos asks for.
    pub output_name: String,
    pub style_url: String,
    /// The fonts that are worth preloading.
    pub font_urls: Vec<String>,
    pub files: Vec<SiteFile>,
}

/// The name under which the description lies in the site's folder.
const DESCRIPTION: &str = "site.json";

impl Site {
    /// Replaces what is in `folder`. It is not [current](is_current) before it is [described](Self::describe).
    pub fn write(&self, folder: &Path) -> Result<()> {
        empty(folder)?;
        for file in &self.files {
            let path = folder.join(&file.path);
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::write(&path, &file.bytes).with_context(|| format!("cannot write {}", path.display()))?;
        }
        Ok(())
    }

    /// Writes the description, when all else is done.
    pub fn describe(&self, folder: &Path, fingerprint: &str) -> Result<()> {
        let description = json!({
            "output_name": self.output_name,
            "style": self.style_url,
            "fonts": self.font_urls,
            "fingerprint": fingerprint,
        });
        let path = folder.join(DESCRIPTION);
        fs::write(&path, format!("{description:#}\n")).with_context(|| format!("cannot write {}", path.display()))
    }
}

/// Whether `folder` holds a complete site made from the inputs with this fingerprint.
pub fn is_current(folder: &Path, fingerprint: &str) -> bool {
    let described =
        fs::read(folder.join(DESCRIPTION)).ok().and_then(|json| serde_json::from_slice::<Value>(&json).ok());
    described.is_some_and(|site| site["fingerprint"] == fingerprint)
}

/// Removes everything but `.gitkeep`, the description first.
fn empty(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    match fs::remove_file(folder.join(DESCRIPTION)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        } else if entry.file_name() != ".gitkeep" {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_stands_before_the_extension() {
        assert_eq!(hashed_name("fonts/source-sans-3.woff2", "0a1b"), "fonts/source-sans-3.0a1b.woff2");
        assert_eq!(hashed_name("LICENSE", "0a1b"), "LICENSE.0a1b");
    }

    #[test]
    fn a_described_site_is_current_for_its_fingerprint_only_and_replaces_the_last_one() {
        let folder = std::env::temp_dir().join(format!("havainto-site-{}", std::process::id()));
        let site = |text: &str| Site {
            output_name: "havainto.1".into(),
            style_url: "/style.1.css".into(),
            font_urls: Vec::new(),
            files: vec![SiteFile::hashed("pkg/a.js", text.into())],
        };
        let lay_out = |text: &str, fingerprint: &str| {
            site(text).write(&folder).expect("a temporary folder can be written");
            assert!(!is_current(&folder, fingerprint), "a site without its description is not complete");
            site(text).describe(&folder, fingerprint).expect("a temporary folder can be written");
        };
        lay_out("one", "f1");
        fs::write(folder.join(".gitkeep"), "").expect("a temporary folder can be written");
        lay_out("two", "f2");

        assert!(is_current(&folder, "f2") && !is_current(&folder, "f1"));
        assert!(folder.join(".gitkeep").exists());
        assert!(folder.join(&site("two").files[0].path).exists());
        assert!(!folder.join(&site("one").files[0].path).exists());
        fs::remove_dir_all(&folder).expect("a temporary folder can be removed");
    }
}
