//! How well the guard finds what is marked in a set of sentences. Pure: whoever calls reads the file.
//!
//! The format of the sets is told beside them, in `tests/fixtures/guard/README.md`.

use std::collections::BTreeMap;

use super::{Finding, Guard, Kind, Verdict};

/// A sentence with what ought to be found in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    pub text: String,
    pub marks: Vec<Finding>,
}

/// A line that is not as the format has it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {0} is not a language, a tab and a text with marks")]
pub struct BadLine(pub usize);

/// Reads a set.
pub fn read(set: &str) -> Result<Vec<Sentence>, BadLine> {
    let lines = set.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    lines.map(|(index, line)| sentence(line).ok_or(BadLine(index + 1))).collect()
}

fn sentence(line: &str) -> Option<Sentence> {
    let (_, mut rest) = line.split_once('\t')?;
    let (mut text, mut marks) = (String::new(), Vec::new());
    while let Some((before, marked)) = rest.split_once('{') {
        let (kind, marked) = marked.split_once('|')?;
        let (span, after) = marked.split_once('}')?;
        let kind = Kind::ALL.into_iter().find(|known| known.mark() == kind)?;
        text.push_str(before);
        marks.push(Finding { start: text.len(), end: text.len() + span.len(), kind });
        text.push_str(span);
        rest = after;
    }
    text.push_str(rest);
    Some(Sentence { text, marks })
}

/// Counted for one kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Marks, and those of them on which a finding of their kind lies.
    pub marked: u32,
    pub marked_and_found: u32,
    /// Findings, and those of them that lie on a mark of their kind.
    pub found: u32,
    pub found_and_marked: u32,
}

impl Count {
    /// Of what is there, how much is found. 0 to 1.
    pub fn recall(self) -> f64 {
        share(self.marked_and_found, self.marked, 1.0)
    }
    /// Of what is found, how much is there. 0 to 1.
    pub fn precision(self) -> f64 {
        share(self.found_and_marked, self.found, 1.0)
    }
}

/// Counted for a whole set.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    pub kinds: BTreeMap<Kind, Count>,
    /// Sentences without a mark, and those of them with a finding of each verdict.
    pub clean: u32,
    pub blocked: u32,
    pub warned: u32,
}

impl Tally {
    pub fn of(guard: Guard, sentences: &[Sentence]) -> Self {
        let mut tally = Self::default();
        for sentence in sentences {
            tally.add(sentence, &guard.examine(&sentence.text));
        }
        tally
    }

    fn add(&mut self, sentence: &Sentence, findings: &[Finding]) {
        let meet =
            |one: &Finding, other: &Finding| one.kind == other.kind && one.start < other.end && other.start < one.end;
        for mark in &sentence.marks {
            let count = self.kinds.entry(mark.kind).or_default();
            count.marked += 1;
            count.marked_and_found += u32::from(findings.iter().any(|finding| meet(finding, mark)));
        }
        for finding in findings {
            let count = self.kinds.entry(finding.kind).or_default();
            count.found += 1;
            count.found_and_marked += u32::from(sentence.marks.iter().any(|mark| meet(mark, finding)));
        }
        if sentence.marks.is_empty() {
            let any = |verdict| u32::from(findings.iter().any(|finding| finding.verdict() == verdict));
            self.clean += 1;
            self.blocked += any(Verdict::Block);
            self.warned += any(Verdict::Warn);
        }
    }

    /// Share of clean sentences that are blocked. 0 to 1.
    pub fn blocked_share(&self) -> f64 {
        share(self.blocked, self.clean, 0.0)
    }
    /// Share of clean sentences with a warning. 0 to 1.
    pub fn warned_share(&self) -> f64 {
        share(self.warned, self.clean, 0.0)
    }
}

/// The least recall that is asked of a kind, where one is.
pub const fn recall_target(kind: Kind) -> Option<f64> {
    match kind {
        Kind::IdentityCode | Kind::Email | Kind::Iban => Some(1.0),
        Kind::Telephone => Some(0.98),
        Kind::FullName => Some(0.90),
        _ => None,
    }
}
/// The most clean sentences that may be blocked, and warned about. Shares from 0 to 1.
pub const BLOCKED_TARGET: f64 = 0.005;
pub const WARNED_TARGET: f64 = 0.05;

fn share(part: u32, whole: u32, of_nothing: f64) -> f64 {
    if whole == 0 { of_nothing } else { f64::from(part) / f64::from(whole) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_out_of_the_text() {
        let set = "# comment\n\nfi\tSoita {telephone|040 1234567} nyt.\nfi\tÄlä.\n";
        let sentences = read(set).expect("the set is well formed");
        assert_eq!(sentences.len(), 2);
        assert_eq!(sentences[0].text, "Soita 040 1234567 nyt.");
        assert_eq!(sentences[0].marks, [Finding { start: 6, end: 17, kind: Kind::Telephone }]);
        assert_eq!(read("fi\t{nonsense|x}"), Err(BadLine(1)));
        assert_eq!(read("\n\nno tab"), Err(BadLine(3)));
    }

    #[test]
    fn misses_and_false_alarms_are_counted() {
        let set = "fi\tSoita {telephone|040 1234567} nyt.\nfi\tNimi {full_name|Qwe Rtz}.\nfi\tSoita 040 1234567.\nfi\tPuhdas.\n";
        let tally = Tally::of(Guard::of_patterns(), &read(set).expect("the set is well formed"));
        let telephone = tally.kinds[&Kind::Telephone];
        assert_eq!((telephone.recall(), telephone.precision()), (1.0, 0.5));
        assert_eq!(tally.kinds[&Kind::FullName].marked_and_found, 0);
        assert_eq!((tally.clean, tally.blocked, tally.warned), (2, 1, 0));
    }
}
