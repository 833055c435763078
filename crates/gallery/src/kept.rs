//! What was read once of the rows around pages, and how one knows that it is still so.

use std::collections::HashSet;
use std::ops::Deref;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use cimaise_core::{InstitutionId, ThemeId};
use cimaise_store::{ALL, Store};
use uuid::Uuid;

/// How long what was read is believed without another look: another process may have changed it.
pub const BELIEVED: Duration = Duration::from_secs(1);

/// A row with a number that moves whenever what hangs on it changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Row {
    /// A theme and its version.
    Theme(ThemeId, i64),
    /// An institution and how many lines its log has.
    Institution(InstitutionId, i64),
    /// How many institutions there are.
    All(i64),
}

impl Row {
    fn id(self) -> Uuid {
        match self {
            Self::Theme(id, _) => id.0,
            Self::Institution(id, _) => id.0,
            Self::All(_) => ALL,
        }
    }
}

/// A value with what tells whether it is still so: what this process changed, seen at once, and when it was last
/// compared with the rows.
pub struct Kept<T> {
    value: T,
    store: Store,
    /// By what it changes, and how often this process had changed that when it was read.
    rows: Vec<(Row, u64)>,
    since: Instant,
    /// When it was last so, in milliseconds since then.
    seen: AtomicU64,
    overtaken: AtomicBool,
}

/// When something begins to be read.
pub struct Reading {
    edition: u64,
    at: Instant,
}

impl Reading {
    /// Now.
    pub fn begin(store: &Store) -> Self {
        Self { edition: store.touches().edition(), at: Instant::now() }
    }

    /// What was read, and by which rows it changes.
    pub fn keep<T>(self, store: &Store, rows: Vec<Row>, value: T) -> Kept<T> {
        let touches = |row: Row| (row, store.touches().of(row.id()));
        let rows = rows.into_iter().map(touches).collect();
        // Asked last: a commit moves the edition first.
        let disturbed = store.touches().edition() != self.edition;
        Kept {
            value,
            store: store.clone(),
            rows,
            since: self.at,
            seen: AtomicU64::new(0),
            overtaken: AtomicBool::new(disturbed),
        }
    }
}

impl<T> Deref for Kept<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> Kept<T> {
    /// Whether it is still so: what this process wrote is seen at once, what another did after
    /// [`BELIEVED`] at the latest.
    pub fn holds(&self) -> bool {
        let seen = Duration::from_millis(self.seen.load(Ordering::Acquire));
        !self.overtaken.load(Ordering::Acquire)
            && self.since.elapsed().saturating_sub(seen) < BELIEVED
            && self.rows.iter().all(|(row, touches)| self.store.touches().of(row.id()) == *touches)
    }

    /// By what it changes, with the numbers that were read.
    pub fn rows(&self) -> impl Iterator<Item = Row> {
        self.rows.iter().map(|(row, _)| *row)
    }

    /// The rows were looked at, from `at` on: as they are `now`.
    pub fn looked_at(&self, at: Instant, now: &HashSet<Row>) {
        if self.rows().all(|row| now.contains(&row)) {
            let since = at.saturating_duration_since(self.since).as_millis();
            self.seen.store(u64::try_from(since).unwrap_or(u64::MAX), Ordering::Release);
        } else {
            self.overtaken.store(true, Ordering::Release);
        }
    }
}
