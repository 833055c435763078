//! Two hundred paper toys, drawn; no two alike.

use anyhow::{Result, anyhow};
use cimaise_demo::toys::{Setting, Toy, cast, draw};
use cimaise_media::{Fingerprint, Limits, Order, RenditionFormat, develop};
use image::RgbImage;
use image::codecs::jpeg::JpegEncoder;

/// How many.
pub const TOYS: usize = 200;
/// Their longer side, in pixels.
const LONG: u32 = 800;

/// Each of the cast in one setting after the other, in a pose of its own.
pub fn toy(number: usize) -> Result<RgbImage> {
    let cast = cast();
    let like = &cast[number % cast.len()];
    let round = number / cast.len();
    let place = Setting::ALL.iter().position(|setting| *setting == like.setting).unwrap_or(0);
    let setting = Setting::ALL[(place + 3 * round) % Setting::ALL.len()];
    let seed = like.seed + 1000 * u64::try_from(round)?;
    Ok(draw(&Toy { seed, setting, ..like.clone() }, LONG)?)
}

/// As a JPEG.
pub fn encoded(pixels: &RgbImage, quality: u8) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    pixels.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, quality))?;
    Ok(bytes)
}

/// As ingest finds it.
pub fn fingerprint(jpeg: &[u8]) -> Result<Fingerprint> {
    let formats = vec![RenditionFormat::Jpeg];
    let order = Order { edges: vec![320], formats, facts: true };
    let limits = Limits { min_edge: 16, ..Limits::default() };
    let developed = develop(jpeg, &limits, &order).map_err(|unfit| anyhow!("unfit: {unfit:?}"))?;
    Ok(developed.facts.ok_or_else(|| anyhow!("a picture has facts"))?.fingerprint)
}
