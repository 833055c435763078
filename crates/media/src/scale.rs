//! Making smaller: Lanczos, with transparency weighed in, on one thread.

use std::borrow::Cow;
use std::sync::Arc;

use image::{RgbImage, RgbaImage};
use pic_scale::{
    ImageSize, ImageStore, ImageStoreMut, PicScaleError, Resampling, ResamplingFunction, Scaler,
};

use crate::Unfit;
use crate::plane::{Plane, Planes, chroma_size};

/// The size that `(width, height)` takes when its longer side becomes `edge`, in pixels; never
/// larger than it is, and never without a pixel.
pub fn fit((width, height): (u32, u32), edge: u32) -> (u32, u32) {
    let long = width.max(height);
    if long <= edge {
        return (width, height);
    }
    let side = |side: u32| {
        let scaled = (u64::from(side) * u64::from(edge) + u64::from(long) / 2) / u64::from(long);
        u32::try_from(scaled).unwrap_or(edge).max(1)
    };
    (side(width), side(height))
}

/// Scales a picture to `size`, in pixels.
pub fn planes(planes: &Planes, size: (u32, u32)) -> Result<Planes, Unfit> {
    let halves = chroma_size(size);
    let chroma = match &planes.chroma {
        Some([blue, red]) => Some([plane(blue, halves)?, plane(red, halves)?]),
        None => None,
    };
    Ok(Planes { luma: plane(&planes.luma, size)?, chroma })
}

/// Scales one plane to `size`, in samples.
pub fn plane(source: &Plane, (width, height): (u32, u32)) -> Result<Plane, Unfit> {
    let samples = resampled(
        &source.samples,
        source.size(),
        source.stride,
        (width, height),
        Scaler::plan_planar_resampling,
    )?;
    Plane::packed(width, height, samples).ok_or(Unfit::Unreadable)
}

/// Scales RGB pixels to `size`.
pub fn rgb(source: &RgbImage, (width, height): (u32, u32)) -> Result<RgbImage, Unfit> {
    let stride = source.width() as usize * 3;
    let pixels = resampled(source, source.dimensions(), stride, (width, height), |s, from, to| {
        s.plan_rgb_resampling(from, to)
    })?;
    RgbImage::from_raw(width, height, pixels).ok_or(Unfit::Unreadable)
}

/// Scales RGBA pixels to `size`, each colour weighed by how much it is seen.
pub fn rgba(source: &RgbaImage, (width, height): (u32, u32)) -> Result<RgbaImage, Unfit> {
    let stride = source.width() as usize * 4;
    let pixels = resampled(source, source.dimensions(), stride, (width, height), |s, from, to| {
        s.plan_rgba_resampling(from, to, true)
    })?;
    RgbaImage::from_raw(width, height, pixels).ok_or(Unfit::Unreadable)
}

type Planned<const N: usize> = Result<Arc<Resampling<u8, N>>, PicScaleError>;

fn resampled<const N: usize>(
    samples: &[u8],
    from: (u32, u32),
    stride: usize,
    to: (u32, u32),
    plan: impl FnOnce(&Scaler, ImageSize, ImageSize) -> Planned<N>,
) -> Result<Vec<u8>, Unfit> {
    let size = |(width, height): (u32, u32)| ImageSize::new(width as usize, height as usize);
    let (from, to) = (size(from), size(to));
    let source = ImageStore::<u8, N> {
        buffer: Cow::Borrowed(samples),
        channels: N,
        width: from.width,
        height: from.height,
        stride,
        bit_depth: 8,
    };
    let mut target = vec![0; to.width * to.height * N];
    let scaler = Scaler::new(ResamplingFunction::Lanczos3);
    plan(&scaler, from, to)
        .and_then(|plan| {
            let mut into = ImageStoreMut::from_slice(&mut target, to.width, to.height)?;
            plan.resample(&source, &mut into)
        })
        .map_err(|error| {
            tracing::error!(%error, "a picture could not be scaled");
            Unfit::Unreadable
        })?;
    Ok(target)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_fit_and_never_grow() {
        assert_eq!(fit((4032, 3024), 2048), (2048, 1536));
        assert_eq!(fit((3024, 4032), 2048), (1536, 2048));
        assert_eq!(fit((1000, 667), 640), (640, 427));
        assert_eq!(fit((500, 400), 640), (500, 400));
        assert_eq!(fit((16_000, 10), 320), (320, 1));
    }

    #[test]
    fn a_row_may_be_longer_than_what_is_seen_of_it() {
        let mut samples = vec![0; 100 * 60];
        for row in samples.chunks_mut(100) {
            row[..80].fill(200);
        }
        let source = Plane::strided(80, 60, 100, samples).unwrap();
        assert_eq!(plane(&source, (40, 30)).unwrap(), Plane::flat((40, 30), 200));
        assert_eq!(plane(&source, (1, 1)).unwrap(), Plane::flat((1, 1), 200));
        assert_eq!(plane(&source, (80, 60)).unwrap(), Plane::flat((80, 60), 200));
    }
}
