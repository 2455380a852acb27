//! What the binary's subcommands do, each said step by step on standard output.

pub mod doctor;
pub mod serve;
mod step;
mod stop;
pub mod worker;

use std::sync::Arc;

use anyhow::bail;
use server::{
    auth::password::Passwords,
    clock::SystemClock,
    config::Config,
    search::follower,
    seed::{self, SeedSummary},
    wire::House,
};
use step::step;

/// Opens the data folder and the database, and brings its structure up to date.
async fn open(config: Config) -> anyhow::Result<House> {
    let folder = config.data.folder.display().to_string();
    let house = step(House::open(config, Arc::new(SystemClock), Passwords::default()), |house| {
        format!("Opened the {} in {folder}", house.database())
    })
    .await?;
    step(house.store.migrate(), |steps| match steps {
        0 => "Found the database's structure up to date".to_owned(),
        steps => format!("Brought the database's structure up to date ({steps} steps)"),
    })
    .await?;
    Ok(house)
}

async fn seed_demo(house: &House) -> anyhow::Result<()> {
    if house.store.has_accounts().await? {
        return Ok(());
    }
    step(seed::demo(&house.store, house.clock.as_ref()), |summary: &SeedSummary| {
        let SeedSummary { organisations, units, accounts, observations, issues } = summary;
        format!(
            "Filled it with the demonstration: {organisations} organisations, {units} units, {accounts} accounts, \
             {observations} observations, {issues} issues"
        )
    })
    .await?;
    Ok(())
}

pub async fn migrate(config: Config) -> anyhow::Result<()> {
    open(config).await.map(|_| ())
}

pub async fn seed(config: Config, demo: bool, generated: usize) -> anyhow::Result<()> {
    if !demo {
        bail!("Say what to fill it with: `havainto seed --demo`, and `--generated COUNT` besides for measuring");
    }
    let house = open(config).await?;
    seed_demo(&house).await?;
    if generated > 0 {
        step(seed::generated(&house.store, house.clock.as_ref(), generated), |_| {
            format!("Generated {generated} observations")
        })
        .await?;
    }
    Ok(())
}

pub async fn reindex(config: Config) -> anyhow::Result<()> {
    let house = open(config).await?;
    let mut tenths = 0;
    let told = |done: u64, total: u64| {
        if total > 0 && done * 10 / total > tenths {
            tenths = done * 10 / total;
            println!("            {done} of {total} observations");
        }
    };
    let folder = house.config.index_folder();
    step(follower::rebuild(&folder, house.writer_memory(), &house.store, told), |count| {
        format!("Built the search index of {count} observations")
    })
    .await?;
    Ok(())
}
