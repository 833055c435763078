//! A plain JPEG at a half, a quarter or an eighth of its size, in safe Rust: what would be scaled
//! away is never made.
#![expect(clippy::inline_always, reason = "one loop for all bits: a third faster, as measured")]

use super::bits::Bits;
use super::huffman::{Codes, END};
use super::plain::{Component, Plain};
use super::shrink::{Low, PLACES, Steps, by_eight, by_four, by_two};
use crate::Unfit;
use crate::plane::Plane;

/// Blocks in a unit (T.81, B.2.3).
const MOST_BLOCKS: usize = 10;

/// One component on its way.
struct Drawn<'a> {
    component: Component,
    /// Of it, in a unit.
    blocks: usize,
    first: &'a Codes,
    others: &'a Codes,
    steps: &'a Steps,
    /// The first coefficient of the block before.
    before: i32,
    stride: usize,
    samples: Vec<u8>,
}

/// Decodes with `8 / divisor` samples along a block's side; `divisor` is 2, 4 or 8. Nothing when
/// the file is not as plain as it must be.
pub fn decode(plain: &Plain, divisor: u32) -> Result<Option<Vec<Plane>>, Unfit> {
    let Some((mut drawn, units, most)) = prepared(plain, divisor) else { return Ok(None) };
    if !scan(plain, &mut drawn, units, 8 / divisor as usize)? {
        return Ok(None);
    }
    let size = (plain.size.0.div_ceil(divisor), plain.size.1.div_ceil(divisor));
    let plane = |drawn: Drawn| {
        let Component { across, down, .. } = drawn.component;
        let width = (size.0 * across).div_ceil(most.0);
        let height = (size.1 * down).div_ceil(most.1);
        Plane::strided(width, height, drawn.stride, drawn.samples)
    };
    Ok(drawn.into_iter().map(plane).collect())
}

/// Blocks or units across and down.
type Grid = (usize, usize);

/// Room for the samples, how many units there are, and how many blocks the largest has.
fn prepared<'a>(plain: &'a Plain, divisor: u32) -> Option<(Vec<Drawn<'a>>, Grid, (u32, u32))> {
    let side = 8 / divisor as usize;
    let most = plain.components.iter().fold((1, 1), |(across, down), component| {
        (component.across.max(across), component.down.max(down))
    });
    let units = (plain.size.0.div_ceil(most.0 * 8), plain.size.1.div_ceil(most.1 * 8));
    if units.0 == 0 || units.1 == 0 {
        return None;
    }
    let blocks: u32 = (plain.components.iter()).map(|one| one.across * one.down).sum();
    // Where four pixels share a colour, what fills the last units would be too much of a small
    // picture.
    let coarse = |one: &Component| most.0 > 2 * one.across || most.1 > 2 * one.down;
    if blocks as usize > MOST_BLOCKS || plain.components.iter().any(coarse) {
        return None;
    }
    let mut drawn = Vec::with_capacity(plain.components.len());
    for component in &plain.components {
        let stride = (units.0 * component.across) as usize * side;
        drawn.push(Drawn {
            component: *component,
            blocks: (component.across * component.down) as usize,
            first: plain.first.get(component.first)?.as_ref()?,
            others: plain.others.get(component.others)?.as_ref()?,
            steps: plain.steps.get(component.steps)?.as_ref()?,
            before: 0,
            stride,
            samples: vec![0; stride * (units.1 * component.down) as usize * side],
        });
    }
    Some((drawn, (units.0 as usize, units.1 as usize), most))
}

/// Decodes the scan, from one restart to the next. False when it is not one plain scan to the end
/// of the picture.
fn scan(
    plain: &Plain,
    drawn: &mut [Drawn],
    units: (usize, usize),
    side: usize,
) -> Result<bool, Unfit> {
    let total = units.0 * units.1;
    let between = if plain.restart == 0 { total } else { plain.restart };
    let (mut rest, mut unit, mut number) = (plain.scan, 0, 0);
    let mut bytes = Vec::new();
    while unit < total {
        let marker = unstuffed(&mut rest, &mut bytes);
        let end = (unit + between).min(total);
        let expected = if end == total { 0xD9 } else { 0xD0 | number };
        if marker != Some(expected) {
            return if marker.is_none() { Err(Unfit::Truncated) } else { Ok(false) };
        }
        let mut bits = Bits::new(&bytes);
        for drawn in drawn.iter_mut() {
            drawn.before = 0;
        }
        for unit in unit..end {
            let place = (unit % units.0, unit / units.0);
            let mut lows = [[0; 32]; MOST_BLOCKS];
            read_unit(drawn, &mut bits, &mut lows);
            draw_unit(drawn, &lows, place, side);
            if place.0 == 0 {
                bits.check()?;
            }
        }
        bits.check()?;
        (unit, number) = (end, (number + 1) & 7);
    }
    Ok(true)
}

/// Takes the bytes up to the next marker, without what was stuffed between them; tells the marker.
fn unstuffed(rest: &mut &[u8], bytes: &mut Vec<u8>) -> Option<u8> {
    bytes.clear();
    loop {
        let at = memchr::memchr(0xFF, rest)?;
        match rest.get(at + 1)? {
            0 => {
                bytes.extend_from_slice(&rest[..=at]);
                *rest = &rest[at + 2..];
            }
            // Bytes of ones may come before a marker.
            0xFF => {
                bytes.extend_from_slice(&rest[..at]);
                *rest = &rest[at + 1..];
            }
            marker => {
                bytes.extend_from_slice(&rest[..at]);
                *rest = &rest[at + 2..];
                return Some(*marker);
            }
        }
    }
}

/// Reads the blocks of one unit. They are drawn together afterwards: what was just written piece
/// by piece is slow to read at once.
#[inline(always)]
fn read_unit(drawn: &mut [Drawn], bits: &mut Bits, lows: &mut [Low; MOST_BLOCKS]) {
    let mut lows = lows.iter_mut();
    for drawn in drawn {
        for low in lows.by_ref().take(drawn.blocks) {
            drawn.before = drawn.before.wrapping_add(read_block(drawn, bits, low));
            low[0] = drawn.before;
        }
    }
}

/// Reads one block; returns by how much its first coefficient differs from that of the one before.
#[inline(always)]
fn read_block(drawn: &Drawn, bits: &mut Bits, low: &mut Low) -> i32 {
    bits.fill();
    let (difference, _) = drawn.first.next(bits);
    let mut at = 0;
    while at < 63 {
        bits.fill();
        let (value, advance) = drawn.others.next(bits);
        at += advance;
        low[usize::from(PLACES[at & 255]) & 31] = value;
    }
    // A block ends with its last coefficient, or is said to end.
    bits.spoil_if(at > 63 && at < usize::from(END));
    difference
}

/// Draws the blocks of one unit.
#[inline(always)]
fn draw_unit(drawn: &mut [Drawn], lows: &[Low; MOST_BLOCKS], (x, y): Grid, side: usize) {
    let mut lows = lows.iter();
    for drawn in drawn {
        let (across, down) = (drawn.component.across as usize, drawn.component.down as usize);
        for (at, low) in lows.by_ref().take(drawn.blocks).enumerate() {
            let (row, column) = (y * down + at / across, x * across + at % across);
            let from = row * side * drawn.stride + column * side;
            let rows = drawn.samples[from..].chunks_mut(drawn.stride);
            match side {
                4 => {
                    let samples = by_two(low, drawn.steps);
                    for (row, four) in rows.zip(samples.as_chunks::<4>().0) {
                        row[..4].copy_from_slice(four);
                    }
                }
                2 => {
                    let samples = by_four(low, drawn.steps);
                    for (row, two) in rows.zip(samples.as_chunks::<2>().0) {
                        row[..2].copy_from_slice(two);
                    }
                }
                _ => drawn.samples[from] = by_eight(low, drawn.steps),
            }
        }
    }
}
