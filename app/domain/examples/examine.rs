//! The guard on its own, for `cargo xtask bench guard`: built for release, so that its speed can be
//! measured. Reads sentences from files, writes JSON to the standard output.

use std::{env, fs, io::Write, process::ExitCode, time::Instant};

use domain::guard::{Guard, names::Names, quality};
use serde_json::{Value, json};

/// How often each text is examined; the shortest time counts, as other programs run beside.
const RUNS: usize = 15;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let guard = Guard::with_names(Names::embedded());
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["sentences", file] => sentences(guard, file),
        ["quality", file] => quality_of(guard, file),
        ["mistakes", file] => mistakes(guard, file),
        ["speed"] => speed(guard),
        _ => Err("usage: examine sentences FILE | quality FILE | mistakes FILE | speed".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn read(file: &str) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("cannot read {file}: {error}"))
}

fn write(lines: &str) -> Result<(), String> {
    std::io::stdout().write_all(lines.as_bytes()).map_err(|error| format!("cannot write: {error}"))
}

/// For each `{"id", "text"}` a line `{"id", "findings"}`, offsets in code points.
fn sentences(guard: Guard, file: &str) -> Result<(), String> {
    let mut lines = String::new();
    for (index, line) in read(file)?.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let not_a_sentence = || format!("line {} of {file} is not a JSON object with `id` and `text`", index + 1);
        let sentence: Value = serde_json::from_str(line).map_err(|_| not_a_sentence())?;
        let (Some(id), Some(text)) = (sentence.get("id"), sentence.get("text").and_then(Value::as_str)) else {
            return Err(not_a_sentence());
        };
        let points = |bytes: usize| text[..bytes].chars().count();
        let findings: Vec<Value> = guard
            .examine(text)
            .into_iter()
            .map(|found| {
                json!({
                    "start": points(found.start),
                    "end": points(found.end),
                    "kind": found.kind.code(),
                    "verdict": found.verdict().code(),
                })
            })
            .collect();
        lines.push_str(&json!({ "id": id, "findings": findings }).to_string());
        lines.push('\n');
    }
    write(&lines)
}

/// Recall and precision of each kind, and the shares of clean sentences with a false alarm.
fn quality_of(guard: Guard, file: &str) -> Result<(), String> {
    let sentences = quality::read(&read(file)?).map_err(|error| format!("{file}: {error}"))?;
    let tally = quality::Tally::of(guard, &sentences);
    let kinds: Vec<Value> = tally
        .kinds
        .iter()
        .map(|(kind, count)| {
            json!({
                "kind": kind.mark(),
                "marked": count.marked,
                "recall": count.recall(),
                "recall_target": quality::recall_target(*kind),
                "precision": count.precision(),
            })
        })
        .collect();
    let report = json!({
        "sentences": sentences.len(),
        "clean": tally.clean,
        "kinds": kinds,
        "blocked": tally.blocked_share(),
        "blocked_target": quality::BLOCKED_TARGET,
        "warned": tally.warned_share(),
        "warned_target": quality::WARNED_TARGET,
    });
    write(&format!("{report}\n"))
}

/// What was missed and what was found in vain, for whoever works on the guard.
fn mistakes(guard: Guard, file: &str) -> Result<(), String> {
    let mut lines = String::new();
    for sentence in quality::read(&read(file)?).map_err(|error| format!("{file}: {error}"))? {
        let findings = guard.examine(&sentence.text);
        let meets = |one: &domain::guard::Finding, other: &domain::guard::Finding| {
            one.kind == other.kind && one.start < other.end && other.start < one.end
        };
        let missed = sentence.marks.iter().filter(|mark| !findings.iter().any(|found| meets(found, mark)));
        let vain = findings.iter().filter(|found| !sentence.marks.iter().any(|mark| meets(found, mark)));
        for (what, found) in missed.map(|mark| ("missed", mark)).chain(vain.map(|found| ("in vain", found))) {
            let span = &sentence.text[found.start..found.end];
            lines.extend([what, "\t", found.kind.mark(), "\t", span, "\t", &sentence.text, "\n"]);
        }
    }
    write(&lines)
}

/// Milliseconds for texts of several shapes.
fn speed(guard: Guard) -> Result<(), String> {
    let ordinary = "Asiakkaan asia siirtyi Porista Raumalle 12.3.2024, ja uusi työntekijä Matti Virtanen soitti \
                    numeroon 040 123 4567 vasta viikkojen päästä. Suunnitelma jäi kesken, koska tieto ei kulkenut. ";
    let shapes = [
        ("digits", "1"),
        ("spaced digits", "0 4 "),
        ("dates", "010180-"),
        ("at signs", "a@"),
        ("dotted at", "a.a@a."),
        ("names", "Matti Virtanen "),
        ("made-up names", ""),
        ("capitals", "Aa "),
        ("hyphens", "Anna-"),
        ("brackets", "(at) "),
        ("links", "x.com/"),
        ("streets", "Kauppakatu "),
        ("ages", "80-vuotias Kuhmon "),
        ("letters", "a"),
        ("accents", "a\u{308}"),
        ("invisible", "\u{200b}"),
        ("phone words", "puh 123 "),
        ("country codes", "+358"),
        ("bank", "FI21 "),
        ("spaces", " "),
        ("addresses", "Kauppakatu 5 "),
        ("identity codes", "131052-308T "),
        ("single names", "asiakkaani Matti "),
        ("client words", "asiakkaani nimi on "),
    ];
    let time = |text: &str| {
        let times: Vec<f64> = (0..RUNS)
            .map(|_| {
                let started = Instant::now();
                std::hint::black_box(guard.examine(std::hint::black_box(text)));
                started.elapsed().as_secs_f64() * 1000.0
            })
            .collect();
        times.iter().copied().fold(f64::INFINITY, f64::min)
    };
    let ordinary: String = ordinary.chars().cycle().take(2_000).collect();
    let long: Vec<Value> = shapes
        .iter()
        .map(|(name, piece)| {
            let text: String =
                if piece.is_empty() { made_up(100_000) } else { piece.chars().cycle().take(100_000).collect() };
            json!({ "shape": name, "ms": time(&text) })
        })
        .collect();
    write(&format!("{}\n", json!({ "ordinary_2000": time(&ordinary), "long_100000": long })))
}

/// Words that differ, each with a capital and an ending, so that none is looked up twice.
fn made_up(characters: usize) -> String {
    let endings = ["sen", "lle", "ista", "an", "ksen"];
    (0_u32..)
        .flat_map(|number| {
            let letter = |shift: u32| char::from(b"aeioulmnrst"[(number >> shift) as usize % 11]);
            let word =
                format!("K{}{}{}{}{} ", letter(0), letter(3), letter(6), letter(9), endings[number as usize % 5]);
            word.chars().collect::<Vec<_>>()
        })
        .take(characters)
        .collect()
}
