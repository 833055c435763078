//! JPEG (ITU-T T.81) to planes, no larger than what is drawn of them.
//!
//! Plain files that are made smaller, most photographs, are decoded by safe Rust of ours: no
//! library at hand makes them smaller as fast. All others go through libjpeg-turbo-rs, in Rust
//! too, but with unsafe parts for speed: untrusted files are decoded where a fault can do no harm.

mod bits;
mod huffman;
mod plain;
mod shrink;
mod small;

use libjpeg_turbo_rs::api::tj3::{TjHandle, TjParam};
use libjpeg_turbo_rs::{ColorSpace, DecodeLimits, Decoder, JpegError, yuv_plane_width};

use self::plain::Plain;
use crate::plane::Plane;
use crate::{Limits, Unfit};

/// A real progressive JPEG has ten or so; five thousand take seconds to decode.
pub const MAX_SCANS: u16 = 100;
/// How far below the wanted edge a picture may stay when that spares its scaling, in
/// thousandths: 4000 or 4032 pixels halved stand for 2048.
const NEAR_ENOUGH: u32 = 975;

/// The planes of a picture, each as large as its sampling made it.
pub struct Components {
    /// What they mean together.
    pub colours: Colours,
    /// One a component.
    pub planes: Vec<Plane>,
    /// The picture that they make, which may already be smaller than the original, in pixels.
    pub size: (u32, u32),
}

/// What components mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Colours {
    /// Grey, one plane.
    Grey,
    /// Luma and two differences (ITU-T T.871).
    Ycc,
    /// Red, green, blue.
    Rgb,
    /// Four inks.
    Cmyk,
    /// Three inks told as luma and differences, and black.
    Ycck,
    /// As films keep them.
    Video(crate::video::Video),
}

/// By what a picture of `size` is divided while it is decoded so that `edge` can be drawn of it:
/// 8, 4, 2 or 1.
pub fn divisor((width, height): (u32, u32), edge: u32) -> u32 {
    let least = u64::from(edge) * u64::from(NEAR_ENOUGH);
    let long = u64::from(width.max(height));
    let enough = |divisor: &u32| long.div_ceil(u64::from(*divisor)) * 1000 >= least;
    [8, 4, 2].into_iter().find(enough).unwrap_or(1)
}

/// Decodes what is needed to draw `edge`, and reads the colour profile (ICC.1) if there is one.
///
/// # Errors
/// [`Unfit::Truncated`] or [`Unfit::Unreadable`]: nothing is made up for what is missing.
pub fn decode(
    bytes: &[u8],
    limits: &Limits,
    edge: u32,
) -> Result<(Components, Option<Vec<u8>>), Unfit> {
    let within = DecodeLimits {
        max_width: limits.max_edge as usize,
        max_height: limits.max_edge as usize,
        max_pixels: limits.max_pixels_jpeg,
        max_scans: MAX_SCANS.into(),
        max_memory: None,
    };
    let decoder = Decoder::new_with_limits(bytes, within).map_err(unfit)?;
    let colours = match decoder.jpeg_color_space() {
        ColorSpace::Grayscale => Colours::Grey,
        ColorSpace::YCbCr => Colours::Ycc,
        ColorSpace::Rgb => Colours::Rgb,
        ColorSpace::Cmyk => Colours::Cmyk,
        ColorSpace::Ycck => Colours::Ycck,
        ColorSpace::Unknown => return Err(Unfit::Unreadable),
    };
    let frame = decoder.header();
    let size = (u32::from(frame.width), u32::from(frame.height));
    let profile = decoder.icc_profile().ok().flatten();
    let divisor = divisor(size, edge);
    if divisor > 1
        && let Some(plain) = Plain::read(bytes).filter(|plain| plain.size == size)
        && let Some(planes) = small::decode(&plain, divisor)?
    {
        let size = (size.0.div_ceil(divisor), size.1.div_ceil(divisor));
        return Ok((Components { colours, planes, size }, profile));
    }
    let components = if divisor > 1 && scales(&decoder) {
        smaller(bytes, limits, divisor, colours)
    } else {
        whole(decoder, colours, size)
    }?;
    Ok((components, profile))
}

/// Whether the sampling is one of those that the scaling decoder knows. Where four pixels share a
/// colour, what fills the last units would be too much of a small picture.
fn scales(decoder: &Decoder) -> bool {
    let sampling: Vec<_> = (decoder.header().components.iter())
        .map(|component| (component.horizontal_sampling, component.vertical_sampling))
        .collect();
    matches!(sampling[..], [_] | [(1 | 2, 1 | 2), (1, 1), (1, 1)])
}

/// The picture divided by `divisor`: whatever the transform would only make to be scaled away is
/// never made.
fn smaller(
    bytes: &[u8],
    limits: &Limits,
    divisor: u32,
    colours: Colours,
) -> Result<Components, Unfit> {
    let mut handle = TjHandle::new();
    let pixels = i32::try_from(limits.max_pixels_jpeg).unwrap_or(i32::MAX);
    handle.set(TjParam::MaxPixels, pixels).map_err(unfit)?;
    handle.set(TjParam::ScanLimit, MAX_SCANS.into()).map_err(unfit)?;
    handle.set_scaling_factor(1, divisor).map_err(unfit)?;
    let (planes, width, height, sampling) =
        handle.decompress_to_yuv_planes(bytes).map_err(unfit)?;
    let size = (as_u32(width)?, as_u32(height)?);
    let (across, down) =
        (as_u32(sampling.mcu_width_blocks())?, as_u32(sampling.mcu_height_blocks())?);
    let grey = colours == Colours::Grey;
    let plane = |(component, samples): (usize, Vec<u8>)| {
        let (across, down) = if component == 0 { (1, 1) } else { (across, down) };
        let stride = if grey { width } else { yuv_plane_width(component, width, sampling) };
        Plane::strided(size.0.div_ceil(across), size.1.div_ceil(down), stride, samples)
    };
    let planes: Option<_> = planes.into_iter().enumerate().map(plane).collect();
    Ok(Components { colours, planes: planes.ok_or(Unfit::Unreadable)?, size })
}

/// The picture as it is.
fn whole(decoder: Decoder, colours: Colours, size: (u32, u32)) -> Result<Components, Unfit> {
    let sampling: Vec<_> = (decoder.header().components.iter())
        .map(|one| (u32::from(one.horizontal_sampling), u32::from(one.vertical_sampling)))
        .collect();
    let most = sampling
        .iter()
        .fold((1, 1), |most: (u32, u32), one| (most.0.max(one.0), most.1.max(one.1)));
    let raw = decoder.decode_raw().map_err(unfit)?;
    let planes: Option<_> = (raw.planes.into_iter().zip(raw.plane_widths).zip(sampling))
        .map(|((samples, stride), (across, down))| {
            let width = (size.0 * across).div_ceil(most.0);
            Plane::strided(width, (size.1 * down).div_ceil(most.1), stride, samples)
        })
        .collect();
    Ok(Components { colours, planes: planes.ok_or(Unfit::Unreadable)?, size })
}

fn as_u32(number: usize) -> Result<u32, Unfit> {
    u32::try_from(number).map_err(|_| Unfit::Unreadable)
}

fn unfit(error: JpegError) -> Unfit {
    tracing::debug!(%error, "a JPEG could not be decoded");
    match error {
        JpegError::UnexpectedEof => Unfit::Truncated,
        _ => Unfit::Unreadable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_sizes_are_halved_and_never_too_far() {
        let of = |size| divisor(size, 2048);
        assert_eq!(of((4032, 3024)), 2);
        assert_eq!(of((3000, 4000)), 2);
        assert_eq!(of((3900, 2600)), 1);
        assert_eq!(of((8064, 6048)), 4);
        assert_eq!(of((2048, 1000)), 1);
        assert_eq!(of((500, 400)), 1);
        assert_eq!(of((16_384, 16)), 8);
    }
}
