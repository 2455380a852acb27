//! `cargo xtask setup`: gets whatever serve, test and bench would otherwise get when they miss it.

use anyhow::Result;

use crate::{
    postgres,
    test::{browser, smtp, supply_chain},
    web,
    workspace::Workspace,
};

pub fn run(workspace: &Workspace) -> Result<()> {
    web::ready(workspace)?;
    supply_chain::installed(workspace)?;
    postgres::programs()?;
    smtp::ready(workspace)?;
    browser::ready(workspace)?;
    println!("All that serve, test and bench need is there.");
    Ok(())
}
