//! The style sheet: `style/main.css` with all it imports in one text, and the addresses of fonts
//! and pictures turned into hashed ones. Any CSS is passed through as it is; making it small is
//! left to a minifier.

use std::{
    borrow::Cow,
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail, ensure};

use super::site::SiteFile;

/// One style sheet and the files that it refers to.
pub struct Bundle {
    pub css: String,
    pub files: Vec<SiteFile>,
}

/// Follows `@import` from `main.css` in `folder`. Each file that a `url()` names must exist.
pub fn bundle(folder: &Path) -> Result<Bundle> {
    let mut bundler = Bundler { folder, open: Vec::new(), files: BTreeMap::new() };
    let css = bundler.sheet(&folder.join("main.css"))?;
    Ok(Bundle { css, files: bundler.files.into_values().collect() })
}

struct Bundler<'a> {
    folder: &'a Path,
    /// The sheets being read, outermost first: to notice one that imports itself.
    open: Vec<PathBuf>,
    files: BTreeMap<PathBuf, SiteFile>,
}

impl Bundler<'_> {
    fn sheet(&mut self, path: &Path) -> Result<String> {
        let name = path.display();
        ensure!(!self.open.iter().any(|open| open == path), "{name} imports itself");
        let source = fs::read_to_string(path).with_context(|| format!("cannot read {name}"))?;
        self.open.push(path.to_owned());
        let mut css = String::new();
        for piece in pieces(&source).with_context(|| name.to_string())? {
            css += &match piece {
                Piece::Text(text) => Cow::Borrowed(text),
                Piece::Url(target) => self.address(path, target)?.into(),
                Piece::Import { target, layer } => self.import(path, target, layer)?.into(),
            };
        }
        self.open.pop();
        Ok(css)
    }

    fn import(&mut self, sheet: &Path, target: &str, layer: Option<&str>) -> Result<String> {
        let imported = self.sheet(&beside(sheet, target))?;
        Ok(match layer {
            Some(layer) => format!("@layer {layer} {{\n{imported}}}\n"),
            None => imported,
        })
    }

    /// The `url()` that takes the place of the one in the sheet.
    fn address(&mut self, sheet: &Path, target: &str) -> Result<String> {
        if is_elsewhere(target) {
            return Ok(format!("url(\"{target}\")"));
        }
        let path = beside(sheet, target);
        if !self.files.contains_key(&path) {
            let bytes = fs::read(&path).with_context(|| format!("{} needs {}", sheet.display(), path.display()))?;
            let below = path
                .strip_prefix(self.folder)
                .with_context(|| format!("{} is not in {}", path.display(), self.folder.display()))?;
            let file = SiteFile::hashed(&below.to_string_lossy(), bytes);
            self.files.insert(path.clone(), file);
        }
        Ok(format!("url(\"{}\")", self.files[&path].url()))
    }
}

/// What a sheet is made of, as far as bundling cares.
#[derive(Debug, PartialEq)]
enum Piece<'a> {
    Text(&'a str),
    Url(&'a str),
    Import { target: &'a str, layer: Option<&'a str> },
}

fn pieces(css: &str) -> Result<Vec<Piece<'_>>> {
    let mut pieces = Vec::new();
    // `start` is where the text not yet taken begins, `at` how far it has been looked at.
    let (mut start, mut at) = (0, 0);
    while let Some(first) = css[at..].chars().next() {
        let rest = &css[at..];
        let (piece, length) = if rest.starts_with("/*") {
            at += rest.find("*/").context("a comment is not closed")? + 2;
            continue;
        } else if first == '"' || first == '\'' {
            at += string_length(rest).context("a string is not closed")?;
            continue;
        } else if rest.starts_with("@import") {
            let end = rest.find(';').context("an @import has no `;`")?;
            (import(rest["@import".len()..end].trim())?, end + 1)
        } else if rest.starts_with("url(") {
            let end = rest.find(')').context("a url( is not closed")?;
            (Piece::Url(unquoted(&rest["url(".len()..end])), end + 1)
        } else {
            at += first.len_utf8();
            continue;
        };
        pieces.extend([Piece::Text(&css[start..at]), piece]);
        at += length;
        start = at;
    }
    pieces.push(Piece::Text(&css[start..]));
    Ok(pieces)
}

/// `"a.css"`, `url(a.css)`, either with `layer(name)` after it.
fn import(rule: &str) -> Result<Piece<'_>> {
    let (target, condition) = if let Some(rest) = rule.strip_prefix("url(") {
        rest.split_once(')').context("a url( is not closed")?
    } else {
        rule.split_at(string_length(rule).context("an @import names no file")?)
    };
    let layer = match condition.trim() {
        "" => None,
        other => match other.strip_prefix("layer(").and_then(|name| name.strip_suffix(')')) {
            Some(name) => Some(name),
            None => bail!("`@import … {other}` is not supported: only `layer(name)` is"),
        },
    };
    Ok(Piece::Import { target: unquoted(target), layer })
}

/// The length of the quoted string that `text` starts with, with its quotes.
fn string_length(text: &str) -> Option<usize> {
    let quote = text.chars().next().filter(|first| matches!(first, '"' | '\''))?;
    let mut escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if character == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}

fn unquoted(text: &str) -> &str {
    text.trim().trim_matches(['"', '\''])
}

/// Whether an address leads to something that is not a file of ours.
fn is_elsewhere(target: &str) -> bool {
    target.starts_with(['#', '/']) || target.starts_with("data:") || target.contains("://")
}

fn beside(sheet: &Path, target: &str) -> PathBuf {
    let mut path = sheet.parent().unwrap_or(Path::new("")).to_owned();
    for part in target.split('/') {
        match part {
            "." => {}
            ".." => {
                path.pop();
            }
            name => path.push(name),
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_and_urls_are_seen_outside_comments_and_strings_only() {
        let css = r#"@import "a.css" layer(base);/* url(no) */ b{content:"url(no)";c:url( 'x.svg' )}"#;
        let expected = [
            Piece::Text(""),
            Piece::Import { target: "a.css", layer: Some("base") },
            Piece::Text(r#"/* url(no) */ b{content:"url(no)";c:"#),
            Piece::Url("x.svg"),
            Piece::Text("}"),
        ];
        assert_eq!(pieces(css).expect("the sheet is whole"), expected);
    }

    #[test]
    fn what_cannot_be_bundled_is_refused() {
        for css in ["/* open", "a{b:\"open}", "@import \"a.css\" print;", "@import a;", "a{b:url(c}"] {
            assert!(pieces(css).is_err(), "{css} was taken");
        }
    }

    #[test]
    fn paths_are_resolved_from_the_sheet_that_names_them() {
        let sheet = Path::new("/s/components/a.css");
        assert_eq!(beside(sheet, "../fonts/b.woff2"), Path::new("/s/fonts/b.woff2"));
        assert_eq!(beside(sheet, "./c.svg"), Path::new("/s/components/c.svg"));
        assert!(is_elsewhere("data:image/svg+xml,<svg/>") && !is_elsewhere("fonts/b.woff2"));
    }

    #[test]
    fn a_bundle_holds_all_sheets_in_order_and_hashed_addresses() {
        let folder = std::env::temp_dir().join(format!("havainto-style-{}", std::process::id()));
        let write = |name: &str, text: &str| {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().expect("it has a folder")).expect("it can be made");
            fs::write(path, text).expect("a temporary file can be written");
        };
        write("main.css", "@import 'parts/a.css' layer(parts);\nb{}");
        write("parts/a.css", "a{src:url(../fonts/f.woff2)}");
        write("fonts/f.woff2", "abc");
        write("loop.css", "@import 'loop.css';");

        let bundle = bundle(&folder).expect("the sheets are whole");
        let looped =
            Bundler { folder: &folder, open: Vec::new(), files: BTreeMap::new() }.sheet(&folder.join("loop.css"));
        fs::remove_dir_all(&folder).expect("a temporary folder can be removed");

        let css = "@layer parts {\na{src:url(\"/fonts/f.ba7816bf8f01.woff2\")}}\n\nb{}";
        assert_eq!(bundle.css, css);
        assert_eq!(bundle.files.len(), 1);
        assert_eq!(bundle.files[0].path, "fonts/f.ba7816bf8f01.woff2");
        assert!(looped.is_err());
    }
}
