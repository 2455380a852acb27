//! Whom a mail tells of what happened to a report, and how much of that the queue may know: a mail to
//! whoever filed confidentially names no report, so that no row ties the two together.

use domain::mail::MailKind;

use crate::store::{About, Notice, Reporter};

/// To whoever filed the report; nobody, when nobody knows who that is.
pub fn to_reporter(kind: MailKind, reporter: Reporter, about: About) -> Option<Notice> {
    match reporter {
        Reporter::Named(account) => Some(Notice::new(kind, account, about)),
        Reporter::Confidential(account) => Some(Notice::of_the_day(kind, account, About::Nothing)),
        Reporter::Anonymous => None,
    }
}
