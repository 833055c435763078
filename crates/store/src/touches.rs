//! What this process has changed, told without asking the database.

use std::sync::atomic::{AtomicU64, Ordering};

use uuid::Uuid;

/// Stands for all institutions together: moves when one is founded.
pub const ALL: Uuid = Uuid::nil();

/// How many numbers are kept; what shares one is only read again a little too often.
const STRIPES: usize = 1024;

/// Numbers that move with the commits of this process.
pub struct Touches {
    edition: AtomicU64,
    stripes: Vec<AtomicU64>,
}

impl Default for Touches {
    fn default() -> Self {
        let stripes = std::iter::repeat_with(AtomicU64::default).take(STRIPES).collect();
        Self { edition: AtomicU64::new(0), stripes }
    }
}

impl Touches {
    /// Moves with each commit.
    pub fn edition(&self) -> u64 {
        self.edition.load(Ordering::SeqCst)
    }

    /// Moves with each commit that changed this row, or what belongs to it.
    pub fn of(&self, id: Uuid) -> u64 {
        self.stripe(id).load(Ordering::SeqCst)
    }

    /// A commit changed these. The edition moves first: who finds it where it was has found the others
    /// where they were, too.
    pub(crate) fn committed(&self, touched: &[Uuid]) {
        self.edition.fetch_add(1, Ordering::SeqCst);
        for id in touched {
            self.stripe(*id).fetch_add(1, Ordering::SeqCst);
        }
    }

    fn stripe(&self, id: Uuid) -> &AtomicU64 {
        // The end of a UUIDv7 is random.
        let end = u16::from_be_bytes([id.as_bytes()[14], id.as_bytes()[15]]);
        &self.stripes[usize::from(end) % STRIPES]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_commit_moves_what_it_touched_and_the_edition() {
        let (changed, left) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let touches = Touches::default();
        touches.committed(&[changed]);
        assert_eq!([touches.edition(), touches.of(changed), touches.of(left)], [1, 1, 0]);
        touches.committed(&[]);
        assert_eq!([touches.edition(), touches.of(changed), touches.of(left)], [2, 1, 0]);
    }
}
