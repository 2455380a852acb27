//! The guard's quality on the sentences in the repository, held against its targets, so that it
//! cannot sink unseen. `cargo xtask bench guard` prints the figures.

use std::{fs, path::Path};

use domain::guard::{
    Guard, Kind,
    names::Names,
    quality::{self, BLOCKED_TARGET, Sentence, Tally, WARNED_TARGET},
};

fn sentences(set: &str) -> Vec<Sentence> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../tests/fixtures/guard/{set}.txt"));
    quality::read(&fs::read_to_string(file).expect("the set is in the repository")).expect("the set is well formed")
}

#[test]
fn what_is_marked_is_found_and_what_is_clean_is_left_alone() {
    let all = ["tuning", "reporting", "fresh"].map(sentences).concat();
    let tally = Tally::of(Guard::with_names(Names::embedded()), &all);
    let missed = Kind::ALL.into_iter().filter_map(|kind| {
        let (target, recall) = (quality::recall_target(kind)?, tally.kinds[&kind].recall());
        (recall < target).then(|| format!("{}: recall {recall:.3}, target {target}", kind.mark()))
    });
    assert_eq!(missed.collect::<Vec<_>>(), [""; 0]);
    assert!(tally.blocked_share() <= BLOCKED_TARGET, "blocked: {}", tally.blocked_share());
    assert!(tally.warned_share() <= WARNED_TARGET, "warned about: {}", tally.warned_share());
}

/// Kinds without a target of their own are held to what is good enough to be relied upon.
#[test]
fn every_kind_is_found_more_often_than_not() {
    for set in ["tuning", "reporting", "fresh"] {
        let tally = Tally::of(Guard::with_names(Names::embedded()), &sentences(set));
        for (kind, count) in &tally.kinds {
            assert!(count.recall() >= 0.75 && count.precision() >= 0.85, "{set}, {}: {count:?}", kind.mark());
        }
    }
}

#[test]
fn names_in_the_browser_are_left_to_the_server() {
    let tally = Tally::of(Guard::of_patterns(), &sentences("tuning"));
    assert_eq!(tally.kinds[&Kind::FullName].found, 0);
    assert!(tally.kinds[&Kind::IdentityCode].recall() >= 1.0);
}
