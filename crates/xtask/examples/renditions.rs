//! Draws renditions as the ingest and refine jobs do, for the picture benchmarks.
//!
//! Usage: `renditions jpeg|jpeg+webp KEEP FILE...`. The first file warms up. `KEEP` is a folder for
//! the renditions, or `-`. Prints the bytes of the others' renditions; the most memory that the
//! process held before the first picture, then with all of them, in KiB; and the processor time of
//! the others in seconds.

use std::io::{Write, stdout};
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use cimaise_media::{Limits, Order, RenditionFormat, develop};
use nix::sys::resource::{UsageWho, getrusage};

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let formats = match arguments.next().as_deref() {
        Some("jpeg") => vec![RenditionFormat::Jpeg],
        Some("jpeg+webp") => vec![RenditionFormat::Jpeg, RenditionFormat::Webp],
        _ => return Err(anyhow!("say jpeg or jpeg+webp, then where to keep them, then files")),
    };
    // The others look for no facts either.
    let order = Order { edges: vec![2048, 1280, 640, 320], formats, facts: false };
    let keep = arguments.next().context("say where to keep renditions, or -")?;
    let keep = (keep != "-").then(|| Path::new(&keep));
    let base = most_memory()?;
    renditions(&arguments.next().context("no file to warm up with")?, &order, keep)?;
    let started = processor_time()?;
    let mut size = 0;
    for file in arguments {
        size += renditions(&file, &order, keep)?;
    }
    let spent = processor_time()?.saturating_sub(started);
    let peak = most_memory()?;
    writeln!(stdout(), "{size}\n{base}\n{peak}\n{}", spent.as_secs_f64())?;
    Ok(())
}

/// Draws them all; returns how many bytes they have together.
fn renditions(file: &str, order: &Order, keep: Option<&Path>) -> Result<usize> {
    let bytes = std::fs::read(file).with_context(|| format!("reading {file}"))?;
    let developed = develop(&bytes, &Limits::default(), order)
        .map_err(|unfit| anyhow!("{file} is unfit: {unfit:?}"))?;
    if let Some(folder) = keep {
        let stem = Path::new(file).file_stem().context("a file has a name")?.display().to_string();
        for (number, rendition) in developed.renditions.iter().enumerate() {
            let place = number / order.formats.len();
            let form = if rendition.format == RenditionFormat::Jpeg { "jpeg" } else { "webp" };
            std::fs::write(folder.join(format!("{stem}-{place}.{form}")), &rendition.bytes)?;
        }
    }
    Ok(developed.renditions.iter().map(|rendition| rendition.bytes.len()).sum())
}

/// The most memory that this process has held so far, in KiB.
fn most_memory() -> Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kibibytes = line.and_then(|line| line.split_whitespace().next());
    Ok(kibibytes.context("the kernel tells no VmHWM")?.parse()?)
}

/// What this process has used of the processors so far, in all its threads.
fn processor_time() -> Result<Duration> {
    let usage = getrusage(UsageWho::RUSAGE_SELF)?;
    let [user, system] = [usage.user_time(), usage.system_time()].map(|time| {
        let microseconds = time.tv_sec() * 1_000_000 + time.tv_usec();
        Duration::from_micros(microseconds.unsigned_abs())
    });
    Ok(user + system)
}
