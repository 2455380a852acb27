//! The `smtp` way out: one conversation with the mail server for each mail.
//!
//! lettre's own transport and its pool are not used. A send that is cut off by its timeout would
//! leave its connection to the pool in the middle of a conversation, and the next mail would take
//! the late answers for its own: one that was refused could count as sent. Here a conversation
//! that is cut off is closed. Speaking step by step also tells a password that is not taken from
//! a recipient who is not: the first is no mail's fault.

use std::{fs, io, path::PathBuf, time::Duration};

use domain::mail::MailTrouble;
use lettre::{
    Message,
    transport::smtp::{
        Error as SmtpError,
        authentication::{Credentials, DEFAULT_MECHANISMS},
        client::{AsyncSmtpConnection, Certificate, TlsParameters},
        extension::ClientId,
    },
};
use tokio::time::timeout;

use crate::config::{MailConfig, SmtpSecurity};

/// How long a server may take to say goodbye. Nobody waits for it.
const GOODBYE: Duration = Duration::from_secs(5);

/// "Authentication required", said to a sender: no mail's fault either.
const SIGN_IN_FIRST: u16 = 530;

/// The mail server, and how to speak with it.
#[derive(Clone)]
pub struct MailServer {
    host: String,
    port: u16,
    tls: Tls,
    credentials: Option<Credentials>,
    timeout: Duration,
}

#[derive(Clone)]
enum Tls {
    FromTheFirstByte(TlsParameters),
    /// Nothing is said before the connection is encrypted.
    Starttls(TlsParameters),
    None,
}

/// Why no conversation can even be tried: a setting is wrong.
#[derive(Debug, thiserror::Error)]
pub enum MailServerError {
    #[error("the certificates in {} can't be read", .file.display())]
    Certificates {
        file: PathBuf,
        #[source]
        source: io::Error,
    },
    #[error("TLS can't be set up with these certificates")]
    Tls(#[source] SmtpError),
}

/// Where a conversation ended. The sources hold the server's words, which may hold addresses:
/// they are never logged.
#[derive(Debug, thiserror::Error)]
pub enum SmtpFailure {
    #[error("the mail server took too long")]
    TimedOut,
    #[error("the mail server can't be reached, or not in the way that the settings ask for")]
    Connect(#[source] SmtpError),
    #[error("the mail server did not take user and password")]
    SignIn(#[source] SmtpError),
    #[error("the mail server did not take the mail")]
    HandOver(#[source] SmtpError),
}

impl SmtpFailure {
    pub fn trouble(&self) -> MailTrouble {
        match self {
            Self::TimedOut => MailTrouble::TimedOut,
            Self::Connect(error) | Self::SignIn(error) | Self::HandOver(error) if error.is_transient() => {
                MailTrouble::Deferred
            }
            Self::SignIn(error) if error.is_permanent() || error.is_client() => MailTrouble::NotSignedIn,
            Self::HandOver(error) if error.status().is_some_and(|code| u16::from(code) == SIGN_IN_FIRST) => {
                MailTrouble::NotSignedIn
            }
            Self::HandOver(error) if error.is_permanent() || error.is_client() => MailTrouble::Refused,
            Self::Connect(_) | Self::SignIn(_) | Self::HandOver(_) => MailTrouble::Unreachable,
        }
    }

    /// The number in the server's answer, for the log.
    pub fn code(&self) -> Option<u16> {
        match self {
            Self::TimedOut => None,
            Self::Connect(error) | Self::SignIn(error) | Self::HandOver(error) => error.status().map(u16::from),
        }
    }
}

impl MailServer {
    pub fn new(config: &MailConfig) -> Result<Self, MailServerError> {
        let tls = match config.smtp_security {
            SmtpSecurity::Tls => Tls::FromTheFirstByte(tls_parameters(config)?),
            SmtpSecurity::Starttls => Tls::Starttls(tls_parameters(config)?),
            SmtpSecurity::None => Tls::None,
        };
        let credentials = (!config.smtp_user.is_empty())
            .then(|| Credentials::new(config.smtp_user.clone(), config.smtp_password.expose().to_owned()));
        Ok(Self {
            host: config.smtp_host.clone(),
            port: config.smtp_port,
            tls,
            credentials,
            timeout: Duration::from_secs(config.timeout),
        })
    }

    /// Hands a mail over. `Ok` means that the server has taken responsibility for it.
    pub async fn send(&self, message: &Message) -> Result<(), SmtpFailure> {
        let letter = message.formatted();
        let conversation = async {
            let mut connection = self.connect().await?;
            match connection.send(message.envelope(), &letter).await {
                Ok(_) => Ok(connection),
                Err(error) => Err(SmtpFailure::HandOver(error)),
            }
        };
        let connection = timeout(self.timeout, conversation).await.map_err(|_| SmtpFailure::TimedOut)??;
        leave(connection);
        Ok(())
    }

    /// Connects and signs in, without sending anything.
    pub async fn check(&self) -> Result<(), SmtpFailure> {
        let connection = timeout(self.timeout, self.connect()).await.map_err(|_| SmtpFailure::TimedOut)??;
        leave(connection);
        Ok(())
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, SmtpFailure> {
        let hello = ClientId::default();
        // Half of the time: where a name has several addresses, another one gets its turn.
        let patience = Some(self.timeout / 2);
        let wrapper = match &self.tls {
            Tls::FromTheFirstByte(parameters) => Some(parameters.clone()),
            Tls::Starttls(_) | Tls::None => None,
        };
        let server = (self.host.as_str(), self.port);
        let mut connection = AsyncSmtpConnection::connect_tokio1(server, patience, &hello, wrapper, None)
            .await
            .map_err(SmtpFailure::Connect)?;
        if let Tls::Starttls(parameters) = &self.tls {
            connection.starttls(parameters.clone(), &hello).await.map_err(SmtpFailure::Connect)?;
        }
        if let Some(credentials) = &self.credentials {
            connection.auth(DEFAULT_MECHANISMS, credentials).await.map_err(SmtpFailure::SignIn)?;
        }
        Ok(connection)
    }
}

fn tls_parameters(config: &MailConfig) -> Result<TlsParameters, MailServerError> {
    let mut parameters = TlsParameters::builder(config.smtp_host.clone());
    let file = &config.smtp_ca_file;
    if !file.as_os_str().is_empty() {
        let unreadable = |source| MailServerError::Certificates { file: file.clone(), source };
        let pem = fs::read(file).map_err(unreadable)?;
        if !String::from_utf8_lossy(&pem).contains("-----BEGIN CERTIFICATE-----") {
            return Err(unreadable(io::Error::new(io::ErrorKind::InvalidData, "it holds no certificate")));
        }
        parameters = parameters.add_root_certificate(Certificate::from_pem(&pem).map_err(MailServerError::Tls)?);
    }
    parameters.build_rustls().map_err(MailServerError::Tls)
}

/// Says goodbye beside: what matters is done.
fn leave(mut connection: AsyncSmtpConnection) {
    tokio::spawn(async move {
        let _ = timeout(GOODBYE, connection.abort()).await;
    });
}
