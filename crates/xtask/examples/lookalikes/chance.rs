//! Chance that is the same each time.

/// Numbers that follow from a seed (xorshift, Marsaglia, 2003).
pub struct Chance(u64);

impl Chance {
    /// The numbers of a seed.
    pub const fn of(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    const fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// Around nothing, nearly always between -3 and 3, as a bell.
    pub fn bell(&mut self) -> f32 {
        let unit = |bits: u64| f32::from(u16::try_from(bits >> 48).unwrap_or(0)) / 65536.0;
        (0..12).map(|_| unit(self.next())).sum::<f32>() - 6.0
    }
}
