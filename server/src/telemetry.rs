//! Logs: dotted fields, one line where a thing is handled, never what people wrote.

use std::panic;

use tracing_subscriber::{EnvFilter, fmt};

use crate::config::{LogConfig, LogFormat};

/// The filter can't be read.
#[derive(Debug, thiserror::Error)]
#[error("The setting log.filter is wrong: it must be a level such as \"info\", or rooms with levels.")]
pub struct BadFilter(#[from] tracing_subscriber::filter::ParseError);

/// Starts logging to standard error, and sees to it that a panic tells where it happened but not
/// what it happened on: the standard message of a slicing error, say, repeats the text.
pub fn start(config: &LogConfig) -> Result<(), BadFilter> {
    let filter: EnvFilter = EnvFilter::builder().parse(&config.filter)?;
    let logs = fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match config.format {
        LogFormat::Text => logs.with_ansi(false).init(),
        LogFormat::Json => logs.json().init(),
    }
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(panic.at = place, "panic");
    }));
    Ok(())
}
