//! How much longer a moderator waits where a town sends: the queue, an entry and a decision, with a
//! hundred thousand waiting and a million hanging, beside a thousand of each.

use anyhow::{Context, Result, ensure};

use super::build;
use super::house::{House, unhurried};
use crate::machine::cluster::Cluster;
use crate::machine::programs;
use crate::report::say;
use crate::repository::Repository;
use crate::step::Step;

/// How many wait and how many hang: in a village, in a town.
const CROWDS: [(&str, u64, u64); 2] = [("village", 1_000, 1_000), ("town", 100_000, 1_000_000)];
/// After one round that warms up.
const ROUNDS: usize = 5;
/// Entries that are decided in a round.
const TIMES: usize = 100;
/// What is timed.
const STEPS: [&str; 3] = ["queue", "entry", "decision"];

/// Lets a moderator work in both houses in turns, on each database; returns the greatest of the
/// town's times over the village's, medians and 99 of a hundred.
pub fn run(repository: &Repository) -> Result<f64> {
    build(&["--package", "xtask", "--example", "guests"])?;
    build(&["--package", "cimaise-store", "--example", "crowd"])?;
    let on_sqlite = on(repository, "SQLite", |_| Ok(None))?;
    let cluster = Cluster::start()?;
    let on_postgres = on(repository, "PostgreSQL", |name| database(&cluster, name).map(Some))?;
    Ok(on_sqlite.max(on_postgres))
}

/// A fresh database of a cluster.
fn database(cluster: &Cluster, name: &str) -> Result<String> {
    let psql = programs::need("psql", &["postgresql-client"])?;
    let create = format!("CREATE DATABASE {name}");
    Step::new(psql).args([&cluster.url(), "--no-psqlrc", "--command", &create]).output()?;
    let own = cluster.url();
    let own = own.strip_suffix("postgres").context("the cluster's URL has another end")?;
    Ok(format!("{own}{name}"))
}

fn on(
    repository: &Repository,
    kind: &str,
    address: impl Fn(&str) -> Result<Option<String>>,
) -> Result<f64> {
    let mut houses = Vec::new();
    for (name, waiting, hanging) in CROWDS {
        houses.push(crowded(repository, address(name)?, waiting, hanging)?);
    }
    let mut seen = vec![Vec::new(); houses.len()];
    for round in 0..=ROUNDS {
        for (house, seen) in houses.iter().zip(&mut seen) {
            let times = go_through(repository, house)?;
            if round > 0 {
                seen.extend(times);
            }
        }
    }
    say(format_args!("{kind:<28}{:>12}{:>12}{:>12}  (ms, over)", CROWDS[0].0, CROWDS[1].0, ""));
    let mut greatest: f64 = 0.0;
    for (at, step) in STEPS.iter().enumerate() {
        for (share, what) in [(50, "median"), (99, "99 of 100")] {
            let [small, large] = [&seen[0], &seen[1]]
                .map(|times| percentile(times.iter().map(|visit| visit[at]).collect(), share));
            let over = large / small;
            let name = format!("{step}, {what}");
            say(format_args!("{name:<28}{small:>12.2}{large:>12.2}{over:>12.2}"));
            greatest = greatest.max(over);
        }
    }
    Ok(greatest)
}

/// A house with a crowd, without a worker: what is decided has no files to hang.
fn crowded(
    repository: &Repository,
    address: Option<String>,
    waiting: u64,
    hanging: u64,
) -> Result<House> {
    let settings: Vec<_> =
        address.iter().map(|address| ("CIMAISE_DATABASE".to_owned(), address.clone())).collect();
    let folder = House::furnish_with(repository, 1, &settings)?;
    let file = format!("sqlite:{}", folder.path().join("cimaise.db").display());
    let filled = Step::new(repository.path("target/release/examples/crowd"))
        .args([address.unwrap_or(file), waiting.to_string(), hanging.to_string()])
        .output()?;
    say(String::from_utf8(filled)?.trim());
    let settings = [settings, unhurried()].concat();
    House::open(repository, folder, &["--without-worker"], &settings)
}

fn go_through(repository: &Repository, house: &House) -> Result<Vec<[f64; STEPS.len()]>> {
    let printed = Step::new(repository.path("target/release/examples/guests"))
        .args(["queue", &house.url("")])
        .args([house.folder()])
        .args([TIMES.to_string()])
        .output()?;
    let times = read(&String::from_utf8(printed)?)?;
    ensure!(times.len() == TIMES, "{} entries were decided", times.len());
    Ok(times)
}

fn read(printed: &str) -> Result<Vec<[f64; STEPS.len()]>> {
    let line = |line: &str| {
        let times: Vec<f64> = line.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
        times.try_into().map_err(|_| anyhow::anyhow!("three times a line: {line}"))
    };
    printed.lines().map(line).collect()
}

/// The value that `share` of a hundred do not exceed.
fn percentile(mut values: Vec<f64>, share: usize) -> f64 {
    values.sort_by(f64::total_cmp);
    let last = (values.len() * share).div_ceil(100).saturating_sub(1);
    values.get(last).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_times_a_line_are_read() {
        assert_eq!(read("1.5 2 3\n4 5 6\n").unwrap(), [[1.5, 2.0, 3.0], [4.0, 5.0, 6.0]]);
        assert!(read("1.5 2\n").is_err());
    }

    #[test]
    fn of_a_hundred_the_ninety_ninth_is_the_last_but_one() {
        let hundred: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        assert_eq!((percentile(hundred.clone(), 50), percentile(hundred, 99)), (50.0, 99.0));
    }
}
