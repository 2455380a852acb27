//! Loops that work beside the web: the outbox, and sweeping up what has expired. They outlive what
//! goes wrong in them, and end in order: what is in hand is finished first.
//! May call: `mail`, `store`. (The loop of the index's follower is its own: `search`.)

use std::{sync::Arc, time::Duration};

use chrono::TimeDelta;
use domain::time::Clock;
use tokio::{sync::watch, time::timeout};

use crate::{
    mail::outbox::Postman,
    store::{Store, StoreError},
};

/// The queue is looked at this often at least: other processes fill it too.
const LONGEST_REST: Duration = Duration::from_secs(5);
/// Another worker was faster: what it takes is not for us.
const SHORT_REST: Duration = Duration::from_millis(100);
const BETWEEN_SWEEPS: Duration = Duration::from_hours(1);

/// Everything that works beside the web, until `stop` turns true; returns when all of it has ended.
pub async fn run(
    postman: Postman,
    store: Store,
    clock: Arc<dyn Clock>,
    kept_for: KeptFor,
    stop: watch::Receiver<bool>,
) {
    tokio::join!(deliver_mails(postman, stop.clone()), sweep(store, clock, kept_for, stop));
}

/// Delivers mails until `stop` turns true or its sender is gone.
pub async fn deliver_mails(postman: Postman, mut stop: watch::Receiver<bool>) {
    let mut commits = postman.commits();
    while !is_over(&stop) {
        commits.mark_unchanged();
        let rest = match postman.deliver_some().await {
            Ok(0) => postman.rest().await.ok().flatten().unwrap_or(LONGEST_REST).clamp(SHORT_REST, LONGEST_REST),
            Ok(_) => continue,
            Err(error) => {
                tracing::warn!(error = %error, driver.code = error.code(), "outbox.away");
                LONGEST_REST
            }
        };
        tokio::select! {
            _ = timeout(rest, commits.changed()) => {}
            () = over(&mut stop) => {}
        }
    }
}

/// For how long the settings keep what nobody needs for ever.
#[derive(Debug, Clone, Copy)]
pub struct KeptFor {
    /// The window in which attempts count.
    pub attempts: TimeDelta,
    /// From when a draft was last touched.
    pub drafts: TimeDelta,
}

/// Removes expired sessions and invitations, attempts that no longer count, and drafts that nobody has
/// touched for long, now and every hour, until `stop` turns true or its sender is gone.
pub async fn sweep(store: Store, clock: Arc<dyn Clock>, kept_for: KeptFor, mut stop: watch::Receiver<bool>) {
    while !is_over(&stop) {
        match sweep_once(&store, &*clock, kept_for).await {
            Ok(0) => {}
            Ok(swept) => tracing::info!(swept.rows = swept, "store.swept"),
            Err(error) => tracing::warn!(error = %error, driver.code = error.code(), "store.not_swept"),
        }
        let _ = timeout(BETWEEN_SWEEPS, over(&mut stop)).await;
    }
}

async fn sweep_once(store: &Store, clock: &dyn Clock, kept_for: KeptFor) -> Result<u64, StoreError> {
    let now = clock.now();
    let sessions = store.sweep_sessions(now).await?;
    let invitations = store.sweep_invitations(now).await?;
    let attempts = store.forget_attempts_before(now - kept_for.attempts).await?;
    let drafts = store.sweep_drafts(now - kept_for.drafts).await?;
    // Also what was removed since the last time and could not be scrubbed at once.
    store.scrub_drafts().await?;
    Ok(sessions + invitations + attempts + drafts)
}

fn is_over(stop: &watch::Receiver<bool>) -> bool {
    *stop.borrow() || stop.has_changed().is_err()
}

async fn over(stop: &mut watch::Receiver<bool>) {
    // An error says that the sender is gone: nobody is left to say stop.
    let _ = stop.wait_for(|stop| *stop).await;
}
