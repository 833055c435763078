//! What the form promises to take is not too heavy for a child, whatever its kind.

use std::path::Path;

use cimaise_media::{Limits, Order, cost};

use crate::draw;

/// What a child may have by default, less what the program itself takes, in bytes.
const ROOM: u64 = (512 - 32) * 1024 * 1024;
const SIDE: u32 = 5000;

/// What it is foreseen to take together with its own bytes.
fn weighs(file: &[u8]) -> u64 {
    let limits = Limits::default();
    assert_eq!(file.len() as u64, limits.max_bytes);
    assert_eq!(u64::from(SIDE) * u64::from(SIDE), limits.max_pixels);
    cost(file, &limits, &Order::first(vec![2048, 1280, 640, 320])).unwrap() + limits.max_bytes
}

/// So many bytes of a box that is there to be passed over (ISO/IEC 14496-12, section 8.1.2).
fn free(bytes: usize) -> Vec<u8> {
    let mut free = vec![0; bytes];
    free[..4].copy_from_slice(&u32::try_from(bytes).unwrap().to_be_bytes());
    free[4..8].copy_from_slice(b"free");
    free
}

#[test]
fn an_avif_as_large_as_the_form_tells_is_not_too_heavy() {
    let formats = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/formats");
    let mut file = std::fs::read(formats.join("plain.avif")).unwrap();
    let size = file.windows(4).position(|four| four == b"ispe").unwrap() + 8;
    file[size..size + 4].copy_from_slice(&SIDE.to_be_bytes());
    file[size + 4..size + 8].copy_from_slice(&SIDE.to_be_bytes());
    let left = usize::try_from(Limits::default().max_bytes).unwrap() - file.len();
    file.extend(free(left));
    let weight = weighs(&file);
    assert!(weight <= ROOM, "{weight} bytes");
}

#[test]
fn a_png_of_sixteen_bits_as_large_as_the_form_tells_is_not_too_heavy() {
    let header = [&SIDE.to_be_bytes()[..], &SIDE.to_be_bytes(), &[16, 6, 0, 0, 0]].concat();
    let last = draw::png_chunk(*b"IEND", b"");
    let mut file = [b"\x89PNG\r\n\x1a\n".to_vec(), draw::png_chunk(*b"IHDR", &header)].concat();
    let left = usize::try_from(Limits::default().max_bytes).unwrap() - file.len() - last.len();
    file.extend(draw::png_chunk(*b"IDAT", &vec![0; left - 12]));
    file.extend(last);
    let weight = weighs(&file);
    assert!(weight <= ROOM, "{weight} bytes");
}
