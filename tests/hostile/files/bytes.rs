//! What files are made of.

use std::io::{Cursor, Write};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use libjpeg_turbo_rs::{Encoder, PixelFormat};

/// The size of the small pictures.
pub const SIZE: (u32, u32) = (96, 64);

/// A small picture: waves and a hard edge.
pub fn drawn() -> DynamicImage {
    RgbImage::from_fn(SIZE.0, SIZE.1, |x, y| {
        let byte = |value: u32| u8::try_from(value % 256).unwrap();
        Rgb([byte(x * 5), byte(y * 7 + x), if x > y { 240 } else { 20 }])
    })
    .into()
}

/// The small picture in a format.
pub fn sound(format: ImageFormat) -> Vec<u8> {
    encoded(&drawn(), format)
}

/// Pixels in a format.
pub fn encoded(pixels: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    pixels.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// The small picture as a JPEG of some kind.
pub fn jpeg(shape: impl FnOnce(Encoder) -> Encoder) -> Vec<u8> {
    let rgb = drawn().into_rgb8();
    let (width, height) = (SIZE.0 as usize, SIZE.1 as usize);
    shape(Encoder::new(&rgb, width, height, PixelFormat::Rgb).quality(85)).encode().unwrap()
}

/// A JPEG segment.
pub fn segment(marker: u8, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len() + 2).unwrap().to_be_bytes();
    [&[0xFF, marker], &length[..], data].concat()
}

/// Where a JPEG's first segment of that marker begins.
pub fn marker(bytes: &[u8], marker: u8) -> usize {
    bytes.windows(2).position(|two| two == [0xFF, marker]).unwrap()
}

/// A PNG chunk with a right checksum.
pub fn chunk(name: [u8; 4], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).unwrap().to_be_bytes();
    let named = [&name[..], data].concat();
    let mut checksum = flate2::Crc::new();
    checksum.update(&named);
    [&length[..], &named, &checksum.sum().to_be_bytes()].concat()
}

/// A chunk of RIFF, padded to an even length.
pub fn riff(name: [u8; 4], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).unwrap().to_le_bytes();
    [&name[..], &length, data, &vec![0; data.len() % 2]].concat()
}

/// A WebP of these chunks.
pub fn webp(chunks: &[u8]) -> Vec<u8> {
    riff(*b"RIFF", &[b"WEBP", chunks].concat())
}

/// A box of ISO media.
pub fn boxed(name: [u8; 4], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len() + 8).unwrap().to_be_bytes();
    [&length[..], &name, data].concat()
}

/// Deflated, in a zlib stream.
pub fn deflated(data: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(data).unwrap();
    encoder.finish().unwrap()
}

/// `bytes` with `part` put in at `at`.
pub fn spliced(bytes: &[u8], at: usize, part: &[u8]) -> Vec<u8> {
    [&bytes[..at], part, &bytes[at..]].concat()
}
