//! A house of the release build, furnished as a benchmark wants it.

use std::path::Path;
use std::process::Child;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::machine::{self, ports, programs};
use crate::report::say;
use crate::repository::Repository;
use crate::step::{Step, interrupted};

/// How long the house may take to open its doors.
const PATIENCE: Duration = Duration::from_secs(30);
/// Pieces that have their files, so that a page of the wall shows nothing else.
pub const WHOLE: usize = 64;
/// What asks for compressed answers.
pub const ACCEPT: &str = "Accept-Encoding: gzip";

/// A house that serves. Dropping it stops it and removes what it holds.
pub struct House {
    server: Child,
    address: String,
    folder: Arc<TempDir>,
    opened_after: Duration,
}

impl House {
    /// Builds and furnishes a house, with so many pieces in its open theme.
    pub fn furnish(repository: &Repository, pieces: usize) -> Result<TempDir> {
        Self::furnish_with(repository, pieces, &[])
    }

    /// The same, with settings.
    pub fn furnish_with(
        repository: &Repository,
        pieces: usize,
        settings: &[(String, String)],
    ) -> Result<TempDir> {
        let folder = tempfile::Builder::new().prefix("cimaise-bench-").tempdir()?;
        let begun = Instant::now();
        let fill = Step::new(repository.path("target/release/examples/full_wall"))
            .args([folder.path()])
            .args([pieces.to_string()]);
        let fill = settings.iter().fold(fill, |fill, (name, value)| fill.env(name, value));
        let filled = fill.capture()?;
        if !filled.success {
            bail!("the house could not be furnished:\n{}", filled.text);
        }
        let seconds = begun.elapsed().as_secs();
        say(format_args!("{pieces} pieces hang in a theme, after {seconds} seconds"));
        Ok(folder)
    }

    /// Serves what another process serves, too.
    pub fn beside(
        repository: &Repository,
        other: &Self,
        words: &[&str],
        settings: &[(String, String)],
    ) -> Result<Self> {
        Self::serve(repository, Arc::clone(&other.folder), words, settings)
    }

    /// Serves a furnished house, with more words for `cimaise serve` and more settings.
    pub fn open(
        repository: &Repository,
        folder: TempDir,
        words: &[&str],
        settings: &[(String, String)],
    ) -> Result<Self> {
        Self::serve(repository, Arc::new(folder), words, settings)
    }

    fn serve(
        repository: &Repository,
        folder: Arc<TempDir>,
        words: &[&str],
        settings: &[(String, String)],
    ) -> Result<Self> {
        let address = format!("127.0.0.1:{}", ports::free()?);
        let serve = Step::new(repository.path("target/release/cimaise"))
            .args(["serve", "--listen", &address])
            .args(words)
            .args(["--data"])
            .args([folder.path()]);
        let serve = settings.iter().fold(serve, |serve, (name, value)| serve.env(name, value));
        let server = serve.printing_to(folder.path().join("log"))?.start()?;
        let asked = Instant::now();
        let mut house = Self { server, address, folder, opened_after: Duration::ZERO };
        while ask(&house.url("/healthz")).is_err() {
            if asked.elapsed() > PATIENCE || interrupted() {
                bail!("the house did not open");
            }
            if let Some(status) = house.server.try_wait()? {
                bail!("the house closed at once ({status})");
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        house.opened_after = asked.elapsed();
        Ok(house)
    }

    /// How long it took until it answered.
    pub fn opened_after(&self) -> Duration {
        self.opened_after
    }

    /// Where it listens.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The number of its process.
    pub fn process(&self) -> u32 {
        self.server.id()
    }

    /// What it keeps.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The address of a page.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

impl Drop for House {
    fn drop(&mut self) {
        machine::stop(&mut self.server);
    }
}

/// Settings of a house to which everybody comes from one address: nobody is asked to slow down.
pub fn unhurried() -> Vec<(String, String)> {
    let rates = ["UPLOAD", "RESUME", "SIGN_IN", "FOLLOW_UP"].iter().flat_map(|purpose| {
        ["BURST", "PER_MINUTE"].map(|rate| format!("CIMAISE_RATES__{purpose}__{rate}"))
    });
    // The most that the house lets an operator say.
    let uploads = ["NUMBER_MAX", "MEGABYTES_MAX"]
        .map(|most| (format!("CIMAISE_UPLOADS__{most}"), "10000".to_owned()));
    rates.map(|name| (name, "1000000".to_owned())).chain(uploads).collect()
}

/// A page as it was sent: compressed.
#[derive(Debug)]
pub struct Answer {
    /// Its bytes.
    pub body: Vec<u8>,
    /// Its tag; may be empty.
    pub etag: String,
    /// What else is said of it: all that servers do not say by themselves.
    pub headers: Vec<(String, String)>,
}

/// Asks for a page.
pub fn ask(url: &str) -> Result<Answer> {
    let curl = programs::need("curl", &["curl"])?;
    let answer = Step::new(curl).args(["-sfi", "--http1.1", "-H", ACCEPT, url]).output()?;
    let end =
        answer.windows(4).position(|four| four == b"\r\n\r\n").context("no end of headers")?;
    let head = String::from_utf8_lossy(&answer[..end]);
    let lines = head.lines().filter_map(|line| line.split_once(':'));
    let mut headers: Vec<(String, String)> =
        lines.map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned())).collect();
    let etag = headers.iter().find(|(name, _)| name == "etag").map(|(_, value)| value.clone());
    headers.retain(|(name, _)| !BY_THEMSELVES.contains(&name.as_str()));
    Ok(Answer { body: answer[end + 4..].to_vec(), etag: etag.unwrap_or_default(), headers })
}

/// What every server says of a compressed file.
const BY_THEMSELVES: [&str; 8] = [
    "server",
    "date",
    "content-length",
    "content-type",
    "content-encoding",
    "etag",
    "last-modified",
    "connection",
];
