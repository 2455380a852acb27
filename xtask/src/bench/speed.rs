//! How fast a release build is: starting, storing, finding, showing.

use std::{
    path::Path,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};

use super::{
    figure::{Figure, Target},
    instance::{Folder, Instance, havainto},
    load,
};
use crate::{program, step::step};

const REPORTER: &str = "tyontekija@demo.example";
const MANAGER: &str = "paallikko@demo.example";
const PASSWORD: &str = "havainto-demo";
/// Connections that pages are asked through.
const READERS: u32 = 10;
/// Connections that submissions come through.
const WRITERS: u32 = 8;

/// Submissions a second while nothing is pressed.
const STEADY: u32 = 20;

fn figure(name: &str, value: f64, unit: &'static str, target: Option<Target>) -> Figure {
    Figure { name: name.to_owned(), value, unit, target }
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

/// With the demonstration's observations only: start, memory, time until found, submissions.
pub fn small(binary: &Path) -> Result<Vec<Figure>> {
    let folder = Folder::fresh("small")?;
    step("Fill a database with the demonstration", || {
        program::run(havainto(binary, folder.path(), None).args(["seed", "--demo"]))
    })?;
    // The first start builds the index; the ones after it are what an operator sees.
    drop(Instance::start(binary, folder.path(), None)?);
    let server = step("Start", || Instance::start(binary, folder.path(), None))?;
    let cookie = server.sign_in(REPORTER, PASSWORD)?;
    for path in ["/", "/observations", "/search?q=palvelu", "/observations/new"] {
        server.get(path, &cookie)?;
    }
    let mut figures = vec![
        figure("start to first answer", milliseconds(server.started_in), "ms", Some(Target::AtMost(1000.0))),
        figure("memory, demonstration", server.memory()?, "MB", None),
    ];
    let found = step("File and search until it is found, ten times", || found_after(&server, &cookie))?;
    figures.push(figure("findable, slowest of 10", milliseconds(found), "ms", Some(Target::AtMost(2000.0))));
    let stored = step("Submit, SQLite", || load::submissions(&server, &cookie, WRITERS, folder.path()))?;
    figures.push(figure("submissions, SQLite FULL", stored.per_second, "/s", None));
    figures.push(figure("submission p95, SQLite FULL", stored.p95, "ms", None));
    let steady =
        step(&format!("Submit {STEADY} a second"), || load::steady(&server, &cookie, WRITERS, STEADY, folder.path()))?;
    figures.push(figure(&format!("submissions of 80 words, of {STEADY} asked for"), steady.per_second, "/s", None));
    figures.push(figure("submission p95 with the guard, at that rate", steady.p95, "ms", None));
    Ok(figures)
}

/// Durable submissions on `PostgreSQL`.
pub fn postgres(binary: &Path, url: &str) -> Result<Vec<Figure>> {
    let folder = Folder::fresh("postgres")?;
    program::run(havainto(binary, folder.path(), Some(url)).args(["seed", "--demo"]))?;
    let server = Instance::start(binary, folder.path(), Some(url))?;
    let cookie = server.sign_in(REPORTER, PASSWORD)?;
    let stored = step("Submit, PostgreSQL", || load::submissions(&server, &cookie, WRITERS, folder.path()))?;
    Ok(vec![
        figure("submissions, PostgreSQL", stored.per_second, "/s", None),
        figure("submission p95, PostgreSQL", stored.p95, "ms", None),
    ])
}

/// With many observations: memory, and the pages that list and search them.
pub fn large(binary: &Path, observations: u64) -> Result<Vec<Figure>> {
    let folder = Folder::fresh("large")?;
    step(&format!("Generate {observations} observations"), || {
        let mut seed = havainto(binary, folder.path(), None);
        program::run(seed.args(["seed", "--demo", "--generated", &observations.to_string()]))
    })?;
    step("Build the index", || program::run(havainto(binary, folder.path(), None).arg("reindex")))?;
    let server = step("Start", || Instance::start(binary, folder.path(), None))?;
    let reporter = server.sign_in(REPORTER, PASSWORD)?;
    let manager = server.sign_in(MANAGER, PASSWORD)?;
    let issue = first_link(&server.get("/issues?show=all", &manager)?, "/issues/0")?;
    let mut figures =
        vec![figure(&format!("start to first answer, {observations}"), milliseconds(server.started_in), "ms", None)];
    let pages = [
        ("search page", "/search?q=palvelu", &reporter),
        ("search page, two words and a facet", "/search?q=vastuuty%C3%B6ntekij%C3%A4+puuttuu&kind=gap", &reporter),
        ("my observations", "/observations", &reporter),
        ("list of issues", "/issues", &manager),
        ("issue page", issue.as_str(), &manager),
    ];
    for (name, path, cookie) in pages {
        let seen = step(&format!("Ask for the {name}"), || load::pages(&server, path, cookie, READERS, folder.path()))?;
        figures.push(figure(&format!("{name}, p95"), seen.p95, "ms", Some(Target::AtMost(10.0))));
        figures.push(figure(&format!("{name}, requests"), seen.per_second, "/s", None));
    }
    figures.push(figure(&format!("memory, {observations}"), server.memory()?, "MB", Some(Target::AtMost(250.0))));
    Ok(figures)
}

/// The longest time from an accepted submission until a search finds it.
fn found_after(server: &Instance, cookie: &str) -> Result<Duration> {
    let mut slowest = Duration::ZERO;
    for n in 0..10_u8 {
        let word = format!("mittaus{}qz", char::from(b'a' + n));
        server.file(&format!("Havaintoa etsitään sanalla {word} heti."), cookie)?;
        let filed = Instant::now();
        while !server.get(&format!("/search?q={word}"), cookie)?.contains("<mark") {
            ensure!(filed.elapsed() < Duration::from_secs(30), "{word} was not found within half a minute");
            thread::sleep(Duration::from_millis(5));
        }
        slowest = slowest.max(filed.elapsed());
    }
    Ok(slowest)
}

/// The first link on a page that begins so.
fn first_link(page: &str, beginning: &str) -> Result<String> {
    let from = page.find(&format!("href=\"{beginning}")).with_context(|| format!("no link to {beginning}… found"))?;
    let rest = &page[from + "href=\"".len()..];
    Ok(rest.split('"').next().unwrap_or_default().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_link_that_begins_so() {
        let page = r#"<a href="/issues">x</a> <a href="/issues/0199-a">y</a>"#;
        assert_eq!(first_link(page, "/issues/0").unwrap(), "/issues/0199-a");
        assert!(first_link(page, "/themes/").is_err());
    }
}
