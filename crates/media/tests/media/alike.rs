//! Look-alikes among two dozen drawn pictures: all that were altered are found, and no others.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "drawn light is below 256"
)]

use cimaise_media::{Fingerprint, Likeness, Order, RenditionFormat, develop};
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, Rgb, RgbImage, imageops::FilterType};

use crate::draw;

/// A landscape of its own for each seed: hills, a sky, and some round and square things.
fn landscape(seed: u32) -> DynamicImage {
    let mut state = seed.wrapping_mul(0x9E37_79B9) | 1;
    let mut random = |below: f64| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        f64::from(state % 10_000) / 10_000.0 * below
    };
    let hills: Vec<_> = (0..4).map(|_| (random(9.0) + 1.0, random(6.3), random(0.2))).collect();
    let horizon = 0.2 + random(0.6);
    let lights = [random(255.0), random(255.0)];
    let things: Vec<_> = (0..14)
        .map(|at| (random(1.0), random(1.0), 0.04 + random(0.16), random(255.0), at % 2 == 0))
        .collect();
    RgbImage::from_fn(640, 480, |x, y| {
        let (u, v) = (f64::from(x) / 640.0, f64::from(y) / 480.0);
        let hill: f64 =
            hills.iter().map(|(wave, phase, high)| (u * wave + phase).sin() * high).sum();
        let mut light = if v < horizon + hill { lights[0] } else { lights[1] };
        for (across, down, size, own, round) in &things {
            let (dx, dy) = ((u - across).abs(), (v - down).abs());
            if (*round && dx.hypot(dy) < *size) || (!round && dx.max(dy) < *size) {
                light = *own;
            }
        }
        let grain = f64::from((x * 31 + y * 17) % 13);
        Rgb([light, light * 0.8 + 20.0, 255.0 - light].map(|channel| (channel + grain) as u8))
    })
    .into()
}

fn fingerprint(pixels: &DynamicImage, quality: u8) -> Fingerprint {
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
    pixels.to_rgb8().write_with_encoder(encoder).unwrap();
    let formats = vec![RenditionFormat::Jpeg];
    let order = Order { edges: vec![320], formats, facts: true };
    develop(&bytes, &draw::small(), &order).unwrap().facts.unwrap().fingerprint
}

fn cropped(pixels: &DynamicImage, [left, top, right, bottom]: [u32; 4]) -> DynamicImage {
    let (width, height) = (pixels.width(), pixels.height());
    let part = |whole: u32, percent: u32| whole * percent / 100;
    let (x, y) = (part(width, left), part(height, top));
    pixels.crop_imm(x, y, width - x - part(width, right), height - y - part(height, bottom))
}

#[test]
fn altered_pictures_are_found_and_others_are_not() {
    let drawn: Vec<_> = (1..=24).map(landscape).collect();
    let known: Vec<_> = drawn.iter().map(|pixels| fingerprint(pixels, 90)).collect();
    for (at, pixels) in drawn.iter().enumerate() {
        let altered = [
            ("encoded again", fingerprint(pixels, 40), false, false),
            (
                "smaller",
                fingerprint(&pixels.resize(330, 330, FilterType::Triangle), 80),
                false,
                false,
            ),
            ("cropped", fingerprint(&cropped(pixels, [5, 5, 5, 5]), 80), false, false),
            ("cropped at a side", fingerprint(&cropped(pixels, [5, 0, 0, 3]), 80), false, false),
            ("in a mirror", fingerprint(&pixels.fliph(), 80), true, false),
            ("upside down", fingerprint(&pixels.rotate180(), 80), false, true),
            ("turned right", fingerprint(&pixels.rotate90(), 80), false, true),
            ("turned left", fingerprint(&pixels.rotate270(), 80), false, true),
            ("turned in a mirror", fingerprint(&pixels.rotate90().fliph(), 80), true, true),
            (
                "all at once",
                fingerprint(&cropped(&pixels.rotate90(), [0, 4, 5, 1]).fliph(), 50),
                true,
                true,
            ),
        ];
        for (how, altered, mirrored, turned) in altered {
            let likeness = altered.likeness(&known[at]);
            let position = likeness.map(|Likeness { mirrored, turned, .. }| (mirrored, turned));
            assert_eq!(position, Some((mirrored, turned)), "{at} {how}: {likeness:?}");
            for (other, known) in known.iter().enumerate().filter(|(other, _)| *other != at) {
                assert_eq!(altered.likeness(known), None, "{at} {how} and {other}");
            }
        }
    }
}
