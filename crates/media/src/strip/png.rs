//! PNG (W3C, third edition, section 11): chunks of pixels, colours, transparency and animation.

use super::{array, minimal_exif, take};
use crate::Unfit;

const KEPT: [&[u8; 4]; 17] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP",
    b"mDCV", b"cLLI", b"sBIT", b"bKGD", b"acTL", b"fcTL", b"fdAT",
];

/// Up to the end of the picture.
pub fn strip(original: &[u8]) -> Result<Vec<u8>, Unfit> {
    let mut rest = original;
    let mut kept = take(&mut rest, 8)?.to_vec();
    loop {
        let chunk = rest;
        let length = u32::from_be_bytes(array(&mut rest)?);
        let length = usize::try_from(length).map_err(|_| Unfit::Unreadable)?;
        let name = array::<4>(&mut rest)?;
        let content = take(&mut rest, length)?;
        take(&mut rest, 4)?;
        if KEPT.contains(&&name) {
            kept.extend_from_slice(&chunk[..length + 12]);
        } else if &name == b"eXIf"
            && let Some(minimal) = minimal_exif(content)
        {
            push(&mut kept, name, &minimal);
        }
        if &name == b"IEND" {
            return Ok(kept);
        }
    }
}

fn push(kept: &mut Vec<u8>, name: [u8; 4], content: &[u8]) {
    let length = u32::try_from(content.len()).unwrap_or(u32::MAX);
    kept.extend(length.to_be_bytes());
    let start = kept.len();
    kept.extend(name);
    kept.extend_from_slice(content);
    let checksum = checksum(&kept[start..]);
    kept.extend(checksum.to_be_bytes());
}

/// Annex D.
fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 }
        })
    })
}
