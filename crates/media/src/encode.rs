//! From pixels to the bytes that we serve. Nothing but pixels goes in, so nothing else comes out.

use image::{DynamicImage, RgbImage};
use jpeg_encoder::{ChromaSubsamplingMethod, ColorType, Encoder, SamplingFactor};

use crate::{RenditionFormat, Unfit, webp};

/// Of 100: where the eye stops to see the difference on photographs.
const JPEG_QUALITY: u8 = 80;
const WEBP_QUALITY: f32 = 80.0;

/// Encodes RGB or RGBA pixels, 8 bits a channel.
pub fn encode(pixels: &DynamicImage, format: RenditionFormat) -> Result<Vec<u8>, Unfit> {
    let bytes = match (format, pixels) {
        (RenditionFormat::Jpeg, DynamicImage::ImageRgb8(rgb)) => jpeg(rgb),
        (RenditionFormat::Jpeg, other) => jpeg(&on_white(other)),
        (RenditionFormat::Webp, DynamicImage::ImageRgb8(rgb)) => {
            webp::encode_rgb(rgb, WEBP_QUALITY)
        }
        (RenditionFormat::Webp, other) => webp::encode_rgba(&other.to_rgba8(), WEBP_QUALITY),
    };
    bytes.ok_or_else(|| {
        tracing::error!(%format, "a rendition could not be encoded");
        Unfit::Unreadable
    })
}

/// JPEG (ITU-T T.81), baseline, 4:2:0. Optimised Huffman tables would cost a third more time
/// for a sixtieth of the bytes.
fn jpeg(pixels: &RgbImage) -> Option<Vec<u8>> {
    let width = u16::try_from(pixels.width()).ok()?;
    let height = u16::try_from(pixels.height()).ok()?;
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, JPEG_QUALITY);
    encoder.set_sampling_factor(SamplingFactor::R_4_2_0);
    encoder.set_chroma_subsampling_method(ChromaSubsamplingMethod::Average);
    encoder.encode(pixels, width, height, ColorType::Rgb).ok()?;
    Some(bytes)
}

/// What transparent pixels look like on the white wall.
pub fn on_white(pixels: &DynamicImage) -> RgbImage {
    let source = pixels.to_rgba8();
    RgbImage::from_fn(source.width(), source.height(), |x, y| {
        let [r, g, b, alpha] = source.get_pixel(x, y).0;
        let over = |channel: u8| {
            let mixed = u32::from(channel) * u32::from(alpha) + 255 * (255 - u32::from(alpha));
            u8::try_from((mixed + 127) / 255).unwrap_or(u8::MAX)
        };
        image::Rgb([over(r), over(g), over(b)])
    })
}
