//! HEIC, through heifer: Rust without a line of unsafe code.

mod effort;

use heifer::heifer_isobmff::HeifFile;
use heifer::{Error, Options};
use image::metadata::Orientation;
use image::{DynamicImage, RgbaImage};

use super::{Decoded, Pixels};
use crate::header::Header;
use crate::{Format, Limits, Unfit};

/// Decodes the primary picture, upright and in sRGB; what a phone adds to it (depth, a gain map, a
/// film) is not looked at.
pub fn decode(bytes: &[u8], limits: &Limits, mut header: Header) -> Result<Decoded, Unfit> {
    let file = HeifFile::parse(bytes).map_err(|_| Unfit::Unreadable)?;
    effort::check(&file, limits, header.stored)?;
    drop(file);
    let options = Options { max_threads: 1, max_pixels: limits.max_pixels };
    let drawn = match heifer::decode_srgb_rgba8(bytes, &options) {
        // Brighter than sRGB, or a profile that is not of RGB: as it is, a little pale.
        Err(Error::Unsupported(_)) => heifer::decode_rgba8(bytes, &options),
        other => other,
    };
    let drawn = drawn.map_err(|error| {
        tracing::debug!(%error, "a HEIC could not be decoded");
        Unfit::Unreadable
    })?;
    // Its crop is known only now.
    header.stored = (drawn.width, drawn.height);
    header.orientation = Orientation::NoTransforms;
    limits.check_size(Format::Heic, header.stored)?;
    let rgba = RgbaImage::from_raw(drawn.width, drawn.height, drawn.data);
    let pixels = Pixels::Rows(DynamicImage::from(rgba.ok_or(Unfit::Unreadable)?));
    Ok(Decoded { pixels, header, profile: None })
}
