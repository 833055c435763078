//! Tools from PyPI, in a virtual environment of their own under `target/`.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::{apt, programs};
use crate::step::Step;

/// Installs what a requirements file pins and returns the folder that holds the programs.
///
/// `environment` is made when it is not there yet, and installed into again when the
/// requirements have changed since.
pub fn install_requirements(requirements: &Path, environment: &Path) -> Result<PathBuf> {
    let wanted = std::fs::read_to_string(requirements)
        .with_context(|| format!("reading {}", requirements.display()))?;
    let programs_folder = environment.join("bin");
    let receipt = environment.join("installed-requirements.txt");
    if std::fs::read_to_string(&receipt).is_ok_and(|installed| installed == wanted) {
        return Ok(programs_folder);
    }
    make_environment(environment)?;
    let installed = Step::new(programs_folder.join("pip"))
        .args(["install", "--quiet", "--disable-pip-version-check", "--requirement"])
        .args([requirements])
        .run()?;
    if !installed {
        bail!("pip could not install {}", requirements.display());
    }
    std::fs::write(&receipt, wanted).with_context(|| format!("writing {}", receipt.display()))?;
    Ok(programs_folder)
}

fn make_environment(environment: &Path) -> Result<()> {
    let python = programs::need("python3", &["python3", "python3-venv"])?;
    let make = || Step::new(&python).args(["-m", "venv", "--clear"]).args([environment]).run();
    if make()? {
        return Ok(());
    }
    // Debian ships Python without the module that puts pip into an environment.
    apt::install(&["python3-venv"])?;
    if !make()? {
        bail!("python3 -m venv failed");
    }
    Ok(())
}
