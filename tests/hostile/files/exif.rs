//! Exif blocks: loops, counts, and pointers to nowhere, in a JPEG that is sound, so that each is taken
//! and turned as it says, or not at all.

use image::ImageFormat;

use super::File;
use super::bytes::{SIZE, chunk, jpeg, segment, sound, spliced};

const TURNED: (u32, u32) = (SIZE.1, SIZE.0);

pub fn files() -> Vec<File> {
    [loops(), counts(), orientations(), places()].into_iter().flatten().collect()
}

/// The small picture with that block.
fn with(block: &[u8]) -> Vec<u8> {
    let picture = jpeg(|encoder| encoder);
    spliced(&picture, 2, &segment(0xE1, &[b"Exif\0\0", block].concat()))
}

/// A block (little-endian TIFF) of one directory: tag, kind, count and value; and where the next is.
fn block(entries: &[(u16, u16, u32, u32)], next: u32) -> Vec<u8> {
    let mut block = b"II*\0\x08\0\0\0".to_vec();
    block.extend(u16::try_from(entries.len()).unwrap().to_le_bytes());
    for (tag, kind, count, value) in entries {
        block.extend(tag.to_le_bytes());
        block.extend(kind.to_le_bytes());
        block.extend(count.to_le_bytes());
        block.extend(value.to_le_bytes());
    }
    block.extend(next.to_le_bytes());
    block
}

const TURN: (u16, u16, u32, u32) = (0x0112, 3, 1, 6);

fn taken(name: &str, block: &[u8], size: (u32, u32)) -> File {
    File::taken(format!("{name}.jpg"), with(block), size)
}

fn loops() -> Vec<File> {
    let chain: Vec<u8> = (0..3000_u32)
        .flat_map(|at| [&[0, 0][..], &(8 + (at + 1) * 6).to_le_bytes()].concat())
        .collect();
    let chain = [b"II*\0\x08\0\0\0", &chain[..]].concat();
    vec![
        taken("a directory that follows itself", &block(&[TURN], 8), TURNED),
        taken("a directory within itself", &block(&[TURN, (0x8769, 4, 1, 8)], 0), TURNED),
        taken("a place within itself", &block(&[TURN, (0x8825, 4, 1, 8)], 0), TURNED),
        taken(
            "all within itself",
            &block(&[TURN, (0x8769, 4, 1, 8), (0x8825, 4, 1, 8), (0xA005, 4, 1, 8)], 8),
            TURNED,
        ),
        taken("three thousand directories", &chain, SIZE),
    ]
}

fn counts() -> Vec<File> {
    let many: Vec<_> = (0..5000).map(|at| (at, 3, 1, 6)).collect();
    let mut announced = block(&[TURN], 0);
    announced[8..10].copy_from_slice(&u16::MAX.to_le_bytes());
    vec![
        taken(
            "four thousand million values",
            &block(&[TURN, (0x010F, 2, u32::MAX, 26)], 0),
            TURNED,
        ),
        taken("values of 32 gigabytes", &block(&[TURN, (0x0202, 12, u32::MAX, 0)], 0), TURNED),
        taken("values behind the end", &block(&[TURN, (0x010F, 2, 100, 0xFFFF_FF00)], 0), TURNED),
        taken("a directory behind the end", b"II*\0\xFF\xFF\xFF\xFF", SIZE),
        taken("65535 entries announced", &announced, TURNED),
        taken("five thousand entries", &block(&many, 0), TURNED),
        taken("an Exif of nothing", b"", SIZE),
        taken("an Exif of zeros", &vec![0; 65_000], SIZE),
        taken("an Exif of another order", b"XX*\0\x08\0\0\0\0\0", SIZE),
        taken(
            "a note of a maker, 60 kilobytes",
            &[block(&[TURN, (0x927C, 7, 60_000, 26)], 0), vec![0xEE; 60_000]].concat(),
            TURNED,
        ),
    ]
}

fn orientations() -> Vec<File> {
    let turned = |kind, value| block(&[(0x0112, kind, 1, value)], 0);
    let picture = jpeg(|encoder| encoder);
    let two = |first: u32, second: u32| {
        let each = |value| segment(0xE1, &[b"Exif\0\0", &turned(3, value)[..]].concat());
        spliced(&picture, 2, &[each(first), each(second)].concat())
    };
    vec![
        taken("turned by nothing", &turned(3, 0), SIZE),
        taken("turned by nine", &turned(3, 9), SIZE),
        taken("turned by 65535", &turned(3, 65_535), SIZE),
        taken("turned by a word", &turned(2, 6), SIZE),
        File::taken("two Exif, the first turns.jpg", two(6, 1), TURNED),
        File::taken("two Exif, the second turns.jpg", two(1, 6), SIZE),
    ]
}

/// In PNG, and what is no Exif.
fn places() -> Vec<File> {
    let png = |block: &[u8]| spliced(&sound(ImageFormat::Png), 33, &chunk(*b"eXIf", block));
    let mut largest = block(&[TURN], 0);
    largest.resize(1 << 20, 0);
    let mut crowded = block(&vec![(0x927C, 7, 900_000, 8); 60_000], 0);
    crowded.resize(1 << 20, 0);
    let bomb =
        b"http://ns.adobe.com/xap/1.0/\0<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>\
        <!ENTITY c '&b;&b;&b;&b;'>]><x>&c;</x>";
    let thumbnail =
        [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0xFF, 0xFF, 0xFF, 0xFF, 1, 1, 0x11, 0, 0xFF, 0xD9];
    let picture = jpeg(|encoder| encoder);
    vec![
        File::taken("the largest Exif that is taken.png", png(&largest), TURNED),
        File::refused(
            "an Exif that is too large.png",
            png(&vec![0; (1 << 20) + 1]),
            "too-much-metadata",
        ),
        File::taken("an XMP that multiplies.jpg", spliced(&picture, 2, &segment(0xE1, bomb)), SIZE),
        File::taken(
            "two hundred XMP.jpg",
            spliced(&picture, 2, &segment(0xE1, bomb).repeat(200)),
            SIZE,
        ),
        taken("a huge thumbnail", &[&block(&[TURN], 0)[..], &thumbnail].concat(), TURNED),
    ]
}
