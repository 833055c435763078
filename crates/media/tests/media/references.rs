//! Renditions beside references that are computed here, in 64-bit numbers, from the standards'
//! formulas: the mean colour of a patch is never further from its reference than [`FAR`], or
//! [`FAR_READ_BACK`] in AVIF.

use cimaise_media::{Order, RenditionFormat, develop};
use image::{
    DynamicImage, GrayImage, ImageBuffer, ImageFormat, Luma, Rgb, RgbImage, Rgba, RgbaImage,
};
use moxcms::ColorProfile;

use crate::draw;

/// How far the mean of a patch may be from its reference, in steps of 256, in any channel: the sum of
/// what an encoder at 80 of 100, two scalings and the tables of a colour conversion round away (4.3
/// were seen, in the blue of WebP). Colours that nobody converted are 19 steps away.
const FAR: f64 = 5.0;
/// The same for AVIF, which is read back through our own door and another encoder (6.2 were seen, of
/// a HEIC).
const FAR_READ_BACK: f64 = 8.0;
/// The side of a patch, in pixels.
const SIDE: u32 = 48;
/// Patches beside each other.
const ACROSS: u32 = 4;

type Colour = [f64; 3];

/// Dark, light, pale and strong ones, all within every space that is tried.
const COLOURS: [[u8; 3]; 12] = [
    [20, 20, 20],
    [128, 128, 128],
    [235, 235, 235],
    [200, 60, 50],
    [70, 140, 60],
    [50, 70, 180],
    [190, 160, 60],
    [150, 80, 160],
    [80, 160, 170],
    [230, 190, 170],
    [110, 80, 60],
    [60, 60, 90],
];

fn patches<P: image::Pixel>(colour: impl Fn([u8; 3]) -> P) -> ImageBuffer<P, Vec<P::Subpixel>> {
    let rows = u32::try_from(COLOURS.len()).unwrap() / ACROSS;
    ImageBuffer::from_fn(ACROSS * SIDE, rows * SIDE, |x, y| {
        colour(COLOURS[(y / SIDE * ACROSS + x / SIDE) as usize])
    })
}

fn rgb() -> RgbImage {
    patches(Rgb)
}

/// The mean of the middle of each patch.
fn means(bytes: &[u8]) -> Vec<Colour> {
    let pixels = read(bytes);
    let (width, height) = pixels.dimensions();
    let side = f64::from(width) / f64::from(ACROSS);
    let down = u32::try_from(COLOURS.len()).unwrap() / ACROSS;
    assert_eq!(height * ACROSS, width * down);
    (0..COLOURS.len()).map(|at| mean(&pixels, side, u32::try_from(at).unwrap())).collect()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the picture")]
fn mean(pixels: &RgbImage, side: f64, at: u32) -> Colour {
    let start = |place: u32| ((f64::from(place) + 0.3) * side) as u32;
    let (left, top, part) = (start(at % ACROSS), start(at / ACROSS), (side * 0.4) as u32);
    let mut sums = [0.0; 3];
    for (x, y) in (0..part).flat_map(|y| (0..part).map(move |x| (left + x, top + y))) {
        for (sum, channel) in sums.iter_mut().zip(pixels.get_pixel(x, y).0) {
            *sum += f64::from(channel);
        }
    }
    sums.map(|sum| sum / f64::from(part * part))
}

/// A rendition's pixels, on white. What reads AVIF is our own door: its colours are held to the
/// references too.
fn read(bytes: &[u8]) -> RgbImage {
    let png = || {
        let order = Order { edges: vec![4096], formats: vec![RenditionFormat::Webp], facts: false };
        develop(bytes, &draw::small(), &order).unwrap().renditions.remove(0).bytes
    };
    match image::load_from_memory(bytes) {
        Ok(pixels) => on_white(&pixels.into_rgba8()),
        Err(_) => on_white(&image::load_from_memory(&png()).unwrap().into_rgba8()),
    }
}

fn on_white(pixels: &RgbaImage) -> RgbImage {
    RgbImage::from_fn(pixels.width(), pixels.height(), |x, y| {
        let [r, g, b, alpha] = pixels.get_pixel(x, y).0.map(f64::from);
        Rgb([r, g, b].map(|channel| byte(over_white(channel, alpha / 255.0))))
    })
}

fn over_white(channel: f64, alpha: f64) -> f64 {
    channel * alpha + 255.0 * (1.0 - alpha)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it saturates")]
fn byte(value: f64) -> u8 {
    value.round() as u8
}

/// Draws in every format and two sizes, and compares each.
fn compare(what: &str, original: &[u8], reference: impl Fn([u8; 3]) -> Colour) {
    let order =
        Order { edges: vec![192, 96], formats: RenditionFormat::ALL.to_vec(), facts: false };
    let developed = develop(original, &draw::small(), &order).unwrap();
    assert_eq!(developed.renditions.len(), 6, "{what}");
    for rendition in &developed.renditions {
        for (colour, seen) in COLOURS.into_iter().zip(means(&rendition.bytes)) {
            let expected = reference(colour).map(|channel| channel.clamp(0.0, 255.0));
            let far = (0..3).map(|at| (seen[at] - expected[at]).abs()).fold(0.0, f64::max);
            assert!(
                far <= most(rendition.format),
                "{what}: {colour:?} is {seen:?}, not {expected:?}, in {rendition:?}"
            );
        }
    }
}

fn most(format: RenditionFormat) -> f64 {
    if format == RenditionFormat::Avif { FAR_READ_BACK } else { FAR }
}

fn as_it_is(colour: [u8; 3]) -> Colour {
    colour.map(f64::from)
}

/// IEC 61966-2-1, from light to a byte.
fn encoded(light: f64) -> f64 {
    let light = light.clamp(0.0, 1.0);
    255.0 * if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 }
}

/// The reverse.
fn light(byte: u8) -> f64 {
    let value = f64::from(byte) / 255.0;
    if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}

/// Light of other primaries, which have the same white, as bytes of sRGB.
fn moved(matrix: [[f64; 3]; 3], light: Colour) -> Colour {
    matrix.map(|row| encoded(row.iter().zip(light).map(|(weight, light)| weight * light).sum()))
}

/// From Display P3 (SMPTE EG 432-1 with the white and the curve of sRGB).
fn of_p3(colour: [u8; 3]) -> Colour {
    const TO_SRGB: [[f64; 3]; 3] = [
        [1.224_940_2, -0.224_940_2, 0.0],
        [-0.042_056_95, 1.042_056_95, 0.0],
        [-0.019_637_55, -0.078_636_05, 1.098_273_6],
    ];
    moved(TO_SRGB, colour.map(light))
}

/// From Adobe RGB (1998).
fn of_adobe(colour: [u8; 3]) -> Colour {
    const TO_SRGB: [[f64; 3]; 3] =
        [[1.398_283_2, -0.398_283_1, 0.0], [0.0, 1.0, 0.0], [0.0, -0.042_938_3, 1.042_938_3]];
    moved(TO_SRGB, colour.map(|byte| (f64::from(byte) / 255.0).powf(563.0 / 256.0)))
}

fn profile(profile: &ColorProfile) -> Vec<u8> {
    profile.encode().unwrap()
}

#[test]
fn srgb_stays_what_it_is_in_every_format() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP, ImageFormat::Gif] {
        compare(&format!("{format:?}"), &draw::plain(rgb(), format), as_it_is);
    }
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
        let tagged = draw::tagged(rgb(), format, None, Some(profile(&ColorProfile::new_srgb())));
        compare(&format!("{format:?} with a profile"), &tagged, as_it_is);
    }
}

#[test]
fn display_p3_becomes_srgb() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
        let icc = Some(profile(&ColorProfile::new_display_p3()));
        compare(&format!("P3 in {format:?}"), &draw::tagged(rgb(), format, None, icc), of_p3);
    }
}

#[test]
fn adobe_rgb_becomes_srgb() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
        let icc = Some(profile(&ColorProfile::new_adobe_rgb()));
        compare(&format!("Adobe in {format:?}"), &draw::tagged(rgb(), format, None, icc), of_adobe);
    }
}

#[test]
fn grey_of_any_gamma_becomes_grey_of_srgb() {
    let grey: GrayImage = patches(|[r, _, _]| Luma([r]));
    for (gamma, exponent) in [(1.8, 1.8), (2.2, 2.2)] {
        let icc = Some(profile(&ColorProfile::new_gray_with_gamma(gamma)));
        for format in [ImageFormat::Png, ImageFormat::Jpeg] {
            let tagged = draw::tagged(grey.clone(), format, None, icc.clone());
            let reference =
                |[r, _, _]: [u8; 3]| [encoded((f64::from(r) / 255.0).powf(exponent)); 3];
            compare(&format!("grey of {gamma} in {format:?}"), &tagged, reference);
        }
    }
    compare("grey", &draw::plain(grey, ImageFormat::Png), |[r, _, _]| [f64::from(r); 3]);
}

#[test]
fn inks_without_a_profile_cover_paper() {
    use jpeg_encoder::ColorType::{Cmyk, CmykAsYcck};
    // The colour's own inks, and a quarter of black over all.
    let black = 64;
    let inks: RgbaImage = patches(|[r, g, b]| Rgba([255 - r, 255 - g, 255 - b, black]));
    let [width, height] = [inks.width(), inks.height()].map(|side| u16::try_from(side).unwrap());
    for kind in [Cmyk, CmykAsYcck] {
        let mut bytes = Vec::new();
        let encoder = jpeg_encoder::Encoder::new(&mut bytes, 98);
        encoder.encode(&inks, width, height, kind).unwrap();
        let lit = |channel: u8| f64::from(channel) * (1.0 - f64::from(black) / 255.0);
        compare(&format!("{kind:?}"), &bytes, |colour| colour.map(lit));
    }
}

#[test]
fn sixteen_bits_become_eight() {
    let deep: ImageBuffer<Rgb<u16>, _> =
        patches(|colour| Rgb(colour.map(|channel| u16::from(channel) * 257 + 100)));
    let [deep, tagged] = [None, Some(profile(&ColorProfile::new_display_p3()))]
        .map(|icc| draw::tagged(deep.clone(), ImageFormat::Png, None, icc));
    compare("sixteen bits", &deep, as_it_is);
    compare("sixteen bits of P3", &tagged, of_p3);
}

#[test]
fn what_can_be_seen_through_lies_on_white() {
    let alpha = 153_u8;
    let clear: RgbaImage = patches(|[r, g, b]| Rgba([r, g, b, alpha]));
    let seen = |colour: Colour| colour.map(|one| over_white(one, f64::from(alpha) / 255.0));
    let plain = draw::plain(clear.clone(), ImageFormat::Png);
    compare("transparency", &plain, |colour| seen(as_it_is(colour)));
    let icc = Some(profile(&ColorProfile::new_display_p3()));
    let tagged = draw::tagged(clear.clone(), ImageFormat::Png, None, icc);
    compare("transparency in P3", &tagged, |colour| seen(of_p3(colour)));
    compare("transparency in WebP", &draw::plain(clear, ImageFormat::WebP), |colour| {
        seen(as_it_is(colour))
    });
}

#[test]
fn avif_stays_what_it_is() {
    let order = Order { edges: vec![192], formats: vec![RenditionFormat::Avif], facts: false };
    let png = draw::plain(rgb(), ImageFormat::Png);
    let avif = develop(&png, &draw::small(), &order).unwrap().renditions.remove(0).bytes;
    compare("AVIF", &avif, as_it_is);
}

#[cfg(feature = "heic")]
#[test]
fn heic_becomes_srgb() {
    let pixels = rgb();
    let options = heifer::EncodeOptions { quality: 95, max_threads: 1 };
    let plain = heifer::encode_rgb8(pixels.width(), pixels.height(), &pixels, &options).unwrap();
    compare("HEIC", &plain, as_it_is);
    let drawn = heifer::decode(&plain).unwrap();
    for (icc, reference) in [
        (ColorProfile::new_display_p3(), of_p3 as fn([u8; 3]) -> Colour),
        (ColorProfile::new_adobe_rgb(), of_adobe),
    ] {
        let metadata = heifer::Metadata {
            icc_profile: Some(profile(&icc)),
            ..heifer::read_metadata(&plain).unwrap()
        };
        let tagged = heifer::encode_with_metadata(&drawn, &metadata, &options).unwrap();
        compare("HEIC with a profile", &tagged, reference);
    }
}

/// Each pixel of a smooth picture, in all eight positions, beside what `image` turns.
#[test]
fn each_position_is_turned_pixel_by_pixel() {
    let smooth = RgbImage::from_fn(96, 64, |x, y| {
        Rgb([x * 2, y * 3, 255 - x].map(|channel| u8::try_from(channel).unwrap()))
    });
    for exif in 1..=8 {
        let mut expected = DynamicImage::from(smooth.clone());
        expected.apply_orientation(image::metadata::Orientation::from_exif(exif).unwrap());
        let expected = expected.into_rgb8();
        for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
            let block = Some(draw::exif(exif.into(), false));
            let original = draw::tagged(smooth.clone(), format, block, None);
            let order =
                Order { edges: vec![96], formats: RenditionFormat::ALL.to_vec(), facts: false };
            for rendition in develop(&original, &draw::small(), &order).unwrap().renditions {
                let far = far(&read(&rendition.bytes), &expected);
                assert!(
                    far <= most(rendition.format),
                    "{exif} in {format:?} to {rendition:?}: {far}"
                );
            }
        }
    }
}

/// The mean difference of two pictures of one size.
fn far(one: &RgbImage, other: &RgbImage) -> f64 {
    assert_eq!(one.dimensions(), other.dimensions());
    let sum: u32 = one.iter().zip(other.iter()).map(|(a, b)| u32::from(a.abs_diff(*b))).sum();
    f64::from(sum) / f64::from(one.width() * one.height() * 3)
}
