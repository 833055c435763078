//! WebP (RFC 9649), section 2: the RIFF container.

use std::io::{BufRead, Seek};

use super::Header;
use crate::source::Source;
use crate::{Format, InspectError, Limits, Unfit};

/// Walks the chunks of the container. The picture's own size counts even inside an extended
/// container, which could announce a small canvas and hold a huge picture.
pub fn read<R: BufRead + Seek>(
    source: &mut Source<R>,
    limits: &Limits,
) -> Result<Header, InspectError> {
    let mut header = Header::new(Format::Webp);
    source.skip(4)?;
    let mut left = u64::from(u32::from_le_bytes(source.array()?));
    if left > source.left() {
        return Err(Unfit::Truncated.into());
    }
    source.skip(4)?;
    left = left.saturating_sub(4);
    let mut frames = 0;
    while left >= 8 {
        let name = source.array::<4>()?;
        let len = u64::from(u32::from_le_bytes(source.array()?));
        let padded = len + len % 2;
        // Some writers forget the last padding byte.
        if len > left - 8 {
            return Err(Unfit::Truncated.into());
        }
        frames += u32::from(&name == b"ANMF");
        limits.check_frames(frames)?;
        chunk(name, len, source, &mut header, limits)?;
        left = (left - 8).saturating_sub(padded);
        source.skip((padded - len).min(source.left()))?;
    }
    if header.stored == (0, 0) { Err(Unfit::Unreadable.into()) } else { Ok(header) }
}

/// Reads one chunk to its end, without its padding.
fn chunk<R: BufRead + Seek>(
    name: [u8; 4],
    len: u64,
    source: &mut Source<R>,
    header: &mut Header,
    limits: &Limits,
) -> Result<(), InspectError> {
    let read = match &name {
        b"VP8X" if len >= 10 => {
            let [flags, _, _, _, w1, w2, w3, h1, h2, h3] = source.array()?;
            header.animated = flags & 0b10 != 0;
            let side = |low, middle, high| u32::from_le_bytes([low, middle, high, 0]) + 1;
            header.stored = (side(w1, w2, w3), side(h1, h2, h3));
            limits.check_most(Format::Webp, header.stored)?;
            10
        }
        b"VP8 " if len >= 10 => {
            let [_, _, _, _, _, _, w1, w2, h1, h2] = source.array()?;
            let side = |low, high| u32::from(u16::from_le_bytes([low, high]) & 0x3FFF);
            note_size(header, (side(w1, w2), side(h1, h2)), limits)?;
            10
        }
        b"VP8L" if len >= 5 => {
            let [_signature, bits @ ..] = source.array::<5>()?;
            let bits = u32::from_le_bytes(bits);
            note_size(header, ((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1), limits)?;
            5
        }
        b"EXIF" => {
            limits.check_metadata(len)?;
            let block = source.vec(len)?;
            header.note_exif(block.strip_prefix(b"Exif\0\0").unwrap_or(&block));
            len
        }
        b"XMP " if len <= limits.max_metadata_bytes => {
            header.note_xmp(&source.vec(len)?);
            len
        }
        b"ICCP" => {
            limits.check_metadata(len)?;
            0
        }
        _ => 0,
    };
    source.skip(len - read)
}

/// Takes note of the picture's own size: it is the canvas, unless a canvas was announced.
fn note_size(header: &mut Header, size: (u32, u32), limits: &Limits) -> Result<(), InspectError> {
    limits.check_most(Format::Webp, size)?;
    if header.stored == (0, 0) {
        header.stored = size;
    }
    Ok(())
}
