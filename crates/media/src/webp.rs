//! The one door to C: libwebp's encoder. It sees only pixels that we drew, never a sender's bytes.
//! The `webp` crate would hide these few lines, but takes no planes and holds to an older libwebp.
#![expect(unsafe_code, reason = "no lossy WebP encoder in Rust under a permissive licence")]

use image::RgbaImage;
use libwebp_sys::{
    WebPConfig, WebPEncode, WebPMemoryWrite, WebPMemoryWriter, WebPMemoryWriterClear,
    WebPMemoryWriterInit, WebPPicture, WebPPictureFree, WebPPictureImportRGBA,
};

use crate::plane::{Plane, Planes};

/// How hard libwebp tries, from 0 to 6: beyond 2, a sixteenth fewer bytes cost twice the time.
pub const METHOD: i32 = 2;

/// Lossy WebP (RFC 9649) at `quality` (0 to 100), without any metadata.
pub fn encode(planes: &Planes, quality: f32) -> Option<Vec<u8>> {
    let size = planes.size();
    let luma = narrowed(&planes.luma, 219, 16);
    let [blue, red] = if let Some(chroma) = &planes.chroma {
        chroma.each_ref().map(|plane| narrowed(plane, 224, 16))
    } else {
        let grey = Plane::flat(crate::plane::chroma_size(size), 128).samples;
        [grey.clone(), grey]
    };
    let [across, half] = [size.0, size.0.div_ceil(2)].map(i32::try_from);
    let (across, half) = (across.ok()?, half.ok()?);
    encode_picture(size, quality, |picture| {
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
pub fn encode_clear(pixels: &RgbaImage, quality: f32) -> Option<Vec<u8>> {
    let stride = i32::try_from(pixels.width().checked_mul(4)?).ok()?;
    encode_picture(pixels.dimensions(), quality, |picture| {
        // SAFETY: `pixels` holds as many rows of `stride` bytes as the picture is high; they are
        // copied into memory that `encode_picture` frees.
        unsafe { WebPPictureImportRGBA(picture, pixels.as_ptr(), stride) != 0 }
    })
}

/// From full range to the 16 to 235 or 240 that WebP, like film, takes (BT.601).
fn narrowed(plane: &Plane, range: u32, least: u32) -> Vec<u8> {
    let mut steps = [0; 256];
    for (value, step) in (0_u32..).zip(&mut steps) {
        *step = u8::try_from((value * range * 2 + 255) / 510 + least).unwrap_or(u8::MAX);
    }
    let mut narrow = Vec::with_capacity(plane.width as usize * plane.height as usize);
    plane.rows().for_each(|row| narrow.extend(row.iter().map(|value| steps[*value as usize])));
    narrow
}

/// Encodes what `fill` puts into a picture of that size.
fn encode_picture(
    (width, height): (u32, u32),
    quality: f32,
    fill: impl FnOnce(&mut WebPPicture) -> bool,
) -> Option<Vec<u8>> {
    let mut config = WebPConfig::new().ok()?;
    config.quality = quality;
    config.method = METHOD;
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
