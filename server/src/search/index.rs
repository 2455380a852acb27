//! The index on disk: opened, or begun anew when it is missing, damaged or of another version.
//! The database is the truth: what lies here can be thrown away at any time.
//! May call: `progress`, `query`, `schema`, `similar`, `view`.

use std::{
    fs::{self, File, TryLockError},
    io,
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock},
    time::{Duration, UNIX_EPOCH},
};

use domain::{
    actor::Reader,
    search::{IndexState, SearchRequest},
};
use tantivy::{IndexReader, ReloadPolicy, TantivyError};

use super::{
    analysis,
    progress::Progress,
    query::{self, Found},
    schema::{Fields, schema, tokenizers},
    similar::{self, Likeness},
    view::View,
};

/// In the index's folder: locked by the process that keeps the index.
const LOCK: &str = "lock";
/// In the index's folder: what is tantivy's.
const SEGMENTS: &str = "segments";

#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    #[error("the index in {} is kept by another process: each needs a data folder of its own", .0.display())]
    InUse(PathBuf),
    #[error("the index in {} can't be read or written", folder.display())]
    Folder { folder: PathBuf, source: io::Error },
    #[error("the index failed")]
    Failed(#[from] TantivyError),
    #[error("a thread of the index ended before its work did")]
    Ended,
}

/// Why an index can't be used as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unusable {
    #[error("there is none")]
    Missing,
    #[error("it is damaged")]
    Damaged,
    #[error("it is of another version")]
    OtherVersion,
}

/// The index that this process keeps. Cheap to clone.
#[derive(Clone)]
pub struct Index(Arc<Opened>);

pub(super) struct Opened {
    pub(super) tantivy: tantivy::Index,
    pub(super) fields: Fields,
    /// Bytes that a writer gathers before it writes.
    pub(super) writer_memory: usize,
    /// What is tantivy's.
    segments: PathBuf,
    reader: IndexReader,
    now: RwLock<Now>,
    /// Held for as long as the index is open.
    _lock: File,
}

/// What changes while the index is open.
#[derive(Clone)]
struct Now {
    view: Arc<View>,
    progress: Progress,
    /// While it is being built: documents written, and how many there are.
    built: (u64, u64),
}

impl Index {
    /// Opens the index in a folder, which is made when it is missing. What can't be used is begun
    /// anew, empty, and filled by whoever follows the log. `writer_memory` in bytes, 15 million at least.
    pub fn open(folder: &Path, writer_memory: usize) -> Result<Self, IndexError> {
        let trouble = |source| IndexError::Folder { folder: folder.to_owned(), source };
        fs::create_dir_all(folder).map_err(trouble)?;
        let lock = File::create(folder.join(LOCK)).map_err(trouble)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(IndexError::InUse(folder.to_owned())),
            Err(TryLockError::Error(source)) => return Err(trouble(source)),
        }
        let (tantivy, progress) = match usable(folder) {
            Ok(found) => found,
            Err(reason) => {
                tracing::info!(reason = %reason, "search.index_begun_anew");
                (begin_anew(&folder.join(SEGMENTS)).map_err(trouble)??, Progress::begun())
            }
        };
        let reader = tantivy.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let view = Arc::new(View::of(reader.searcher(), None)?);
        let now = RwLock::new(Now { view, progress, built: (0, 0) });
        let (fields, segments) = (schema().1, folder.join(SEGMENTS));
        Ok(Self(Arc::new(Opened { tantivy, fields, writer_memory, segments, reader, now, _lock: lock })))
    }

    /// Looks a request up among what is open to any of the readers. Takes some milliseconds of a
    /// processor, more when the index has to be read from disk.
    pub fn find(&self, request: &SearchRequest, readers: &[Reader]) -> Result<Found, IndexError> {
        let view = self.now().view;
        Ok(query::find(&view, self.0.fields, request, readers)?)
    }

    /// Finds what may tell of the same as a text, among what is open to any of the readers. Takes as long
    /// as a search.
    pub fn like(&self, text: &str, readers: &[Reader]) -> Result<Likeness, IndexError> {
        let view = self.now().view;
        Ok(similar::find(&view, self.0.fields, text, readers)?)
    }

    /// The numbers of those that may tell of the same as a text, likeliest first.
    pub fn alike(&self, text: &str, readers: &[Reader], limit: usize) -> Result<Vec<i64>, IndexError> {
        let view = self.now().view;
        Ok(similar::ranked(&view, self.0.fields, text, readers, limit)?)
    }

    /// Whether everything is in it.
    pub fn state(&self) -> IndexState {
        let Now { progress, built: (done, total), .. } = self.now();
        if progress.place.is_some() { IndexState::Ready } else { IndexState::Rebuilding { done, total } }
    }

    /// Documents that can be found.
    pub fn documents(&self) -> u64 {
        self.now().view.searcher.num_docs()
    }

    pub fn progress(&self) -> Progress {
        self.now().progress
    }

    pub(super) fn opened(&self) -> &Opened {
        &self.0
    }

    /// Lets searches see what was committed last.
    pub(super) fn show(&self, progress: Progress) -> Result<(), IndexError> {
        let segments = &self.0.segments;
        forget_the_hour(segments).map_err(|source| IndexError::Folder { folder: segments.clone(), source })?;
        self.0.reader.reload()?;
        let view = Arc::new(View::of(self.0.reader.searcher(), Some(&self.now().view))?);
        self.change(|now| {
            now.view = view;
            now.progress = progress;
        });
        Ok(())
    }

    pub(super) fn tell_built(&self, done: u64, total: u64) {
        self.change(|now| now.built = (done, total));
    }

    fn now(&self) -> Now {
        self.0.now.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn change(&self, change: impl FnOnce(&mut Now)) {
        change(&mut self.0.now.write().unwrap_or_else(PoisonError::into_inner));
    }
}

/// The index in a folder, if it is whole and of this version. Reads every byte of it.
fn usable(folder: &Path) -> Result<(tantivy::Index, Progress), Unusable> {
    let segments = folder.join(SEGMENTS);
    if !segments.join("meta.json").exists() {
        return Err(Unusable::Missing);
    }
    let damaged = |_: TantivyError| Unusable::Damaged;
    let mut index = tantivy::Index::open_in_dir(&segments).map_err(damaged)?;
    let payload = index.load_metas().map_err(damaged)?.payload;
    let progress = match payload {
        Some(payload) => Progress::read(&payload).ok_or(Unusable::OtherVersion)?,
        // Nothing was committed yet.
        None => Progress::begun(),
    };
    if progress.version != analysis::version() || index.schema() != schema().0 {
        return Err(Unusable::OtherVersion);
    }
    index.set_tokenizers(tokenizers());
    if !index.validate_checksum().map_err(damaged)?.is_empty() {
        return Err(Unusable::Damaged);
    }
    // Files that are gone have no checksum.
    let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into().map_err(damaged)?;
    View::of(reader.searcher(), None).map_err(damaged)?;
    Ok((index, progress))
}

/// Leaves the files no more of when they were written than the day, in UTC: some hold a single report, which
/// may be an anonymous one.
fn forget_the_hour(segments: &Path) -> io::Result<()> {
    const DAY: u64 = 24 * 60 * 60;
    for entry in fs::read_dir(segments)? {
        let file = match File::open(entry?.path()) {
            // A merge has just done away with it.
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            opened => opened?,
        };
        let written = file.metadata()?.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos();
        let day = Duration::from_secs(u64::try_from(written / 1_000_000_000).unwrap_or_default() / DAY * DAY);
        if written != day.as_nanos() {
            file.set_modified(UNIX_EPOCH + day)?;
        }
    }
    Ok(())
}

fn begin_anew(segments: &Path) -> io::Result<tantivy::Result<tantivy::Index>> {
    match fs::remove_dir_all(segments) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => fs::create_dir_all(segments)?,
    }
    Ok(tantivy::Index::create_in_dir(segments, schema().0).map(|mut index| {
        index.set_tokenizers(tokenizers());
        index
    }))
}

/// What lies in a folder, told without touching it: also while another process keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Inspected {
    pub documents: u64,
    pub progress: Progress,
}

/// For whoever examines the installation.
pub fn inspect(folder: &Path) -> Result<Inspected, Unusable> {
    let (index, progress) = usable(folder)?;
    let segments = index.searchable_segment_metas().map_err(|_| Unusable::Damaged)?;
    Ok(Inspected { documents: segments.iter().map(|segment| u64::from(segment.num_docs())).sum(), progress })
}
