//! The orderly end: told once, heard by everyone who runs.

use tokio::{
    signal::unix::{SignalKind, signal},
    sync::watch,
};

/// Becomes true when the process is asked to end (interrupt or terminate).
pub fn on_signal() -> anyhow::Result<watch::Receiver<bool>> {
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    let (tell, told) = watch::channel(false);
    tokio::spawn(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
        tracing::info!("server.stopping");
        tell.send_replace(true);
        // Kept until the end: a sender that is gone would look like a second signal.
        std::future::pending::<()>().await;
    });
    Ok(told)
}

/// Returns when it is time to end.
pub async fn told(mut stop: watch::Receiver<bool>) {
    // An error means that nobody can tell any more: the same as being told.
    let _ = stop.wait_for(|stop| *stop).await;
}
