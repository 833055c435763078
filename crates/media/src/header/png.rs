//! PNG (W3C, third edition), section 5: chunks.

use std::io::{BufRead, Seek};

use super::Header;
use crate::source::Source;
use crate::{Format, InspectError, Limits, Unfit};

const SIGNATURE_AND_IHDR: u64 = 16;
const XMP: &[u8] = b"XML:com.adobe.xmp\0";

/// Walks the chunks to IEND. Their checksums and the pixels are the decoder's to check.
pub fn read<R: BufRead + Seek>(
    source: &mut Source<R>,
    limits: &Limits,
) -> Result<Header, InspectError> {
    let mut header = Header::new(Format::Png);
    source.skip(SIGNATURE_AND_IHDR)?;
    let width = u32::from_be_bytes(source.array()?);
    let height = u32::from_be_bytes(source.array()?);
    let [depth, colour, _, _, _] = source.array()?;
    source.skip(4)?;
    header.stored = (width, height);
    limits.check_most(Format::Png, header.stored)?;
    header.bytes_per_pixel = bytes_per_pixel(depth, colour)?;
    let decoded = u64::from(width) * u64::from(height) * u64::from(header.bytes_per_pixel);
    limits.check_decoded(decoded)?;
    loop {
        let len = u64::from(u32::from_be_bytes(source.array()?));
        match &source.array::<4>()? {
            b"IEND" => {
                source.skip(len + 4)?;
                return Ok(header);
            }
            b"eXIf" => {
                limits.check_metadata(len)?;
                header.note_exif(&source.vec(len)?);
            }
            b"iCCP" => {
                limits.check_metadata(len)?;
                source.skip(len)?;
            }
            b"iTXt" if len <= limits.max_metadata_bytes => {
                let text = source.vec(len)?;
                if text.starts_with(XMP) {
                    header.note_xmp(&text);
                }
            }
            b"acTL" => {
                header.animated = true;
                let frames = source.array::<4>()?;
                limits.check_frames(u32::from_be_bytes(frames))?;
                source.skip(len.checked_sub(4).ok_or(Unfit::Unreadable)?)?;
            }
            _ => source.skip(len)?,
        }
        source.skip(4)?;
    }
}

/// Bytes of one decoded pixel, at most (a palette may hold transparency).
fn bytes_per_pixel(depth: u8, colour: u8) -> Result<u8, Unfit> {
    let channels = match colour {
        0 | 4 => 2,
        2 | 3 | 6 => 4,
        _ => return Err(Unfit::Unreadable),
    };
    Ok(if depth == 16 { channels * 2 } else { channels })
}
