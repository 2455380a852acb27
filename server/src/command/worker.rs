//! `havainto worker`: mail and sweeping up, without pages.

use server::config::Config;

use super::{open, stop};

pub async fn run(config: Config) -> anyhow::Result<()> {
    let house = open(config).await?;
    let stop = stop::on_signal()?;
    println!("Sending mail. Stop with Ctrl-C.");
    house.work(stop)?.await;
    Ok(())
}
