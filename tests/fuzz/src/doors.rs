//! The public doors of media, and what must hold behind each.

use std::cell::RefCell;
use std::io::{Cursor, Seek, Write};
use std::sync::LazyLock;

use cimaise_media::{
    Developed, Facts, Format, InspectError, Limits, Order, RenditionFormat, Unfit, cost, inspect,
};
use image::{ImageFormat, Rgb, RgbImage};
use tempfile::NamedTempFile;

use crate::memory::taken;
use crate::panics::look_at;

/// A picture of 64 by 48 pixels, into which Exif blocks are put.
static SOUND: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut bytes = Cursor::new(Vec::new());
    let drawn = RgbImage::from_fn(64, 48, |x, _| Rgb([if x < 32 { 10 } else { 200 }; 3]));
    drawn.write_to(&mut bytes, ImageFormat::Jpeg).expect("a picture can be drawn");
    bytes.into_inner()
});

/// What decoders may take for a file of which even the header is refused, in bytes.
const REFUSED: u64 = 2 * 1024 * 1024;

/// As the product's, but small, so that much is tried in little time.
fn limits() -> Limits {
    Limits {
        max_bytes: 256 * 1024,
        max_pixels_jpeg: 512 * 512,
        max_pixels: 256 * 256,
        max_edge: 1024,
        min_edge: 1,
        max_metadata_bytes: 64 * 1024,
        max_decoded_bytes: 1024 * 1024,
        max_frames: 50,
    }
}

/// A few sizes, so that pictures are drawn whole and made smaller while they are decoded.
fn order(bytes: &[u8]) -> Order {
    Order {
        edges: vec![8 << (bytes.len() % 6), 8],
        formats: vec![RenditionFormat::Jpeg],
        facts: true,
    }
}

/// Draws what was made to look like `format`.
pub fn develop(format: Format, bytes: &[u8]) {
    let bytes = looking_like(format, bytes);
    look_at(&bytes);
    let (limits, order) = (limits(), order(&bytes));
    let foreseen = cost(&bytes, &limits, &order);
    let (developed, most) = taken(|| cimaise_media::develop(&bytes, &limits, &order));
    let least = foreseen.unwrap_or(REFUSED);
    assert!(most <= least, "{most} bytes were taken, {foreseen:?} foreseen: {developed:?}");
    if let Err(unfit) = foreseen {
        assert_eq!(developed, Err(unfit), "the header was refused");
    }
    if let Ok(developed) = developed {
        is_sound(&developed, &limits, &order);
    }
}

/// Whether renditions are what was ordered, and can be read.
fn is_sound(developed: &Developed, limits: &Limits, order: &Order) {
    let pixels = u64::from(developed.width) * u64::from(developed.height);
    assert!(pixels <= limits.max_pixels_jpeg && pixels > 0);
    assert!(!developed.renditions.is_empty());
    let edge = order.edges[0].max(order.edges[1]);
    for one in &developed.renditions {
        assert!(one.width.max(one.height) <= edge, "{one:?}");
        let read = image::load_from_memory(&one.bytes).expect("a rendition can be read");
        assert_eq!((read.width(), read.height()), (one.width, one.height));
    }
}

/// Reads the header of any format, in a file and in memory: both must say the same.
pub fn header(bytes: &[u8]) {
    look_at(bytes);
    let limits = limits();
    let (in_file, most) = taken(|| facts(bytes, &limits));
    assert!(most <= REFUSED, "{most} bytes were taken");
    let in_memory = cost(bytes, &limits, &order(bytes));
    assert_eq!(in_file.as_ref().err(), in_memory.as_ref().err());
    if let Ok(facts) = in_file {
        let pixels = u64::from(facts.width) * u64::from(facts.height);
        assert!(pixels > 0 && pixels <= limits.max_pixels_jpeg, "{facts:?}");
    }
}

/// Reads an Exif block, and strips the picture that it came in.
pub fn exif(block: &[u8]) {
    let segment = [b"Exif\0\0", &block[..block.len().min(65_000)]].concat();
    let len = u16::try_from(segment.len() + 2).expect("a segment has a length");
    let (start, rest) = SOUND.split_at(2);
    let bytes = [start, &[0xFF, 0xE1], &len.to_be_bytes(), &segment, rest].concat();
    look_at(&bytes);
    let limits = limits();
    let (before, most) = taken(|| facts(&bytes, &limits));
    assert!(most <= REFUSED, "{most} bytes were taken");
    let before = before.expect("no Exif block makes a picture unfit");
    let stripped = cimaise_media::strip(&bytes).expect("no Exif block keeps it");
    assert!(stripped.len() <= SOUND.len() + 64);
    let after = facts(&stripped, &limits).expect("it is still a picture");
    assert_eq!(
        (after.width, after.height, after.had_location),
        (before.width, before.height, false)
    );
}

/// Strips an original: once is enough, no place is left, and what is drawn of it stays the same.
pub fn strip(bytes: &[u8]) {
    look_at(bytes);
    let Ok(stripped) = cimaise_media::strip(bytes) else { return };
    assert_eq!(cimaise_media::strip(&stripped).as_ref(), Ok(&stripped));
    let limits = limits();
    if let Ok(facts) = facts(&stripped, &limits) {
        assert!(!facts.had_location, "a place is left");
    }
    let order = order(bytes);
    let before = cimaise_media::develop(bytes, &limits, &order);
    if before.is_ok() {
        assert_eq!(cimaise_media::develop(&stripped, &limits, &order), before);
    }
}

/// What the look at the door tells of a file with these bytes.
fn facts(bytes: &[u8], limits: &Limits) -> Result<Facts, Unfit> {
    thread_local! {
        static FILE: RefCell<NamedTempFile> =
            RefCell::new(NamedTempFile::new().expect("a temporary file can be made"));
    }
    FILE.with_borrow_mut(|file| {
        let written = file.rewind().and_then(|()| file.as_file().set_len(0));
        written.and_then(|()| file.write_all(bytes)).expect("a temporary file can be written to");
        inspect(file.path(), limits).map_err(|error| match error {
            InspectError::Unfit(unfit) => unfit,
            InspectError::Io(error) => panic!("{error}"),
        })
    })
}

/// The bytes, with the beginning of a format in the place of their own.
fn looking_like(format: Format, bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    if Format::sniff(&bytes) == Ok(format) {
        return bytes;
    }
    let mut put = |at: usize, start: &[u8]| {
        bytes.resize(bytes.len().max(at + start.len()), 0);
        bytes[at..at + start.len()].copy_from_slice(start);
    };
    match format {
        Format::Jpeg => put(0, b"\xFF\xD8\xFF"),
        Format::Png => put(0, b"\x89PNG\r\n\x1a\n"),
        Format::Webp => {
            put(0, b"RIFF");
            put(8, b"WEBP");
        }
        Format::Gif => put(0, b"GIF89a"),
        Format::Avif => put(4, b"ftypavif"),
        Format::Heic => put(4, b"ftypheic"),
    }
    bytes
}
