//! Chance that is always the same: ids, hours and choices that follow from a key.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use domain::time::Timestamp;
use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

/// A `UUIDv7` of a time and a key.
pub(super) fn id_at<T: From<Uuid>>(at: Timestamp, key: &str) -> T {
    let mut chance = [0; 10];
    chance.copy_from_slice(&digest(key)[..10]);
    let millis = u64::try_from(at.timestamp_millis()).unwrap_or_default();
    Builder::from_unix_timestamp_millis(millis, &chance).into_uuid().into()
}

/// A number below `end` (which is not 0).
pub(super) fn number(key: &str, end: usize) -> usize {
    let [a, b, c, d, ..] = digest(key);
    u32::from_le_bytes([a, b, c, d]) as usize % end
}

/// A moment of a day when offices in Finland are open.
pub(super) fn moment(day: NaiveDate, key: &str) -> Timestamp {
    const OPENS: TimeDelta = TimeDelta::hours(6);
    const OPEN_SECONDS: usize = 8 * 60 * 60;
    let second = i64::try_from(number(key, OPEN_SECONDS)).unwrap_or_default();
    day.and_time(NaiveTime::MIN).and_utc() + OPENS + TimeDelta::seconds(second)
}

fn digest(key: &str) -> [u8; 32] {
    Sha256::digest(key).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_always_gives_the_same_and_another_key_something_else() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let at = moment(day, "01-01");
        assert_eq!((at, at.date_naive()), (moment(day, "01-01"), day));
        let id: Uuid = id_at(at, "01-01");
        assert_eq!((id, id.get_version_num()), (id_at(at, "01-01"), 7));
        assert_ne!(id, id_at::<Uuid>(at, "01-02"));
        assert!(id < id_at::<Uuid>(at + TimeDelta::seconds(1), "01-01"), "ids rise with time");
        assert!((0..1000).all(|n| number(&n.to_string(), 7) < 7));
    }
}
