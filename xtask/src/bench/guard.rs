//! The guard for identifiers: how much of what is marked it finds, how often it cries wolf, and how
//! long it takes. The work is done by an example of `domain`, built for release.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::figure::{Figure, Target};
use crate::{program, step::step, workspace::Workspace};

/// The sets of sentences: the one for looking at mistakes, and the one for figures.
const SETS: [&str; 3] = ["tuning", "reporting", "fresh"];
/// Milliseconds for 2,000 ordinary characters, and for 100,000 of any.
const ORDINARY_TARGET: f64 = 2.0;
const LONG_TARGET: f64 = 100.0;

/// Figures beside their targets.
pub fn measure(workspace: &Workspace) -> Result<Vec<Figure>> {
    let examine = step("Build the guard, optimised", || build(workspace))?;
    let mut figures = Vec::new();
    for set in SETS {
        let file = workspace.root.join(format!("tests/fixtures/guard/{set}.txt"));
        figures.extend(quality(set, &answer(Command::new(&examine).arg("quality").arg(file))?)?);
    }
    figures.extend(speed(&answer(Command::new(&examine).arg("speed"))?)?);
    Ok(figures)
}

/// Examines the sentences of a file and writes nothing but findings to the standard output.
pub fn examine(workspace: &Workspace, sentences: &Path) -> Result<()> {
    let examine = build(workspace)?;
    program::run(Command::new(examine).arg("sentences").arg(sentences))
}

fn build(workspace: &Workspace) -> Result<PathBuf> {
    let mut cargo = program::cargo();
    cargo.args(["build", "--package", "domain", "--features", "names", "--release", "--example", "examine"]);
    program::run(cargo.current_dir(&workspace.root))?;
    Ok(workspace.target.join("release/examples/examine"))
}

fn answer(command: &mut Command) -> Result<Value> {
    serde_json::from_str(&program::stdout_of(command)?).context("the guard's answer is not JSON")
}

fn quality(set: &str, report: &Value) -> Result<Vec<Figure>> {
    let percent =
        |value: &Value| value.as_f64().map(|share| share * 100.0).context("a share is missing in the guard's answer");
    let mut figures = Vec::new();
    let Some(kinds) = report["kinds"].as_array() else { bail!("the guard's answer names no kinds") };
    for kind in kinds {
        let name = kind["kind"].as_str().context("a kind has no name")?;
        let recall_target = kind["recall_target"].as_f64().map(|target| Target::AtLeast(target * 100.0));
        let figure = |what: &str, value: &Value, target| -> Result<Figure> {
            Ok(Figure { name: format!("guard, {set}: {name}, {what}"), value: percent(value)?, unit: "%", target })
        };
        figures.push(figure("recall", &kind["recall"], recall_target)?);
        figures.push(figure("precision", &kind["precision"], None)?);
    }
    for (what, key) in [("blocked", "blocked"), ("warned about", "warned")] {
        figures.push(Figure {
            name: format!("guard, {set}: clean sentences {what}"),
            value: percent(&report[key])?,
            unit: "%",
            target: Some(Target::AtMost(percent(&report[format!("{key}_target")])?)),
        });
    }
    Ok(figures)
}

fn speed(report: &Value) -> Result<Vec<Figure>> {
    let figure = |name: String, ms: &Value, limit| -> Result<Figure> {
        let value = ms.as_f64().context("a time is missing in the guard's answer")?;
        Ok(Figure { name, value, unit: "ms", target: Some(Target::AtMost(limit)) })
    };
    let mut figures = vec![figure("guard: 2,000 characters".to_owned(), &report["ordinary_2000"], ORDINARY_TARGET)?];
    let Some(shapes) = report["long_100000"].as_array() else { bail!("the guard's answer has no times") };
    for shape in shapes {
        let name = shape["shape"].as_str().context("a shape has no name")?;
        figures.push(figure(format!("guard: 100,000 characters, {name}"), &shape["ms"], LONG_TARGET)?);
    }
    Ok(figures)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn shares_become_percent_beside_their_targets() {
        let report = json!({
            "kinds": [{ "kind": "email", "recall": 0.5, "recall_target": 1.0, "precision": 1.0 }],
            "blocked": 0.004, "blocked_target": 0.005, "warned": 0.0, "warned_target": 0.05,
        });
        let figures = quality("tuning", &report).unwrap();
        assert_eq!(figures.iter().map(Figure::is_met).collect::<Vec<_>>(), [Some(false), None, Some(true), Some(true)]);
        assert_eq!(figures[0].name, "guard, tuning: email, recall");
    }
}
