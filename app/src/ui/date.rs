//! Dates as people in Finland write them, in Europe/Helsinki.

use chrono::NaiveDate;
use chrono_tz::{Europe::Helsinki, Tz};
use domain::{
    locale::Locale,
    time::{Month, Timestamp},
};
use leptos::prelude::*;

use crate::{i18n::Texts, t};

/// The day and the minute of something that happened.
#[component]
pub fn When(at: Timestamp) -> impl IntoView {
    let machine = local(at).format("%Y-%m-%dT%H:%M%:z").to_string();
    view! { <time datetime=machine>{date_and_time(Texts::current(), at)}</time> }
}

/// A day.
#[component]
pub fn Day(
    /// The day itself.
    #[prop(into)]
    on: Date,
) -> impl IntoView {
    let Date(day) = on;
    view! { <time datetime=day.to_string()>{date(Texts::current(), day)}</time> }
}

/// A calendar day in Finland: given as such, or the one on which something happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date(pub NaiveDate);

impl From<NaiveDate> for Date {
    fn from(day: NaiveDate) -> Self {
        Self(day)
    }
}
impl From<Timestamp> for Date {
    fn from(at: Timestamp) -> Self {
        Self(local(at).date_naive())
    }
}

fn local(at: Timestamp) -> chrono::DateTime<Tz> {
    at.with_timezone(&Helsinki)
}

/// `12.10.2026`, `12 October 2026`.
pub fn date(texts: Texts, on: impl Into<Date>) -> String {
    let Date(day) = on.into();
    let pattern = match texts.locale() {
        Locale::Fi | Locale::Sv => "%-d.%-m.%Y",
        Locale::En => "%-d %B %Y",
    };
    day.format(pattern).to_string()
}

/// `12.10.2026 klo 14.05`, `12.10.2026 kl. 14.05`, `12 October 2026 at 14:05`.
pub fn date_and_time(texts: Texts, at: Timestamp) -> String {
    let pattern = match texts.locale() {
        Locale::Fi | Locale::Sv => "%-H.%M",
        Locale::En => "%-H:%M",
    };
    t!(texts, "date-and-time", date = date(texts, at), time = local(at).format(pattern).to_string())
}

/// `lokakuu 2026`.
pub fn month(texts: Texts, month: Month) -> String {
    t!(texts, "month-and-year", month = month.month(), year = month.year().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_finnish_time_in_each_language() {
        // Half past eleven in the evening in UTC is the next day in Finland, in summer and in winter.
        let summer: Timestamp = "2026-07-11T23:30:00Z".parse().unwrap();
        let winter: Timestamp = "2026-10-31T23:05:00Z".parse().unwrap();
        let [fi, sv, en] = Locale::ALL.map(Texts::of);
        assert_eq!(date_and_time(fi, summer), "12.7.2026 klo 2.30");
        assert_eq!(date_and_time(sv, winter), "1.11.2026 kl. 1.05");
        assert_eq!(date_and_time(en, winter), "1 November 2026 at 1:05");
        assert_eq!(date(en, summer), "12 July 2026");
    }

    #[test]
    fn months_have_names() {
        let november: Month = "2026-11".parse().unwrap();
        assert_eq!(
            Locale::ALL.map(|locale| month(Texts::of(locale), november)),
            ["marraskuu 2026", "november 2026", "November 2026"]
        );
    }
}
