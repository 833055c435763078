//! A theme's wall under load: what a busy evening asks for, ours over nginx with the same bytes.

use std::collections::BTreeSet;
use std::process::Child;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use super::build;
use super::load::requests_a_second;
use super::nginx::Nginx;
use super::rounds::{Contender, compare};
use crate::machine::{self, ports, programs};
use crate::report::say;
use crate::repository::Repository;
use crate::step::{Step, interrupted};

/// How long the house may take to open its doors.
const PATIENCE: Duration = Duration::from_secs(30);
/// How many pieces hang in the theme.
const PIECES: usize = 10_000;
const ACCEPT: &str = "Accept-Encoding: gzip";

/// Compares whole pages and "not modified" answers; returns the ratio for whole pages.
pub fn run(repository: &Repository) -> Result<f64> {
    build(&["--package", "cimaise-server", "--bin", "cimaise"])?;
    build(&["--package", "xtask", "--example", "full_wall"])?;
    let house = House::open(repository)?;
    let page = house.largest_wall()?;
    let Answer { body, etag } = ask(&page)?;
    let nginx = Nginx::serve(&body)?;
    let same = ask(&nginx.url())?;
    if same.body != body {
        bail!("nginx does not serve the same bytes");
    }
    say(format_args!("{page}: {} bytes, compressed", body.len()));
    let whole = vec![ACCEPT.to_owned()];
    let known = |etag: &str| vec![ACCEPT.to_owned(), format!("If-None-Match: {etag}")];
    let runs = [
        ("cimaise, whole page", page.clone(), whole.clone()),
        ("nginx, whole page", nginx.url(), whole),
        ("cimaise, not modified", page, known(&etag)),
        ("nginx, not modified", nginx.url(), known(&same.etag)),
    ];
    let mut contenders: Vec<Contender> = runs
        .iter()
        .map(|(name, url, headers)| Contender {
            name,
            measure: Box::new(move || requests_a_second(url, headers)),
        })
        .collect();
    let medians = compare("requests a second", &mut contenders)?;
    Ok(medians[0] / medians[1])
}

/// A house with a full theme. Dropping it stops it and removes what it holds.
struct House {
    server: Child,
    address: String,
    _folder: TempDir,
}

impl House {
    fn open(repository: &Repository) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("cimaise-bench-").tempdir()?;
        let begun = Instant::now();
        let filled = Step::new(repository.path("target/release/examples/full_wall"))
            .args([folder.path()])
            .args([PIECES.to_string()])
            .capture()?;
        if !filled.success {
            bail!("the house could not be furnished:\n{}", filled.text);
        }
        let seconds = begun.elapsed().as_secs();
        say(format_args!("{PIECES} pieces hang in a theme, after {seconds} seconds"));
        let address = format!("127.0.0.1:{}", ports::free()?);
        // Without a worker: who furnishes leaves jobs that have nothing left to do.
        let server = Step::new(repository.path("target/release/cimaise"))
            .args(["serve", "--without-worker", "--listen", &address, "--data"])
            .args([folder.path()])
            .printing_to(folder.path().join("log"))?
            .start()?;
        let mut house = Self { server, address, _folder: folder };
        let asked = Instant::now();
        while ask(&format!("http://{}/healthz", house.address)).is_err() {
            if asked.elapsed() > PATIENCE || interrupted() {
                bail!("the house did not open");
            }
            if let Some(status) = house.server.try_wait()? {
                bail!("the house closed at once ({status})");
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        Ok(house)
    }

    /// The address of the wall that weighs most, found as a visitor finds it: by links.
    fn largest_wall(&self) -> Result<String> {
        let mut pages = BTreeSet::from(["/fr/".to_owned()]);
        for depth in 2..=4 {
            let mut below = BTreeSet::new();
            for page in &pages {
                let html = Step::new(curl()?).args(["-sf", &self.url(page)]).output()?;
                below.extend(links_to_depth(&String::from_utf8_lossy(&html), depth));
            }
            pages = below;
        }
        let mut largest = None;
        for page in pages {
            let size = ask(&self.url(&page))?.body.len();
            largest = largest.max(Some((size, page)));
        }
        let (_, page) = largest.context("no link leads from /fr/ to a theme")?;
        Ok(self.url(&page))
    }

    fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

impl Drop for House {
    fn drop(&mut self) {
        machine::stop(&mut self.server);
    }
}

/// The French pages that a page links to, `depth` folders deep.
fn links_to_depth(html: &str, depth: usize) -> impl Iterator<Item = String> {
    html.split("href=\"").skip(1).filter_map(move |rest| {
        let path = rest.split(['"', '?', '#']).next()?;
        let folders = path.strip_prefix("/fr/")?.split('/').filter(|folder| !folder.is_empty());
        (folders.count() + 1 == depth && !path.starts_with("/fr/follow/")).then(|| path.to_owned())
    })
}

struct Answer {
    body: Vec<u8>,
    etag: String,
}

/// Asks for a page as it is sent: compressed.
fn ask(url: &str) -> Result<Answer> {
    let answer = Step::new(curl()?).args(["-sfi", "--http1.1", "-H", ACCEPT, url]).output()?;
    let end =
        answer.windows(4).position(|four| four == b"\r\n\r\n").context("no end of headers")?;
    let headers = String::from_utf8_lossy(&answer[..end]);
    let etag = headers.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("etag").then(|| value.trim().to_owned())
    });
    Ok(Answer { body: answer[end + 4..].to_vec(), etag: etag.unwrap_or_default() })
}

fn curl() -> Result<std::path::PathBuf> {
    programs::need("curl", &["curl"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_followed_one_folder_at_a_time() {
        let html = r#"<a href="/fr/musee">m</a> <a href="/fr/musee/appel/theme?after=3">t</a>
            <a href="/en/musee/appel/theme">t</a> <a href="/fr/follow/abc/def">f</a>
            <a href="/fr/musee/appel/autre#haut">a</a>"#;
        assert_eq!(links_to_depth(html, 2).collect::<Vec<_>>(), ["/fr/musee"]);
        let themes = ["/fr/musee/appel/theme", "/fr/musee/appel/autre"];
        assert_eq!(links_to_depth(html, 4).collect::<Vec<_>>(), themes);
    }
}
