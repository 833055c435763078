//! How much memory a picture takes to develop, told from its header: so that pictures are let in by
//! memory, not by luck.

use std::io::Cursor;

use crate::decode::{caught, divisor, layers};
use crate::header::Header;
use crate::{Format, InspectError, Limits, Order, RenditionFormat, Unfit, scale};

/// Tables, stacks of decoders and what else there is for every picture, in bytes.
const ALWAYS: u64 = 1024 * 1024;
/// What is drawn from the largest rendition's pixels on, where planes are enough.
const PLANES: u64 = 6;
/// The same, with colours to convert or transparency.
const PIXELS: u64 = 14;
/// libjpeg-turbo-rs, and the file that it writes.
const JPEG: u64 = 2;
/// libwebp, and what it takes of its own.
const WEBP: u64 = 9;
/// What a part of a WebP drawn by VP8 may say that it is long (three bytes, RFC 6386, section 9.5):
/// image-webp allots it before it reads.
const PARTITION: u64 = 1 << 24;
/// A picture of AV1 in sixteen bits, none of its planes smaller.
const AV1: u64 = 6;
/// What rav1d notes of blocks and movements, and the seams of a picture.
const BLOCKS_OF_AV1: u64 = 1;
/// The planes of a picture of AV1 in eight bits, none of them smaller.
const WAITING_AVIF: u64 = 3;
/// What becomes of an AVIF: its planes in eight bits, and drawn where it is transparent.
const DRAWN_AVIF: u64 = 11;
/// rav1e keeps several pictures in sixteen bits, and every step of its choices.
const AVIF: u64 = 120;

/// An upper estimate of the memory, in bytes, that [`crate::develop()`] takes at its peak for this
/// original and order, beside the original itself. Reads its header only.
///
/// # Errors
/// [`Unfit`] as [`crate::develop()`] would say from the header.
pub fn cost(original: &[u8], limits: &Limits, order: &Order) -> Result<u64, Unfit> {
    caught(|| {
        limits.check_bytes(original.len() as u64)?;
        let format = Format::sniff(original)?;
        let header = Header::read(format, Cursor::new(original), original.len() as u64, limits)
            .map_err(|error| match error {
                InspectError::Unfit(unfit) => unfit,
                InspectError::Io(_) => Unfit::Unreadable,
            })?;
        let edge = order.edges.iter().copied().max().unwrap_or(0);
        let (width, height) = scale::fit(header.stored, edge);
        let top = u64::from(width) * u64::from(height);
        let encoder = order.formats.iter().map(|format| encoder(*format)).max().unwrap_or(0);
        let decoder = decoder(&header, original.len() as u64, edge, limits);
        // While it is scaled to the top there is what was decoded and rows of either size.
        let (channels, drawn) = match format {
            Format::Jpeg if !header.has_profile => (1, PLANES),
            Format::Jpeg => (1, PIXELS),
            _ => (4, PIXELS),
        };
        let scaling = u64::from(width) * u64::from(header.stored.1) * channels;
        let scaling = scaling.min(decoder) + top * (channels + 1);
        let before = match format {
            // The decoder has gone before it is scaled.
            Format::Avif => {
                let (width, height) = header.stored;
                let pixels = u64::from(width) * u64::from(height);
                decoder.max(pixels * DRAWN_AVIF + original.len() as u64 + scaling)
            }
            _ => decoder + scaling,
        };
        Ok(ALWAYS + before.max(top * (drawn + encoder)))
    })
}

/// What the decoder takes.
fn decoder(header: &Header, bytes: u64, edge: u32, limits: &Limits) -> u64 {
    let (width, height) = header.stored;
    let pixels = u64::from(width) * u64::from(height);
    match header.format {
        Format::Jpeg => {
            let side = u64::from(divisor(header.stored, edge));
            let samples = header.samples / (side * side);
            // Those of a scan alone are kept but for a moment.
            let coefficients = if header.kept_whole { header.samples * 2 } else { 0 };
            let copies = if side > 1 { 2 } else { 1 };
            coefficients + samples * copies + bytes
        }
        // Eight bytes at most, and four of them again in eight bits.
        Format::Png => pixels * u64::from(header.bytes_per_pixel) + pixels * 4 + bytes,
        // A part is read as it comes, and once more in its place.
        Format::Webp => pixels * 14 + bytes * 3 + if header.lossy { PARTITION } else { 0 },
        Format::Gif => pixels * 10 + bytes,
        // Each layer is kept, and the last one once more with its grain.
        Format::Avif => {
            let kept = layers(header.stored) as u64 + 1;
            // While its transparency is decoded, its planes wait.
            let waiting = if header.covered { WAITING_AVIF } else { 0 };
            pixels * (AV1 * kept + BLOCKS_OF_AV1 + waiting) + bytes * 2
        }
        Format::Heic => {
            let side = u64::from(step(header.stored, limits));
            let (all, part) = match (header.tiled, header.covered) {
                // One in sixteen bits and in eight, and all of them, once more when turned.
                (true, _) => (pixels.div_ceil(side * side) * 8, 16),
                (false, false) => (0, 12),
                // While its transparency is decoded it waits in sixteen bits.
                (false, true) => (0, 23),
            };
            all + header.part * part + bytes * 3
        }
    }
}

/// Pixels that a part of a HEIC may have that shows so many: it is coded in whole blocks.
pub fn roomy((width, height): (u32, u32)) -> u64 {
    const BLOCKS: u64 = 128;
    (u64::from(width) + BLOCKS) * (u64::from(height) + BLOCKS)
}

/// How many pixels of each side of a tile become one, where a HEIC of tiles has more of them than may
/// be kept.
pub fn step((width, height): (u32, u32), limits: &Limits) -> u32 {
    if u64::from(width) * u64::from(height) > limits.max_pixels { 2 } else { 1 }
}

/// Bytes a pixel that an encoder takes.
const fn encoder(format: RenditionFormat) -> u64 {
    match format {
        RenditionFormat::Jpeg => JPEG,
        RenditionFormat::Webp => WEBP,
        RenditionFormat::Avif => AVIF,
    }
}
