//! Codes of variable length (ITU-T T.81, annex C), looked up several bits at once.
#![expect(clippy::inline_always, reason = "one loop for all bits: a third faster, as measured")]

use super::bits::{Bits, extended};

/// Bits looked up at once: most codes with the value that follows them fit in.
const LOOKED_UP: u32 = 10;
const ENTRIES: usize = 1 << LOOKED_UP;
/// Set in an entry whose value was looked up too.
const WHOLE: u32 = 0x80;
/// How far the end of a block goes: beyond all that overruns.
pub const END: u8 = 128;

/// One table of codes.
pub struct Codes {
    /// From the high bits on: the value, sixteen; how far it goes, eight; whether that is all, one;
    /// the bits of code and value, seven. Zero for a longer code.
    fast: Box<[u32; ENTRIES]>,
    /// For each length from one bit on: the first code that is longer, left-aligned to 16 bits.
    ends: [u32; 16],
    /// For each length, what to add to a code of it to find its symbol.
    offsets: [i32; 16],
    symbols: [u8; 256],
}

impl Codes {
    /// From how many codes there are of each length, and their symbols; nothing when these do not
    /// fit each other.
    pub fn new(counts: [u8; 16], listed: &[u8]) -> Option<Self> {
        let mut symbols = [0; 256];
        symbols.get_mut(..listed.len())?.copy_from_slice(listed);
        let (ends, offsets) = ([0; 16], [0; 16]);
        let mut codes = Self { fast: Box::new([0; ENTRIES]), ends, offsets, symbols };
        let (mut code, mut seen) = (0_u32, 0_usize);
        for (at, (length, count)) in (1_u32..).zip(counts).enumerate() {
            codes.offsets[at] = i32::try_from(seen).ok()? - code.cast_signed();
            for symbol in listed.get(seen..seen + usize::from(count))? {
                // A code of ones alone would be too many.
                if code >= (1 << length) - 1 {
                    return None;
                }
                if length <= LOOKED_UP {
                    codes.enter(code, length, *symbol);
                }
                code += 1;
            }
            seen += usize::from(count);
            codes.ends[at] = code << (16 - length);
            code <<= 1;
        }
        (seen == listed.len()).then_some(codes)
    }

    /// Enters a short code, with each value that it leaves room for.
    fn enter(&mut self, code: u32, length: u32, symbol: u8) {
        let free = LOOKED_UP - length;
        let size = u32::from(symbol & 15);
        if size > free {
            return;
        }
        for rest in 0..1_u32 << free {
            let value = extended(rest >> (free - size), size).cast_unsigned() << 16;
            let advance = u32::from(advance(symbol)) << 8;
            self.fast[(code << free | rest) as usize] = value | advance | WHOLE | (length + size);
        }
    }

    /// The next value and how far it goes; needs 32 bits ahead.
    #[inline(always)]
    pub fn next(&self, bits: &mut Bits) -> (i32, usize) {
        let entry = self.fast[(bits.ahead() >> (64 - LOOKED_UP)) as usize];
        if entry & WHOLE != 0 {
            bits.pass(entry & 63);
            return (entry.cast_signed() >> 16, (entry >> 8) as usize & 255);
        }
        let (value, advance, used) = self.next_in_two_steps(bits.ahead());
        bits.spoil_if(used == 0);
        bits.pass(used);
        (value, usize::from(advance))
    }

    /// The same, and how many bits that took: none when no code is like that.
    #[inline(never)]
    fn next_in_two_steps(&self, ahead: u64) -> (i32, u8, u32) {
        let code = (ahead >> 48) as u32;
        let Some((at, length)) = (self.ends.iter().zip(1_u32..).enumerate())
            .find_map(|(at, (end, length))| (code < *end).then_some((at, length)))
        else {
            return (0, advance(0), 0);
        };
        let index = self.offsets[at] + (code >> (16 - length)).cast_signed();
        let symbol = self.symbols[index.cast_unsigned() as usize & 255];
        let size = u32::from(symbol & 15);
        let value = ((ahead << length) >> 32 >> (32 - size)) as u32;
        (extended(value, size), advance(symbol), length + size)
    }
}

/// How far a symbol goes among the coefficients of a block: it holds zeros in its high four bits,
/// and in its low four the bits of the value behind them.
const fn advance(symbol: u8) -> u8 {
    match symbol {
        0xF0 => 16,
        _ if symbol.trailing_zeros() >= 4 => END,
        _ => (symbol >> 4) + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_all_lengths_are_found() {
        // One code of each length: 0, 10, 110, ... with a value of three bits each.
        let symbols: Vec<_> = (0..16).map(|run| run << 4 | 3).collect();
        let codes = Codes::new([1; 16], &symbols).unwrap();
        for length in 1..=16 {
            let code = (1_u64 << length) - 2;
            let bytes = (code << (64 - length) | 0b101 << (61 - length)).to_be_bytes();
            let mut bits = Bits::new(&bytes);
            bits.fill();
            assert_eq!(codes.next(&mut bits), (5, length), "{length}");
            assert_eq!(bits.check(), Ok(()));
        }
    }

    #[test]
    fn an_unknown_code_is_noticed() {
        let mut counts = [0; 16];
        counts[1] = 2;
        let codes = Codes::new(counts, &[0, 0xF0]).unwrap();
        let mut bits = Bits::new(&[0b0001_1111, 255, 255, 255]);
        bits.fill();
        assert_eq!([codes.next(&mut bits).1, codes.next(&mut bits).1], [END.into(), 16]);
        assert_eq!(bits.check(), Ok(()));
        codes.next(&mut bits);
        assert_eq!(bits.check(), Err(crate::Unfit::Unreadable));
    }

    #[test]
    fn tables_that_make_no_sense_are_refused() {
        assert!(Codes::new([1; 16], &[0; 15]).is_none());
        assert!(Codes::new([1; 16], &[0; 17]).is_none());
        let mut counts = [0; 16];
        counts[0] = 2;
        assert!(Codes::new(counts, &[0, 1]).is_none());
    }
}
