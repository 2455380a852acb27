//! A full copy of an installation, and what can be looked up in it.

use std::{fs, path::Path, time::SystemTime};

use chrono::{DateTime, NaiveTime, Utc};
use sea_orm::{Database, DbBackend};
use uuid::Uuid;

use crate::support::{OpenHouse, dump, tables};

/// Bytes of a page of `SQLite`'s file, of the head of its write-ahead log, and before each page in that.
const PAGE: usize = 4096;
const LOG_HEAD: usize = 32;
const FRAME_HEAD: usize = 24;

pub struct Copied {
    /// Every file of the data folder.
    files: Vec<File>,
    /// Every row of every table, as text.
    rows: Vec<(String, String)>,
}

pub struct File {
    /// The name of the one it lies in.
    folder: String,
    name: String,
    bytes: Vec<u8>,
    modified: SystemTime,
}

/// A letter that the `file` transport kept.
pub struct Letter {
    pub text: String,
    modified: SystemTime,
}

impl Letter {
    /// Whether its file was written at a time of the day, as far as files tell.
    pub fn bears_a_time(&self, day: &str) -> bool {
        let modified: DateTime<Utc> = self.modified.into();
        modified.to_rfc3339() != format!("{day}T00:00:00+00:00")
    }
}

impl Copied {
    pub async fn of(house: &OpenHouse) -> Self {
        let mut files = Vec::new();
        walk(house.folder(), &mut files);
        let db = Database::connect(house.database_url()).await.unwrap();
        assert!(
            db.get_database_backend() == DbBackend::Postgres || files.iter().any(|file| file.name.ends_with("-wal"))
        );
        let mut rows = Vec::new();
        for table in tables(&db).await {
            let lines = dump(&db, &table).await;
            rows.extend(lines.into_iter().map(|line| (table.clone(), line)));
        }
        db.close().await.unwrap();
        Self { files, rows }
    }

    /// The rows that tell of the report with a text: its own, its issue's, and every other that names
    /// either.
    pub fn rows_about(&self, text: &str) -> Vec<&str> {
        let of = |table: &str, part: &str| {
            let row = self.rows.iter().find(|(name, row)| name == table && row.contains(part));
            row.unwrap_or_else(|| panic!("no row of {table} has {part}")).1.as_str()
        };
        let observation = ids(of("observation", text))[0].to_string();
        let issue = ids(of("issue", &observation))[0].to_string();
        let about = |row: &str| row.contains(text) || row.contains(&observation) || row.contains(&issue);
        self.rows.iter().map(|(_, row)| row.as_str()).filter(|row| about(row)).collect()
    }

    /// The pages of the database's files, and the other files, that hold some bytes.
    pub fn pages_with(&self, needle: &[u8]) -> Vec<&[u8]> {
        self.files.iter().flat_map(File::pages).filter(|page| holds(page, needle)).collect()
    }

    /// Whether anything has it.
    pub fn mentions(&self, text: &str) -> bool {
        let plain = text.replace('-', "");
        let in_files = |text: &str| self.files.iter().any(|file| holds(&file.bytes, text.as_bytes()));
        in_files(text)
            || in_files(&plain)
            || self.rows.iter().any(|(_, row)| row.contains(text) || row.contains(&plain))
    }

    /// Files of the index that bear a time of the day.
    pub fn timed_segments(&self) -> Vec<&str> {
        let timed = |file: &&File| {
            let modified: DateTime<Utc> = file.modified.into();
            modified.time() != NaiveTime::MIN
        };
        let segments = self.files.iter().filter(|file| file.folder == "segments");
        assert!(segments.clone().count() > 2, "an index");
        segments.filter(timed).map(|file| file.name.as_str()).collect()
    }

    pub fn letters(&self) -> Vec<Letter> {
        let letters = self.files.iter().filter(|file| file.folder == "letters");
        let letters: Vec<Letter> = letters
            .map(|file| Letter { text: String::from_utf8_lossy(&file.bytes).into_owned(), modified: file.modified })
            .collect();
        assert!(!letters.is_empty(), "the owner was told");
        letters
    }
}

impl File {
    fn pages(&self) -> Vec<&[u8]> {
        if self.name.ends_with(".sqlite") {
            self.bytes.chunks(PAGE).collect()
        } else if self.name.ends_with("-wal") {
            self.bytes.get(LOG_HEAD..).unwrap_or_default().chunks(FRAME_HEAD + PAGE).collect()
        } else {
            vec![&self.bytes]
        }
    }
}

fn walk(folder: &Path, files: &mut Vec<File>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, files);
        } else {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let folder = folder.file_name().unwrap().to_string_lossy().into_owned();
            let modified = fs::metadata(&path).unwrap().modified().unwrap();
            files.push(File { folder, name, bytes: fs::read(path).unwrap(), modified });
        }
    }
}

pub fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

/// Whether a text says at what time of a day something happened: in words, or in an id that was made then.
pub fn tells_the_time(text: &str, day: &str) -> bool {
    let clock = |at: usize| {
        let part = text.as_bytes().get(at..at + 8).unwrap_or_default();
        let shaped = part.len() == 8
            && part.iter().enumerate().all(|(i, b)| if i == 2 || i == 5 { *b == b':' } else { b.is_ascii_digit() });
        shaped && part != b"00:00:00"
    };
    let made_that_day = |id: &Uuid| {
        let made = id.get_timestamp().and_then(|at| {
            let (seconds, nanos) = at.to_unix();
            DateTime::from_timestamp(i64::try_from(seconds).ok()?, nanos)
        });
        made.is_some_and(|at| at.date_naive().to_string() == day && at.to_rfc3339() != format!("{day}T00:00:00+00:00"))
    };
    (0..text.len()).any(clock) || ids(text).iter().any(made_that_day)
}

/// The ids in a text, in their order.
fn ids(text: &str) -> Vec<Uuid> {
    const LENGTH: usize = 36;
    let part = |at: usize| text.get(at..at + LENGTH).and_then(|part| Uuid::try_parse(part).ok());
    let mut ids = Vec::new();
    let mut at = 0;
    while at + LENGTH <= text.len() {
        match part(at) {
            Some(id) => {
                ids.push(id);
                at += LENGTH;
            }
            None => at += 1,
        }
    }
    ids
}
