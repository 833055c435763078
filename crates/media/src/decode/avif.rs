//! AVIF: boxes through heifer-isobmff (safe Rust), AV1 through rav1d (Rust with unsafe parts, built
//! without its assembly). One still picture, not a grid of them.

mod frames;

use heifer_isobmff::boxes::{ColorInfo, Property};
use heifer_isobmff::{HeifFile, ItemId};
use image::{DynamicImage, RgbaImage};
use moxcms::ColorProfile;
use re_rav1d::dav1d::pixel::{MatrixCoefficients, YUVRange};
use re_rav1d::dav1d::{Decoder, Picture, PixelLayout, PlanarImageComponent, Settings};

use super::{Colours, Components, Decoded, Pixels};
use crate::header::{Header, transparencies};
use crate::plane::Plane;
use crate::video::Video;
use crate::{Unfit, scale};

/// Of a larger picture, in pixels, a second layer would cost too much memory.
const MAX_PIXELS_OF_LAYERS: u64 = 12_500_000;

/// The layers that a picture of that size may come in, each as large: a rough one, and the fine one.
pub fn layers((width, height): (u32, u32)) -> usize {
    if u64::from(width) * u64::from(height) > MAX_PIXELS_OF_LAYERS { 1 } else { 2 }
}

/// Decodes the primary picture, with its transparency.
pub fn decode(bytes: &[u8], header: Header) -> Result<Decoded, Unfit> {
    let file = HeifFile::parse(bytes).map_err(|error| unreadable(&error))?;
    let picture = picture(&file, file.primary_id, header.stored)?;
    if (picture.width(), picture.height()) != header.stored {
        return Err(Unfit::Unreadable);
    }
    let profile = profile(&file);
    let components = components(&picture)?;
    drop(picture);
    let Some(alpha) = transparencies(&file, file.primary_id).first().copied() else {
        return Ok(Decoded { pixels: Pixels::Components(components), header, profile });
    };
    let alpha = components_of_alpha(&file, alpha, header.stored)?;
    let rgb = components.to_rgb()?;
    let mut rgba = RgbaImage::new(rgb.width(), rgb.height());
    for ((target, colour), alpha) in rgba.pixels_mut().zip(rgb.pixels()).zip(&alpha.samples) {
        let [r, g, b] = colour.0;
        target.0 = [r, g, b, *alpha];
    }
    let pixels = Pixels::Rows(DynamicImage::from(rgba));
    Ok(Decoded { pixels, header, profile })
}

/// One picture of AV1, no larger than `most`: what was let in by its header is held to that.
fn picture(file: &HeifFile, item: ItemId, most: (u32, u32)) -> Result<Picture, Unfit> {
    let data = file.item_data(item).map_err(|error| unreadable(&error))?.into_owned();
    // Of nothing at all the decoder would end the process, where its debug assertions are on.
    if data.is_empty() {
        return Err(Unfit::Unreadable);
    }
    if frames::count(&data) > layers(most) {
        return Err(Unfit::TooHeavy);
    }
    let mut settings = Settings::new();
    settings.set_n_threads(1);
    settings.set_max_frame_delay(1);
    settings.set_frame_size_limit(most.0.saturating_mul(most.1));
    let mut decoder = Decoder::with_settings(&settings).map_err(|error| unreadable(&error))?;
    match decoder.send_data(data, None, None, None) {
        Err(error) if !error.is_again() => return Err(unreadable(&error)),
        _ => {}
    }
    decoder.get_picture().map_err(|error| unreadable(&error))
}

/// The planes of a picture, eight bits a sample.
fn components(picture: &Picture) -> Result<Components, Unfit> {
    let size = (picture.width(), picture.height());
    let (width, height) = size;
    let halves = match picture.pixel_layout() {
        PixelLayout::I400 => None,
        PixelLayout::I420 => Some((width.div_ceil(2), height.div_ceil(2))),
        PixelLayout::I422 => Some((width.div_ceil(2), height)),
        PixelLayout::I444 => Some(size),
    };
    let video = Video {
        full_range: matches!(picture.color_range(), YUVRange::Full),
        weights: match picture.matrix_coefficients() {
            MatrixCoefficients::Identity => None,
            MatrixCoefficients::BT709 => Some((0.2126, 0.0722)),
            MatrixCoefficients::BT2020NonConstantLuminance => Some((0.2627, 0.0593)),
            // What the standard for AVIF tells to take when nothing is said.
            _ => Some((0.299, 0.114)),
        },
    };
    let mut planes = vec![plane(picture, PlanarImageComponent::Y, size)?];
    if let Some(halves) = halves {
        planes.push(plane(picture, PlanarImageComponent::U, halves)?);
        planes.push(plane(picture, PlanarImageComponent::V, halves)?);
    }
    Ok(Components { colours: Colours::Video(video), planes, size })
}

fn plane(
    picture: &Picture,
    component: PlanarImageComponent,
    (width, height): (u32, u32),
) -> Result<Plane, Unfit> {
    let bits = picture.bits_per_component().ok_or(Unfit::Unreadable)?.0;
    let stride = picture.stride(component) as usize;
    let (across, rows) = (width as usize, picture.plane(component));
    let mut samples = Vec::with_capacity(across * height as usize);
    for row in rows.as_ref().chunks(stride.max(1)).take(height as usize) {
        if bits == 8 {
            samples.extend_from_slice(row.get(..across).ok_or(Unfit::Unreadable)?);
        } else {
            let (wide, _) = row.as_chunks::<2>();
            let wide = wide.get(..across).ok_or(Unfit::Unreadable)?.iter();
            let eight = |two: &[u8; 2]| u16::from_ne_bytes(*two) >> (bits - 8);
            samples.extend(wide.map(|two| u8::try_from(eight(two)).unwrap_or(u8::MAX)));
        }
    }
    Plane::packed(width, height, samples).ok_or(Unfit::Unreadable)
}

fn components_of_alpha(file: &HeifFile, item: ItemId, size: (u32, u32)) -> Result<Plane, Unfit> {
    let alpha = components(&picture(file, item, size)?)?;
    let full = matches!(alpha.colours, Colours::Video(Video { full_range: true, .. }));
    let mut plane = alpha.planes.into_iter().next().ok_or(Unfit::Unreadable)?;
    if !full {
        plane.samples.iter_mut().for_each(|sample| {
            let wide = (i32::from(*sample) - 16) * 255 / 219;
            *sample = u8::try_from(wide.clamp(0, 255)).unwrap_or(u8::MAX);
        });
    }
    if plane.size() == size { Ok(plane) } else { scale::plane(&plane, size) }
}

/// The colour profile, or one that stands for the primaries that are told by a number (H.273).
pub fn profile(file: &HeifFile) -> Option<Vec<u8>> {
    if let Ok(Some(profile)) = file.icc_profile(file.primary_id) {
        return Some(profile.to_vec());
    }
    let primaries =
        file.item_properties(file.primary_id).ok()?.find_map(|property| match property {
            Property::Color(ColorInfo::Nclx { primaries, .. }) => Some(*primaries),
            _ => None,
        });
    let profile = match primaries {
        Some(12) => ColorProfile::new_display_p3(),
        Some(9) => ColorProfile::new_bt2020(),
        _ => return None,
    };
    profile.encode().ok()
}

fn unreadable(error: &dyn std::fmt::Display) -> Unfit {
    tracing::debug!(%error, "an AVIF could not be decoded");
    Unfit::Unreadable
}
