//! Colour profiles, and files that have next to nothing in them.

use image::ImageFormat;
use moxcms::ColorProfile;

use super::File;
use super::bytes::{SIZE, chunk, deflated, jpeg, segment, sound, spliced};

pub fn files() -> Vec<File> {
    [profiles(), nothings()].into_iter().flatten().collect()
}

/// The small picture with pieces of a profile: which one, of how many, and what is in it.
fn with(pieces: &[(u8, u8, &[u8])]) -> Vec<u8> {
    let segments: Vec<u8> = pieces
        .iter()
        .flat_map(|(at, of, data)| {
            segment(0xE2, &[&b"ICC_PROFILE\0"[..], &[*at, *of], *data].concat())
        })
        .collect();
    spliced(&jpeg(|encoder| encoder), 2, &segments)
}

fn profiles() -> Vec<File> {
    let p3 = ColorProfile::new_display_p3().encode().unwrap();
    let full = vec![0; 65_000];
    let many: Vec<_> = (1..=255).map(|at| (at, 255, &full[..])).collect();
    let some: Vec<_> = (1..=16).map(|at| (at, 16, &full[..])).collect();
    let mut lying = p3.clone();
    lying[..4].copy_from_slice(&u32::MAX.to_be_bytes());
    let mut tags = p3.clone();
    tags[128..132].copy_from_slice(&u32::MAX.to_be_bytes());
    let mut far = p3.clone();
    far[136..140].copy_from_slice(&0xFFFF_FFF0_u32.to_be_bytes());
    let png = chunk(*b"iCCP", &[b"icc\0\0", &deflated(&tags)[..]].concat());
    vec![
        File::refused("a profile of 16 megabytes.jpg", with(&many), "too-much-metadata"),
        File::taken("a profile of a megabyte of zeros.jpg", with(&some[..15]), SIZE),
        File::taken("a profile of which the first piece lacks.jpg", with(&[(2, 2, &p3[..])]), SIZE),
        File::taken(
            "a profile of two pieces of one number.jpg",
            with(&[(1, 2, &p3[..]), (1, 2, &p3[..])]),
            SIZE,
        ),
        File::taken("a profile of no pieces.jpg", with(&[(0, 0, &p3[..])]), SIZE),
        File::taken("a profile that says four gigabytes.jpg", with(&[(1, 1, &lying[..])]), SIZE),
        File::taken(
            "a profile of four thousand million tags.jpg",
            with(&[(1, 1, &tags[..])]),
            SIZE,
        ),
        File::taken("a profile that points behind its end.jpg", with(&[(1, 1, &far[..])]), SIZE),
        File::taken("a profile cut in the middle.jpg", with(&[(1, 1, &p3[..p3.len() / 2])]), SIZE),
        File::taken(
            "a profile of four thousand million tags.png",
            spliced(&sound(ImageFormat::Png), 33, &png),
            SIZE,
        ),
    ]
}

fn nothings() -> Vec<File> {
    let jpeg = jpeg(|encoder| encoder);
    vec![
        File::refused("nothing.jpg", vec![], "empty"),
        File::refused("one byte.jpg", vec![0xFF], "unknown-format"),
        File::refused("a mebibyte of zeros.jpg", vec![0; 1 << 20], "unknown-format"),
        File::refused("a JPEG behind a byte.jpg", [&[0], &jpeg[..]].concat(), "unknown-format"),
        File::refused("only a signature.jpg", jpeg[..3].to_vec(), "truncated"),
        File::refused("only a signature.png", b"\x89PNG\r\n\x1a\n".to_vec(), "truncated"),
        File::refused("only a signature.gif", b"GIF89a".to_vec(), "truncated"),
        File::refused("only a signature.webp", b"RIFF\0\0\0\0WEBP".to_vec(), "unreadable"),
        File::refused(
            "more than is taken.jpg",
            [&jpeg[..], &vec![0; 25 << 20]].concat(),
            "too-many-bytes",
        ),
    ]
}
