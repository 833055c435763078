//! What is found of pictures that were altered on their way. Prints a line for each way: its name,
//! how many were altered, how many are found by comparing with the original, and how many of these
//! are found among all.

use std::io::{Write, stdout};

use anyhow::Result;
use cimaise_media::{Crowd, Fingerprint};
use image::imageops::{
    FilterType, crop_imm, flip_horizontal, resize, rotate90, rotate180, rotate270,
};
use image::{Rgb, RgbImage};

use crate::toys::{TOYS, encoded, fingerprint, toy};

type Way = (&'static str, fn(&RgbImage) -> RgbImage, u8);

/// What is done, and the quality of the JPEG that leaves; 85 is what phones use.
const WAYS: [Way; 18] = [
    ("2 % off each side", |one| cropped(one, [2, 2, 2, 2]), 85),
    ("5 % off each side", |one| cropped(one, [5, 5, 5, 5]), 85),
    ("10 % off each side", |one| cropped(one, [10, 10, 10, 10]), 85),
    ("2 % off two sides", |one| cropped(one, [2, 2, 0, 0]), 85),
    ("5 % off two sides", |one| cropped(one, [5, 5, 0, 0]), 85),
    ("10 % off two sides", |one| cropped(one, [10, 10, 0, 0]), 85),
    ("JPEG of quality 90", Clone::clone, 90),
    ("JPEG of quality 60", Clone::clone, 60),
    ("JPEG of quality 30", Clone::clone, 30),
    ("half as large", |one| smaller(one, 2), 85),
    ("a quarter as large", |one| smaller(one, 4), 85),
    ("turned by 1 degree", |one| turned(one, 1.0), 85),
    ("turned by 2 degrees", |one| turned(one, 2.0), 85),
    ("turned by 3 degrees", |one| turned(one, 3.0), 85),
    ("in a mirror", flip_horizontal, 85),
    ("turned right", rotate90, 85),
    ("upside down", rotate180, 85),
    ("turned left", rotate270, 85),
];

/// Alters two hundred toys in every way.
pub fn tell() -> Result<()> {
    let drawn = (0..TOYS).map(toy).collect::<Result<Vec<_>>>()?;
    let known = drawn.iter().map(|toy| fingerprint(&encoded(toy, 90)?));
    let known = known.collect::<Result<Vec<Fingerprint>>>()?;
    let mut crowd = Crowd::default();
    for one in &known {
        crowd.take(one);
    }
    for (name, alter, quality) in WAYS {
        let (mut one_by_one, mut among_all) = (0, 0);
        for (place, (toy, known)) in drawn.iter().zip(&known).enumerate() {
            let altered = fingerprint(&encoded(&alter(toy), quality)?)?;
            if altered.likeness(known).is_some() {
                one_by_one += 1;
                let found = crowd.alike(&altered);
                among_all += usize::from(found.iter().any(|(found, _)| *found == place));
            }
        }
        writeln!(stdout(), "{name};{TOYS};{one_by_one};{among_all}")?;
    }
    let mut pairs = 0;
    for one in &known {
        pairs += crowd.alike(one).len() - 1;
    }
    writeln!(stdout(), "two toys, as they are;{};{pairs};{pairs}", TOYS * (TOYS - 1))?;
    Ok(())
}

/// So many hundredths off at the left, the top, the right and the bottom.
fn cropped(pixels: &RgbImage, [left, top, right, bottom]: [u32; 4]) -> RgbImage {
    let (width, height) = pixels.dimensions();
    let part = |whole: u32, hundredths: u32| whole * hundredths / 100;
    let (x, y) = (part(width, left), part(height, top));
    let (right, bottom) = (part(width, right), part(height, bottom));
    crop_imm(pixels, x, y, width - x - right, height - y - bottom).to_image()
}

fn smaller(pixels: &RgbImage, times: u32) -> RgbImage {
    resize(pixels, pixels.width() / times, pixels.height() / times, FilterType::Triangle)
}

/// Set straight as phones do it: around the middle, and as much larger as it takes to fill the frame.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "places and light are cut to what they may be"
)]
fn turned(pixels: &RgbImage, degrees: f32) -> RgbImage {
    let (width, height) = pixels.dimensions();
    let (sine, cosine) = degrees.to_radians().sin_cos();
    let [across, down] = [width, height].map(|side| f32::from(u16::try_from(side).unwrap_or(0)));
    let zoom = cosine + sine * (across / down).max(down / across);
    let light = |x: f32, y: f32| -> [f32; 3] {
        let (left, top) = (x.floor().max(0.0), y.floor().max(0.0));
        let at = |right: f32, below: f32| {
            let x = ((left + right) as u32).min(width - 1);
            let y = ((top + below) as u32).min(height - 1);
            pixels.get_pixel(x, y).0.map(f32::from)
        };
        let (right, below) = ((x - left).clamp(0.0, 1.0), (y - top).clamp(0.0, 1.0));
        let corners = [
            (at(0.0, 0.0), (1.0 - right) * (1.0 - below)),
            (at(1.0, 0.0), right * (1.0 - below)),
            (at(0.0, 1.0), (1.0 - right) * below),
            (at(1.0, 1.0), right * below),
        ];
        std::array::from_fn(|channel| corners.iter().map(|(at, part)| at[channel] * part).sum())
    };
    RgbImage::from_fn(width, height, |x, y| {
        let [x, y] = [x, y].map(|place| f32::from(u16::try_from(place).unwrap_or(0)));
        let (x, y) = ((x - across / 2.0) / zoom, (y - down / 2.0) / zoom);
        let from = (x * cosine - y * sine + across / 2.0, x * sine + y * cosine + down / 2.0);
        Rgb(light(from.0, from.1).map(|channel| channel.clamp(0.0, 255.0) as u8))
    })
}
