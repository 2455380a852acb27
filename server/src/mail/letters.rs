//! The `file` way out: each mail becomes a letter in a folder, named by its id in the outbox, so
//! that a letter written twice is there once. For trying things out; administrators can read them.

use std::{
    fs::{self, File},
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
};

use domain::{ids::MailId, time::Timestamp};
use mail_parser::MessageParser;

/// The folder in which letters are kept. Created when the first one is.
#[derive(Debug, Clone)]
pub struct LetterFolder(PathBuf);

/// What a kept letter says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptLetter {
    pub subject: String,
    /// The plain-text part.
    pub text: String,
}

impl LetterFolder {
    pub fn new(folder: PathBuf) -> Self {
        Self(folder)
    }

    /// Keeps a letter; returns once it is on disk under its name, whole.
    /// `as_of`: the time that the file bears, if not that of its writing.
    pub async fn keep(&self, id: MailId, letter: Vec<u8>, as_of: Option<Timestamp>) -> io::Result<()> {
        let (folder, path) = (self.0.clone(), self.path(id));
        blocking(move || write_whole(&folder, &path, &letter, as_of)).await
    }

    /// What the letter says; none when there is none here.
    pub async fn read(&self, id: MailId) -> io::Result<Option<KeptLetter>> {
        let path = self.path(id);
        let bytes = match blocking(move || fs::read(path)).await {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        let message = MessageParser::default().parse(&bytes).ok_or(ErrorKind::InvalidData)?;
        Ok(Some(KeptLetter {
            subject: message.subject().unwrap_or_default().to_owned(),
            text: message.body_text(0).unwrap_or_default().replace("\r\n", "\n"),
        }))
    }

    pub async fn holds(&self, id: MailId) -> bool {
        let path = self.path(id);
        blocking(move || path.try_exists()).await.unwrap_or(false)
    }

    /// Whether letters can be written here.
    pub async fn check(&self) -> io::Result<()> {
        let (folder, path) = (self.0.clone(), self.0.join("check"));
        blocking(move || {
            write_whole(&folder, &path, b"", None)?;
            fs::remove_file(path)
        })
        .await
    }

    fn path(&self, id: MailId) -> PathBuf {
        self.0.join(format!("{id}.eml"))
    }
}

/// Under another name first: whoever finds the letter finds all of it, also after a power cut.
fn write_whole(folder: &Path, path: &Path, bytes: &[u8], as_of: Option<Timestamp>) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let unfinished = path.with_extension("part");
    let mut file = File::create(&unfinished)?;
    file.write_all(bytes)?;
    if let Some(at) = as_of {
        file.set_modified(at.into())?;
    }
    file.sync_all()?;
    fs::rename(unfinished, path)?;
    File::open(folder)?.sync_all()
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(io::Error::other)?
}
