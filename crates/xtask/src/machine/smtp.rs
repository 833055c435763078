//! A private SMTP server for the tests: it delivers into a maildir of its own, gone when dropped,
//! and turns away whoever is at `gone.example` (for good) or `busy.example` (for now).

use std::io::{BufRead, BufReader};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use tempfile::TempDir;

use super::{ports, python, stop};
use crate::report::say;
use crate::repository::Repository;
use crate::step::{Step, interrupted};

/// Where the tests look for the server, as `HOST:PORT`.
pub const VARIABLE: &str = "CIMAISE_TEST_SMTP";
/// Where the tests look for the maildir that it delivers into.
pub const FOLDER_VARIABLE: &str = "CIMAISE_TEST_SMTP_DIR";

/// How long it may take to answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running server. Dropping it stops it and removes the mails.
pub struct Smtp {
    server: Child,
    port: u16,
    folder: TempDir,
}

impl Smtp {
    /// Installs aiosmtpd under `target/` unless it is there, starts it and waits until it answers.
    pub fn start(repository: &Repository) -> Result<Self> {
        let programs = python::install_requirements(
            &repository.path("crates/xtask/smtp/requirements.txt"),
            &repository.path("target/tools/smtp"),
        )?;
        let folder = tempfile::Builder::new().prefix("cimaise-smtp-").tempdir()?;
        let port = ports::free()?;
        // The kernel stops it should we be killed.
        let server = Step::new("setpriv")
            .args([Path::new("--pdeathsig=TERM"), &programs.join("python")])
            .args(["-m", "aiosmtpd", "--nosetuid", "--listen", &format!("127.0.0.1:{port}")])
            .args(["--class", "refusing.Refusing"])
            .args([maildir(&folder)])
            .env("PYTHONPATH", repository.path("crates/xtask/smtp"))
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .printing_to(folder.path().join("log"))?
            .start()?;
        let mut smtp = Self { server, port, folder };
        smtp.wait_until_it_answers()?;
        say(format_args!("SMTP answers on port {port}"));
        Ok(smtp)
    }

    /// Where it listens, as `HOST:PORT`.
    pub fn address(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// The maildir that it delivers into.
    pub fn maildir(&self) -> PathBuf {
        maildir(&self.folder)
    }

    fn wait_until_it_answers(&mut self) -> Result<()> {
        let asked = Instant::now();
        while asked.elapsed() < PATIENCE && !interrupted() {
            if let Some(status) = self.server.try_wait()? {
                bail!("aiosmtpd stopped at once ({status}):\n{}", self.log());
            }
            if self.greets() {
                return Ok(());
            }
            sleep(Duration::from_millis(50));
        }
        bail!("aiosmtpd does not answer:\n{}", self.log());
    }

    /// Whether it says that it is ready (RFC 5321, section 4.2: 220).
    fn greets(&self) -> bool {
        let Ok(connection) = TcpStream::connect(self.address()) else { return false };
        let mut greeting = String::new();
        connection.set_read_timeout(Some(Duration::from_secs(5))).is_ok()
            && BufReader::new(connection).read_line(&mut greeting).is_ok()
            && greeting.starts_with("220 ")
    }

    fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }
}

impl Drop for Smtp {
    fn drop(&mut self) {
        stop(&mut self.server);
    }
}

/// Nothing stands here yet: aiosmtpd makes a maildir's own folders only with the maildir.
fn maildir(folder: &TempDir) -> PathBuf {
    folder.path().join("mails")
}
