//! The way out that the settings chose, and what its failures mean for a mail.

use std::io;

use domain::{ids::MailId, mail::MailTrouble, time::Timestamp};
use lettre::Message;

use super::{
    letters::LetterFolder,
    smtp::{MailServer, MailServerError, SmtpFailure},
};
use crate::config::{Config, MailTransport};

#[derive(Clone)]
pub enum Transport {
    Smtp(MailServer),
    File(LetterFolder),
}

/// Why a mail did not leave. The text of the error itself can be logged, those of its sources not.
#[derive(Debug, thiserror::Error)]
pub enum SendError {
    #[error(transparent)]
    Smtp(#[from] SmtpFailure),
    #[error("the letter can't be written into its folder")]
    File(#[source] io::Error),
}

impl SendError {
    pub fn trouble(&self) -> MailTrouble {
        match self {
            Self::Smtp(failure) => failure.trouble(),
            Self::File(_) => MailTrouble::NotWritten,
        }
    }

    /// Whether trying again can't help.
    pub fn is_final(&self) -> bool {
        self.trouble() == MailTrouble::Refused
    }

    /// The number in the mail server's answer, for the log.
    pub fn code(&self) -> Option<u16> {
        match self {
            Self::Smtp(failure) => failure.code(),
            Self::File(_) => None,
        }
    }
}

impl Transport {
    pub fn new(config: &Config) -> Result<Self, MailServerError> {
        Ok(match config.mail.transport {
            MailTransport::Smtp => Self::Smtp(MailServer::new(&config.mail)?),
            MailTransport::File => Self::File(LetterFolder::new(config.letters_folder())),
        })
    }

    /// Hands a mail over, or says why not, within the time that the settings give it. `kept_as_of`: the
    /// time that the file of a letter bears, if not that of its writing.
    pub async fn send(&self, id: MailId, message: &Message, kept_as_of: Option<Timestamp>) -> Result<(), SendError> {
        match self {
            Self::Smtp(server) => Ok(server.send(message).await?),
            Self::File(folder) => folder.keep(id, message.formatted(), kept_as_of).await.map_err(SendError::File),
        }
    }

    /// Whether mails could leave just now; sends none.
    pub async fn check(&self) -> Result<(), SendError> {
        match self {
            Self::Smtp(server) => Ok(server.check().await?),
            Self::File(folder) => folder.check().await.map_err(SendError::File),
        }
    }

    /// Where letters are kept, if they are.
    pub fn letters(&self) -> Option<&LetterFolder> {
        match self {
            Self::Smtp(_) => None,
            Self::File(folder) => Some(folder),
        }
    }
}
