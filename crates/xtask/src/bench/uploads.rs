//! Five hundred people send a phone's picture at once, each over a slow line: what the house holds
//! in memory meanwhile, and whether everything arrives.

use std::path::PathBuf;

use anyhow::{Result, bail, ensure};

use super::drawing::{Which, photographs, python_with_libvips};
use super::house::{House, unhurried};
use super::memory::{Most, Watch};
use crate::report::say;
use crate::repository::Repository;
use crate::step::Step;

/// How many send at once.
const GUESTS: usize = 500;
/// A picture of 12 megapixels weighs so much, in bytes.
const WEIGHTS: std::ops::RangeInclusive<u64> = 2_500_000..=4_000_000;

/// Lets them send; returns the most memory that the server and its children held, in MiB.
pub fn run(repository: &Repository) -> Result<f64> {
    let python = python_with_libvips(repository)?;
    let samples = tempfile::Builder::new().prefix("cimaise-samples-").tempdir()?;
    let mut files = Vec::new();
    for file in photographs(&python, Which::Measured, samples.path())? {
        if WEIGHTS.contains(&file.metadata()?.len()) {
            files.push(file);
        }
    }
    ensure!(!files.is_empty(), "no photograph weighs what a phone's picture weighs");
    let folder = House::furnish(repository, 0)?;
    let house = House::open(repository, folder, &[], &unhurried())?;
    let watch = Watch::over(house.process());
    let sent = send(repository, &house, &files);
    let most = watch.most()?;
    sent?;
    let children = tell(&most);
    Ok(mebibytes(most.server) + children)
}

fn send(repository: &Repository, house: &House, files: &[PathBuf]) -> Result<()> {
    let guests = Step::new(repository.path("target/release/examples/guests"));
    let all = guests
        .args(["uploads", &house.url("")])
        .args([house.folder()])
        .args([GUESTS.to_string()])
        .args(files);
    if !all.run()? {
        bail!("not everything arrived");
    }
    Ok(())
}

/// Says it all; returns what the children held, each at its peak, in MiB.
fn tell(most: &Most) -> f64 {
    let children: f64 = most.children.values().map(|child| mebibytes(*child)).sum();
    let largest = most.children.values().max().copied().unwrap_or(0);
    say(format_args!("the server held {:.1} MiB at its peak", mebibytes(most.server)));
    say(format_args!(
        "its {} children held {children:.1} MiB, each at its peak, the largest {:.1}",
        most.children.len(),
        mebibytes(largest)
    ));
    say(format_args!("all together held {:.1} MiB at one instant", mebibytes(most.together)));
    children
}

fn mebibytes(kibibytes: u64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "less than 2^53")]
    let kibibytes = kibibytes as f64;
    kibibytes / 1024.0
}
