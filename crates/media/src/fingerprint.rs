//! Which pictures look alike, whatever was done to them on their way: encoded again, made smaller,
//! cropped a little, mirrored, turned by quarters.
//!
//! A fingerprint holds, for the whole picture and for fifteen windows that leave out a twentieth of
//! some of its sides, which way its 63 lowest frequencies swing (the signs of a cosine transform).
//! A mirrored or turned picture has the same frequencies, swinging the other way or exchanged: that
//! is looked for when two fingerprints are compared, not kept.

mod crowd;
mod waves;

use serde::{Deserialize, Serialize};

use crate::Unfit;
use crate::plane::Plane;
pub use crowd::Crowd;
use waves::{PIXELS, SIDE, WINDOWS, signs};

/// Up to how many of the 63 swings of look-alikes may differ. Of 35 photographs, no two came nearer
/// to each other than 14; 420 copies of them, cropped by up to a twentieth a side, mirrored, turned,
/// made smaller and encoded again, stayed within 6.
const MOST_APART: u32 = 9;
/// The first byte of a kept fingerprint.
const VERSION: u8 = 1;
/// Swings of odd frequency across, which a mirror turns round; bit `8 * v + u` is frequency `u`
/// across and `v` down.
const ODD_ACROSS: u64 = 0xAAAA_AAAA_AAAA_AAAA;
/// The same downwards.
const ODD_DOWN: u64 = 0xFF00_FF00_FF00_FF00;
/// The mean is no swing.
const SWINGS: u64 = !1;

/// What a picture looks like, to find its look-alikes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint {
    /// The whole picture's, then those of its windows; none when there is nothing to see.
    swings: Vec<u64>,
}

/// That two pictures look alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Likeness {
    /// How many of 63 features differ: 0 for the same picture, 9 at most.
    pub apart: u32,
    /// Whether one is the other in a mirror.
    pub mirrored: bool,
    /// Whether one is the other turned, by a quarter or upside down.
    pub turned: bool,
}

impl Fingerprint {
    /// From luma, of some 320 pixels along the longer side: more only costs time.
    pub(crate) fn of(luma: &Plane) -> Result<Self, Unfit> {
        let square = crate::scale::plane(luma, (PIXELS, PIXELS))?;
        Ok(Self { swings: signs(&square.samples) })
    }

    /// From light that was squeezed into a square of 128 samples by 128 already, row after row;
    /// nothing for another number of samples.
    pub fn of_square(samples: &[u8]) -> Option<Self> {
        (samples.len() == SIDE * SIDE).then(|| Self { swings: signs(samples) })
    }

    /// Whether two pictures look alike; never true of pictures without anything to see.
    ///
    /// At most 9 of 63 features differ then, in the best of eight positions and of the windows of
    /// either picture.
    pub fn likeness(&self, other: &Self) -> Option<Likeness> {
        let (Some(mine), Some(theirs)) = (self.swings.first(), other.swings.first()) else {
            return None;
        };
        let mut best: Option<Likeness> = None;
        let pairs = [(*mine, other), (*theirs, self)];
        for (whole, windows) in pairs {
            for (position, mirrored, turned) in positions(whole) {
                let apart = windows.swings.iter().map(|window| (window ^ position).count_ones());
                let apart = apart.min().unwrap_or(u32::MAX);
                let likeness = Likeness { apart, mirrored, turned };
                if apart <= MOST_APART && best.is_none_or(|best| likeness < best) {
                    best = Some(likeness);
                }
            }
        }
        best
    }

    /// For a row of a database: 129 bytes, or one.
    pub fn to_bytes(&self) -> Vec<u8> {
        let swings = self.swings.iter().flat_map(|swings| swings.to_be_bytes());
        [VERSION].into_iter().chain(swings).collect()
    }

    /// The reverse; nothing when these are not the bytes of a fingerprint of this kind.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (&VERSION, swings) = bytes.split_first()? else { return None };
        let (swings, []) = swings.as_chunks::<8>() else { return None };
        let whole = matches!(swings.len(), 0 | WINDOWS);
        whole.then(|| Self {
            swings: swings.iter().map(|eight| u64::from_be_bytes(*eight)).collect(),
        })
    }
}

/// The swings of a picture in its eight positions: whether mirrored, whether turned.
fn positions(swings: u64) -> [(u64, bool, bool); 8] {
    let across = swings ^ ODD_ACROSS & SWINGS;
    let down = swings ^ ODD_DOWN & SWINGS;
    let both = across ^ ODD_DOWN & SWINGS;
    [
        (swings, false, false),
        (across, true, false),
        (down, true, true),
        (both, false, true),
        (exchanged(swings), true, true),
        (exchanged(across), false, true),
        (exchanged(down), false, true),
        (exchanged(both), true, true),
    ]
}

/// Frequencies across for those down: bits `8 * v + u` and `8 * u + v` change places.
fn exchanged(mut bits: u64) -> u64 {
    for (distance, which) in
        [(7, 0x00AA_00AA_00AA_00AA), (14, 0x0000_CCCC_0000_CCCC), (28, 0x0000_0000_F0F0_F0F0_u64)]
    {
        let moved = (bits ^ (bits >> distance)) & which;
        bits ^= moved ^ (moved << distance);
    }
    bits
}

#[cfg(test)]
mod tests;
