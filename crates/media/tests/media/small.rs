//! JPEG files that are made smaller while they are decoded look like those that are made smaller
//! afterwards, whatever their sampling, restarts and sizes.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "drawn light is below 256"
)]

use cimaise_media::{Developed, Limits, Order, RenditionFormat, Unfit, develop};
use image::{DynamicImage, Rgb, RgbImage, imageops::FilterType};
use libjpeg_turbo_rs::{Encoder, PixelFormat, Subsampling};

/// A landscape of smooth hills, sharp edges and every hue.
fn drawn(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let (u, v) = (f64::from(x) / f64::from(width), f64::from(y) / f64::from(height));
        let hill = u8::from((u * 9.0).sin() * 0.2 + 0.5 > v) * 90;
        let wave = |phase: f64| ((u * 17.0 + v * 13.0 + phase).sin() * 60.0 + 80.0) as u8;
        Rgb([wave(0.0) + hill, wave(2.0), wave(4.0) + hill / 2])
    })
}

fn encoded(pixels: &RgbImage, shape: impl FnOnce(Encoder) -> Encoder) -> Vec<u8> {
    let (width, height) = (pixels.width() as usize, pixels.height() as usize);
    shape(Encoder::new(pixels, width, height, PixelFormat::Rgb).quality(92)).encode().unwrap()
}

fn at(edge: u32, bytes: &[u8]) -> Result<Developed, Unfit> {
    let order = Order { edges: vec![edge], formats: vec![RenditionFormat::Jpeg], facts: false };
    develop(bytes, &Limits { min_edge: 1, ..Limits::default() }, &order)
}

/// How far the only rendition is from the pixels, on average, in steps of 256.
fn distance(developed: &Developed, pixels: &RgbImage) -> f64 {
    let [only] = &developed.renditions[..] else { panic!("{developed:?}") };
    let seen = image::load_from_memory(&only.bytes).unwrap().to_rgb8();
    let expected = DynamicImage::from(pixels.clone())
        .resize_exact(only.width, only.height, FilterType::Lanczos3)
        .into_rgb8();
    let sum: u64 = seen.iter().zip(expected.iter()).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
    sum as f64 / seen.len() as f64
}

#[test]
fn every_sampling_and_every_division_looks_right() {
    use Subsampling::{S411, S420, S422, S440, S441, S444};
    for (width, height) in [(640, 480), (641, 479), (333, 500)] {
        let pixels = drawn(width, height);
        for sampling in [S444, S422, S420, S440, S411, S441] {
            let bytes = encoded(&pixels, |encoder| encoder.subsampling(sampling));
            for divisor in [1, 2, 4, 8] {
                let edge = width.max(height).div_ceil(divisor);
                let far = distance(&at(edge, &bytes).unwrap(), &pixels);
                // One sample of colour for four pixels leaves less to compare.
                let most = if matches!(sampling, S411 | S441) { 10.0 } else { 9.0 };
                assert!(far < most, "{width}x{height} {sampling:?} / {divisor}: {far}");
            }
        }
    }
}

#[test]
fn restarts_progression_and_optimised_codes_change_nothing() {
    let pixels = drawn(800, 600);
    let plain = at(400, &encoded(&pixels, |encoder| encoder)).unwrap();
    let rows = at(400, &encoded(&pixels, |encoder| encoder.restart_rows(1))).unwrap();
    let units = at(400, &encoded(&pixels, |encoder| encoder.restart_blocks(7))).unwrap();
    let codes = at(400, &encoded(&pixels, |encoder| encoder.optimize_huffman(true))).unwrap();
    assert_eq!((&rows, &units, &codes), (&plain, &plain, &plain));
    let progressive = at(400, &encoded(&pixels, |encoder| encoder.progressive(true))).unwrap();
    assert!(distance(&progressive, &pixels) < 4.0);
}

#[test]
fn what_is_stripped_is_drawn_as_before() {
    let found = include_bytes!("../../../../tests/fuzz/finds/other-once-stripped.jpg");
    let stripped = cimaise_media::strip(found).unwrap();
    assert_eq!(at(8, &stripped), at(8, found));
}

#[test]
fn grey_stays_grey() {
    let pixels = drawn(640, 480);
    let grey = DynamicImage::from(pixels.clone()).into_luma8();
    let bytes = Encoder::new(&grey, 640, 480, PixelFormat::Grayscale).encode().unwrap();
    for edge in [640, 320, 160, 80] {
        let developed = at(edge, &bytes).unwrap();
        let seen = image::load_from_memory(&developed.renditions[0].bytes).unwrap();
        assert!(!seen.color().has_color());
        assert!(distance(&developed, &DynamicImage::from(grey.clone()).into_rgb8()) < 3.0);
    }
}

#[test]
fn what_is_cut_or_overrun_is_refused_at_every_size() {
    let bytes = encoded(&drawn(320, 240), |encoder| encoder.restart_rows(2));
    for edge in [320, 160, 80, 40] {
        // The end of a picture that was cut, put where it was cut.
        for len in (bytes.len() / 2..bytes.len() - 2).step_by(37) {
            let cut = [&bytes[..len], &[0xFF, 0xD9]].concat();
            assert!(at(edge, &cut).is_err(), "{edge} {len}");
        }
    }
}

#[test]
fn the_top_may_be_a_little_smaller_where_that_is_faster() {
    let bytes = encoded(&drawn(4000, 16), |encoder| encoder);
    let widths = |bytes: &[u8]| at(2048, bytes).unwrap().renditions[0].width;
    assert_eq!(widths(&bytes), 2000);
    assert_eq!(widths(&encoded(&drawn(3900, 16), |encoder| encoder)), 2048);
    assert_eq!(widths(&encoded(&drawn(2000, 16), |encoder| encoder)), 2000);
}
