//! Load from `wrk`, a load generator of Debian's: several connections, for some seconds, on loopback.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result, ensure};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

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

/// What a submission of the last kind tells, beside its number: some 80 words, with what the guard has to weigh.
const REPORT_OF_80_WORDS: &str = "Asiakas on odottanut päätöstä asumisesta jo kolme kuukautta, vaikka laki antaa \
    siihen enintään seitsemän arkipäivää. Hän on soittanut joka maanantai kello 9.15 neuvontaan, ja joka kerta häntä \
    pyydetään odottamaan yhteydenottoa, jota ei tule. Viimeksi vastattiin, että asia kuuluu toiseen yksikköön \
    Heinolaan, ja siellä sanottiin, että hakemus puuttuu, vaikka se lähetettiin 12.9.2026 liitteineen. Vuokraa on \
    maksamatta 1 240 euroa, ja häätö uhkaa ennen joulua. Yksi nimetty työntekijä, joka katsoo kokonaisuutta, olisi \
    säästänyt meiltä kaikilta kymmeniä puheluita, ja toivo asunnosta olisi säilynyt.";

/// Submissions of 80 words at a steady rate, through `connections`.
pub fn steady(instance: &Instance, cookie: &str, connections: u32, per_second: u32, folder: &Path) -> Result<Load> {
    let pause = 1000 * connections / per_second;
    let text = utf8_percent_encode(REPORT_OF_80_WORDS, NON_ALPHANUMERIC);
    let delayed = format!("function delay() return {pause} end\n{REPORT}");
    post(instance, cookie, connections, folder, &format!("kind=gap&similar_seen=1&text={text}%20"), &delayed)
}

/// A submission with a text of its own each time.
pub fn submissions(instance: &Instance, cookie: &str, connections: u32, folder: &Path) -> Result<Load> {
    let form = "kind=gap&similar_seen=1&text=Asiakas+odottaa+palveluihin+p%C3%A4%C3%A4sy%C3%A4+viikkoja%2C+kerta+";
    post(instance, cookie, connections, folder, form, REPORT)
}

/// A form again and again, with a number at its end.
fn post(instance: &Instance, cookie: &str, connections: u32, folder: &Path, form: &str, report: &str) -> Result<Load> {
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
  return wrk.format(nil, nil, nil, "{form}" .. sent)
end
{report}"#
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
