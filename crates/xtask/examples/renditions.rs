//! Draws renditions as the ingest and refine jobs do, for the picture benchmarks.
//!
//! Usage: `renditions jpeg|jpeg+webp FILE...`. The first file warms up. Prints the bytes of the
//! others' renditions, the peak memory in KiB, and the processor time of the others in seconds.

use std::io::{Write, stdout};
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use cimaise_media::{Limits, Order, RenditionFormat, develop};
use nix::sys::resource::{UsageWho, getrusage};

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let formats = match arguments.next().as_deref() {
        Some("jpeg") => vec![RenditionFormat::Jpeg],
        Some("jpeg+webp") => vec![RenditionFormat::Jpeg, RenditionFormat::Webp],
        _ => return Err(anyhow!("say jpeg or jpeg+webp, then files")),
    };
    // The others look for no facts either.
    let order = Order { edges: vec![2048, 1280, 640, 320], formats, facts: false };
    renditions(&arguments.next().context("no file to warm up with")?, &order)?;
    let started = processor_time()?;
    let mut size = 0;
    for file in arguments {
        size += renditions(&file, &order)?;
    }
    let spent = processor_time()?.saturating_sub(started);
    let peak = getrusage(UsageWho::RUSAGE_SELF)?.max_rss();
    writeln!(stdout(), "{size}\n{peak}\n{}", spent.as_secs_f64())?;
    Ok(())
}

/// Draws them all; returns how many bytes they have together.
fn renditions(file: &str, order: &Order) -> Result<usize> {
    let bytes = std::fs::read(file).with_context(|| format!("reading {file}"))?;
    let developed = develop(&bytes, &Limits::default(), order)
        .map_err(|unfit| anyhow!("{file} is unfit: {unfit:?}"))?;
    Ok(developed.renditions.iter().map(|rendition| rendition.bytes.len()).sum())
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
