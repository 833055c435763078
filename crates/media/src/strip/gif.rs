//! GIF 89a: frames and how they follow each other; no comment, no text, no program's own blocks but
//! how often an animation is repeated.

use super::{array, take};
use crate::Unfit;

/// Up to the trailer.
pub fn strip(original: &[u8]) -> Result<Vec<u8>, Unfit> {
    let mut rest = original;
    let head = take(&mut rest, 13)?;
    let mut kept = head.to_vec();
    kept.extend_from_slice(take(&mut rest, colour_table(head[10]))?);
    loop {
        let block = rest;
        let [kind] = array(&mut rest)?;
        match kind {
            0x3B => {
                kept.push(kind);
                return Ok(kept);
            }
            0x2C => {
                let place = take(&mut rest, 9)?;
                take(&mut rest, colour_table(place[8]) + 1)?;
                sub_blocks(&mut rest)?;
                kept.extend_from_slice(&block[..block.len() - rest.len()]);
            }
            0x21 => {
                let [label] = array(&mut rest)?;
                let content = rest;
                sub_blocks(&mut rest)?;
                // Delays and transparency; and the one application that all know.
                if label == 0xF9 || label == 0xFF && content.starts_with(b"\x0bNETSCAPE2.0") {
                    kept.extend_from_slice(&block[..block.len() - rest.len()]);
                }
            }
            _ => return Err(Unfit::Unreadable),
        }
    }
}

/// Passes over sub-blocks and their end.
fn sub_blocks(rest: &mut &[u8]) -> Result<(), Unfit> {
    loop {
        match array(rest)? {
            [0] => return Ok(()),
            [length] => take(rest, length.into())?,
        };
    }
}

/// Bytes of the colour table that the flags announce.
fn colour_table(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}
