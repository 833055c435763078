//! Files cut after each of their markers: an upload that broke off, or one that hopes that a decoder
//! makes up the rest.

use std::collections::BTreeSet;

use image::ImageFormat;

use super::File;
use super::bytes::{SIZE, jpeg, sound};
use super::heif::{avif, heic};

pub fn files() -> Vec<File> {
    let baseline = jpeg(|encoder| encoder.restart_rows(2));
    let progressive = jpeg(|encoder| encoder.progressive(true));
    let mut files = Vec::new();
    files.extend(cut("jpg", "baseline", &baseline, &segments(&baseline)));
    files.extend(cut("jpg", "progressive", &progressive, &segments(&progressive)));
    let png = sound(ImageFormat::Png);
    files.extend(cut("png", "PNG", &png, &chunks(&png)));
    let webp = sound(ImageFormat::WebP);
    files.extend(cut("webp", "WebP", &webp, &[16, 20, 24, webp.len() / 2, webp.len() - 1]));
    let gif = sound(ImageFormat::Gif);
    files.extend(cut("gif", "GIF", &gif, &[10, 13, gif.len() / 4, gif.len() / 2, gif.len() - 3]));
    for (extension, bytes) in [("heic", heic()), ("avif", avif())] {
        let places = [24, bytes.len() / 4, bytes.len() / 2, bytes.len() - 1];
        files.extend(cut(extension, extension, &bytes, &places));
        let end = bytes.windows(4).position(|four| four == b"mdat").unwrap() - 4;
        let name = format!("{extension} cut before its pixels.{extension}");
        files.push(File::spoilt(name, bytes[..end].to_vec(), SIZE, "unreadable"));
    }
    files
}

fn cut(extension: &str, kind: &str, bytes: &[u8], places: &[usize]) -> Vec<File> {
    let file = |place: &usize| {
        let name = format!("{kind} cut at {place} of {}.{extension}", bytes.len());
        File::refused(name, bytes[..*place].to_vec(), "truncated")
    };
    let places: BTreeSet<_> = places.iter().collect();
    places.into_iter().map(file).collect()
}

/// Behind each marker of a JPEG and in the middle of what it announces.
fn segments(bytes: &[u8]) -> Vec<usize> {
    let mut places = Vec::new();
    let mut at = 2;
    while at + 4 < bytes.len() {
        if bytes[at] == 0xFF && !matches!(bytes[at + 1], 0x00 | 0xFF | 0xD0..=0xD7) {
            let length = usize::from(u16::from_be_bytes([bytes[at + 2], bytes[at + 3]]));
            places.extend([at + 2, at + 2 + length / 2]);
            at += 2 + length;
        } else {
            at += 1;
        }
    }
    // The end of the picture, and half of that.
    places.extend([bytes.len() - 2, bytes.len() - 1]);
    places
}

/// Behind each name of a chunk of a PNG.
fn chunks(bytes: &[u8]) -> Vec<usize> {
    let mut places = Vec::new();
    let mut at = 8;
    while at < bytes.len() {
        let length = u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
        places.extend([at + 8, at + 8 + usize::try_from(length).unwrap()]);
        at += 12 + usize::try_from(length).unwrap();
    }
    places
}
