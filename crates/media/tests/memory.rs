//! What a picture takes in memory is never more than was foreseen from its header, and not so much
//! less that the foresight would be of no use.

#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]
#![expect(unsafe_code, reason = "only the allocator knows what was allocated")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

use cimaise_media::{Limits, Order, RenditionFormat, Unfit, cost, develop};
use image::codecs::webp::WebPEncoder;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use libjpeg_turbo_rs::{Encoder, PixelFormat, Subsampling};

/// The system's allocator, counted.
struct Counted;

static NOW: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

// SAFETY: it passes everything on to the system's allocator as it is.
unsafe impl GlobalAlloc for Counted {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let now = NOW.fetch_add(layout.size(), Ordering::Relaxed) + layout.size();
        MOST.fetch_max(now, Ordering::Relaxed);
        // SAFETY: the caller's duty.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        NOW.fetch_sub(layout.size(), Ordering::Relaxed);
        // SAFETY: the caller's duty.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counted = Counted;

fn drawn(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let noise = ((x * 7919) ^ (y * 104_729)) % 37;
        Rgb([x / 9, y / 7, x / 3 + y / 5].map(|light| ((light + noise) % 256).try_into().unwrap()))
    })
}

fn jpeg(pixels: &RgbImage, shape: impl FnOnce(Encoder) -> Encoder) -> Vec<u8> {
    let (width, height) = (pixels.width() as usize, pixels.height() as usize);
    shape(Encoder::new(pixels, width, height, PixelFormat::Rgb).quality(85)).encode().unwrap()
}

/// One test, so that nothing else is counted.
#[test]
fn memory_is_foreseen() {
    let limits = Limits { max_bytes: 100_000_000, ..Limits::default() };
    let order = Order::first(vec![2048, 1280, 640, 320]);
    let phone = drawn(4032, 3024);
    let middle = drawn(3000, 2000);
    let plain = |format| {
        let mut bytes = std::io::Cursor::new(Vec::new());
        DynamicImage::from(middle.clone()).write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    };
    let mut lossless = Vec::new();
    middle.write_with_encoder(WebPEncoder::new_lossless(&mut lossless)).unwrap();
    let sixteen = DynamicImage::from(middle.clone()).into_rgba16();
    let mut deep = std::io::Cursor::new(Vec::new());
    sixteen.write_to(&mut deep, ImageFormat::Png).unwrap();
    drop(sixteen);
    // Their encoders take their time.
    let small = drawn(800, 600);
    let few = Order::first(vec![640, 320, 160, 80]);
    let avif = {
        let mut png = std::io::Cursor::new(Vec::new());
        DynamicImage::from(small.clone()).write_to(&mut png, ImageFormat::Png).unwrap();
        let order = Order { edges: vec![800], formats: vec![RenditionFormat::Avif], facts: false };
        develop(&png.into_inner(), &limits, &order).unwrap().renditions.remove(0).bytes
    };
    let transparent = include_bytes!("../../../tests/fixtures/formats/alpha.avif");
    let options = heifer::EncodeOptions { quality: 70, max_threads: 1 };
    let heic = heifer::encode_rgb8(800, 600, &small, &options).unwrap();
    let large = drawn(1600, 1200);
    let tiles = heifer::encode_rgb8(1600, 1200, &large, &options).unwrap();
    assert!(tiles.windows(4).any(|four| four == b"grid"));
    let mut files = vec![
        ("phone", jpeg(&phone, |encoder| encoder)),
        ("phone, 4:4:4", jpeg(&phone, |encoder| encoder.subsampling(Subsampling::S444))),
        ("phone, progressive", jpeg(&phone, |encoder| encoder.progressive(true))),
        ("middle", jpeg(&middle, |encoder| encoder)),
        ("middle, progressive", jpeg(&middle, |encoder| encoder.progressive(true))),
        ("PNG", plain(ImageFormat::Png)),
        ("PNG, 16 bits", deep.into_inner()),
        ("GIF", plain(ImageFormat::Gif)),
        ("WebP", lossless),
        ("AVIF", avif),
        ("AVIF, transparent", transparent.to_vec()),
    ];
    if cfg!(feature = "heic") {
        files.push(("HEIC", heic));
        files.push(("HEIC, in tiles", tiles));
    }
    drop((phone, middle, small, large));
    let mut faults = Vec::new();
    for (name, bytes) in &files {
        let order =
            if ["AVIF", "HEIC"].iter().any(|kind| name.starts_with(kind)) { &few } else { &order };
        let foreseen = cost(bytes, &limits, order).unwrap();
        let (developed, taken) = counted(|| develop(bytes, &limits, order).unwrap());
        assert_eq!(developed.renditions.len(), 4);
        assert_eq!(developed.renditions[0].format, RenditionFormat::Jpeg);
        if taken > foreseen || foreseen > taken * 4 {
            faults.push(format!("{name}: {taken} taken, {foreseen} foreseen"));
        }
    }
    #[cfg(feature = "heic")]
    {
        // Its tiles are halved.
        let limits = Limits { max_pixels: 1600 * 1200 - 1, ..limits };
        let (_, bytes) = files.pop().unwrap();
        let foreseen = cost(&bytes, &limits, &few).unwrap();
        let (_, taken) = counted(|| develop(&bytes, &limits, &few).unwrap());
        if taken > foreseen || foreseen > taken * 4 {
            faults.push(format!("HEIC, halved: {taken} taken, {foreseen} foreseen"));
        }
    }
    // A part of it says that it is longer than the file.
    let found = include_bytes!("../../../tests/fuzz/finds/more-memory.webp");
    let limits = Limits { min_edge: 1, ..limits };
    let foreseen = cost(found, &limits, &order).unwrap();
    let (developed, taken) = counted(|| develop(found, &limits, &order));
    assert_eq!(developed.err(), Some(Unfit::Unreadable));
    if taken > foreseen {
        faults.push(format!("more-memory.webp: {taken} taken, {foreseen} foreseen"));
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// What `work` gives, and the most memory that it took at once, in bytes.
fn counted<T>(work: impl FnOnce() -> T) -> (T, u64) {
    let before = NOW.load(Ordering::Relaxed);
    MOST.store(before, Ordering::Relaxed);
    let result = work();
    (result, (MOST.load(Ordering::Relaxed) - before) as u64)
}
