//! Chance that is the same every time: a toy's seed decides each wobble of the pen.

/// SplitMix64: small, fast, and quite random enough for ink and grain.
#[derive(Clone, Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    /// The chance of one seed; `salt` tells apart the things drawn from it.
    pub(crate) fn new(seed: u64, salt: u64) -> Self {
        let mut chance = Self(seed ^ salt.wrapping_mul(0xa076_1d64_78bd_642f));
        chance.bits();
        chance
    }

    pub(crate) fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Between 0 and 1.
    pub(crate) fn unit(&mut self) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "24 bits fit in a float's mantissa")]
        let bits = (self.bits() >> 40) as f32;
        bits / 16_777_216.0
    }

    /// Between `low` and `high`.
    pub(crate) fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * self.unit()
    }

    /// One of `all`, which is not empty.
    pub(crate) fn one<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        #[expect(clippy::cast_possible_truncation, reason = "the rest is below a length")]
        let index = (self.bits() % all.len() as u64) as usize;
        &all[index]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_seed_gives_one_sequence() {
        let (mut first, mut again) = (Chance::new(7, 1), Chance::new(7, 1));
        assert_eq!([first.bits(), first.bits()], [again.bits(), again.bits()]);
        assert_ne!(Chance::new(7, 1).bits(), Chance::new(7, 2).bits());
    }
}
