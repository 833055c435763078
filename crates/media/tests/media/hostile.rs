//! Files made to harm, or harmed on their way. None is drawn; none takes memory or time.

use cimaise_media::{InspectError, Unfit, develop, inspect};
use image::ImageFormat;

use crate::draw;

const FORMATS: [ImageFormat; 4] =
    [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif];

/// What both doors say: at the upload, and at the drawing, which trusts the upload in nothing.
fn told(bytes: &[u8]) -> (Option<Unfit>, Option<Unfit>) {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), bytes).unwrap();
    let at_the_door = match inspect(file.path(), &draw::small()) {
        Ok(_) => None,
        Err(InspectError::Unfit(unfit)) => Some(unfit),
        Err(InspectError::Io(error)) => panic!("{error}"),
    };
    (at_the_door, develop(bytes, &draw::small(), &draw::usual()).err())
}

fn refused(bytes: &[u8], unfit: Unfit) {
    assert_eq!(told(bytes), (Some(unfit), Some(unfit)));
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    for format in FORMATS {
        let whole = draw::plain(draw::quarters(40, 30), format);
        assert_eq!(told(&whole), (None, None));
        // A GIF that lacks only its last byte has its whole first frame.
        let last = if format == ImageFormat::Gif { whole.len() - 1 } else { whole.len() };
        for len in 16..last {
            assert_eq!(told(&whole[..len]).0, Some(Unfit::Truncated), "{format:?} cut at {len}");
            assert_eq!(told(&whole[..len]).1, Some(Unfit::Truncated), "{format:?} cut at {len}");
        }
        for len in 0..16 {
            assert!(told(&whole[..len]).0.is_some(), "{format:?} cut at {len}");
        }
    }
}

#[test]
fn the_end_of_a_thumbnail_is_not_the_end_of_the_picture() {
    let whole = draw::plain(draw::quarters(400, 300), ImageFormat::Jpeg);
    let thumbnail = draw::plain(draw::quarters(16, 16), ImageFormat::Jpeg);
    let exif = [b"Exif\0\0", &draw::exif(1, false)[..], &thumbnail].concat();
    let whole = draw::spliced(&whole, 2, &draw::segment(0xE1, &exif));
    assert_eq!(told(&whole), (None, None));
    refused(&whole[..whole.len() / 2], Unfit::Truncated);
}

#[test]
fn a_jpeg_that_never_shows_anything_is_refused() {
    refused(&[0xFF, 0xD8, 0xFF, 0xD9], Unfit::Unreadable);
}

#[test]
fn a_jpeg_of_thousands_of_scans_is_refused() {
    let whole = draw::plain(draw::quarters(40, 30), ImageFormat::Jpeg);
    let scan = whole.windows(2).position(|two| two == [0xFF, 0xDA]).unwrap();
    let (head, scan) = (&whole[..scan], &whole[scan..whole.len() - 2]);
    refused(&[head, &scan.repeat(5000), &[0xFF, 0xD9]].concat(), Unfit::Unreadable);
}

#[test]
fn a_huge_jpeg_header_is_refused() {
    let frame = draw::segment(0xC0, &[8, 0xFF, 0xDC, 0xFF, 0xDC, 1, 1, 0x11, 0]);
    let bytes = [&[0xFF, 0xD8][..], &frame, &[0xFF, 0xD9]].concat();
    refused(&bytes, Unfit::TooLong { width: 65_500, height: 65_500, max: 16_384 });
}

#[test]
fn a_second_huge_frame_header_is_refused() {
    let whole = draw::plain(draw::quarters(40, 30), ImageFormat::Jpeg);
    let scan = whole.windows(2).position(|two| two == [0xFF, 0xDA]).unwrap();
    let frame = draw::segment(0xC0, &[8, 0xFF, 0xDC, 0xFF, 0xDC, 1, 1, 0x11, 0]);
    let bytes = draw::spliced(&whole, scan, &frame);
    refused(&bytes, Unfit::TooLong { width: 65_500, height: 65_500, max: 16_384 });
}

fn png(width: u32, height: u32, depth: u8, chunks: &[Vec<u8>]) -> Vec<u8> {
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[depth, 6, 0, 0, 0]].concat();
    let signature = b"\x89PNG\r\n\x1a\n".to_vec();
    let (first, last) = (draw::png_chunk(*b"IHDR", &header), draw::png_chunk(*b"IEND", b""));
    [&[signature, first], chunks, &[last]].concat().concat()
}

#[test]
fn huge_png_headers_are_refused() {
    let size = |width, height| Unfit::TooManyPixels { width, height };
    refused(&png(16_000, 16_000, 16, &[]), size(16_000, 16_000));
    refused(
        &png(50_000, 50_000, 8, &[]),
        Unfit::TooLong { width: 50_000, height: 50_000, max: 16_384 },
    );
    refused(&png(20_000, 100, 8, &[]), Unfit::TooLong { width: 20_000, height: 100, max: 16_384 });
    // As many as may be, but none of them there.
    assert_eq!(told(&png(5000, 5000, 16, &[])), (None, Some(Unfit::Unreadable)));
}

#[test]
fn huge_webp_headers_are_refused() {
    let lossless = |side: u32| {
        let bits = (side - 1) | ((side - 1) << 14);
        [b"VP8L\x0a\0\0\0\x2f", &bits.to_le_bytes()[..], &[0; 5]].concat()
    };
    let container = |chunks: &[u8]| {
        let len = u32::try_from(4 + chunks.len()).unwrap();
        [b"RIFF", &len.to_le_bytes()[..], b"WEBP", chunks].concat()
    };
    let huge = Unfit::TooManyPixels { width: 16_383, height: 16_383 };
    refused(&container(&lossless(16_383)), huge);
    // The canvas says 64 pixels, the picture in it does not.
    let canvas = b"VP8X\x0a\0\0\0\0\0\0\0\x3f\0\0\x3f\0\0";
    refused(&container(&[canvas, &lossless(16_383)[..]].concat()), huge);
    // It moves, and so does a picture in it.
    let canvas = b"VP8X\x0a\0\0\0\x02\0\0\0\x3f\0\0\x3f\0\0";
    let frame = |picture: &[u8]| {
        let len = u32::try_from(16 + picture.len()).unwrap().to_le_bytes();
        let place = [0, 0, 0, 0, 0, 0, 63, 0, 0, 63, 0, 0, 100, 0, 0, 2];
        container(&[canvas, &b"ANMF"[..], &len, &place, picture].concat())
    };
    refused(&frame(&lossless(16_383)), huge);
    refused(&frame(&lossless(65)), Unfit::Unreadable);
}

#[test]
fn huge_gif_headers_are_refused() {
    let screen = |side: u16| {
        let side = side.to_le_bytes();
        [b"GIF89a", &side[..], &side, &[0, 0, 0]].concat()
    };
    let frame = |side: u16| {
        let side = side.to_le_bytes();
        [&[0x2C, 0, 0, 0, 0][..], &side, &side, &[0, 2, 0, 0x3B]].concat()
    };
    let huge = Unfit::TooLong { width: 65_535, height: 65_535, max: 16_384 };
    refused(&[screen(65_535), frame(64)].concat(), huge);
    refused(&[screen(64), frame(65_535)].concat(), huge);
}

/// Zeros, deflated (RFC 1950, 1951) by hand: thirteen bits say 258 of them.
fn deflated_zeros(repeats: usize) -> Vec<u8> {
    let mut bits = vec![1, 1, 0];
    bits.extend([0, 0, 1, 1, 0, 0, 0, 0]);
    for _ in 0..repeats {
        bits.extend([1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0]);
    }
    bits.extend([0; 7]);
    let pack = |eight: &[u8]| eight.iter().rev().fold(0, |byte, bit| byte << 1 | bit);
    [&[0x78, 0x9C][..], &bits.chunks(8).map(pack).collect::<Vec<_>>()].concat()
}

#[test]
fn a_profile_that_swells_is_not_kept() {
    // Below the limit as it lies, 160 MB once inflated.
    let swelling = [b"icc\0\0", &deflated_zeros(645_000)[..]].concat();
    let whole = draw::plain(draw::quarters(64, 64), ImageFormat::Png);
    let bytes = draw::spliced(&whole, 33, &draw::png_chunk(*b"iCCP", &swelling));
    assert_eq!(told(&bytes), (None, None));
    let larger = draw::spliced(&whole, 33, &draw::png_chunk(*b"iCCP", &vec![0; 1024 * 1024 + 1]));
    refused(&larger, Unfit::TooMuchMetadata);
}

#[test]
fn a_png_with_a_wrong_checksum_is_refused_at_the_drawing() {
    let mut bytes = draw::plain(draw::quarters(64, 64), ImageFormat::Png);
    let data = bytes.windows(4).position(|four| four == b"IDAT").unwrap();
    bytes[data + 10] ^= 0x55;
    assert_eq!(told(&bytes), (None, Some(Unfit::Unreadable)));
}

#[test]
fn thousands_of_frames_are_refused() {
    let max = draw::small().max_frames;
    let still = draw::plain(draw::quarters(40, 30), ImageFormat::Gif);
    let frame = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 1, 0];
    let end = still.len() - 1;
    let gif = |more: u32| draw::spliced(&still, end, &frame.repeat(more as usize));
    assert_eq!(told(&gif(max - 1)), (None, None));
    refused(&gif(max), Unfit::TooManyFrames { max });
    let still = draw::plain(draw::quarters(40, 30), ImageFormat::Png);
    let control = |frames: u32| {
        let control = [&frames.to_be_bytes()[..], &[0; 4]].concat();
        draw::spliced(&still, 33, &draw::png_chunk(*b"acTL", &control))
    };
    assert_eq!(told(&control(max)), (None, None));
    refused(&control(max + 1), Unfit::TooManyFrames { max });
}

#[test]
fn what_is_no_picture_is_named() {
    refused(b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", Unfit::Svg);
    refused(b"<!doctype html><script>alert(1)</script>", Unfit::UnknownFormat);
    refused(b"push graphic-context", Unfit::UnknownFormat);
    refused(b"", Unfit::Empty);
}

/// Some thousand pictures, each with a few bytes changed, always the same ones.
#[test]
fn changed_bytes_never_harm() {
    let mut state = 0x2545_F491_u32;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        usize::try_from(state).unwrap() % below
    };
    for format in FORMATS {
        let whole = draw::plain(draw::quarters(40, 30), format);
        for _ in 0..400 {
            let mut bytes = whole.clone();
            for _ in 0..=random(4) {
                let at = random(bytes.len());
                bytes[at] = u8::try_from(random(256)).unwrap();
            }
            if let Ok(derived) = develop(&bytes, &draw::small(), &draw::usual()) {
                assert!(u64::from(derived.width) * u64::from(derived.height) <= 50_500_000);
            }
        }
    }
}

#[test]
fn kinds_of_jpeg_that_nobody_reads_are_refused_at_the_door() {
    let whole = draw::plain(draw::quarters(40, 30), ImageFormat::Jpeg);
    let frame = whole.windows(2).position(|two| two == [0xFF, 0xC0]).unwrap();
    for marker in [0xC3, 0xC5, 0xC9, 0xCF] {
        let mut bytes = whole.clone();
        bytes[frame + 1] = marker;
        refused(&bytes, Unfit::Unreadable);
    }
}

#[test]
fn an_avif_whose_picture_has_no_bytes_is_refused() {
    let found = include_bytes!("../../../../tests/fuzz/finds/no-data.avif");
    assert_eq!(told(found).1, Some(Unfit::Unreadable));
}
