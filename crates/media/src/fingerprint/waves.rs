//! The lowest frequencies of a picture and of windows in it.
#![expect(clippy::cast_precision_loss, reason = "numbers below 256 are exact")]

use std::f32::consts::PI;
use std::sync::LazyLock;

/// Samples along each side of the square that a picture is squeezed into.
pub const PIXELS: u32 = 128;
pub const SIDE: usize = PIXELS as usize;
/// What a window may leave out at a side: a twentieth.
const EDGE: usize = 6;
/// Frequencies in each direction.
const WAVES: usize = 8;
/// A window leaves out something at neither, either or both ends of each direction.
pub const WINDOWS: usize = SPANS.len() * SPANS.len();
const SPANS: [(usize, usize); 4] = [(0, SIDE), (EDGE, SIDE), (0, SIDE - EDGE), (EDGE, SIDE - EDGE)];
/// Light that swings less than this on average, of 255, is nothing to see.
const LEAST_SEEN: f32 = 1.0;

/// For each span, each wave at each of the square's samples; zero outside of the span.
static TABLES: LazyLock<[[[f32; SIDE]; WAVES]; 4]> = LazyLock::new(|| {
    SPANS.map(|(from, to)| {
        let count = (to - from) as f32;
        let mut waves = [[0.0; SIDE]; WAVES];
        for (number, wave) in waves.iter_mut().enumerate() {
            for (at, value) in wave.iter_mut().enumerate().take(to).skip(from) {
                let place = ((at - from) as f32 + 0.5) / count;
                *value = (place * PI * number as f32).cos() / count;
            }
        }
        waves
    })
});

/// The signs of the frequencies of each window of a square, the whole first; nothing when there is
/// nothing to see.
pub fn signs(square: &[u8]) -> Vec<u64> {
    let rows: Vec<[f32; SIDE]> =
        (square.as_chunks::<SIDE>().0.iter()).map(|row| row.map(f32::from)).collect();
    let mut across = Vec::with_capacity(SPANS.len());
    for waves in TABLES.iter() {
        let swings = |row: &[f32; SIDE]| waves.each_ref().map(|wave| product(row, wave));
        across.push(rows.iter().map(swings).collect::<Vec<_>>());
    }
    let mut windows = Vec::with_capacity(WINDOWS);
    for down in TABLES.iter() {
        for across in &across {
            let (signs, seen) = window(across, down);
            if windows.is_empty() && seen < LEAST_SEEN {
                return windows;
            }
            windows.push(signs);
        }
    }
    windows
}

/// The signs of one window, and how much it swings.
fn window(across: &[[f32; WAVES]], down: &[[f32; SIDE]; WAVES]) -> (u64, f32) {
    let (mut signs, mut seen) = (0, 0.0);
    for (v, wave) in down.iter().enumerate() {
        let mut sums = [0.0; WAVES];
        for (row, weight) in across.iter().zip(wave) {
            for (sum, value) in sums.iter_mut().zip(row) {
                *sum += value * weight;
            }
        }
        for (u, sum) in sums.into_iter().enumerate() {
            if (u, v) != (0, 0) {
                signs |= u64::from(sum > 0.0) << (v * WAVES + u);
                seen += sum.abs();
            }
        }
    }
    (signs, seen)
}

/// In lanes, so that the processor can add several at once.
fn product(row: &[f32; SIDE], wave: &[f32; SIDE]) -> f32 {
    let mut lanes = [0.0; 8];
    for (row, wave) in row.as_chunks::<8>().0.iter().zip(wave.as_chunks::<8>().0) {
        for (lane, (row, wave)) in lanes.iter_mut().zip(row.iter().zip(wave)) {
            *lane += row * wave;
        }
    }
    lanes.iter().sum()
}
