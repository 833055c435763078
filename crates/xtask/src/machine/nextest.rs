//! The test runner.

use anyhow::Result;

use crate::report::say;
use crate::step::Step;

/// Whether `cargo nextest` can be used, once it has been installed if it was missing. It takes
/// minutes to build; when that fails, `cargo test` does the same work more slowly.
pub fn is_here() -> Result<bool> {
    if answers()? {
        return Ok(true);
    }
    say("cargo-nextest is missing: it is built now, which takes some minutes");
    let built = Step::cargo().args(["install", "cargo-nextest", "--locked"]).run()?;
    if !built || !answers()? {
        say("cargo-nextest could not be built: cargo test runs the tests instead");
        return Ok(false);
    }
    Ok(true)
}

fn answers() -> Result<bool> {
    Ok(Step::cargo().args(["nextest", "--version"]).capture()?.success)
}
