//! The code is formatted as rustfmt would.

use anyhow::Result;

use crate::report::Tally;
use crate::step::Step;

/// One check: `cargo fmt` would change nothing.
pub fn run() -> Result<Tally> {
    Ok(Tally::of_one(Step::cargo().args(["fmt", "--all", "--check"]).run()?))
}
