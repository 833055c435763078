//! What phones make of one picture: a second one behind it, a map of light, a film; boxes that turn.
//! Only the picture is drawn, and of what else the file says nothing goes on.

use cimaise_media::{Order, RenditionFormat, develop};
#[cfg(feature = "heic")]
use image::DynamicImage;
use image::{GrayImage, ImageFormat, RgbImage};

use crate::draw;

/// Words of a camera, of a place, and of a person.
const TRACES: [&[u8]; 12] = [
    b"Exif",
    b"GPS",
    b"SERIAL-0042",
    b"MAKER-NOTE",
    b"Camera Maker",
    b"Jeanne Martin",
    b"ICC_PROFILE",
    b"acsp",
    b"xmpmeta",
    b"hdrgm",
    b"MPF\0",
    b"ftypmp42",
];

/// An Exif block with all that tells.
fn telling() -> Vec<u8> {
    let words = b"Camera Maker\0SERIAL-0042\0MAKER-NOTE\0Jeanne Martin\0GPSLatitude";
    [&draw::exif(1, true)[..], words].concat()
}

fn xmp(words: &str) -> Vec<u8> {
    let packet = format!("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta {words} GPSLatitude='48'/>");
    draw::segment(0xE1, packet.as_bytes())
}

fn plain() -> Vec<u8> {
    draw::plain(draw::quarters(400, 300), ImageFormat::Jpeg)
}

/// The same, with everything that tells, and with `more` before its tables.
fn told(more: &[u8]) -> Vec<u8> {
    let exif = draw::segment(0xE1, &[b"Exif\0\0", &telling()[..]].concat());
    draw::spliced(&plain(), 2, &[&exif, more].concat())
}

fn every_rendition(bytes: &[u8]) -> Vec<(RenditionFormat, Vec<u8>)> {
    let order = Order { edges: vec![320], formats: RenditionFormat::ALL.to_vec(), facts: false };
    let developed = develop(bytes, &draw::small(), &order).unwrap();
    developed.renditions.into_iter().map(|one| (one.format, one.bytes)).collect()
}

fn tells_nothing(what: &str, renditions: &[(RenditionFormat, Vec<u8>)]) {
    assert_eq!(renditions.len(), 3, "{what}");
    for (format, bytes) in renditions {
        for trace in TRACES {
            let found = bytes.windows(trace.len()).any(|here| here == trace);
            assert!(!found, "{what}: {} in {format}", String::from_utf8_lossy(trace));
        }
    }
}

#[test]
fn of_a_picture_with_another_behind_only_the_first_is_drawn() {
    let second = draw::plain(RgbImage::new(400, 300), ImageFormat::Jpeg);
    let light = draw::plain(GrayImage::new(100, 75), ImageFormat::Jpeg);
    let film = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom SERIAL-0042".to_vec();
    let index = draw::segment(0xE2, b"MPF\0II*\0\x08\0\0\0\0\0\0\0\0\0 SERIAL-0042");
    let map = xmp("xmlns:hdrgm='http://ns.adobe.com/hdr-gain-map/1.0/' hdrgm:Version='1.0'");
    let motion = xmp("GCamera:MotionPhoto='1'");
    let reference = every_rendition(&plain());
    for (what, original) in [
        ("a picture with two views", [told(&index), second].concat()),
        ("a picture with a map of light", [told(&[map, index].concat()), light].concat()),
        ("a picture with a film", [told(&motion), film].concat()),
    ] {
        let drawn = every_rendition(&original);
        tells_nothing(what, &drawn);
        assert!(drawn == reference, "{what} is drawn otherwise than the picture alone");
    }
}

#[test]
fn nothing_that_tells_goes_on_from_any_format() {
    let icc = || Some(moxcms::ColorProfile::new_display_p3().encode().unwrap());
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let original = draw::tagged(draw::quarters(400, 300), format, Some(telling()), icc());
        assert!(original.windows(11).any(|here| here == b"SERIAL-0042"), "{format:?}");
        tells_nothing(&format!("{format:?}"), &every_rendition(&original));
    }
}

#[cfg(feature = "heic")]
#[test]
fn nothing_that_tells_goes_on_from_heic() {
    let options = heifer::EncodeOptions::default();
    let bytes = heifer::encode_rgb8(400, 300, &draw::quarters(400, 300), &options).unwrap();
    let metadata = heifer::Metadata {
        exif: Some(telling()),
        xmp: Some(b"<x:xmpmeta GPSLatitude='48' SERIAL-0042/>".to_vec()),
        icc_profile: Some(moxcms::ColorProfile::new_display_p3().encode().unwrap()),
    };
    let drawn = heifer::decode(&bytes).unwrap();
    let original = heifer::encode_with_metadata(&drawn, &metadata, &options).unwrap();
    assert!(original.windows(11).any(|here| here == b"SERIAL-0042"));
    tells_nothing("HEIC", &every_rendition(&original));
}

/// A HEIC or an AVIF whose boxes turn it: in the place of boxes that can be spared stand a turn, by
/// quarters to the left, and a flip. Nothing when there are not enough.
#[cfg(feature = "heic")]
fn turned(bytes: &[u8], quarters: u8, flip: Option<u8>) -> Option<Vec<u8>> {
    let mut bytes = bytes.to_vec();
    let turn = Some((b"irot", quarters)).filter(|(_, quarters)| *quarters > 0);
    let both = turn.into_iter().chain(flip.map(|flip| (b"imir", flip)));
    for ((name, value), spared) in both.zip([b"pixi", b"colr"]) {
        let at = bytes.windows(4).position(|four| four == spared)?;
        let length = u32::from_be_bytes(bytes[at - 4..at].try_into().unwrap());
        let end = at - 4 + usize::try_from(length).unwrap();
        bytes[at..at + 4].copy_from_slice(name);
        bytes[at + 4..end].fill(0);
        bytes[at + 4] = value;
    }
    Some(bytes)
}

#[cfg(feature = "heic")]
#[test]
fn boxes_turn_and_flip_as_they_say() {
    let drawn = draw::quarters(120, 90);
    let order = Order { edges: vec![120], formats: vec![RenditionFormat::Avif], facts: false };
    let png = draw::plain(drawn.clone(), ImageFormat::Png);
    let avif = develop(&png, &draw::small(), &order).unwrap().renditions.remove(0).bytes;
    let options = heifer::EncodeOptions { quality: 90, max_threads: 1 };
    let heic = heifer::encode_rgb8(120, 90, &drawn, &options).unwrap();
    let mut tried = [0, 0];
    for (format, bytes) in [heic, avif].iter().enumerate() {
        for (quarters, flip) in
            (0..4).flat_map(|quarters| [None, Some(0), Some(1)].map(|flip| (quarters, flip)))
        {
            let Some(original) = turned(bytes, quarters, flip) else { continue };
            tried[format] += 1;
            let expected = expected(drawn.clone(), quarters, flip);
            let derived = draw::derived(&original);
            let what = format!("{format} {quarters} {flip:?}");
            assert_eq!((derived.width, derived.height), expected.dimensions(), "{what}");
            let png = draw::plain(expected, ImageFormat::Png);
            for rendition in &derived.renditions {
                assert_eq!(draw::seen(&rendition.bytes), draw::seen(&png), "{what}");
            }
        }
    }
    // An AVIF of ours can spare one box: a turn or a flip, not both.
    assert_eq!(tried, [12, 6]);
}

/// ISO/IEC 23008-12, 6.5.10 and 6.5.12: quarters to the left, then top with bottom (0) or left with
/// right (1).
#[cfg(feature = "heic")]
fn expected(drawn: RgbImage, quarters: u8, flip: Option<u8>) -> RgbImage {
    let drawn = (0..quarters).fold(DynamicImage::from(drawn), |drawn, _| drawn.rotate270());
    match flip {
        None => drawn,
        Some(0) => drawn.flipv(),
        Some(_) => drawn.fliph(),
    }
    .into_rgb8()
}
