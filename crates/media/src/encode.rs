//! From pixels to the bytes that we serve. Nothing but pixels goes in, so nothing else comes out.

use image::{Rgb, RgbImage, RgbaImage};
use libjpeg_turbo_rs::{Subsampling, compress_raw};

use crate::plane::{Plane, Planes};
use crate::top::Picture;
use crate::{RenditionFormat, Unfit, webp};

/// Of 100: where the eye stops to see the difference on photographs.
pub const JPEG_QUALITY: u8 = 80;

/// Encodes a picture at its size.
pub fn encode(picture: &Picture, format: RenditionFormat) -> Result<Vec<u8>, Unfit> {
    let bytes = match (format, picture) {
        (RenditionFormat::Jpeg, Picture::Opaque(planes)) => jpeg(planes),
        (RenditionFormat::Jpeg, Picture::Clear(pixels)) => {
            Planes::from_rgb(&on_white(pixels)).and_then(|planes| jpeg(&planes))
        }
        (RenditionFormat::Webp, Picture::Opaque(planes)) => webp::encode(planes),
        (RenditionFormat::Webp, Picture::Clear(pixels)) => webp::encode_clear(pixels),
        (RenditionFormat::Avif, picture) => crate::avif::encode(picture),
    };
    bytes.ok_or_else(|| {
        tracing::error!(%format, "a rendition could not be encoded");
        Unfit::Unreadable
    })
}

/// JPEG (ITU-T T.81), baseline, 4:2:0. Optimised Huffman tables would cost a third more time
/// for a sixtieth of the bytes.
fn jpeg(planes: &Planes) -> Option<Vec<u8>> {
    let all: Vec<&Plane> =
        [&planes.luma].into_iter().chain(planes.chroma.iter().flatten()).collect();
    let samples: Vec<&[u8]> = all.iter().map(|plane| &plane.samples[..]).collect();
    let widths: Vec<usize> = all.iter().map(|plane| plane.width as usize).collect();
    let heights: Vec<usize> = all.iter().map(|plane| plane.height as usize).collect();
    let sampling = if all.len() == 1 { Subsampling::S444 } else { Subsampling::S420 };
    let (width, height) = (widths[0], heights[0]);
    compress_raw(&samples, &widths, &heights, width, height, JPEG_QUALITY, sampling)
        .inspect_err(|error| tracing::error!(%error, "libjpeg-turbo-rs failed"))
        .ok()
}

/// What transparent pixels look like on the white wall.
pub fn on_white(source: &RgbaImage) -> RgbImage {
    RgbImage::from_fn(source.width(), source.height(), |x, y| {
        let [r, g, b, alpha] = source.get_pixel(x, y).0;
        let over = |channel: u8| {
            let mixed = u32::from(channel) * u32::from(alpha) + 255 * (255 - u32::from(alpha));
            u8::try_from((mixed + 127) / 255).unwrap_or(u8::MAX)
        };
        Rgb([over(r), over(g), over(b)])
    })
}
