//! Settings: one typed struct, read from the defaults, a file and the environment, in this order.
//! A wrong setting stops the start with one sentence that says which and why.

use std::{
    fmt,
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
    time::Duration,
};

use config::{Environment, File, FileFormat};
use serde::Deserialize;
use url::Url;

use crate::{auth::receipt_key::KEY_MIN, store::StoreSettings};

const DEFAULTS: &str = include_str!("../config.default.toml");
/// The file that is read when none is named.
const USUAL_FILE: &str = "havainto.toml";

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    pub server: ServerConfig,
    pub data: DataConfig,
    pub database: DatabaseConfig,
    pub session: SessionConfig,
    pub sign_in: SignInConfig,
    pub issues: IssuesConfig,
    pub drafts: DraftsConfig,
    pub search: SearchConfig,
    pub mail: MailConfig,
    pub log: LogConfig,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServerConfig {
    pub listen: SocketAddr,
    pub public_url: String,
    pub trust_proxy: bool,
    /// Bytes.
    pub body_limit: usize,
    /// Empty: a key of its own in the data folder.
    pub receipt_key: Secret,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DataConfig {
    pub folder: PathBuf,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatabaseConfig {
    pub url: Secret,
    pub max_connections: u32,
    /// Seconds.
    pub acquire_timeout: u64,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionConfig {
    pub idle_hours: u32,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignInConfig {
    pub attempts_per_account: u32,
    pub attempts_per_address: u32,
    pub window_minutes: u32,
    pub invitation_days: u32,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IssuesConfig {
    pub answer_within_days: u32,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftsConfig {
    pub keep_days: u32,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SearchConfig {
    /// Megabytes.
    pub writer_memory: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailTransport {
    Smtp,
    File,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SmtpSecurity {
    Tls,
    Starttls,
    None,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailConfig {
    pub transport: MailTransport,
    pub from: String,
    pub smtp_host: String,
    pub smtp_port: u16,
    pub smtp_security: SmtpSecurity,
    /// Empty: none besides the public authorities.
    pub smtp_ca_file: PathBuf,
    pub smtp_user: String,
    pub smtp_password: Secret,
    /// Seconds.
    pub timeout: u64,
    pub max_attempts: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    Text,
    Json,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogConfig {
    pub format: LogFormat,
    pub filter: String,
}

/// A setting that is never printed.
#[derive(Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    pub fn expose(&self) -> &str {
        &self.0
    }
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_empty() { "\"\"" } else { "\"…\"" })
    }
}

/// What stops the start. Its message is one sentence for an operator.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error("The settings can't be read: {0}.")]
    Unreadable(#[from] config::ConfigError),
    #[error("The setting {setting} is wrong: {why}.")]
    Wrong { setting: &'static str, why: String },
}

/// What the command line says, before any file.
#[derive(Debug, Clone, Default)]
pub struct Overrides {
    /// A settings file that must exist.
    pub file: Option<PathBuf>,
    pub data: Option<PathBuf>,
    pub listen: Option<SocketAddr>,
    /// Demonstration: letters go to files unless another transport is asked for.
    pub demo: bool,
}

impl Config {
    pub fn load(overrides: &Overrides) -> Result<Self, ConfigError> {
        let mut settings = config::Config::builder().add_source(File::from_str(DEFAULTS, FileFormat::Toml));
        if overrides.demo {
            settings = settings.add_source(File::from_str("[mail]\ntransport = \"file\"", FileFormat::Toml));
        }
        settings = match &overrides.file {
            Some(file) => settings.add_source(File::from(file.as_path()).format(FileFormat::Toml)),
            None => settings.add_source(File::from(Path::new(USUAL_FILE)).format(FileFormat::Toml).required(false)),
        };
        settings = settings
            .add_source(Environment::with_prefix("HAVAINTO").prefix_separator("__").separator("__").try_parsing(true));
        settings = settings
            .set_override_option("data.folder", overrides.data.as_ref().map(|folder| folder.display().to_string()))?
            .set_override_option("server.listen", overrides.listen.map(|address| address.to_string()))?;
        let config: Self = settings.build()?.try_deserialize()?;
        config.check()?;
        Ok(config)
    }

    fn check(&self) -> Result<(), ConfigError> {
        let wrong = |setting, why: &str| Err(ConfigError::Wrong { setting, why: why.to_owned() });
        self.public_url()?;
        if !(16 * 1024..=16 * 1024 * 1024).contains(&self.server.body_limit) {
            return wrong("server.body_limit", "it must be between 16384 and 16777216 bytes");
        }
        if !self.server.receipt_key.is_empty() && self.server.receipt_key.expose().chars().count() < KEY_MIN {
            return wrong("server.receipt_key", "it must be empty or have 32 characters at least");
        }
        let url = self.database.url.expose();
        if !(url.is_empty() || url.starts_with("postgres://") || url.starts_with("postgresql://")) {
            return wrong("database.url", "it must be empty or start with postgres://");
        }
        if self.database.max_connections == 0 {
            return wrong("database.max_connections", "at least one connection is needed");
        }
        if self.session.idle_hours == 0 {
            return wrong("session.idle_hours", "it must be one hour or more");
        }
        if self.sign_in.attempts_per_account == 0 || self.sign_in.attempts_per_address == 0 {
            return wrong("sign_in.attempts_per_account", "with no attempts nobody could sign in");
        }
        if self.drafts.keep_days == 0 {
            return wrong("drafts.keep_days", "a draft must be kept for one day or more");
        }
        if !(15..=4096).contains(&self.search.writer_memory) {
            return wrong("search.writer_memory", "it must be between 15 and 4096 megabytes");
        }
        self.check_mail()
    }

    fn check_mail(&self) -> Result<(), ConfigError> {
        let wrong = |setting, why: &str| Err(ConfigError::Wrong { setting, why: why.to_owned() });
        let mail = &self.mail;
        if mail.from.parse::<lettre::message::Mailbox>().is_err() {
            return wrong("mail.from", "it must be an address such as \"Havainto <havainto@example.fi>\"");
        }
        if mail.timeout == 0 || mail.max_attempts == 0 {
            return wrong("mail.timeout", "timeout and max_attempts must be at least 1");
        }
        if mail.transport == MailTransport::Smtp {
            if mail.smtp_host.is_empty() {
                return wrong("mail.smtp_host", "the smtp transport needs the name of a server");
            }
            let here = mail.smtp_host == "localhost"
                || mail.smtp_host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
            if mail.smtp_security == SmtpSecurity::None && !mail.smtp_password.is_empty() && !here {
                return wrong("mail.smtp_security", "a password may not be sent to another machine without TLS");
            }
        }
        Ok(())
    }

    /// The address for links, without a slash at its end.
    pub fn public_url(&self) -> Result<Url, ConfigError> {
        let text = match self.server.public_url.as_str() {
            "" => format!("http://localhost:{}", self.server.listen.port()),
            given => given.to_owned(),
        };
        match Url::parse(&text) {
            Ok(url) if matches!(url.scheme(), "http" | "https") && url.has_host() && url.path() == "/" => Ok(url),
            _ => Err(ConfigError::Wrong {
                setting: "server.public_url",
                why: "it must be an address such as \"https://havainto.example.fi\", without a path".into(),
            }),
        }
    }

    pub fn store(&self) -> StoreSettings {
        let acquire_timeout = Duration::from_secs(self.database.acquire_timeout);
        let url = match self.database.url.expose() {
            "" => StoreSettings::sqlite_in(&self.data.folder).url,
            url => url.to_owned(),
        };
        StoreSettings { url, max_connections: self.database.max_connections, acquire_timeout }
    }

    /// Where the index is kept.
    pub fn index_folder(&self) -> PathBuf {
        self.data.folder.join("index")
    }

    /// Where the `file` transport keeps letters.
    pub fn letters_folder(&self) -> PathBuf {
        self.data.folder.join("letters")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(toml: &str, demo: bool) -> Result<Config, ConfigError> {
        let folder = std::env::temp_dir().join(format!("havainto-config-{}-{demo}-{}", std::process::id(), toml.len()));
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join("settings.toml");
        std::fs::write(&file, toml).unwrap();
        let config = Config::load(&Overrides { file: Some(file), demo, ..Overrides::default() });
        std::fs::remove_dir_all(folder).unwrap();
        config
    }

    #[test]
    fn the_defaults_hold_and_a_demonstration_writes_letters_to_files() {
        let config = load("", false).unwrap();
        assert_eq!(config.mail.transport, MailTransport::Smtp);
        assert_eq!(config.public_url().unwrap().as_str(), "http://localhost:8080/");
        assert_eq!(load("", true).unwrap().mail.transport, MailTransport::File);
        assert_eq!(load("[mail]\ntransport = \"smtp\"\n", true).unwrap().mail.transport, MailTransport::Smtp);
    }

    #[test]
    fn a_wrong_setting_is_named() {
        let cases = [
            ("[server]\nlisten = \"nowhere\"", "listen"),
            ("[server]\npublic_url = \"ftp://x\"", "server.public_url"),
            ("[server]\npublic_url = \"https://x/path\"", "server.public_url"),
            ("[server]\nbody_limit = 1", "server.body_limit"),
            ("[server]\nbody_limt = 1", "body_limt"),
            ("[server]\nreceipt_key = \"hush\"", "server.receipt_key"),
            ("[drafts]\nkeep_days = 0", "drafts.keep_days"),
            ("[database]\nurl = \"mysql://x\"", "database.url"),
            ("[search]\nwriter_memory = 1", "search.writer_memory"),
            ("[mail]\ntransport = \"pigeon\"", "pigeon"),
            ("[mail]\nfrom = \"nobody\"", "mail.from"),
            ("[mail]\nsmtp_host = \"mail.example.fi\"\nsmtp_password = \"hush\"", "mail.smtp_security"),
        ];
        for (toml, named) in cases {
            let error = load(toml, false).unwrap_err().to_string();
            assert!(error.contains(named), "{toml}: {error}");
            assert!(!error.contains("hush"), "{error}");
            assert_eq!(error.lines().count(), 1, "{error}");
        }
    }

    #[test]
    fn secrets_are_not_printed() {
        let config =
            load("[database]\nurl = \"postgres://u:hush@h/d\"\n[mail]\nsmtp_password = \"hush\"\n", false).unwrap();
        assert!(!format!("{config:?}").contains("hush"));
    }
}
