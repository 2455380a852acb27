//! `havainto serve`: pages, mail and the search index in one process.

use std::future::ready;

use anyhow::Context;
use app::visit::DemoAccount;
use domain::search::IndexState;
use server::{config::Config, search::follower, seed, web, wire::House};
use tokio::net::TcpListener;

use super::{open, seed_demo, step::step, stop};

/// `with_worker`: whether this process sends mail, too.
pub async fn run(config: Config, demo: bool, with_worker: bool) -> anyhow::Result<()> {
    let address = config.server.listen;
    let house = open(config).await?;
    if demo {
        seed_demo(&house).await?;
    }
    let index = step(ready(house.open_index()), |index| match index.state() {
        IndexState::Ready => format!("Opened the search index of {} observations", index.documents()),
        IndexState::Rebuilding { .. } => "Began the search index anew; it is built while pages are served".to_owned(),
    })
    .await?;
    let listener = step(TcpListener::bind(address), |_| format!("Listening on {address}"))
        .await
        .with_context(|| format!("The address {address} can't be listened on"))?;
    let accounts = if demo { demo_accounts()? } else { Vec::new() };
    let web = house.web(&index, accounts.clone())?;
    let stop = stop::on_signal()?;

    let follower = tokio::spawn(follower::follow(index, house.store.clone(), stop.clone()));
    let work = if with_worker { Some(tokio::spawn(house.work(stop.clone())?)) } else { None };
    welcome(&house, &accounts).await?;
    let service = web::router(web).into_make_service_with_connect_info::<std::net::SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(stop::told(stop)).await?;
    // Whoever runs beside the pages finishes what is in hand.
    follower.await?;
    if let Some(work) = work {
        work.await?;
    }
    Ok(())
}

fn demo_accounts() -> anyhow::Result<Vec<DemoAccount>> {
    let accounts = seed::demo_accounts()?;
    Ok(accounts
        .into_iter()
        .map(|account| DemoAccount {
            email: account.email,
            password: account.password.to_owned(),
            name: account.name,
            title: account.title,
        })
        .collect())
}

/// Says where to go, and as whom.
async fn welcome(house: &House, accounts: &[DemoAccount]) -> anyhow::Result<()> {
    let url = house.config.public_url()?;
    let url = url.as_str().trim_end_matches('/');
    println!();
    if house.store.has_accounts().await? {
        println!("Havainto is open at {url}");
    } else {
        println!("Havainto is empty. Set it up at {url}/setup?code={}", house.setup_code);
    }
    if let Some(first) = accounts.first() {
        println!("\nAccounts of the demonstration; the password of each is {}", first.password);
        for account in accounts {
            println!("  {:<32} {}, {}", account.email, account.name, account.title.en);
        }
    }
    println!("\nStop with Ctrl-C.");
    Ok(())
}
