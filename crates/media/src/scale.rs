//! Making smaller: Lanczos, with transparency weighed in.

use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
use image::DynamicImage;

use crate::Unfit;

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

/// Scales to `size`, in pixels.
pub fn scale(
    resizer: &mut Resizer,
    pixels: &DynamicImage,
    (width, height): (u32, u32),
) -> Result<DynamicImage, Unfit> {
    let mut smaller = DynamicImage::new(width, height, pixels.color());
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
    resizer.resize(pixels, &mut smaller, &options).map_err(|error| {
        tracing::error!(%error, "a picture could not be scaled");
        Unfit::Unreadable
    })?;
    Ok(smaller)
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
}
