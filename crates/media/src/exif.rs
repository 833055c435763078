//! The two things that we read of camera data: which side is up, and whether it says where.

use exif::{In, Reader, Tag};
use image::metadata::Orientation;

/// How the stored pixels turn to be seen upright (Exif 3.0, tag `0x0112`). Anything odd in the
/// block means that they do not turn.
pub fn orientation(block: &[u8]) -> Orientation {
    Orientation::from_exif_chunk(block).unwrap_or(Orientation::NoTransforms)
}

/// Whether the block (Exif 3.0, starting at its TIFF header) holds a latitude.
pub fn has_location(block: &[u8]) -> bool {
    Reader::new()
        .continue_on_error(true)
        .read_raw(block.to_vec())
        .or_else(|error| error.distill_partial_result(|_| ()))
        .is_ok_and(|fields| fields.get_field(Tag::GPSLatitude, In::PRIMARY).is_some())
}

/// Whether an XMP packet (ISO 16684-1) holds a latitude, by its property name.
pub fn xmp_has_location(packet: &[u8]) -> bool {
    const LATITUDE: &[u8] = b"GPSLatitude";
    packet.windows(LATITUDE.len()).any(|here| here == LATITUDE)
}

/// Whether turning so swaps width and height.
pub fn swaps_sides(orientation: Orientation) -> bool {
    matches!(
        orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    )
}
