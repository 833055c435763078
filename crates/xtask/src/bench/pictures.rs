//! A phone's picture and its renditions: how much processor time libvips takes over ours.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::build;
use super::rounds::{Contender, compare};
use crate::machine::{apt, programs, python};
use crate::report::say;
use crate::repository::Repository;
use crate::step::Step;

/// One to warm up, six to measure.
const PICTURES: usize = 7;
const FOLDER: &str = "crates/xtask/bench";

/// Compares them on the same files, in processor time for each picture; returns libvips over
/// ours. `forms` is `jpeg` or `jpeg+webp`.
pub fn run(repository: &Repository, forms: &str) -> Result<f64> {
    let python = python_with_libvips(repository)?;
    build(&["--package", "xtask", "--example", "renditions"])?;
    let samples = tempfile::Builder::new().prefix("cimaise-samples-").tempdir()?;
    let drawn = Step::new(&python)
        .args([format!("{FOLDER}/samples.py")])
        .args([samples.path()])
        .args([PICTURES.to_string()])
        .capture()?;
    if !drawn.success {
        bail!("the samples could not be drawn:\n{}", drawn.text);
    }
    let files: Vec<PathBuf> =
        (0..PICTURES).map(|number| samples.path().join(format!("{number}.jpg"))).collect();
    let ours = repository.path("target/release/examples/renditions");
    let theirs = repository.path(FOLDER).join("libvips.py");
    let mut contenders = [
        Contender {
            name: "cimaise",
            measure: Box::new(|| seconds(Step::new(&ours), forms, &files)),
        },
        Contender {
            name: "libvips",
            measure: Box::new(|| seconds(Step::new(&python).args([&theirs]), forms, &files)),
        },
    ];
    say(format_args!("{} renditions of {} pictures", forms, PICTURES - 1));
    let medians = compare("processor seconds a picture", &mut contenders)?;
    Ok(medians[1] / medians[0])
}

/// Python with a binding that calls Debian's libvips in its own process: no process is started
/// for each picture, no picture is decoded twice.
fn python_with_libvips(repository: &Repository) -> Result<PathBuf> {
    if programs::find("vipsthumbnail").is_none() {
        apt::install(&["libvips-tools"])?;
    }
    let programs = python::install_requirements(
        &repository.path(FOLDER).join("requirements.txt"),
        &repository.path("target/tools/libvips"),
    )?;
    Ok(programs.join("python"))
}

/// Runs a contender; the last line that it prints is the processor time of all but one picture.
fn seconds(contender: Step, forms: &str, files: &[impl AsRef<Path>]) -> Result<f64> {
    let printed = contender
        .args([forms])
        .args(files.iter().map(AsRef::as_ref))
        .env("VIPS_CONCURRENCY", "1")
        .output()?;
    let printed = String::from_utf8(printed)?;
    let total: f64 = printed.lines().last().context("it printed nothing")?.parse()?;
    #[expect(clippy::cast_precision_loss, reason = "seven is exact")]
    Ok(total / (files.len() - 1) as f64)
}
