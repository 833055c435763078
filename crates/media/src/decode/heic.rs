//! HEIC, through heifer: Rust without a line of unsafe code.

mod effort;
mod grid;

use heifer::heifer_isobmff::HeifFile;
use heifer::{Error, Image, Options};
use image::metadata::Orientation;
use image::{DynamicImage, RgbaImage};

use super::avif::profile;
use super::{Decoded, Pixels, unfit_heif};
use crate::header::Header;
use crate::{Format, Limits, Unfit};

/// Decodes the primary picture, upright; what a phone adds to it (depth, a gain map, a film) is not
/// looked at.
pub fn decode(bytes: &[u8], limits: &Limits, mut header: Header) -> Result<Decoded, Unfit> {
    let file = HeifFile::parse(bytes).map_err(unfit_heif)?;
    effort::check(&file, limits, header.stored)?;
    let primary = file.primary_item().map_err(unfit_heif)?;
    let (drawn, profile) = if &primary.item_type.0 == b"grid" {
        let transparency = effort::transparencies(&file, primary.id).first().copied();
        (grid::decode(&file, primary.id, transparency)?, profile(&file))
    } else {
        (one(bytes, limits)?, None)
    };
    // Its crop is known only now.
    header.stored = (drawn.width, drawn.height);
    header.orientation = Orientation::NoTransforms;
    limits.check_size(Format::Heic, header.stored)?;
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
