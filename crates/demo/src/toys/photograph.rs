//! Files as phones send them: JPEG with Exif, now and then PNG or WebP.

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::codecs::webp::WebPEncoder;
use image::{ExtendedColorType, ImageEncoder, RgbImage, imageops};
use jiff::civil::DateTime;
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

use crate::toys::{Toy, ToyError, draw, exif, webp};

/// How a toy is photographed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shot {
    /// The file that is sent.
    pub kind: FileKind,
    /// Long edge, pixels.
    pub long: u32,
    /// How the phone was held; JPEG only, other files are always stored upright.
    pub held: Held,
    /// What took it, in the file's metadata; JPEG only.
    pub camera: Option<Camera>,
    /// The hour on the phone's clock, in the file's metadata; JPEG only.
    pub taken: DateTime,
    /// Latitude and longitude, degrees (WGS 84), in the file's metadata; JPEG only.
    pub position: Option<(f64, f64)>,
}

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// JPEG (ISO/IEC 10918-1), 4:2:0, quality 88.
    Jpeg,
    /// PNG, 8 bits a channel.
    Png,
    /// WebP, quality 84.
    WebP,
    /// WebP without loss.
    LosslessWebP,
}

impl FileKind {
    /// The media type that a browser declares for it.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::WebP | Self::LosslessWebP => "image/webp",
        }
    }

    /// The ending of its file name, without dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::WebP | Self::LosslessWebP => "webp",
        }
    }
}

/// How a phone was held: its pixels are stored as its sensor saw them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// Stored as it is seen: Exif orientation 1.
    Straight,
    /// To be turned by 90 degrees clockwise to be seen: orientation 6.
    Left,
    /// To be turned by 90 degrees counter-clockwise to be seen: orientation 8.
    Right,
    /// Stored upside down: orientation 3.
    Overhead,
}

impl Held {
    /// The value of Exif's Orientation.
    pub const fn orientation(self) -> u16 {
        match self {
            Self::Straight => 1,
            Self::Overhead => 3,
            Self::Left => 6,
            Self::Right => 8,
        }
    }

    /// The pixels as they are stored.
    fn stored(self, picture: RgbImage) -> RgbImage {
        match self {
            Self::Straight => picture,
            Self::Overhead => imageops::rotate180(&picture),
            Self::Left => imageops::rotate270(&picture),
            Self::Right => imageops::rotate90(&picture),
        }
    }
}

/// The maker and the model of a phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Camera {
    /// Exif's Make.
    pub make: &'static str,
    /// Exif's Model.
    pub model: &'static str,
}

/// Draws `toy` and gives the file that a phone would send.
pub fn photograph(toy: &Toy, shot: &Shot) -> Result<Vec<u8>, ToyError> {
    let picture = draw(toy, shot.long)?;
    match shot.kind {
        FileKind::Jpeg => jpeg(&shot.held.stored(picture), shot),
        FileKind::Png => {
            let mut file = Vec::new();
            let encoder =
                PngEncoder::new_with_quality(&mut file, CompressionType::Fast, FilterType::Sub);
            let (width, height) = picture.dimensions();
            encoder.write_image(&picture, width, height, ExtendedColorType::Rgb8)?;
            Ok(file)
        }
        FileKind::LosslessWebP => {
            let mut file = Vec::new();
            let (width, height) = picture.dimensions();
            WebPEncoder::new_lossless(&mut file).encode(
                &picture,
                width,
                height,
                ExtendedColorType::Rgb8,
            )?;
            Ok(file)
        }
        FileKind::WebP => webp::lossy(&picture, 84.0),
    }
}

fn jpeg(stored: &RgbImage, shot: &Shot) -> Result<Vec<u8>, ToyError> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, 88);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.add_exif_metadata(&exif::metadata(shot)?)?;
    let side = |side: u32| u16::try_from(side).map_err(|_| ToyError::Size);
    encoder.encode(stored, side(stored.width())?, side(stored.height())?, ColorType::Rgb)?;
    Ok(file)
}
