//! HEIF (ISO/IEC 23008-12) and AVIF: boxes (ISO/IEC 14496-12), of which one says all but pixels.

mod items;

use std::collections::BTreeSet;
use std::io::{BufRead, Seek};

use heifer_isobmff::boxes::{ConstructionMethod, Property};
use heifer_isobmff::{HeifFile, Item, ItemId};
use image::metadata::Orientation;

use super::Header;
use crate::cost::roomy;
use crate::source::Source;
use crate::{Format, InspectError, Limits, Unfit};

/// What a picture beside another is called that holds its transparency (ISO/IEC 23008-12).
const ALPHA: [&str; 2] =
    ["urn:mpeg:mpegB:cicp:systems:auxiliary:alpha", "urn:mpeg:hevc:2015:auxid:1"];

/// Walks the boxes to the end of the file, which must be there. Of two descriptions, one would be
/// looked at here and the other drawn: there is but one.
pub fn read<R: BufRead + Seek>(
    source: &mut Source<R>,
    format: Format,
    limits: &Limits,
) -> Result<Header, InspectError> {
    let mut header = Header::new(format);
    let (mut described, mut seen, mut place) = (Vec::new(), false, None);
    while source.left() >= 8 {
        let (name, len, start) = box_start(source)?;
        if seen && matches!(&name, b"ftyp" | b"meta") {
            return Err(Unfit::Unreadable.into());
        }
        if matches!(&name, b"ftyp" | b"meta") {
            limits.check_metadata(len)?;
            let content = source.vec(len)?;
            let total = u32::try_from(len + 8).map_err(|_| Unfit::TooMuchMetadata)?;
            described.extend(total.to_be_bytes());
            described.extend(name);
            described.extend(content);
            if &name == b"meta" {
                seen = true;
                place = describe(&mut header, &described, limits)?;
            }
        } else {
            let from = source.position();
            if let Some((at, bytes)) = place.take_if(|(at, _)| *at >= from && *at < from + len) {
                source.skip(at - from)?;
                limits.check_metadata(bytes)?;
                let exif = source.vec(bytes)?;
                header.has_location |= exif_has_location(&exif);
            }
            source.skip((start + len).saturating_sub(source.position()))?;
        }
    }
    if source.left() > 0 || !seen { Err(Unfit::Truncated.into()) } else { Ok(header) }
}

/// The name of the next box, how many bytes its content has, and where that starts.
fn box_start<R: BufRead + Seek>(
    source: &mut Source<R>,
) -> Result<([u8; 4], u64, u64), InspectError> {
    let short = u64::from(u32::from_be_bytes(source.array()?));
    let name = source.array::<4>()?;
    let len = match short {
        0 => source.left(),
        1 => {
            let long = u64::from_be_bytes(source.array()?);
            long.checked_sub(16).ok_or(Unfit::Unreadable)?
        }
        short => short.checked_sub(8).ok_or(Unfit::Unreadable)?,
    };
    if len > source.left() {
        return Err(Unfit::Truncated.into());
    }
    Ok((name, len, source.position()))
}

/// Takes note of what the boxes say of the primary picture; tells where its Exif block lies, by
/// its first byte and its bytes.
fn describe(
    header: &mut Header,
    boxes: &[u8],
    limits: &Limits,
) -> Result<Option<(u64, u64)>, Unfit> {
    let unreadable = |_| Unfit::Unreadable;
    items::check(boxes)?;
    let file = HeifFile::parse(boxes).map_err(unreadable)?;
    items::check_references(&file)?;
    let primary = file.primary_item().map_err(unreadable)?;
    let beside = transparencies(&file, primary.id);
    header.covered = !beside.is_empty();
    if header.format == Format::Heic {
        header.tiled = is_grid(primary);
        header.part = largest_part(&file, primary, &beside, limits)?;
    }
    let mut turns = 0;
    let mut flip = None;
    for property in file.item_properties(primary.id).map_err(unreadable)? {
        match property {
            Property::ImageSize { width, height } => {
                let told = std::mem::replace(&mut header.stored, (*width, *height));
                if told != (0, 0) && told != header.stored {
                    return Err(Unfit::Unreadable);
                }
            }
            Property::Rotation(quarters) => turns = *quarters,
            Property::Mirror(upside_down) => flip = Some(*upside_down),
            _ => {}
        }
    }
    header.orientation = turned(turns, flip);
    header.animated = file.file_type.has_brand(b"avis") || file.file_type.has_brand(b"msf1");
    Ok(file.items.iter().find(|item| &item.item_type.0 == b"Exif").and_then(place))
}

/// Pixels that the largest of what is decoded may have, as far as it is told: of a picture, or of its
/// tiles, and of what lies `beside` it.
fn largest_part(
    file: &HeifFile,
    primary: &Item,
    beside: &[ItemId],
    limits: &Limits,
) -> Result<u64, Unfit> {
    let mut parts = BTreeSet::new();
    let beside = beside.iter().filter_map(|item| file.item(*item).ok());
    for item in std::iter::once(primary).chain(beside) {
        if is_grid(item) {
            parts.extend(file.referenced_items(item.id, b"dimg"));
        } else {
            parts.insert(item.id);
        }
    }
    let mut largest = 0;
    for size in parts.into_iter().filter_map(|part| file.image_size(part).ok().flatten()) {
        // As many as a whole of tiles.
        limits.check_most(Format::Jpeg, size)?;
        largest = largest.max(roomy(size));
    }
    Ok(largest)
}

fn is_grid(item: &Item) -> bool {
    &item.item_type.0 == b"grid"
}

/// What holds the transparency of a picture; what else lies beside it is never decoded.
pub fn transparencies(file: &HeifFile, id: ItemId) -> Vec<ItemId> {
    let mut beside = file.referencing_items(id, b"auxl");
    beside.sort_unstable();
    beside.dedup();
    beside.retain(|item| {
        file.item_properties(*item).is_ok_and(|mut properties| {
            properties.any(|property| {
                matches!(property, Property::AuxiliaryType(kind) if ALPHA.contains(&kind.as_str()))
            })
        })
    });
    beside
}

/// Where an item lies in the file, if that is in one piece.
fn place(item: &Item) -> Option<(u64, u64)> {
    let location = item.location.as_ref()?;
    let [extent] = &location.extents[..] else { return None };
    let in_file = matches!(location.construction_method, ConstructionMethod::File);
    in_file.then_some((extent.offset, extent.length))
}

/// An Exif item is the offset of its TIFF header, then the block.
fn exif_has_location(item: &[u8]) -> bool {
    let block = item.windows(4).position(|four| matches!(four, b"II*\0" | b"MM\0*"));
    block.is_some_and(|at| crate::exif::has_location(&item[at..]))
}

/// Quarter turns to the left, then a flip: top with bottom, or left with right.
fn turned(quarters: u8, upside_down: Option<bool>) -> Orientation {
    use Orientation::{
        FlipHorizontal, FlipVertical, NoTransforms, Rotate90, Rotate90FlipH, Rotate180, Rotate270,
        Rotate270FlipH,
    };
    match (quarters, upside_down) {
        (1, None) => Rotate270,
        (2, None) => Rotate180,
        (3, None) => Rotate90,
        (0 | 4.., Some(false)) | (2, Some(true)) => FlipHorizontal,
        (0 | 4.., Some(true)) | (2, Some(false)) => FlipVertical,
        (1, Some(false)) | (3, Some(true)) => Rotate270FlipH,
        (1, Some(true)) | (3, Some(false)) => Rotate90FlipH,
        (0 | 4.., None) => NoTransforms,
    }
}

#[cfg(test)]
mod tests {
    use image::{DynamicImage, GrayImage, Luma};

    use super::*;

    #[test]
    fn turns_and_flips_add_up() {
        let drawn = DynamicImage::from(GrayImage::from_fn(3, 2, |x, y| {
            Luma([u8::try_from(x * 2 + y).unwrap()])
        }));
        for quarters in 0..4 {
            for flip in [None, Some(false), Some(true)] {
                let mut expected = drawn.clone();
                for _ in 0..quarters {
                    expected = expected.rotate270();
                }
                expected = match flip {
                    None => expected,
                    Some(true) => expected.flipv(),
                    Some(false) => expected.fliph(),
                };
                let mut seen = drawn.clone();
                seen.apply_orientation(turned(quarters, flip));
                assert_eq!(seen, expected, "{quarters} {flip:?}");
            }
        }
    }
}
