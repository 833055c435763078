//! `cimaise darkroom`: a child that develops pictures for its parent. It reads no settings and keeps
//! no log.

use anyhow::Context;
use cimaise_darkroom::{Restraint, work};

use crate::cli::Darkroom;

/// Limits this process for good, then develops until the parent has no more.
pub fn darkroom(options: Darkroom) -> anyhow::Result<()> {
    let Darkroom { address_space, seconds } = options;
    work(Restraint { address_space, seconds }).context("the darkroom")
}
