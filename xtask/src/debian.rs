//! Debian packages: installed where that is allowed, otherwise named in a sentence.

use std::process::Command;

use anyhow::{Result, bail};

use crate::{program, step::step};

/// Installs the packages, or fails with the one line to type.
///
/// `why` completes the sentence "… is needed" and is shown either way.
pub fn install(packages: &[&str], why: &str) -> Result<()> {
    let list = packages.join(" ");
    let by_hand = format!("apt-get update && apt-get install --no-install-recommends {list}");
    if program::on_path("apt-get").is_none() {
        bail!("{why}: install what Debian calls {list} in your system's way");
    }
    if !program::is_root() {
        bail!("{why}: type `sudo sh -c '{by_hand}'`");
    }
    step(&format!("Install {list} ({why})"), || {
        apt(&["update", "-qq"])?;
        apt(&[&["install", "-y", "-qq", "--no-install-recommends"], packages].concat())
    })
}

fn apt(arguments: &[&str]) -> Result<()> {
    let mut apt = Command::new("apt-get");
    apt.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    // Its chatter matters only when it fails, and then `stdout_of` shows what it complained of.
    program::stdout_of(&mut apt).map(|_| ())
}
