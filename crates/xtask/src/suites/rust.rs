//! Unit and integration tests of every crate, with both databases, an SMTP server, an S3 server and
//! other people's clients of tus at hand.

use anyhow::{Result, bail};

use super::ground::Ground;
use crate::machine::cluster;
use crate::machine::nextest;
use crate::machine::object_store::{self, ObjectStore};
use crate::machine::smtp::{self, Smtp};
use crate::machine::tus;
use crate::report::Tally;
use crate::step::Step;

/// Runs the tests with nextest, or with `cargo test` where nextest cannot be had. What the person
/// adds, such as a filter, goes to the runner as it is.
pub fn run(ground: &Ground) -> Result<Tally> {
    let runner: &[&str] = if nextest::is_here()? {
        &["nextest", "run", "--workspace", "--locked", "--no-fail-fast"]
    } else {
        &["test", "--workspace", "--tests", "--locked", "--no-fail-fast"]
    };
    let postgres = ground.postgres()?;
    let smtp = Smtp::start(ground.repository)?;
    let store = ObjectStore::start(ground.repository)?;
    let clients = tus::clients(ground.repository)?;
    let [(access_key, access), (secret_key, secret)] = object_store::KEYS;
    ground.build()?;
    let mut tally = Tally::default();
    let held = Step::cargo()
        .args(runner)
        .args(&ground.for_runner)
        .env(cluster::VARIABLE, postgres)
        .env(smtp::VARIABLE, smtp.address())
        .env(smtp::FOLDER_VARIABLE, smtp.maildir())
        .env(object_store::VARIABLE, store.address())
        .env(access_key, access)
        .env(secret_key, secret)
        .env(tus::PYTHON_VARIABLE, clients.python)
        .env(tus::NODE_VARIABLE, clients.node)
        .env("INSTA_UPDATE", "no")
        .run_reading(|line| {
            if let Some(counted) = nextest_tally(line).or_else(|| cargo_test_tally(line)) {
                tally.add(counted);
            }
        })?;
    if tally == Tally::default() {
        bail!("no test ran");
    }
    if !held && tally.failed == 0 {
        tally.failed = 1;
    }
    Ok(tally)
}

/// Reads nextest's closing line, such as
/// `Summary [ 0.2s] 9 tests run: 6 passed (1 slow), 2 failed, 1 timed out, 4 skipped`.
fn nextest_tally(line: &str) -> Option<Tally> {
    let (_, counts) = line.trim_start().strip_prefix("Summary [")?.split_once(']')?;
    let (run, counts) = counts.split_once(':')?;
    // A run that was cut short says `5/9 tests run`.
    let run = run.trim().split(['/', ' ']).next()?.parse::<u64>().ok()?;
    let passed = number_before(counts, " passed").unwrap_or(0);
    let skipped = number_before(counts, " skipped").unwrap_or(0);
    Some(Tally { passed, failed: run.checked_sub(passed)?, skipped })
}

/// Reads a closing line of the standard test harness, such as
/// `test result: FAILED. 3 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out`.
fn cargo_test_tally(line: &str) -> Option<Tally> {
    let counts = line.strip_prefix("test result: ")?;
    Some(Tally {
        passed: number_before(counts, " passed")?,
        failed: number_before(counts, " failed")?,
        skipped: number_before(counts, " ignored")?,
    })
}

/// The number that stands right before a word.
fn number_before(text: &str, word: &str) -> Option<u64> {
    let (before, _) = text.split_once(word)?;
    let digits = before.rsplit(|c: char| !c.is_ascii_digit()).next()?;
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nextest_s_closing_line_is_read() {
        let line = "     Summary [   0.205s] 9 tests run: 6 passed (1 slow), 3 failed, 4 skipped";
        assert_eq!(nextest_tally(line), Some(Tally { passed: 6, failed: 3, skipped: 4 }));
        let line = "     Summary [   0.005s] 1 test run: 1 passed, 0 skipped";
        assert_eq!(nextest_tally(line), Some(Tally { passed: 1, failed: 0, skipped: 0 }));
    }

    #[test]
    fn what_is_neither_passed_nor_skipped_has_failed() {
        let line = "  Summary [ 1.000s] 5/9 tests run: 2 passed, 2 failed, 1 timed out, 4 skipped";
        assert_eq!(nextest_tally(line), Some(Tally { passed: 2, failed: 3, skipped: 4 }));
    }

    #[test]
    fn cargo_test_s_closing_line_is_read() {
        let line = "test result: FAILED. 3 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out";
        assert_eq!(cargo_test_tally(line), Some(Tally { passed: 3, failed: 1, skipped: 2 }));
        assert_eq!(cargo_test_tally("test media::strips ... ok"), None);
    }
}
