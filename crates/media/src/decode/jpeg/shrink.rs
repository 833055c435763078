//! Eight by eight coefficients to four by four samples or fewer: the lowest frequencies of a block
//! are those of the same block made smaller (the inverse transform of ITU-T T.81, A.3.3, with fewer
//! points).
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "samples and coefficients, a few bits each"
)]

/// Where a coefficient goes that no small block needs, or that is beyond the block.
const NOWHERE: u8 = 16;

/// From the order of a scan (T.81, figure A.6) to the place among four by four.
pub static PLACES: [u8; 256] = {
    let mut places = [NOWHERE; 256];
    let (mut at, mut sum) = (0, 0);
    while sum < 7 {
        let mut step = 0;
        while step <= sum {
            // Diagonals run up when their number is even.
            let (row, column) = if sum % 2 == 0 { (sum - step, step) } else { (step, sum - step) };
            if row < 4 && column < 4 {
                places[at] = (row * 4 + column) as u8;
            }
            step += 1;
            at += 1;
        }
        sum += 1;
    }
    places
};

/// The coefficients that are kept of a block, by rows, then room for the others.
pub type Low = [i32; 32];

/// What the kept coefficients are multiplied by, by rows.
pub type Steps = [f32; 16];

/// The kept ones of a quantisation table in the order of a scan. An orthonormal block of eight
/// has twice the range of one of four.
pub fn kept_steps(steps: &[u8; 64]) -> Steps {
    let mut kept = [0.0; 16];
    for (step, place) in steps.iter().zip(PLACES) {
        if let Some(kept) = kept.get_mut(usize::from(place)) {
            *kept = f32::from(*step) * 0.5;
        }
    }
    kept
}

/// A block as four by four samples.
#[inline]
pub fn by_two(low: &Low, steps: &Steps) -> [u8; 16] {
    let mut first = [0.0; 16];
    for at in 0..16 {
        first[at] = low[at] as f32 * steps[at];
    }
    let columns = across(&turned(&across(&first)));
    let rows = turned(&columns);
    let mut samples = [0; 16];
    for at in 0..16 {
        samples[at] = sample(rows[at]);
    }
    samples
}

/// A block as two by two samples.
#[inline]
pub fn by_four(low: &Low, steps: &Steps) -> [u8; 4] {
    let [a, b, c, d] = [0, 1, 4, 5].map(|at: usize| low[at] as f32 * steps[at] * 0.25);
    [a + b + c + d, a - b + c - d, a + b - c - d, a - b - c + d].map(sample)
}

/// A block as one sample.
#[inline]
pub fn by_eight(low: &Low, steps: &Steps) -> u8 {
    sample(low[0] as f32 * steps[0] * 0.25)
}

/// From around zero to a byte, rounded. Added to two to the power of 23, only the number is left
/// in the low bits.
#[inline]
fn sample(value: f32) -> u8 {
    ((value + 128.0).clamp(0.0, 255.0) + 8_388_608.0).to_bits() as u8
}

/// The inverse transform of four points, of four columns at once.
#[inline]
fn across(rows: &[f32; 16]) -> [f32; 16] {
    const COS: f32 = 0.653_281_5;
    const SIN: f32 = 0.270_598_05;
    let mut out = [0.0; 16];
    for column in 0..4 {
        let (x0, x1) = (rows[column], rows[4 + column]);
        let (x2, x3) = (rows[8 + column], rows[12 + column]);
        let (even, odd) = ((x0 + x2) * 0.5, (x0 - x2) * 0.5);
        let (large, small) = (x1 * COS + x3 * SIN, x1 * SIN - x3 * COS);
        out[column] = even + large;
        out[4 + column] = odd + small;
        out[8 + column] = odd - small;
        out[12 + column] = even - large;
    }
    out
}

/// Columns as rows.
#[inline]
fn turned(rows: &[f32; 16]) -> [f32; 16] {
    let mut columns = [0.0; 16];
    for at in 0..16 {
        columns[at] = rows[at % 4 * 4 + at / 4];
    }
    columns
}

#[cfg(test)]
mod tests {
    use std::f32::consts::PI;

    use super::*;

    const ONES: Steps = [0.5; 16];

    #[test]
    fn places_follow_the_zigzag() {
        assert_eq!(PLACES[..10], [0, 1, 4, 8, 5, 2, 3, 6, 9, 12]);
        assert_eq!(PLACES[24], 15);
        assert!(PLACES[25..].iter().all(|place| *place == NOWHERE));
        let mut all: Vec<_> = PLACES.iter().copied().filter(|place| *place < NOWHERE).collect();
        all.sort_unstable();
        assert!(all.into_iter().eq(0..16));
    }

    #[test]
    fn four_points_are_the_inverse_cosine_transform() {
        let mut low = [0; 32];
        for (value, at) in low.iter_mut().zip(0..16) {
            *value = at * 37 % 50 - 25;
        }
        low[0] = 200;
        let exact = |y: usize, x: usize| {
            let scale = |k: usize| if k == 0 { 0.5_f32 } else { 0.5_f32.sqrt() };
            let wave = |k: usize, n: usize| ((2 * n + 1) as f32 * k as f32 * PI / 8.0).cos();
            let mut sum = 0.0;
            for v in 0..4 {
                for u in 0..4 {
                    sum += scale(u) * scale(v) * low[v * 4 + u] as f32 * wave(u, x) * wave(v, y);
                }
            }
            (sum / 2.0 + 128.5) as u8
        };
        for (at, sample) in by_two(&low, &ONES).into_iter().enumerate() {
            assert!(sample.abs_diff(exact(at / 4, at % 4)) <= 1, "{at}");
        }
    }

    #[test]
    fn flat_blocks_stay_flat() {
        let mut low = [0; 32];
        low[0] = 8 * 50;
        assert_eq!(by_two(&low, &ONES), [178; 16]);
        assert_eq!(by_four(&low, &ONES), [178; 4]);
        assert_eq!(by_eight(&low, &ONES), 178);
        low[0] = 8 * 500;
        assert_eq!(by_two(&low, &ONES), [255; 16]);
        low[0] = -8 * 500;
        assert_eq!(by_two(&low, &ONES), [0; 16]);
    }
}
