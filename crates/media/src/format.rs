//! The formats that we take and those that we serve, told by their first bytes: never by a
//! name or by what the sender's browser says.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Unfit;

/// How many bytes [`Format::sniff`] wants to see, at most.
pub const SNIFFED: usize = 512;

/// A format that a contribution's picture may come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// JPEG (ITU-T T.81).
    Jpeg,
    /// PNG (W3C, third edition); of an animated one, the default image.
    Png,
    /// WebP (RFC 9649); of an animated one, the first frame.
    Webp,
    /// GIF 87a or 89a; the first frame.
    Gif,
    /// AVIF (AV1 Image File Format 1.1); the primary picture.
    Avif,
    /// HEIC (ISO/IEC 23008-12, with HEVC in it); the primary picture.
    Heic,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Jpeg, Self::Png, Self::Webp, Self::Gif, Self::Avif, Self::Heic];

    /// Whether this executable was built with a decoder for it.
    pub const fn is_decoded(self) -> bool {
        match self {
            Self::Jpeg | Self::Png | Self::Webp | Self::Gif | Self::Avif => true,
            Self::Heic => cfg!(feature = "heic"),
        }
    }

    /// All that this executable takes.
    pub fn taken() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|format| format.is_decoded())
    }

    /// Tells the format from the first bytes of a file.
    ///
    /// What people do send and we cannot take (film, SVG, PDF) is told apart, so that the
    /// answer can say what to do.
    pub fn sniff(start: &[u8]) -> Result<Self, Unfit> {
        match start {
            [] => Err(Unfit::Empty),
            [0xFF, 0xD8, 0xFF, ..] => Ok(Self::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Ok(Self::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Ok(Self::Webp),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Ok(Self::Gif),
            [b'%', b'P', b'D', b'F', b'-', ..] => Err(Unfit::Pdf),
            [_, _, _, _, b'f', b't', b'y', b'p', brands @ ..] => iso_media(brands),
            _ if looks_like_svg(start) => Err(Unfit::Svg),
            _ => Err(Unfit::UnknownFormat),
        }
    }

    /// Whether [`crate::strip`] knows how to take its metadata away.
    pub const fn can_be_stripped(self) -> bool {
        match self {
            Self::Jpeg | Self::Png | Self::Webp | Self::Gif => true,
            Self::Avif | Self::Heic => false,
        }
    }

    /// The media type (IANA registry).
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Gif => "image/gif",
            Self::Avif => "image/avif",
            Self::Heic => "image/heic",
        }
    }

    /// What a file's name ends with, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Webp => "webp",
            Self::Gif => "gif",
            Self::Avif => "avif",
            Self::Heic => "heic",
        }
    }

    /// The reverse of [`Format::extension`].
    pub fn from_extension(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.extension() == extension)
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.extension())
    }
}

/// A format that we write renditions in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RenditionFormat {
    /// JPEG, which every screen reads.
    #[serde(rename = "jpg")]
    Jpeg,
    /// Lossy WebP, a quarter smaller, with its transparency.
    #[serde(rename = "webp")]
    Webp,
    /// AVIF, a quarter smaller again, for whom that is worth minutes.
    #[serde(rename = "avif")]
    Avif,
}

impl RenditionFormat {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Jpeg, Self::Webp, Self::Avif];

    /// The media type (IANA registry).
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => Format::Jpeg.media_type(),
            Self::Webp => Format::Webp.media_type(),
            Self::Avif => Format::Avif.media_type(),
        }
    }

    /// What a file's name ends with, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => Format::Jpeg.extension(),
            Self::Webp => Format::Webp.extension(),
            Self::Avif => Format::Avif.extension(),
        }
    }

    /// Its name in rows and in the interface.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Jpeg => "jpeg",
            Self::Webp => "webp",
            Self::Avif => "avif",
        }
    }

    /// The reverse of [`RenditionFormat::word`].
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.word() == word)
    }

    /// The reverse of [`RenditionFormat::extension`].
    pub fn from_extension(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.extension() == extension)
    }
}

impl fmt::Display for RenditionFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.extension())
    }
}

/// What an ISO base media file (ISO/IEC 14496-12) is, by its major brand, its version, and the
/// brands that it is compatible with.
fn iso_media(brands: &[u8]) -> Result<Format, Unfit> {
    let mut brands = brands.as_chunks::<4>().0.iter();
    let major = brands.next().copied().unwrap_or_default();
    match &major {
        b"avif" | b"avis" => Ok(Format::Avif),
        // Names of the container, whatever is in it.
        b"mif1" | b"msf1" if brands.any(|brand| brand == b"avif") => Ok(Format::Avif),
        [b'h', b'e', b'i' | b'v', _] | b"mif1" | b"msf1" | b"MiHE" | b"MiHB" => heic(),
        // The raw files of a camera.
        [b'c', b'r', b'x', _] => Err(Unfit::UnknownFormat),
        _ => Err(Unfit::Film),
    }
}

#[cfg_attr(
    feature = "heic",
    expect(clippy::unnecessary_wraps, reason = "what is built without has a sentence to say")
)]
fn heic() -> Result<Format, Unfit> {
    #[cfg(feature = "heic")]
    return Ok(Format::Heic);
    #[cfg(not(feature = "heic"))]
    Err(Unfit::Heic)
}

/// Whether an `<svg` element opens in the first bytes.
fn looks_like_svg(start: &[u8]) -> bool {
    start[..start.len().min(SNIFFED)].windows(4).any(|four| four.eq_ignore_ascii_case(b"<svg"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_send_by_mistake_is_named() {
        let told = |start: &[u8]| Format::sniff(start).unwrap_err().code();
        assert_eq!(told(b""), "empty");
        #[cfg(not(feature = "heic"))]
        assert_eq!(told(b"\0\0\0\x18ftypheic\0\0\0\0"), "heic");
        assert_eq!(told(b"\0\0\0\x18ftypqt  \0\0\0\0"), "film");
        assert_eq!(told(b"\0\0\0\x18ftypisom\0\0\0\0"), "film");
        assert_eq!(told(b"\0\0\0\x18ftypcrx \0\0\0\0"), "unknown-format");
        assert_eq!(told(b"%PDF-1.7"), "pdf");
        assert_eq!(told(b"<?xml version='1.0'?>\n<!-- a --><svg xmlns="), "svg");
        assert_eq!(told(b"<!doctype html><title>"), "unknown-format");
        assert_eq!(told(b"PK\x03\x04"), "unknown-format");
    }

    #[cfg(feature = "heic")]
    #[test]
    fn boxes_are_told_apart_by_their_brands() {
        let told = |start: &[u8]| Format::sniff(start);
        assert_eq!(told(b"\0\0\0\x18ftypheic\0\0\0\0mif1"), Ok(Format::Heic));
        assert_eq!(told(b"\0\0\0\x18ftypmif1\0\0\0\0heic"), Ok(Format::Heic));
        assert_eq!(told(b"\0\0\0\x18ftypavif\0\0\0\0mif1"), Ok(Format::Avif));
        assert_eq!(told(b"\0\0\0\x1cftypmif1\0\0\0\0miafavif"), Ok(Format::Avif));
    }

    #[test]
    fn extensions_go_both_ways() {
        for format in Format::ALL {
            assert_eq!(Format::from_extension(format.extension()), Some(format));
        }
        for format in RenditionFormat::ALL {
            assert_eq!(RenditionFormat::from_extension(format.extension()), Some(format));
            assert_eq!(RenditionFormat::from_word(format.word()), Some(format));
        }
        assert_eq!(RenditionFormat::from_extension("png"), None);
    }
}
