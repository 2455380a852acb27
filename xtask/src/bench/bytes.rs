//! What a browser fetches: bytes as they are, and as they travel.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use super::figure::{Figure, Target};
use crate::{web, workspace::Workspace};

/// A phone on a slow line gets the islands within a second or two.
const WASM_BROTLI: Target = Target::AtMost(120.0);

/// Builds the browser side, and weighs it. In kB of 1000 bytes.
pub fn measure(workspace: &Workspace) -> Result<Vec<Figure>> {
    let site = web::build(workspace)?;
    let kinds = [("wasm", "pkg", Some(WASM_BROTLI)), ("js", "pkg", None), ("css", "", None), ("woff2", "fonts", None)];
    let mut figures = Vec::new();
    for (extension, folder, target) in kinds {
        let folder = site.join(folder);
        let mut figure = |form: &str, suffix: &str, target| -> Result<()> {
            let name = format!("{extension}, {form}");
            figures.push(Figure { name, value: kilobytes(&folder, suffix)?, unit: "kB", target });
            Ok(())
        };
        figure("raw", &format!(".{extension}"), None)?;
        // Fonts are compressed already.
        if extension != "woff2" {
            figure("brotli", &format!(".{extension}.br"), target)?;
        }
    }
    Ok(figures)
}

/// All files in the folder with a name that ends so.
fn kilobytes(folder: &Path, suffix: &str) -> Result<f64> {
    let mut bytes = 0;
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().ends_with(suffix) {
            bytes += entry.metadata()?.len();
        }
    }
    // Files of a site are far smaller than the 2^52 bytes where this would lose one.
    #[expect(clippy::cast_precision_loss, reason = "exact for every size that a site can have")]
    Ok(bytes as f64 / 1000.0)
}
