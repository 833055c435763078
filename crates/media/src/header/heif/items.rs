//! The items of a HEIF (ISO/IEC 14496-12, section 8.11), counted before a library makes more of them:
//! what takes no byte in the file may take megabytes in memory.

use heifer_isobmff::boxes::parse_item_infos;
use heifer_isobmff::{BoxIter, HeifFile};

use crate::Unfit;

/// The most items, pieces and references that are taken, each. A camera's 48 megapixels are 200.
const MOST: usize = 4096;

/// Refuses more items than are taken, two of one number (each would get a copy of what they
/// share), and items in more pieces than are taken, in boxes that were not yet looked at.
pub fn check(boxes: &[u8]) -> Result<(), Unfit> {
    for outer in BoxIter::new(boxes).flatten().filter(|one| &one.header.box_type.0 == b"meta") {
        for inner in BoxIter::new(outer.content.get(4..).unwrap_or_default()).flatten() {
            match &inner.header.box_type.0 {
                b"iinf" => check_numbers(inner.content)?,
                b"iloc" => check_pieces(inner.content).ok_or(Unfit::Unreadable)?,
                _ => {}
            }
        }
    }
    Ok(())
}

/// Refuses more references than are taken: each item looks through all of them.
pub fn check_references(file: &HeifFile) -> Result<(), Unfit> {
    let all: usize = file.references.iter().map(|one| one.to.len() + 1).sum();
    if all > MOST { Err(Unfit::Unreadable) } else { Ok(()) }
}

fn check_numbers(content: &[u8]) -> Result<(), Unfit> {
    let infos = parse_item_infos(content).map_err(|_| Unfit::Unreadable)?;
    let mut numbers: Vec<_> = infos.iter().map(|info| info.id).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let each_its_own = numbers.len() == infos.len();
    if each_its_own && infos.len() <= MOST { Ok(()) } else { Err(Unfit::Unreadable) }
}

/// Nothing when there are more pieces than are taken, or when they cannot be counted.
fn check_pieces(mut rest: &[u8]) -> Option<()> {
    let [version, _, _, _, lengths, more] = take(&mut rest)?;
    let index = if version == 0 { 0 } else { more & 15 };
    let piece = usize::from(lengths >> 4) + usize::from(lengths & 15) + usize::from(index);
    let wide = version >= 2;
    let count = if wide {
        u32::from_be_bytes(take(&mut rest)?)
    } else {
        u16::from_be_bytes(take(&mut rest)?).into()
    };
    let mut pieces = 0;
    for _ in 0..count {
        // Its number, how it is made, where it lies, and from where that is counted.
        let before = if wide { 4 } else { 2 } + if version == 0 { 0 } else { 2 } + 2;
        rest = rest.get(before + usize::from(more >> 4)..)?;
        let count = usize::from(u16::from_be_bytes(take(&mut rest)?));
        rest = rest.get(count * piece..)?;
        // Even one without a piece is an entry.
        pieces += count.max(1);
        if pieces > MOST {
            return None;
        }
    }
    Some(())
}

fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (taken, after) = rest.split_first_chunk()?;
    *rest = after;
    Some(*taken)
}
