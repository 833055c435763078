//! How long a search takes in a house that is full. Prints `cold` with its milliseconds, what the
//! process held before and after in KiB, and what the fingerprints take in bytes; then, for each
//! round, `search` with milliseconds and how many were found, many times, and `brute` once, with its
//! milliseconds and whether it found the same.

use std::io::{Write, stdout};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use cimaise_core::{Colour, ContributionId, PictureFacts, PictureId};
use cimaise_darkroom::Darkroom;
use cimaise_ingest::Workshop;
use cimaise_media::Fingerprint;
use cimaise_server::clock::SystemClock;
use cimaise_server::house::House;
use cimaise_server::settings::{Flags, Settings};
use cimaise_store::{Db, StoreError, Tx, fingerprints, pictures};
use uuid::Uuid;

use crate::toys::TOYS;

/// The first warms up.
const ROUNDS: usize = 6;
/// Searches in a round: every other for a toy.
const TIMES: usize = 40;

/// Searches in a house that holds that many made fingerprints.
pub async fn go_through(folder: PathBuf, count: usize) -> Result<()> {
    let flags = Flags { data: Some(folder), ..Flags::default() };
    let mut house = House::open(Settings::read(None, &flags)?, Arc::new(SystemClock))?;
    house.darkroom = Darkroom::within();
    let workshop = house.workshop();
    let before = held()?;
    let begun = Instant::now();
    workshop.look_alikes(made(1)?).await?;
    let cold = milliseconds(begun.elapsed());
    let bytes = workshop.likenesses.bytes();
    writeln!(stdout(), "cold {cold} {before} {} {bytes}", held()?)?;
    for round in 0..ROUNDS {
        for time in 0..TIMES {
            let number = searched(round * TIMES + time, count);
            // Something is always new since the last search.
            is_drawn_anew(&workshop, made((number + count / 3) % count + 1)?).await?;
            let begun = Instant::now();
            let (_, found) = workshop.look_alikes(made(number)?).await?;
            let took = milliseconds(begun.elapsed());
            writeln!(stdout(), "search {round} {took} {}", found.len())?;
        }
        let one = made(searched(round * TIMES + round % 2, count))?;
        let begun = Instant::now();
        let found = by_brute_force(&workshop, one).await?;
        let took = milliseconds(begun.elapsed());
        let (_, ours) = workshop.look_alikes(one).await?;
        let ours: Vec<_> = ours.into_iter().map(|one| (one.distance, one.other)).collect();
        writeln!(stdout(), "brute {round} {took} {}", u8::from(ours == found))?;
    }
    Ok(())
}

/// The place of one to search for, from 1: a toy, then one of no toy.
fn searched(time: usize, count: usize) -> usize {
    let every = count / TOYS;
    (time / 2 * 7 % TOYS) * every + 1 + (time % 2) * (every / 2)
}

/// The id of the made contribution in that place, and of its picture.
fn made(number: usize) -> Result<ContributionId> {
    let id = format!("{:012x}7c1a800{number:013x}", 1_767_225_600_000 + number);
    Ok(id.parse::<Uuid>()?.into())
}

async fn is_drawn_anew(workshop: &Workshop, id: ContributionId) -> Result<()> {
    let write = move |tx: &mut Tx<'_>| {
        for (one, fingerprint) in fingerprints::of_contribution(tx, id)? {
            let facts = PictureFacts {
                placeholder: Colour([0; 3]),
                thumbhash: None,
                fingerprint: Some(fingerprint),
            };
            pictures::set_facts(tx, one.picture, &facts)?;
        }
        Ok::<_, StoreError>(())
    };
    Ok(workshop.store.write(write).await?)
}

/// As it was done before: every row is read, and compared.
async fn by_brute_force(workshop: &Workshop, id: ContributionId) -> Result<Vec<(i32, PictureId)>> {
    let read = move |db: &mut Db| {
        let institution = cimaise_store::contributions::by_id(db, id)?.institution;
        let own = fingerprints::of_contribution(db, id)?;
        let all = fingerprints::after(db, institution, 0, i64::MAX)?;
        Ok::<_, StoreError>((own, all))
    };
    let (own, all) = workshop.store.read(read).await?;
    let (one, own) = own.first().context("a made contribution has a picture")?;
    let own = Fingerprint::from_bytes(own).context("a fingerprint")?;
    let mut found = Vec::new();
    for other in all.iter().filter(|other| other.picture != one.picture) {
        let likeness = Fingerprint::from_bytes(&other.fingerprint)
            .and_then(|fingerprint| own.likeness(&fingerprint));
        if let Some(likeness) = likeness {
            found.push((i32::try_from(likeness.apart)?, other.picture));
        }
    }
    found.sort();
    found.truncate(20);
    Ok(found)
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// What this process holds, in KiB.
fn held() -> Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    Ok(line.and_then(|line| line.split_whitespace().next()).context("no VmRSS")?.parse()?)
}
