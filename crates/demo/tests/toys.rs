//! The demonstration's toys: the same every time, and files that look like a phone's.

use std::io::Cursor;

use cimaise_demo::toys::{FileKind, Held, Shot, Toy, cast, draw, photograph};
use exif::{In, Tag, Value};

/// Small enough for a test without optimisation.
const SMALL: u32 = 96;

fn small(toy: &Toy) -> Shot {
    Shot { long: SMALL, ..toy.shot() }
}

fn first() -> Toy {
    cast().swap_remove(0)
}

#[test]
fn everybody_is_drawn_in_their_frame() {
    for toy in cast() {
        let picture = draw(&toy, SMALL).unwrap();
        assert_eq!(picture.dimensions(), toy.frame.size(SMALL), "{}", toy.key);
    }
}

#[test]
fn the_same_toy_is_the_same_file() {
    let toy = first();
    assert_eq!(photograph(&toy, &small(&toy)).unwrap(), photograph(&toy, &small(&toy)).unwrap());
}

#[test]
fn another_seed_is_another_picture() {
    let toy = first();
    let other = Toy { seed: toy.seed + 1, ..toy.clone() };
    assert_ne!(draw(&toy, SMALL).unwrap(), draw(&other, SMALL).unwrap());
}

#[test]
fn a_jpeg_says_how_it_was_held_and_where() {
    let toy = first();
    let position = Some((48.860_642, -2.352_2));
    let shot = Shot { kind: FileKind::Jpeg, held: Held::Left, position, ..small(&toy) };
    let file = photograph(&toy, &shot).unwrap();
    let read = exif::Reader::new().read_from_container(&mut Cursor::new(&file)).unwrap();
    let field = |tag| read.get_field(tag, In::PRIMARY).unwrap();
    assert_eq!(field(Tag::Orientation).value.get_uint(0), Some(6));
    let hour = shot.taken.strftime("%Y-%m-%d %H:%M:%S").to_string();
    assert_eq!(field(Tag::DateTimeOriginal).display_value().to_string(), hour);
    assert_eq!(
        field(Tag::Model).display_value().to_string(),
        format!("{:?}", shot.camera.unwrap().model)
    );
    assert_eq!(degrees(&field(Tag::GPSLatitude).value), "48.86064");
    assert_eq!(field(Tag::GPSLatitudeRef).display_value().to_string(), "N");
    assert_eq!(degrees(&field(Tag::GPSLongitude).value), "2.35220");
    assert_eq!(field(Tag::GPSLongitudeRef).display_value().to_string(), "W");
}

#[test]
fn a_jpeg_without_a_position_tells_none() {
    let toy = first();
    let shot = Shot { kind: FileKind::Jpeg, position: None, ..small(&toy) };
    let file = photograph(&toy, &shot).unwrap();
    let read = exif::Reader::new().read_from_container(&mut Cursor::new(&file)).unwrap();
    assert!(read.get_field(Tag::GPSLatitude, In::PRIMARY).is_none());
}

#[test]
fn a_phone_held_sideways_stores_its_pixels_sideways() {
    let toy = cast().into_iter().find(|toy| toy.key == "whaam").unwrap();
    // Whole blocks of 16 pixels: JPEG cuts them the same whichever way they are turned.
    let upright = Shot { kind: FileKind::Jpeg, held: Held::Straight, long: 256, ..toy.shot() };
    for (held, turned) in [
        (Held::Straight, image::metadata::Orientation::NoTransforms),
        (Held::Overhead, image::metadata::Orientation::Rotate180),
        (Held::Left, image::metadata::Orientation::Rotate90),
        (Held::Right, image::metadata::Orientation::Rotate270),
    ] {
        let load = |shot: &Shot| image::load_from_memory(&photograph(&toy, shot).unwrap()).unwrap();
        let mut stored = load(&Shot { held, ..upright });
        stored.apply_orientation(turned);
        let wanted = load(&upright);
        assert_eq!((stored.width(), stored.height()), (wanted.width(), wanted.height()));
        let apart = difference(&stored.to_rgb8(), &wanted.to_rgb8());
        assert!(apart < 6.0, "{held:?}: {apart}");
    }
}

#[test]
fn every_kind_of_file_is_what_it_says() {
    let toy = first();
    for (kind, format) in [
        (FileKind::Jpeg, image::ImageFormat::Jpeg),
        (FileKind::Png, image::ImageFormat::Png),
        (FileKind::WebP, image::ImageFormat::WebP),
        (FileKind::LosslessWebP, image::ImageFormat::WebP),
    ] {
        let file = photograph(&toy, &Shot { kind, ..small(&toy) }).unwrap();
        assert_eq!(image::guess_format(&file).unwrap(), format);
        assert_eq!(format.to_mime_type(), kind.media_type());
        assert_eq!(image::load_from_memory(&file).unwrap().width(), SMALL);
    }
}

/// Three rationals as degrees with five decimals.
fn degrees(value: &Value) -> String {
    let Value::Rational(parts) = value else { return String::new() };
    let angle = parts[0].to_f64() + parts[1].to_f64() / 60.0 + parts[2].to_f64() / 3600.0;
    format!("{angle:.5}")
}

/// Mean difference of two pictures, grey levels.
fn difference(one: &image::RgbImage, other: &image::RgbImage) -> f64 {
    let apart = |(a, b): (&u8, &u8)| f64::from(a.abs_diff(*b));
    let count = u32::try_from(one.len()).map_or(f64::MAX, f64::from);
    one.iter().zip(other.iter()).map(apart).sum::<f64>() / count
}
