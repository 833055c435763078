//! Those who draw renditions of the same photographs, and how each is called.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::machine::{apt, node, programs, python};
use crate::repository::Repository;
use crate::step::Step;

/// Pictures that are measured; one more warms up.
pub const MEASURED: usize = 6;
const FOLDER: &str = "crates/xtask/bench";
/// The photographs, in Debian.
const PHOTOGRAPHS: [&str; 3] =
    ["lomiri-wallpapers-16.04", "lomiri-wallpapers-20.04", "mate-backgrounds"];

/// Which photographs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Those that are measured; the settings of renditions were chosen with them.
    Measured,
    /// Those that no setting was chosen with.
    Others,
}

impl Which {
    const fn name(self) -> &'static str {
        match self {
            Self::Measured => "measured",
            Self::Others => "others",
        }
    }
}

/// Who draws, and how: JPEG of quality 80 in all hands, and 4:2:0, and WebP as told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// We.
    Cimaise,
    /// In one process, decoding each picture once, on one core.
    Libvips {
        /// Of WebP.
        quality: u32,
        /// Of WebP.
        effort: u32,
    },
    /// The same, with WebP of quality 80.
    Sharp {
        /// Of WebP.
        effort: u32,
    },
    /// One process a picture, with WebP of quality 80 and effort 4.
    Imagemagick,
}

/// What a hand used, for all pictures but the first.
#[derive(Clone, Copy, Default)]
pub struct Used {
    /// Of all renditions, in bytes.
    pub bytes: f64,
    /// The most memory before the first picture, in KiB.
    pub base: f64,
    /// The most memory, in KiB.
    pub peak: f64,
    /// Of the processor.
    pub seconds: f64,
}

/// All that is needed to let them draw. Dropping it removes what they drew.
pub struct Studio {
    python: PathBuf,
    node: PathBuf,
    ours: PathBuf,
    scripts: PathBuf,
    folder: TempDir,
    /// The photographs; the first is for warming up.
    pub files: Vec<PathBuf>,
}

impl Studio {
    /// Finds or installs the programs, builds ours, and makes the photographs ready.
    pub fn open(repository: &Repository, which: Which) -> Result<Self> {
        let scripts = repository.path(FOLDER);
        let python = python_with_libvips(repository)?;
        programs::need("identify-im6.q16", &["imagemagick"])?;
        let node = node::install_packages(&scripts)?;
        let folder = tempfile::Builder::new().prefix("cimaise-samples-").tempdir()?;
        let files = photographs(&python, which, folder.path())?;
        let ours = repository.path("target/release/examples/renditions");
        Ok(Self { python, node, ours, scripts, folder, files })
    }

    /// A fresh folder to keep renditions in.
    pub fn folder(&self, name: &str) -> Result<PathBuf> {
        let folder = self.folder.path().join(name);
        std::fs::create_dir_all(&folder)?;
        Ok(folder)
    }

    /// Lets a hand draw all photographs; `forms` is `jpeg` or `jpeg+webp`. The renditions are kept
    /// as `STEM-PLACE.FORM`, the largest in place 0, or thrown away.
    pub fn draw(&self, hand: Hand, forms: &str, keep: Option<&Path>) -> Result<Used> {
        let script = |name: &str| self.scripts.join(name);
        let kept = keep.map_or_else(|| "-".into(), |folder| folder.display().to_string());
        let step = match hand {
            Hand::Cimaise => Step::new(&self.ours).args([forms, &kept]),
            Hand::Libvips { quality, effort } => Step::new(&self.python)
                .args([script("libvips.py")])
                .args([forms, &kept, &quality.to_string(), &effort.to_string()]),
            Hand::Sharp { effort } => Step::new(&self.node).args([script("sharp.mjs")]).args([
                forms,
                &kept,
                &effort.to_string(),
            ]),
            Hand::Imagemagick => Step::new(&self.python)
                .args([script("imagemagick.py")])
                .args([forms])
                .args([keep.unwrap_or(self.folder.path())]),
        };
        let printed = step.args(&self.files).env("VIPS_CONCURRENCY", "1").output()?;
        used(&String::from_utf8(printed)?)
    }
}

/// The last four lines that a hand prints are what it used.
fn used(printed: &str) -> Result<Used> {
    let mut lines = printed.lines().rev();
    let mut next =
        || -> Result<f64> { Ok(lines.next().context("it printed too little")?.parse()?) };
    let (seconds, peak, base, bytes) = (next()?, next()?, next()?, next()?);
    Ok(Used { bytes, base, peak, seconds })
}

/// Photographs as a phone would send them.
pub fn photographs(python: &Path, which: Which, folder: &Path) -> Result<Vec<PathBuf>> {
    if !Path::new("/usr/share/backgrounds/Dragonfly_by_Bolly.jpg").exists()
        || !Path::new("/usr/share/backgrounds/Fossa_by_Jasper_Roks.jpg").exists()
        || !Path::new("/usr/share/backgrounds/mate/nature/YellowFlower.jpg").exists()
    {
        apt::install(&PHOTOGRAPHS)?;
    }
    let drawn = Step::new(python)
        .args([format!("{FOLDER}/photographs.py")])
        .args([folder])
        .args([which.name()])
        .capture()?;
    if !drawn.success {
        bail!("the photographs could not be made ready:\n{}", drawn.text);
    }
    Ok((0..=MEASURED).map(|number| folder.join(format!("{number}.jpg"))).collect())
}

/// Python with a binding that calls Debian's libvips in its own process: no process is started
/// for each picture, no picture is decoded twice.
pub fn python_with_libvips(repository: &Repository) -> Result<PathBuf> {
    if programs::find("vipsthumbnail").is_none() {
        apt::install(&["libvips-tools"])?;
    }
    let programs = python::install_requirements(
        &repository.path(FOLDER).join("requirements.txt"),
        &repository.path("target/tools/libvips"),
    )?;
    Ok(programs.join("python"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_four_lines_are_what_was_used() {
        let used = used("a warning\n1000\n64\n256\n1.5\n").unwrap();
        let words = [used.bytes, used.base, used.peak, used.seconds].map(|value| value.to_string());
        assert_eq!(words, ["1000", "64", "256", "1.5"]);
    }
}
