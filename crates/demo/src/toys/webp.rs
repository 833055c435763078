//! Lossy WebP, which only libwebp writes well.

use std::ptr;

use image::RgbImage;
use libwebp_sys::{WebPEncodeRGB, WebPFree};

use crate::toys::ToyError;

/// `picture` as WebP of `quality` 0 to 100.
#[expect(unsafe_code, reason = "libwebp is C: the buffer it returns is copied, then freed")]
pub(crate) fn lossy(picture: &RgbImage, quality: f32) -> Result<Vec<u8>, ToyError> {
    let side = |side: u32| i32::try_from(side).map_err(|_| ToyError::Size);
    let (width, height) = (side(picture.width())?, side(picture.height())?);
    let mut output = ptr::null_mut();
    // SAFETY: the buffer holds `height` rows of `width * 3` bytes; `output` is written only when the
    // returned length is not 0, and is then `length` bytes long until it is freed.
    unsafe {
        let length =
            WebPEncodeRGB(picture.as_ptr(), width, height, width * 3, quality, &raw mut output);
        if length == 0 || output.is_null() {
            return Err(ToyError::WebP);
        }
        let file = std::slice::from_raw_parts(output, length).to_vec();
        WebPFree(output.cast());
        Ok(file)
    }
}
