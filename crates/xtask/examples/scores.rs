//! How much of a photograph is left in its renditions: SSIMULACRA2 against the original itself,
//! scaled to the same size by a Lanczos filter in one step.
//!
//! Usage: `scores ORIGINAL RENDITION...`. Prints a line for each rendition, in their order: its
//! width, its bytes, its score. 100 is the reference itself; from 70 the difference is hard to see.
//! All are decoded by the same decoders, which belong to none of the contenders.

use std::collections::HashMap;
use std::io::{Write, stdout};

use anyhow::{Context, Result};
use image::imageops::{FilterType, resize};
use image::{DynamicImage, ImageDecoder, ImageReader, RgbImage};
use ssimulacra2::{ColorPrimaries, Rgb, TransferCharacteristic, compute_frame_ssimulacra2};

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let original = decoded(&arguments.next().context("say an original, then its renditions")?)?;
    let mut references: HashMap<(u32, u32), RgbImage> = HashMap::new();
    for path in arguments {
        let rendition = decoded(&path)?;
        let size = rendition.dimensions();
        let reference = references
            .entry(size)
            .or_insert_with(|| resize(&original, size.0, size.1, FilterType::Lanczos3));
        let score = compute_frame_ssimulacra2(pixels(reference)?, pixels(&rendition)?)?;
        let bytes = std::fs::metadata(&path)?.len();
        writeln!(stdout(), "{} {bytes} {score}", size.0)?;
    }
    Ok(())
}

/// A picture as it is seen: upright.
fn decoded(path: &str) -> Result<RgbImage> {
    let open = || -> Result<DynamicImage> {
        let mut decoder = ImageReader::open(path)?.with_guessed_format()?.into_decoder()?;
        let orientation = decoder.orientation()?;
        let mut picture = DynamicImage::from_decoder(decoder)?;
        picture.apply_orientation(orientation);
        Ok(picture)
    };
    Ok(open().with_context(|| format!("decoding {path}"))?.into_rgb8())
}

fn pixels(picture: &RgbImage) -> Result<Rgb> {
    let pixels = picture.pixels().map(|pixel| pixel.0.map(|value| f32::from(value) / 255.0));
    Ok(Rgb::new(
        pixels.collect(),
        picture.width() as usize,
        picture.height() as usize,
        TransferCharacteristic::SRGB,
        ColorPrimaries::BT709,
    )?)
}
