//! From an original to its renditions.

use std::fmt;

use fast_image_resize::Resizer;
use image::metadata::Orientation;
use image::{DynamicImage, Rgb, RgbImage};

use crate::decode::{Decoded, caught, decode};
use crate::{Limits, RenditionFormat, Unfit, colour, encode, scale};

/// Which renditions to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ladder {
    /// The longer sides, in pixels, the largest first.
    pub edges: Vec<u32>,
    /// In each size.
    pub formats: Vec<RenditionFormat>,
}

impl Default for Ladder {
    /// What the wall, the page of one picture and the desk show, up to a dense large screen.
    fn default() -> Self {
        Self { edges: vec![2048, 1280, 640, 320], formats: RenditionFormat::ALL.to_vec() }
    }
}

/// One size in one format: what the public may see, without any metadata.
#[derive(Clone, PartialEq, Eq)]
pub struct Rendition {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// The format of `bytes`.
    pub format: RenditionFormat,
    /// The file.
    pub bytes: Vec<u8>,
}

impl fmt::Debug for Rendition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { width, height, format, bytes } = self;
        write!(f, "Rendition({width}x{height} {format}, {} bytes)", bytes.len())
    }
}

/// The mean colour of a picture, to hold its place until it arrives. Displays as `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placeholder(pub [u8; 3]);

impl fmt::Display for Placeholder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

/// What became of an original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derived {
    /// The original as seen, after turning, in pixels.
    pub width: u32,
    /// The original as seen, after turning, in pixels.
    pub height: u32,
    /// Its mean colour, on white.
    pub placeholder: Placeholder,
    /// The largest first; each size once in each format, none larger than the original.
    pub renditions: Vec<Rendition>,
}

/// Decodes an original within `limits` and draws its renditions: upright, in sRGB, 8 bits a
/// channel, and nothing else. Only the first frame of an animation is drawn.
///
/// It keeps one core busy (half a second for a phone's 12 megapixels): not for an async thread.
///
/// # Errors
/// [`Unfit`] for whatever the bytes are: it never panics on them.
pub fn derive(bytes: &[u8], limits: &Limits, ladder: &Ladder) -> Result<Derived, Unfit> {
    caught(|| {
        let decoded = decode(bytes, limits)?;
        let (width, height) = decoded.header.displayed();
        let mut resizer = Resizer::new();
        let top = ladder.edges.iter().copied().max().ok_or(Unfit::Unreadable)?;
        let top = upright(decoded, top, &mut resizer)?;
        let (smallest, renditions) = cascade(top, (width, height), ladder, &mut resizer)?;
        Ok(Derived { width, height, placeholder: mean(&encode::on_white(&smallest)), renditions })
    })
}

/// The largest rendition's pixels. Scaled first: turning and colours cost less on fewer pixels.
fn upright(decoded: Decoded, edge: u32, resizer: &mut Resizer) -> Result<DynamicImage, Unfit> {
    let Decoded { pixels, header, profile } = decoded;
    let mut pixels = eight_bit(pixels);
    let size = scale::fit(header.stored, edge);
    if size != header.stored {
        pixels = scale::scale(resizer, &pixels, size)?;
    }
    if let Some(profile) = profile {
        pixels = colour::to_srgb(pixels, &profile);
    }
    pixels = rgb_or_rgba(pixels);
    if header.orientation != Orientation::NoTransforms {
        pixels.apply_orientation(header.orientation);
    }
    Ok(pixels)
}

/// Every size in every format, each drawn from the size above; and the smallest's pixels.
fn cascade(
    top: DynamicImage,
    displayed: (u32, u32),
    ladder: &Ladder,
    resizer: &mut Resizer,
) -> Result<(DynamicImage, Vec<Rendition>), Unfit> {
    let mut edges = ladder.edges.clone();
    edges.sort_unstable_by(|a, b| b.cmp(a));
    let mut sizes: Vec<_> = edges.into_iter().map(|edge| scale::fit(displayed, edge)).collect();
    // Their widths name them.
    sizes.dedup_by_key(|size| size.0);
    let mut pixels = top;
    let mut renditions = Vec::with_capacity(sizes.len() * ladder.formats.len());
    for (width, height) in sizes {
        if (width, height) != (pixels.width(), pixels.height()) {
            pixels = scale::scale(resizer, &pixels, (width, height))?;
        }
        for &format in &ladder.formats {
            let bytes = encode::encode(&pixels, format)?;
            renditions.push(Rendition { width, height, format, bytes });
        }
    }
    Ok((pixels, renditions))
}

/// Eight bits a channel; grey stays grey, so that a grey profile still applies.
fn eight_bit(pixels: DynamicImage) -> DynamicImage {
    match pixels {
        DynamicImage::ImageLuma16(_) => pixels.into_luma8().into(),
        DynamicImage::ImageRgb16(_) | DynamicImage::ImageRgb32F(_) => pixels.into_rgb8().into(),
        DynamicImage::ImageRgba16(_)
        | DynamicImage::ImageRgba32F(_)
        | DynamicImage::ImageLumaA8(_)
        | DynamicImage::ImageLumaA16(_) => pixels.into_rgba8().into(),
        eight => eight,
    }
}

/// Colour, and transparency only where some is seen.
fn rgb_or_rgba(pixels: DynamicImage) -> DynamicImage {
    match pixels {
        DynamicImage::ImageRgba8(rgba) if rgba.pixels().any(|pixel| pixel.0[3] != u8::MAX) => {
            rgba.into()
        }
        other => other.into_rgb8().into(),
    }
}

fn mean(pixels: &RgbImage) -> Placeholder {
    let mut sums = [0_u64; 3];
    for Rgb(channels) in pixels.pixels() {
        for (sum, channel) in sums.iter_mut().zip(channels) {
            *sum += u64::from(*channel);
        }
    }
    let count = u64::from(pixels.width()) * u64::from(pixels.height());
    Placeholder(sums.map(|sum| u8::try_from((sum + count / 2) / count.max(1)).unwrap_or(u8::MAX)))
}
