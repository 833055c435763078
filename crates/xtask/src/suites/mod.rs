//! The test suites, in the order in which they run: what answers soonest comes first.

mod browser;
mod deploy;
mod format;
mod ground;
mod lints;
mod rust;

use std::fmt;
use std::time::{Duration, Instant};

use anyhow::Result;
use clap::ValueEnum;

use self::ground::Ground;
use crate::report::{Tally, say};
use crate::repository::Repository;
use crate::step::interrupted;
use crate::tidy;

/// One suite.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Suite {
    /// The code is formatted as rustfmt would
    Format,
    /// Clippy finds nothing to say
    Lints,
    /// The house rules hold
    Tidy,
    /// Unit and integration tests of every crate, on both databases
    Rust,
    /// Container image, compose files and service unit are sound
    Deploy,
    /// The built server, driven in Chromium as a phone and as a desktop would
    Browser,
}

impl Suite {
    fn run(self, ground: &Ground) -> Result<Tally> {
        match self {
            Self::Format => format::run(),
            Self::Lints => lints::run(),
            Self::Tidy => Ok(tidy::run(ground.repository)),
            Self::Rust => rust::run(ground),
            Self::Deploy => deploy::run(ground),
            Self::Browser => browser::run(ground),
        }
    }
}

impl fmt::Display for Suite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.to_possible_value().map_or(Ok(()), |value| f.write_str(value.get_name()))
    }
}

/// How one suite ended.
struct Ending {
    suite: Suite,
    tally: Tally,
    time: Duration,
}

/// Runs the named suites (all when none is named) and ends with a line for each; false when a
/// check failed. `for_runner` is added to the command line of the Rust tests' runner.
pub fn run(
    repository: &Repository,
    named: Vec<Suite>,
    keep_going: bool,
    for_runner: Vec<String>,
) -> bool {
    let suites = if named.is_empty() { Suite::value_variants().to_vec() } else { named };
    let ground = Ground::new(repository, for_runner);
    let mut endings = Vec::new();
    for (index, &suite) in suites.iter().enumerate() {
        say(format_args!("\n== {suite} ({} of {})", index + 1, suites.len()));
        let ending = run_one(suite, &ground);
        let failed = ending.tally.failed > 0;
        endings.push(ending);
        if interrupted() || (failed && !keep_going) {
            break;
        }
    }
    drop(ground);
    let total = summarise(&endings, &suites);
    total.failed == 0
}

fn run_one(suite: Suite, ground: &Ground) -> Ending {
    let started = Instant::now();
    let tally = suite.run(ground).unwrap_or_else(|error| {
        say(format_args!("{suite}: {error:#}"));
        Tally::of_one(false)
    });
    Ending { suite, tally, time: started.elapsed() }
}

fn summarise(endings: &[Ending], suites: &[Suite]) -> Tally {
    say("");
    let mut total = Tally::default();
    for Ending { suite, tally, time } in endings {
        say(format_args!("{suite}: {tally} ({:.1} s)", time.as_secs_f64()));
        total.add(*tally);
    }
    for suite in &suites[endings.len()..] {
        say(format_args!("{suite}: not run, because of what failed before it"));
    }
    say(format_args!("total: {total}"));
    total
}
