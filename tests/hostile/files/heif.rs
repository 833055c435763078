//! HEIC and AVIF: boxes that lie, that hold themselves, that ask for more than they show.

use std::sync::LazyLock;

use cimaise_media::{Limits, Order, RenditionFormat, develop};
use heifer::heifer_isobmff::writer::{ALPHA_URN, HeifWriter, ImageSpec};
use image::ImageFormat;

use super::File;
use super::bytes::{SIZE, drawn, sound};
use super::coded::coded;

static HEIC: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let options = heifer::EncodeOptions { quality: 80, max_threads: 1 };
    heifer::encode_rgb8(SIZE.0, SIZE.1, &drawn().into_rgb8(), &options).unwrap()
});

static AVIF: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let formats = vec![RenditionFormat::Avif];
    let order = Order { edges: vec![SIZE.0], formats, facts: false };
    let limits = Limits { min_edge: 1, ..Limits::default() };
    let developed = develop(&sound(ImageFormat::Png), &limits, &order).unwrap();
    developed.renditions.into_iter().next().unwrap().bytes
});

/// The small picture in HEIC.
pub fn heic() -> Vec<u8> {
    HEIC.clone()
}

/// The small picture in AVIF.
pub fn avif() -> Vec<u8> {
    AVIF.clone()
}

pub fn files() -> Vec<File> {
    [sizes(), grids(), overlays(), brands()].into_iter().flatten().collect()
}

/// What the boxes say of the size, and what the pictures in them are.
fn sizes() -> Vec<File> {
    let told = |bytes: &[u8], (width, height): (u32, u32)| {
        let at = bytes.windows(4).position(|four| four == b"ispe").unwrap() + 8;
        let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
        [&bytes[..at], &size, &bytes[at + 8..]].concat()
    };
    let mut files = Vec::new();
    for (extension, bytes) in [("heic", heic()), ("avif", avif())] {
        let file = |what: &str, size, code| {
            File::refused(
                format!("{extension} that says {what}.{extension}"),
                told(&bytes, size),
                code,
            )
        };
        files.push(file("too long", (65_535, 65_535), "too-long"));
        files.push(file("too much", (16_384, 16_384), "too-many-pixels"));
        files.push(file("nothing", (0, 0), "unreadable"));
        files.push(file("a dot", (1, 1), "too-small"));
    }
    let small = told(&avif(), (20, 20));
    files.push(File::spoilt("avif larger than it says.avif", small, (20, 20), "unreadable"));
    let large = told(&avif(), (5000, 5000));
    files.push(File::spoilt("avif smaller than it says.avif", large, (5000, 5000), "unreadable"));
    files
}

/// A HEIC of the small picture and what else is added.
fn composed(add: impl FnOnce(&mut HeifWriter, u32)) -> Vec<u8> {
    let (config, slices) = coded(&HEIC);
    let mut writer = HeifWriter::new();
    let tile = writer.add_image(&ImageSpec::new(SIZE.0, SIZE.1, config, &slices));
    add(&mut writer, tile);
    writer.finish()
}

fn grids() -> Vec<File> {
    let (width, height) = SIZE;
    let grid = |rows: u16, columns: u16, size: (u32, u32)| {
        composed(|writer, tile| {
            let tiles = vec![tile; usize::from(rows) * usize::from(columns)];
            writer.add_grid(rows, columns, size.0, size.1, &tiles, None, None);
        })
    };
    let own = composed(|writer, _| {
        let grid = writer.add_grid(1, 1, width, height, &[], None, None);
        writer.add_reference(*b"dimg", grid, &[grid]);
    });
    let circle = composed(|writer, _| {
        let first = writer.add_grid(1, 1, width, height, &[], None, None);
        let second = writer.add_grid(1, 1, width, height, &[first], None, None);
        writer.add_reference(*b"dimg", first, &[second]);
    });
    let deep = composed(|writer, tile| {
        let mut below = tile;
        for _ in 0..3 {
            below = writer.add_grid(30, 30, width, height, &[below; 900], None, None);
        }
    });
    let far = composed(|writer, tile| {
        let beside = writer.add_grid(1, 1, 20_000, 6000, &[tile], None, Some(ALPHA_URN));
        writer.add_reference(*b"auxl", beside, &[tile]);
        writer.set_primary(tile);
    });
    let vast = {
        let bytes = grid(2, 2, SIZE);
        let at = bytes.windows(4).position(|four| four == b"ispe").unwrap() + 8;
        let side = ((1_u32 << 30) - 128).to_be_bytes();
        [&bytes[..at], &side, &side, &bytes[at + 8..]].concat()
    };
    let alpha = composed(|writer, tile| {
        let own = [tile];
        writer.add_reference(*b"auxl", tile, &own);
    });
    vec![
        File::taken("tiles, two by two.heic", grid(2, 2, (150, 100)), (150, 100)),
        File::taken("tiles, 26 by 39.heic", grid(39, 26, (2496, 2496)), (2496, 2496)),
        File::refused(
            "tiles of too many pixels.heic",
            grid(60, 60, (5760, 11_520)),
            "too-many-pixels",
        ),
        File::taken("tiles of 33 megapixels.heic", large_tiles(12, 12, (5760, 5760)), (5760, 5760)),
        File::refused("more tiles than are taken.heic", grid(250, 250, SIZE), "unreadable"),
        File::taken("3600 tiles behind each other.heic", grid(60, 60, SIZE), SIZE),
        File::spoilt(
            "a thousand large tiles behind each other.heic",
            large_tiles(25, 40, SIZE),
            SIZE,
            "too-heavy",
        ),
        File::taken("as many large tiles as are taken.heic", large_tiles(20, 38, SIZE), SIZE),
        File::spoilt("a grid of itself.heic", own, SIZE, "unreadable"),
        File::spoilt("two grids of each other.heic", circle, SIZE, "unreadable"),
        File::spoilt("grids of grids of grids.heic", deep, SIZE, "unreadable"),
        File::taken("its own transparency.heic", alpha, SIZE),
        File::spoilt("a transparency larger than its picture.heic", far, SIZE, "unreadable"),
        File::refused("a tile that says 2 to the 60 pixels.heic", vast, "too-long"),
    ]
}

/// A quarter of a megapixel at a time, of which `size` shows.
fn large_tiles(rows: u16, columns: u16, size: (u32, u32)) -> Vec<u8> {
    let options = heifer::EncodeOptions { quality: 10, max_threads: 1 };
    let flat = vec![90; 512 * 512 * 3];
    let tile = heifer::encode_rgb8(512, 512, &flat, &options).unwrap();
    let (config, slices) = coded(&tile);
    let mut writer = HeifWriter::new();
    let tile = writer.add_image(&ImageSpec::new(512, 512, config, &slices));
    let tiles = vec![tile; usize::from(rows) * usize::from(columns)];
    writer.add_grid(rows, columns, size.0, size.1, &tiles, None, None);
    writer.finish()
}

/// The small picture many times upon itself.
fn overlays() -> Vec<File> {
    let layers = |count: usize| {
        let bytes = composed(|writer, tile| {
            writer.add_grid(1, 1, SIZE.0, SIZE.1, &vec![tile; count], None, None);
        });
        let kind = bytes.windows(4).position(|four| four == b"grid").unwrap();
        [&bytes[..kind], b"iovl", &bytes[kind + 4..]].concat()
    };
    vec![
        File::spoilt("a hundred layers.heic", layers(100), SIZE, "unreadable"),
        File::refused("twenty thousand layers.heic", layers(20_000), "unreadable"),
    ]
}

/// What calls itself one and is another.
fn brands() -> Vec<File> {
    let renamed = |bytes: Vec<u8>, brand: &[u8]| [&bytes[..8], brand, &bytes[12..]].concat();
    vec![
        File::spoilt("avif that says heic.heic", renamed(avif(), b"heic"), SIZE, "unreadable"),
        File::spoilt("heic that says avif.avif", renamed(heic(), b"avif"), SIZE, "unreadable"),
        File::refused("heic that says film.mp4", renamed(heic(), b"mp42"), "film"),
        File::taken("heic that says jpg.jpg", heic(), SIZE),
    ]
}
