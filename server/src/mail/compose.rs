//! What a mail says, in its recipient's language: a greeting, what happened in general words, a
//! reference number and a link. Never what people wrote, not even a title: mails leave the house.

use app::{
    i18n::{Texts, t},
    routes,
};
use askama::Template;
use domain::{
    ids::{IssueId, MailId, ObservationId, Reference},
    locale::Locale,
    time::Timestamp,
};
use lettre::{
    Address, Message,
    message::{
        Mailbox, MultiPart,
        header::{HeaderName, HeaderValue},
    },
};
use url::Url;

use crate::config::{Config, ConfigError};

/// To whom a mail goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    pub name: String,
    pub email: String,
    pub locale: Locale,
}

/// What a mail tells of.
#[derive(Clone)]
pub enum Matter {
    IssueRaised {
        issue: IssueId,
        reference: Reference,
    },
    /// The reference is the observation's: its reporter knows no other.
    IssueAnswered {
        observation: ObservationId,
        reference: Reference,
    },
    /// To whoever noticed it too.
    SharedAnswered {
        observation: ObservationId,
        reference: Reference,
    },
    Commented {
        observation: ObservationId,
        reference: Reference,
    },
    /// To whoever filed it confidentially: the mail does not say which it is.
    OwnAnswered,
    OwnCommented,
    IdentityDisclosed,
    /// `token`: see [`crate::auth::token`]. `days`: for how long it works.
    Invitation {
        token: String,
        days: u32,
    },
}

/// Why a mail can't be written. Holds no address: it is logged.
#[derive(Debug, thiserror::Error)]
pub enum ComposeError {
    #[error("the recipient's address can't stand in a mail")]
    Address(#[source] lettre::address::AddressError),
    #[error("the words can't be put into their template")]
    Template(#[from] askama::Error),
    #[error("the parts don't make a mail")]
    Parts(#[from] lettre::error::Error),
}

/// What all mails of an installation have in common.
#[derive(Debug, Clone)]
pub struct Letterhead {
    from: Mailbox,
    public_url: Url,
}

impl Letterhead {
    /// `public_url`: the address that people use, without a path.
    pub fn new(from: Mailbox, public_url: Url) -> Self {
        Self { from, public_url }
    }

    /// As the settings have it.
    pub fn of(config: &Config) -> Result<Self, ConfigError> {
        let from = config
            .mail
            .from
            .parse()
            .map_err(|_| ConfigError::Wrong { setting: "mail.from", why: "it is no address".to_owned() })?;
        Ok(Self::new(from, config.public_url()?))
    }

    /// Writes a mail. Its Message-ID is made of `id` and stays the same however often it is sent.
    pub fn compose(&self, id: MailId, to: &Recipient, matter: &Matter, at: Timestamp) -> Result<Message, ComposeError> {
        let name = one_line(&to.name);
        let address: Address = to.email.parse().map_err(ComposeError::Address)?;
        let words = self.words(Texts::of(to.locale), &name, matter);
        let text = PlainText { words: &words }.render()?;
        let html = Html { locale: to.locale, words: &words }.render()?;
        Ok(Message::builder()
            .message_id(Some(format!("<{id}@{}>", self.public_url.host_str().unwrap_or("localhost"))))
            .date(at.into())
            .from(self.from.clone())
            .to(Mailbox::new((!name.is_empty()).then_some(name), address))
            .subject(words.subject)
            // Absence notes and the like are not to answer (RFC 3834).
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .raw_header(header("Content-Language", to.locale.as_str()))
            .multipart(MultiPart::alternative_plain_html(text, html))?)
    }

    fn words(&self, texts: Texts, name: &str, matter: &Matter) -> Words {
        let greeting = t!(texts, "letter-greeting", name = name);
        let no_text = t!(texts, "letter-without-text");
        let automatic = t!(texts, "letter-automatic");
        match *matter {
            Matter::IssueRaised { issue, reference } => {
                let reference = reference.to_string();
                Words {
                    subject: t!(texts, "letter-issue-raised-subject", reference = reference.as_str()),
                    greeting,
                    news: t!(texts, "letter-issue-raised-news", reference = reference.as_str()),
                    link_text: t!(texts, "letter-issue-raised-link", reference = reference.as_str()),
                    link: self.link(&routes::issue(issue)),
                    notes: vec![no_text, automatic],
                }
            }
            Matter::IssueAnswered { observation, reference } => {
                let reference = reference.to_string();
                Words {
                    subject: t!(texts, "letter-issue-answered-subject", reference = reference.as_str()),
                    greeting,
                    news: t!(texts, "letter-issue-answered-news", reference = reference.as_str()),
                    link_text: t!(texts, "letter-issue-answered-link", reference = reference.as_str()),
                    link: self.link(&routes::observation(observation)),
                    notes: vec![no_text, automatic],
                }
            }
            Matter::SharedAnswered { observation, reference } => {
                let reference = reference.to_string();
                Words {
                    subject: t!(texts, "letter-shared-answered-subject", reference = reference.as_str()),
                    greeting,
                    news: t!(texts, "letter-shared-answered-news", reference = reference.as_str()),
                    link_text: t!(texts, "letter-shared-answered-link", reference = reference.as_str()),
                    link: self.link(&routes::observation(observation)),
                    notes: vec![no_text, automatic],
                }
            }
            Matter::Commented { observation, reference } => {
                let reference = reference.to_string();
                Words {
                    subject: t!(texts, "letter-commented-subject", reference = reference.as_str()),
                    greeting,
                    news: t!(texts, "letter-commented-news", reference = reference.as_str()),
                    link_text: t!(texts, "letter-commented-link", reference = reference.as_str()),
                    link: self.link(&routes::observation(observation)),
                    notes: vec![no_text, automatic],
                }
            }
            Matter::OwnAnswered => Words {
                subject: t!(texts, "letter-own-answered-subject"),
                greeting,
                news: t!(texts, "letter-own-answered-news"),
                link_text: t!(texts, "letter-own-link"),
                link: self.link(routes::OBSERVATIONS),
                notes: vec![no_text, automatic],
            },
            Matter::OwnCommented => Words {
                subject: t!(texts, "letter-own-commented-subject"),
                greeting,
                news: t!(texts, "letter-own-commented-news"),
                link_text: t!(texts, "letter-own-link"),
                link: self.link(routes::OBSERVATIONS),
                notes: vec![no_text, automatic],
            },
            Matter::IdentityDisclosed => Words {
                subject: t!(texts, "letter-identity-disclosed-subject"),
                greeting,
                news: t!(texts, "letter-identity-disclosed-news"),
                link_text: t!(texts, "letter-own-link"),
                link: self.link(routes::OBSERVATIONS),
                notes: vec![automatic],
            },
            Matter::Invitation { ref token, days } => Words {
                subject: t!(texts, "letter-invitation-subject"),
                greeting,
                news: t!(texts, "letter-invitation-news"),
                link_text: t!(texts, "letter-invitation-link"),
                link: self.link(&routes::invitation(token)),
                notes: vec![t!(texts, "letter-invitation-expires", days = days), automatic],
            },
        }
    }

    fn link(&self, path: &str) -> String {
        format!("{}{path}", self.public_url.as_str().trim_end_matches('/'))
    }
}

/// The words of one mail, as both its parts show them.
struct Words {
    subject: String,
    greeting: String,
    news: String,
    link_text: String,
    link: String,
    notes: Vec<String>,
}

#[derive(Template)]
#[template(path = "mail/letter.txt")]
struct PlainText<'a> {
    words: &'a Words,
}

#[derive(Template)]
#[template(path = "mail/letter.html")]
struct Html<'a> {
    locale: Locale,
    words: &'a Words,
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// A name on one line, whatever it holds: a line break in it could pass for a header of its own.
fn one_line(name: &str) -> String {
    name.split(|c: char| c.is_control() || c.is_whitespace() || matches!(c, '\u{2028}' | '\u{2029}'))
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
