//! What a chore tells the person who runs it: plain lines, and counts of checks.

use std::fmt;
use std::io::{self, Write};

use anyhow::Result;

/// Prints one line to standard output. A closed pipe is no reason to stop a chore.
pub fn say(line: impl fmt::Display) {
    let mut out = io::stdout().lock();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// How many checks passed, failed and were skipped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Checks that hold.
    pub passed: u64,
    /// Checks that do not, or that could not run.
    pub failed: u64,
    /// Checks that were left out on purpose.
    pub skipped: u64,
}

impl Tally {
    /// The tally of a single check.
    pub fn of_one(held: bool) -> Self {
        Self { passed: u64::from(held), failed: u64::from(!held), skipped: 0 }
    }

    /// Counts one named check and says how it went: `found` lists its faults.
    pub fn count(&mut self, name: &str, found: Result<Vec<String>>) {
        let faults = found.unwrap_or_else(|error| vec![format!("could not be checked: {error:#}")]);
        if faults.is_empty() {
            self.passed += 1;
            say(format_args!("  ok      {name}"));
        } else {
            self.failed += 1;
            say(format_args!("  FAILED  {name}"));
            for fault in faults {
                say(format_args!("          {fault}"));
            }
        }
    }

    /// Adds the counts of another tally.
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_that_cannot_run_counts_as_failed() {
        let mut tally = Tally::default();
        tally.count("holds", Ok(Vec::new()));
        tally.count("broken", Ok(vec!["one".into(), "two".into()]));
        tally.count("unrunnable", Err(anyhow::anyhow!("no such program")));
        assert_eq!(tally, Tally { passed: 1, failed: 2, skipped: 0 });
        assert_eq!(tally.to_string(), "1 passed, 2 failed, 0 skipped");
    }
}
