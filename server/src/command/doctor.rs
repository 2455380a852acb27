//! `havainto doctor`: looks at settings, database, index, mail and clock, and says in sentences what
//! is wrong. Changes nothing. Ends with 1 when something is.

use std::{fs, process, time::Duration};

use anyhow::bail;
use chrono::Utc;
use domain::time::Clock;
use server::{
    clock::SystemClock,
    config::{Config, MailTransport},
    search::index::{Unusable, inspect},
    store::Store,
};
use tokio::time::timeout;

const PATIENCE: Duration = Duration::from_secs(10);
/// Events behind that are counted at most.
const LAG_MAX: u64 = 1_000;

/// One thing that was looked at.
enum Finding {
    Well(String),
    /// It works; someone should know.
    Note(String),
    Wrong(String),
}

pub async fn run(config: Config) -> anyhow::Result<()> {
    let mut findings = vec![Finding::Well("The settings can be read and fit together.".to_owned())];
    findings.push(folder(&config));
    findings.push(clock());
    findings.push(address(&config)?);
    match Store::open(&config.store()).await {
        Ok(store) => {
            findings.extend(database(&store).await);
            findings.push(index(&config, &store).await);
        }
        Err(error) => findings.push(Finding::Wrong(format!(
            "The database can't be opened ({}): check database.url, that the server runs, and its password.",
            error.code()
        ))),
    }
    findings.push(mail(&config).await);
    let wrong = findings.iter().filter(|finding| matches!(finding, Finding::Wrong(_))).count();
    for finding in findings {
        match finding {
            Finding::Well(text) => println!("  well   {text}"),
            Finding::Note(text) => println!("  note   {text}"),
            Finding::Wrong(text) => println!("  WRONG  {text}"),
        }
    }
    match wrong {
        0 => Ok(()),
        1 => bail!("One thing is wrong"),
        count => bail!("{count} things are wrong"),
    }
}

fn folder(config: &Config) -> Finding {
    let folder = &config.data.folder;
    let probe = folder.join(format!(".doctor-{}", process::id()));
    let written =
        fs::create_dir_all(folder).and_then(|()| fs::write(&probe, b"x")).and_then(|()| fs::remove_file(&probe));
    match written {
        Ok(()) => Finding::Well(format!("The data folder {} can be written.", folder.display())),
        Err(error) => Finding::Wrong(format!(
            "The data folder {} can't be written ({error}): check that it is there, whose it is, and that the disk has room.",
            folder.display()
        )),
    }
}

/// Released in November 2026: a clock before that is wrong, and links and sessions would expire at odd times.
fn clock() -> Finding {
    let now = SystemClock.now();
    match "2026-11-01T00:00:00Z".parse::<chrono::DateTime<Utc>>() {
        Ok(release) if now < release => {
            Finding::Wrong(format!("The machine's clock says {now}, which is in the past: set it, or let NTP do so."))
        }
        _ => Finding::Well(format!("The machine's clock says {}.", now.format("%Y-%m-%d %H:%M UTC"))),
    }
}

fn address(config: &Config) -> anyhow::Result<Finding> {
    let url = config.public_url()?;
    let elsewhere = !config.server.listen.ip().is_loopback();
    Ok(if url.scheme() == "http" && elsewhere {
        Finding::Wrong(format!(
            "Pages are served on {} without TLS: put a proxy with TLS in front and set server.public_url to its https address.",
            config.server.listen
        ))
    } else if url.scheme() == "http" {
        Finding::Note(format!("Links in mails begin with {url}: for others to follow them, set server.public_url."))
    } else {
        Finding::Well(format!("Links in mails begin with {url}."))
    })
}

async fn database(store: &Store) -> Vec<Finding> {
    match timeout(PATIENCE, store.ping()).await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => {
            return vec![Finding::Wrong(format!("The database does not answer ({}).", error.code()))];
        }
        Err(_) => return vec![Finding::Wrong("The database took more than ten seconds to answer.".to_owned())],
    }
    let answers = Finding::Well(format!("The database ({:?}) answers.", store.engine()));
    let structure = match store.pending_migrations().await {
        Ok(0) => Finding::Well("Its structure is up to date.".to_owned()),
        Ok(steps) => {
            Finding::Note(format!("Its structure is {steps} steps behind: the next start brings it up to date."))
        }
        Err(error) => Finding::Wrong(format!("Its structure can't be read ({}).", error.code())),
    };
    vec![answers, structure]
}

async fn index(config: &Config, store: &Store) -> Finding {
    let found = match inspect(&config.index_folder()) {
        Ok(found) => found,
        Err(Unusable::Missing) => {
            return Finding::Note("There is no search index yet: the next start builds it.".to_owned());
        }
        Err(Unusable::OtherVersion) => {
            return Finding::Note("The search index is of another version: the next start builds it anew.".to_owned());
        }
        Err(Unusable::Damaged) => {
            return Finding::Wrong("The search index is damaged: the next start builds it anew.".to_owned());
        }
    };
    let Some(place) = found.progress.place else {
        return Finding::Note("The search index is not complete: a running server builds it.".to_owned());
    };
    if !matches!(store.pending_migrations().await, Ok(0)) {
        return Finding::Note(
            "How current the search index is can be told once the database is up to date.".to_owned(),
        );
    }
    match store.events_after(place.cursor, LAG_MAX).await {
        Ok(behind) if behind.is_empty() => {
            Finding::Well(format!("The search index is current and holds {} observations.", found.documents))
        }
        Ok(behind) => Finding::Note(format!(
            "The search index is {} events or more behind the database: a running server catches up.",
            behind.len()
        )),
        Err(error) => Finding::Wrong(format!("The event log can't be read ({}).", error.code())),
    }
}

async fn mail(config: &Config) -> Finding {
    let transport = match server::mail::transport::Transport::new(config) {
        Ok(transport) => transport,
        Err(error) => return Finding::Wrong(format!("Mail can't be sent: {error}.")),
    };
    let place = match config.mail.transport {
        MailTransport::File => {
            return Finding::Note(
                "Mail is not sent but written into the data folder (mail.transport is \"file\").".to_owned(),
            );
        }
        MailTransport::Smtp => format!("{}:{}", config.mail.smtp_host, config.mail.smtp_port),
    };
    match timeout(PATIENCE, transport.check()).await {
        Ok(Ok(())) => Finding::Well(format!("The mail server {place} answers and lets us in.")),
        Ok(Err(error)) => Finding::Wrong(format!(
            "The mail server {place} can't be used ({}): check the settings of [mail]. Mail waits meanwhile.",
            error.trouble()
        )),
        Err(_) => Finding::Wrong(format!("The mail server {place} took more than ten seconds. Mail waits meanwhile.")),
    }
}
