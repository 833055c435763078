use cimaise_media::{RenditionFormat, inspect};
use image::ImageFormat;

use crate::draw;

/// What is seen of `RGBY` under each of the eight values of Exif's orientation.
const SEEN: [&str; 8] = ["RGBY", "GRYB", "YBGR", "BYRG", "RBGY", "BRYG", "YGBR", "GYRB"];

#[test]
fn all_eight_orientations_come_out_upright() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        for (orientation, expected) in (1..).zip(SEEN) {
            let exif = draw::exif(orientation, false);
            let bytes = draw::tagged(draw::quarters(400, 300), format, Some(exif), None);
            let size = if orientation < 5 { (400, 300) } else { (300, 400) };

            let derived = draw::derived(&bytes);
            assert_eq!((derived.width, derived.height), size, "{format:?} {orientation}");
            for rendition in &derived.renditions {
                let name = format!("{format:?} {orientation} {rendition:?}");
                assert_eq!(draw::seen(&rendition.bytes), expected, "{name}");
            }
        }
    }
}

#[test]
fn the_look_at_the_door_gives_the_size_as_seen() {
    let exif = draw::exif(6, false);
    let bytes = draw::tagged(draw::quarters(400, 300), ImageFormat::Jpeg, Some(exif), None);
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), bytes).unwrap();

    let facts = inspect(file.path(), &draw::small()).unwrap();
    assert_eq!((facts.width, facts.height), (300, 400));
}

#[test]
fn an_odd_orientation_turns_nothing() {
    for orientation in [0, 9, 99] {
        let exif = draw::exif(orientation, false);
        let bytes = draw::tagged(draw::quarters(64, 48), ImageFormat::Jpeg, Some(exif), None);
        let derived = draw::derived(&bytes);
        let top = draw::largest(&derived, RenditionFormat::Jpeg);
        assert_eq!(draw::seen(top), draw::UPRIGHT);
    }
}
