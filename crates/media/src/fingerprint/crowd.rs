//! Many fingerprints, of which those are found that look like one: all of them, and no others.
//!
//! To compare two takes 256 distances: the whole of either, in eight positions, with each window of
//! the other. Nearly all pairs are told apart by a few. The eight windows that leave out something at
//! the left agree in most of their swings, and so do the eight others: where those that agree differ
//! from the other's whole in more places than look-alikes may, none of the eight is near. A mirror
//! turns round whole classes of swings, those of frequencies that are odd across, odd down, or both:
//! what differs is counted once for each class, and holds for four positions. So every distance is
//! bounded from below in eight passes over bytes, many of which a processor takes at once. What they
//! let pass, six of a thousand that have nothing in common, is compared in full.
#![expect(clippy::inline_always, reason = "what is compiled twice is inlined into both")]

use super::waves::WINDOWS;
use super::{Fingerprint, Likeness, MOST_APART, SWINGS, exchanged, positions};

/// How many are looked at in one go.
const BLOCK: usize = 64;
/// By whether a frequency is odd across, and odd down.
const CLASSES: usize = 4;
/// Of a class.
const BYTES: usize = 2;
/// Windows by whether they leave out something at the left: every other.
const HALVES: usize = 2;

/// Swings by their classes.
type Classes = [[u8; BYTES]; CLASSES];
/// The same of those that are looked at in one go.
type Many = [[[u8; BLOCK]; BYTES]; CLASSES];
/// The windows of those that are looked at in one go.
type Windows = [[u64; WINDOWS]; BLOCK];

/// Fingerprints that are searched together. Each is known by its place, in the order in which they
/// came.
#[derive(Default)]
pub struct Crowd {
    /// What nearly always suffices, in one piece, to be read as fast as memory goes.
    blocks: Vec<Block>,
    windows: Vec<Box<Windows>>,
    count: usize,
}

/// Class by class, so that neighbours are compared at once. Of each half of the windows, the first
/// one, which is the whole in the first half, and ones where all of them agree.
struct Block {
    first: [Many; HALVES],
    firm: [Many; HALVES],
    /// One bit for each that is still there.
    present: u64,
}

/// What is looked for.
struct Sought {
    /// Its halves as [`Block`] keeps them, as they are and in their diagonal.
    first: [[Classes; HALVES]; 2],
    firm: [[Classes; HALVES]; 2],
    /// The whole in its positions.
    wholes: [u64; 8],
    /// Each window in its positions.
    windows: [[u64; 8]; WINDOWS],
}

impl Crowd {
    /// What one fingerprint takes in memory, in bytes, where there are many.
    pub const BYTES_EACH: usize = (size_of::<Block>() + size_of::<Windows>()).div_ceil(BLOCK);

    /// Takes one in; gives its place, or nothing when there is nothing to see: it is like none.
    pub fn take(&mut self, fingerprint: &Fingerprint) -> Option<usize> {
        let windows: &[u64; WINDOWS] = fingerprint.swings.as_slice().try_into().ok()?;
        let at = self.count % BLOCK;
        if at == 0 {
            self.blocks.push(Block::EMPTY);
            self.windows.push(Box::new([[0; WINDOWS]; BLOCK]));
        }
        self.blocks.last_mut()?.put(at, windows);
        self.windows.last_mut()?[at] = *windows;
        self.count += 1;
        Some(self.count - 1)
    }

    /// The one in that place is found no more.
    pub fn forget(&mut self, place: usize) {
        if let Some(block) = self.blocks.get_mut(place / BLOCK) {
            block.present &= !(1 << (place % BLOCK));
        }
    }

    /// What all of them take in memory, in bytes.
    pub const fn bytes(&self) -> usize {
        self.blocks.capacity() * size_of::<Block>()
            + self.windows.capacity() * size_of::<usize>()
            + self.windows.len() * size_of::<Windows>()
    }

    /// The places of all that look like one, as [`Fingerprint::likeness`] says, the first taken
    /// first.
    pub fn alike(&self, fingerprint: &Fingerprint) -> Vec<(usize, Likeness)> {
        let Some(sought) = Sought::of(fingerprint) else { return Vec::new() };
        let mut found = Vec::new();
        for (number, (block, windows)) in self.blocks.iter().zip(&self.windows).enumerate() {
            let mut near = sought.near(block, windows);
            while near != 0 {
                let at = near.trailing_zeros() as usize;
                near &= near - 1;
                let other = Fingerprint { swings: windows[at].to_vec() };
                let likeness = fingerprint.likeness(&other);
                found.extend(likeness.map(|likeness| (number * BLOCK + at, likeness)));
            }
        }
        found
    }
}

impl Block {
    const EMPTY: Self = Self {
        first: [[[[0; BLOCK]; BYTES]; CLASSES]; HALVES],
        firm: [[[[0; BLOCK]; BYTES]; CLASSES]; HALVES],
        present: 0,
    };

    fn put(&mut self, at: usize, windows: &[u64; WINDOWS]) {
        for half in 0..HALVES {
            let (first, firm) = (classes(windows[half]), classes(firm(windows, half)));
            for class in 0..CLASSES {
                for byte in 0..BYTES {
                    self.first[half][class][byte][at] = first[class][byte];
                    self.firm[half][class][byte][at] = firm[class][byte];
                }
            }
        }
        self.present |= 1 << at;
    }
}

impl Sought {
    fn of(fingerprint: &Fingerprint) -> Option<Self> {
        let windows: &[u64; WINDOWS] = fingerprint.swings.as_slice().try_into().ok()?;
        let eight = |window: u64| positions(window).map(|(swings, _, _)| swings);
        let first = [windows[0], windows[1]];
        let firm = [firm(windows, 0), firm(windows, 1)];
        Some(Self {
            first: [first.map(classes), first.map(exchanged).map(classes)],
            firm: [firm.map(classes), firm.map(exchanged).map(classes)],
            wholes: eight(windows[0]),
            windows: windows.map(eight),
        })
    }

    /// A bit for each of a block that looks like it.
    fn near(&self, block: &Block, windows: &Windows) -> u64 {
        #[cfg(target_arch = "x86_64")]
        if is_x86_feature_detected!("avx2") && is_x86_feature_detected!("popcnt") {
            #[expect(unsafe_code, reason = "the processor was just asked whether it can")]
            return unsafe { self.near_by_many(block, windows) };
        }
        self.near_by_any(block, windows)
    }

    /// The same, with instructions that not every processor has: it takes a fourth of the time.
    #[cfg(target_arch = "x86_64")]
    #[target_feature(enable = "avx2,popcnt")]
    fn near_by_many(&self, block: &Block, windows: &Windows) -> u64 {
        self.near_by_any(block, windows)
    }

    #[inline(always)]
    fn near_by_any(&self, block: &Block, windows: &Windows) -> u64 {
        let mut may = self.may_be_near(block) & block.present;
        let mut near = 0;
        while may != 0 {
            let at = may.trailing_zeros() as usize;
            may &= may - 1;
            near |= u64::from(self.is_near(&windows[at])) << at;
        }
        near
    }

    /// A bit for each that cannot be told apart by what its windows agree in, or ours.
    #[inline(always)]
    fn may_be_near(&self, block: &Block) -> u64 {
        let mut least = [u8::MAX; BLOCK];
        for (first, our_firm) in self.first.iter().zip(&self.firm) {
            for half in 0..HALVES {
                let theirs = &block.firm[half];
                let firm = |class: usize, byte: usize, at: usize| theirs[class][byte][at];
                least_apart(&mut least, first[0], &block.first[half], firm);
                let ours = our_firm[half];
                let firm = |class: usize, byte: usize, _: usize| ours[class][byte];
                least_apart(&mut least, first[half], &block.first[0], firm);
            }
        }
        if least.iter().copied().min().is_none_or(|least| u32::from(least) > MOST_APART) {
            return 0;
        }
        let near = least.map(|least| u64::from(u32::from(least) <= MOST_APART));
        near.iter().rev().fold(0, |bits, near| bits << 1 | near)
    }

    /// Whether one looks like it, by all distances.
    #[inline(always)]
    fn is_near(&self, theirs: &[u64; WINDOWS]) -> bool {
        let mut least = u32::MAX;
        for whole in &self.wholes {
            for window in theirs {
                least = least.min((whole ^ window).count_ones());
            }
        }
        for window in self.windows.as_flattened() {
            least = least.min((window ^ theirs[0]).count_ones());
        }
        least <= MOST_APART
    }
}

/// Lowers each to how many of the firm swings differ from one, in the best of the positions that
/// mirrors make. In loops so plain that a compiler sees what can be done at once.
#[inline(always)]
fn least_apart(
    least: &mut [u8; BLOCK],
    one: Classes,
    others: &Many,
    firm: impl Fn(usize, usize, usize) -> u8,
) {
    let (mut differ, mut agree) = ([[0; BLOCK]; CLASSES], [[0; BLOCK]; CLASSES]);
    for class in 0..CLASSES {
        for byte in 0..BYTES {
            for at in 0..BLOCK {
                let firm = firm(class, byte, at);
                let differs = ones((one[class][byte] ^ others[class][byte][at]) & firm);
                differ[class][at] += differs;
                agree[class][at] += ones(firm) - differs;
            }
        }
    }
    for at in 0..BLOCK {
        let as_it_is = differ[1][at] + differ[2][at] + differ[3][at];
        let mirrored = agree[1][at] + differ[2][at] + agree[3][at];
        let mirrored_down = differ[1][at] + agree[2][at] + agree[3][at];
        let upside_down = agree[1][at] + agree[2][at] + differ[3][at];
        let best = as_it_is.min(mirrored).min(mirrored_down).min(upside_down);
        least[at] = least[at].min(differ[0][at] + best);
    }
}

#[inline(always)]
#[expect(clippy::cast_possible_truncation, reason = "at most 8")]
const fn ones(bits: u8) -> u8 {
    bits.count_ones() as u8
}

/// Ones where all windows of a half swing the same way.
fn firm(windows: &[u64; WINDOWS], half: usize) -> u64 {
    let of_half = || windows.iter().skip(half).step_by(HALVES);
    let all = of_half().fold(u64::MAX, |all, window| all & window);
    let none = of_half().fold(u64::MAX, |none, window| none & !window);
    (all | none) & SWINGS
}

/// Bits `8 * v + u` by whether `u` and `v` are odd: neither, `u` alone, `v` alone, both.
fn classes(bits: u64) -> Classes {
    [bits, bits >> 1, bits >> 8, bits >> 9].map(|bits| {
        let mut class = 0_u16;
        for place in 0..16 {
            let (row, column) = (place / 4, place % 4);
            class |= u16::from(bits >> (16 * row + 2 * column) & 1 == 1) << place;
        }
        class.to_be_bytes()
    })
}

#[cfg(test)]
mod tests;
