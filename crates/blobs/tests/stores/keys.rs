//! Keys by small numbers.

use cimaise_blobs::Key;
use cimaise_core::{ContributionId, PictureId, PieceId, PublicationId, UploadId};
use cimaise_media::{Format, RenditionFormat};
use uuid::Uuid;

const PICTURE: PictureId = PictureId(Uuid::from_u128(7));

pub const MEBIBYTE: usize = 1024 * 1024;

pub fn contribution(number: u128) -> ContributionId {
    ContributionId(Uuid::from_u128(number))
}

pub fn publication(number: u128) -> PublicationId {
    PublicationId(Uuid::from_u128(number))
}

pub fn upload(number: u128) -> UploadId {
    UploadId(Uuid::from_u128(number))
}

pub fn original(of: u128) -> Key {
    Key::Original { contribution: contribution(of), picture: PICTURE, format: Format::Jpeg }
}

pub fn private(of: u128, width: u32) -> Key {
    let format = RenditionFormat::Jpeg;
    Key::PrivateRendition { contribution: contribution(of), picture: PICTURE, width, format }
}

pub fn public(of: u128, width: u32) -> Key {
    let format = RenditionFormat::Jpeg;
    Key::PublicRendition { publication: publication(of), picture: PICTURE, width, format }
}

pub fn piece_id(number: usize) -> PieceId {
    PieceId(Uuid::from_u128(number as u128))
}

pub fn piece(of: u128, number: usize) -> Key {
    Key::Piece { upload: upload(of), piece: piece_id(number) }
}

/// Bytes of which no two mebibytes are the same.
pub fn bytes(len: usize) -> Vec<u8> {
    (0..=250).cycle().take(len).collect()
}
