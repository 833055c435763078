//! Look-alikes among a million: how long the search of one picture takes in a house that is full,
//! beside the brute force that it replaces; and what is found of pictures that were altered.

use anyhow::{Context, Result, ensure};

use super::house::House;
use super::rounds;
use crate::report::say;
use crate::repository::Repository;
use crate::step::Step;

/// How many fingerprints.
const COUNT: usize = 1_000_000;
/// What is aimed at, in milliseconds.
const GOAL: f64 = 20.0;

/// Fills a house, searches in it and alters pictures; returns the median of a search in milliseconds.
pub fn run(repository: &Repository) -> Result<f64> {
    let folder = House::furnish(repository, 1)?;
    let ours = repository.path("target/release/examples/lookalikes");
    let made = folder.path().join("fingerprints");
    Step::new(&ours).args(["make"]).args([&made]).args([COUNT.to_string()]).output()?;
    let address = format!("sqlite:{}", folder.path().join("cimaise.db").display());
    let fill = Step::new(repository.path("target/release/examples/fingerprints"));
    let filled = fill.args([address]).args([&made]).output()?;
    say(String::from_utf8(filled)?.trim());
    let count = COUNT.to_string();
    let searched =
        Step::new(&ours).args(["search"]).args([folder.path()]).args([count]).output()?;
    let median = tell(&Searched::read(&String::from_utf8(searched)?)?)?;
    let altered = Step::new(&ours).args(["alter"]).output()?;
    tell_altered(&String::from_utf8(altered)?)?;
    say(format_args!("ratio: the median of a search in ms; at most {GOAL:.0} is wanted"));
    Ok(median)
}

/// What was printed of the searches.
#[derive(Debug, Default, PartialEq)]
struct Searched {
    /// Milliseconds, KiB before and after, bytes.
    cold: [f64; 4],
    /// By rounds, in milliseconds; the first warms up.
    searches: Vec<Vec<f64>>,
    /// How many look-alikes were found by all of them.
    found: f64,
    /// Milliseconds, and 1 where it found the same.
    brute: Vec<[f64; 2]>,
}

impl Searched {
    fn read(printed: &str) -> Result<Self> {
        let mut read = Self::default();
        for line in printed.lines() {
            let (what, rest) = line.split_once(' ').context("a line of one word")?;
            let numbers: Vec<f64> = rest.split(' ').map(str::parse).collect::<Result<_, _>>()?;
            match (what, numbers.as_slice()) {
                ("cold", &[took, before, after, bytes]) => read.cold = [took, before, after, bytes],
                ("search", &[round, took, found]) => {
                    let rounds = read.searches.len();
                    if read.brute.len() == rounds {
                        ensure!(round.to_string() == rounds.to_string(), "a round is missing");
                        read.searches.push(Vec::new());
                    }
                    read.searches.last_mut().context("a round")?.push(took);
                    read.found += found;
                }
                ("brute", &[_, took, same]) => read.brute.push([took, same]),
                _ => anyhow::bail!("not a line: {line}"),
            }
        }
        ensure!(read.searches.len() > 1 && read.brute.len() > 1, "nothing was searched");
        Ok(read)
    }
}

/// Says it all; returns the median of the rounds' medians.
fn tell(searched: &Searched) -> Result<f64> {
    let [cold, before, after, bytes] = searched.cold;
    say(format_args!("first search, which reads them all: {cold:.0} ms"));
    let (held, mebibytes) = ((after - before) / 1024.0, bytes / 1024.0 / 1024.0);
    say(format_args!("they take {mebibytes:.0} MiB; the process holds {held:.0} MiB more"));
    let counted = &searched.searches[1..];
    rounds::heads("ms");
    let median = rounds::tell("search, median of a round", each(counted, 50));
    rounds::tell("search, 99 of 100", each(counted, 99));
    let brute = searched.brute[1..].iter().map(|[took, _]| *took).collect();
    rounds::tell("all read, compared", brute);
    let times: usize = searched.searches.iter().map(Vec::len).sum();
    say(format_args!("{} look-alikes were found by {times} searches", searched.found));
    let same = searched.brute.iter().filter(|[_, same]| *same > 0.0).count();
    ensure!(same == searched.brute.len(), "brute force found others");
    say(format_args!("brute force found the same, {same} times of {same}"));
    Ok(median)
}

/// The value that `share` of a hundred do not exceed, of each round.
fn each(rounds: &[Vec<f64>], share: usize) -> Vec<f64> {
    let one = |round: &Vec<f64>| {
        let mut times = round.clone();
        times.sort_by(f64::total_cmp);
        let last = (times.len() * share).div_ceil(100).saturating_sub(1);
        times.get(last).copied().unwrap_or(f64::NAN)
    };
    rounds.iter().map(one).collect()
}

fn tell_altered(printed: &str) -> Result<()> {
    say(format_args!("{:<28}{:>12}{:>12}{:>12}", "", "altered", "look alike", "found"));
    for line in printed.lines() {
        let words: Vec<_> = line.split(';').collect();
        let &[name, altered, alike, found] = words.as_slice() else {
            anyhow::bail!("not a line: {line}");
        };
        say(format_args!("{name:<28}{altered:>12}{alike:>12}{found:>12}"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_printed_is_read_round_by_round() {
        let printed = "cold 3000 10 20 5\nsearch 0 9 1\nbrute 0 900 1\nsearch 1 5.5 1\n\
                       search 1 6 2\nbrute 1 800 1\n";
        let wanted = Searched {
            cold: [3000.0, 10.0, 20.0, 5.0],
            searches: vec![vec![9.0], vec![5.5, 6.0]],
            found: 4.0,
            brute: vec![[900.0, 1.0], [800.0, 1.0]],
        };
        assert_eq!(Searched::read(printed).unwrap(), wanted);
        assert!(Searched::read("search 0 9\n").is_err());
        assert!(Searched::read("cold 3000 10 20 5\n").is_err());
    }

    #[test]
    fn of_each_round_its_own_is_told() {
        let rounds = [vec![3.0, 1.0, 2.0], vec![10.0, 30.0, 20.0]];
        assert_eq!(each(&rounds, 50), [2.0, 20.0]);
        assert_eq!(each(&rounds, 99), [3.0, 30.0]);
    }
}
