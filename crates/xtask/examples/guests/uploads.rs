//! Many guests send a picture at once, each over a slow line of its own.

use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use bytes::Bytes;
use cimaise_core::Role;
use futures_util::future::try_join_all;
use reqwest::Body;
use sha2::{Digest, Sha256};
use tokio::sync::Barrier;

use crate::doors::Browser;
use crate::inside::{Inside, Theme};
use crate::line::slowly;
use crate::sheet::Sheet;

/// How often a guest goes on after a cut before giving up.
const TRIES: usize = 20;
/// Between two looks at the queue.
const PAUSE: Duration = Duration::from_millis(500);
/// The longest that all may take to be drawn.
const PATIENCE: Duration = Duration::from_mins(30);

/// What all guests share.
struct Crowd {
    theme: Theme,
    /// Everybody has announced a file: all begin to send.
    ready: Barrier,
    sending: AtomicUsize,
    most: AtomicUsize,
    cuts: AtomicUsize,
}

/// One guest with one picture, like nobody else's.
struct Guest {
    browser: Browser,
    sheet: Sheet,
    parts: [Bytes; 2],
    digest: Vec<u8>,
}

/// Lets so many guests send at once; each sends its form as soon as its file is there. Then waits
/// until all are in the queue, and looks for every one in the database and among the originals.
///
/// # Errors
/// When anything is lost, or not what was sent.
pub async fn send_at_once(url: &str, folder: &Path, arguments: &[String]) -> Result<()> {
    let (count, files) = arguments.split_first().context("say how many, then files")?;
    let count: usize = count.parse()?;
    let inside = Inside::open(folder)?;
    let guests = invite(url, count, files)?;
    let crowd = Arc::new(Crowd {
        theme: inside.theme().await?,
        ready: Barrier::new(count),
        sending: AtomicUsize::new(0),
        most: AtomicUsize::new(0),
        cuts: AtomicUsize::new(0),
    });
    let begun = Instant::now();
    let all = guests.iter().map(|guest| guest.send(&crowd));
    let seconds = try_join_all(all).await?;
    let most = crowd.most.load(Ordering::Relaxed);
    let cuts = crowd.cuts.load(Ordering::Relaxed);
    ensure!(most == count, "only {most} sent at once");
    let quickest = seconds.iter().copied().fold(f64::INFINITY, f64::min);
    let slowest = seconds.iter().copied().fold(0.0, f64::max);
    say(&format!("{count} sent at once, in {quickest:.0} to {slowest:.0} s each; {cuts} cuts"))?;
    say(&format!(
        "{count} forms were answered {:.0} s after the start",
        begun.elapsed().as_secs_f64()
    ))?;
    queued(url, count).await?;
    say(&format!(
        "{count} wait in the queue {:.0} s after the start",
        begun.elapsed().as_secs_f64()
    ))?;
    let kept = usize::try_from(inside.contributions().await?)?;
    ensure!(kept == count, "there are {kept} contributions");
    for guest in &guests {
        let kept = inside.digest(guest.sheet.submission).await?;
        ensure!(kept == guest.digest, "{} is not what was sent", guest.sheet.title);
    }
    say(&format!("{count} are in the database, their originals equal to what was sent (SHA-256)"))
}

/// Guests with pictures: the files in turn, each with a comment of its own after its first marker.
fn invite(url: &str, count: usize, files: &[String]) -> Result<Vec<Guest>> {
    let read = |file: &String| -> Result<Bytes> {
        Ok(std::fs::read(file).with_context(|| format!("reading {file}"))?.into())
    };
    let files = files.iter().map(read).collect::<Result<Vec<_>>>()?;
    ensure!(!files.is_empty(), "say some files");
    let browser = Browser::at(url)?;
    let guest = |number: usize| -> Result<Guest> {
        let file = &files[number % files.len()];
        let comment = format!("guest {number:>6}");
        let mut beginning = vec![0xff, 0xd8, 0xff, 0xfe];
        beginning.extend(u16::try_from(2 + comment.len())?.to_be_bytes());
        beginning.extend(comment.as_bytes());
        let parts = [Bytes::from(beginning), file.slice(2..)];
        let digest = Sha256::new().chain_update(&parts[0]).chain_update(&parts[1]).finalize();
        let sheet = Sheet::of(format!("Numéro {number}"));
        Ok(Guest { browser: browser.clone(), sheet, parts, digest: digest.to_vec() })
    };
    (0..count).map(guest).collect()
}

impl Guest {
    /// Sends the file, then the form; gives the seconds of the file.
    async fn send(&self, crowd: &Crowd) -> Result<f64> {
        let length = self.parts.iter().map(Bytes::len).sum();
        let upload = self.browser.announce(&self.sheet, length).await?;
        crowd.ready.wait().await;
        let begun = Instant::now();
        let now = crowd.sending.fetch_add(1, Ordering::Relaxed) + 1;
        crowd.most.fetch_max(now, Ordering::Relaxed);
        let mut safe = 0;
        for _ in 0..TRIES {
            let rest = slowly(self.parts_from(safe));
            let sent = self.browser.go_on(&upload, safe, Body::wrap_stream(rest)).await;
            if let Ok(offset) = sent {
                safe = offset;
            } else {
                crowd.cuts.fetch_add(1, Ordering::Relaxed);
                safe = self.browser.offset(&upload).await?;
            }
            if safe == length {
                break;
            }
        }
        crowd.sending.fetch_sub(1, Ordering::Relaxed);
        ensure!(safe == length, "{} did not arrive", self.sheet.title);
        let seconds = begun.elapsed().as_secs_f64();
        self.browser.name(&crowd.theme, &self.sheet, &upload).await?;
        Ok(seconds)
    }

    fn parts_from(&self, offset: usize) -> [Bytes; 2] {
        let [first, second] = &self.parts;
        let within = offset.min(first.len());
        [first.slice(within..), second.slice(offset - within..)]
    }
}

/// Waits until so many are in the queue.
async fn queued(url: &str, count: usize) -> Result<()> {
    let mut moderator = Browser::at(url)?;
    moderator.sign_in(Role::Moderator).await?;
    let begun = Instant::now();
    loop {
        let waiting = moderator.queue().await?["waiting"].as_u64().context("a number waits")?;
        if waiting == count as u64 {
            return Ok(());
        }
        ensure!(begun.elapsed() < PATIENCE, "only {waiting} came to the queue");
        tokio::time::sleep(PAUSE).await;
    }
}

fn say(line: &str) -> Result<()> {
    let mut out = std::io::stdout();
    writeln!(out, "{line}")?;
    Ok(out.flush()?)
}
