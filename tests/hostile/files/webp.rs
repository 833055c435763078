//! WebP: canvases and pictures that disagree, few bytes that are many pixels.

use image::{DynamicImage, ImageFormat};

use super::File;
use super::bytes::{SIZE, encoded, riff, sound, webp};

/// The beginning of a lossy picture of 268 megapixels.
const HUGE: &[u8] = b"\x10\0\0\x9d\x01\x2a\xff\x3f\xff\x3f";

pub fn files() -> Vec<File> {
    [sizes(), containers(), animations()].into_iter().flatten().collect()
}

/// The one chunk of the small picture.
fn picture() -> Vec<u8> {
    sound(ImageFormat::WebP).split_off(12)
}

/// A lossless picture of a few bytes.
fn lossless(width: u32, height: u32) -> Vec<u8> {
    let bits = (width - 1) | ((height - 1) << 14);
    riff(*b"VP8L", &[&[0x2F][..], &bits.to_le_bytes(), &[0; 8]].concat())
}

/// An extended header.
fn canvas(flags: u8, (width, height): (u32, u32)) -> Vec<u8> {
    let [w1, w2, w3, _] = (width - 1).to_le_bytes();
    let [h1, h2, h3, _] = (height - 1).to_le_bytes();
    riff(*b"VP8X", &[flags, 0, 0, 0, w1, w2, w3, h1, h2, h3])
}

fn sizes() -> Vec<File> {
    let refused = |name: &str, bytes: &[u8], code| File::refused(name, webp(bytes), code);
    let large = encoded(&DynamicImage::new_rgba8(5000, 5000), ImageFormat::WebP);
    let dots = riff(*b"VP8 ", b"\x10\0\0\x9d\x01\x2a\0\0\0\0");
    let lossy = riff(*b"VP8 ", HUGE);
    vec![
        refused("thirty bytes, 268 megapixels.webp", &lossless(16_384, 16_384), "too-many-pixels"),
        refused("lossy, 268 megapixels.webp", &lossy, "too-many-pixels"),
        refused("a canvas of terapixels.webp", &canvas(0, (1 << 24, 1 << 24)), "too-long"),
        refused(
            "a small canvas, a huge picture.webp",
            &[canvas(0, SIZE), lossless(16_384, 16_384)].concat(),
            "too-many-pixels",
        ),
        File::refused(
            "a large canvas, a small picture.webp",
            webp(&[canvas(0, (4000, 4000)), picture()].concat()),
            "unreadable",
        ),
        refused("no pixel.webp", &dots, "unreadable"),
        refused("one pixel.webp", &lossless(1, 1), "too-small"),
        refused("no chunk.webp", &[], "unreadable"),
        File::spoilt("a canvas without a picture.webp", webp(&canvas(0, SIZE)), SIZE, "unreadable"),
        File::taken("twenty-five megapixels of nothing.webp", large, (5000, 5000)),
    ]
}

fn containers() -> Vec<File> {
    // What the flags promise must be there.
    let (profile, exif, xmp) = (0x20, 0x08, 0x04);
    let chunks = |flags, parts: &[Vec<u8>]| webp(&[canvas(flags, SIZE), parts.concat()].concat());
    let whole = sound(ImageFormat::WebP);
    let mut long = whole.clone();
    long[4..8].copy_from_slice(&u32::MAX.to_le_bytes());
    let mut short = whole.clone();
    short[4..8].copy_from_slice(&20_u32.to_le_bytes());
    let mut chunk = whole.clone();
    chunk[16..20].copy_from_slice(&u32::MAX.to_le_bytes());
    let half = whole.len() / 2;
    let noise: Vec<u8> =
        whole.iter().enumerate().map(|(at, byte)| if at > half { !byte } else { *byte }).collect();
    let wave = [b"RIFF", &whole[4..8], b"WAVE", &whole[12..]].concat();
    let metadata = vec![0; (1 << 20) + 1];
    vec![
        File::refused("a container of four gigabytes.webp", long, "truncated"),
        File::refused("a container shorter than its picture.webp", short, "truncated"),
        File::refused("a picture of four gigabytes.webp", chunk, "truncated"),
        File::spoilt("a second half upside down.webp", noise, SIZE, "unreadable"),
        File::refused("a sound, not a picture.webp", wave, "unknown-format"),
        File::refused(
            "Exif of a mebibyte.webp",
            chunks(exif, &[picture(), riff(*b"EXIF", &metadata)]),
            "too-much-metadata",
        ),
        File::refused(
            "a profile of a mebibyte.webp",
            chunks(profile, &[riff(*b"ICCP", &metadata), picture()]),
            "too-much-metadata",
        ),
        File::taken(
            "an XMP of eight mebibytes.webp",
            chunks(xmp, &[picture(), riff(*b"XMP ", &vec![b' '; 8 << 20])]),
            SIZE,
        ),
        File::taken(
            "a profile that is none.webp",
            chunks(profile, &[riff(*b"ICCP", b"no profile"), picture()]),
            SIZE,
        ),
        File::taken(
            "a million chunks that nobody knows.webp",
            chunks(0, &[picture(), riff(*b"teSt", b"").repeat(1_000_000)]),
            SIZE,
        ),
        File::taken(
            "something behind the container.webp",
            [&whole[..], &vec![1; 100_000]].concat(),
            SIZE,
        ),
        File::spoilt(
            "a huge picture behind the container.webp",
            [webp(&canvas(0, SIZE)), riff(*b"VP8 ", HUGE)].concat(),
            SIZE,
            "unreadable",
        ),
        File::taken(
            "a profile of gigabytes behind the container.webp",
            [&chunks(0x20, &[picture()])[..], b"ICCP\xff\xff\xff\xff"].concat(),
            SIZE,
        ),
        File::refused(
            "one canvas after the other.webp",
            webp(&[canvas(0, SIZE), canvas(0, (4000, 4000)), canvas(0, SIZE), picture()].concat()),
            "unreadable",
        ),
    ]
}

fn animations() -> Vec<File> {
    let frame = |at: u8, (width, height): (u32, u32), picture: &[u8]| {
        let [w1, w2, w3, _] = (width - 1).to_le_bytes();
        let [h1, h2, h3, _] = (height - 1).to_le_bytes();
        let place = [at, 0, 0, at, 0, 0, w1, w2, w3, h1, h2, h3, 100, 0, 0, 2];
        riff(*b"ANMF", &[&place[..], picture].concat())
    };
    let moving = |size, frames: &[u8]| {
        webp(&[canvas(2, size), riff(*b"ANIM", &[0; 6]), frames.to_vec()].concat())
    };
    let dot = frame(0, (1, 1), &lossless(1, 1));
    let hidden = [riff(*b"ALPH", &[0; 96 * 64 + 1]), riff(*b"teSt", HUGE)].concat();
    let whole = frame(0, SIZE, &picture());
    vec![
        File::refused(
            "2001 frames.webp",
            moving(SIZE, &[whole.clone(), dot.repeat(2000)].concat()),
            "too-many-frames",
        ),
        File::taken(
            "2000 frames.webp",
            moving(SIZE, &[whole.clone(), dot.repeat(1999)].concat()),
            SIZE,
        ),
        File::spoilt(
            "a first frame of one pixel in 25 megapixels.webp",
            moving((5000, 5000), &dot),
            (5000, 5000),
            "unreadable",
        ),
        File::spoilt(
            "a frame beside the canvas.webp",
            moving(SIZE, &frame(90, SIZE, &picture())),
            SIZE,
            "unreadable",
        ),
        File::refused(
            "a frame larger than the canvas.webp",
            moving((20, 20), &whole),
            "unreadable",
        ),
        File::refused(
            "a frame with a huge picture.webp",
            moving(SIZE, &frame(0, SIZE, &lossless(16_384, 16_384))),
            "too-many-pixels",
        ),
        File::refused(
            "a frame with a huge picture under another name.webp",
            moving(SIZE, &frame(0, SIZE, &hidden)),
            "unreadable",
        ),
        File::spoilt("moving, without a frame.webp", moving(SIZE, &[]), SIZE, "unreadable"),
        File::spoilt("an empty frame.webp", moving(SIZE, &riff(*b"ANMF", b"")), SIZE, "unreadable"),
    ]
}
