//! The name of an object. Nothing else in the house knows where an object lies, what type it
//! has, how long it may be kept by others, or who may see it.

use std::fmt;
use std::str::FromStr;

use cimaise_core::{ContributionId, OrnamentId, PictureId, PieceId, PublicationId, UploadId};
use cimaise_media::{Format, RenditionFormat};
use object_store::path::Path;

/// The key of one object. Private and public ones have no prefix in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// A picture as it was sent. It is never served.
    Original {
        /// Of this contribution.
        contribution: ContributionId,
        /// This picture.
        picture: PictureId,
        /// In the format it came in.
        format: Format,
    },
    /// A piece of a file on its way. It is never served. Each is written once: two writers at the
    /// same place of a file do not meet.
    Piece {
        /// Of this upload.
        upload: UploadId,
        /// This piece.
        piece: PieceId,
    },
    /// A rendition for the desk and for its contributor.
    PrivateRendition {
        /// Of this contribution.
        contribution: ContributionId,
        /// This picture.
        picture: PictureId,
        /// In pixels.
        width: u32,
        /// In this format.
        format: RenditionFormat,
    },
    /// A rendition for everybody.
    PublicRendition {
        /// Of this publication.
        publication: PublicationId,
        /// This picture.
        picture: PictureId,
        /// In pixels.
        width: u32,
        /// In this format.
        format: RenditionFormat,
    },
    /// A rendition of a logo or a cover: for everybody, or, before its call is announced, for the staff.
    Ornament {
        /// Of this one.
        ornament: OrnamentId,
        /// In pixels.
        width: u32,
        /// In this format.
        format: RenditionFormat,
    },
}

/// Where logos and covers lie: the rows say who sees them.
const ORNAMENTS: &str = "ornaments";

/// Where pieces lie: private too, and apart, for they belong to no contribution yet.
const UPLOADS: &str = "uploads";

/// Who may see an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Visibility {
    /// The staff of its call, and its contributor; of an original or a piece, nobody.
    Private,
    /// Everybody.
    Public,
}

/// A path that is no key's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no object has the path {0:?}")]
pub struct UnknownKey(String);

impl Visibility {
    const fn prefix(self) -> &'static str {
        match self {
            Self::Private => "private",
            Self::Public => "public",
        }
    }
}

impl Key {
    /// Who may see it.
    pub const fn visibility(self) -> Visibility {
        match self {
            Self::Original { .. } | Self::Piece { .. } | Self::PrivateRendition { .. } => {
                Visibility::Private
            }
            Self::PublicRendition { .. } | Self::Ornament { .. } => Visibility::Public,
        }
    }

    /// The media type (IANA registry).
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Original { format, .. } => format.media_type(),
            Self::Piece { .. } => "application/octet-stream",
            Self::PrivateRendition { format, .. }
            | Self::PublicRendition { format, .. }
            | Self::Ornament { format, .. } => format.media_type(),
        }
    }

    /// The value of `Cache-Control` (RFC 9111): a public rendition never changes under its
    /// name; a private one stays ten minutes in the browser that was let in, and nowhere else.
    pub const fn cache_control(self) -> &'static str {
        match self {
            Self::Original { .. } | Self::Piece { .. } => "private, no-store",
            Self::PrivateRendition { .. } => "private, max-age=600",
            Self::PublicRendition { .. } | Self::Ornament { .. } => {
                "public, max-age=31536000, immutable"
            }
        }
    }

    /// The key that a private rendition takes once its contribution is hung. An original has
    /// none: it holds all that its sender's camera said.
    pub const fn hung_as(self, publication: PublicationId) -> Option<Self> {
        match self {
            Self::PrivateRendition { picture, width, format, .. } => {
                Some(Self::PublicRendition { publication, picture, width, format })
            }
            Self::Original { .. }
            | Self::Piece { .. }
            | Self::PublicRendition { .. }
            | Self::Ornament { .. } => None,
        }
    }

    /// Where it lies.
    pub(crate) fn path(self) -> Path {
        Path::from(self.to_string())
    }

    /// Where all objects of that visibility lie.
    pub(crate) fn all_of(visibility: Visibility) -> Path {
        Path::from(visibility.prefix())
    }

    /// Where all private objects of a contribution lie.
    pub(crate) fn of_contribution(id: ContributionId) -> Path {
        Path::from(format!("{}/{id}", Visibility::Private.prefix()))
    }

    /// Where all private objects of a picture lie.
    pub(crate) fn of_picture(contribution: ContributionId, picture: PictureId) -> Path {
        Path::from(format!("{}/{contribution}/{picture}", Visibility::Private.prefix()))
    }

    /// Where the pieces of all uploads lie.
    pub(crate) fn all_uploads() -> Path {
        Path::from(UPLOADS)
    }

    /// Where the pieces of an upload lie.
    pub(crate) fn of_upload(id: UploadId) -> Path {
        Path::from(format!("{UPLOADS}/{id}"))
    }

    /// Where all logos and covers lie.
    pub(crate) fn all_ornaments() -> Path {
        Path::from(ORNAMENTS)
    }

    /// Where all objects of a logo or a cover lie.
    pub(crate) fn of_ornament(id: OrnamentId) -> Path {
        Path::from(format!("{ORNAMENTS}/{id}"))
    }

    /// Where all public objects of a publication lie.
    pub(crate) fn of_publication(id: PublicationId) -> Path {
        Path::from(format!("{}/{id}", Visibility::Public.prefix()))
    }
}

/// The path, as in `private/{contribution}/{picture}/640.jpg`.
impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let prefix = self.visibility().prefix();
        match self {
            Self::Original { contribution, picture, format } => {
                write!(f, "{prefix}/{contribution}/{picture}/original.{format}")
            }
            Self::Ornament { ornament, width, format } => {
                write!(f, "{ORNAMENTS}/{ornament}/{width}.{format}")
            }
            Self::Piece { upload, piece } => write!(f, "{UPLOADS}/{upload}/{piece}"),
            Self::PrivateRendition { contribution, picture, width, format } => {
                write!(f, "{prefix}/{contribution}/{picture}/{width}.{format}")
            }
            Self::PublicRendition { publication, picture, width, format } => {
                write!(f, "{prefix}/{publication}/{picture}/{width}.{format}")
            }
        }
    }
}

/// Reads a path back. Only the one spelling that [`Key`] displays is known.
impl FromStr for Key {
    type Err = UnknownKey;

    fn from_str(path: &str) -> Result<Self, UnknownKey> {
        parse(path).filter(|key| key.to_string() == path).ok_or_else(|| UnknownKey(path.to_owned()))
    }
}

fn parse(path: &str) -> Option<Key> {
    if let Some(piece) = path.strip_prefix(UPLOADS) {
        let (upload, piece) = piece.strip_prefix('/')?.split_once('/')?;
        return Some(Key::Piece { upload: upload.parse().ok()?, piece: piece.parse().ok()? });
    }
    if let Some(ornament) = path.strip_prefix(ORNAMENTS) {
        let (ornament, file) = ornament.strip_prefix('/')?.split_once('/')?;
        let (width, extension) = file.split_once('.')?;
        let format = RenditionFormat::from_extension(extension)?;
        let (ornament, width) = (ornament.parse().ok()?, width.parse().ok()?);
        return Some(Key::Ornament { ornament, width, format });
    }
    let mut parts = path.split('/');
    let (prefix, owner, picture, file) =
        (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let picture = picture.parse().ok()?;
    let (name, extension) = file.split_once('.')?;
    if prefix == Visibility::Private.prefix() && name == "original" {
        let format = Format::from_extension(extension)?;
        return Some(Key::Original { contribution: owner.parse().ok()?, picture, format });
    }
    let width = name.parse().ok()?;
    let format = RenditionFormat::from_extension(extension)?;
    if prefix == Visibility::Private.prefix() {
        let contribution = owner.parse().ok()?;
        Some(Key::PrivateRendition { contribution, picture, width, format })
    } else {
        Some(Key::PublicRendition { publication: owner.parse().ok()?, picture, width, format })
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    const A: &str = "00000000-0000-0000-0000-00000000000a";
    const B: &str = "00000000-0000-0000-0000-00000000000b";

    fn keys() -> [(Key, String); 5] {
        let (contribution, picture) =
            (ContributionId(Uuid::from_u128(10)), PictureId(Uuid::from_u128(11)));
        let publication = PublicationId(Uuid::from_u128(10));
        let (upload, piece) = (UploadId(Uuid::from_u128(11)), PieceId(Uuid::from_u128(10)));
        let (width, webp, jpeg) = (640, RenditionFormat::Webp, RenditionFormat::Jpeg);
        [
            (
                Key::Original { contribution, picture, format: Format::Png },
                format!("private/{A}/{B}/original.png"),
            ),
            (
                Key::PrivateRendition { contribution, picture, width, format: webp },
                format!("private/{A}/{B}/640.webp"),
            ),
            (
                Key::PublicRendition { publication, picture, width, format: jpeg },
                format!("public/{A}/{B}/640.jpg"),
            ),
            (Key::Piece { upload, piece }, format!("uploads/{B}/{A}")),
            (
                Key::Ornament { ornament: OrnamentId(Uuid::from_u128(10)), width, format: webp },
                format!("ornaments/{A}/640.webp"),
            ),
        ]
    }

    #[test]
    fn a_key_is_its_path_and_back() {
        for (key, path) in keys() {
            assert_eq!(key.to_string(), path);
            assert_eq!(path.parse(), Ok(key));
        }
    }

    #[test]
    fn an_original_never_hangs() {
        let [(original, _), (private, _), (public, _), (piece, _), (ornament, _)] = keys();
        assert_eq!(ornament.hung_as(PublicationId(Uuid::from_u128(10))), None);
        let Key::PublicRendition { publication, picture, width, format } = public else { panic!() };
        assert_eq!(original.hung_as(publication), None);
        assert_eq!(piece.hung_as(publication), None);
        assert_eq!(public.hung_as(publication), None);
        let Key::PrivateRendition { format: same, .. } = private else { panic!() };
        assert_ne!(same, format);
        assert_eq!(
            private.hung_as(publication),
            Some(Key::PublicRendition { publication, picture, width, format: same })
        );
    }

    #[test]
    fn other_paths_are_no_keys() {
        let known = format!("private/{A}/{B}/640.webp");
        for path in [
            String::new(),
            format!("{known}/more"),
            format!("public/{A}/{B}/original.png"),
            format!("other/{A}/{B}/640.webp"),
            format!("private/{A}/{B}/0640.webp"),
            format!("private/{A}/{B}/640.png"),
            format!("private/{A}/../640.webp"),
            format!("uploads/{B}/1048576"),
            format!("uploads/{A}/{B}/{A}"),
            format!("uploads{B}/{A}"),
            format!("ornaments/{A}/0640.webp"),
            format!("ornaments/{A}/original.png"),
            known.to_uppercase(),
        ] {
            assert_eq!(path.parse::<Key>(), Err(UnknownKey(path.clone())));
        }
    }

    #[test]
    fn only_what_was_published_is_public() {
        let told = keys().map(|(key, _)| (key.visibility(), key.cache_control(), key.media_type()));
        assert_eq!(
            told,
            [
                (Visibility::Private, "private, no-store", "image/png"),
                (Visibility::Private, "private, max-age=600", "image/webp"),
                (Visibility::Public, "public, max-age=31536000, immutable", "image/jpeg"),
                (Visibility::Private, "private, no-store", "application/octet-stream"),
                (Visibility::Public, "public, max-age=31536000, immutable", "image/webp"),
            ]
        );
    }
}
