//! HEIC of tiles, as phones write it: with more pixels than may be kept, it is drawn from half of them.

use cimaise_media::{Developed, Limits, Order, RenditionFormat, Unfit, cost, develop};
use heifer::heifer_isobmff::ItemId;
use heifer::heifer_isobmff::writer::{HeifWriter, ImageSpec};
use image::RgbImage;

use crate::coded::coded;
use crate::draw;

/// Of a tile, in pixels.
const TILE: u32 = 128;

/// `pixels` in tiles; what they are more than whole tiles is cut off again.
fn tiled(pixels: &RgbImage) -> Vec<u8> {
    tiled_with(pixels, |_, _| ())
}

/// The same, with what `more` writes about the whole.
fn tiled_with(pixels: &RgbImage, more: impl FnOnce(&mut HeifWriter, ItemId)) -> Vec<u8> {
    let (width, height) = pixels.dimensions();
    let (columns, rows) = (width.div_ceil(TILE), height.div_ceil(TILE));
    let options = heifer::EncodeOptions { quality: 90, max_threads: 1 };
    let mut writer = HeifWriter::new();
    let mut tiles = Vec::new();
    for place in 0..rows * columns {
        let (left, top) = (place % columns * TILE, place / columns * TILE);
        let tile = RgbImage::from_fn(TILE, TILE, |x, y| {
            *pixels.get_pixel((left + x).min(width - 1), (top + y).min(height - 1))
        });
        let bytes = heifer::encode_rgb8(TILE, TILE, &tile, &options).unwrap();
        let (config, slices) = coded(&bytes);
        let image = ImageSpec { hidden: true, ..ImageSpec::new(TILE, TILE, config, &slices) };
        tiles.push(writer.add_image(&image));
    }
    let [rows, columns] = [rows, columns].map(|count| u16::try_from(count).unwrap());
    let whole = writer.add_grid(rows, columns, width, height, &tiles, None, None);
    more(&mut writer, whole);
    writer.finish()
}

fn drawn(bytes: &[u8], limits: Limits) -> Result<Developed, Unfit> {
    let formats = vec![RenditionFormat::Jpeg];
    let order = Order { edges: vec![320, 160], formats, facts: true };
    assert_eq!(cost(bytes, &limits, &order).err(), develop(bytes, &limits, &order).err());
    develop(bytes, &limits, &order)
}

fn sizes(developed: &Developed) -> Vec<(u32, u32)> {
    developed.renditions.iter().map(|one| (one.width, one.height)).collect()
}

#[test]
fn what_is_larger_than_may_be_kept_is_drawn_from_half_its_pixels() {
    let bytes = tiled(&draw::quarters(397, 301));
    let all = drawn(&bytes, draw::small()).unwrap();
    assert_eq!(((all.width, all.height), sizes(&all)), ((397, 301), vec![(320, 243), (160, 121)]));
    let fewer = Limits { max_pixels: 397 * 301 - 1, ..draw::small() };
    let half = drawn(&bytes, fewer).unwrap();
    assert_eq!((half.width, half.height), (397, 301), "it is told as large as it is");
    assert_eq!(sizes(&half), [(199, 151), (160, 121)]);
    for rendition in all.renditions.iter().chain(&half.renditions) {
        assert_eq!(draw::seen(&rendition.bytes), draw::UPRIGHT);
    }
}

#[test]
fn of_four_pixels_their_mean_is_kept() {
    let stripes =
        RgbImage::from_fn(256, 128, |x, _| image::Rgb(if x % 2 == 0 { [60; 3] } else { [180; 3] }));
    let limits = Limits { max_pixels: 256 * 128 - 1, ..draw::small() };
    let half = drawn(&tiled(&stripes), limits).unwrap();
    let seen = image::load_from_memory(&half.renditions[0].bytes).unwrap().to_luma8();
    assert_eq!(seen.dimensions(), (128, 64));
    let far = seen.pixels().map(|pixel| pixel.0[0].abs_diff(120)).max().unwrap();
    assert!(far <= 8, "{far} steps from the mean");
}

#[test]
fn what_is_drawn_from_half_its_pixels_is_turned_as_its_box_says() {
    // The writer knows no turn: the box of a profile, which comes last, is made one.
    let mut bytes = tiled_with(&draw::quarters(256, 128), |writer, whole| {
        writer.add_icc_profile(whole, &[]);
    });
    let at = bytes.windows(8).position(|eight| eight == b"colrprof").unwrap();
    bytes[at..at + 5].copy_from_slice(b"irot\x01");
    let half = drawn(&bytes, Limits { max_pixels: 256 * 128 - 1, ..draw::small() }).unwrap();
    assert_eq!(((half.width, half.height), sizes(&half)), ((128, 256), vec![(64, 128)]));
    assert_eq!(draw::seen(&half.renditions[0].bytes), "GYRB");
}

#[test]
fn what_is_drawn_from_half_its_pixels_is_as_transparent_as_it_was() {
    let light = RgbImage::from_fn(256, 128, |x, _| image::Rgb([if x < 128 { 0 } else { 255 }; 3]));
    let options = heifer::EncodeOptions { quality: 90, max_threads: 1 };
    let (config, slices) = coded(&heifer::encode_rgb8(256, 128, &light, &options).unwrap());
    let dark = RgbImage::from_pixel(256, 128, image::Rgb([60; 3]));
    let bytes = tiled_with(&dark, |writer, whole| {
        writer.add_alpha(whole, &ImageSpec::new(256, 128, config, &slices));
    });
    let half = drawn(&bytes, Limits { max_pixels: 256 * 128 - 1, ..draw::small() }).unwrap();
    let seen = image::load_from_memory(&half.renditions[0].bytes).unwrap().to_luma8();
    assert_eq!(seen.dimensions(), (128, 64));
    let far = |x: u32, expected: u8| seen.get_pixel(x, 32).0[0].abs_diff(expected);
    assert_eq!(
        (far(32, 255) <= 4, far(96, 60) <= 4),
        (true, true),
        "white paper, then the picture"
    );
}

#[test]
fn larger_than_the_largest_jpeg_is_too_large() {
    let limits = Limits { max_pixels_jpeg: 256 * 128 - 1, max_pixels: 10_000, ..draw::small() };
    let refused = drawn(&tiled(&draw::quarters(256, 128)), limits);
    assert_eq!(refused, Err(Unfit::TooManyPixels { width: 256, height: 128 }));
}
