//! Colours: what is not sRGB becomes sRGB, once, so that no rendition needs a profile.
//!
//! An unreadable profile, or one for another kind of pixels, leaves colours as they are.

use image::{RgbImage, RgbaImage};
use moxcms::{CmsError, ColorProfile, DataColorSpace, Layout, TransformOptions};

use crate::plane::{Plane, rgb_of};

/// Differences up to this many steps of 256 are how profiles that all mean sRGB vary.
const SAME: u8 = 2;

/// Whether a profile (ICC.1) leaves a grid of colours where they are in sRGB (IEC 61966-2-1).
/// Names lie; numbers do not.
pub fn means_srgb(profile: &[u8]) -> bool {
    const STEPS: [u8; 6] = [0, 51, 102, 153, 204, 255];
    let reds = STEPS.iter();
    let grid: Vec<u8> = reds
        .flat_map(|r| STEPS.iter().flat_map(move |g| STEPS.iter().flat_map(move |b| [*r, *g, *b])))
        .collect();
    converted(profile, DataColorSpace::Rgb, (&grid, Layout::Rgb), (Layout::Rgb, grid.len()))
        .is_some_and(|moved| {
            grid.iter().zip(&moved).all(|(before, after)| before.abs_diff(*after) <= SAME)
        })
}

/// RGB pixels in the colours of `profile` to sRGB; nothing when the profile is of no use.
pub fn rgb_to_srgb(pixels: &RgbImage, profile: &[u8]) -> Option<RgbImage> {
    let to = (Layout::Rgb, pixels.len());
    let moved = converted(profile, DataColorSpace::Rgb, (pixels, Layout::Rgb), to)?;
    RgbImage::from_raw(pixels.width(), pixels.height(), moved)
}

/// RGBA pixels in the colours of `profile` to sRGB.
pub fn rgba_to_srgb(pixels: RgbaImage, profile: &[u8]) -> RgbaImage {
    let to = (Layout::Rgba, pixels.len());
    converted(profile, DataColorSpace::Rgb, (&pixels, Layout::Rgba), to)
        .and_then(|moved| RgbaImage::from_raw(pixels.width(), pixels.height(), moved))
        .unwrap_or(pixels)
}

/// Grey samples in the tones of `profile` to sRGB; nothing when the profile is of no use.
pub fn grey_to_srgb(plane: &Plane, profile: &[u8]) -> Option<RgbImage> {
    let to = (Layout::Rgb, plane.samples.len() * 3);
    let moved = converted(profile, DataColorSpace::Gray, (&plane.samples, Layout::Gray), to)?;
    RgbImage::from_raw(plane.width, plane.height, moved)
}

/// Four planes of ink, packed and of one size, to sRGB: through the profile if it is one of
/// inks, else as inks that subtract what they cover.
///
/// Adobe's JPEG files, which all others followed, keep inks upside down: 255 is bare paper.
pub fn ink_to_srgb(
    planes: &[Plane; 4],
    differences: bool,
    profile: Option<&[u8]>,
    upside_down: bool,
) -> Option<RgbImage> {
    let mut inks = interleaved(planes.each_ref());
    if differences {
        for [luma, blue, red, _] in inks.as_chunks_mut().0 {
            [*luma, *blue, *red] = rgb_of(*luma, *blue, *red).map(|light| !light);
        }
    }
    if !upside_down {
        for ink in &mut inks {
            *ink = !*ink;
        }
    }
    let (width, height) = planes[0].size();
    let to = (Layout::Rgb, inks.len() / 4 * 3);
    let through_profile = profile.and_then(|profile| {
        let inks: Vec<u8> = inks.iter().map(|ink| !ink).collect();
        converted(profile, DataColorSpace::Cmyk, (&inks, Layout::Rgba), to)
    });
    let rgb = through_profile.unwrap_or_else(|| {
        let lit = |light: u8, paper: u8| {
            u8::try_from((u16::from(light) * u16::from(paper) + 127) / 255).unwrap_or(u8::MAX)
        };
        let pixels = inks.as_chunks().0.iter();
        pixels.flat_map(|[c, m, y, k]| [lit(*c, *k), lit(*m, *k), lit(*y, *k)]).collect()
    });
    RgbImage::from_raw(width, height, rgb)
}

/// Planes of one size, packed, as pixels.
pub fn interleaved<const N: usize>(planes: [&Plane; N]) -> Vec<u8> {
    let count = planes.iter().map(|plane| plane.samples.len()).min().unwrap_or(0);
    let mut pixels = vec![0; count * N];
    for (channel, plane) in planes.into_iter().enumerate() {
        for (target, sample) in pixels.iter_mut().skip(channel).step_by(N).zip(&plane.samples) {
            *target = *sample;
        }
    }
    pixels
}

/// `source` in the colours of `profile` as sRGB; nothing when the profile is unreadable or for
/// another `space`.
fn converted(
    profile: &[u8],
    space: DataColorSpace,
    (source, from): (&[u8], Layout),
    (to, len): (Layout, usize),
) -> Option<Vec<u8>> {
    let through = || -> Result<Option<Vec<u8>>, CmsError> {
        let profile = ColorProfile::new_from_slice(profile)?;
        if profile.color_space != space {
            return Ok(None);
        }
        let srgb = ColorProfile::new_srgb();
        let mut bytes = vec![0; len];
        profile
            .create_transform_8bit(from, &srgb, to, TransformOptions::default())?
            .transform(source, &mut bytes)?;
        Ok(Some(bytes))
    };
    through().unwrap_or_else(|error| {
        tracing::debug!(%error, "a colour profile could not be used");
        None
    })
}
