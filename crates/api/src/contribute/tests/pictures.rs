//! Pictures drawn for the tests.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{ImageEncoder, ImageFormat, Rgb, RgbImage};

/// A small drawing, its width and height in pixels.
fn drawing(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let wave = u8::try_from((x * 7 + y * 3) % 200).unwrap_or_default();
        Rgb([wave, 120, 255 - wave])
    })
}

/// A JPEG of 80 × 60 pixels.
pub(crate) fn toy() -> Vec<u8> {
    encoded(&drawing(80, 60), ImageFormat::Jpeg)
}

/// A PNG of that size in pixels.
pub(crate) fn png(width: u32, height: u32) -> Vec<u8> {
    encoded(&drawing(width, height), ImageFormat::Png)
}

/// A JPEG of 80 × 60 pixels that says where it was taken.
pub(super) fn located() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    encoder.set_exif_metadata(exif_with_latitude()).unwrap();
    drawing(80, 60).write_with_encoder(encoder).unwrap();
    bytes
}

/// A film instead of a picture: its first bytes are enough to tell.
pub(crate) fn film() -> Vec<u8> {
    let mut bytes = vec![0, 0, 0, 24];
    bytes.extend(b"ftypisom\0\0\0\0isommp41");
    bytes.resize(4_000, 0);
    bytes
}

fn encoded(drawing: &RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    drawing.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A little-endian TIFF block whose GPS part holds one latitude (Exif 3.0, section 4.6.7).
fn exif_with_latitude() -> Vec<u8> {
    let mut block = b"II*\0".to_vec();
    let mut long = |number: u32| block.extend(number.to_le_bytes());
    long(8);
    directory(&mut block, [(0x8825, 4, 1, 26)]);
    directory(&mut block, [(0x0002, 5, 3, 44)]);
    for part in [48_u32, 1, 51, 1, 30, 1] {
        block.extend(part.to_le_bytes());
    }
    block
}

/// One directory of entries: tag, type, count, value or its place.
fn directory<const N: usize>(block: &mut Vec<u8>, entries: [(u16, u16, u32, u32); N]) {
    block.extend(u16::try_from(N).unwrap().to_le_bytes());
    for (tag, kind, count, value) in entries {
        block.extend(tag.to_le_bytes());
        block.extend(kind.to_le_bytes());
        block.extend(count.to_le_bytes());
        block.extend(value.to_le_bytes());
    }
    block.extend([0; 4]);
}
