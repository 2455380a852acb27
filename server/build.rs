//! Has the crate compiled again when the browser side was built anew: its files are embedded, and
//! the compiler by itself would not see that a file was added.

fn main() {
    println!("cargo::rerun-if-changed=site");
    println!("cargo::rerun-if-changed=build.rs");
}
