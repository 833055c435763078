//! What the headers of frames hold, and nothing that is not said here.

use cimaise_media::{Developed, Limits, Order, Unfit};
use serde::{Deserialize, Serialize};

/// What a child says when it is ready, before it reads anything.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ready {
    /// The version of the executable: both sides must be the same.
    version: String,
}

impl Ready {
    /// What this executable says.
    pub fn here() -> Self {
        Self { version: env!("CARGO_PKG_VERSION").to_owned() }
    }
}

/// A picture to develop; the original follows.
#[derive(Debug, Serialize, Deserialize)]
pub struct Request {
    /// What it may be.
    pub limits: Limits,
    /// What to make of it.
    pub order: Order,
    /// How many bytes follow.
    pub bytes: u64,
}

/// What became of it.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Renditions, without their bytes, which follow one after the other.
    Developed {
        /// The facts.
        developed: Developed,
        /// The length of each rendition, in bytes.
        bytes: Vec<u64>,
    },
    /// The picture's fault.
    Unfit(Unfit),
}
