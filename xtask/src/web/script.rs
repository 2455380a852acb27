//! The islands as the browser runs them: a wasm module and the JavaScript that loads it.

use std::{collections::BTreeMap, fs};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::compiler::{self, Compiler};
use crate::{program, workspace::Workspace};

/// The files that belong together.
pub struct Script {
    pub js: String,
    pub wasm: Vec<u8>,
    /// JavaScript that crates bring along: its path below [`SNIPPETS`], and its text.
    pub snippets: BTreeMap<String, String>,
}

/// Where the script looks for what crates brought along.
pub const SNIPPETS: &str = "./snippets/";

/// Compiles the crate `app` for the browser; gives the module as the linker left it.
pub fn compile(workspace: &Workspace, compiler: Compiler) -> Result<Vec<u8>> {
    const PROFILE: &str = "wasm-release";
    let front = workspace.target.join("front");
    let mut cargo = compiler.cargo();
    cargo.args(["build", "--package", "app", "--lib", "--profile", PROFILE]);
    cargo.args(["--target", compiler::TARGET, "--no-default-features", "--features", "hydrate"]);
    cargo.arg("--target-dir").arg(&front);
    program::run(cargo.current_dir(&workspace.root))?;
    let module = front.join(compiler::TARGET).join(PROFILE).join("app.wasm");
    fs::read(&module).with_context(|| format!("cargo did not write {}", module.display()))
}

/// Writes the JavaScript, and takes out of the module what only the linker needed.
pub fn bind(module: Vec<u8>) -> Result<Script> {
    let mut output = Bindgen::new()
        .input_bytes("havainto", module)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()?;
    // Named as the script imports them.
    let inline = output.snippets().iter().flat_map(|(of_crate, texts)| {
        texts.iter().enumerate().map(move |(i, text)| (format!("{of_crate}/inline{i}.js"), text))
    });
    let modules = output.local_modules().iter().map(|(path, text)| (path.clone(), text));
    let snippets = inline.chain(modules).map(|(path, text)| (path, text.clone())).collect();
    let js = output.js().to_owned();
    let wasm = output.wasm_mut().emit_wasm();
    Ok(Script { js, wasm, snippets })
}
