//! Pixels as films keep them (ITU-T H.273): other weights of light and often a narrower range than
//! JPEG's.

use image::RgbImage;

use crate::plane::Plane;

/// How samples stand for colours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Video {
    /// Whether 0 is black and 255 white, instead of 16 and 235.
    pub full_range: bool,
    /// How much red and blue weigh in light; none when the planes are green, blue and red.
    pub weights: Option<(f32, f32)>,
}

impl Video {
    /// Planes of one size to RGB pixels; grey if there is but one.
    pub fn to_rgb(self, planes: &[Plane]) -> Option<RgbImage> {
        let luma = planes.first()?;
        let (width, height) = luma.size();
        let mut rgb = Vec::with_capacity(width as usize * height as usize * 3);
        match planes {
            [luma] => luma.samples.iter().for_each(|sample| {
                rgb.extend([byte(self.light(*sample)); 3]);
            }),
            [luma, blue, red] => {
                for ((luma, blue), red) in luma.samples.iter().zip(&blue.samples).zip(&red.samples)
                {
                    rgb.extend(self.pixel(*luma, *blue, *red));
                }
            }
            _ => return None,
        }
        RgbImage::from_raw(width, height, rgb)
    }

    fn pixel(self, luma: u8, blue: u8, red: u8) -> [u8; 3] {
        let Some((weight_of_red, weight_of_blue)) = self.weights else {
            return [red, luma, blue].map(|sample| byte(self.light(sample)));
        };
        let (luma, blue, red) = (self.light(luma), self.difference(blue), self.difference(red));
        let r = luma + 2.0 * (1.0 - weight_of_red) * red;
        let b = luma + 2.0 * (1.0 - weight_of_blue) * blue;
        let g = (luma - weight_of_red * r - weight_of_blue * b)
            / (1.0 - weight_of_red - weight_of_blue);
        [r, g, b].map(byte)
    }

    /// Zero to 255.
    fn light(self, sample: u8) -> f32 {
        if self.full_range {
            f32::from(sample)
        } else {
            (f32::from(sample) - 16.0) * (255.0 / 219.0)
        }
    }

    /// Around zero.
    fn difference(self, sample: u8) -> f32 {
        let range = if self.full_range { 1.0 } else { 255.0 / 224.0 };
        (f32::from(sample) - 128.0) * range
    }
}

/// Rounded; a cast stays within a byte by itself.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it saturates")]
fn byte(value: f32) -> u8 {
    (value + 0.5) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_black_and_red_are_what_they_are() {
        let narrow = Video { full_range: false, weights: Some((0.2126, 0.0722)) };
        assert_eq!(narrow.pixel(235, 128, 128), [255; 3]);
        assert_eq!(narrow.pixel(16, 128, 128), [0; 3]);
        assert_eq!(narrow.pixel(63, 102, 240), [255, 1, 0]);
        let full = Video { full_range: true, weights: Some((0.299, 0.114)) };
        assert_eq!(full.pixel(76, 85, 255), [254, 0, 0]);
        let planes = Video { full_range: true, weights: None };
        assert_eq!(planes.pixel(1, 2, 3), [3, 1, 2]);
    }
}
