//! Whether a wall costs more the more hangs there: the same pages with a thousand pieces and with a million.

use anyhow::Result;

use super::crowds::{Crowd, compare};
use crate::repository::Repository;

/// What hangs in the theme.
const WALLS: [Crowd; 4] = [
    Crowd { name: "village", waiting: 0, hanging: 1_000, papers: 0 },
    Crowd { name: "town", waiting: 0, hanging: 10_000, papers: 0 },
    Crowd { name: "city", waiting: 0, hanging: 100_000, papers: 0 },
    Crowd { name: "country", waiting: 0, hanging: 1_000_000, papers: 0 },
];
/// How often each page is opened in a round.
const OPENED: &str = "50";

/// The first page and the thousandth (or the last full one), kept and made; returns the slowest house's median over
/// the fastest's, of the page for which that is greatest.
pub fn run(repository: &Repository) -> Result<f64> {
    compare(repository, &WALLS, ["walls", OPENED], &[50])
}
