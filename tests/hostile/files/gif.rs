//! GIF: screens, frames and codes that do not fit each other.

use image::{DynamicImage, ImageFormat};

use super::File;
use super::bytes::{SIZE, encoded, sound, spliced};

/// A frame of one pixel.
const DOT: [u8; 15] = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 1, 0];

pub fn files() -> Vec<File> {
    [sizes(), frames(), codes()].into_iter().flatten().collect()
}

/// A screen with two colours.
fn screen(width: u16, height: u16) -> Vec<u8> {
    let size = [width.to_le_bytes(), height.to_le_bytes()].concat();
    [b"GIF89a", &size[..], &[0x80, 0, 0, 0, 0, 0, 255, 255, 255]].concat()
}

/// A frame of that size with that least code size and those codes.
fn frame([left, width, height]: [u16; 3], least: u8, codes: &[u8]) -> Vec<u8> {
    let place = [left, 0, width, height].map(u16::to_le_bytes).concat();
    let mut frame = [&[0x2C], &place[..], &[0, least]].concat();
    for part in codes.chunks(255) {
        frame.push(u8::try_from(part.len()).unwrap());
        frame.extend(part);
    }
    frame.push(0);
    frame
}

fn gif(screen: Vec<u8>, frames: &[u8]) -> Vec<u8> {
    [&screen[..], frames, &[0x3B]].concat()
}

fn sizes() -> Vec<File> {
    let refused =
        |name: &str, screen, frames: &[u8], code| File::refused(name, gif(screen, frames), code);
    let large = encoded(&DynamicImage::new_rgb8(5000, 5000), ImageFormat::Gif);
    vec![
        refused("a screen of four gigapixels.gif", screen(65_535, 65_535), &DOT, "too-long"),
        refused(
            "a frame of four gigapixels.gif",
            screen(96, 64),
            &frame([0, 65_535, 65_535], 2, b"L"),
            "too-long",
        ),
        refused("a screen of 36 megapixels.gif", screen(6000, 6000), &DOT, "too-many-pixels"),
        refused("a screen of nothing.gif", screen(0, 0), &DOT, "unreadable"),
        refused("a screen of one pixel.gif", screen(1, 1), &DOT, "too-small"),
        refused("a screen alone.gif", screen(96, 64), &[], "unreadable"),
        File::taken("one pixel in 25 megapixels.gif", gif(screen(5000, 5000), &DOT), (5000, 5000)),
        File::taken("twenty-five megapixels.gif", large, (5000, 5000)),
        File::spoilt(
            "a frame of nothing.gif",
            gif(screen(96, 64), &frame([0, 0, 0], 2, b"L\x01")),
            SIZE,
            "unreadable",
        ),
        File::taken(
            "a frame beside the screen.gif",
            gif(screen(96, 64), &frame([500, 1, 1], 2, b"L\x01")),
            SIZE,
        ),
    ]
}

fn frames() -> Vec<File> {
    let sound = sound(ImageFormat::Gif);
    let end = sound.len() - 1;
    let with = |part: &[u8]| spliced(&sound, end, part);
    let large: Vec<u8> = frame([0, 5000, 5000], 2, &[0x4C; 40]).repeat(1999);
    vec![
        File::taken("2000 frames.gif", with(&DOT.repeat(1999)), SIZE),
        File::refused("2001 frames.gif", with(&DOT.repeat(2000)), "too-many-frames"),
        File::refused(
            "a hundred thousand frames.gif",
            with(&DOT.repeat(100_000)),
            "too-many-frames",
        ),
        File::taken("two thousand frames of 25 megapixels behind.gif", with(&large), SIZE),
        File::taken(
            "a million comments.gif",
            spliced(&sound, start(&sound), &b"\x21\xFE\0".repeat(1_000_000)),
            SIZE,
        ),
        File::taken(
            "five mebibytes of an application.gif",
            spliced(&sound, start(&sound), &application()),
            SIZE,
        ),
        File::taken("no end.gif", sound[..end].to_vec(), SIZE),
        File::taken(
            "something behind the end.gif",
            [&sound[..], b"<script>alert(1)</script>"].concat(),
            SIZE,
        ),
        File::refused(
            "a block that nobody knows.gif",
            spliced(&sound, start(&sound), &[0x77]),
            "unreadable",
        ),
    ]
}

/// Where the first block begins.
fn start(sound: &[u8]) -> usize {
    13 + if sound[10] & 0x80 == 0 { 0 } else { 3 << ((sound[10] & 7) + 1) }
}

fn application() -> Vec<u8> {
    let part = [&[255][..], &[0x41; 255]].concat().repeat(20_000);
    [&b"\x21\xFF\x0BNETSCAPE2.0"[..], &part, &[0]].concat()
}

fn codes() -> Vec<File> {
    let small = |least, codes: &[u8]| gif(screen(96, 64), &frame([0, 96, 64], least, codes));
    let spoilt = |name: &str, bytes| File::spoilt(name, bytes, SIZE, "unreadable");
    let plain = [b"GIF89a", &[96, 0, 64, 0, 0, 0, 0][..]].concat();
    vec![
        spoilt("codes of no bits.gif", small(0, b"\0\0\0\0")),
        spoilt("codes of thirteen bits.gif", small(13, b"\0\0\0\0")),
        spoilt("codes of 255 bits.gif", small(255, b"\0\0\0\0")),
        spoilt("codes before they are known.gif", small(2, &[0xFF; 200])),
        spoilt("no codes.gif", small(2, b"")),
        spoilt("no colours.gif", gif(plain, &frame([0, 96, 64], 2, &[0x4C; 40]))),
    ]
}
