//! What administrators see of the mail queue. Mails carry links, never texts.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{
    ids::{MailId, NotAnId},
    observation::coded,
    time::Timestamp,
};

coded! {
    /// What a mail tells of.
    MailKind {
        /// To the owner: something was raised to you.
        IssueRaised = "issue_raised",
        /// To the reporter: what you raised was answered.
        IssueAnswered = "issue_answered",
        /// To whoever noticed it too: what they joined was answered.
        SharedAnswered = "shared_answered",
        /// To the owner, or to a named reporter: there is a new comment.
        Commented = "commented",
        /// To a confidential reporter: a custodian was told who filed it.
        IdentityDisclosed = "identity_disclosed",
        /// To someone invited: choose your password.
        Invitation = "invitation",
    }
}

coded! {
    MailState {
        /// Waits for its turn, or to be tried again.
        Waiting = "waiting",
        Sent = "sent",
        /// Set aside: it will not be tried again by itself.
        Dead = "dead",
    }
}

coded! {
    /// Why the last attempt failed, without the server's words.
    MailTrouble {
        /// No connection, or none that could be trusted.
        Unreachable = "unreachable",
        /// The server took too long.
        TimedOut = "timed_out",
        /// The server said: not now.
        Deferred = "deferred",
        /// The server said: never.
        Refused = "refused",
        /// The server did not take user and password.
        NotSignedIn = "not_signed_in",
        /// The mail could not be written, or what it tells of is gone.
        NotWritten = "not_written",
    }
}

/// A row of the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueuedMail {
    pub id: MailId,
    pub kind: MailKind,
    /// The address it goes to.
    pub to: String,
    pub state: MailState,
    pub attempts: u32,
    pub trouble: Option<MailTrouble>,
    pub queued_at: Timestamp,
    /// When it was sent, or will be tried again.
    pub at: Option<Timestamp>,
    /// Whether its letter is kept in a file and can be shown.
    pub has_letter: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxPage {
    /// Newest first, at most some hundred.
    pub mails: Vec<QueuedMail>,
    pub waiting: u64,
    pub dead: u64,
}

/// A letter that the `file` transport kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    pub mail: QueuedMail,
    pub subject: String,
    /// The plain-text part.
    pub text: String,
}
