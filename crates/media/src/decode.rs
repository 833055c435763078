//! From bytes to pixels, in Rust only, one frame, within limits.

mod avif;
#[cfg(feature = "heic")]
mod heic;
mod jpeg;

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use image::codecs::gif::GifDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::{DynamicImage, ImageDecoder, ImageError};

use crate::header::Header;
use crate::{Format, InspectError, Limits, Unfit};

pub use avif::layers;
pub use jpeg::{Colours, Components, MAX_SCANS, divisor};

/// What a PNG's chunks may take in memory beside its pixels, in bytes.
const PNG_SIDE_BYTES: u64 = 64 * 1024 * 1024;

/// Pixels as stored, not yet turned, in the colours of `profile` if there is one.
pub struct Decoded {
    /// The pixels.
    pub pixels: Pixels,
    /// How they turn, and the rest of the header.
    pub header: Header,
    /// The colour profile (ICC.1), unread.
    pub profile: Option<Vec<u8>>,
}

/// Pixels as their decoder gives them.
pub enum Pixels {
    /// What JPEG is made of, perhaps already smaller.
    Components(Components),
    /// Rows of pixels, as many as the header says.
    Rows(DynamicImage),
}

/// Decodes a picture: its header first, within `limits`. Where the format allows it, no more is
/// decoded than what `edge` takes.
pub fn decode(bytes: &[u8], limits: &Limits, edge: u32) -> Result<Decoded, Unfit> {
    limits.check_bytes(bytes.len() as u64)?;
    let format = Format::sniff(bytes)?;
    let header = Header::read(format, Cursor::new(bytes), bytes.len() as u64, limits)
        .map_err(fault_of_the_picture)?;
    let within = decoder_limits(limits);
    let cursor = Cursor::new(if format == Format::Webp { within_riff(bytes) } else { bytes });
    let rows = match format {
        Format::Jpeg => {
            let (components, profile) = jpeg::decode(bytes, limits, edge)?;
            return Ok(Decoded { pixels: Pixels::Components(components), header, profile });
        }
        Format::Png => PngDecoder::with_limits(cursor, png_limits(within))
            .map(|decoder| read(decoder, &header, limits)),
        Format::Webp => WebPDecoder::new(cursor).map(|decoder| read(decoder, &header, limits)),
        Format::Gif => GifDecoder::new(cursor).and_then(|mut decoder| {
            decoder.set_limits(within)?;
            Ok(read(decoder, &header, limits))
        }),
        Format::Avif => return avif::decode(bytes, header),
        #[cfg(feature = "heic")]
        Format::Heic => return heic::decode(bytes, limits, header),
        #[cfg(not(feature = "heic"))]
        Format::Heic => return Err(Unfit::Heic),
    };
    let (pixels, profile) = rows.map_err(|error| unfit(&error))??;
    Ok(Decoded { pixels: Pixels::Rows(pixels), header, profile })
}

/// A WebP without what lies behind its container: nobody looked at that, but the decoder would.
fn within_riff(bytes: &[u8]) -> &[u8] {
    let len = bytes.get(4..).and_then(|rest| rest.first_chunk()).copied().map(u32::from_le_bytes);
    let end = len.and_then(|len| usize::try_from(len).ok()?.checked_add(8));
    end.and_then(|end| bytes.get(..end)).unwrap_or(bytes)
}

/// Runs `work`; a panic in a decoder is a picture that cannot be read, not the end of a worker.
pub fn caught<T, E: From<Unfit>>(work: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        tracing::error!("a decoder panicked");
        Err(Unfit::Unreadable.into())
    })
}

/// Pixels and profile, once the decoder agrees with the header and with the limits.
/// `DynamicImage::from_decoder` does not look at any limit by itself.
fn read(
    mut decoder: impl ImageDecoder,
    header: &Header,
    limits: &Limits,
) -> Result<(DynamicImage, Option<Vec<u8>>), Unfit> {
    let (width, height) = decoder.dimensions();
    if (width, height) != header.stored {
        return Err(Unfit::Unreadable);
    }
    limits.check_decoded(decoder.total_bytes())?;
    let profile = decoder.icc_profile().ok().flatten();
    let pixels = DynamicImage::from_decoder(decoder).map_err(|error| unfit(&error))?;
    Ok((pixels, profile.filter(|profile| limits.check_metadata(profile.len() as u64).is_ok())))
}

fn decoder_limits(limits: &Limits) -> image::Limits {
    let mut within = image::Limits::no_limits();
    within.max_image_width = Some(limits.max_edge);
    within.max_image_height = Some(limits.max_edge);
    within.max_alloc = Some(limits.max_decoded_bytes);
    within
}

/// A PNG's colour profile is inflated with its header, and may swell a thousandfold: its limits
/// come with the decoder, and are for that and for rows, not for the pixels.
fn png_limits(mut within: image::Limits) -> image::Limits {
    within.max_alloc = Some(PNG_SIDE_BYTES);
    within
}

fn unfit(error: &ImageError) -> Unfit {
    tracing::debug!(%error, "a picture could not be decoded");
    Unfit::Unreadable
}

/// What a library says of boxes that it cannot read, or of the pictures in them.
#[cfg(feature = "heic")]
fn unfit_heif(error: impl std::fmt::Display) -> Unfit {
    tracing::debug!(%error, "a HEIC could not be decoded");
    Unfit::Unreadable
}

/// Reading from memory never fails by itself.
fn fault_of_the_picture(error: InspectError) -> Unfit {
    match error {
        InspectError::Unfit(unfit) => unfit,
        InspectError::Io(_) => Unfit::Unreadable,
    }
}
