//! What becomes of a mail, by what the server says to it.

use std::{net::TcpListener, time::Duration};

use chrono::TimeDelta;
use domain::{
    fault::Fault,
    ids::MailId,
    mail::{MailState, MailTrouble},
    ports::Outbox,
};
use mail_parser::{Address, MessageParser, MimeHeaders};
use tokio::time::timeout;
use uuid::Uuid;

use super::{MAX_ATTEMPTS, deliver_all, in_clear, outbox, postman, raise, the_mail};
use crate::support::{SmtpSink, TestApp, on_both_engines};

/// Far longer than what is waited for takes.
const LONG: Duration = Duration::from_mins(1);
const HALF_A_MINUTE: TimeDelta = TimeDelta::seconds(30);

on_both_engines!(a_mail_arrives_once_with_what_belongs_in_its_head);
async fn a_mail_arrives_once_with_what_belongs_in_its_head(app: TestApp) {
    let Some(sink) = SmtpSink::start(module_path!(), &[]) else { return };
    let postman = postman(&app, &app.store, &in_clear(sink.port()));
    let (_, issue) = raise(&app).await;
    assert_eq!(deliver_all(&postman).await, 1);
    assert_eq!(deliver_all(&postman).await, 0);

    let messages = sink.messages().await;
    assert_eq!(messages.len(), 1);
    assert_eq!(
        (messages[0].from.as_str(), &messages[0].to[..]),
        ("havainto@example.fi", &["sam@example.fi".into()][..])
    );
    let raw = messages[0].raw();
    assert!(raw.is_ascii(), "every server takes it");
    let message = MessageParser::default().parse(&raw).unwrap();
    let mail = the_mail(&app).await;
    assert_eq!(message.message_id(), Some(format!("{}@havainto.example.fi", mail.id).as_str()));
    assert_eq!(message.date().unwrap().to_timestamp(), app.clock_now().timestamp());
    assert_eq!(message.header_raw("Auto-Submitted").map(str::trim), Some("auto-generated"));
    let Some(Address::List(to)) = message.to() else { panic!("one recipient") };
    assert_eq!((to[0].name(), to[0].address()), (Some("Sam Sijainen"), Some("sam@example.fi")));
    let parts: Vec<_> =
        message.parts.iter().filter_map(|part| part.content_type()).filter_map(|kind| kind.subtype()).collect();
    assert_eq!(parts, ["alternative", "plain", "html"]);

    let link = format!("https://havainto.example.fi/issues/{issue}");
    assert!(message.body_text(0).unwrap().contains(&link));
    assert!(message.body_html(0).unwrap().contains(&format!("<a href=\"{link}\">")));
    assert!(message.subject().unwrap().contains("A-1"));
    assert_eq!((mail.state, mail.attempts, mail.trouble), (MailState::Sent, 1, None));
    assert_eq!(mail.at, Some(app.clock_now()));
}

on_both_engines!(refused_for_now_it_is_tried_again_and_arrives_once);
async fn refused_for_now_it_is_tried_again_and_arrives_once(app: TestApp) {
    let Some(sink) = SmtpSink::start(module_path!(), &[]) else { return };
    let postman = postman(&app, &app.store, &in_clear(sink.port()));
    raise(&app).await;
    sink.shall(r#"{"how":"refuse","stage":"rcpt","code":451,"times":1}"#).await;
    assert_eq!(deliver_all(&postman).await, 1);
    let mail = the_mail(&app).await;
    assert_eq!((mail.state, mail.attempts, mail.trouble), (MailState::Waiting, 1, Some(MailTrouble::Deferred)));
    let wait = mail.at.unwrap() - app.clock_now();
    assert!(wait >= HALF_A_MINUTE && wait < HALF_A_MINUTE * 5 / 4, "{wait}");

    app.clock.wind(wait - TimeDelta::milliseconds(1));
    assert_eq!(deliver_all(&postman).await, 0, "it waits for its time");
    app.clock.wind(TimeDelta::milliseconds(1));
    assert_eq!(deliver_all(&postman).await, 1);
    app.clock.wind(TimeDelta::days(1));
    assert_eq!(deliver_all(&postman).await, 0);
    assert_eq!(sink.messages().await.len(), 1);
    let mail = the_mail(&app).await;
    assert_eq!((mail.state, mail.attempts, mail.trouble), (MailState::Sent, 2, None));
}

on_both_engines!(refused_for_good_it_is_set_aside_until_an_administrator_retries);
async fn refused_for_good_it_is_set_aside_until_an_administrator_retries(app: TestApp) {
    let Some(sink) = SmtpSink::start(module_path!(), &[]) else { return };
    let postman = postman(&app, &app.store, &in_clear(sink.port()));
    let (administrator, outbox) = (&app.county.administrator, outbox(&app));
    raise(&app).await;
    sink.shall(r#"{"how":"refuse","stage":"rcpt","code":550,"text":"no sam@example.fi here"}"#).await;
    assert_eq!(deliver_all(&postman).await, 1);
    app.clock.wind(TimeDelta::days(1));
    assert_eq!(deliver_all(&postman).await, 0, "it is not tried again by itself");
    let page = outbox.mails(administrator).await.unwrap();
    assert_eq!((page.mails.len(), page.waiting, page.dead), (1, 0, 1));
    let mail = &page.mails[0];
    assert_eq!((mail.state, mail.trouble, mail.at), (MailState::Dead, Some(MailTrouble::Refused), None));
    assert_eq!(mail.to, "sam@example.fi");

    for other in app.county.everyone() {
        if other.account != administrator.account {
            assert_eq!(outbox.mails(other).await, Err(Fault::Forbidden), "{}", other.name);
            assert_eq!(outbox.retry(other, mail.id).await, Err(Fault::Forbidden), "{}", other.name);
        }
    }
    let nothing: MailId = Uuid::from_u128(7).into();
    assert_eq!(outbox.retry(administrator, nothing).await, Err(Fault::NotFound));

    sink.shall(r#"{"how":"accept"}"#).await;
    outbox.retry(administrator, mail.id).await.unwrap();
    outbox.retry(administrator, mail.id).await.unwrap();
    let mail = the_mail(&app).await;
    assert_eq!((mail.state, mail.attempts, mail.trouble), (MailState::Waiting, 0, None));
    assert_eq!(deliver_all(&postman).await, 1);
    outbox.retry(administrator, mail.id).await.unwrap();
    assert_eq!(deliver_all(&postman).await, 0, "what was sent stays sent");
    assert_eq!(sink.messages().await.len(), 1);
}

on_both_engines!(after_the_last_attempt_it_is_set_aside);
async fn after_the_last_attempt_it_is_set_aside(app: TestApp) {
    let Some(sink) = SmtpSink::start(module_path!(), &[]) else { return };
    let postman = postman(&app, &app.store, &in_clear(sink.port()));
    raise(&app).await;
    sink.shall(r#"{"how":"refuse","stage":"data","code":452}"#).await;
    for attempt in 1..=MAX_ATTEMPTS {
        let mail = the_mail(&app).await;
        assert_eq!((mail.state, mail.attempts), (MailState::Waiting, attempt - 1));
        assert_eq!(deliver_all(&postman).await, 1);
        app.clock.wind(TimeDelta::hours(5));
    }
    let mail = the_mail(&app).await;
    assert_eq!((mail.state, mail.trouble), (MailState::Dead, Some(MailTrouble::Deferred)));
    assert_eq!(deliver_all(&postman).await, 0);
}

on_both_engines!(while_the_server_is_away_it_waits);
async fn while_the_server_is_away_it_waits(app: TestApp) {
    // A port on which nobody listens, until the server comes back to it.
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let postman = postman(&app, &app.store, &in_clear(port));
    raise(&app).await;
    assert_eq!(deliver_all(&postman).await, 1);
    let mail = the_mail(&app).await;
    assert_eq!((mail.state, mail.trouble), (MailState::Waiting, Some(MailTrouble::Unreachable)));

    let Some(sink) = SmtpSink::start(module_path!(), &["--port", &port.to_string()]) else { return };
    app.clock.wind(TimeDelta::minutes(1));
    assert_eq!(deliver_all(&postman).await, 1);
    assert_eq!(sink.messages().await.len(), 1);
    assert_eq!(the_mail(&app).await.state, MailState::Sent);
}

on_both_engines!(a_server_that_hangs_or_hangs_up_is_left_in_time);
async fn a_server_that_hangs_or_hangs_up_is_left_in_time(app: TestApp) {
    let Some(sink) = SmtpSink::start(module_path!(), &[]) else { return };
    let lines = format!("{}\ntimeout = 1", in_clear(sink.port()));
    for (behaviour, trouble) in [
        (r#"{"how":"hang","stage":"connect"}"#, MailTrouble::TimedOut),
        (r#"{"how":"close","stage":"mail"}"#, MailTrouble::Unreachable),
        (r#"{"how":"hang","stage":"data"}"#, MailTrouble::TimedOut),
    ] {
        // Each with a postman of its own and the attempts that it has.
        let postman = postman(&app, &app.store, &lines);
        if app.rows("outbox").await == 0 {
            raise(&app).await;
        }
        sink.shall(behaviour).await;
        let attempts = timeout(LONG, deliver_all(&postman)).await.expect("the attempt ends");
        let mail = the_mail(&app).await;
        assert_eq!((attempts, mail.trouble), (1, Some(trouble)), "{behaviour}");
        app.clock.wind(TimeDelta::hours(5));
    }
    let mail = the_mail(&app).await;
    assert_eq!((mail.state, mail.attempts), (MailState::Dead, MAX_ATTEMPTS));

    // Nothing of the cut-off conversations is left to confuse the next one.
    sink.shall(r#"{"how":"accept"}"#).await;
    outbox(&app).retry(&app.county.administrator, mail.id).await.unwrap();
    assert_eq!(deliver_all(&postman(&app, &app.store, &lines)).await, 1);
    assert_eq!(sink.messages().await.len(), 1);
    assert_eq!(the_mail(&app).await.state, MailState::Sent);
}
