//! A private PostgreSQL cluster for the tests: made in a temporary folder, gone when dropped.

use std::os::unix::fs::chown;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use nix::sys::signal::Signal;
use nix::unistd::{User, geteuid};
use tempfile::TempDir;

use super::{apt, ports, programs, stop_with};
use crate::report::say;
use crate::step::{Step, interrupted};

/// Where the tests look for the cluster's URL.
pub const VARIABLE: &str = "CIMAISE_TEST_POSTGRES";

/// The only role of the cluster, which may do anything without a password.
const ROLE: &str = "cimaise";
/// How long a cluster may take to answer.
const PATIENCE: Duration = Duration::from_mins(1);
/// Tests throw their data away: what costs time to survive a power cut is off.
const SETTINGS: [&str; 7] = [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=200",
    "listen_addresses=127.0.0.1",
    "timezone=UTC",
    "log_min_messages=fatal",
];

/// A running cluster. Dropping it stops the server and removes its folder.
pub struct Cluster {
    server: Child,
    port: u16,
    folder: TempDir,
}

impl Cluster {
    /// Finds or installs PostgreSQL's server, makes a cluster and waits until it answers.
    pub fn start() -> Result<Self> {
        let binaries = binaries()?;
        let account = account()?;
        let folder = tempfile::Builder::new().prefix("cimaise-postgres-").tempdir()?;
        if let Some(account) = &account {
            chown(folder.path(), Some(account.uid.as_raw()), Some(account.gid.as_raw()))
                .context("handing the cluster's folder over")?;
        }
        let data = folder.path().join("data");
        let made = run_as(account.as_ref(), &binaries.join("initdb"))
            .args(["--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"])
            .args([format!("--username={ROLE}"), format!("--pgdata={}", data.display())])
            .in_folder(folder.path())
            .capture()?;
        if !made.success {
            bail!("initdb failed:\n{}", made.text);
        }
        let port = ports::free()?;
        let server = run_as(account.as_ref(), &binaries.join("postgres"))
            .args(["-D".into(), data, "-k".into(), folder.path().to_path_buf()])
            .args(["-p".to_owned(), port.to_string()])
            .args(SETTINGS.iter().flat_map(|setting| ["-c", setting]))
            .in_folder(folder.path())
            .printing_to(folder.path().join("log"))?
            .start()?;
        let mut cluster = Self { server, port, folder };
        cluster.wait_until_it_answers(&binaries.join("pg_isready"))?;
        say(format_args!("PostgreSQL answers on port {port}"));
        Ok(cluster)
    }

    /// The URL of its `postgres` database; tests make databases of their own beside it.
    pub fn url(&self) -> String {
        format!("postgres://{ROLE}@127.0.0.1:{}/postgres", self.port)
    }

    fn wait_until_it_answers(&mut self, pg_isready: &Path) -> Result<()> {
        let asked = Instant::now();
        while asked.elapsed() < PATIENCE && !interrupted() {
            if let Some(status) = self.server.try_wait()? {
                bail!("PostgreSQL stopped at once ({status}):\n{}", self.log());
            }
            let ready = Step::new(pg_isready)
                .args(["--quiet", "--host=127.0.0.1"])
                .args([format!("--port={}", self.port)])
                .capture()?;
            if ready.success {
                return Ok(());
            }
            sleep(Duration::from_millis(100));
        }
        bail!("PostgreSQL does not answer:\n{}", self.log());
    }

    fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // "Fast shutdown": it ends sessions instead of waiting for them.
        stop_with(&mut self.server, Signal::SIGINT);
    }
}

/// The folder of the newest PostgreSQL server on the machine, installed if there is none.
fn binaries() -> Result<PathBuf> {
    if let Some(found) = newest_binaries(Path::new("/usr/lib/postgresql")) {
        return Ok(found);
    }
    if let Some(initdb) = programs::find("initdb") {
        return initdb.parent().map(Path::to_path_buf).context("initdb is in no folder");
    }
    apt::install(&["postgresql"])?;
    newest_binaries(Path::new("/usr/lib/postgresql"))
        .context("PostgreSQL's server is missing, even with postgresql installed")
}

/// Debian keeps each major version in a folder of its own, named by its number.
fn newest_binaries(versions: &Path) -> Option<PathBuf> {
    let numbers = versions
        .read_dir()
        .ok()?
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<u32>().ok());
    let mut numbers: Vec<u32> = numbers.collect();
    numbers.sort_unstable_by(|a, b| b.cmp(a));
    numbers
        .into_iter()
        .map(|number| versions.join(number.to_string()).join("bin"))
        .find(|folder| folder.join("initdb").is_file())
}

/// The account to run the server as: PostgreSQL refuses to run as root.
fn account() -> Result<Option<User>> {
    if !geteuid().is_root() {
        return Ok(None);
    }
    for name in ["postgres", "nobody"] {
        if let Some(user) = User::from_name(name)? {
            return Ok(Some(user));
        }
    }
    bail!("PostgreSQL refuses to run as root, and there is no account `postgres` or `nobody`")
}

/// A program run as this account (or ours), which the kernel stops should we be killed.
fn run_as(account: Option<&User>, program: &Path) -> Step {
    let mut words = vec!["--pdeathsig=INT".to_owned()];
    if let Some(user) = account {
        words.push(format!("--reuid={}", user.uid));
        words.push(format!("--regid={}", user.gid));
        words.push("--clear-groups".into());
    }
    Step::new("setpriv").args(words).args([program])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_version_that_has_a_server_is_taken() {
        let versions = tempfile::tempdir().unwrap();
        for (version, file) in [("9", "initdb"), ("15", "initdb"), ("17", "psql")] {
            let folder = versions.path().join(version).join("bin");
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(folder.join(file), "").unwrap();
        }
        assert_eq!(newest_binaries(versions.path()), Some(versions.path().join("15/bin")));
    }
}
