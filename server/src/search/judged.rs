//! How good a ranking is by what people judged: nDCG at ten, with gains of 2^grade - 1. May call: nothing.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

/// Places of a ranking that are looked at.
const PLACES: usize = 10;

/// A search of a set.
#[derive(Debug, Deserialize)]
pub struct Query {
    pub id: String,
    pub kind: String,
    /// `tuning` or `reporting`.
    pub part: String,
    pub text: String,
}

/// Grades by query and text.
pub struct Judgements(HashMap<String, HashMap<String, u32>>);

impl Judgements {
    /// Reads lines of query, text and grade; what is none is left out.
    pub fn read(lines: &str) -> Self {
        let mut grades: HashMap<String, HashMap<String, u32>> = HashMap::new();
        for line in lines.lines() {
            let mut columns = line.split('\t');
            if let (Some(query), Some(text), Some(Ok(grade))) =
                (columns.next(), columns.next(), columns.next().map(str::parse))
            {
                grades.entry(query.to_owned()).or_default().insert(text.to_owned(), grade);
            }
        }
        Self(grades)
    }

    /// From 0 to 1; none for a query without a relevant text.
    pub fn ndcg<'a>(&self, query: &str, found: impl IntoIterator<Item = &'a str>) -> Option<f64> {
        let grades = self.0.get(query)?;
        let mut ideal: Vec<u32> = grades.values().copied().collect();
        ideal.sort_unstable_by(|one, other| other.cmp(one));
        let found = found.into_iter().map(|text| grades.get(text).copied().unwrap_or_default());
        Some(gained(found) / gained(ideal.into_iter()))
    }
}

fn gained(grades: impl Iterator<Item = u32>) -> f64 {
    let gain = |(place, grade): (u32, u32)| (2_f64.powf(f64::from(grade)) - 1.0) / f64::from(place + 2).log2();
    (0..).zip(grades.take(PLACES)).map(gain).sum()
}

/// Means by kind, and over all.
#[derive(Debug, Default)]
pub struct Means(BTreeMap<String, (f64, u32)>);

/// Over all kinds.
pub const ALL: &str = "all";

impl Means {
    pub fn add(&mut self, kind: &str, value: f64) {
        for kind in [kind, ALL] {
            let (sum, count) = self.0.entry(kind.to_owned()).or_default();
            *sum += value;
            *count += 1;
        }
    }

    pub fn of(&self, kind: &str) -> f64 {
        self.0.get(kind).map_or(0.0, |(sum, count)| sum / f64::from(*count))
    }

    pub fn kinds(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_better_the_order_the_more_is_gained() {
        let judgements = Judgements::read("q\ta\t3\nq\tb\t1\nnonsense\n");
        let ndcg = |found: &[&str]| judgements.ndcg("q", found.iter().copied()).unwrap();
        assert!((ndcg(&["a", "b"]) - 1.0).abs() < 1e-9);
        assert!(ndcg(&["b", "a"]) < 1.0 && ndcg(&["b", "a"]) > ndcg(&["b"]));
        assert!(ndcg(&["c"]).abs() < 1e-9);
        assert!(judgements.ndcg("other", ["a"]).is_none());
    }

    #[test]
    fn means_are_kept_by_kind() {
        let mut means = Means::default();
        means.add("theme", 1.0);
        means.add("question", 0.0);
        assert_eq!((means.of("theme"), means.of("question"), means.of(ALL)), (1.0, 0.0, 0.5));
    }
}
