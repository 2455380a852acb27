//! How the server is spoken to: encrypted and signed in where the settings say so, or not at all.

use chrono::TimeDelta;
use domain::mail::{MailState, MailTrouble};
use server::mail::transport::Transport;

use super::{deliver_all, in_clear, postman, raise, settings, the_mail};
use crate::support::{SmtpSink, TestApp};

fn lines(sink: &SmtpSink, security: &str) -> String {
    format!("smtp_port = {}\nsmtp_security = '{security}'", sink.port())
}

/// The same, trusting the server's own certificate.
fn trusting(sink: &SmtpSink, security: &str) -> String {
    format!("{}\nsmtp_ca_file = '{}'", lines(sink, security), sink.certificate().display())
}

fn signing_in(lines: &str, user: &str, password: &str) -> String {
    format!("{lines}\nsmtp_user = '{user}'\nsmtp_password = '{password}'")
}

/// Makes one attempt with these settings; how the mail stands then.
async fn attempt(app: &TestApp, lines: &str) -> (MailState, Option<MailTrouble>) {
    assert_eq!(deliver_all(&postman(app, &app.store, lines)).await, 1);
    app.clock.wind(TimeDelta::hours(5));
    let mail = the_mail(app).await;
    (mail.state, mail.trouble)
}

const WAITS_FOR_SAFETY: (MailState, Option<MailTrouble>) = (MailState::Waiting, Some(MailTrouble::Unreachable));

#[tokio::test]
async fn what_must_be_encrypted_is_not_sent_in_clear() {
    let app = TestApp::on_sqlite().await;
    let Some(sink) = SmtpSink::start(module_path!(), &["--user", "havainto", "--password", "sana"]) else {
        return;
    };
    raise(&app).await;
    let lines = signing_in(&lines(&sink, "starttls"), "havainto", "sana");
    assert_eq!(attempt(&app, &lines).await, WAITS_FOR_SAFETY);
    assert_eq!(sink.connections().await, 1, "it was asked, and offered no STARTTLS");
    assert!(sink.messages().await.is_empty());
}

#[tokio::test]
async fn only_a_server_with_a_trusted_certificate_is_told_anything() {
    for (mode, security) in [("starttls", "starttls"), ("implicit", "tls")] {
        let app = TestApp::on_sqlite().await;
        let Some(sink) = SmtpSink::start(module_path!(), &["--tls", mode]) else { return };
        raise(&app).await;
        assert_eq!(attempt(&app, &lines(&sink, security)).await, WAITS_FOR_SAFETY, "{mode}");
        assert!(sink.messages().await.is_empty(), "{mode}");
        assert_eq!(attempt(&app, &trusting(&sink, security)).await, (MailState::Sent, None), "{mode}");
        assert!(sink.messages().await[0].secure, "{mode}");
    }
}

#[tokio::test]
async fn a_password_that_is_not_taken_is_no_fault_of_the_mail() {
    let app = TestApp::on_sqlite().await;
    let options = ["--tls", "starttls", "--user", "havainto", "--password", "sana"];
    let Some(sink) = SmtpSink::start(module_path!(), &options) else { return };
    raise(&app).await;
    let lines = trusting(&sink, "starttls");
    let not_signed_in = (MailState::Waiting, Some(MailTrouble::NotSignedIn));
    assert_eq!(attempt(&app, &signing_in(&lines, "havainto", "arvaus")).await, not_signed_in);
    assert_eq!(attempt(&app, &lines).await, not_signed_in, "without a user");
    assert!(sink.messages().await.is_empty());
    assert_eq!(attempt(&app, &signing_in(&lines, "havainto", "sana")).await, (MailState::Sent, None));
    assert_eq!(sink.messages().await[0].user.as_deref(), Some("havainto"));
}

#[tokio::test]
async fn a_check_connects_and_signs_in_and_sends_nothing() {
    let Some(sink) = SmtpSink::start(module_path!(), &["--user", "havainto", "--password", "sana"]) else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let check = async |lines: &str| {
        let transport = Transport::new(&settings(&folder, lines)).unwrap();
        transport.check().await.map_err(|error| error.to_string())
    };
    let lines = in_clear(sink.port());
    assert_eq!(check(&signing_in(&lines, "havainto", "sana")).await, Ok(()));
    let wrong = check(&signing_in(&lines, "havainto", "arvaus")).await;
    assert_eq!(wrong, Err("the mail server did not take user and password".to_owned()));
    let missing = check("smtp_ca_file = '/nowhere.pem'\nsmtp_port = 1").await;
    assert_eq!(
        missing,
        Err("the mail server can't be reached, or not in the way that the settings ask for".to_owned())
    );
    assert_eq!(check("transport = 'file'").await, Ok(()));
    assert!(sink.messages().await.is_empty());
}

#[test]
fn certificates_that_can_t_be_read_stop_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let empty = folder.path().join("empty.pem");
    std::fs::write(&empty, "no certificate").unwrap();
    for file in [folder.path().join("missing.pem"), empty] {
        let lines = format!("smtp_security = 'starttls'\nsmtp_ca_file = '{}'", file.display());
        let Err(error) = Transport::new(&settings(&folder, &lines)) else { panic!("taken: {}", file.display()) };
        assert!(error.to_string().contains(&*file.display().to_string()), "{error}");
    }
}
