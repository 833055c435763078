//! The institutions whose fingerprints this process holds in memory, those that it compared lately.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use cimaise_core::InstitutionId;

use crate::known::Known;

/// What all of them may take: the fingerprints of 1.4 million pictures, in bytes.
const BUDGET: usize = 256 * 1024 * 1024;

/// Fingerprints that were read once are kept for the next comparison, within a budget of memory.
/// Cheap to clone: all clones are one.
///
/// Each takes 185 bytes, so a million 185 MB; an institution without any takes nothing. Those that
/// were compared longest ago give way, and are read again when they are compared. Who is being
/// compared at that moment keeps theirs until it is done, beyond the budget.
#[derive(Clone)]
pub struct Likenesses {
    budget: usize,
    shelves: Arc<Mutex<Shelves>>,
}

#[derive(Default)]
struct Shelves {
    kept: HashMap<InstitutionId, Shelf>,
    uses: u64,
}

struct Shelf {
    known: Arc<tokio::sync::Mutex<Known>>,
    bytes: usize,
    used: u64,
}

impl Default for Likenesses {
    fn default() -> Self {
        Self::within(BUDGET)
    }
}

impl Likenesses {
    /// Within so many bytes.
    pub fn within(budget: usize) -> Self {
        Self { budget, shelves: Arc::default() }
    }

    /// Whether that many fingerprints may be kept.
    pub(crate) fn may_keep(&self, number: i64) -> bool {
        let number = usize::try_from(number).unwrap_or(usize::MAX);
        number.saturating_mul(Known::BYTES_EACH) <= self.budget
    }

    /// What is known of an institution, for one comparison at a time.
    pub(crate) fn of(&self, institution: InstitutionId) -> Arc<tokio::sync::Mutex<Known>> {
        let mut shelves = self.shelves.lock().unwrap_or_else(PoisonError::into_inner);
        shelves.uses += 1;
        let used = shelves.uses;
        let new = || Shelf { known: Arc::default(), bytes: 0, used };
        let kept = shelves.kept.entry(institution).or_insert_with(new);
        kept.used = used;
        Arc::clone(&kept.known)
    }

    /// What is known of an institution takes so many bytes now; others give way.
    pub(crate) fn makes_room(&self, institution: InstitutionId, bytes: usize) {
        let mut shelves = self.shelves.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(shelf) = shelves.kept.get_mut(&institution) {
            shelf.bytes = bytes;
        }
        while shelves.kept.values().map(|shelf| shelf.bytes).sum::<usize>() > self.budget {
            let others = shelves.kept.iter().filter(|(other, _)| **other != institution);
            let oldest = others.min_by_key(|(_, shelf)| shelf.used).map(|(other, _)| *other);
            let Some(oldest) = oldest else { break };
            shelves.kept.remove(&oldest);
        }
    }

    /// What all of them take in memory, in bytes.
    pub fn bytes(&self) -> usize {
        let shelves = self.shelves.lock().unwrap_or_else(PoisonError::into_inner);
        shelves.kept.values().map(|shelf| shelf.bytes).sum()
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn institution(number: u128) -> InstitutionId {
        Uuid::from_u128(number).into()
    }

    fn kept(likenesses: &Likenesses) -> Vec<InstitutionId> {
        let shelves = likenesses.shelves.lock().unwrap();
        let mut kept: Vec<_> = shelves.kept.keys().copied().collect();
        kept.sort();
        kept
    }

    #[test]
    fn who_was_compared_longest_ago_gives_way() {
        let likenesses = Likenesses::within(1000);
        for number in 1..=3 {
            likenesses.of(institution(number));
            likenesses.makes_room(institution(number), 300);
        }
        likenesses.of(institution(1));
        likenesses.makes_room(institution(1), 600);
        assert_eq!(kept(&likenesses), [institution(1), institution(3)]);
        assert_eq!(likenesses.bytes(), 900);
        likenesses.makes_room(institution(1), 1001);
        assert_eq!(kept(&likenesses), [institution(1)]);
    }

    #[test]
    fn what_is_larger_than_the_budget_is_not_kept() {
        let likenesses = Likenesses::within(10 * Known::BYTES_EACH);
        assert_eq!([10, 11].map(|number| likenesses.may_keep(number)), [true, false]);
    }

    #[test]
    fn a_million_takes_what_is_told() {
        assert_eq!(Known::BYTES_EACH, 185);
        assert!(Likenesses::default().may_keep(1_400_000));
        assert!(!Likenesses::default().may_keep(1_500_000));
    }
}
