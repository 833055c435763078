//! What several suites stand on, each made once and only when a suite asks for it.

use std::cell::OnceCell;

use anyhow::{Result, bail};

use crate::machine::cluster::Cluster;
use crate::repository::Repository;
use crate::step::Step;

/// The repository, a database cluster and the built workspace.
pub struct Ground<'a> {
    /// The repository under test.
    pub repository: &'a Repository,
    /// What the person adds to the command line of the Rust tests' runner.
    pub for_runner: Vec<String>,
    cluster: OnceCell<Cluster>,
    built: OnceCell<()>,
}

impl<'a> Ground<'a> {
    /// Nothing is started yet.
    pub fn new(repository: &'a Repository, for_runner: Vec<String>) -> Self {
        Self { repository, for_runner, cluster: OnceCell::new(), built: OnceCell::new() }
    }

    /// The URL of a private PostgreSQL cluster, which lives as long as this does.
    pub fn postgres(&self) -> Result<String> {
        if let Some(cluster) = self.cluster.get() {
            return Ok(cluster.url());
        }
        let cluster = Cluster::start()?;
        Ok(self.cluster.get_or_init(|| cluster).url())
    }

    /// Builds every test and every executable in one go: asked for apart, they would be compiled
    /// twice, because cargo then picks other features for what they share.
    pub fn build(&self) -> Result<()> {
        if self.built.get().is_some() {
            return Ok(());
        }
        if !Step::cargo().args(["build", "--workspace", "--tests", "--bins", "--locked"]).run()? {
            bail!("the workspace does not build");
        }
        self.built.get_or_init(|| ());
        Ok(())
    }
}
