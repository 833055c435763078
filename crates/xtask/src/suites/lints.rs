//! Clippy finds nothing to say.

use anyhow::Result;

use crate::report::Tally;
use crate::step::Step;

/// One check: every target of every crate, warnings being faults.
pub fn run() -> Result<Tally> {
    let clippy = ["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"];
    Ok(Tally::of_one(Step::cargo().args(clippy).run()?))
}
