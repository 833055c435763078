//! The house's chores, run as `cargo xtask`: every test suite, the benchmarks, the house rules.
//!
//! Whatever a chore needs on the machine, it finds or installs ([`machine`]); what it cannot have
//! it names, and fails.

mod bench;
mod machine;
mod report;
mod repository;
mod step;
mod suites;
mod tidy;

use std::process::ExitCode;

use anyhow::{Result, ensure};
use clap::{Parser, Subcommand};

use crate::repository::Repository;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The house's chores")]
struct Cli {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Runs the suites in order and ends with one line for each
    Test {
        /// The suites to run; all of them when none is named
        #[arg(value_enum)]
        suites: Vec<suites::Suite>,
        /// Runs the suites that follow a failed one too
        #[arg(long)]
        keep_going: bool,
        /// What follows `--` goes to the Rust tests' runner: a filter, or another of its options
        #[arg(last = true, value_name = "FOR NEXTEST")]
        for_runner: Vec<String>,
    },
    /// Checks the house rules: the map, the crate graph, file sizes, licences, words
    Tidy,
    /// Measures, and ends with a line `bench NAME ratio=VALUE`
    Bench {
        /// The benchmark to run; all of them when none is named
        #[arg(value_enum)]
        name: Option<bench::Bench>,
    },
}

fn main() -> ExitCode {
    match run(Cli::parse().chore) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            report::say(format_args!("error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

/// Runs one chore; false when it ran and found a fault.
fn run(chore: Chore) -> Result<bool> {
    step::watch_for_interruption()?;
    let repository = Repository::open()?;
    match chore {
        Chore::Test { suites, keep_going, for_runner } => {
            let of_rust = suites.is_empty() || suites.contains(&suites::Suite::Rust);
            ensure!(of_rust || for_runner.is_empty(), "what follows -- is for the suite `rust`");
            Ok(suites::run(&repository, suites, keep_going, for_runner))
        }
        Chore::Tidy => {
            let tally = tidy::run(&repository);
            report::say(format_args!("tidy: {tally}"));
            Ok(tally.failed == 0)
        }
        Chore::Bench { name } => bench::run(&repository, name).map(|()| true),
    }
}
