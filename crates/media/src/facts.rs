//! What is told of a picture beside its renditions, from the smallest of them.

use image::{RgbImage, RgbaImage};
use serde::{Deserialize, Serialize};

use crate::plane::Planes;
use crate::top::Picture;
use crate::{Fingerprint, Unfit, encode, scale};

/// What a thumbhash takes at most, along the longer side, in pixels.
const TINY: u32 = 100;
/// What a fingerprint is taken from, along the longer side, in pixels.
const SMALL: u32 = 320;

/// Facts about a picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PictureFacts {
    /// A blurred likeness in about 25 bytes, to hold the picture's place until it arrives
    /// (<https://evanw.github.io/thumbhash/>).
    pub thumbhash: Vec<u8>,
    /// The colour that fills most of it, on white: red, green, blue.
    pub colour: [u8; 3],
    /// What it looks like, on white.
    pub fingerprint: Fingerprint,
}

impl PictureFacts {
    /// Looks for the facts in a small rendition.
    pub fn of(picture: &Picture) -> Result<Self, Unfit> {
        let small = picture.scaled(scale::fit(picture.size(), SMALL))?;
        let on_white = match &small {
            Picture::Opaque(planes) => planes,
            Picture::Clear(pixels) => {
                &Planes::from_rgb(&encode::on_white(pixels)).ok_or(Unfit::Unreadable)?
            }
        };
        let fingerprint = Fingerprint::of(&on_white.luma)?;
        let tiny = small.scaled(scale::fit(small.size(), TINY))?;
        let (rgba, seen) = match &tiny {
            Picture::Opaque(planes) => opaque(planes),
            Picture::Clear(pixels) => (pixels.clone(), encode::on_white(pixels)),
        };
        let (width, height) = (rgba.width() as usize, rgba.height() as usize);
        let thumbhash = thumbhash::rgba_to_thumb_hash(width, height, &rgba);
        Ok(Self { thumbhash, colour: dominant(&seen), fingerprint })
    }
}

fn opaque(planes: &Planes) -> (RgbaImage, RgbImage) {
    let rgb = planes.to_rgb();
    let rgba = RgbaImage::from_fn(rgb.width(), rgb.height(), |x, y| {
        let [r, g, b] = rgb.get_pixel(x, y).0;
        image::Rgba([r, g, b, u8::MAX])
    });
    (rgba, rgb)
}

/// The mean of the fullest of 512 equal boxes of colours.
fn dominant(pixels: &RgbImage) -> [u8; 3] {
    let mut boxes = vec![(0_u64, [0_u64; 3]); 512];
    for pixel in pixels.pixels() {
        let [r, g, b] = pixel.0.map(|channel| usize::from(channel >> 5));
        let (count, sums) = &mut boxes[r << 6 | g << 3 | b];
        *count += 1;
        for (sum, channel) in sums.iter_mut().zip(pixel.0) {
            *sum += u64::from(channel);
        }
    }
    let (count, sums) = boxes.into_iter().max_by_key(|(count, _)| *count).unwrap_or_default();
    sums.map(|sum| u8::try_from((sum + count / 2) / count.max(1)).unwrap_or(u8::MAX))
}
