//! The mail server of the tests, `tests/peers/smtp-sink.mjs`: a real one, which keeps what it is
//! sent and misbehaves when told to. Each test starts its own.

use std::{
    env,
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::Duration,
};

use serde::Deserialize;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::sleep,
};

use super::not_run;

/// The script to start with node.
const SMTP: &str = "HAVAINTO_TEST_SMTP";

pub struct SmtpSink {
    process: Child,
    listens: Listens,
}

#[derive(Deserialize)]
struct Listens {
    smtp: u16,
    control: u16,
    certificate: Option<PathBuf>,
}

/// A message that was received.
#[derive(Deserialize)]
pub struct Received {
    pub from: String,
    pub to: Vec<String>,
    /// Whether it came over TLS.
    pub secure: bool,
    /// Who signed in to send it.
    pub user: Option<String>,
    file: PathBuf,
}

impl Received {
    /// As it came over the line.
    pub fn raw(&self) -> Vec<u8> {
        std::fs::read(&self.file).unwrap()
    }
}

impl SmtpSink {
    /// `None` when there is no script to run, which is said aloud.
    pub fn start(test: &str, options: &[&str]) -> Option<Self> {
        let Ok(script) = env::var(SMTP) else {
            not_run(test, SMTP);
            return None;
        };
        let mut process = Command::new("node")
            .arg(script)
            .args(options)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("node runs the mail server");
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let listens = serde_json::from_str(&line).expect("it says where it listens");
        Some(Self { process, listens })
    }

    pub fn port(&self) -> u16 {
        self.listens.smtp
    }

    /// The certificate that it shows, when it speaks TLS: its own, and nobody else's.
    pub fn certificate(&self) -> &PathBuf {
        self.listens.certificate.as_ref().expect("it was started with --tls")
    }

    /// What it shall do from now on, as `behaviour.mjs` tells.
    pub async fn shall(&self, behaviour: &str) {
        self.control("PUT", "/behaviour", behaviour).await;
    }

    pub async fn messages(&self) -> Vec<Received> {
        serde_json::from_str(&self.control("GET", "/messages", "").await).unwrap()
    }

    /// How many connections it has seen.
    pub async fn connections(&self) -> u64 {
        let state: serde_json::Value = serde_json::from_str(&self.control("GET", "/behaviour", "").await).unwrap();
        state["connections"].as_u64().unwrap()
    }

    /// Waits until it has kept so many messages.
    pub async fn has_kept(&self, count: usize) {
        while self.messages().await.len() < count {
            sleep(Duration::from_millis(20)).await;
        }
    }

    /// HTTP/1.0: the answer ends where the connection does.
    async fn control(&self, method: &str, path: &str, body: &str) -> String {
        let mut line = TcpStream::connect(("127.0.0.1", self.listens.control)).await.unwrap();
        let length = body.len();
        let request = format!("{method} {path} HTTP/1.0\r\nContent-Length: {length}\r\n\r\n{body}");
        line.write_all(request.as_bytes()).await.unwrap();
        let mut answer = String::new();
        line.read_to_string(&mut answer).await.unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        assert!(head.contains(" 200 ") || head.contains(" 204 "), "{head}\n{body}");
        body.to_owned()
    }
}

impl Drop for SmtpSink {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
