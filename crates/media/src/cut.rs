//! A part of one of our own renditions, at another size: for viewers that come nearer than a page does.

use crate::decode::{caught, decode};
use crate::plane::{Plane, Planes};
use crate::top::{Picture, top};
use crate::{Limits, RenditionFormat, Unfit, encode};

/// Where a part lies in a picture, in pixels from its top left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Part {
    /// How far from the left.
    pub x: u32,
    /// How far from the top.
    pub y: u32,
    /// How wide, at least one.
    pub width: u32,
    /// How high, at least one.
    pub height: u32,
}

/// Cuts `part` out of a JPEG that this house drew, scales it to `size` in pixels, and gives it as JPEG.
///
/// # Errors
///
/// [`Unfit::Unreadable`] where the bytes are no opaque picture, or hold no such part.
pub fn cut(jpeg: &[u8], part: Part, size: (u32, u32)) -> Result<Vec<u8>, Unfit> {
    caught(|| {
        let decoded = decode(jpeg, &Limits { min_edge: 1, ..Limits::default() }, u32::MAX)?;
        let Picture::Opaque(planes) = top(decoded, u32::MAX)? else {
            return Err(Unfit::Unreadable);
        };
        let planes = planes.part(part).ok_or(Unfit::Unreadable)?;
        encode::encode(&Picture::Opaque(planes).scaled(size)?, RenditionFormat::Jpeg)
    })
}

impl Planes {
    /// A sample of chroma that is shared with pixels outside of the part is in it, too.
    fn part(&self, part: Part) -> Option<Self> {
        let Part { x, y, width, height } = part;
        let (right, bottom) = (x.checked_add(width)?, y.checked_add(height)?);
        let half = Part {
            x: x / 2,
            y: y / 2,
            width: right.div_ceil(2) - x / 2,
            height: bottom.div_ceil(2) - y / 2,
        };
        let chroma = match &self.chroma {
            Some([blue, red]) => Some([blue.part(half)?, red.part(half)?]),
            None => None,
        };
        Some(Self { luma: self.luma.part(part)?, chroma })
    }
}

impl Plane {
    fn part(&self, Part { x, y, width, height }: Part) -> Option<Self> {
        let (right, bottom) = (x.checked_add(width)?, y.checked_add(height)?);
        if right > self.width || bottom > self.height {
            return None;
        }
        let rows = self.rows().skip(y as usize).take(height as usize);
        let samples = rows.flat_map(|row| &row[x as usize..right as usize]).copied().collect();
        Self::packed(width, height, samples)
    }
}

#[cfg(test)]
mod tests {
    use image::{Rgb, RgbImage};

    use super::*;

    /// Four fields of one colour each, 40 by 30 pixels: red and green above blue and white.
    fn fields() -> Vec<u8> {
        let pixels = RgbImage::from_fn(80, 60, |x, y| match (x < 40, y < 30) {
            (true, true) => Rgb([200, 0, 0]),
            (false, true) => Rgb([0, 200, 0]),
            (true, false) => Rgb([0, 0, 200]),
            (false, false) => Rgb([255, 255, 255]),
        });
        let picture = Picture::Opaque(Planes::from_rgb(&pixels).unwrap());
        encode::encode(&picture, RenditionFormat::Jpeg).unwrap()
    }

    fn seen(part: Part, size: (u32, u32)) -> RgbImage {
        let jpeg = cut(&fields(), part, size).unwrap();
        image::load_from_memory(&jpeg).unwrap().into_rgb8()
    }

    fn is_about(pixel: Rgb<u8>, wanted: [u8; 3]) -> bool {
        pixel.0.iter().zip(wanted).all(|(one, wanted)| one.abs_diff(wanted) < 12)
    }

    #[test]
    fn each_part_shows_what_is_there_at_the_size_that_was_asked() {
        for (x, y, colour) in
            [(0, 0, [200, 0, 0]), (41, 1, [0, 200, 0]), (3, 33, [0, 0, 200]), (42, 32, [255; 3])]
        {
            let part = Part { x, y, width: 27, height: 25 };
            for size in [(27, 25), (9, 8), (1, 1)] {
                let seen = seen(part, size);
                assert_eq!(seen.dimensions(), size);
                let about = seen.pixels().filter(|pixel| is_about(**pixel, colour)).count();
                assert_eq!(about, (size.0 * size.1) as usize, "{part:?} {size:?}");
            }
        }
    }

    #[test]
    fn what_lies_outside_cannot_be_cut() {
        let jpeg = fields();
        for part in [
            Part { x: 80, y: 0, width: 1, height: 1 },
            Part { x: 0, y: 0, width: 80, height: 61 },
            Part { x: u32::MAX, y: 0, width: 2, height: 1 },
            Part { x: 0, y: 0, width: 0, height: 1 },
        ] {
            assert_eq!(cut(&jpeg, part, (1, 1)), Err(Unfit::Unreadable), "{part:?}");
        }
        let all = Part { x: 0, y: 0, width: 80, height: 60 };
        assert!(cut(b"nothing", all, (1, 1)).is_err());
    }
}
