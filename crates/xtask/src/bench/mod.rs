//! placeholder
use crate::repository::Repository;
use anyhow::Result;
use clap::ValueEnum;
/// x
#[derive(Clone, Copy, ValueEnum)]
pub enum Bench {
    /// x
    Wall,
}
/// x
pub fn run(_: &Repository, _: Option<Bench>) -> Result<()> {
    Ok(())
}
