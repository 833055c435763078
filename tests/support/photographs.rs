//! Small real files, as phones send them.

use cimaise_demo::toys::{Camera, FileKind, Held, Shot, cast, photograph};

/// A file with its name.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Its name on the phone.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A photograph of a paper toy, 640 pixels wide, in a format; a JPEG says where it was taken, with
/// what, and was taken with the phone on its side.
pub fn picture(kind: FileKind) -> Picture {
    of_width(kind, 640, 0)
}

/// The same as a JPEG, a file of its own for each title: what differs is when it was taken.
pub fn picture_for(title: &str) -> Picture {
    let sum = |sum: i64, byte: u8| (sum * 31 + i64::from(byte)) % 10_000_000;
    of_width(FileKind::Jpeg, 640, title.bytes().fold(1, sum))
}

/// The same, as small as a picture may be: for when many are sent.
pub fn small_picture(kind: FileKind) -> Picture {
    of_width(kind, 320, 0)
}

/// A PNG of more than two mebibytes: several pieces of an upload.
pub fn heavy_picture() -> Picture {
    let picture = of_width(FileKind::Png, 2000, 0);
    assert!(picture.bytes.len() > 2 << 20, "{} bytes", picture.bytes.len());
    picture
}

/// Taken so many seconds after an afternoon of March.
fn of_width(kind: FileKind, long: u32, seconds: i64) -> Picture {
    let toy = &cast()[2];
    let camera = Camera { make: "Paperphone", model: "Origami 9" };
    let shot = Shot {
        kind,
        long,
        held: Held::Left,
        camera: Some(camera),
        taken: jiff::civil::date(2026, 3, 9).at(15, 4, 5, 0) + jiff::Span::new().seconds(seconds),
        position: Some((48.860_7, 2.352_2)),
    };
    let bytes = photograph(toy, &shot).unwrap();
    Picture { name: format!("IMG_2043.{}", shot.kind.extension()), bytes }
}
