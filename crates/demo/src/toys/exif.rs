//! What a phone writes beside the pixels (Exif 2.32): its name, the hour, how it was held, where.

use std::io::Cursor;

use exif::experimental::Writer;
use exif::{Field, In, Rational, Tag, Value};

use crate::toys::ToyError;
use crate::toys::photograph::{Camera, Shot};

/// The Exif data of a shot, from its TIFF header on.
pub(crate) fn metadata(shot: &Shot) -> Result<Vec<u8>, ToyError> {
    let mut fields = vec![
        short(Tag::Orientation, shot.held.orientation()),
        text(Tag::DateTime, &hour(shot)),
        text(Tag::DateTimeOriginal, &hour(shot)),
    ];
    fields.extend(shot.camera.iter().flat_map(camera));
    fields.extend(shot.position.iter().flat_map(|position| place(*position)));
    let mut writer = Writer::new();
    for field in &fields {
        writer.push_field(field);
    }
    let mut bytes = Cursor::new(Vec::new());
    writer.write(&mut bytes, false)?;
    Ok(bytes.into_inner())
}

fn hour(shot: &Shot) -> String {
    shot.taken.strftime("%Y:%m:%d %H:%M:%S").to_string()
}

fn camera(camera: &Camera) -> [Field; 2] {
    [text(Tag::Make, camera.make), text(Tag::Model, camera.model)]
}

/// Latitude and longitude, degrees, as the two references and two triples that Exif asks for.
fn place((latitude, longitude): (f64, f64)) -> [Field; 4] {
    [
        text(Tag::GPSLatitudeRef, if latitude < 0.0 { "S" } else { "N" }),
        field(Tag::GPSLatitude, Value::Rational(degrees(latitude))),
        text(Tag::GPSLongitudeRef, if longitude < 0.0 { "W" } else { "E" }),
        field(Tag::GPSLongitude, Value::Rational(degrees(longitude))),
    ]
}

/// Degrees, minutes, and seconds to the hundredth.
fn degrees(angle: f64) -> Vec<Rational> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "an angle of at most 180 degrees, in hundredths of a second"
    )]
    let hundredths = (angle.abs() * 360_000.0).round() as u32;
    let whole = |num: u32| Rational { num, denom: 1 };
    vec![
        whole(hundredths / 360_000),
        whole(hundredths / 6_000 % 60),
        Rational { num: hundredths % 6_000, denom: 100 },
    ]
}

fn short(tag: Tag, value: u16) -> Field {
    field(tag, Value::Short(vec![value]))
}

fn text(tag: Tag, value: &str) -> Field {
    field(tag, Value::Ascii(vec![value.as_bytes().to_vec()]))
}

fn field(tag: Tag, value: Value) -> Field {
    Field { tag, ifd_num: In::PRIMARY, value }
}
