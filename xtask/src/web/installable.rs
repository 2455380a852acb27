//! What makes Havainto an app that can be installed: the manifest, icons and the service worker of
//! `app/site`, served under their own names.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::{files_below, hash::Fingerprint, site::Site, site::SiteFile};

const WORKER: &str = "service-worker.js";
/// The line of the worker that is written anew.
const UNTOLD: &str = "const SITE = { version: '', files: [], build: [] };";

/// Every file of `folder`; the worker is told what to keep of `site`.
pub fn files(folder: &Path, site: &Site) -> Result<Vec<SiteFile>> {
    let mut files = Vec::new();
    for path in files_below(folder)? {
        let name = path.strip_prefix(folder)?.to_string_lossy().into_owned();
        let mut bytes = fs::read(&path)?;
        if name == WORKER {
            bytes = told(&String::from_utf8(bytes)?, site).with_context(|| path.display().to_string())?.into();
        }
        files.push(SiteFile { path: name, bytes });
    }
    Ok(files)
}

/// The worker with the addresses of what it keeps. They carry hashes: another build is another worker.
fn told(worker: &str, site: &Site) -> Result<String> {
    ensure!(worker.contains(UNTOLD), "the line `{UNTOLD}` is not there");
    let kept = site.files.iter().filter(|file| !file.is_font() || file.is_font_of_every_page());
    let files: Vec<_> = kept.map(SiteFile::url).collect();
    let mut version = Fingerprint::default();
    for file in &files {
        version.add("file", file.as_bytes());
    }
    let script = format!("/pkg/{}.js", site.output_name);
    let site = json!({ "version": version.short(), "files": files, "build": [site.style_url, script] });
    Ok(worker.replace(UNTOLD, &format!("const SITE = {site};")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(style: &str) -> Site {
        let file = |path: &str| SiteFile { path: path.to_owned(), bytes: Vec::new() };
        let font = |name: &str| SiteFile::hashed(name, Vec::new());
        Site {
            output_name: "havainto.1".into(),
            style_url: format!("/{style}"),
            font_urls: Vec::new(),
            files: vec![file("pkg/havainto.1.js"), file(style), font("fonts/a.woff2"), font("fonts/a-ext.woff2")],
        }
    }

    #[test]
    fn the_worker_of_the_repository_is_told_what_to_keep() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/site");
        let worker = |style: &str| {
            let files = files(&folder, &site(style)).expect("the folder can be read");
            let worker = files.into_iter().find(|file| file.path == WORKER).expect("it is among them");
            String::from_utf8(worker.bytes).expect("it is text")
        };
        let one = worker("style.1.css");
        assert!(one.contains(r#""build":["/style.1.css","/pkg/havainto.1.js"]"#), "{one}");
        assert!(one.contains("/fonts/a.") && !one.contains("-ext."), "rare letters are not kept");
        assert!(!one.contains(UNTOLD));
        assert_ne!(one, worker("style.2.css"), "browsers see a new build by its worker");
    }

    #[test]
    fn a_worker_that_can_t_be_told_is_an_error() {
        assert!(told("const SITE = {};", &site("style.css")).is_err());
    }
}
