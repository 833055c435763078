//! Of what an original says beside its pixels, nothing goes on.

use image::ImageFormat;
use moxcms::ColorProfile;

use crate::draw;

/// Words that only metadata would bring.
const TRACES: [&[u8]; 6] =
    [b"Exif", b"GPS", b"ICC_PROFILE", b"ns.adobe.com", b"Photoshop", b"made by"];

/// The names of the segments of a JPEG up to its scan.
fn segments(bytes: &[u8]) -> Vec<u8> {
    let mut at = 2;
    let mut names = Vec::new();
    while at < bytes.len() {
        assert_eq!(bytes[at], 0xFF);
        names.push(bytes[at + 1]);
        if bytes[at + 1] == 0xDA {
            break;
        }
        at += 2 + usize::from(u16::from_be_bytes([bytes[at + 2], bytes[at + 3]]));
    }
    names.dedup();
    names
}

/// The names of the chunks of a WebP.
fn chunks(bytes: &[u8]) -> Vec<String> {
    let mut at = 12;
    let mut names = Vec::new();
    while at < bytes.len() {
        names.push(String::from_utf8_lossy(&bytes[at..at + 4]).into_owned());
        let len = u32::from_le_bytes(bytes[at + 4..at + 8].try_into().unwrap());
        at += 8 + usize::try_from(len + len % 2).unwrap();
    }
    names
}

fn loaded(format: ImageFormat) -> Vec<u8> {
    let exif = Some(draw::exif(6, true));
    let icc = Some(ColorProfile::new_display_p3().encode().unwrap());
    let bytes = draw::tagged(draw::quarters(400, 300), format, exif, icc);
    match format {
        ImageFormat::Jpeg => {
            let xmp = b"http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='48,51.6N'/>";
            let more = [
                draw::segment(0xE1, xmp),
                draw::segment(0xED, b"Photoshop 3.0\0"),
                draw::segment(0xFE, b"made by"),
            ];
            draw::spliced(&bytes, 2, &more.concat())
        }
        ImageFormat::Png => {
            draw::spliced(&bytes, 33, &draw::png_chunk(*b"tEXt", b"Comment\0made by"))
        }
        _ => bytes,
    }
}

#[test]
fn no_rendition_holds_metadata() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let original = loaded(format);
        let derived = draw::derived(&original);
        assert_eq!((derived.width, derived.height), (300, 400));
        for rendition in &derived.renditions {
            let bytes = &rendition.bytes;
            for trace in TRACES {
                let found = bytes.windows(trace.len()).any(|here| here == trace);
                assert!(!found, "{} in {rendition:?}", String::from_utf8_lossy(trace));
            }
            match rendition.format {
                cimaise_media::RenditionFormat::Jpeg => {
                    assert_eq!(segments(bytes), [0xE0, 0xDB, 0xC0, 0xC4, 0xDA]);
                }
                cimaise_media::RenditionFormat::Webp => assert_eq!(chunks(bytes), ["VP8 "]),
                cimaise_media::RenditionFormat::Avif => panic!("nobody asked for it"),
            }
        }
    }
}

#[test]
fn transparency_brings_its_own_chunks_and_no_other() {
    let pixels = image::RgbaImage::from_pixel(64, 64, image::Rgba([1, 2, 3, 100]));
    let icc = Some(ColorProfile::new_display_p3().encode().unwrap());
    let exif = Some(draw::exif(1, true));
    let derived = draw::derived(&draw::tagged(pixels, ImageFormat::Png, exif, icc));
    let webp = draw::largest(&derived, cimaise_media::RenditionFormat::Webp);
    assert_eq!(chunks(webp), ["VP8X", "ALPH", "VP8 "]);
}
