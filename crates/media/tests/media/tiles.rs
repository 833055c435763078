//! HEIC of tiles, as phones write it: with more pixels than may be kept, it is drawn from half of them.

use cimaise_media::{Developed, Limits, Order, RenditionFormat, Unfit, cost, develop};
use heifer::heifer_isobmff::HeifFile;
use heifer::heifer_isobmff::boxes::HevcConfig;
use heifer::heifer_isobmff::writer::{HeifWriter, ImageSpec};
use image::RgbImage;

use crate::draw;

/// Of a tile, in pixels.
const TILE: u32 = 128;

/// A picture's configuration and slices.
fn coded(bytes: &[u8]) -> (HevcConfig, Vec<Vec<u8>>) {
    let file = HeifFile::parse(bytes).unwrap();
    let config = file.hevc_config(file.primary_id).unwrap().unwrap().clone();
    let data = file.item_data(file.primary_id).unwrap();
    let (mut slices, mut rest) = (Vec::new(), &data[..]);
    while let Some((length, after)) = rest.split_first_chunk() {
        let (slice, after) = after.split_at(u32::from_be_bytes(*length).try_into().unwrap());
        slices.push(slice.to_vec());
        rest = after;
    }
    (config, slices)
}

/// `pixels` in tiles; what they are more than whole tiles is cut off again.
fn tiled(pixels: &RgbImage) -> Vec<u8> {
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
    writer.add_grid(rows, columns, width, height, &tiles, None, None);
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
fn larger_than_the_largest_jpeg_is_too_large() {
    let limits = Limits { max_pixels_jpeg: 256 * 128 - 1, max_pixels: 10_000, ..draw::small() };
    let refused = drawn(&tiled(&draw::quarters(256, 128)), limits);
    assert_eq!(refused, Err(Unfit::TooManyPixels { width: 256, height: 128 }));
}
