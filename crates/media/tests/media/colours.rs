use image::{GrayImage, ImageFormat, Luma, Rgb, RgbImage, Rgba, RgbaImage};
use moxcms::ColorProfile;

use crate::draw;

/// `profile`'s `colour` as the wall shows it.
fn shown(colour: [u8; 3], format: ImageFormat, profile: &ColorProfile) -> [u8; 3] {
    let pixels = RgbImage::from_pixel(64, 64, Rgb(colour));
    let bytes = draw::tagged(pixels, format, None, Some(profile.encode().unwrap()));
    draw::colour(&bytes)
}

#[test]
fn p3_becomes_srgb() {
    let p3 = ColorProfile::new_display_p3();
    draw::same_colour(shown([200, 60, 50], ImageFormat::Png, &p3), [217, 41, 38]);
    draw::same_colour(shown([200, 60, 50], ImageFormat::WebP, &p3), [217, 41, 38]);
    // That is [201, 60, 50] after a JPEG's own rounding.
    draw::same_colour(shown([200, 60, 50], ImageFormat::Jpeg, &p3), [218, 41, 39]);
}

#[test]
fn p3_becomes_srgb_with_transparency() {
    let pixels = RgbaImage::from_pixel(64, 64, Rgba([200, 60, 50, 254]));
    let profile = ColorProfile::new_display_p3().encode().unwrap();
    let bytes = draw::tagged(pixels, ImageFormat::Png, None, Some(profile));
    assert_eq!(draw::colour(&bytes), [217, 42, 39]);
}

#[test]
fn srgb_stays_as_it_is() {
    let srgb = ColorProfile::new_srgb();
    for colour in [[200, 60, 50], [1, 2, 3], [254, 255, 0]] {
        draw::same_colour(shown(colour, ImageFormat::Png, &srgb), colour);
    }
}

#[test]
fn a_grey_profile_applies_to_grey() {
    let pixels = GrayImage::from_pixel(64, 64, Luma([128]));
    let linear = ColorProfile::new_gray_with_gamma(1.0).encode().unwrap();
    let bytes = draw::tagged(pixels, ImageFormat::Png, None, Some(linear));
    // 187.9 by the formula of sRGB; the tables of the conversion are a step coarse.
    assert_eq!(draw::colour(&bytes), [0xbb; 3]);
}

#[test]
fn a_profile_that_is_none_changes_nothing() {
    let pixels = RgbImage::from_pixel(64, 64, Rgb([200, 60, 50]));
    let bytes = draw::tagged(pixels, ImageFormat::Png, None, Some(b"no profile at all".to_vec()));
    draw::same_colour(draw::colour(&bytes), [200, 60, 50]);
}
