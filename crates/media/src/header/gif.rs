//! GIF 89a: the logical screen, then blocks.

use std::io::{BufRead, Seek};

use super::Header;
use crate::source::Source;
use crate::{Format, InspectError, Limits, Unfit};

/// Walks to the end of the first frame, then on to see whether there is another one. What comes
/// after the first frame may be cut: we do not show it.
pub fn read<R: BufRead + Seek>(
    source: &mut Source<R>,
    limits: &Limits,
) -> Result<Header, InspectError> {
    let mut header = Header::new(Format::Gif);
    source.skip(6)?;
    let [w1, w2, h1, h2, flags, _, _] = source.array()?;
    header.stored =
        (u32::from(u16::from_le_bytes([w1, w2])), u32::from(u16::from_le_bytes([h1, h2])));
    limits.check_most(Format::Gif, header.stored)?;
    source.skip(colour_table(flags))?;
    if !next_frame(source)? {
        return Err(Unfit::Unreadable.into());
    }
    first_frame(source, limits)?;
    header.animated = other_frames(source, limits)? > 0;
    Ok(header)
}

/// How many frames follow the first one, as far as the file goes.
fn other_frames<R: BufRead + Seek>(
    source: &mut Source<R>,
    limits: &Limits,
) -> Result<u32, InspectError> {
    let mut others = 0;
    loop {
        match next_frame(source) {
            Ok(true) => others += 1,
            Ok(false) | Err(InspectError::Unfit(_)) => return Ok(others),
            Err(error) => return Err(error),
        }
        limits.check_frames(others + 1)?;
        match another_frame(source) {
            Ok(()) => {}
            Err(InspectError::Unfit(_)) => return Ok(others),
            Err(error) => return Err(error),
        }
    }
}

/// Passes over a frame that is not shown.
fn another_frame<R: BufRead + Seek>(source: &mut Source<R>) -> Result<(), InspectError> {
    let [_, _, _, _, _, _, _, _, flags] = source.array()?;
    source.skip(colour_table(flags) + 1)?;
    sub_blocks(source)
}

/// Passes over extensions; whether a frame follows (or the trailer).
fn next_frame<R: BufRead + Seek>(source: &mut Source<R>) -> Result<bool, InspectError> {
    loop {
        match source.array()? {
            [0x21] => {
                source.skip(1)?;
                sub_blocks(source)?;
            }
            [0x2C] => return Ok(true),
            [0x3B] => return Ok(false),
            _ => return Err(Unfit::Unreadable.into()),
        }
    }
}

/// Passes over a frame, whose size counts: it may be larger than the screen.
fn first_frame<R: BufRead + Seek>(
    source: &mut Source<R>,
    limits: &Limits,
) -> Result<(), InspectError> {
    let [_, _, _, _, w1, w2, h1, h2, flags] = source.array()?;
    let size = (u16::from_le_bytes([w1, w2]).into(), u16::from_le_bytes([h1, h2]).into());
    limits.check_most(Format::Gif, size)?;
    source.skip(colour_table(flags) + 1)?;
    sub_blocks(source)
}

/// Passes over sub-blocks and their end.
fn sub_blocks<R: BufRead + Seek>(source: &mut Source<R>) -> Result<(), InspectError> {
    loop {
        match source.array()? {
            [0] => return Ok(()),
            [len] => source.skip(len.into())?,
        }
    }
}

/// Bytes of the colour table that the flags announce.
fn colour_table(flags: u8) -> u64 {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}
