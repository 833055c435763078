use std::path::Path;

use cimaise_media::{Facts, Format, InspectError, Limits, Sha256, Unfit, inspect};
use image::codecs::gif::GifEncoder;
use image::{Frame, ImageFormat, RgbaImage};

use crate::draw;

fn look(bytes: &[u8]) -> Facts {
    let file = tempfile::Builder::new().suffix(".txt").tempfile().unwrap();
    std::fs::write(file.path(), bytes).unwrap();
    inspect(file.path(), &draw::small()).unwrap()
}

#[test]
fn a_picture_is_what_its_bytes_say_whatever_its_name() {
    for (written, format) in [
        (ImageFormat::Jpeg, Format::Jpeg),
        (ImageFormat::Png, Format::Png),
        (ImageFormat::WebP, Format::Webp),
        (ImageFormat::Gif, Format::Gif),
    ] {
        let bytes = draw::plain(draw::quarters(40, 30), written);
        let expected = Facts {
            format,
            width: 40,
            height: 30,
            bytes: bytes.len() as u64,
            sha256: Sha256::of(&bytes),
            had_location: false,
            animated: false,
        };
        assert_eq!(look(&bytes), expected);
    }
}

#[test]
fn the_digest_is_the_standard_one() {
    let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(Sha256::of(b"abc").to_string(), expected);
}

#[test]
fn a_picture_that_says_where_is_told() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        for located in [true, false] {
            let exif = draw::exif(1, located);
            let bytes = draw::tagged(draw::quarters(40, 30), format, Some(exif), None);
            assert_eq!(look(&bytes).had_location, located, "{format:?}");
        }
    }
}

#[test]
fn a_place_in_xmp_is_told() {
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='48,51.6N'/>";
    let plain = draw::plain(draw::quarters(40, 30), ImageFormat::Jpeg);
    let bytes = draw::spliced(&plain, 2, &draw::segment(0xE1, xmp));
    assert!(look(&bytes).had_location);
}

#[test]
fn what_moves_is_told() {
    let frame = || Frame::new(RgbaImage::new(40, 30));
    let mut bytes = Vec::new();
    GifEncoder::new(&mut bytes).encode_frames([frame(), frame()]).unwrap();
    assert!(look(&bytes).animated);
}

#[test]
fn what_a_phone_appends_after_the_picture_does_not_count() {
    let mut bytes = draw::plain(draw::quarters(40, 30), ImageFormat::Jpeg);
    bytes.extend_from_slice(b"\0\0\0\x18ftypmp42");
    assert_eq!((look(&bytes).width, look(&bytes).height), (40, 30));
}

#[test]
fn limits_are_looked_at_first() {
    let told = |limits: Limits| {
        let file = tempfile::NamedTempFile::new().unwrap();
        let bytes = draw::plain(draw::quarters(40, 30), ImageFormat::Png);
        std::fs::write(file.path(), bytes).unwrap();
        match inspect(file.path(), &limits).unwrap_err() {
            InspectError::Unfit(unfit) => unfit,
            InspectError::Io(error) => panic!("{error}"),
        }
    };
    let (width, height) = (40, 30);
    assert_eq!(told(Limits::default()), Unfit::TooSmall { width, height, min: 200 });
    let many = Unfit::TooManyPixels { width, height };
    assert_eq!(told(Limits { max_pixels: 1199, ..draw::small() }), many);
    assert_eq!(
        told(Limits { max_edge: 39, ..draw::small() }),
        Unfit::TooLong { width: 40, height: 30, max: 39 }
    );
    assert_eq!(told(Limits { max_decoded_bytes: 1199, ..draw::small() }), Unfit::TooHeavy);
    assert_eq!(told(Limits { max_bytes: 9, ..draw::small() }), Unfit::TooManyBytes { max: 9 });
}

#[test]
fn a_missing_file_is_our_fault() {
    let error = inspect(Path::new("/nowhere/at/all"), &Limits::default()).unwrap_err();
    assert!(matches!(error, InspectError::Io(_)));
}
