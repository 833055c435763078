//! The npm packages of a folder.

use std::fs::Metadata;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::programs;
use crate::step::Step;

/// Installs exactly what the folder's package-lock.json lists, unless that is done already; no package runs
/// anything meanwhile, nor fetches a browser or a Java of its own. Returns the path of `node`.
pub fn install_packages(folder: &Path) -> Result<PathBuf> {
    let npm = programs::need("npm", &["nodejs", "npm"])?;
    if !is_up_to_date(folder) {
        let installed = Step::new(npm)
            .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
            .in_folder(folder)
            .run()?;
        if !installed {
            bail!("npm ci failed in {}", folder.display());
        }
    }
    programs::need("node", &["nodejs"])
}

/// npm writes `node_modules/.package-lock.json` last: older than the lock file, it is stale.
fn is_up_to_date(folder: &Path) -> bool {
    let changed =
        |path: &str| folder.join(path).metadata().and_then(|file: Metadata| file.modified());
    match (changed("node_modules/.package-lock.json"), changed("package-lock.json")) {
        (Ok(installed), Ok(locked)) => installed >= locked,
        _ => false,
    }
}
