//! A Rust compiler that can build for wasm: the active toolchain's where it has the target or
//! rustup can fetch it, otherwise Debian's, whose standard library is then built here once.

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use anyhow::{Context, Result, bail};

use crate::{debian, program, step::step, workspace::Workspace};

pub const TARGET: &str = "wasm32-unknown-unknown";

/// rustup either answers at once that it can't reach its server, or loads about 20 MB.
const RUSTUP_PATIENCE: Duration = Duration::from_mins(2);

/// Which compiler builds the browser side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Compiler {
    /// The one that builds everything else.
    Active,
    /// `/usr/bin/rustc`, from Debian's `rustc-web`.
    Debian,
}

impl Compiler {
    /// Finds one that is ready; failing that, makes one ready.
    pub fn ready(workspace: &Workspace) -> Result<Self> {
        if active_has_target(workspace) {
            return Ok(Self::Active);
        }
        if debian_is_new_enough() && missing_linker().is_none() && debian_std_is_current() {
            return Ok(Self::Debian);
        }
        if rustup_adds_target(workspace)? {
            return Ok(Self::Active);
        }
        install_debian(workspace).with_context(|| {
            format!("no compiler for {TARGET}: `rustup target add {TARGET}` did not work, nor did Debian's")
        })?;
        Ok(Self::Debian)
    }

    /// Cargo with this compiler.
    pub fn cargo(self) -> Command {
        match self {
            Self::Active => program::cargo(),
            Self::Debian => debian_cargo(),
        }
    }
}

fn active_has_target(workspace: &Workspace) -> bool {
    let mut rustc = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc.args(["--print", "target-libdir", "--target", TARGET]).current_dir(&workspace.root);
    program::stdout_of(&mut rustc).is_ok_and(|folder| has_std(Path::new(&folder)))
}

fn has_std(folder: &Path) -> bool {
    fs::read_dir(folder)
        .is_ok_and(|entries| entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("libstd-")))
}

fn rustup_adds_target(workspace: &Workspace) -> Result<bool> {
    if program::on_path("rustup").is_none() {
        return Ok(false);
    }
    step(&format!("Add the target {TARGET} with rustup"), || {
        let mut rustup = Command::new("rustup");
        rustup.args(["target", "add", TARGET]).current_dir(&workspace.root);
        // rustup's word is not enough: it also says yes where files it once wrote are gone.
        let added = program::succeeds_within(&mut rustup, RUSTUP_PATIENCE)? && active_has_target(workspace);
        if !added {
            println!("    rustup can't add it here; Debian's compiler will do");
        }
        Ok(added)
    })
}

const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm"];
/// A link to the LLVM linker of the version that the compiler was built with: its own package.
const DEBIAN_LINKER: &str = "/usr/bin/rust-lld";
const DEBIAN_STD: &str = "/usr/lib/rustlib/wasm32-unknown-unknown/lib";
/// Says which compiler built the standard library beside it: another can't read it.
const BUILT_BY: &str = "built-by.txt";

fn debian_cargo() -> Command {
    let mut cargo = Command::new("/usr/bin/cargo");
    let mut path = OsString::from("/usr/bin:");
    path.push(env::var_os("PATH").unwrap_or_default());
    cargo.env("PATH", path).env("RUSTC", DEBIAN_RUSTC);
    program::forget_this_package(&mut cargo);
    // What rustup and the outer cargo set for the other toolchain.
    for name in ["CARGO", "LD_LIBRARY_PATH", "RUSTUP_TOOLCHAIN", "RUSTC_WRAPPER"] {
        cargo.env_remove(name);
    }
    cargo
}

/// `rustc -vV` of Debian's compiler.
fn debian_version() -> Result<String> {
    program::stdout_of(Command::new(DEBIAN_RUSTC).arg("-vV").env_remove("LD_LIBRARY_PATH"))
}

fn debian_is_new_enough() -> bool {
    let needed = minor_version(env!("CARGO_PKG_RUST_VERSION"));
    let release = debian_version().ok().and_then(|version| {
        let line = version.lines().find_map(|line| line.strip_prefix("release: "))?;
        minor_version(line)
    });
    release.is_some() && release >= needed
}

/// `1.95.0` -> 95.
fn minor_version(version: &str) -> Option<u32> {
    version.split('.').nth(1)?.parse().ok()
}

fn debian_std_is_current() -> bool {
    let built_by = fs::read_to_string(Path::new(DEBIAN_STD).join(BUILT_BY)).ok();
    built_by.is_some() && built_by == debian_version().ok()
}

fn install_debian(workspace: &Workspace) -> Result<()> {
    if !debian_is_new_enough() || !Path::new("/usr/lib/rustlib/src/rust/library").exists() {
        debian::install(&DEBIAN_PACKAGES, "a compiler for wasm is needed")?;
    }
    if let Some(package) = missing_linker() {
        debian::install(&[&package], "a linker for wasm is needed")?;
    }
    if !debian_is_new_enough() {
        bail!("Debian's rustc is older than {}", env!("CARGO_PKG_RUST_VERSION"));
    }
    if !program::is_root() {
        bail!("only root can write {DEBIAN_STD}: type `sudo env PATH=$PATH cargo xtask web` once");
    }
    if debian_std_is_current() {
        return Ok(());
    }
    step("Build Rust's standard library for wasm, once", || {
        let built = build_std(&workspace.target.join("front").join("std"))?;
        let folder = Path::new(DEBIAN_STD);
        fs::create_dir_all(folder)?;
        for library in &built {
            if let Some(name) = library.file_name() {
                fs::copy(library, folder.join(name))?;
            }
        }
        fs::write(folder.join(BUILT_BY), debian_version()?)?;
        Ok(())
    })
}

/// The package that the linker's link points into, if it points at nothing yet: `lld-22`.
fn missing_linker() -> Option<String> {
    let link = Path::new(DEBIAN_LINKER);
    let target = fs::read_link(link).ok().filter(|_| !link.exists())?;
    Some(target.file_name()?.to_string_lossy().into_owned())
}

/// Builds the standard library as the dependency of an empty crate; gives the built libraries.
fn build_std(scratch: &Path) -> Result<Vec<PathBuf>> {
    const CRATE: &str = "no_code_of_its_own";
    fs::create_dir_all(scratch.join("src"))?;
    let manifest = format!("[package]\nname = \"{CRATE}\"\nedition = \"2024\"\n[workspace]\n");
    fs::write(scratch.join("Cargo.toml"), manifest)?;
    fs::write(scratch.join("src/lib.rs"), "")?;
    let mut cargo = debian_cargo();
    cargo.args(["build", "--release", "-Zbuild-std=std,panic_abort,panic_unwind"]);
    cargo.args(["--target", TARGET, "--target-dir", "target"]);
    // Building the standard library is only open to nightly compilers otherwise.
    program::run(cargo.env("RUSTC_BOOTSTRAP", "1").current_dir(scratch))?;
    let mut libraries = Vec::new();
    for entry in fs::read_dir(scratch.join("target").join(TARGET).join("release/deps"))? {
        let path = entry?.path();
        let is_library = path.extension().is_some_and(|extension| extension == "rlib");
        if is_library && !path.to_string_lossy().contains(CRATE) {
            libraries.push(path);
        }
    }
    Ok(libraries)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_number_of_a_version_is_compared() {
        assert_eq!(minor_version("1.95"), Some(95));
        assert_eq!(minor_version("1.96.0"), Some(96));
        assert_eq!(minor_version("nightly"), None);
    }
}
