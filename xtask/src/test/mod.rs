//! `cargo xtask test`: all that CI does, step by step, and a table at the end.

pub mod browser;
mod checks;
pub mod rust;
pub mod smtp;
pub mod supply_chain;

use std::{
    fmt::{self, Display},
    process::ExitCode,
    time::{Duration, Instant},
};

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::{step::Took, web, workspace::Workspace};

#[derive(Args)]
pub struct Options {
    /// Go on with the next step when one fails.
    #[arg(long)]
    keep_going: bool,
    /// Do this step only; may be given several times.
    #[arg(long, value_name = "STEP")]
    only: Vec<Step>,
    /// Leave this step out; may be given several times.
    #[arg(long, value_name = "STEP")]
    skip: Vec<Step>,
}

/// In the order they are done: what is quick to fail comes first, and what a later step needs
/// before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Step {
    /// rustfmt changes nothing.
    Format,
    /// The browser side compiles.
    Web,
    /// clippy finds nothing, on the server's side and on the browser's.
    Clippy,
    /// Licences, banned crates, sources and advisories, with cargo-deny.
    Deny,
    /// The tests inside the crates, and the examples in their documentation.
    Unit,
    /// The peers that the integration tests talk to.
    Peers,
    /// The tests of the server as a whole, on SQLite, PostgreSQL and a real mail server.
    Integration,
    /// The tests in a real browser.
    Browser,
}

impl Step {
    fn work(self, workspace: &Workspace) -> Result<()> {
        match self {
            Self::Format => checks::format(workspace),
            Self::Web => web::build(workspace).map(|_| ()),
            Self::Clippy => checks::clippy(workspace),
            Self::Deny => supply_chain::check(workspace),
            Self::Unit => rust::unit(workspace),
            Self::Peers => smtp::test(workspace),
            Self::Integration => rust::integration(workspace),
            Self::Browser => browser::test(workspace),
        }
    }
}

impl Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned()).as_str())
    }
}

enum Outcome {
    Passed(Duration),
    Failed(Duration),
    Skipped,
}

impl Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Passed(time) => write!(f, "passed   {}", Took(*time)),
            Self::Failed(time) => write!(f, "FAILED   {}", Took(*time)),
            Self::Skipped => f.write_str("skipped"),
        }
    }
}

/// Does the steps that were asked for. Ends with a line `N passed, N failed`, which counts steps.
pub fn run(workspace: &Workspace, options: &Options) -> ExitCode {
    let started = Instant::now();
    let mut outcomes: Vec<(Step, Outcome)> = Vec::new();
    for &step in Step::value_variants() {
        let has_failed = outcomes.iter().any(|(_, outcome)| matches!(outcome, Outcome::Failed(_)));
        let is_wanted = options.only.is_empty() || options.only.contains(&step);
        let outcome = if !is_wanted || options.skip.contains(&step) || (has_failed && !options.keep_going) {
            Outcome::Skipped
        } else {
            println!("\n### {step}");
            let started = Instant::now();
            match step.work(workspace) {
                Ok(()) => Outcome::Passed(started.elapsed()),
                Err(error) => {
                    eprintln!("\nerror: {error:#}");
                    Outcome::Failed(started.elapsed())
                }
            }
        };
        outcomes.push((step, outcome));
    }

    println!();
    for (step, outcome) in &outcomes {
        println!("{step:<12} {outcome}");
    }
    println!("{:<12} {}\n", "all", Took(started.elapsed()));
    let summary = Summary::of(outcomes.iter().map(|(_, outcome)| outcome));
    println!("{summary}");
    summary.exit_code()
}

#[derive(Default)]
struct Summary {
    passed: usize,
    failed: usize,
    skipped: usize,
}

impl Summary {
    fn of<'a>(outcomes: impl Iterator<Item = &'a Outcome>) -> Self {
        outcomes.fold(Self::default(), |mut summary, outcome| {
            *match outcome {
                Outcome::Passed(_) => &mut summary.passed,
                Outcome::Failed(_) => &mut summary.failed,
                Outcome::Skipped => &mut summary.skipped,
            } += 1;
            summary
        })
    }

    /// Nothing done is not a success.
    fn exit_code(&self) -> ExitCode {
        if self.failed == 0 && self.passed > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

impl Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        match self.skipped {
            0 => Ok(()),
            skipped => write!(f, ", {skipped} skipped"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn summary(outcomes: &[Outcome]) -> (String, bool) {
        let summary = Summary::of(outcomes.iter());
        (summary.to_string(), summary.exit_code() == ExitCode::SUCCESS)
    }

    #[test]
    fn the_closing_line_counts_every_step() {
        let time = Duration::ZERO;
        let (passed, failed) = (|| Outcome::Passed(time), || Outcome::Failed(time));
        assert_eq!(summary(&[passed(), passed()]), ("2 passed, 0 failed".into(), true));
        assert_eq!(summary(&[passed(), failed()]), ("1 passed, 1 failed".into(), false));
        assert_eq!(summary(&[passed(), Outcome::Skipped]), ("1 passed, 0 failed, 1 skipped".into(), true));
        assert_eq!(summary(&[Outcome::Skipped]), ("0 passed, 0 failed, 1 skipped".into(), false));
    }
}
