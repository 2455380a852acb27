//! As many observations as one wants, made of the sentences of the demonstration: for measuring how
//! Havainto does with years of them. The same number gives the same observations.

use std::collections::HashMap;

use domain::{
    issue::IssueState,
    locale::Locale,
    observation::Identity,
    organisation::Lists,
    time::{Clock, Timestamp},
};

use super::{
    SeedError, SeedSummary,
    cast::Cast,
    demo,
    file::{self, Issue, Observation, Places},
    id::number,
    tale::Teller,
};
use crate::store::Store;

/// They are spread evenly over this many days.
const DAYS: usize = 730;
/// Days that are written at once, so that never all of it is in memory.
const STRETCH: usize = 10;

/// Adds generated observations to the demonstration, which is written first where there is none.
pub async fn generated(store: &Store, clock: &dyn Clock, count: usize) -> Result<SeedSummary, SeedError> {
    let mut summary = demo(store, clock).await?;
    let (places, mut observations) = (file::places()?, file::observations()?);
    observations.retain(|entry| entry.identity == Identity::Named);
    let cast = Cast::of(&places, founded_at(store, &places).await?)?;
    let material = Material::of(&observations);
    let mut teller = Teller::new(&cast, clock.now().date_naive());
    let write = store.write().await?;
    for first in (0..DAYS).step_by(STRETCH) {
        let days = first..DAYS.min(first + STRETCH);
        let entries = days.flat_map(|day| {
            let days_ago = u32::try_from(DAYS - day).unwrap_or(u32::MAX);
            (count * day / DAYS..count * (day + 1) / DAYS).map(move |n| (n, days_ago))
        });
        let entries: Vec<Observation> = entries.map(|(n, days_ago)| material.observation(n, days_ago)).collect();
        teller.tell(&entries)?;
        let told = teller.take();
        summary.observations += told.observations.len();
        summary.issues += told.issues.len();
        write.write_history(told).await?;
    }
    write.write_history(teller.finish()).await?;
    write.commit().await?;
    Ok(summary)
}

/// When the demonstration that is in the database was founded.
async fn founded_at(store: &Store, places: &Places) -> Result<Timestamp, SeedError> {
    let accounts = store.account_rows(&Lists::default()).await?;
    let first = places.account.first().ok_or(SeedError::NotTheDemonstration)?;
    let row = accounts.into_iter().find(|row| row.email == first.email).ok_or(SeedError::NotTheDemonstration)?;
    let founded_at = row.joined_at.ok_or(SeedError::NotTheDemonstration)?;
    let ours = Cast::of(places, founded_at)?.account(&first.code) == Ok(row.id);
    if ours { Ok(founded_at) } else { Err(SeedError::NotTheDemonstration) }
}

/// The demonstration taken apart: what was said on a theme in a language.
struct Material<'a> {
    observations: &'a [Observation],
    said: HashMap<(&'a str, Locale), Said<'a>>,
}

#[derive(Default)]
struct Said<'a> {
    titles: Vec<&'a str>,
    sentences: Vec<&'a str>,
}

impl<'a> Material<'a> {
    fn of(observations: &'a [Observation]) -> Self {
        let mut said: HashMap<(&str, Locale), Said<'_>> = HashMap::new();
        for entry in observations {
            let said = said.entry((&entry.file, entry.lang)).or_default();
            said.titles.push(&entry.title);
            said.sentences.extend(sentences(&entry.text));
        }
        Self { observations, said }
    }

    fn observation(&self, n: usize, days_ago: u32) -> Observation {
        let key = format!("generated {n}");
        let pick = |what: &str| &self.observations[number(&format!("{key} {what}"), self.observations.len())];
        let (like, place) = (pick("like"), pick("place"));
        let said = &self.said[&(like.file.as_str(), like.lang)];
        Observation {
            title: said.titles[number(&format!("{key} title"), said.titles.len())].to_owned(),
            text: text(&key, &said.sentences),
            unit: place.unit.clone(),
            service_line: place.service_line.clone(),
            area: place.area.clone(),
            reporter: place.reporter.clone(),
            days_ago,
            issue: like.issue.as_ref().map(|issue| as_far_as_it_got(issue, days_ago)),
            key,
            noticed: Vec::new(),
            comments: Vec::new(),
            adopted: Vec::new(),
            ..like.clone()
        }
    }
}

/// Two to five sentences.
fn text(key: &str, sentences: &[&str]) -> String {
    let first = number(&format!("{key} first"), sentences.len());
    let step = number(&format!("{key} step"), sentences.len()) + 1;
    let some = 2 + number(&format!("{key} some"), 4);
    let chosen: Vec<&str> = (0..some).map(|nth| sentences[(first + nth * step) % sentences.len()]).collect();
    chosen.join(" ")
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '?', '!']).map(str::trim).filter(|sentence| sentence.chars().count() > 3)
}

/// What was filed a short while ago has no answers yet.
fn as_far_as_it_got(issue: &Issue, days_ago: u32) -> Issue {
    let answered = issue.answers.iter().all(|answer| answer.days_after < days_ago);
    if answered { issue.clone() } else { Issue { state: IssueState::Raised, answers: Vec::new() } }
}
