//! Small pictures, one of each format.

use std::io::Cursor;

use image::{DynamicImage, ImageBuffer, ImageFormat, Rgb, Rgba};

/// Its name, and the file.
pub fn one_of_each() -> [(&'static str, Vec<u8>); 6] {
    [
        ("jpeg", file(&colours(), ImageFormat::Jpeg)),
        ("png", file(&deep_and_transparent(), ImageFormat::Png)),
        ("png, hard edges", file(&hard_edges(), ImageFormat::Png)),
        ("webp", file(&colours(), ImageFormat::WebP)),
        ("gif", file(&colours(), ImageFormat::Gif)),
        ("heic, tiles", tiles()),
    ]
}

/// Of more than 512 pixels, as phones keep theirs.
fn tiles() -> Vec<u8> {
    let options = heifer::EncodeOptions { quality: 50, max_threads: 1 };
    heifer::encode_rgb8(700, 500, &colours().into_rgb8(), &options).unwrap()
}

pub fn jpeg() -> Vec<u8> {
    file(&colours(), ImageFormat::Jpeg)
}

fn file(pixels: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    pixels.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn colours() -> DynamicImage {
    let pixel = |x: u32, y: u32| Rgb([byte(x), byte(y * 2), byte(x * y / 7)]);
    ImageBuffer::from_fn(700, 500, pixel).into()
}

fn deep_and_transparent() -> DynamicImage {
    let sample = |value: u32| u16::try_from(value % 65_536).unwrap();
    let pixel =
        |x: u32, y: u32| Rgba([sample(x * 99), sample(y * 131), sample(x * y), sample(x * 93)]);
    ImageBuffer::from_fn(700, 500, pixel).into()
}

/// Few colours and holes: what WebP keeps in a palette that it sorts.
fn hard_edges() -> DynamicImage {
    let pixel = |x: u32, y: u32| {
        let hole = x * 7919 % 641 + y * 104_729 % 643 < 12;
        Rgba([255, byte(x * y % 3 * 100), 255, if hole { 0 } else { 255 }])
    };
    ImageBuffer::from_fn(700, 500, pixel).into()
}

fn byte(value: u32) -> u8 {
    u8::try_from(value % 256).unwrap()
}
