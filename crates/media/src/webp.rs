//! The one door to C: libwebp's encoder. It sees only pixels that we drew, never a sender's bytes.
//! The `webp` crate would hide these few lines, but takes no planes and holds to an older libwebp.
#![expect(unsafe_code, reason = "no lossy WebP encoder in Rust under a permissive licence")]

use image::RgbaImage;
use libwebp_sys::{
    WebPConfig, WebPEncode, WebPMemoryWrite, WebPMemoryWriter, WebPMemoryWriterClear,
    WebPMemoryWriterInit, WebPPicture, WebPPictureFree, WebPPictureImportRGBA,
};

use crate::plane::{Plane, Planes};

/// How libwebp is asked to draw.
pub struct Manner {
    /// Of 100.
    pub quality: u8,
    /// From 0 to 6.
    pub method: i32,
    /// How much the edges of blocks are smoothed, of 100.
    pub smoothing: i32,
}

/// The sizes that most screens ask for: a twelfth fewer bytes are worth twice the time.
pub const SMALL: Manner = Manner { quality: 80, method: 4, smoothing: 60 };
/// Beyond [`SMALL_EDGE`], where most of the time goes: two steps of quality less cost 1.2 points of
/// SSIMULACRA2, of which the smoother edges give back a ninth.
pub const LARGE: Manner = Manner { quality: 78, method: 2, smoothing: 85 };
/// In pixels.
const SMALL_EDGE: u32 = 1280;

impl Manner {
    fn of((width, height): (u32, u32)) -> Self {
        if width.max(height) > SMALL_EDGE { LARGE } else { SMALL }
    }
}

/// Lossy WebP (RFC 9649), without any metadata.
pub fn encode(planes: &Planes) -> Option<Vec<u8>> {
    let size = planes.size();
    let luma = narrowed(&planes.luma, luma_of_film);
    let [blue, red] = if let Some(chroma) = &planes.chroma {
        chroma.each_ref().map(|plane| narrowed(plane, difference_of_film))
    } else {
        let grey = Plane::flat(crate::plane::chroma_size(size), 128).samples;
        [grey.clone(), grey]
    };
    let [across, half] = [size.0, size.0.div_ceil(2)].map(i32::try_from);
    let (across, half) = (across.ok()?, half.ok()?);
    encode_picture(size, |picture| {
        // libwebp only reads these planes; they live until the end of `encode`.
        picture.y = luma.as_ptr().cast_mut();
        picture.u = blue.as_ptr().cast_mut();
        picture.v = red.as_ptr().cast_mut();
        picture.y_stride = across;
        picture.uv_stride = half;
        true
    })
}

/// The same, with transparency.
pub fn encode_clear(pixels: &RgbaImage) -> Option<Vec<u8>> {
    let stride = i32::try_from(pixels.width().checked_mul(4)?).ok()?;
    encode_picture(pixels.dimensions(), |picture| {
        // SAFETY: `pixels` holds as many rows of `stride` bytes as the picture is high; they are
        // copied into memory that `encode_picture` frees.
        unsafe { WebPPictureImportRGBA(picture, pixels.as_ptr(), stride) != 0 }
    })
}

/// From full range to that of film, which WebP takes (BT.601): 16 to 235.
fn luma_of_film(value: i32) -> i32 {
    (value * 219 * 2 + 255) / 510 + 16
}

/// The same for a difference: 16 to 240, where 128 stays what has no colour.
fn difference_of_film(value: i32) -> i32 {
    ((value - 128) * 224 * 2 + 255).div_euclid(510) + 128
}

fn narrowed(plane: &Plane, narrow: fn(i32) -> i32) -> Vec<u8> {
    let mut steps = [0; 256];
    for (value, step) in (0..).zip(&mut steps) {
        *step = u8::try_from(narrow(value)).unwrap_or(u8::MAX);
    }
    let mut narrow = Vec::with_capacity(plane.width as usize * plane.height as usize);
    plane.rows().for_each(|row| narrow.extend(row.iter().map(|value| steps[*value as usize])));
    narrow
}

/// Encodes what `fill` puts into a picture of that size.
fn encode_picture(
    (width, height): (u32, u32),
    fill: impl FnOnce(&mut WebPPicture) -> bool,
) -> Option<Vec<u8>> {
    let Manner { quality, method, smoothing } = Manner::of((width, height));
    let mut config = WebPConfig::new().ok()?;
    config.quality = quality.into();
    config.method = method;
    config.filter_strength = smoothing;
    config.thread_level = 0;
    let mut picture = WebPPicture::new().ok()?;
    picture.width = i32::try_from(width).ok()?;
    picture.height = i32::try_from(height).ok()?;
    let mut writer = MemoryWriter::new();
    picture.writer = Some(WebPMemoryWrite);
    picture.custom_ptr = (&raw mut writer.0).cast();
    // SAFETY: both were initialised by libwebp, the planes are as large as the size says, and the
    // writer outlives the call.
    let done =
        fill(&mut picture) && unsafe { WebPEncode(&raw const config, &raw mut picture) } != 0;
    if !done {
        tracing::error!(code = ?picture.error_code, "libwebp failed");
    }
    // SAFETY: it frees only what libwebp allocated, and is called once.
    unsafe { WebPPictureFree(&raw mut picture) };
    done.then(|| writer.bytes())
}

/// libwebp's growing buffer.
struct MemoryWriter(WebPMemoryWriter);

impl MemoryWriter {
    fn new() -> Self {
        let mut writer =
            WebPMemoryWriter { mem: std::ptr::null_mut(), size: 0, max_size: 0, pad: [0] };
        // SAFETY: it only sets the fields.
        unsafe { WebPMemoryWriterInit(&raw mut writer) };
        Self(writer)
    }

    fn bytes(&self) -> Vec<u8> {
        if self.0.mem.is_null() {
            return Vec::new();
        }
        // SAFETY: libwebp has written `size` bytes at `mem`, which are there until `drop`.
        unsafe { std::slice::from_raw_parts(self.0.mem, self.0.size) }.to_vec()
    }
}

impl Drop for MemoryWriter {
    fn drop(&mut self) {
        // SAFETY: `mem` is null or came from libwebp's allocator; it is freed once.
        unsafe { WebPMemoryWriterClear(&raw mut self.0) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn film_keeps_away_from_both_ends() {
        assert_eq!([0, 1, 128, 254, 255].map(luma_of_film), [16, 17, 126, 234, 235]);
    }

    #[test]
    fn what_has_no_colour_gets_none() {
        let values = [0, 1, 64, 126, 128, 130, 200, 255];
        let narrow = [16, 16, 72, 126, 128, 130, 191, 240];
        assert_eq!(values.map(difference_of_film), narrow);
    }

    #[test]
    fn the_largest_is_drawn_in_its_own_manner() {
        let quality = |size| Manner::of(size).quality;
        assert_eq!([(1280, 960), (960, 1280), (960, 1281)].map(quality), [80, 80, 78]);
    }
}
