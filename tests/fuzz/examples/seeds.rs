//! Draws what the targets begin with: small pictures of every kind, into `corpus/TARGET`.

use std::io::Cursor;
use std::path::Path;

use cimaise_media::{Limits, Order, RenditionFormat, develop};
use image::codecs::gif::GifEncoder;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::codecs::webp::WebPEncoder;
use image::{DynamicImage, Frame, ImageEncoder, ImageFormat, Rgba, RgbaImage};
use libjpeg_turbo_rs::{Encoder, PixelFormat, Subsampling};
use moxcms::ColorProfile;

fn main() {
    let corpus = std::env::args().nth(1).unwrap_or_else(|| "corpus".to_owned());
    let corpus = Path::new(&corpus);
    let formats = [
        ("jpeg", jpegs()),
        ("png", pngs()),
        ("webp", webps()),
        ("gif", gifs()),
        ("avif", avifs()),
        ("heic", heics()),
    ];
    for (format, files) in &formats {
        put(corpus, format, files);
        put(corpus, "header", files);
        if !matches!(*format, "avif" | "heic") {
            put(corpus, "strip", files);
        }
    }
    put(corpus, "exif", &blocks());
}

fn put(corpus: &Path, target: &str, files: &[Vec<u8>]) {
    let folder = corpus.join(target);
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    for bytes in files {
        let name = cimaise_media::Sha256::of(bytes).to_string();
        std::fs::write(folder.join(&name[..16]), bytes).expect("a file can be written");
    }
}

/// Waves and a hard edge, with holes if asked for.
fn drawn(width: u32, height: u32, holes: bool) -> DynamicImage {
    let drawn = RgbaImage::from_fn(width, height, |x, y| {
        let byte = |value: u32| u8::try_from(value % 256).expect("a byte");
        let alpha = if holes { byte(x * 16) } else { 255 };
        Rgba([byte(x * 9), byte(y * 13 + x), if x > y { 240 } else { 20 }, alpha])
    });
    if holes { drawn.into() } else { DynamicImage::from(drawn).into_rgb8().into() }
}

fn plain(pixels: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    pixels.write_to(&mut bytes, format).expect("a picture can be drawn");
    bytes.into_inner()
}

/// With an Exif block and a profile.
fn loaded(
    pixels: &DynamicImage,
    into: impl FnOnce(&mut Vec<u8>) -> Box<dyn Loads + '_>,
) -> Vec<u8> {
    let mut bytes = Vec::new();
    into(&mut bytes).load(pixels);
    bytes
}

/// An encoder that takes metadata.
trait Loads {
    fn load(self: Box<Self>, pixels: &DynamicImage);
}

impl<E: ImageEncoder> Loads for E {
    fn load(mut self: Box<Self>, pixels: &DynamicImage) {
        let profile = ColorProfile::new_display_p3().encode().expect("a profile");
        self.set_exif_metadata(blocks().remove(1)).expect("it takes Exif");
        self.set_icc_profile(profile).expect("it takes profiles");
        pixels.write_with_encoder(*self).expect("a picture can be drawn");
    }
}

fn jpegs() -> Vec<Vec<u8>> {
    use Subsampling::{S411, S420, S422, S440, S444};
    let mut files = vec![loaded(&drawn(40, 24, false), |bytes| Box::new(JpegEncoder::new(bytes)))];
    let rgb = drawn(50, 34, false).into_rgb8();
    let encoder = || Encoder::new(&rgb, 50, 34, PixelFormat::Rgb).quality(70);
    for sampling in [S420, S444, S422, S440, S411] {
        for progressive in [false, true] {
            files.extend(encoder().subsampling(sampling).progressive(progressive).encode());
        }
    }
    files.extend(encoder().restart_blocks(2).encode());
    files.extend(encoder().optimize_huffman(true).encode());
    files.extend(encoder().arithmetic(true).encode());
    let grey = drawn(50, 34, false).into_luma8();
    files.extend(Encoder::new(&grey, 50, 34, PixelFormat::Grayscale).encode());
    let large = drawn(300, 200, false).into_rgb8();
    files.extend(Encoder::new(&large, 300, 200, PixelFormat::Rgb).quality(20).encode());
    let inks: Vec<u8> = (0..=255).cycle().take(32 * 24 * 4).collect();
    for kind in [jpeg_encoder::ColorType::Cmyk, jpeg_encoder::ColorType::CmykAsYcck] {
        let mut bytes = Vec::new();
        jpeg_encoder::Encoder::new(&mut bytes, 80).encode(&inks, 32, 24, kind).expect("inks");
        files.push(bytes);
    }
    files
}

fn pngs() -> Vec<Vec<u8>> {
    let (rgb, rgba) = (drawn(24, 16, false), drawn(24, 16, true));
    vec![
        loaded(&rgba, |bytes| Box::new(PngEncoder::new(bytes))),
        plain(&rgb, ImageFormat::Png),
        plain(&rgb.to_luma8().into(), ImageFormat::Png),
        plain(&rgba.to_luma_alpha16().into(), ImageFormat::Png),
        plain(&rgba.to_rgba16().into(), ImageFormat::Png),
    ]
}

fn webps() -> Vec<Vec<u8>> {
    let mut files = vec![
        loaded(&drawn(24, 16, true), |bytes| Box::new(WebPEncoder::new_lossless(bytes))),
        plain(&drawn(24, 16, false), ImageFormat::WebP),
    ];
    files.extend([false, true].map(|holes| ours(holes, RenditionFormat::Webp)));
    files
}

fn gifs() -> Vec<Vec<u8>> {
    let mut moving = Vec::new();
    let frames = [false, true].map(|holes| Frame::new(drawn(20, 14, holes).into_rgba8()));
    GifEncoder::new(&mut moving).encode_frames(frames).expect("a picture can be drawn");
    vec![plain(&drawn(24, 16, false), ImageFormat::Gif), moving]
}

fn avifs() -> Vec<Vec<u8>> {
    [false, true].map(|holes| ours(holes, RenditionFormat::Avif)).to_vec()
}

/// As we draw it.
fn ours(holes: bool, format: RenditionFormat) -> Vec<u8> {
    let png = plain(&drawn(40, 24, holes), ImageFormat::Png);
    let order = Order { edges: vec![40], formats: vec![format], facts: false };
    let limits = Limits { min_edge: 1, ..Limits::default() };
    develop(&png, &limits, &order).expect("it is sound").renditions.remove(0).bytes
}

fn heics() -> Vec<Vec<u8>> {
    let options = |quality| heifer::EncodeOptions { quality, max_threads: 1 };
    let rgb = drawn(40, 24, false).into_rgb8();
    let rgba = drawn(40, 24, true).into_rgba8();
    let plain = heifer::encode_rgb8(40, 24, &rgb, &options(60)).expect("a picture can be drawn");
    let still = heifer::read_metadata(&plain).expect("it was just written");
    let metadata = heifer::Metadata { exif: blocks().into_iter().next(), ..still };
    let read = heifer::decode(&plain).expect("it was just written");
    let told = heifer::encode_with_metadata(&read, &metadata, &options(30));
    let clear = heifer::encode_rgba8(40, 24, &rgba, &options(50));
    let grid = heifer::encode_rgb8(520, 8, &drawn(520, 8, false).into_rgb8(), &options(5));
    [Some(plain), told.ok(), clear.ok(), grid.ok()].into_iter().flatten().collect()
}

/// Exif blocks: little-endian with a place, big-endian with a turn alone.
fn blocks() -> Vec<Vec<u8>> {
    let little = b"II*\0\x08\0\0\0\x02\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\x25\x88\x04\0\x01\0\0\0\
        \x26\0\0\0\0\0\0\0\x02\0\x01\0\x02\0\x02\0\0\0N\0\0\0\x02\0\x05\0\x03\0\0\0\x44\0\0\0\
        \0\0\0\0\x30\0\0\0\x01\0\0\0\x33\0\0\0\x01\0\0\0\x15\x0f\0\0\x64\0\0\0";
    let big = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x08\0\0\0\0\0\0";
    vec![little.to_vec(), big.to_vec()]
}
