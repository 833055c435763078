//! HEIC and AVIF: read, turned, told where they were taken, refused when they are cut.

use cimaise_media::{Facts, Format, InspectError, Order, RenditionFormat, Unfit, develop, inspect};
use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};

use crate::draw;

fn facts(bytes: &[u8]) -> Result<Facts, Unfit> {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), bytes).unwrap();
    inspect(file.path(), &draw::small()).map_err(|error| match error {
        InspectError::Unfit(unfit) => unfit,
        InspectError::Io(error) => panic!("{error}"),
    })
}

fn heic(exif: Option<Vec<u8>>) -> Vec<u8> {
    let rgb = draw::quarters(400, 300);
    let options = heifer::EncodeOptions { quality: 90, ..Default::default() };
    let plain = heifer::encode_rgb8(400, 300, &rgb, &options).unwrap();
    let Some(exif) = exif else { return plain };
    let metadata = heifer::Metadata { exif: Some(exif), ..heifer::read_metadata(&plain).unwrap() };
    let drawn = heifer::decode(&plain).unwrap();
    heifer::encode_with_metadata(&drawn, &metadata, &options).unwrap()
}

fn avif(pixels: impl Into<DynamicImage>) -> Vec<u8> {
    let bytes = draw::plain(pixels, ImageFormat::Png);
    let order = Order { edges: vec![400], formats: vec![RenditionFormat::Avif], facts: false };
    develop(&bytes, &draw::small(), &order).unwrap().renditions.remove(0).bytes
}

#[test]
fn both_are_drawn() {
    for (bytes, format) in
        [(heic(None), Format::Heic), (avif(draw::quarters(400, 300)), Format::Avif)]
    {
        let facts = facts(&bytes).unwrap();
        assert_eq!((facts.format, facts.width, facts.height), (format, 400, 300));
        assert!(!facts.had_location && !facts.animated);
        let derived = draw::derived(&bytes);
        assert_eq!((derived.width, derived.height), (400, 300));
        for rendition in &derived.renditions {
            assert_eq!(draw::seen(&rendition.bytes), draw::UPRIGHT, "{format} {rendition:?}");
        }
    }
}

#[test]
fn colours_survive_avif() {
    let flat = image::RgbImage::from_pixel(64, 64, image::Rgb([200, 60, 50]));
    let seen = draw::colour(&avif(flat));
    let near = seen.iter().zip([200_u8, 60, 50]).all(|(seen, drawn)| seen.abs_diff(drawn) <= 4);
    assert!(near, "{seen:?}");
}

#[test]
fn transparency_survives_avif() {
    let pixels =
        RgbaImage::from_fn(
            64,
            64,
            |x, _| {
                if x < 32 { Rgba([0; 4]) } else { Rgba([10, 20, 30, 255]) }
            },
        );
    let derived = draw::derived(&avif(pixels));
    let webp = image::load_from_memory(draw::largest(&derived, RenditionFormat::Webp)).unwrap();
    let webp = webp.to_rgba8();
    assert!(webp.get_pixel(5, 32).0[3] < 10 && webp.get_pixel(58, 32).0[3] > 245);
}

#[test]
fn where_a_heic_was_taken_is_noticed() {
    let bytes = heic(Some(draw::exif(6, true)));
    let facts = facts(&bytes).unwrap();
    // Its boxes tell how it turns; its Exif block is not to be believed.
    assert_eq!((facts.width, facts.height, facts.had_location), (400, 300, true));
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    for bytes in [heic(None), avif(draw::quarters(400, 300))] {
        for len in (64..bytes.len()).step_by(7) {
            assert!(facts(&bytes[..len]).is_err(), "{len}");
            let order = Order::first(vec![320]);
            assert!(develop(&bytes[..len], &draw::small(), &order).is_err(), "{len}");
        }
    }
}

#[test]
fn changed_bytes_never_harm() {
    let mut state = 0x2545_F491_u32;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        usize::try_from(state).unwrap() % below
    };
    for whole in [heic(None), avif(draw::quarters(64, 48))] {
        for _ in 0..150 {
            let mut bytes = whole.clone();
            for _ in 0..=random(4) {
                let at = random(bytes.len());
                bytes[at] = u8::try_from(random(256)).unwrap();
            }
            let order = Order::first(vec![64]);
            if let Ok(developed) = develop(&bytes, &draw::small(), &order) {
                assert!(u64::from(developed.width) * u64::from(developed.height) <= 25_000_000);
            }
        }
    }
}
