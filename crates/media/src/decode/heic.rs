//! HEIC, through heifer: Rust without a line of unsafe code.

mod effort;
mod grid;

use heifer::heifer_isobmff::HeifFile;
use heifer::{Error, Image, Options};
use image::metadata::Orientation;
use image::{DynamicImage, RgbaImage};

use super::avif::profile;
use super::{Decoded, Pixels, unfit_heif};
use crate::cost::step;
use crate::header::{Header, transparencies};
use crate::{Format, Limits, Unfit};

/// Decodes the primary picture, upright; what a phone adds to it (depth, a gain map, a film) is not
/// looked at.
pub fn decode(bytes: &[u8], limits: &Limits, mut header: Header) -> Result<Decoded, Unfit> {
    let file = HeifFile::parse(bytes).map_err(unfit_heif)?;
    effort::check(&file, limits, &header)?;
    let primary = file.primary_item().map_err(unfit_heif)?;
    let (drawn, profile, size) = if header.tiled {
        let transparency = transparencies(&file, primary.id).first().copied();
        let step = step(header.stored, limits);
        let (drawn, size) = grid::decode(&file, primary.id, transparency, step)?;
        (drawn, profile(&file), size)
    } else {
        let drawn = one(bytes, limits)?;
        let size = (drawn.width, drawn.height);
        (drawn, None, size)
    };
    // Its crop is known only now.
    header.stored = size;
    header.orientation = Orientation::NoTransforms;
    limits.check_size(Format::Heic, header.stored, header.tiled)?;
    let rgba = RgbaImage::from_raw(drawn.width, drawn.height, drawn.data);
    let pixels = Pixels::Rows(DynamicImage::from(rgba.ok_or(Unfit::Unreadable)?));
    Ok(Decoded { pixels, header, profile })
}

/// A picture in one piece, in sRGB.
fn one(bytes: &[u8], limits: &Limits) -> Result<Image<u8>, Unfit> {
    let options = Options { max_threads: 1, max_pixels: limits.max_pixels };
    match heifer::decode_srgb_rgba8(bytes, &options) {
        // Brighter than sRGB, or a profile that is not of RGB: as it is, a little pale.
        Err(Error::Unsupported(_)) => heifer::decode_rgba8(bytes, &options),
        other => other,
    }
    .map_err(unfit_heif)
}
