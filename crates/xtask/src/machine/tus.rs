//! Other people's clients of tus, which send to us in tests/interop.rs.

use std::path::PathBuf;

use anyhow::Result;

use super::{node, python};
use crate::repository::Repository;

/// Where the tests look for a Python that has tuspy.
pub const PYTHON_VARIABLE: &str = "CIMAISE_TEST_TUSPY";
/// Where they look for the `node` that finds tus-js-client beside their scripts.
pub const NODE_VARIABLE: &str = "CIMAISE_TEST_NODE";

/// What runs them.
pub struct Clients {
    /// A Python that has tuspy.
    pub python: PathBuf,
    /// `node`.
    pub node: PathBuf,
}

/// Installs them under `target/` and `tests/browser/`, unless they are there.
pub fn clients(repository: &Repository) -> Result<Clients> {
    let programs = python::install_requirements(
        &repository.path("tests/interop/requirements.txt"),
        &repository.path("target/tools/tus"),
    )?;
    let node = node::install_packages(&repository.path("tests/browser"))?;
    Ok(Clients { python: programs.join("python"), node })
}
