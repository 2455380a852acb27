//! What is logged on a thread, in full, whatever other tests do beside it.

use std::{
    cell::RefCell,
    io::{self, Write},
    sync::Once,
};

use tracing_subscriber::filter::LevelFilter;

thread_local! {
    static LINES: RefCell<Option<Vec<u8>>> = const { RefCell::new(None) };
}

/// Begins to keep what this thread logs; a test that runs on one thread hears all of itself.
///
/// The subscriber is the whole process's. One of the thread's own would not do: a place in the code
/// that another thread comes by first is switched off for good when nobody listens there.
pub fn listen() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(LevelFilter::TRACE)
            .with_ansi(false)
            .with_writer(|| ThreadsLines)
            .finish();
        tracing::subscriber::set_global_default(subscriber).unwrap();
        // For those that were come by before there was a listener.
        tracing::callsite::rebuild_interest_cache();
    });
    LINES.set(Some(Vec::new()));
}

/// Ends listening; what was logged meanwhile.
pub fn heard() -> String {
    String::from_utf8(LINES.take().expect("it was listened")).unwrap()
}

struct ThreadsLines;

impl Write for ThreadsLines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LINES.with_borrow_mut(|lines| lines.as_mut().map(|lines| lines.extend_from_slice(bytes)));
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
