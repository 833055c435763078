//! How much longer the staff waits where a town sends: the queue, an entry and a decision, with a hundred
//! thousand waiting and a million hanging, beside a thousand of each; and every page of the desk that lists
//! something, with a hundred thousand of it beside a thousand.

use anyhow::Result;

use super::crowds::{Crowd, compare};
use crate::repository::Repository;

/// Who moderates there.
const MODERATED: [Crowd; 2] = [
    Crowd { name: "village", waiting: 1_000, hanging: 1_000, papers: 0 },
    Crowd { name: "town", waiting: 100_000, hanging: 1_000_000, papers: 0 },
];
/// Entries that are decided in a round.
const DECIDED: &str = "100";

/// Who looks after the rest there.
const LISTED: [Crowd; 2] = [
    Crowd { name: "village", waiting: 1_000, hanging: 1_000, papers: 1_000 },
    Crowd { name: "town", waiting: 100_000, hanging: 100_000, papers: 100_000 },
];
/// How often each page is opened in a round.
const OPENED: &str = "20";

/// A moderator's queue, entries and decisions.
pub fn queue(repository: &Repository) -> Result<f64> {
    compare(repository, &MODERATED, ["queue", DECIDED], &[50, 99])
}

/// The other pages of the desk.
pub fn pages(repository: &Repository) -> Result<f64> {
    compare(repository, &LISTED, ["pages", OPENED], &[50, 99])
}
