//! JPEG (ITU-T T.81, annex B): tables, frames and scans stay; of what programs add, JFIF's and
//! Adobe's segments, which say what the colours mean, and the colour profile.

use super::{array, minimal_exif, take};
use crate::Unfit;

const EXIF: &[u8] = b"Exif\0\0";

/// Up to the end of the first picture.
pub fn strip(original: &[u8]) -> Result<Vec<u8>, Unfit> {
    let mut rest = original;
    let mut kept = take(&mut rest, 2)?.to_vec();
    let (mut exif_seen, mut scans) = (false, 0);
    loop {
        let [0xFF, mut marker] = array(&mut rest)? else { return Err(Unfit::Unreadable) };
        while marker == 0xFF {
            [marker] = array(&mut rest)?;
        }
        if marker == 0xD9 {
            kept.extend([0xFF, 0xD9]);
            return if scans == 0 { Err(Unfit::Unreadable) } else { Ok(kept) };
        }
        if matches!(marker, 0x00 | 0x01 | 0xD0..=0xD8) {
            return Err(Unfit::Unreadable);
        }
        let length = array::<2>(&mut rest)?;
        let bytes = usize::from(u16::from_be_bytes(length)).checked_sub(2);
        let segment = take(&mut rest, bytes.ok_or(Unfit::Unreadable)?)?;
        if let Some(block) = segment.strip_prefix(EXIF).filter(|_| marker == 0xE1 && !exif_seen) {
            exif_seen = true;
            if let Some(minimal) = minimal_exif(block) {
                push(&mut kept, 0xE1, &[EXIF, &minimal].concat());
            }
        } else if is_kept(marker, segment) {
            push(&mut kept, marker, &without_thumbnail(marker, segment));
        }
        if marker == 0xDA {
            scans += 1;
            kept.extend_from_slice(scan(&mut rest)?);
        }
    }
}

/// Segments that pictures need: all that are no application's and no comment.
fn is_kept(marker: u8, segment: &[u8]) -> bool {
    match marker {
        0xE0 => segment.starts_with(b"JFIF\0"),
        0xE2 => segment.starts_with(b"ICC_PROFILE\0"),
        0xEE => segment.starts_with(b"Adobe"),
        0xE1 | 0xE3..=0xED | 0xEF | 0xF0..=0xFE => false,
        _ => true,
    }
}

/// JFIF's segment may end with a small picture.
fn without_thumbnail(marker: u8, segment: &[u8]) -> Vec<u8> {
    match segment {
        [head @ .., _, _] if marker == 0xE0 && head.len() == 12 => [head, &[0, 0]].concat(),
        _ if marker == 0xE0 && segment.len() > 14 => [&segment[..12], &[0, 0]].concat(),
        _ => segment.to_vec(),
    }
}

fn push(kept: &mut Vec<u8>, marker: u8, segment: &[u8]) {
    kept.extend([0xFF, marker]);
    // No longer than what was read, or a few bytes.
    let length = u16::try_from(segment.len() + 2).unwrap_or(u16::MAX);
    kept.extend(length.to_be_bytes());
    kept.extend_from_slice(segment);
}

/// The bytes of a scan, up to the next marker that is none of its own.
fn scan<'a>(rest: &mut &'a [u8]) -> Result<&'a [u8], Unfit> {
    let mut at = 0;
    loop {
        at += memchr::memchr(0xFF, &rest[at..]).ok_or(Unfit::Truncated)?;
        match rest.get(at + 1).ok_or(Unfit::Truncated)? {
            0x00 | 0xD0..=0xD7 => at += 2,
            0xFF => at += 1,
            _ => return take(rest, at),
        }
    }
}
