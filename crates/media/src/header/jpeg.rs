//! JPEG: ITU-T T.81 annex B (segments), Exif and XMP in APP1, ICC.1 annex B.4 in APP2.

use std::io::{BufRead, Seek};

use super::Header;
use crate::decode::MAX_SCANS;
use crate::source::Source;
use crate::{Format, InspectError, Limits, Unfit};

const EXIF: &[u8] = b"Exif\0\0";
const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
const ICC: &[u8] = b"ICC_PROFILE\0";
const ADOBE: &[u8] = b"Adobe";

/// Walks from the start of the image to its end. Bytes that phones append after the end (a
/// second picture, a film) are not looked at.
pub fn read<R: BufRead + Seek>(
    source: &mut Source<R>,
    limits: &Limits,
) -> Result<Header, InspectError> {
    let mut header = Header::new(Format::Jpeg);
    let (mut scans, mut icc_bytes, mut exif_seen) = (0, 0, false);
    source.skip(2)?;
    loop {
        let marker = next_marker(source)?;
        match marker {
            0xD8 => {}
            0xD9 if scans == 0 => return Err(Unfit::Unreadable.into()),
            0xD9 => {
                header.kept_whole |= scans > 1;
                return Ok(header);
            }
            0xDA => {
                scans += 1;
                if scans > MAX_SCANS {
                    return Err(Unfit::Unreadable.into());
                }
                segment_length(source).and_then(|len| source.skip(len))?;
            }
            // Frames: baseline, extended, progressive; the others are lossless, hierarchical or
            // arithmetic, which no decoder at hand reads. C4, C8 and CC are no frames.
            0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => {
                return Err(Unfit::Unreadable.into());
            }
            0xC0..=0xC2 => {
                let (size, samples, components) = frame(source)?;
                header.has_profile |= components > 3;
                limits.check_most(Format::Jpeg, size)?;
                if header.stored == (0, 0) {
                    header.stored = size;
                }
                header.samples = header.samples.max(samples);
                header.kept_whole |= marker == 0xC2;
            }
            0xE1 => {
                let len = segment_length(source)?;
                let segment = source.vec(len)?;
                if let Some(block) = segment.strip_prefix(EXIF).filter(|_| !exif_seen) {
                    exif_seen = true;
                    header.note_exif(block);
                } else if let Some(packet) = segment.strip_prefix(XMP) {
                    header.note_xmp(packet);
                }
            }
            0xE2 => {
                let len = segment_length(source)?;
                if source.vec(len)?.starts_with(ICC) {
                    header.has_profile = true;
                    icc_bytes += len;
                    limits.check_metadata(icc_bytes)?;
                }
            }
            0xEE => {
                let len = segment_length(source)?;
                header.adobe |= source.vec(len)?.starts_with(ADOBE);
            }
            _ => segment_length(source).and_then(|len| source.skip(len))?,
        }
    }
}

/// The next marker that is not part of a scan: neither a stuffed zero nor a restart.
fn next_marker<R: BufRead + Seek>(source: &mut Source<R>) -> Result<u8, InspectError> {
    loop {
        source.skip_past_ff()?;
        let mut marker = 0xFF;
        while marker == 0xFF {
            [marker] = source.array()?;
        }
        if !matches!(marker, 0x00 | 0x01 | 0xD0..=0xD7) {
            return Ok(marker);
        }
    }
}

/// The bytes of a segment after its length.
fn segment_length<R: BufRead + Seek>(source: &mut Source<R>) -> Result<u64, InspectError> {
    let len = u64::from(u16::from_be_bytes(source.array()?));
    len.checked_sub(2).ok_or_else(|| Unfit::Unreadable.into())
}

/// Width and height of a frame header, the samples of its components, and how many those are.
fn frame<R: BufRead + Seek>(source: &mut Source<R>) -> Result<((u32, u32), u64, u8), InspectError> {
    let len = segment_length(source)?;
    let rest = len.checked_sub(6).ok_or(Unfit::Unreadable)?;
    let [_precision, h1, h2, w1, w2, count] = source.array()?;
    let size = (u32::from(u16::from_be_bytes([w1, w2])), u32::from(u16::from_be_bytes([h1, h2])));
    let components = source.vec(rest)?;
    let sampling = || {
        let each = components.as_chunks::<3>().0.iter().map(|[_, sampling, _]| *sampling);
        each.map(|sampling| (u32::from(sampling >> 4).max(1), u32::from(sampling & 15).max(1)))
    };
    let across = sampling().map(|one| one.0).max().unwrap_or(1);
    let down = sampling().map(|one| one.1).max().unwrap_or(1);
    let units = u64::from(size.0.div_ceil(across * 8)) * u64::from(size.1.div_ceil(down * 8));
    let samples = sampling().map(|one| units * u64::from(one.0 * one.1) * 64).sum();
    Ok((size, samples, count))
}
