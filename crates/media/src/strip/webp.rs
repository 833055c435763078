//! WebP (RFC 9649, section 2.7): the chunks that make the picture.

use super::{array, minimal_exif, take};
use crate::Unfit;

/// That there is an Exif block, among the flags of the extended header.
const HAS_EXIF: u8 = 0x08;
/// That there is XMP.
const HAS_XMP: u8 = 0x04;

/// Up to the end of the container.
pub fn strip(original: &[u8]) -> Result<Vec<u8>, Unfit> {
    let mut rest = original;
    take(&mut rest, 4)?;
    let length = usize::try_from(u32::from_le_bytes(array(&mut rest)?));
    let mut rest = rest.get(..length.map_err(|_| Unfit::Unreadable)?).ok_or(Unfit::Truncated)?;
    take(&mut rest, 4)?;
    let mut kept = b"RIFF\0\0\0\0WEBP".to_vec();
    let mut turned = false;
    while rest.len() >= 8 {
        let name = array::<4>(&mut rest)?;
        let length = usize::try_from(u32::from_le_bytes(array(&mut rest)?));
        let content = take(&mut rest, length.map_err(|_| Unfit::Unreadable)?)?;
        if content.len() % 2 == 1 {
            // Some writers forget the last padding byte.
            rest = rest.get(1..).unwrap_or_default();
        }
        match &name {
            b"VP8X" | b"VP8 " | b"VP8L" | b"ALPH" | b"ANIM" | b"ANMF" | b"ICCP" => {
                push(&mut kept, name, content);
            }
            b"EXIF" => {
                let block = content.strip_prefix(b"Exif\0\0").unwrap_or(content);
                if let Some(minimal) = minimal_exif(block).filter(|_| !turned) {
                    turned = true;
                    push(&mut kept, name, &minimal);
                }
            }
            _ => {}
        }
    }
    // The extended header, if there is one, comes first: its flags are its first byte.
    if let Some(flags) = kept.get_mut(20).filter(|_| original.get(12..16) == Some(b"VP8X")) {
        *flags &= !(HAS_EXIF | HAS_XMP);
        *flags |= if turned { HAS_EXIF } else { 0 };
    }
    let length = u32::try_from(kept.len() - 8).map_err(|_| Unfit::Unreadable)?;
    kept[4..8].copy_from_slice(&length.to_le_bytes());
    Ok(kept)
}

fn push(kept: &mut Vec<u8>, name: [u8; 4], content: &[u8]) {
    kept.extend(name);
    kept.extend(u32::try_from(content.len()).unwrap_or(u32::MAX).to_le_bytes());
    kept.extend_from_slice(content);
    if content.len() % 2 == 1 {
        kept.push(0);
    }
}
