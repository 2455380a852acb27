//! A release build of the server, started on a data folder of its own, talked to as a browser would.

use std::{
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};

const PATIENCE: Duration = Duration::from_mins(2);

/// A folder that is gone when the measuring is over.
pub struct Folder(PathBuf);

impl Folder {
    pub fn fresh(name: &str) -> Result<Self> {
        let path = std::env::temp_dir().join(format!("havainto-bench-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).with_context(|| format!("cannot create {}", path.display()))?;
        Ok(Self(path))
    }
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What can't be removed is left to the machine's own cleaning of its temporary folder.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A running server.
pub struct Instance {
    child: Child,
    address: String,
    /// From the start of the process to its first answer.
    pub started_in: Duration,
}

/// The server's command on a data folder. `database`: a `PostgreSQL` address, else `SQLite`.
pub fn havainto(binary: &Path, data: &Path, database: Option<&str>) -> Command {
    let mut command = Command::new(binary);
    command.current_dir(data).arg("--data").arg(data).env("HAVAINTO__LOG__FILTER", "warn");
    command.env("HAVAINTO__MAIL__TRANSPORT", "file");
    if let Some(url) = database {
        command.env("HAVAINTO__DATABASE__URL", url);
    }
    command
}

impl Instance {
    pub fn start(binary: &Path, data: &Path, database: Option<&str>) -> Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let address = format!("127.0.0.1:{port}");
        let mut command = havainto(binary, data, database);
        command.args(["serve", "--listen", &address]).stdout(Stdio::null());
        let begun = Instant::now();
        let child = command.spawn().context("cannot start havainto")?;
        let mut instance = Self { child, address, started_in: Duration::ZERO };
        while ureq::get(instance.url("/sign-in")).call().is_err() {
            ensure!(begun.elapsed() < PATIENCE, "havainto gave no answer within {} s", PATIENCE.as_secs());
            if let Some(status) = instance.child.try_wait()? {
                bail!("havainto ended before it answered ({status})");
            }
            thread::sleep(Duration::from_millis(5));
        }
        instance.started_in = begun.elapsed();
        Ok(instance)
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Resident memory in megabytes.
    pub fn memory(&self) -> Result<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let kilobytes = status
            .lines()
            .find_map(|line| line.strip_prefix("VmRSS:"))
            .and_then(|rest| rest.split_whitespace().next())
            .and_then(|number| number.parse::<f64>().ok())
            .context("no VmRSS in the process's status")?;
        Ok(kilobytes / 1024.0)
    }

    /// Signs in; gives the cookie that a browser would send back.
    pub fn sign_in(&self, email: &str, password: &str) -> Result<String> {
        let agent = agent();
        let form = [("email", email), ("password", password)];
        let answer = agent
            .post(self.url("/sign-in"))
            .header("Origin", self.url(""))
            .header("Sec-Fetch-Site", "same-origin")
            .send_form(form)?;
        ensure!(answer.status() == 303, "{email} could not sign in ({})", answer.status());
        let cookie = answer.headers().get("set-cookie").context("signing in set no cookie")?;
        Ok(cookie.to_str()?.split(';').next().unwrap_or_default().to_owned())
    }

    pub fn get(&self, path: &str, cookie: &str) -> Result<String> {
        let mut answer = agent().get(self.url(path)).header("Cookie", cookie).call()?;
        ensure!(answer.status() == 200, "{path} answered {}", answer.status());
        Ok(answer.body_mut().with_config().limit(50_000_000).read_to_string()?)
    }

    /// Files a report, whatever is similar.
    pub fn file(&self, text: &str, cookie: &str) -> Result<()> {
        let answer = agent()
            .post(self.url("/observations/new"))
            .header("Cookie", cookie)
            .header("Origin", self.url(""))
            .header("Sec-Fetch-Site", "same-origin")
            .send_form([("kind", "gap"), ("text", text), ("similar_seen", "1")])?;
        ensure!(answer.status() == 303, "filing answered {}", answer.status());
        Ok(())
    }
}

/// Redirects and refusals are answers here.
fn agent() -> ureq::Agent {
    ureq::Agent::config_builder().max_redirects(0).http_status_as_error(false).build().into()
}

impl Drop for Instance {
    fn drop(&mut self) {
        // Ended already, or about to be: nothing else can be done about either.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
