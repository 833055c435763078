//! Colours: what is not sRGB becomes sRGB, once, so that no rendition needs a profile.

use image::{DynamicImage, RgbImage, RgbaImage};
use moxcms::{CmsError, ColorProfile, DataColorSpace, Layout, TransformOptions};

/// Differences up to this many steps of 256 are how profiles that all mean sRGB vary.
const SAME: u8 = 2;

/// Converts 8-bit `pixels` from the colours of `profile` (ICC.1) to sRGB (IEC 61966-2-1). An
/// unreadable profile, or one for another kind of pixels (a CMYK one: the decoder has already
/// made RGB of them), leaves them as they are.
pub fn to_srgb(pixels: DynamicImage, profile: &[u8]) -> DynamicImage {
    match converted(&pixels, profile) {
        Ok(Some(converted)) => converted,
        Ok(None) => pixels,
        Err(error) => {
            tracing::debug!(%error, "a colour profile could not be used");
            pixels
        }
    }
}

fn converted(pixels: &DynamicImage, profile: &[u8]) -> Result<Option<DynamicImage>, CmsError> {
    let profile = ColorProfile::new_from_slice(profile)?;
    match profile.color_space {
        DataColorSpace::Rgb if is_srgb(&profile)? => Ok(None),
        DataColorSpace::Rgb if pixels.color().has_alpha() => {
            let source = pixels.to_rgba8();
            let bytes = transform(&profile, Layout::Rgba, &source, Layout::Rgba, source.len())?;
            let (width, height) = source.dimensions();
            Ok(RgbaImage::from_raw(width, height, bytes).map(DynamicImage::from))
        }
        DataColorSpace::Rgb => {
            let source = pixels.to_rgb8();
            let bytes = transform(&profile, Layout::Rgb, &source, Layout::Rgb, source.len())?;
            let (width, height) = source.dimensions();
            Ok(RgbImage::from_raw(width, height, bytes).map(DynamicImage::from))
        }
        DataColorSpace::Gray if !pixels.color().has_color() && !pixels.color().has_alpha() => {
            let source = pixels.to_luma8();
            let bytes = transform(&profile, Layout::Gray, &source, Layout::Rgb, source.len() * 3)?;
            let (width, height) = source.dimensions();
            Ok(RgbImage::from_raw(width, height, bytes).map(DynamicImage::from))
        }
        _ => Ok(None),
    }
}

fn transform(
    profile: &ColorProfile,
    from: Layout,
    source: &[u8],
    to: Layout,
    len: usize,
) -> Result<Vec<u8>, CmsError> {
    let srgb = ColorProfile::new_srgb();
    let mut bytes = vec![0; len];
    profile
        .create_transform_8bit(from, &srgb, to, TransformOptions::default())?
        .transform(source, &mut bytes)?;
    Ok(bytes)
}

/// Whether a profile leaves a grid of colours where they are. Names lie; numbers do not.
fn is_srgb(profile: &ColorProfile) -> Result<bool, CmsError> {
    const STEPS: [u8; 6] = [0, 51, 102, 153, 204, 255];
    let grid: Vec<u8> = STEPS
        .iter()
        .flat_map(|r| STEPS.iter().flat_map(move |g| STEPS.iter().flat_map(move |b| [*r, *g, *b])))
        .collect();
    let moved = transform(profile, Layout::Rgb, &grid, Layout::Rgb, grid.len())?;
    Ok(grid.iter().zip(&moved).all(|(before, after)| before.abs_diff(*after) <= SAME))
}
