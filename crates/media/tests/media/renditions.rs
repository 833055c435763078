use cimaise_media::{Order, RenditionFormat, Unfit, develop};
use image::codecs::gif::GifEncoder;
use image::{
    DynamicImage, Frame, GrayImage, ImageBuffer, ImageFormat, Luma, LumaA, Rgb, RgbImage, Rgba,
    RgbaImage,
};

use crate::draw;

type Rgb16 = ImageBuffer<Rgb<u16>, Vec<u16>>;

fn sizes(width: u32, height: u32) -> Vec<(u32, u32, RenditionFormat)> {
    let bytes = draw::plain(draw::quarters(width, height), ImageFormat::Jpeg);
    let derived = draw::derived(&bytes);
    assert_eq!((derived.width, derived.height), (width, height));
    for rendition in &derived.renditions {
        let size =
            image::load_from_memory(&rendition.bytes).map(|read| (read.width(), read.height()));
        assert_eq!(size.unwrap(), (rendition.width, rendition.height));
    }
    derived.renditions.iter().map(|one| (one.width, one.height, one.format)).collect()
}

#[test]
fn the_ladder_goes_down_and_never_up() {
    use RenditionFormat::{Jpeg, Webp};
    let both = |sizes: &[(u32, u32)]| -> Vec<_> {
        sizes.iter().flat_map(|(w, h)| [(*w, *h, Jpeg), (*w, *h, Webp)]).collect()
    };
    assert_eq!(sizes(2400, 1600), both(&[(2048, 1365), (1280, 853), (640, 427), (320, 213)]));
    assert_eq!(sizes(500, 700), both(&[(500, 700), (457, 640), (229, 320)]));
    assert_eq!(sizes(250, 240), both(&[(250, 240)]));
}

#[test]
fn a_ladder_may_hold_one_format() {
    let bytes = draw::plain(draw::quarters(700, 500), ImageFormat::Jpeg);
    let derived = develop(&bytes, &draw::small(), &Order::first(vec![640])).unwrap();
    let [only] = &derived.renditions[..] else { panic!("{:?}", derived.renditions) };
    assert_eq!((only.width, only.height, only.format), (640, 457, RenditionFormat::Jpeg));
}

#[test]
fn every_format_is_read() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif] {
        let derived = draw::derived(&draw::plain(draw::quarters(400, 300), format));
        for rendition in &derived.renditions {
            assert_eq!(draw::seen(&rendition.bytes), draw::UPRIGHT, "{format:?} {rendition:?}");
        }
    }
}

#[test]
fn grey_sixteen_bits_and_grey_with_alpha_are_read() {
    let grey = |pixels: DynamicImage, format| draw::colour(&draw::plain(pixels, format));
    let eight = GrayImage::from_pixel(64, 64, Luma([100]));
    assert_eq!(grey(eight.clone().into(), ImageFormat::Jpeg), [100, 100, 100]);
    assert_eq!(grey(eight.into(), ImageFormat::Png), [100, 100, 100]);
    let sixteen = ImageBuffer::from_pixel(64, 64, Luma([100_u16 * 257]));
    assert_eq!(grey(sixteen.into(), ImageFormat::Png), [100, 100, 100]);
    let colour = Rgb16::from_pixel(64, 64, Rgb([10 * 257, 20 * 257, 30 * 257]));
    assert_eq!(grey(colour.into(), ImageFormat::Png), [10, 20, 30]);
    let half = ImageBuffer::from_pixel(64, 64, LumaA([0_u8, 128]));
    assert_eq!(grey(half.into(), ImageFormat::Png), [127, 127, 127]);
}

#[test]
fn cmyk_of_a_printer_is_read() {
    let ink: Vec<u8> = [0, 255, 255, 0].repeat(64 * 64);
    let mut bytes = Vec::new();
    jpeg_encoder::Encoder::new(&mut bytes, 95)
        .encode(&ink, 64, 64, jpeg_encoder::ColorType::Cmyk)
        .unwrap();
    draw::same_colour(draw::colour(&bytes), [255, 0, 0]);
}

#[test]
fn transparency_lies_on_white_in_jpeg_and_stays_in_webp() {
    // A pale disc on transparent black: careless scaling would give it a dark rim.
    let disc = RgbaImage::from_fn(800, 800, |x, y| {
        let (dx, dy) = (x.abs_diff(400), y.abs_diff(400));
        if dx * dx + dy * dy < 300 * 300 { Rgba([250, 250, 250, 255]) } else { Rgba([0; 4]) }
    });
    let derived = draw::derived(&draw::plain(disc, ImageFormat::Png));
    for rendition in &derived.renditions {
        let read = image::load_from_memory(&rendition.bytes).unwrap();
        let corner = read.to_rgba8().get_pixel(2, 2).0;
        match rendition.format {
            RenditionFormat::Jpeg => {
                assert_eq!(corner, [255; 4]);
                let darkest = read.to_rgb8().pixels().map(|pixel| pixel.0[0]).min();
                assert!(darkest >= Some(240), "{rendition:?}: {darkest:?}");
            }
            RenditionFormat::Webp => assert_eq!(corner[3], 0),
            RenditionFormat::Avif => panic!("nobody asked for it"),
        }
    }
}

#[test]
fn opaque_alpha_is_dropped() {
    let opaque = RgbaImage::from_pixel(64, 64, Rgba([9, 9, 9, 255]));
    let derived = draw::derived(&draw::plain(opaque, ImageFormat::Png));
    let webp = draw::largest(&derived, RenditionFormat::Webp);
    assert!(!image::load_from_memory(webp).unwrap().color().has_alpha());
}

#[test]
fn of_what_moves_the_first_frame_hangs() {
    let frame = |colour| Frame::new(RgbaImage::from_pixel(64, 64, Rgba(colour)));
    let mut bytes = Vec::new();
    GifEncoder::new(&mut bytes)
        .encode_frames([frame([250, 0, 0, 255]), frame([0, 0, 250, 255])])
        .unwrap();
    draw::same_colour(draw::colour(&bytes), [250, 0, 0]);
}

#[test]
fn of_a_webp_that_moves_the_first_frame_hangs() {
    let chunk = |name: &[u8], data: &[u8]| {
        let len = u32::try_from(data.len()).unwrap().to_le_bytes();
        [name, &len, data, &vec![0; data.len() % 2]].concat()
    };
    let frame = |colour| {
        let pixels = RgbImage::from_pixel(64, 64, Rgb(colour));
        // What follows the container's header is the one chunk of a still picture.
        let still = draw::plain(pixels, ImageFormat::WebP).split_off(12);
        let place = [0, 0, 0, 0, 0, 0, 63, 0, 0, 63, 0, 0, 100, 0, 0, 2];
        chunk(b"ANMF", &[&place[..], &still].concat())
    };
    let chunks = [
        chunk(b"VP8X", &[2, 0, 0, 0, 63, 0, 0, 63, 0, 0]),
        chunk(b"ANIM", &[0; 6]),
        frame([250, 0, 0]),
        frame([0, 0, 250]),
    ];
    let bytes = chunk(b"RIFF", &[b"WEBP", &chunks.concat()[..]].concat());
    draw::same_colour(draw::colour(&bytes), [250, 0, 0]);
}

#[test]
fn of_a_png_that_moves_the_still_picture_hangs() {
    let pixels = RgbImage::from_pixel(64, 64, Rgb([250, 0, 0]));
    let still = draw::plain(pixels, ImageFormat::Png);
    let moves = draw::png_chunk(*b"acTL", &[0, 0, 0, 2, 0, 0, 0, 0]);
    let bytes = draw::spliced(&still, 33, &moves);
    draw::same_colour(draw::colour(&bytes), [250, 0, 0]);
}

#[test]
fn the_placeholder_is_the_colour_that_fills_most() {
    let pixels = RgbImage::from_fn(64, 64, |x, _| if x < 30 { Rgb([0; 3]) } else { Rgb([200; 3]) });
    let bytes = draw::plain(pixels, ImageFormat::Png);
    assert_eq!(draw::colour(&bytes), [200; 3]);
}

#[test]
fn an_empty_ladder_draws_nothing() {
    let bytes = draw::plain(draw::quarters(64, 64), ImageFormat::Png);
    let none = Order::first(vec![]);
    assert_eq!(develop(&bytes, &draw::small(), &none), Err(Unfit::Unreadable));
}
