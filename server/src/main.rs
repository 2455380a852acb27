//! The one binary. It reads the command line and the settings, puts the rooms together (`wire`) and
//! says in sentences what it does and what is wrong.

use std::{net::SocketAddr, path::PathBuf, process::ExitCode};

use clap::{Args, Parser, Subcommand};
use server::{
    config::{Config, Overrides},
    telemetry,
};

mod command;

#[derive(Parser)]
#[command(name = "havainto", version, about = "Observations of how services work, carried to an answer")]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    settings: Settings,
}

#[derive(Args)]
struct Settings {
    /// A file with settings; without it ./havainto.toml is read when it is there
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The data folder, instead of the one in the settings
    #[arg(long, global = true, value_name = "FOLDER")]
    data: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve pages, send mail and keep the search index, all in this process
    Serve {
        /// Fill an empty database with a demonstration, and write letters to files
        #[arg(long)]
        demo: bool,
        /// Address and port, instead of those in the settings
        #[arg(long, value_name = "ADDRESS:PORT")]
        listen: Option<SocketAddr>,
        /// Leave sending mail to `havainto worker` processes
        #[arg(long)]
        no_worker: bool,
    },
    /// Send mail and sweep up, beside one or more `serve --no-worker`
    Worker,
    /// Bring the database's structure up to date
    Migrate,
    /// Fill an empty database
    Seed {
        /// With the demonstration: three organisations, every role, 290 observations
        #[arg(long)]
        demo: bool,
        /// With this many generated observations besides, for measuring
        #[arg(long, value_name = "COUNT", default_value_t = 0)]
        generated: usize,
    },
    /// Build the search index anew, while nothing is serving from it
    Reindex,
    /// Check settings, database, index, mail and clock, and say what is wrong
    Doctor {
        /// As `serve --demo` would run
        #[arg(long)]
        demo: bool,
    },
}

fn main() -> ExitCode {
    let CommandLine { command, settings } = CommandLine::parse();
    let (demo, listen) = match &command {
        Command::Serve { demo, listen, .. } => (*demo, *listen),
        Command::Seed { demo, .. } | Command::Doctor { demo } => (*demo, None),
        _ => (false, None),
    };
    let overrides = Overrides { file: settings.config, data: settings.data, listen, demo };
    let outcome = Config::load(&overrides).map_err(anyhow::Error::from).and_then(|config| {
        telemetry::start(&config.log)?;
        tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
            match command {
                Command::Serve { demo, no_worker, .. } => command::serve::run(config, demo, !no_worker).await,
                Command::Worker => command::worker::run(config).await,
                Command::Migrate => command::migrate(config).await,
                Command::Seed { demo, generated } => command::seed(config, demo, generated).await,
                Command::Reindex => command::reindex(config).await,
                Command::Doctor { .. } => command::doctor::run(config).await,
            }
        })
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}", sentence(&error));
            ExitCode::FAILURE
        }
    }
}

/// The error and its causes as one sentence.
fn sentence(error: &anyhow::Error) -> String {
    let mut text = String::new();
    for cause in error.chain() {
        let cause = cause.to_string();
        let cause = cause.trim_end_matches('.');
        if text.is_empty() {
            text.push_str(cause);
        } else if !text.contains(cause) {
            text.push_str(": ");
            text.push_str(cause);
        }
    }
    text.push('.');
    text
}
