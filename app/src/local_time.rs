//! Times as people write them, by the clock of the device. Called in the browser only.

use web_sys::js_sys::Date;

/// `12.03`, with what the language puts between hours and minutes.
pub fn time_of_day(time: &Date, colon: &str) -> String {
    format!("{}{colon}{:02}", time.get_hours(), time.get_minutes())
}

/// `23.11.2026 12.03`.
pub fn day_and_time(time: &Date, colon: &str) -> String {
    let (day, month, year) = (time.get_date(), time.get_month() + 1, time.get_full_year());
    format!("{day}.{month}.{year} {}", time_of_day(time, colon))
}
