//! Draws the pictures of the tests, and reads renditions back.

use std::io::Cursor;

use cimaise_media::{Developed, Limits, Order, RenditionFormat, develop};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::codecs::webp::WebPEncoder;
use image::{DynamicImage, ImageEncoder, ImageFormat, Rgb, RgbImage};

/// The names of the four colours of [`quarters`], from the top left.
pub const UPRIGHT: &str = "RGBY";

/// Four flat quarters: red, green; blue, yellow.
pub fn quarters(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| match (x < width / 2, y < height / 2) {
        (true, true) => Rgb([220, 30, 30]),
        (false, true) => Rgb([30, 180, 30]),
        (true, false) => Rgb([30, 30, 220]),
        (false, false) => Rgb([230, 220, 30]),
    })
}

/// The names of the colours in the middles of the four quarters, from the top left.
pub fn seen(bytes: &[u8]) -> String {
    let pixels = image::load_from_memory(bytes).unwrap().to_rgb8();
    let (width, height) = pixels.dimensions();
    [(1, 1), (3, 1), (1, 3), (3, 3)]
        .map(|(x, y)| name(pixels.get_pixel(width * x / 4, height * y / 4).0))
        .iter()
        .collect()
}

fn name([r, g, b]: [u8; 3]) -> char {
    match (r > 128, g > 128, b > 128) {
        (true, false, false) => 'R',
        (false, true, false) => 'G',
        (false, false, true) => 'B',
        (true, true, false) => 'Y',
        _ => '?',
    }
}

/// A picture in a format, without any metadata.
pub fn plain(pixels: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    pixels.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A picture with an Exif block and a colour profile, in a format that can carry them.
pub fn tagged(
    pixels: impl Into<DynamicImage>,
    format: ImageFormat,
    exif: Option<Vec<u8>>,
    icc: Option<Vec<u8>>,
) -> Vec<u8> {
    let pixels = pixels.into();
    let mut bytes = Vec::new();
    match format {
        ImageFormat::Jpeg => {
            write(JpegEncoder::new_with_quality(&mut bytes, 95), &pixels, exif, icc);
        }
        ImageFormat::Png => write(PngEncoder::new(&mut bytes), &pixels, exif, icc),
        ImageFormat::WebP => write(WebPEncoder::new_lossless(&mut bytes), &pixels, exif, icc),
        other => panic!("{other:?} carries no metadata"),
    }
    bytes
}

fn write(
    mut encoder: impl ImageEncoder,
    pixels: &DynamicImage,
    exif: Option<Vec<u8>>,
    icc: Option<Vec<u8>>,
) {
    if let Some(exif) = exif {
        encoder.set_exif_metadata(exif).unwrap();
    }
    if let Some(icc) = icc {
        encoder.set_icc_profile(icc).unwrap();
    }
    pixels.write_with_encoder(encoder).unwrap();
}

/// An Exif block (little-endian TIFF) that turns, and that says where if asked to.
pub fn exif(orientation: u16, located: bool) -> Vec<u8> {
    let entries = if located { 2_u32 } else { 1 };
    let mut block = b"II*\0\x08\0\0\0".to_vec();
    block.extend(u16::try_from(entries).unwrap().to_le_bytes());
    entry(&mut block, 0x0112, 3, 1, orientation.into());
    let places = 8 + 2 + entries * 12 + 4;
    if located {
        entry(&mut block, 0x8825, 4, 1, places);
    }
    block.extend([0; 4]);
    if located {
        block.extend(2_u16.to_le_bytes());
        entry(&mut block, 0x0001, 2, 2, u32::from(b'N'));
        entry(&mut block, 0x0002, 5, 3, places + 2 + 24 + 4);
        block.extend([0; 4]);
        for number in [48_u32, 1, 51, 1, 3861, 100] {
            block.extend(number.to_le_bytes());
        }
    }
    block
}

fn entry(block: &mut Vec<u8>, tag: u16, kind: u16, count: u32, value: u32) {
    block.extend(tag.to_le_bytes());
    block.extend(kind.to_le_bytes());
    block.extend(count.to_le_bytes());
    block.extend(value.to_le_bytes());
}

/// A PNG chunk with a right checksum (W3C PNG, annex D).
pub fn png_chunk(name: [u8; 4], data: &[u8]) -> Vec<u8> {
    let mut chunk = u32::try_from(data.len()).unwrap().to_be_bytes().to_vec();
    chunk.extend(name);
    chunk.extend(data);
    let crc = !chunk[4..].iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 }
        })
    });
    chunk.extend(crc.to_be_bytes());
    chunk
}

/// A JPEG segment.
pub fn segment(marker: u8, data: &[u8]) -> Vec<u8> {
    let mut segment = vec![0xFF, marker];
    segment.extend(u16::try_from(data.len() + 2).unwrap().to_be_bytes());
    segment.extend(data);
    segment
}

/// `bytes` with `part` put in at `at`.
pub fn spliced(bytes: &[u8], at: usize, part: &[u8]) -> Vec<u8> {
    [&bytes[..at], part, &bytes[at..]].concat()
}

/// Limits that take the small pictures of the tests.
pub fn small() -> Limits {
    Limits { min_edge: 16, ..Limits::default() }
}

/// What the wall, the page of one picture and the desk show, up to a dense large screen.
pub fn usual() -> Order {
    let formats = vec![RenditionFormat::Jpeg, RenditionFormat::Webp];
    Order { edges: vec![2048, 1280, 640, 320], formats, facts: true }
}

/// Draws what is usual.
pub fn derived(bytes: &[u8]) -> Developed {
    develop(bytes, &small(), &usual()).unwrap()
}

/// The colour that fills most of a picture.
pub fn colour(bytes: &[u8]) -> [u8; 3] {
    derived(bytes).facts.unwrap().colour
}

/// The bytes of the largest rendition in a format.
pub fn largest(derived: &Developed, format: RenditionFormat) -> &[u8] {
    &derived.renditions.iter().find(|one| one.format == format).unwrap().bytes
}

/// That two colours differ by one step at most, as they may after they were taken apart into
/// light and differences.
pub fn same_colour(seen: [u8; 3], expected: [u8; 3]) {
    let near = seen.iter().zip(&expected).all(|(seen, expected)| seen.abs_diff(*expected) <= 1);
    assert!(near, "{seen:?} instead of {expected:?}");
}
