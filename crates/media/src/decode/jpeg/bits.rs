//! Bits of a scan, from the first of its bytes on (ITU-T T.81, F.2.2.5).
#![expect(clippy::inline_always, reason = "one loop for all bits: a third faster, as measured")]

use crate::Unfit;

/// Reads bits ahead of where the scan has been decoded to.
pub struct Bits<'a> {
    bytes: &'a [u8],
    at: usize,
    ahead: u64,
    count: u32,
    broken: bool,
}

impl<'a> Bits<'a> {
    /// Reads bytes of which the stuffed zeros are already gone.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0, ahead: 0, count: 0, broken: false }
    }

    /// Makes sure that at least 56 bits are ahead; past the end they are zeros. Asking first
    /// whether that is needed would cost more: nobody can guess the answer.
    #[inline(always)]
    pub fn fill(&mut self) {
        let next = match self.bytes.get(self.at..).and_then(|rest| rest.first_chunk()) {
            Some(next) => u64::from_be_bytes(*next),
            None => last_bytes(self.bytes, self.at),
        };
        self.ahead |= next >> self.count;
        let bytes = (63 - self.count) / 8;
        self.at += bytes as usize;
        self.count += bytes * 8;
    }

    /// All that is ahead, from the highest bit on.
    #[inline(always)]
    pub fn ahead(&self) -> u64 {
        self.ahead
    }

    /// Passes over at most 32 bits that are ahead.
    #[inline(always)]
    pub fn pass(&mut self, bits: u32) {
        self.ahead <<= bits;
        self.count = self.count.wrapping_sub(bits);
    }

    /// Takes note of bits that mean nothing.
    #[inline(always)]
    pub fn spoil_if(&mut self, broken: bool) {
        self.broken |= broken;
    }

    /// That all bits had a meaning, and none was used that was not there.
    pub fn check(&self) -> Result<(), Unfit> {
        if self.broken {
            return Err(Unfit::Unreadable);
        }
        if self.at.saturating_sub(self.count as usize / 8) > self.bytes.len() {
            return Err(Unfit::Truncated);
        }
        Ok(())
    }
}

/// The next eight bytes where there are not as many.
#[cold]
#[inline(never)]
fn last_bytes(bytes: &[u8], at: usize) -> u64 {
    let mut next = [0; 8];
    for (target, byte) in next.iter_mut().zip(bytes.iter().skip(at)) {
        *target = *byte;
    }
    u64::from_be_bytes(next)
}

/// The value of `size` bits, as differences and coefficients are written (F.2.2.1).
#[inline(always)]
pub fn extended(bits: u32, size: u32) -> i32 {
    let value = bits.cast_signed();
    // Small numbers, so that nothing overflows: size is at most 15.
    if size > 0 && bits >> (size - 1) == 0 { value - (1 << size) + 1 } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_come_in_order_and_their_end_is_noticed() {
        let bytes: Vec<u8> = (0..40).collect();
        let mut bits = Bits::new(&bytes);
        for byte in 0..40 {
            bits.fill();
            assert_eq!(bits.ahead() >> 60, byte >> 4);
            bits.pass(4);
            assert_eq!(bits.ahead() >> 60, byte & 15);
            bits.pass(4);
            assert_eq!(bits.check(), Ok(()));
        }
        bits.fill();
        bits.pass(8);
        assert_eq!(bits.check(), Err(Unfit::Truncated));
    }

    #[test]
    fn small_values_stand_for_negative_ones() {
        let values = [(0, 1), (1, 1), (0, 2), (1, 2), (2, 2), (3, 2), (0, 0)];
        assert_eq!(values.map(|(bits, size)| extended(bits, size)), [-1, 1, -3, -2, 2, 3, 0]);
    }
}
