//! Feeds the index from the event log, and builds it anew where it has no place in that log.
//!
//! An index goes on from the place that its last commit tells. It is built anew when it has none, and
//! when the log no longer holds the event that stood there: then the database is another one, or was
//! put back from a copy. See `docs/adr/0003`.
//! May call: `index`, `progress`, `writer`, `store`, `event`.

use std::{collections::BTreeSet, path::Path, time::Duration};

use domain::ids::ObservationId;
use tokio::{sync::watch, task::spawn_blocking, time::timeout};

use super::{
    index::{Index, IndexError},
    progress::{Place, Progress},
    writer::Writer,
};
use crate::{
    event::Event,
    store::{Store, StoreError, event::Cursor},
};

/// The log is looked at this often at least: other processes write it too.
const LONGEST_REST: Duration = Duration::from_secs(1);
/// What happens within it goes into one commit, which takes longer than writing the documents.
const BETWEEN_COMMITS: Duration = Duration::from_millis(200);
/// After a failure; doubled with each further one up to the longest.
const FIRST_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(30);
/// Events read at once.
const EVENTS: u64 = 1_000;
/// While building: observations read at once, and how many are searchable at the latest when as many were read.
const BATCH: u64 = 500;
const COMMIT_EVERY: u64 = 4_000;

#[derive(Debug, thiserror::Error)]
pub enum FollowError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Index(#[from] IndexError),
}

/// Keeps the index up with the log until `stop` turns true or its sender is gone.
pub async fn follow(index: Index, store: Store, mut stop: watch::Receiver<bool>) {
    let mut commits = store.commits();
    let mut follower = Follower::new(index, store);
    let mut pause = FIRST_PAUSE;
    while !is_over(&stop) {
        commits.mark_unchanged();
        match follower.step(&stop).await {
            Ok(Step::Wrote) => {
                pause = FIRST_PAUSE;
                let _ = timeout(BETWEEN_COMMITS, over(&mut stop)).await;
            }
            Ok(Step::Rested) => {
                pause = FIRST_PAUSE;
                tokio::select! {
                    _ = timeout(LONGEST_REST, commits.changed()) => {}
                    () = over(&mut stop) => {}
                }
            }
            Err(error) => {
                match &error {
                    FollowError::Store(error) => {
                        tracing::warn!(error = %error, driver.code = error.code(), "search.log_away");
                    }
                    FollowError::Index(error) => {
                        tracing::error!(error = error as &dyn std::error::Error, "search.index_failed");
                    }
                }
                let _ = timeout(pause, over(&mut stop)).await;
                pause = LONGEST_PAUSE.min(pause * 2);
            }
        }
    }
}

/// Builds the index in a folder anew, which no other process may keep meanwhile. `told` hears how
/// many observations are in it, and of how many.
pub async fn rebuild(
    folder: &Path,
    writer_memory: usize,
    store: &Store,
    told: impl FnMut(u64, u64) + Send,
) -> Result<u64, FollowError> {
    let index = Index::open(folder, writer_memory)?;
    let (_never, stop) = watch::channel(false);
    Follower::new(index.clone(), store.clone()).rebuild(&stop, told).await?;
    Ok(index.documents())
}

enum Step {
    Wrote,
    /// There was nothing to do.
    Rested,
}

struct Follower {
    index: Index,
    store: Store,
    /// None before the first write and after a failed one.
    writer: Option<Writer>,
}

impl Follower {
    const fn new(index: Index, store: Store) -> Self {
        Self { index, store, writer: None }
    }

    async fn step(&mut self, stop: &watch::Receiver<bool>) -> Result<Step, FollowError> {
        match self.index.progress().place {
            Some(place) if self.store.event_at(place.cursor).await? == place.event => self.go_on(place.cursor).await,
            place => {
                tracing::info!(index.had_place = place.is_some(), "search.rebuild_begun");
                let mut tenths = 0;
                let log = |done: u64, total: u64| {
                    if total > 0 && done * 10 / total > tenths {
                        tenths = done * 10 / total;
                        tracing::info!(documents.done = done, documents.total = total, "search.rebuilding");
                    }
                };
                self.rebuild(stop, log).await?;
                Ok(Step::Wrote)
            }
        }
    }

    /// Writes what happened after a place.
    async fn go_on(&mut self, cursor: Cursor) -> Result<Step, FollowError> {
        let events = self.store.events_after(cursor, EVENTS).await?;
        let Some((cursor, _)) = events.last() else { return Ok(Step::Rested) };
        let place = self.place(*cursor).await?;
        let changed: BTreeSet<ObservationId> =
            events.iter().filter_map(|(_, event)| Event::changes_index_of(event)).collect();
        let changed = Vec::from_iter(changed);
        let lists = self.store.lists().await?;
        let documents = self.store.documents(&changed, &lists).await?;
        self.write(move |writer| {
            writer.replace(&changed, &documents)?;
            writer.commit(Progress::up_to(place))
        })
        .await?;
        Ok(Step::Wrote)
    }

    /// Empties the index and fills it from the tables. What happens meanwhile stands in the log after
    /// the place it begins with, and is written again from there.
    async fn rebuild(
        &mut self,
        stop: &watch::Receiver<bool>,
        mut told: impl FnMut(u64, u64) + Send,
    ) -> Result<(), FollowError> {
        let place = self.place(self.store.event_cursor().await?).await?;
        let total = self.store.count_observations().await?;
        self.index.tell_built(0, total);
        self.write(|writer| {
            writer.clear()?;
            writer.commit(Progress::begun())
        })
        .await?;
        let (mut number, mut done) = (0, 0);
        while !is_over(stop) {
            let lists = self.store.lists().await?;
            let documents = self.store.documents_after(number, BATCH, &lists).await?;
            let Some(last) = documents.last() else { return self.finish(place).await };
            number = last.observation.reference.number();
            let before = done;
            done += documents.len() as u64;
            self.write(move |writer| {
                writer.add(&documents)?;
                if before / COMMIT_EVERY < done / COMMIT_EVERY { writer.commit(Progress::begun()) } else { Ok(()) }
            })
            .await?;
            self.index.tell_built(done, total.max(done));
            told(done, total.max(done));
        }
        // Begun again by the next start: its place was not written.
        Ok(())
    }

    async fn finish(&mut self, place: Place) -> Result<(), FollowError> {
        self.write(move |writer| writer.commit(Progress::up_to(place))).await?;
        if let Some(writer) = self.writer.take() {
            spawn_blocking(|| writer.settle()).await.map_err(|_| IndexError::Ended)??;
        }
        tracing::info!(documents.total = self.index.documents(), "search.rebuilt");
        Ok(())
    }

    async fn place(&self, cursor: Cursor) -> Result<Place, StoreError> {
        Ok(Place { cursor, event: self.store.event_at(cursor).await? })
    }

    /// Lets the writer work where waiting for the disk holds nobody up.
    async fn write(
        &mut self,
        work: impl FnOnce(&mut Writer) -> Result<(), IndexError> + Send + 'static,
    ) -> Result<(), IndexError> {
        let (index, writer) = (self.index.clone(), self.writer.take());
        let written = spawn_blocking(move || {
            let mut writer = writer.map_or_else(|| Writer::open(&index), Ok)?;
            work(&mut writer).map(|()| writer)
        });
        self.writer = Some(written.await.map_err(|_| IndexError::Ended)??);
        Ok(())
    }
}

fn is_over(stop: &watch::Receiver<bool>) -> bool {
    *stop.borrow() || stop.has_changed().is_err()
}

async fn over(stop: &mut watch::Receiver<bool>) {
    // An error says that the sender is gone: nobody is left to say stop.
    let _ = stop.wait_for(|stop| *stop).await;
}
