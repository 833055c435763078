//! A private S3 server for the tests: rclone before a folder of its own, gone when dropped. It
//! checks signatures, takes objects in parts, lists by pages and copies by itself.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::Child;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use tempfile::TempDir;

use super::{ports, python, stop};
use crate::report::say;
use crate::repository::Repository;
use crate::step::{Step, interrupted};

/// Where the tests look for the bucket, as in the setting `storage`.
pub const VARIABLE: &str = "CIMAISE_TEST_S3";
/// What opens it, in the words of the settings.
pub const KEYS: [(&str, &str); 2] =
    [("CIMAISE_TEST_S3_ACCESS_KEY", "cimaise"), ("CIMAISE_TEST_S3_SECRET_KEY", "only-for-tests")];

/// The only bucket.
const BUCKET: &str = "house";
/// How long it may take to answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running server. Dropping it stops it and removes its objects.
pub struct ObjectStore {
    server: Child,
    port: u16,
    folder: TempDir,
}

impl ObjectStore {
    /// Installs rclone under `target/` unless it is there, starts it and waits until it answers.
    pub fn start(repository: &Repository) -> Result<Self> {
        let programs = python::install_requirements(
            &repository.path("crates/xtask/object_store/requirements.txt"),
            &repository.path("target/tools/object_store"),
        )?;
        let folder = tempfile::Builder::new().prefix("cimaise-s3-").tempdir()?;
        let objects = folder.path().join("objects");
        std::fs::create_dir_all(objects.join(BUCKET))?;
        let port = ports::free()?;
        let [(_, access), (_, secret)] = KEYS;
        // The kernel stops it should we be killed.
        let server = Step::new("setpriv")
            .args([Path::new("--pdeathsig=TERM"), &programs.join("rclone")])
            .args(["serve", "s3", "--config", "/dev/null"])
            .args(["--addr", &format!("127.0.0.1:{port}")])
            .args(["--auth-key", &format!("{access},{secret}")])
            .args([&objects])
            .printing_to(folder.path().join("log"))?
            .start()?;
        let mut store = Self { server, port, folder };
        store.wait_until_it_answers()?;
        say(format_args!("S3 answers on port {port}"));
        Ok(store)
    }

    /// The address of its bucket; tests take folders of their own in it.
    pub fn address(&self) -> String {
        format!("s3://{BUCKET}?endpoint=http://{}", self.host())
    }

    fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    fn wait_until_it_answers(&mut self) -> Result<()> {
        let asked = Instant::now();
        while asked.elapsed() < PATIENCE && !interrupted() {
            if let Some(status) = self.server.try_wait()? {
                bail!("rclone stopped at once ({status}):\n{}", self.log());
            }
            if self.speaks_http() {
                return Ok(());
            }
            sleep(Duration::from_millis(50));
        }
        bail!("rclone does not answer:\n{}", self.log());
    }

    /// Whether it answers a request, be it with a refusal: this one is not signed.
    fn speaks_http(&self) -> bool {
        let Ok(mut connection) = TcpStream::connect(self.host()) else { return false };
        let mut status = String::new();
        connection.set_read_timeout(Some(Duration::from_secs(5))).is_ok()
            && connection.write_all(b"GET / HTTP/1.0\r\n\r\n").is_ok()
            && BufReader::new(connection).read_line(&mut status).is_ok()
            && status.starts_with("HTTP/1.")
    }

    fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }
}

impl Drop for ObjectStore {
    fn drop(&mut self) {
        stop(&mut self.server);
    }
}
