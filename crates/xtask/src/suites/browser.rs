//! The built server, driven in Chromium as a phone and as a desktop would.

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::ground::Ground;
use crate::machine::{chromium, cluster, node, programs};
use crate::report::Tally;
use crate::step::Step;

/// Runs Playwright's tests against `target/debug/cimaise`.
pub fn run(ground: &Ground) -> Result<Tally> {
    let folder = ground.repository.path("tests/browser");
    let browser = chromium::need()?;
    // The checker of HTML runs on it.
    programs::need("java", &["default-jre-headless"])?;
    let node = node::install_packages(&folder)?;
    let postgres = ground.postgres()?;
    ground.build()?;
    let report = ground.repository.path("target/browser-report.json");
    // A report of an earlier run must not speak for this one.
    let _ = std::fs::remove_file(&report);
    let held = Step::new(node)
        .args(["node_modules/@playwright/test/cli.js", "test"])
        .env(chromium::VARIABLE, browser)
        .env(cluster::VARIABLE, postgres)
        .env("CIMAISE_TEST_PROGRAM", ground.repository.path("target/debug/cimaise"))
        .env("PLAYWRIGHT_JSON_OUTPUT_FILE", &report)
        .in_folder(&folder)
        .run()?;
    let report = std::fs::read(&report).context("Playwright left no report")?;
    let mut tally = tally_of(&serde_json::from_slice(&report)?)?;
    if !held && tally.failed == 0 {
        tally.failed = 1;
    }
    Ok(tally)
}

/// Reads the counts of Playwright's JSON report. A flaky test, which passed when tried again,
/// has failed.
fn tally_of(report: &Value) -> Result<Tally> {
    let count = |name: &str| {
        report["stats"][name].as_u64().with_context(|| format!("the report has no count `{name}`"))
    };
    let tally = Tally {
        passed: count("expected")?,
        failed: count("unexpected")? + count("flaky")?,
        skipped: count("skipped")?,
    };
    if tally == Tally::default() {
        bail!("no browser test ran");
    }
    Ok(tally)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_flaky_test_has_failed() {
        let report = json!({"stats": {"expected": 5, "unexpected": 1, "flaky": 2, "skipped": 3}});
        assert_eq!(tally_of(&report).unwrap(), Tally { passed: 5, failed: 3, skipped: 3 });
    }

    #[test]
    fn a_run_without_tests_is_a_fault() {
        let report = json!({"stats": {"expected": 0, "unexpected": 0, "flaky": 0, "skipped": 0}});
        assert_eq!(tally_of(&report).unwrap_err().to_string(), "no browser test ran");
    }
}
