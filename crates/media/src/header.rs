//! What a file says of itself, read without decoding: four small walkers, one a format, in
//! bounded memory. They also see whether the file ends where its picture does.

mod gif;
mod heif;
mod jpeg;
mod png;
mod webp;

use std::io::{BufRead, Seek};

use image::metadata::Orientation;

pub use heif::transparencies;

use crate::source::Source;
use crate::{Format, InspectError, Limits, exif};

/// What the walkers tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Header {
    /// The format.
    pub format: Format,
    /// Width and height as stored, before turning, in pixels.
    pub stored: (u32, u32),
    /// How it turns.
    pub orientation: Orientation,
    /// Whether it says where it was taken.
    pub has_location: bool,
    /// Whether it has more than one frame.
    pub animated: bool,
    /// Whether an Adobe program marked it (a JPEG's APP14): then its inks are upside down.
    pub adobe: bool,
    /// Samples of a JPEG's components, with what fills their last units.
    pub samples: u64,
    /// Whether a JPEG's coefficients must all be kept before any is drawn.
    pub kept_whole: bool,
    /// Whether a JPEG has a colour profile, or four inks.
    pub has_profile: bool,
    /// Bytes of one decoded pixel of a PNG, at most.
    pub bytes_per_pixel: u8,
    /// Whether a HEIC is put together of tiles.
    pub tiled: bool,
    /// Whether a HEIC or an AVIF has its transparency beside.
    pub covered: bool,
    /// Pixels that the largest part of a HEIC may have: a tile, the whole, or a transparency.
    pub part: u64,
    /// Whether a WebP's picture is drawn by VP8, which loses something.
    pub lossy: bool,
}

impl Header {
    /// Reads the header of `len` bytes in `format`, within `limits`.
    pub fn read<R: BufRead + Seek>(
        format: Format,
        inner: R,
        len: u64,
        limits: &Limits,
    ) -> Result<Self, InspectError> {
        let mut source = Source::new(inner, len);
        let header = match format {
            Format::Jpeg => jpeg::read(&mut source, limits),
            Format::Png => png::read(&mut source, limits),
            Format::Webp => webp::read(&mut source, limits),
            Format::Gif => gif::read(&mut source, limits),
            Format::Avif | Format::Heic => heif::read(&mut source, format, limits),
        }?;
        limits.check_size(format, header.stored, header.tiled)?;
        Ok(header)
    }

    /// Nothing known yet but the format.
    fn new(format: Format) -> Self {
        Self {
            format,
            stored: (0, 0),
            orientation: Orientation::NoTransforms,
            has_location: false,
            animated: false,
            adobe: false,
            samples: 0,
            kept_whole: false,
            has_profile: false,
            bytes_per_pixel: 0,
            tiled: false,
            covered: false,
            part: 0,
            lossy: false,
        }
    }

    /// Takes note of an Exif block, which starts at its TIFF header.
    fn note_exif(&mut self, block: &[u8]) {
        self.orientation = exif::orientation(block);
        self.has_location |= exif::has_location(block);
    }

    /// Takes note of an XMP packet.
    fn note_xmp(&mut self, packet: &[u8]) {
        self.has_location |= exif::xmp_has_location(packet);
    }

    /// Width and height as seen, after turning, in pixels.
    pub fn displayed(&self) -> (u32, u32) {
        let (width, height) = self.stored;
        if exif::swaps_sides(self.orientation) { (height, width) } else { (width, height) }
    }
}
