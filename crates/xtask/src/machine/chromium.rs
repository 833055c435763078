//! The browser that the browser suite drives: the system's own, never a downloaded build.
//!
//! Its headless shell, where there is one, draws the same pages by the same engine without a window
//! around each, for two thirds to a third of the processor time.

use std::path::PathBuf;

use anyhow::{Result, bail};

use super::programs;

/// Names the browser to use instead of the one that would be found.
pub const VARIABLE: &str = "CIMAISE_CHROMIUM";

/// Debian's name of the shell, and of its package.
const SHELL: &str = "chromium-headless-shell";

/// Chromium's path, installed if needed.
pub fn need() -> Result<PathBuf> {
    if let Some(chosen) = std::env::var_os(VARIABLE) {
        let chosen = PathBuf::from(chosen);
        if !chosen.is_file() {
            bail!("{VARIABLE} names {}, which is not a file", chosen.display());
        }
        return Ok(chosen);
    }
    let known = [SHELL, "chromium", "chromium-browser", "google-chrome"];
    known
        .iter()
        .find_map(|name| programs::find(name))
        .map_or_else(|| programs::need(SHELL, &[SHELL, "fonts-dejavu-core"]), Ok)
}
