//! The lexicon's files, read: one for each area, and the labels of the General Finnish Ontology.

use std::{
    collections::{BTreeSet, HashMap},
    thread,
};

use domain::locale::Locale;
use serde::Deserialize;

use super::{Concept, ConceptId, Concepts, Wording, keys};

/// The areas, by their files.
pub(super) const AREAS: [(&str, &str); 7] = [
    ("actions_and_qualities", include_str!("../../data/concepts/actions_and_qualities.toml")),
    ("employment_and_benefits", include_str!("../../data/concepts/employment_and_benefits.toml")),
    ("health_services", include_str!("../../data/concepts/health_services.toml")),
    ("people_and_life", include_str!("../../data/concepts/people_and_life.toml")),
    ("social_services", include_str!("../../data/concepts/social_services.toml")),
    ("system_problems", include_str!("../../data/concepts/system_problems.toml")),
    ("what_works", include_str!("../../data/concepts/what_works.toml")),
];
/// Columns `id`, `fi`, `sv`, `en`.
pub(super) const ONTOLOGY: &str = include_str!("../../data/yso.tsv");
/// Stands before a wording that often means something else.
const UNSURE_MARK: char = '~';
const UNSURE: f32 = 0.5;
/// Of several words only one tells anything.
const CUT_SHORT: f32 = 0.4;
/// How sure a label of the ontology is, which knows more of the world than this domain.
const ONTOLOGY_SURE: f32 = 0.6;

/// Concepts with this many wordings in common, and this part of those of the lesser, mean much the same; wordings
/// that are less sure say nothing of that.
const SHARED_MIN: u32 = 2;
const ALIKE: f32 = 0.15;
const RELATES: f32 = 0.6;

/// A concept as an area's file has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    #[serde(default)]
    pub broader: Vec<String>,
    pub fi: Vec<String>,
    pub sv: Vec<String>,
    pub en: Vec<String>,
}

impl Written {
    pub fn wordings(&self) -> [&[String]; 3] {
        [&self.fi, &self.sv, &self.en]
    }
}

pub(super) fn area(text: &str) -> Result<HashMap<String, Written>, toml::de::Error> {
    toml::from_str(text)
}

/// A wording on its way into the lexicon.
struct Entry<'a> {
    concept: ConceptId,
    wording: &'a str,
    sure: f32,
}

pub(super) fn embedded() -> Concepts {
    let areas: Vec<HashMap<String, Written>> =
        AREAS.iter().map(|(name, text)| area(text).unwrap_or_else(|error| panic!("{name}: {error}"))).collect();
    let mut concepts: Vec<Concept> = Vec::new();
    let mut numbers: HashMap<&str, ConceptId> = HashMap::new();
    let mut names: Vec<&str> = areas.iter().flat_map(HashMap::keys).map(String::as_str).collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        numbers.insert(name, number(concepts.len()));
        // The same concept may stand in several areas: its first wordings are what it is called.
        let written = areas.iter().find_map(|area| area.get(name)).expect("its name came from there");
        let labels = written.wordings().map(|wordings| plain(wordings.first().map_or("", String::as_str)).to_owned());
        concepts.push(Concept { name: name.to_owned(), labels, broader: Vec::new(), related: Vec::new() });
    }
    let mut entries: [Vec<Entry<'_>>; 3] = Default::default();
    for (name, written) in areas.iter().flatten() {
        let concept = numbers[name.as_str()];
        let broader = written.broader.iter().filter_map(|name| numbers.get(name.as_str()).copied());
        concepts[concept as usize].broader.extend(broader);
        for (entries, wordings) in entries.iter_mut().zip(written.wordings()) {
            let entry = |wording: &'_ String| -> (bool, usize) { (wording.starts_with(UNSURE_MARK), wording.len()) };
            for wording in wordings {
                let sure = if entry(wording).0 { UNSURE } else { 1.0 };
                entries.push(Entry { concept, wording: plain(wording), sure });
            }
        }
    }
    for line in ONTOLOGY.lines().skip(1) {
        let mut columns = line.split('\t');
        let (Some(id), Some(fi), Some(sv), Some(en)) = (columns.next(), columns.next(), columns.next(), columns.next())
        else {
            continue;
        };
        // Names of places and peoples are no concepts of services.
        if fi.is_empty() || sv.is_empty() || en.is_empty() || fi.starts_with(char::is_uppercase) {
            continue;
        }
        let concept = number(concepts.len());
        for (entries, label) in entries.iter_mut().zip([fi, sv, en]) {
            let qualified = label.contains(" (");
            let wording = label.split(" (").next().unwrap_or_default();
            let sure = if qualified { ONTOLOGY_SURE * UNSURE } else { ONTOLOGY_SURE };
            entries.push(Entry { concept, wording, sure });
        }
        concepts.push(Concept {
            name: format!("yso:{id}"),
            labels: [fi, sv, en].map(str::to_owned),
            broader: Vec::new(),
            related: Vec::new(),
        });
    }
    let [fi, sv, en] = &entries;
    let wordings = thread::scope(|scope| {
        let of = |language, entries| scope.spawn(move || indexed(language, entries));
        [of(Locale::Fi, fi), of(Locale::Sv, sv), of(Locale::En, en)]
            .map(|thread| thread.join().expect("it cannot panic"))
    });
    relate(&mut concepts, &wordings);
    Concepts { concepts, wordings }
}

/// Concepts that share wordings mean much the same: areas were written apart, and the ontology by others.
fn relate(concepts: &mut [Concept], wordings: &[HashMap<String, Vec<Wording>>; 3]) {
    let mut of = vec![0_u32; concepts.len()];
    let mut shared: HashMap<(ConceptId, ConceptId), u32> = HashMap::new();
    for (first, wordings) in wordings.iter().flatten() {
        let mut same: HashMap<(&str, &[String]), BTreeSet<ConceptId>> = HashMap::new();
        for Wording { rest, concept, .. } in wordings.iter().filter(|wording| wording.sure >= RELATES) {
            same.entry((first, rest)).or_default().insert(*concept);
        }
        for concepts in same.into_values() {
            for concept in &concepts {
                of[*concept as usize] += 1;
                let others = concepts.range(..concept);
                others.for_each(|other| *shared.entry((*other, *concept)).or_default() += 1);
            }
        }
    }
    for ((one, other), shared) in shared {
        #[expect(clippy::cast_precision_loss, reason = "counts of wordings")]
        let alike = shared as f32 / of[one as usize].min(of[other as usize]).max(1) as f32;
        if shared >= SHARED_MIN && alike >= ALIKE {
            concepts[one as usize].related.push((other, alike));
            concepts[other as usize].related.push((one, alike));
        }
    }
}

/// The wordings of a language by their first piece.
fn indexed(language: Locale, entries: &[Entry<'_>]) -> HashMap<String, Vec<Wording>> {
    let mut wordings: HashMap<String, Vec<Wording>> = HashMap::new();
    for Entry { concept, wording, sure } in entries {
        let (mut keys, words) = keys(language, wording);
        if keys.is_empty() {
            continue;
        }
        let first = keys.remove(0);
        let sure = if keys.is_empty() && words > 1 { sure * CUT_SHORT } else { *sure };
        wordings.entry(first).or_default().push(Wording { rest: keys, concept: *concept, sure });
    }
    wordings
}

fn plain(wording: &str) -> &str {
    wording.trim_start_matches(UNSURE_MARK)
}

fn number(of: usize) -> ConceptId {
    ConceptId::try_from(of).expect("the lexicon has less than four thousand million concepts")
}
