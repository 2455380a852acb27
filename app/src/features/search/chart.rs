//! How many were filed in each month, as bars, with the same in a table beside them.

use chrono::NaiveDate;
use domain::{search::FacetValue, time::Month};
use leptos::prelude::*;

use crate::{
    i18n::Texts,
    t,
    ui::{Table, date, number},
};

/// The last two years: bars stay wide enough to be told apart on a phone.
const MONTHS: i64 = 24;
/// Units of the drawing, which is stretched to the width it is given.
const STEP: usize = 10;
const BAR: usize = 8;
const HEIGHT: u64 = 100;

struct Bar {
    month: Month,
    count: u64,
    /// Drawn strong: chosen, or nothing was.
    strong: bool,
}

/// Nothing, where one month holds all.
#[component]
pub fn ByMonth(months: Vec<FacetValue<Month>>) -> impl IntoView {
    let texts = Texts::current();
    let bars = bars(&months);
    let highest = bars.iter().max_by_key(|bar| bar.count).map(|bar| (bar.count, bar.month));
    let ends = bars.first().zip(bars.last()).map(|(first, last)| (first.month, last.month));
    let (Some((most, peak)), Some((first, last))) = (highest, ends.filter(|(first, last)| first != last)) else {
        return ().into_any();
    };
    let [from, to, peak] = [first, last, peak].map(|month| date::month(texts, month));
    let described = t!(
        texts,
        "search-chart-described",
        from = from.clone(),
        to = to.clone(),
        most = number::grouped(texts, most),
        month = peak
    );
    let drawn = bars.iter().enumerate().map(|(i, bar)| {
        // What is there is seen, however little.
        let height = if bar.count == 0 { 0 } else { (bar.count * HEIGHT / most.max(1)).max(3) };
        view! {
            <rect
                class=if bar.strong { "bar" } else { "bar soft" }
                x=i * STEP + (STEP - BAR) / 2
                y=HEIGHT - height
                width=BAR
                height=height
            ></rect>
        }
    });
    let drawn = drawn.collect_view();
    let rows = bars.iter().rev().map(|bar| {
        view! {
            <tr>
                <th scope="row">{date::month(texts, bar.month)}</th>
                <td class="num">{number::grouped(texts, bar.count)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <figure class="by-month">
            <figcaption class="small muted">{t!(texts, "search-chart-title")}</figcaption>
            <svg
                viewBox=format!("0 0 {} {HEIGHT}", bars.len() * STEP)
                preserveAspectRatio="none"
                role="img"
                aria-label=described
            >
                {drawn}
            </svg>
            <p class="ends small muted" aria-hidden="true"><span>{from}</span><span>{to}</span></p>
            <details class="plain">
                <summary>{t!(texts, "search-chart-table")}</summary>
                <Table
                    caption=t!(texts, "search-chart-title")
                    headings=vec![t!(texts, "search-month-label"), t!(texts, "search-chart-count")]
                >
                    {rows}
                </Table>
            </details>
        </figure>
    }
    .into_any()
}

/// Oldest first, with the months in which nothing was filed.
fn bars(months: &[FacetValue<Month>]) -> Vec<Bar> {
    let index = |month: Month| i64::from(month.year()) * 12 + i64::from(month.month()) - 1;
    let indices = || months.iter().map(|value| index(value.value));
    let (Some(first), Some(last)) = (indices().min(), indices().max()) else { return Vec::new() };
    let any_chosen = months.iter().any(|value| value.chosen);
    let first = first.max(last - MONTHS + 1);
    (first..=last)
        .filter_map(month_at)
        .map(|month| {
            let value = months.iter().find(|value| value.value == month);
            Bar {
                month,
                count: value.map_or(0, |value| value.count),
                strong: !any_chosen || value.is_some_and(|value| value.chosen),
            }
        })
        .collect()
}

fn month_at(index: i64) -> Option<Month> {
    let (year, month) = (index.div_euclid(12), index.rem_euclid(12));
    let day = NaiveDate::from_ymd_opt(year.try_into().ok()?, u32::try_from(month).ok()? + 1, 1)?;
    Some(Month::of(&day))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(month: &str, count: u64, chosen: bool) -> FacetValue<Month> {
        FacetValue { value: month.parse().unwrap(), names: None, count, chosen }
    }

    #[test]
    fn months_without_observations_have_their_place() {
        let bars = bars(&[value("2027-02", 3, true), value("2026-11", 1, false)]);
        let drawn: Vec<_> = bars.iter().map(|bar| (bar.month.to_string(), bar.count, bar.strong)).collect();
        let expected = [("2026-11", 1, false), ("2026-12", 0, false), ("2027-01", 0, false), ("2027-02", 3, true)];
        assert_eq!(drawn, expected.map(|(month, count, strong)| (month.to_owned(), count, strong)));
    }

    #[test]
    fn only_the_last_two_years_are_drawn() {
        let bars = bars(&[value("2026-11", 3, false), value("1999-01", 1, false)]);
        assert_eq!((bars.len(), bars[0].month.to_string()), (24, "2024-12".to_owned()));
        assert!(bars.iter().all(|bar| bar.strong));
    }
}
