//! JPEG that is sound and as much work as we take.

use libjpeg_turbo_rs::{Encoder, PixelFormat, ScanScript, Subsampling};

use super::File;
use super::bytes::{SIZE, drawn};

/// A side of a square of the most pixels that are taken.
const MOST: u16 = 7100;

pub fn files() -> Vec<File> {
    let most = (u32::from(MOST), u32::from(MOST));
    vec![
        File::taken("fifty megapixels, grey.jpg", grey(|encoder| encoder), most),
        File::taken(
            "fifty megapixels, progressive.jpg",
            colour(|encoder| encoder.progressive(true)),
            most,
        ),
        File::taken(
            "fifty megapixels, 4 4 4, progressive.jpg",
            colour(|encoder| encoder.subsampling(Subsampling::S444).progressive(true)),
            most,
        ),
        File::taken("fifty megapixels, a hundred scans.jpg", grey(hundred_scans), most),
        File::taken("a line across.jpg", line(16_384, 16), (16_384, 16)),
        File::taken("a line down.jpg", line(16, 16_384), (16, 16_384)),
        File::taken("inks.jpg", inks(jpeg_encoder::ColorType::Cmyk), SIZE),
        File::taken("inks as differences.jpg", inks(jpeg_encoder::ColorType::CmykAsYcck), SIZE),
    ]
}

fn grey(shape: impl FnOnce(Encoder) -> Encoder) -> Vec<u8> {
    let side = usize::from(MOST);
    let pixels = vec![128; side * side];
    shape(Encoder::new(&pixels, side, side, PixelFormat::Grayscale).quality(50)).encode().unwrap()
}

fn colour(shape: impl FnOnce(Encoder) -> Encoder) -> Vec<u8> {
    let side = usize::from(MOST);
    let pixels = vec![200; side * side * 3];
    shape(Encoder::new(&pixels, side, side, PixelFormat::Rgb).quality(50)).encode().unwrap()
}

/// As many as are taken: each coefficient in a scan of its own, and some once more.
fn hundred_scans(encoder: Encoder) -> Encoder {
    let scan = |ss, se, ah, al| ScanScript { components: vec![0], ss, se, ah, al };
    let firsts = (1..=63).map(|at| scan(at, at, 0, 1));
    let seconds = (1..=35).map(|at| scan(at, at, 1, 0));
    let script = [scan(0, 0, 0, 1), scan(0, 0, 1, 0)].into_iter().chain(firsts).chain(seconds);
    encoder.progressive(true).scan_script(script.collect())
}

fn line(width: u16, height: u16) -> Vec<u8> {
    let pixels = vec![90; usize::from(width) * usize::from(height) * 3];
    Encoder::new(&pixels, width.into(), height.into(), PixelFormat::Rgb).encode().unwrap()
}

fn inks(kind: jpeg_encoder::ColorType) -> Vec<u8> {
    let inks: Vec<u8> = drawn().to_rgba8().into_raw();
    let [width, height] = [SIZE.0, SIZE.1].map(|side| u16::try_from(side).unwrap());
    let mut bytes = Vec::new();
    jpeg_encoder::Encoder::new(&mut bytes, 90).encode(&inks, width, height, kind).unwrap();
    bytes
}
