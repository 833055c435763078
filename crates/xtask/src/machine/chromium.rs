//! The browser that the browser suite drives: the system's own, never a downloaded build.

use std::path::PathBuf;

use anyhow::{Result, bail};

use super::programs;

/// Names the browser to use instead of the one that would be found.
pub const VARIABLE: &str = "CIMAISE_CHROMIUM";

/// Chromium's path, installed if needed.
pub fn need() -> Result<PathBuf> {
    if let Some(chosen) = std::env::var_os(VARIABLE) {
        let chosen = PathBuf::from(chosen);
        if !chosen.is_file() {
            bail!("{VARIABLE} names {}, which is not a file", chosen.display());
        }
        return Ok(chosen);
    }
    ["chromium", "chromium-browser", "google-chrome"]
        .iter()
        .find_map(|name| programs::find(name))
        .map_or_else(|| programs::need("chromium", &["chromium", "fonts-dejavu-core"]), Ok)
}
