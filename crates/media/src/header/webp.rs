//! WebP (RFC 9649), section 2: the RIFF container.

use std::io::{BufRead, Seek};

use super::Header;
use crate::source::Source;
use crate::{Format, InspectError, Limits, Unfit};

/// Walks the chunks of the container. The picture's own size counts even inside an extended
/// container or a frame, which could announce a small one and hold a huge picture.
pub fn read<R: BufRead + Seek>(
    source: &mut Source<R>,
    limits: &Limits,
) -> Result<Header, InspectError> {
    let mut header = Header::new(Format::Webp);
    source.skip(4)?;
    let len = u64::from(u32::from_le_bytes(source.array()?));
    if len > source.left() {
        return Err(Unfit::Truncated.into());
    }
    source.skip(4)?;
    let mut frames = 0;
    walk(source, len.saturating_sub(4), |name, len, source| {
        frames += u32::from(&name == b"ANMF");
        limits.check_frames(frames)?;
        chunk(name, len, source, &mut header, limits)
    })?;
    if header.stored == (0, 0) { Err(Unfit::Unreadable.into()) } else { Ok(header) }
}

/// Shows each chunk of the next `left` bytes to `look`, which tells how much of it was read.
fn walk<R: BufRead + Seek>(
    source: &mut Source<R>,
    mut left: u64,
    mut look: impl FnMut([u8; 4], u64, &mut Source<R>) -> Result<u64, InspectError>,
) -> Result<(), InspectError> {
    while left >= 8 {
        let name = source.array::<4>()?;
        let len = u64::from(u32::from_le_bytes(source.array()?));
        if len > left - 8 {
            return Err(Unfit::Truncated.into());
        }
        left -= 8 + len;
        let read = look(name, len, source)?;
        // Some writers forget the last padding byte.
        let padding = (len % 2).min(left);
        source.skip(len - read + padding)?;
        left -= padding;
    }
    source.skip(left)
}

/// Reads of one chunk what is to be known; tells how much was read.
fn chunk<R: BufRead + Seek>(
    name: [u8; 4],
    len: u64,
    source: &mut Source<R>,
    header: &mut Header,
    limits: &Limits,
) -> Result<u64, InspectError> {
    match &name {
        // Of two canvases one would be looked at and the other drawn.
        b"VP8X" if header.stored != (0, 0) => Err(Unfit::Unreadable.into()),
        b"VP8X" if len >= 10 => {
            let [flags, _, _, _, size @ ..] = source.array::<10>()?;
            header.animated = flags & 0b10 != 0;
            header.stored = less_one(size);
            limits.check_most(Format::Webp, header.stored)?;
            Ok(10)
        }
        b"ANMF" if len >= 16 => {
            let [_, _, _, _, _, _, w1, w2, w3, h1, h2, h3, ..] = source.array::<16>()?;
            let size = less_one([w1, w2, w3, h1, h2, h3]);
            let canvas = header.stored;
            if size.0 > canvas.0 || size.1 > canvas.1 {
                return Err(Unfit::Unreadable.into());
            }
            frame(source, len - 16, header, size, limits)?;
            Ok(len)
        }
        b"EXIF" => {
            limits.check_metadata(len)?;
            let block = source.vec(len)?;
            header.note_exif(block.strip_prefix(b"Exif\0\0").unwrap_or(&block));
            Ok(len)
        }
        b"XMP " if len <= limits.max_metadata_bytes => {
            header.note_xmp(&source.vec(len)?);
            Ok(len)
        }
        b"ICCP" => {
            limits.check_metadata(len)?;
            Ok(0)
        }
        _ => {
            let size = header.stored;
            picture(name, len, source, header, size, limits)
        }
    }
}

/// Looks at a frame of an animation: a picture, perhaps after its transparency; what follows is not
/// drawn. The decoder takes whatever comes after a transparency for a picture.
fn frame<R: BufRead + Seek>(
    source: &mut Source<R>,
    len: u64,
    header: &mut Header,
    size: (u32, u32),
    limits: &Limits,
) -> Result<(), InspectError> {
    let (mut covered, mut drawn) = (false, false);
    walk(source, len, |name, len, source| {
        match &name {
            _ if drawn => return Ok(0),
            b"ALPH" if !covered => covered = true,
            b"VP8 " => drawn = true,
            b"VP8L" if !covered => drawn = true,
            _ => return Err(Unfit::Unreadable.into()),
        }
        picture(name, len, source, header, size, limits)
    })
}

/// Reads the size of a picture, where the chunk is one. It must be as `told`, unless that is nothing:
/// then it is the whole.
fn picture<R: BufRead + Seek>(
    name: [u8; 4],
    len: u64,
    source: &mut Source<R>,
    header: &mut Header,
    told: (u32, u32),
    limits: &Limits,
) -> Result<u64, InspectError> {
    let (own, read) = match &name {
        b"VP8 " if len >= 10 => {
            header.lossy = true;
            let [_, _, _, _, _, _, w1, w2, h1, h2] = source.array()?;
            let side = |low, high| u32::from(u16::from_le_bytes([low, high]) & 0x3FFF);
            ((side(w1, w2), side(h1, h2)), 10)
        }
        b"VP8L" if len >= 5 => {
            let [_signature, bits @ ..] = source.array::<5>()?;
            let bits = u32::from_le_bytes(bits);
            (((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1), 5)
        }
        _ => return Ok(0),
    };
    limits.check_most(Format::Webp, own)?;
    match told {
        (0, 0) => header.stored = own,
        told if told != own => return Err(Unfit::Unreadable.into()),
        _ => (),
    }
    Ok(read)
}

/// Width and height, each less one in three bytes.
fn less_one([w1, w2, w3, h1, h2, h3]: [u8; 6]) -> (u32, u32) {
    let side = |low, middle, high| u32::from_le_bytes([low, middle, high, 0]) + 1;
    (side(w1, w2, w3), side(h1, h2, h3))
}
