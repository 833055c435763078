//! Originals without what they tell of people and places: every pixel stays as it was encoded.
//!
//! What is kept is a list, of what pictures cannot be shown rightly without: pixels, colours,
//! transparency, which side is up. All else goes: Exif, XMP, IPTC, comments, makers' notes,
//! previews, further pictures and films behind the end.

mod gif;
mod jpeg;
mod png;
mod webp;

use image::metadata::Orientation;

use crate::decode::caught;
use crate::{Format, Unfit, exif};

/// The original without metadata, in its own format, its pixels untouched.
///
/// # Errors
/// [`Unfit::UnknownFormat`] for HEIC and AVIF: their boxes are tied to each other by addresses, and
/// no lossless way is known here; offer a rendition instead. Otherwise as the file is.
pub fn strip(original: &[u8]) -> Result<Vec<u8>, Unfit> {
    caught(|| match Format::sniff(original)? {
        Format::Jpeg => jpeg::strip(original),
        Format::Png => png::strip(original),
        Format::Webp => webp::strip(original),
        Format::Gif => gif::strip(original),
        Format::Avif | Format::Heic => Err(Unfit::UnknownFormat),
    })
}

/// An Exif block (Exif 3.0) that says which side is up and nothing else; none when that needs no
/// saying.
fn minimal_exif(block: &[u8]) -> Option<Vec<u8>> {
    let orientation = exif::orientation(block);
    if orientation == Orientation::NoTransforms {
        return None;
    }
    // Big-endian TIFF, one directory of one entry: tag 0x0112, one short.
    let mut minimal = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    minimal.extend([orientation.to_exif(), 0, 0, 0, 0, 0, 0]);
    Some(minimal)
}

/// The next `count` bytes.
fn take<'a>(rest: &mut &'a [u8], count: usize) -> Result<&'a [u8], Unfit> {
    let (taken, after) = rest.split_at_checked(count).ok_or(Unfit::Truncated)?;
    *rest = after;
    Ok(taken)
}

/// The next `N` bytes.
fn array<const N: usize>(rest: &mut &[u8]) -> Result<[u8; N], Unfit> {
    let (taken, after) = rest.split_first_chunk().ok_or(Unfit::Truncated)?;
    *rest = after;
    Ok(*taken)
}
