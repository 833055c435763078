//! The same work in a village's house and in a town's, in turns, on each database.

use anyhow::{Context, Result};

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

/// Lets somebody of the example `guests` do the same in all these houses; returns the greatest of a house's
/// times over another's, medians and, where `shares` names it, 99 of a hundred.
pub fn compare(
    repository: &Repository,
    crowds: &[Crowd],
    guest: [&str; 2],
    shares: &[usize],
) -> Result<f64> {
    let on_sqlite = on(repository, crowds, guest, shares, ("SQLite", &|_| Ok(None)))?;
    let cluster = Cluster::start()?;
    let database = |name: &str| database(&cluster, name).map(Some);
    Ok(on_sqlite.max(on(repository, crowds, guest, shares, ("PostgreSQL", &database))?))
}

/// A fresh database of a cluster.
pub fn database(cluster: &Cluster, name: &str) -> Result<String> {
    let psql = programs::need("psql", &["postgresql-client"])?;
    let create = format!("CREATE DATABASE {name}");
    Step::new(psql).args([&cluster.url(), "--no-psqlrc", "--command", &create]).output()?;
    let own = cluster.url();
    let own = own.strip_suffix("postgres").context("the cluster's URL has another end")?;
    Ok(format!("{own}{name}"))
}

/// A database, and the address in it of a house of that name.
type Kind<'a> = (&'a str, &'a dyn Fn(&str) -> Result<Option<String>>);

fn on(
    repository: &Repository,
    crowds: &[Crowd],
    guest: [&str; 2],
    shares: &[usize],
    (kind, address): Kind<'_>,
) -> Result<f64> {
    let open = |crowd: &Crowd| crowded(repository, address(crowd.name)?, crowd, 1);
    let houses: Vec<House> = crowds.iter().map(open).collect::<Result<_>>()?;
    let mut seen: Vec<Vec<Took>> = crowds.iter().map(|_| Vec::new()).collect();
    for round in 0..=ROUNDS {
        for (house, seen) in houses.iter().zip(&mut seen) {
            let times = visit(repository, house, guest)?;
            if round > 0 {
                seen.extend(times);
            }
        }
    }
    let names_of_all = columns(crowds.iter().map(|crowd| crowd.name.to_owned()));
    say(format_args!("{kind:<36}{names_of_all}{:>12}  (ms)", "over"));
    let mut greatest: f64 = 0.0;
    for name in names(&seen[0]) {
        for share in shares {
            let of = |times: &Vec<Took>| {
                let of_it = times.iter().filter(|took| took.what == name);
                percentile(of_it.map(|took| took.milliseconds).collect(), *share)
            };
            let times: Vec<f64> = seen.iter().map(of).collect();
            // With two, what the larger takes longer; with more, the slowest over the fastest.
            let fastest = times.iter().copied().fold(f64::INFINITY, f64::min);
            let slowest = times.iter().copied().fold(0.0, f64::max);
            let over =
                if let [small, large] = times[..] { large / small } else { slowest / fastest };
            let name = format!("{name}, {}", if *share == 50 { "median" } else { "99 of 100" });
            let times = columns(times.iter().map(|time| format!("{time:.2}")));
            say(format_args!("{name:<36}{times}{over:>12.2}"));
            greatest = greatest.max(over);
        }
    }
    Ok(greatest)
}

fn columns(cells: impl Iterator<Item = String>) -> String {
    cells.fold(String::new(), |row, cell| format!("{row}{cell:>12}"))
}

/// A house with a crowd, without a worker: what is decided has no files to hang. So many pieces have files.
pub fn crowded(
    repository: &Repository,
    address: Option<String>,
    crowd: &Crowd,
    whole: usize,
) -> Result<House> {
    let settings: Vec<_> =
        address.iter().map(|address| ("CIMAISE_DATABASE".to_owned(), address.clone())).collect();
    let folder = House::furnish_with(repository, whole, &settings)?;
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
pub fn percentile(mut values: Vec<f64>, share: usize) -> f64 {
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
