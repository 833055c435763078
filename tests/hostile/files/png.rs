//! PNG: chunks that swell, that lie, that come at the wrong time.

use image::{DynamicImage, ImageBuffer, ImageFormat, LumaA, Rgba};

use super::File;
use super::bytes::{SIZE, chunk, deflated, encoded, sound, spliced};

/// Behind the signature and the header.
const START: usize = 33;

pub fn files() -> Vec<File> {
    [headers(), swelling(), animations(), broken(), pixels()].into_iter().flatten().collect()
}

/// A PNG of these chunks.
fn png(width: u32, height: u32, [depth, colour, interlaced]: [u8; 3], chunks: &[u8]) -> Vec<u8> {
    let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
    let header = chunk(*b"IHDR", &[&size[..], &[depth, colour, 0, 0, interlaced]].concat());
    [b"\x89PNG\r\n\x1a\n", &header[..], chunks, &chunk(*b"IEND", b"")].concat()
}

fn with(part: &[u8]) -> Vec<u8> {
    spliced(&sound(ImageFormat::Png), START, part)
}

fn headers() -> Vec<File> {
    let rgba = [8, 6, 0];
    let refused = |name: &str, bytes, code| File::refused(name, bytes, code);
    vec![
        refused(
            "two thousand million pixels across.png",
            png(0x7FFF_FFFF, 1, rgba, b""),
            "too-long",
        ),
        refused("fifty thousand by fifty thousand.png", png(50_000, 50_000, rgba, b""), "too-long"),
        refused(
            "sixteen thousand by sixteen thousand.png",
            png(16_000, 16_000, rgba, b""),
            "too-many-pixels",
        ),
        File::spoilt(
            "sixteen bits of twenty-five megapixels.png",
            png(5000, 5000, [16, 6, 0], b""),
            (5000, 5000),
            "unreadable",
        ),
        refused("no pixel.png", png(0, 0, rgba, b""), "unreadable"),
        refused(
            "one pixel.png",
            png(1, 1, rgba, &chunk(*b"IDAT", &deflated(&[0; 5]))),
            "too-small",
        ),
        refused("a colour that is none.png", png(96, 64, [8, 5, 0], b""), "unreadable"),
        File::spoilt("a depth that is none.png", png(96, 64, [7, 6, 0], b""), SIZE, "unreadable"),
        File::spoilt(
            "an interlacing that is none.png",
            png(96, 64, [8, 6, 9], b""),
            SIZE,
            "unreadable",
        ),
        File::spoilt("no pixels.png", png(96, 64, rgba, b""), SIZE, "unreadable"),
        File::spoilt(
            "a palette that is missing.png",
            png(96, 64, [8, 3, 0], &chunk(*b"IDAT", &deflated(&[0; 97 * 64]))),
            SIZE,
            "unreadable",
        ),
    ]
}

fn swelling() -> Vec<File> {
    let zeros = deflated(&vec![0; 100_000_000]);
    let profile = chunk(*b"iCCP", &[b"icc\0\0", &zeros[..]].concat());
    let text = chunk(*b"zTXt", &[b"Comment\0\0", &zeros[..]].concat());
    let words = chunk(*b"iTXt", &[b"XML:com.adobe.xmp\0\x01\0\0\0", &zeros[..]].concat());
    let pixels = |data: &[u8]| png(96, 64, [8, 2, 0], &chunk(*b"IDAT", data));
    let parts: Vec<u8> = (0..200_000).flat_map(|_| chunk(*b"IDAT", b"")).collect();
    let first = sound(ImageFormat::Png).windows(4).position(|four| four == b"IDAT").unwrap() - 4;
    vec![
        File::taken("a profile of 100 megabytes.png", with(&profile), SIZE),
        File::taken("words of 100 megabytes.png", with(&text), SIZE),
        File::taken("an XMP of 100 megabytes.png", with(&words), SIZE),
        File::taken("words of 100 megabytes, ten times.png", with(&text.repeat(10)), SIZE),
        File::refused(
            "a profile as it lies too large.png",
            with(&chunk(*b"iCCP", &vec![0; (1 << 20) + 1])),
            "too-much-metadata",
        ),
        File::taken("pixels of 100 megabytes for 20 kilobytes.png", pixels(&zeros), SIZE),
        File::spoilt("pixels that stop.png", pixels(&deflated(&[0; 5000])), SIZE, "unreadable"),
        File::spoilt(
            "pixels that are no zlib.png",
            pixels(b"nothing that was deflated"),
            SIZE,
            "unreadable",
        ),
        File::taken(
            "two hundred thousand empty parts.png",
            spliced(&sound(ImageFormat::Png), first, &parts),
            SIZE,
        ),
        File::taken(
            "two million chunks that nobody knows.png",
            with(&chunk(*b"teSt", b"").repeat(2_000_000)),
            SIZE,
        ),
    ]
}

fn animations() -> Vec<File> {
    let control = |frames: u32| chunk(*b"acTL", &[&frames.to_be_bytes()[..], &[0; 4]].concat());
    vec![
        File::refused(
            "four thousand million frames.png",
            with(&control(u32::MAX)),
            "too-many-frames",
        ),
        File::refused("2001 frames.png", with(&control(2001)), "too-many-frames"),
        File::taken("two frames that are not there.png", with(&control(2)), SIZE),
        File::refused(
            "a control of two bytes.png",
            with(&chunk(*b"acTL", &[0; 2])),
            "too-many-frames",
        ),
    ]
}

fn broken() -> Vec<File> {
    let sound = sound(ImageFormat::Png);
    let data = sound.windows(4).position(|four| four == b"IDAT").unwrap();
    let mut checksum = sound.clone();
    checksum[data + 9] ^= 0x55;
    let mut header = sound.clone();
    header[29] ^= 0x55;
    let long = spliced(&sound, START, b"\xFF\xFF\xFF\xFFteSt");
    let mut reserved = sound.clone();
    reserved[data + 2] = b'!';
    vec![
        File::spoilt("a checksum of pixels that is wrong.png", checksum, SIZE, "unreadable"),
        File::spoilt("a checksum of the header that is wrong.png", header, SIZE, "unreadable"),
        File::refused("a chunk of four gigabytes.png", long, "truncated"),
        File::spoilt("a name of a chunk that is none.png", reserved, SIZE, "unreadable"),
        File::spoilt(
            "an end before the pixels.png",
            with(&chunk(*b"IEND", b"")),
            SIZE,
            "unreadable",
        ),
        File::spoilt(
            "two headers.png",
            spliced(&sound, START, &sound[8..START]),
            SIZE,
            "unreadable",
        ),
        File::taken("something behind the end.png", [&sound[..], &vec![7; 100_000]].concat(), SIZE),
    ]
}

/// Kinds of pixels that cameras do not make.
fn pixels() -> Vec<File> {
    let (width, height) = SIZE;
    let deep = ImageBuffer::from_fn(width, height, |x, y| {
        let sample = |value: u32| u16::try_from(value % 65_536).unwrap();
        Rgba([sample(x * 600), sample(y * 900), 30_000, sample(x * 700)])
    });
    let clear = ImageBuffer::from_pixel(width, height, LumaA([9_u8, 0]));
    let bits = chunk(*b"IDAT", &deflated(&[&[0][..], &[0x5A; 12]].concat().repeat(64)));
    let flat = DynamicImage::new_rgba8(5000, 5000);
    let passes = chunk(*b"IDAT", &deflated(&vec![0; 96 * 64 * 4]));
    vec![
        File::taken("sixteen bits and holes.png", encoded(&deep.into(), ImageFormat::Png), SIZE),
        File::taken("nothing to be seen.png", encoded(&clear.into(), ImageFormat::Png), SIZE),
        File::taken("one bit.png", png(96, 64, [1, 0, 0], &bits), SIZE),
        File::taken("twenty-five megapixels.png", encoded(&flat, ImageFormat::Png), (5000, 5000)),
        File::taken("interlaced.png", png(96, 64, [8, 0, 1], &passes), SIZE),
    ]
}
