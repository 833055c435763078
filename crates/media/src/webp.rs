//! The one door to C: libwebp's encoder. It sees only pixels that we drew, never a sender's bytes.
//! The `webp` crate would hide these few lines, but holds to an older libwebp.
#![expect(unsafe_code, reason = "no lossy WebP encoder in Rust under a permissive licence")]

use std::ptr;

use image::{RgbImage, RgbaImage};
use libwebp_sys::{WebPEncodeRGB, WebPEncodeRGBA, WebPFree};

type Encode = unsafe extern "C" fn(*const u8, i32, i32, i32, f32, *mut *mut u8) -> usize;

/// Lossy WebP (RFC 9649) at `quality` (0 to 100), method 4, without any metadata.
pub fn encode_rgb(pixels: &RgbImage, quality: f32) -> Option<Vec<u8>> {
    encode(WebPEncodeRGB, pixels, pixels.dimensions(), 3, quality)
}

/// The same, with transparency.
pub fn encode_rgba(pixels: &RgbaImage, quality: f32) -> Option<Vec<u8>> {
    encode(WebPEncodeRGBA, pixels, pixels.dimensions(), 4, quality)
}

fn encode(
    encode: Encode,
    pixels: &[u8],
    (width, height): (u32, u32),
    channels: u32,
    quality: f32,
) -> Option<Vec<u8>> {
    let stride = width.checked_mul(channels)?;
    let needed = usize::try_from(u64::from(stride) * u64::from(height)).ok()?;
    if pixels.len() < needed {
        return None;
    }
    let (width, height) = (i32::try_from(width).ok()?, i32::try_from(height).ok()?);
    let stride = i32::try_from(stride).ok()?;
    let mut output = ptr::null_mut();
    // SAFETY: `pixels` holds `height` rows of `stride` bytes, checked above, and is only read
    // during the call; `output` is a valid place for the one pointer that is written.
    let len = unsafe { encode(pixels.as_ptr(), width, height, stride, quality, &raw mut output) };
    if len == 0 || output.is_null() {
        return None;
    }
    // SAFETY: on success libwebp returns `len` initialised bytes at `output`, which are ours
    // until `WebPFree`.
    let bytes = unsafe { std::slice::from_raw_parts(output, len) }.to_vec();
    // SAFETY: `output` came from libwebp's allocator, and is freed once; `bytes` is a copy.
    unsafe { WebPFree(output.cast()) };
    Some(bytes)
}
