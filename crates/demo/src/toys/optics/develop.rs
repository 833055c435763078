//! From light to a photograph: glow around what is bright, darker corners, a film's curve, grain.

use image::RgbImage;

use crate::toys::chance::Chance;
use crate::toys::optics::paint::Exposure;

/// Entries of the table from light to sRGB.
const STEPS: usize = 16_384;
/// The table ends at this light; what is brighter is white.
const BRIGHTEST: f32 = 4.0;
/// Side of the blocks that the glow is made of, pixels of a 2000 pixel picture.
const GLOW: usize = 24;

/// How a picture is developed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Film {
    /// Multiplies all light.
    pub exposure: f32,
    /// Strength of the grain: 1 is a phone indoors.
    pub grain: f32,
    /// Share of the light that bleeds around.
    pub glow: f32,
    /// Darkening of the corners, 0 to 1.
    pub vignette: f32,
}

/// Develops `exposure`; the same seed gives the same grain.
#[expect(clippy::cast_precision_loss, reason = "pictures are a few thousand pixels wide")]
pub(crate) fn develop(exposure: &Exposure, film: Film, seed: u64) -> RgbImage {
    let (width, height) = (exposure.width, exposure.height);
    let glow = glow(exposure);
    let curve = curve();
    let mut dice = Chance::new(seed, 0x6a1);
    let (half_width, half_height) = (width as f32 / 2.0, height as f32 / 2.0);
    let corner = half_width * half_width + half_height * half_height;
    let mut picture = RgbImage::new(side(width), side(height));
    for (y, (row, pixels)) in
        exposure.light.chunks(width).zip(picture.chunks_exact_mut(width * 3)).enumerate()
    {
        let fy = y as f32 - half_height;
        let glow_row = glow.row(y);
        for (x, light) in row.iter().enumerate() {
            let fx = x as f32 - half_width;
            let far = (fx * fx + fy * fy) / corner;
            let gain = film.exposure * (1.0 - film.vignette * far * far);
            let (left, right, part) = Glow::between(x, glow.block, glow.width);
            let around = mix(&glow_row[left], &glow_row[right], part);
            let bits = dice.bits();
            let noise = triangle(bits) * film.grain;
            for (channel, pixel) in pixels[x * 3..x * 3 + 3].iter_mut().enumerate() {
                let value = (light[channel] + around[channel] * film.glow) * gain;
                let tone = curve[place(value)];
                let tinted = noise + triangle(bits >> (20 + 12 * channel)) * film.grain * 0.35;
                let rough = tone + tinted * (1.0 - tone / 340.0);
                *pixel = byte(rough);
            }
        }
    }
    picture
}

/// A side as `image` counts it.
fn side(side: usize) -> u32 {
    u32::try_from(side).unwrap_or(u32::MAX)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float becomes the nearest byte: 0 and 255 are its limits"
)]
fn byte(value: f32) -> u8 {
    (value + 0.5) as u8
}

#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to the table"
)]
fn place(light: f32) -> usize {
    ((light * (STEPS as f32 / BRIGHTEST)) as usize).min(STEPS - 1)
}

/// Two dice thrown with 12 bits: from -3.5 to 3.5 grey levels, mostly near 0.
fn triangle(bits: u64) -> f32 {
    let (first, second) = (bits & 63, (bits >> 6) & 63);
    #[expect(clippy::cast_precision_loss, reason = "below 128")]
    let sum = (first + second) as f32;
    (sum - 63.0) / 18.0
}

/// Light up to [`BRIGHTEST`] as grey levels: a soft shoulder, then sRGB's own curve.
fn curve() -> Vec<f32> {
    #[expect(clippy::cast_precision_loss, reason = "a table of some thousands")]
    let tone = |step: usize| {
        let light = step as f32 * (BRIGHTEST / STEPS as f32);
        // Below 0.6 as it is; above, ever closer to 1.
        let soft =
            if light < 0.6 { light } else { 0.6 + 0.4 * (1.0 - (-(light - 0.6) / 0.4).exp()) };
        let srgb =
            if soft <= 0.003_130_8 { soft * 12.92 } else { 1.055 * soft.powf(1.0 / 2.4) - 0.055 };
        // A little more contrast in the middle.
        let bent = srgb + 0.05 * (srgb - 0.5) * (1.0 - (2.0 * srgb - 1.0).powi(2)) * 2.0;
        3.0 + bent * 251.0
    };
    (0..STEPS).map(tone).collect()
}

/// The picture in large soft blocks.
struct Glow {
    block: usize,
    width: usize,
    height: usize,
    light: Vec<[f32; 3]>,
}

fn glow(exposure: &Exposure) -> Glow {
    let block = (GLOW * exposure.width.max(exposure.height) / 2000).max(2);
    let (width, height) = (exposure.width.div_ceil(block), exposure.height.div_ceil(block));
    let mut light = vec![[0.0_f32; 3]; width * height];
    for by in 0..height {
        for bx in 0..width {
            // Every fourth pixel tells enough.
            let (mut sum, mut count) = ([0.0_f32; 3], 0.0_f32);
            for y in (by * block..((by + 1) * block).min(exposure.height)).step_by(4) {
                for x in (bx * block..((bx + 1) * block).min(exposure.width)).step_by(4) {
                    let pixel = exposure.light[y * exposure.width + x];
                    (0..3).for_each(|i| sum[i] += (pixel[i] - 0.35).max(0.0));
                    count += 1.0;
                }
            }
            light[by * width + bx] = sum.map(|value| value / count.max(1.0));
        }
    }
    let mut glow = Glow { block, width, height, light };
    (0..3).for_each(|_| glow.spread());
    glow
}

impl Glow {
    fn spread(&mut self) {
        let (width, height) = (self.width, self.height);
        let spread = (0..width * height).map(|index| {
            let (x, y) = (index % width, index / width);
            let (mut sum, mut count) = ([0.0_f32; 3], 0.0_f32);
            for ny in y.saturating_sub(1)..=(y + 1).min(height - 1) {
                for nx in x.saturating_sub(1)..=(x + 1).min(width - 1) {
                    (0..3).for_each(|i| sum[i] += self.light[ny * width + nx][i]);
                    count += 1.0;
                }
            }
            sum.map(|value| value / count)
        });
        self.light = spread.collect();
    }

    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "places among a hundred blocks"
    )]
    fn between(place: usize, block: usize, blocks: usize) -> (usize, usize, f32) {
        let at = ((place as f32 + 0.5) / block as f32 - 0.5).clamp(0.0, (blocks - 1) as f32);
        let first = at as usize;
        (first, (first + 1).min(blocks - 1), at.fract())
    }

    /// The blocks of one row of pixels, blended between two rows of blocks.
    fn row(&self, y: usize) -> Vec<[f32; 3]> {
        let (upper, lower, part) = Self::between(y, self.block, self.height);
        let rows = |row: usize| &self.light[row * self.width..(row + 1) * self.width];
        let blend = |(above, below): (&[f32; 3], &[f32; 3])| mix(above, below, part);
        rows(upper).iter().zip(rows(lower)).map(blend).collect()
    }
}

fn mix(from: &[f32; 3], to: &[f32; 3], part: f32) -> [f32; 3] {
    std::array::from_fn(|i| from[i] + (to[i] - from[i]) * part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::Rgb;

    const FILM: Film = Film { exposure: 1.0, grain: 0.0, glow: 0.0, vignette: 0.0 };

    fn developed(light: f32) -> Rgb<u8> {
        let exposure = Exposure { width: 2, height: 2, light: vec![[light; 3]; 4] };
        *develop(&exposure, FILM, 1).get_pixel(0, 0)
    }

    #[test]
    fn black_stays_dark_and_white_never_burns() {
        assert_eq!(developed(0.0), Rgb([3, 3, 3]));
        assert_eq!(developed(50.0), Rgb([254, 254, 254]));
    }
}
