//! A throw-away PostgreSQL cluster: made, started on a free port of the loopback address, and
//! gone when it is dropped, or when this process ends in whatever way.

use std::{
    env,
    fmt::Write,
    fs,
    io::Read,
    net::{Ipv4Addr, TcpListener, TcpStream},
    os::unix::{fs::chown, process::CommandExt},
    path::{Path, PathBuf},
    process::{self, Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use crate::{debian, program};

/// How long a cluster may take to answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// Starts the server, waits for its own input to end, then stops the server and removes the
/// folder. It needs no signal to do so, hence also tidies up after a `kill -9`.
const KEEPER: &str = r#"
folder=$1; shift
"$@" > "$folder/log" 2>&1 &
server=$!
cat > /dev/null
kill -INT "$server" 2> /dev/null
wait "$server"
cd / && rm -rf "$folder"
"#;

/// What a cluster is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// What a test wrote needs to outlive the test only.
    Tests,
    /// What was committed is on disk, as anywhere.
    Measuring,
}

/// A running cluster.
pub struct Cluster {
    keeper: Child,
    url: String,
}

impl Cluster {
    /// Makes and starts one; installs PostgreSQL if need be.
    pub fn start(purpose: Purpose) -> Result<Self> {
        let programs = programs()?;
        let owner = Owner::choose()?;
        let folder = env::temp_dir().join(format!("havainto-postgres-{}", process::id()));
        owner.make_folder(&folder)?;
        let password = random_word()?;
        let password_file = folder.join("password");
        fs::write(&password_file, &password)?;
        owner.own(&password_file)?;

        let data = folder.join("data");
        let mut initdb = owner.command(&programs.join("initdb"), &folder);
        initdb.args(["--username=havainto", "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8"]);
        initdb.args(["--no-sync", "--no-instructions"]).arg("--pwfile").arg(&password_file);
        program::stdout_of(initdb.arg("--pgdata").arg(&data))?;

        let port = free_port()?;
        let mut keeper = owner.command(Path::new("sh"), &folder);
        keeper.args(["-c", KEEPER, "keeper"]).arg(&folder);
        keeper.arg(programs.join("postgres")).arg("-D").arg(&data);
        for setting in
            [&format!("port={port}"), "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=300"]
        {
            keeper.args(["-c", setting]);
        }
        if purpose == Purpose::Tests {
            keeper.args(["-c", "fsync=off", "-c", "full_page_writes=off"]);
        }
        // A group of its own: Ctrl-C at the terminal is this process's to hear.
        let keeper = keeper.process_group(0).stdin(Stdio::piped()).stdout(Stdio::null()).spawn()?;
        let url = format!("postgres://havainto:{password}@127.0.0.1:{port}/postgres");
        let cluster = Self { keeper, url };
        wait_until_it_answers(port, &folder.join("log"))?;
        Ok(cluster)
    }

    /// Where a superuser reaches it, with the password.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        // Nothing is left to do where even waiting fails: the keeper tidies up by itself.
        let _ = self.keeper.wait();
    }
}

/// Where initdb and postgres are.
pub fn programs() -> Result<PathBuf> {
    if let Some(found) = newest_programs() {
        return Ok(found);
    }
    debian::install(&["postgresql"], "the tests need PostgreSQL")?;
    newest_programs().context("the package postgresql brought no initdb")
}

fn newest_programs() -> Option<PathBuf> {
    let debian = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let version = |path: &PathBuf| path.file_name().and_then(|name| name.to_str()?.parse::<u32>().ok());
    debian
        .map(|entry| entry.path())
        .filter(|path| path.join("bin/initdb").is_file())
        .max_by_key(version)
        .map(|path| path.join("bin"))
        .or_else(|| Some(program::on_path("initdb")?.parent()?.to_owned()))
}

/// Who the cluster belongs to. It refuses to run as root.
struct Owner(Option<(u32, u32)>);

impl Owner {
    fn choose() -> Result<Self> {
        if !program::is_root() {
            return Ok(Self(None));
        }
        let id =
            |flag, user| -> Result<u32> { Ok(program::stdout_of(Command::new("id").args([flag, user]))?.parse()?) };
        let of = |user| -> Result<(u32, u32)> { Ok((id("-u", user)?, id("-g", user)?)) };
        of("postgres").or_else(|_| of("nobody")).map(|ids| Self(Some(ids)))
    }

    fn own(&self, path: &Path) -> Result<()> {
        if let Some((user, group)) = self.0 {
            chown(path, Some(user), Some(group))?;
        }
        Ok(())
    }

    fn make_folder(&self, folder: &Path) -> Result<()> {
        fs::create_dir(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        self.own(folder)
    }

    fn command(&self, program: &Path, folder: &Path) -> Command {
        let mut command = Command::new(program);
        if let Some((user, group)) = self.0 {
            command.uid(user).gid(group);
        }
        command.current_dir(folder);
        command
    }
}

fn wait_until_it_answers(port: u16, log: &Path) -> Result<()> {
    let started = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if started.elapsed() > PATIENCE {
            let said = fs::read_to_string(log).unwrap_or_default();
            bail!("PostgreSQL does not answer on port {port}; it said: {said}");
        }
        thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// Nobody else on this machine is to reach the cluster.
fn random_word() -> Result<String> {
    let mut bytes = [0; 16];
    fs::File::open("/dev/urandom")?.read_exact(&mut bytes)?;
    let mut word = String::new();
    for byte in bytes {
        write!(word, "{byte:02x}")?;
    }
    Ok(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn random_words_differ_and_need_no_escaping() -> Result<()> {
        let (one, other) = (random_word()?, random_word()?);
        assert_ne!(one, other);
        assert!(one.len() == 32 && one.chars().all(|c| c.is_ascii_hexdigit()));
        Ok(())
    }
}
