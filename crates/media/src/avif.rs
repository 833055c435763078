//! AVIF from our own pixels, through ravif without assembly: for later, and for who asks for it.

use ravif::{Encoder, Img, RGB8, RGBA8};

use crate::top::Picture;

/// Of 100: about as good as the other formats at 80.
pub const QUALITY: u8 = 70;
/// From 1 to 10: slower ones save a twelfth of the bytes for four times the time.
pub const SPEED: u8 = 9;

/// AVIF (AV1 Image File Format 1.1), without any metadata.
pub fn encode(picture: &Picture) -> Option<Vec<u8>> {
    let encoder = Encoder::new()
        .with_quality(QUALITY.into())
        .with_alpha_quality(QUALITY.into())
        .with_speed(SPEED)
        .with_num_threads(Some(1));
    let (width, height) = picture.size();
    let (width, height) = (width as usize, height as usize);
    let file = match picture {
        Picture::Opaque(planes) => {
            let rgb = planes.to_rgb();
            let pixels: Vec<_> = rgb.pixels().map(|pixel| RGB8::from(pixel.0)).collect();
            encoder.encode_rgb(Img::new(&pixels, width, height))
        }
        Picture::Clear(rgba) => {
            let pixels: Vec<_> = rgba.pixels().map(|pixel| RGBA8::from(pixel.0)).collect();
            encoder.encode_rgba(Img::new(&pixels, width, height))
        }
    };
    file.inspect_err(|error| tracing::error!(%error, "ravif failed"))
        .ok()
        .map(|file| file.avif_file)
}
