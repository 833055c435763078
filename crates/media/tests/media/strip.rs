//! Originals without metadata: the same pixels, the same turn, the same colours, and no trace.

use cimaise_media::{Unfit, strip};
use image::codecs::gif::GifEncoder;
use image::{Delay, DynamicImage, Frame, ImageFormat, Rgba, RgbaImage};
use moxcms::ColorProfile;

use crate::draw;

const TRACES: [&[u8]; 4] = [b"SECRET-SERIAL", b"GPSLatitude", b"MakerNote", b"comment of a camera"];

fn pixels(bytes: &[u8]) -> DynamicImage {
    image::load_from_memory(bytes).unwrap()
}

/// An Exif block with something to hide behind it.
fn exif(orientation: u16) -> Vec<u8> {
    [&draw::exif(orientation, true)[..], b"SECRET-SERIAL MakerNote"].concat()
}

/// With Exif, a colour profile, and each format's own places for words.
fn loaded(format: ImageFormat, orientation: u16) -> Vec<u8> {
    let icc = Some(ColorProfile::new_display_p3().encode().unwrap());
    let drawn = draw::quarters(400, 300);
    let bytes = draw::tagged(drawn, format, Some(exif(orientation)), icc);
    let xmp = b"<x:xmpmeta GPSLatitude='48' SECRET-SERIAL>";
    match format {
        ImageFormat::Jpeg => {
            let xmp = [b"http://ns.adobe.com/xap/1.0/\0", &xmp[..]].concat();
            let words = [
                draw::segment(0xE1, &xmp),
                draw::segment(0xED, b"Photoshop 3.0\0SECRET-SERIAL"),
                draw::segment(0xE2, b"MPF\0SECRET-SERIAL"),
                draw::segment(0xFE, b"comment of a camera"),
            ];
            let film = b"\0\0\0\x18ftypmp42 SECRET-SERIAL".to_vec();
            [draw::spliced(&bytes, 2, &words.concat()), film].concat()
        }
        ImageFormat::Png => {
            let text = draw::png_chunk(*b"tEXt", b"Comment\0comment of a camera");
            let xmp = [b"XML:com.adobe.xmp\0\0\0\0\0", &xmp[..]].concat();
            let xmp = draw::png_chunk(*b"iTXt", &xmp);
            [draw::spliced(&bytes, 33, &[text, xmp].concat()), b"SECRET-SERIAL".to_vec()].concat()
        }
        ImageFormat::WebP => {
            let len = u32::try_from(xmp.len()).unwrap().to_le_bytes();
            let mut bytes = [&bytes[..], b"XMP ", &len, xmp].concat();
            let len = u32::try_from(bytes.len() - 8).unwrap().to_le_bytes();
            bytes[4..8].copy_from_slice(&len);
            bytes[20] |= 4;
            bytes
        }
        other => panic!("{other:?}"),
    }
}

fn has(bytes: &[u8], trace: &[u8]) -> bool {
    bytes.windows(trace.len()).any(|here| here == trace)
}

#[test]
fn nothing_is_left_but_the_picture() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        for orientation in 1..=8 {
            let original = loaded(format, orientation);
            assert!(has(&original, TRACES[0]), "{format:?}");
            let stripped = strip(&original).unwrap();
            for trace in TRACES {
                let name = String::from_utf8_lossy(trace);
                assert!(!has(&stripped, trace), "{name} in {format:?} {orientation}");
            }
            assert_eq!(pixels(&stripped), pixels(&original), "{format:?} {orientation}");
            assert_eq!(draw::derived(&stripped), draw::derived(&original), "{format:?}");
            assert_eq!(strip(&stripped).unwrap(), stripped, "{format:?} {orientation}");
        }
    }
}

#[test]
fn an_animation_still_moves() {
    let colours = [[250, 0, 0, 255], [0, 0, 250, 255]];
    let frames = colours.map(|colour| {
        let pixels = RgbaImage::from_pixel(64, 64, Rgba(colour));
        Frame::from_parts(pixels, 0, 0, Delay::from_numer_denom_ms(120, 1))
    });
    let mut bytes = Vec::new();
    let mut encoder = GifEncoder::new(&mut bytes);
    encoder.set_repeat(image::codecs::gif::Repeat::Infinite).unwrap();
    encoder.encode_frames(frames).unwrap();
    drop(encoder);
    let plain = strip(&bytes).unwrap();
    let comment = b"\x21\xFE\x0dSECRET-SERIAL\0";
    let tables = 13 + if bytes[10] & 0x80 == 0 { 0 } else { 3 << ((bytes[10] & 7) + 1) };
    let original = [draw::spliced(&bytes, tables, comment), b"SECRET-SERIAL".to_vec()].concat();
    assert_eq!(strip(&original).unwrap(), plain);
    assert_eq!(plain, bytes);
}

#[test]
fn what_is_cut_or_no_picture_is_refused() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let original = draw::plain(draw::quarters(64, 64), format);
        for len in 16..original.len() {
            assert_eq!(strip(&original[..len]), Err(Unfit::Truncated), "{format:?} {len}");
        }
    }
    assert_eq!(strip(b"%PDF-1.7"), Err(Unfit::Pdf));
    assert_eq!(strip(b""), Err(Unfit::Empty));
}
