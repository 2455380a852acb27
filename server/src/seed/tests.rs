//! What the files must hold, whoever edits them.

use std::collections::HashSet;

use domain::{
    actor::Role,
    guard::{Guard, Verdict, names::Names},
    issue::IssueState,
    locale::Locale,
    observation::{Audience, Identity, Kind, NOTE_MAX, PARTICULAR_MAX, TEXT_MAX, TITLE_MAX},
    voice::{COMMENT_MAX, WORDS_MAX},
};

use super::*;

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();

fn told() -> (file::Places, Vec<file::Observation>) {
    (file::places().unwrap(), file::observations().unwrap())
}

#[test]
fn every_code_is_known_and_every_course_is_possible() {
    let (places, observations) = told();
    let cast = Cast::of(&places, founded_at(&observations, TODAY)).unwrap();
    let mut teller = Teller::new(&cast, TODAY);
    teller.tell(&observations).unwrap();
    let history = teller.finish();
    assert_eq!(history.observations.len(), observations.len());
    assert!(history.observations.is_sorted_by_key(|past| past.filed_at));
    assert!(history.events.is_sorted_by_key(|past| past.at));
    let yesterday_ends = TODAY.and_time(NaiveTime::MIN).and_utc();
    assert!(history.events.iter().all(|past| past.at < yesterday_ends));
    for issue in &history.issues {
        assert_eq!(issue.acknowledged_at.is_some(), issue.state != IssueState::Raised);
        assert!(issue.acknowledged_at.is_none_or(|at| issue.raised_at < at && at < yesterday_ends));
        let answers = history.updates.iter().filter(|update| update.issue == issue.id);
        let times: Vec<_> = issue.acknowledged_at.into_iter().chain(answers.map(|update| update.at)).collect();
        assert!(times.is_sorted_by(|earlier, later| earlier < later), "{times:?}");
    }
}

#[test]
fn keys_codes_and_addresses_are_unique() {
    fn unique<'a>(what: impl Iterator<Item = &'a String>) {
        let all: Vec<_> = what.collect();
        let distinct: HashSet<_> = all.iter().collect();
        assert_eq!(distinct.len(), all.len());
    }
    let (places, observations) = told();
    unique(observations.iter().map(|entry| &entry.key));
    unique(observations.iter().map(|entry| &entry.text));
    unique(places.account.iter().map(|entry| &entry.code));
    unique(places.account.iter().map(|entry| &entry.email));
    let organisations = places.organisation.iter().map(|entry| &entry.code);
    unique(organisations.chain(places.unit.iter().map(|entry| &entry.code)));
    for account in &places.account {
        assert_eq!(account.email, account.email.to_lowercase());
    }
}

#[test]
fn it_is_as_large_and_as_varied_as_promised() {
    let (places, observations) = told();
    assert!(observations.len() >= 240, "{}", observations.len());
    assert_eq!(places.organisation.len(), 3);
    assert!(places.unit.len() >= 12);
    for locale in Locale::ALL {
        assert!(observations.iter().filter(|entry| entry.lang == locale).count() >= 20, "{locale}");
    }
    for kind in Kind::ALL {
        assert!(observations.iter().any(|entry| entry.kind == *kind), "{kind}");
    }
    for audience in Audience::ALL {
        assert!(observations.iter().any(|entry| entry.audience == *audience), "{audience}");
    }
    for state in IssueState::ALL {
        let issues = observations.iter().filter_map(|entry| entry.issue.as_ref());
        assert!(issues.filter(|issue| issue.state == *state).count() >= 3, "{state}");
    }
    for identity in Identity::ALL {
        assert!(observations.iter().any(|entry| entry.identity == *identity), "{identity}");
    }
    assert!(observations.iter().all(|entry| !entry.particulars.themes.is_empty()), "themes");
    assert!(observations.iter().filter(|entry| !entry.adopted.is_empty()).count() >= 2, "adopted successes");
    assert!(observations.iter().map(|entry| entry.noticed.len()).sum::<usize>() >= 5, "noticed too");
    assert!(observations.iter().map(|entry| entry.comments.len()).sum::<usize>() >= 3, "comments");
    for role in Role::ALL {
        assert!(places.account.iter().flat_map(|entry| &entry.grants).any(|grant| grant.role == role), "{role}");
    }
    assert!(places.account.iter().any(|entry| entry.grants.is_empty()), "reporters");
    assert!(places.rule.iter().any(|rule| rule.service_line.is_none() && rule.area.is_none()), "a default");
    let rules: HashSet<_> = places.rule.iter().map(|rule| (&rule.service_line, &rule.area)).collect();
    assert_eq!(rules.len(), places.rule.len());
}

#[test]
fn what_was_written_fits_the_form() {
    let (places, observations) = told();
    for entry in &observations {
        let count = |text: &str| text.chars().count();
        assert!(!entry.text.trim().is_empty() && count(&entry.text) <= TEXT_MAX, "{}", entry.key);
        assert!(count(&entry.title) <= TITLE_MAX, "{}", entry.key);
        assert!(entry.perspectives.values().all(|note| count(note) <= NOTE_MAX), "{}", entry.key);
        let particulars = &entry.particulars;
        for said in [&particulars.causes, &particulars.tried, &particulars.proposal] {
            assert!(count(said) <= PARTICULAR_MAX, "{}", entry.key);
        }
        assert!(entry.comments.iter().all(|comment| count(&comment.text) <= COMMENT_MAX), "{}", entry.key);
        let words = entry.noticed.iter().map(|it| &it.words).chain(entry.adopted.iter().map(|it| &it.words));
        assert!(words.into_iter().all(|words| count(words) <= WORDS_MAX), "{}", entry.key);
        assert!(entry.adopted.is_empty() || entry.kind == Kind::Success, "{}", entry.key);
        if entry.identity == Identity::Anonymous {
            assert_eq!((entry.reporter.as_str(), &entry.unit), ("", &None), "{}: nothing leads back", entry.key);
            continue;
        }
        let reporter = places.account.iter().find(|account| account.code == entry.reporter).unwrap();
        assert_eq!(entry.unit.as_ref(), Some(&reporter.unit), "{}: one writes of one's own unit", entry.key);
    }
}

#[test]
fn nobody_is_named() {
    let guard = Guard::with_names(Names::embedded());
    for entry in told().1 {
        let answers = entry.issue.iter().flat_map(|issue| &issue.answers).map(|answer| &answer.text);
        let particulars = [&entry.particulars.causes, &entry.particulars.tried, &entry.particulars.proposal];
        let voices = entry.noticed.iter().map(|it| &it.words).chain(entry.adopted.iter().map(|it| &it.words));
        let written = answers
            .chain([&entry.title, &entry.text])
            .chain(entry.perspectives.values())
            .chain(particulars)
            .chain(voices)
            .chain(entry.comments.iter().map(|comment| &comment.text));
        for text in written {
            let found = guard.examine(text);
            assert!(found.iter().all(|finding| finding.kind.verdict() == Verdict::Warn), "{}: {text}", entry.key);
        }
    }
}

#[test]
fn answers_are_due_as_the_default_settings_say() {
    let defaults: toml::Table = toml::from_str(include_str!("../../config.default.toml")).unwrap();
    assert_eq!(defaults["issues"]["answer_within_days"].as_integer(), Some(tale::ANSWER_WITHIN_DAYS.into()));
}

#[test]
fn each_role_can_be_tried() {
    let accounts = demo_accounts().unwrap();
    assert!((4..=9).contains(&accounts.len()));
    for role in Role::ALL {
        assert!(accounts.iter().any(|account| account.roles == [role]), "{role}");
    }
    assert!(accounts.iter().any(|account| account.roles.is_empty()));
}

#[test]
fn a_bad_entry_is_named_with_its_file() {
    let (places, observations) = told();
    let cast = Cast::of(&places, founded_at(&observations, TODAY)).unwrap();
    let faults = [
        (
            file::Observation { unit: Some("c-moon".into()), ..observations[0].clone() },
            EntryFault::UnknownUnit("c-moon".into()),
        ),
        (
            file::Observation { area: "moon".parse().ok(), ..observations[0].clone() },
            EntryFault::UnknownCode("moon".into()),
        ),
        (file::Observation { days_ago: 0, ..observations[0].clone() }, EntryFault::NotInThePast),
        (file::Observation { issue: None, flagged: true, ..observations[0].clone() }, EntryFault::FlaggedWithoutIssue),
        (
            file::Observation {
                flagged: true,
                issue: Some(file::Issue { state: IssueState::Done, answers: vec![] }),
                ..observations[0].clone()
            },
            EntryFault::ImpossibleCourse,
        ),
    ];
    for (entry, expected) in faults {
        match Teller::new(&cast, TODAY).tell(&[entry]) {
            Err(SeedError::Entry { file, entry, fault }) => {
                assert_eq!((file.as_str(), entry), (observations[0].file.as_str(), observations[0].key.clone()));
                assert_eq!(fault, expected);
            }
            other => panic!("{other:?}"),
        }
    }
}
