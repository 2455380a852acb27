//! Mails on their way: from the queue through a real mail server to their reader.

mod conversation;
mod delivery;
mod queue;
mod words;

use std::fs;

use domain::{
    ids::{IssueId, ObservationId},
    mail::{MailKind, QueuedMail},
    ports::Outbox,
};
use server::{
    config::{Config, Overrides},
    mail::{
        compose::Letterhead,
        outbox::{Postman, PostmanSettings},
        transport::Transport,
    },
    service::outbox::OutboxService,
    store::{About, Notice, Store},
};
use tempfile::TempDir;

use crate::support::TestApp;

const PUBLIC_URL: &str = "https://havainto.example.fi";
/// Attempts before a mail is set aside.
const MAX_ATTEMPTS: u32 = 3;

/// Settings as an operator writes them, with these lines in the section on mail. What belongs to
/// them is kept in the folder.
fn settings(folder: &TempDir, mail: &str) -> Config {
    let file = folder.path().join("havainto.toml");
    let data = folder.path().display();
    let toml = format!(
        "[server]\npublic_url = '{PUBLIC_URL}'\n[data]\nfolder = '{data}'\n\
         [mail]\nfrom = 'Havainto <havainto@example.fi>'\nmax_attempts = {MAX_ATTEMPTS}\n{mail}\n"
    );
    fs::write(&file, toml).unwrap();
    Config::load(&Overrides { file: Some(file), ..Overrides::default() }).unwrap()
}

/// A postman as the server makes one.
fn postman(app: &TestApp, store: &Store, mail: &str) -> Postman {
    let folder = tempfile::tempdir().unwrap();
    postman_of(app, store, &settings(&folder, mail))
}

fn postman_of(app: &TestApp, store: &Store, config: &Config) -> Postman {
    let transport = Transport::new(config).unwrap();
    let letterhead = Letterhead::of(config).unwrap();
    Postman::new(store.clone(), app.clock.clone(), transport, letterhead, PostmanSettings::of(config))
}

/// The section's lines for a server that is spoken to in clear.
fn in_clear(port: u16) -> String {
    format!("smtp_port = {port}\nsmtp_security = 'none'")
}

/// Delivers until nothing is due; how many attempts that took.
async fn deliver_all(postman: &Postman) -> usize {
    let mut attempts = 0;
    loop {
        match postman.deliver_some().await.unwrap() {
            0 => return attempts,
            taken => attempts += taken,
        }
    }
}

/// Raises something to the deputy: one mail to tell of it is in the queue.
async fn raise(app: &TestApp) -> (ObservationId, IssueId) {
    let county = &app.county;
    app.raise(&county.reporter, &county.deputy, &[("service_line", "social_work"), ("area", "rauma")]).await
}

/// Queues so many mails more that tell the deputy of an issue.
async fn queue(app: &TestApp, issue: IssueId, count: usize) {
    let write = app.store.write().await.unwrap();
    for _ in 0..count {
        let to = app.county.deputy.account;
        let notice = Notice::new(MailKind::IssueRaised, to, About::Issue(issue));
        write.queue_mail(&notice, app.clock_now()).await.unwrap();
    }
    write.commit().await.unwrap();
}

/// The queue, as the administrator sees it.
async fn seen(app: &TestApp) -> Vec<QueuedMail> {
    outbox(app).mails(&app.county.administrator).await.unwrap().mails
}

/// The only mail in the queue.
async fn the_mail(app: &TestApp) -> QueuedMail {
    let mut mails = seen(app).await;
    assert_eq!(mails.len(), 1);
    mails.remove(0)
}

fn outbox(app: &TestApp) -> OutboxService {
    OutboxService::new(app.store.clone(), app.clock.clone(), None)
}
