//! An index beside an installation, fed as the server feeds it, and asked through the service.

use std::{fmt::Debug, path::PathBuf, time::Duration};

use domain::{
    actor::Actor,
    ports::Search,
    search::{IndexState, Piece, SearchPage, SearchRequest},
};
use server::{
    search::{
        follower,
        index::{Index, IndexError},
    },
    service::search::SearchService,
};
use tempfile::TempDir;
use tokio::{
    sync::watch,
    task::JoinHandle,
    time::{sleep, timeout},
};

use super::{TestApp, guarding};

/// How long a follower may be held back by what other tests do on the same server.
const PATIENCE: Duration = Duration::from_mins(1);
/// Bytes: the least that a writer takes.
pub const WRITER_MEMORY: usize = 15_000_000;

pub struct Searching {
    pub app: TestApp,
    pub index: Index,
    pub service: SearchService,
    folder: TempDir,
    follower: Option<(watch::Sender<bool>, JoinHandle<()>)>,
}

impl Searching {
    pub fn in_fresh_folder(app: TestApp) -> Self {
        Self::in_folder(app, tempfile::tempdir().unwrap())
    }

    /// An index that nobody feeds yet.
    pub fn in_folder(app: TestApp, folder: TempDir) -> Self {
        let index = Index::open(folder.path(), WRITER_MEMORY).unwrap();
        let service = SearchService::new(app.store.clone(), index.clone(), app.clock.clone(), guarding());
        Self { app, index, service, folder, follower: None }
    }

    pub async fn followed(app: TestApp) -> Self {
        let mut searching = Self::in_fresh_folder(app);
        searching.follow();
        searching.until_ready().await;
        searching
    }

    pub fn follow(&mut self) {
        let (stop, told) = watch::channel(false);
        let follower = tokio::spawn(follower::follow(self.index.clone(), self.app.store.clone(), told));
        self.follower = Some((stop, follower));
    }

    /// Ends the follower in order, as a server does that is told to.
    pub async fn stop(&mut self) {
        if let Some((stop, follower)) = self.follower.take() {
            stop.send_replace(true);
            follower.await.unwrap();
        }
    }

    /// Drops the follower wherever it is, as a process does that is killed.
    pub async fn kill(&mut self) {
        if let Some((_, follower)) = self.follower.take() {
            follower.abort();
            let _ = follower.await;
        }
    }

    /// Closes the index; what is left is the installation and the folder.
    pub async fn close(mut self) -> (TestApp, TempDir) {
        self.stop().await;
        (self.app, self.folder)
    }

    /// The folder with tantivy's files.
    pub fn files(folder: &TempDir) -> PathBuf {
        folder.path().join("segments")
    }

    /// Opens the index of a folder again; work that a killed follower left to its threads ends first.
    pub async fn reopened(app: TestApp, folder: TempDir) -> Self {
        let closed = async {
            while matches!(Index::open(folder.path(), WRITER_MEMORY), Err(IndexError::InUse(_))) {
                sleep(Duration::from_millis(5)).await;
            }
        };
        timeout(PATIENCE, closed).await.expect("the folder came free");
        Self::in_folder(app, folder)
    }

    pub async fn find(&self, actor: &Actor, text: &str) -> SearchPage {
        self.search(actor, SearchRequest { text: text.to_owned(), page: 1, ..SearchRequest::default() }).await
    }

    pub async fn search(&self, actor: &Actor, request: SearchRequest) -> SearchPage {
        self.service.search(actor, request).await.unwrap()
    }

    pub async fn until_ready(&self) {
        let ready = async {
            while self.index.state() != IndexState::Ready {
                sleep(Duration::from_millis(5)).await;
            }
        };
        timeout(PATIENCE, ready).await.expect("the index was built");
    }

    /// Waits until a search gives what is expected, or fails with what it gives instead.
    pub async fn until<T: PartialEq + Debug>(
        &self,
        actor: &Actor,
        text: &str,
        seen: impl Fn(&SearchPage) -> T,
        expected: T,
    ) {
        let found = async {
            while seen(&self.find(actor, text).await) != expected {
                sleep(Duration::from_millis(5)).await;
            }
        };
        if timeout(PATIENCE, found).await.is_err() {
            assert_eq!(seen(&self.find(actor, text).await), expected, "{text}");
        }
    }

    /// Waits until as many are found.
    pub async fn until_total(&self, actor: &Actor, text: &str, total: u64) {
        self.until(actor, text, |page| page.total, total).await;
    }
}

/// Pieces as one text, with the matched ones in brackets.
pub fn shown(pieces: &[Piece]) -> String {
    let piece = |piece: &Piece| if piece.matched { format!("[{}]", piece.text) } else { piece.text.clone() };
    pieces.iter().map(piece).collect()
}

/// The passages of a page, as [`shown`].
pub fn passages(page: &SearchPage) -> Vec<String> {
    page.hits.iter().map(|hit| shown(&hit.passage)).collect()
}
