//! The same work in a village's house and in a town's, in turns, on each database.

use anyhow::{Context, Result};

use super::build;
use super::house::{House, unhurried};
use crate::machine::cluster::Cluster;
use crate::machine::programs;
use crate::report::say;
use crate::repository::Repository;
use crate::step::Step;

/// After one round that warms up.
const ROUNDS: usize = 5;

/// Who has sent to a house.
pub struct Crowd {
    /// What the table calls it.
    pub name: &'static str,
    /// Entries of the queue.
    pub waiting: u64,
    /// Publications.
    pub hanging: u64,
    /// What else a desk lists, so many of each kind; at most as many as hang.
    pub papers: u64,
}

/// Lets somebody of the example `guests` do the same in both houses; returns the greatest of the second's
/// times over the first's, medians and 99 of a hundred.
pub fn compare(repository: &Repository, crowds: &[Crowd; 2], guest: [&str; 2]) -> Result<f64> {
    build(&["--package", "xtask", "--example", "guests"])?;
    build(&["--package", "cimaise-store", "--example", "crowd"])?;
    let on_sqlite = on(repository, crowds, guest, "SQLite", |_| Ok(None))?;
    let cluster = Cluster::start()?;
    let database = |name: &str| database(&cluster, name).map(Some);
    Ok(on_sqlite.max(on(repository, crowds, guest, "PostgreSQL", database)?))
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
    crowds: &[Crowd; 2],
    guest: [&str; 2],
    kind: &str,
    address: impl Fn(&str) -> Result<Option<String>>,
) -> Result<f64> {
    let [small, large] = crowds;
    let houses = [
        crowded(repository, address(small.name)?, small)?,
        crowded(repository, address(large.name)?, large)?,
    ];
    let mut seen = [Vec::new(), Vec::new()];
    for round in 0..=ROUNDS {
        for (house, seen) in houses.iter().zip(&mut seen) {
            let times = visit(repository, house, guest)?;
            if round > 0 {
                seen.extend(times);
            }
        }
    }
    say(format_args!("{kind:<32}{:>12}{:>12}{:>12}  (ms, over)", small.name, large.name, ""));
    let mut greatest: f64 = 0.0;
    for name in names(&seen[0]) {
        for (share, what) in [(50, "median"), (99, "99 of 100")] {
            let of = |times: &[Took]| {
                let of_it = times.iter().filter(|took| took.what == name);
                percentile(of_it.map(|took| took.milliseconds).collect(), share)
            };
            let (small, large) = (of(&seen[0]), of(&seen[1]));
            let over = large / small;
            let name = format!("{name}, {what}");
            say(format_args!("{name:<32}{small:>12.2}{large:>12.2}{over:>12.2}"));
            greatest = greatest.max(over);
        }
    }
    Ok(greatest)
}

/// A house with a crowd, without a worker: what is decided has no files to hang.
fn crowded(repository: &Repository, address: Option<String>, crowd: &Crowd) -> Result<House> {
    let settings: Vec<_> =
        address.iter().map(|address| ("CIMAISE_DATABASE".to_owned(), address.clone())).collect();
    let folder = House::furnish_with(repository, 1, &settings)?;
    let file = format!("sqlite:{}", folder.path().join("cimaise.db").display());
    let filled = Step::new(repository.path("target/release/examples/crowd"))
        .args([address.unwrap_or(file)])
        .args([crowd.waiting, crowd.hanging, crowd.papers].map(|many| many.to_string()))
        .output()?;
    say(String::from_utf8(filled)?.trim());
    let settings = [settings, unhurried()].concat();
    House::open(repository, folder, &["--without-worker"], &settings)
}

fn visit(repository: &Repository, house: &House, [what, times]: [&str; 2]) -> Result<Vec<Took>> {
    let printed = Step::new(repository.path("target/release/examples/guests"))
        .args([what, &house.url("")])
        .args([house.folder()])
        .args([times])
        .output()?;
    read(&String::from_utf8(printed)?)
}

/// How long something took.
#[derive(Debug, PartialEq)]
struct Took {
    milliseconds: f64,
    what: String,
}

fn read(printed: &str) -> Result<Vec<Took>> {
    let line = |line: &str| {
        let (took, what) = line.split_once(' ').with_context(|| format!("not a time: {line}"))?;
        Ok(Took { milliseconds: took.parse()?, what: what.to_owned() })
    };
    printed.lines().map(line).collect()
}

/// What was timed, in the order in which it was first.
fn names(times: &[Took]) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for took in times {
        if !names.contains(&took.what.as_str()) {
            names.push(&took.what);
        }
    }
    names
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
    fn a_time_a_line_is_read_and_what_it_is_of() {
        let times = read("1.5 queue\n2 a tool and its log\n3 queue\n").unwrap();
        assert_eq!(times[1], Took { milliseconds: 2.0, what: "a tool and its log".to_owned() });
        assert_eq!(names(&times), ["queue", "a tool and its log"]);
        assert!(read("queue 1.5\n").is_err());
        assert!(read("1.5\n").is_err());
    }

    #[test]
    fn of_a_hundred_the_ninety_ninth_is_the_last_but_one() {
        let hundred: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        assert_eq!((percentile(hundred.clone(), 50), percentile(hundred, 99)), (50.0, 99.0));
    }
}
