//! A phone's picture and its renditions: how much processor time libvips takes over ours, with
//! sharp and ImageMagick beside.

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::build;
use super::rounds::{Contender, compare};
use crate::machine::{apt, node, programs, python};
use crate::report::say;
use crate::repository::Repository;
use crate::step::Step;

/// One to warm up, six to measure.
const PICTURES: usize = 7;
const FOLDER: &str = "crates/xtask/bench";
/// The photographs, in Debian.
const PHOTOGRAPHS: [&str; 3] =
    ["lomiri-wallpapers-16.04", "lomiri-wallpapers-20.04", "mate-backgrounds"];
const NAMES: [&str; 4] = ["cimaise", "libvips", "sharp", "imagemagick"];

/// What a contender prints.
#[derive(Clone, Copy, Default)]
struct Printed {
    /// Of all renditions, in bytes.
    bytes: f64,
    /// In KiB.
    peak: f64,
    /// Of the processor, for all pictures but the first.
    seconds: f64,
}

/// Compares them on the same files, in processor time for each picture; returns libvips over
/// ours. `forms` is `jpeg` or `jpeg+webp`.
pub fn run(repository: &Repository, forms: &str) -> Result<f64> {
    let folder = repository.path(FOLDER);
    let python = python_with_libvips(repository)?;
    programs::need("identify-im6.q16", &["imagemagick"])?;
    let node = node::install_packages(&folder)?;
    build(&["--package", "xtask", "--example", "renditions"])?;
    let samples = tempfile::Builder::new().prefix("cimaise-samples-").tempdir()?;
    let files = photographs(&python, samples.path())?;
    let ours = repository.path("target/release/examples/renditions");
    let step = |at: usize| match at {
        0 => Step::new(&ours),
        1 => Step::new(&python).args([folder.join("libvips.py")]),
        2 => Step::new(&node).args([folder.join("sharp.mjs")]),
        _ => Step::new(&python).args([folder.join("imagemagick.py")]).args([samples.path()]),
    };
    let seen = RefCell::new([Printed::default(); NAMES.len()]);
    let mut contenders: Vec<_> = (NAMES.into_iter().enumerate())
        .map(|(at, name)| {
            let (step, seen, files) = (&step, &seen, &files);
            let measure = move || {
                let printed = measured(step(at), forms, files)?;
                seen.borrow_mut()[at] = printed;
                Ok(a_picture(printed.seconds))
            };
            Contender { name, measure: Box::new(measure) }
        })
        .collect();
    say(format_args!("{} renditions of {} pictures", forms, PICTURES - 1));
    let medians = compare("processor seconds a picture", &mut contenders)?;
    drop(contenders);
    for (name, printed) in NAMES.iter().zip(seen.into_inner()) {
        let (kilobytes, mebibytes) = (a_picture(printed.bytes) / 1000.0, printed.peak / 1024.0);
        say(format_args!(
            "{name:<28}{kilobytes:>9.0} kB a picture{mebibytes:>9.1} MiB at its peak"
        ));
    }
    Ok(medians[1] / medians[0])
}

/// Photographs as a phone would send them.
fn photographs(python: &Path, folder: &Path) -> Result<Vec<PathBuf>> {
    if !Path::new("/usr/share/backgrounds/Dragonfly_by_Bolly.jpg").exists()
        || !Path::new("/usr/share/backgrounds/Fossa_by_Jasper_Roks.jpg").exists()
        || !Path::new("/usr/share/backgrounds/mate/nature/YellowFlower.jpg").exists()
    {
        apt::install(&PHOTOGRAPHS)?;
    }
    let drawn =
        Step::new(python).args([format!("{FOLDER}/photographs.py")]).args([folder]).capture()?;
    if !drawn.success {
        bail!("the photographs could not be made ready:\n{}", drawn.text);
    }
    Ok((0..PICTURES).map(|number| folder.join(format!("{number}.jpg"))).collect())
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

/// Runs a contender; the last three lines that it prints are what was measured.
fn measured(contender: Step, forms: &str, files: &[PathBuf]) -> Result<Printed> {
    let printed = contender.args([forms]).args(files).env("VIPS_CONCURRENCY", "1").output()?;
    let printed = String::from_utf8(printed)?;
    let mut lines = printed.lines().rev();
    let mut next =
        || -> Result<f64> { Ok(lines.next().context("it printed too little")?.parse()?) };
    let (seconds, peak, bytes) = (next()?, next()?, next()?);
    Ok(Printed { bytes, peak, seconds })
}

fn a_picture(total: f64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "six is exact")]
    let count = (PICTURES - 1) as f64;
    total / count
}
