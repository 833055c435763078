//! How long a moderator waits for a picture: from the moment somebody sends it to the moment its
//! first rendition is there.

use anyhow::{Context, Result, ensure};

use super::drawing::{Which, photographs, python_with_libvips};
use super::house::{House, unhurried};
use super::rounds;
use crate::report::say;
use crate::repository::Repository;
use crate::step::Step;

/// Pictures that count, after one that warms up.
const COUNTED: usize = 5;
/// What is aimed at, in milliseconds.
const GOAL: f64 = 300.0;

/// Ways to send: pieces first, as the form's script does; all in the form, as without scripts.
const WAYS: [&str; 2] = ["ahead", "form"];
/// What is timed, each from the beginning.
const STEPS: [&str; 3] = ["answered", "in the queue", "seen on the desk"];

/// Sends photographs one by one, by the way of scripts and by the way of those without; returns
/// the goal over what the slower of them takes.
pub fn run(repository: &Repository) -> Result<f64> {
    let python = python_with_libvips(repository)?;
    let samples = tempfile::Builder::new().prefix("cimaise-samples-").tempdir()?;
    let files = photographs(&python, Which::Measured, samples.path())?;
    let folder = House::furnish(repository, 0)?;
    let house = House::open(repository, folder, &[], &unhurried())?;
    let guests = Step::new(repository.path("target/release/examples/guests"));
    let printed = guests
        .args(["desk", &house.url("")])
        .args([house.folder()])
        .args(files.iter().take(1 + COUNTED))
        .output()?;
    let visits = read(&String::from_utf8(printed)?)?;
    say(format_args!("{COUNTED} pictures by each way, after one that warms up"));
    rounds::heads("ms");
    let mut slowest: f64 = 0.0;
    for way in WAYS {
        let times: Vec<_> = visits.iter().filter(|visit| visit.way == way).skip(1).collect();
        ensure!(times.len() == COUNTED, "{} pictures came by the way {way}", times.len());
        for (at, step) in STEPS.iter().enumerate() {
            let values = times.iter().map(|visit| visit.times[at]).collect();
            let median = rounds::tell(&format!("{way}: {step}"), values);
            slowest = slowest.max(median);
        }
    }
    say(format_args!("ratio: {GOAL:.0} ms, the goal, over the {slowest:.0} of the slower way"));
    Ok(GOAL / slowest)
}

/// One picture.
struct Visit {
    way: String,
    times: [f64; STEPS.len()],
}

fn read(printed: &str) -> Result<Vec<Visit>> {
    let line = |line: &str| -> Option<Visit> {
        let mut words = line.split(' ');
        let way = words.next()?.to_owned();
        let mut next = || words.next()?.parse().ok();
        Some(Visit { way, times: [next()?, next()?, next()?] })
    };
    printed.lines().map(|text| line(text).with_context(|| format!("not a visit: {text}"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visit_is_a_way_and_three_times() {
        let visits = read("ahead 1.5 2 3\nform 4 5 6\n").unwrap();
        let words: Vec<_> =
            visits.iter().map(|one| format!("{} {:?}", one.way, one.times)).collect();
        assert_eq!(words, ["ahead [1.5, 2.0, 3.0]", "form [4.0, 5.0, 6.0]"]);
        assert!(read("ahead 1.5 2\n").is_err());
    }
}
