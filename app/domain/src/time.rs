//! Time is UTC and comes from a [`Clock`]; Europe/Helsinki belongs to the views.

use std::{fmt, str::FromStr};

use chrono::{DateTime, Datelike, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use crate::ids::NotAnId;

pub type Timestamp = DateTime<Utc>;

/// Where the time comes from. Tests wind their own.
pub trait Clock: Send + Sync {
    fn now(&self) -> Timestamp;
}

/// The beginning of the day, in UTC, in which something happened: all that is kept of when, where
/// nothing is to lead back to whoever did it. Never later than the time itself.
pub fn day(at: Timestamp) -> Timestamp {
    at.date_naive().and_time(NaiveTime::MIN).and_utc()
}

/// A calendar month, written `2026-11`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Month {
    year: i32,
    month: u32,
}

impl Month {
    /// The month a date falls in, as the calendar of that date has it.
    pub fn of(date: &impl Datelike) -> Self {
        Self { year: date.year(), month: date.month() }
    }
    pub const fn year(self) -> i32 {
        self.year
    }
    /// 1 to 12.
    pub const fn month(self) -> u32 {
        self.month
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = NotAnId;
    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let (year, month) = text.split_once('-').ok_or(NotAnId)?;
        if year.len() != 4 || month.len() != 2 || !text.bytes().all(|b| b.is_ascii_digit() || b == b'-') {
            return Err(NotAnId);
        }
        let (year, month) = (year.parse().map_err(|_| NotAnId)?, month.parse().map_err(|_| NotAnId)?);
        if (1..=12).contains(&month) { Ok(Self { year, month }) } else { Err(NotAnId) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_all_that_is_left_of_a_time() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        assert_eq!(day(at("2026-11-23T22:59:59.999Z")), at("2026-11-23T00:00:00Z"));
        assert_eq!(day(at("2026-11-23T00:00:00Z")), at("2026-11-23T00:00:00Z"));
    }

    #[test]
    fn a_month_is_read_as_it_is_written() {
        assert_eq!("2026-11".parse::<Month>().map(|m| m.to_string()), Ok("2026-11".to_owned()));
        for bad in ["", "2026", "2026-13", "2026-00", "26-01", "2026-1", "2026-+1", "-026-11"] {
            assert!(bad.parse::<Month>().is_err(), "{bad}");
        }
    }
}
