//! How long a visitor of one process waits for what was decided at another: from the moment the decision is sent
//! to the moment the wall shows it.

use anyhow::{Context, Result, ensure};

use super::crowds::{database, percentile};
use super::drawing::{Which, photographs, python_with_libvips};
use super::house::{House, unhurried};
use crate::machine::cluster::Cluster;
use crate::report::say;
use crate::repository::Repository;
use crate::step::Step;

/// Decisions that count, after one that warms up.
const DECIDED: usize = 100;
/// What is promised, in milliseconds.
const PROMISED: f64 = 1000.0;

/// Hangs at one process and looks at the wall of another, on PostgreSQL; returns the promise over what 99 of a hundred
/// took.
pub fn run(repository: &Repository) -> Result<f64> {
    let python = python_with_libvips(repository)?;
    let samples = tempfile::Builder::new().prefix("cimaise-samples-").tempdir()?;
    let files = photographs(&python, Which::Measured, samples.path())?;
    let cluster = Cluster::start()?;
    let address = ("CIMAISE_DATABASE".to_owned(), database(&cluster, "together")?);
    let folder = House::furnish_with(repository, 0, std::slice::from_ref(&address))?;
    let settings = [vec![address.clone()], unhurried()].concat();
    let house = House::open(repository, folder, &[], &settings)?;
    let other = House::beside(repository, &house, &["--without-worker"], &settings)?;
    let printed = Step::new(repository.path("target/release/examples/guests"))
        .args(["visible", &house.url("")])
        .args([house.folder()])
        .args([other.url(""), (1 + DECIDED).to_string()])
        .args([files.first().context("a photograph")?])
        .env(&address.0, &address.1)
        .output()?;
    let printed = String::from_utf8(printed)?;
    let times: Vec<f64> =
        printed.lines().skip(1).map(|line| Ok(line.trim().parse()?)).collect::<Result<_>>()?;
    ensure!(times.len() == DECIDED, "{} decisions were seen", times.len());
    let of = |share| percentile(times.clone(), share);
    let (median, slowest) = (of(50), of(99));
    say(format_args!("decided here, seen there: median {median:.0} ms, 99 of 100 {slowest:.0} ms"));
    Ok(PROMISED / slowest)
}
