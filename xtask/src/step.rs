//! One line when a step starts, one when it is done with the time it took.

use std::{
    fmt::{self, Display},
    time::{Duration, Instant},
};

use anyhow::Result;

/// Says what is about to be done, does it, and says how long it took.
pub fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("==> {what}");
    let started = Instant::now();
    let outcome = work()?;
    println!("    done in {}", Took(started.elapsed()));
    Ok(outcome)
}

/// A duration as people read it: `0.4 s`, `12 s`, `3 min 5 s`.
#[derive(Clone, Copy)]
pub struct Took(pub Duration);

impl Display for Took {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.as_secs();
        match seconds {
            0..10 => write!(f, "{:.1} s", self.0.as_secs_f64()),
            10..60 => write!(f, "{seconds} s"),
            _ => write!(f, "{} min {} s", seconds / 60, seconds % 60),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_as_people_say_them() {
        let said = |millis| Took(Duration::from_millis(millis)).to_string();
        assert_eq!(said(420), "0.4 s");
        assert_eq!(said(12_900), "12 s");
        assert_eq!(said(185_000), "3 min 5 s");
    }
}
