//! How much we take, looked at before anything is decoded.

use serde::{Deserialize, Serialize};

use crate::{Format, Unfit};

/// What a picture may be. The defaults take every phone of today, and keep one decoding below
/// half a gigabyte: 200 MB of pixels, or 300 MB for the coefficients of a progressive JPEG.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// The file, in bytes.
    pub max_bytes: u64,
    /// Width times height of a JPEG, or of a HEIC in tiles, which are drawn smaller one by one, in
    /// pixels.
    pub max_pixels_jpeg: u64,
    /// Width times height of the other formats, in pixels.
    pub max_pixels: u64,
    /// The longer side, in pixels.
    pub max_edge: u32,
    /// The shorter side, in pixels.
    pub min_edge: u32,
    /// The colour profile, and the Exif block, each, in bytes.
    pub max_metadata_bytes: u64,
    /// The decoded picture, in bytes.
    pub max_decoded_bytes: u64,
    /// Frames of an animation, of which only the first is drawn.
    pub max_frames: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_bytes: 25 * 1024 * 1024,
            max_pixels_jpeg: 50_500_000,
            max_pixels: 25_000_000,
            max_edge: 16_384,
            min_edge: 200,
            max_metadata_bytes: 1024 * 1024,
            max_decoded_bytes: 200_000_000,
            max_frames: 2000,
        }
    }
}

impl Limits {
    /// Refuses a file that is empty or too large, by its length in bytes.
    pub fn check_bytes(&self, bytes: u64) -> Result<(), Unfit> {
        match bytes {
            0 => Err(Unfit::Empty),
            _ if bytes > self.max_bytes => Err(Unfit::TooManyBytes { max: self.max_bytes }),
            _ => Ok(()),
        }
    }

    /// Refuses a picture with too many pixels or too few; `tiled` tells a HEIC in tiles.
    pub(crate) fn check_size(
        &self,
        format: Format,
        size: (u32, u32),
        tiled: bool,
    ) -> Result<(), Unfit> {
        let (width, height) = size;
        self.check_most(if tiled { Format::Jpeg } else { format }, size)?;
        match width.min(height) {
            0 => Err(Unfit::Unreadable),
            least if least < self.min_edge => {
                Err(Unfit::TooSmall { width, height, min: self.min_edge })
            }
            _ => Ok(()),
        }
    }

    /// Refuses too many pixels; also for the parts of a picture, which may be small.
    pub(crate) fn check_most(
        &self,
        format: Format,
        (width, height): (u32, u32),
    ) -> Result<(), Unfit> {
        let most = match format {
            Format::Jpeg => self.max_pixels_jpeg,
            _ => self.max_pixels,
        };
        if width.max(height) > self.max_edge {
            return Err(Unfit::TooLong { width, height, max: self.max_edge });
        }
        if u64::from(width) * u64::from(height) > most {
            return Err(Unfit::TooManyPixels { width, height });
        }
        Ok(())
    }

    /// Refuses what takes that many bytes once decoded.
    pub(crate) fn check_decoded(&self, bytes: u64) -> Result<(), Unfit> {
        if bytes > self.max_decoded_bytes { Err(Unfit::TooHeavy) } else { Ok(()) }
    }

    /// Refuses that many frames.
    pub(crate) fn check_frames(&self, frames: u32) -> Result<(), Unfit> {
        if frames > self.max_frames {
            return Err(Unfit::TooManyFrames { max: self.max_frames });
        }
        Ok(())
    }

    /// Refuses a colour profile or an Exif block of that many bytes.
    pub(crate) fn check_metadata(&self, bytes: u64) -> Result<(), Unfit> {
        if bytes > self.max_metadata_bytes { Err(Unfit::TooMuchMetadata) } else { Ok(()) }
    }
}
