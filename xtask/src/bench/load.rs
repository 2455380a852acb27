//! Load from `wrk`, a load generator of Debian's: several connections, for some seconds, on loopback.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result, ensure};

use super::instance::Instance;
use crate::program;

/// What `wrk` saw.
pub struct Load {
    pub per_second: f64,
    /// Milliseconds.
    pub p95: f64,
}

/// Prints what the row needs at the end, and counts answers that were not hoped for.
const REPORT: &str = r#"
local threads = {}
function setup(thread) table.insert(threads, thread) end
function response(status) if status ~= expected then wrong = wrong + 1 end end
function done(summary, latency)
  local bad = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  for _, thread in ipairs(threads) do bad = bad + thread:get("wrong") end
  print(string.format("RESULT %f %f %d", summary.requests / summary.duration * 1e6, latency:percentile(95) / 1000, bad))
end
"#;

/// The same page again and again.
pub fn pages(instance: &Instance, path: &str, cookie: &str, connections: u32, folder: &Path) -> Result<Load> {
    let script = format!("expected = 200\nwrong = 0\nwrk.headers[\"Cookie\"] = \"{cookie}\"\n{REPORT}");
    wrk(instance, path, &script, connections, folder)
}

/// A submission with a text of its own each time.
pub fn submissions(instance: &Instance, cookie: &str, connections: u32, folder: &Path) -> Result<Load> {
    let origin = instance.url("");
    let script = format!(
        r#"expected = 303
wrong = 0
sent = 0
wrk.method = "POST"
wrk.headers["Cookie"] = "{cookie}"
wrk.headers["Origin"] = "{origin}"
wrk.headers["Sec-Fetch-Site"] = "same-origin"
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
function request()
  sent = sent + 1
  return wrk.format(nil, nil, nil, "kind=gap&text=Asiakas+odottaa+palveluihin+p%C3%A4%C3%A4sy%C3%A4+viikkoja%2C+kerta+" .. sent)
end
{REPORT}"#
    );
    wrk(instance, "/observations/new", &script, connections, folder)
}

fn wrk(instance: &Instance, path: &str, script: &str, connections: u32, folder: &Path) -> Result<Load> {
    let file = folder.join("load.lua");
    fs::write(&file, script)?;
    let mut wrk = Command::new("wrk");
    wrk.args(["-t1", "-d8s", "--timeout", "10s", &format!("-c{connections}"), "-s"]).arg(&file).arg(instance.url(path));
    let printed = program::stdout_of(&mut wrk)?;
    let result = printed.lines().find_map(|line| line.strip_prefix("RESULT ")).context("wrk gave no result")?;
    let numbers: Vec<f64> = result.split(' ').filter_map(|number| number.parse().ok()).collect();
    let [per_second, p95, bad] = numbers[..] else { anyhow::bail!("wrk's result can't be read: {result}") };
    ensure!(bad == 0.0, "{path}: {bad} of the answers were none that was hoped for");
    Ok(Load { per_second, p95 })
}
