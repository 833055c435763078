//! Pieces as they hang from a rail.

use cimaise_core::Publication;
use cimaise_store::wall::Piece;

use crate::image::{Image, ratio_of};

/// A piece with its label.
pub struct Hanging {
    /// Where its own page is.
    pub href: String,
    /// Its title.
    pub title: String,
    /// Who made it.
    pub credit: String,
    /// The class of its frame.
    pub ratio: String,
    /// Its first picture.
    pub image: Image,
}

impl Hanging {
    /// On a wide screen the first row is about five times as wide as high: where it is the first that is seen, its
    /// pictures are asked for at once, the others when they come near.
    pub fn all(
        pieces: Vec<Piece>,
        first_seen: bool,
        href: impl Fn(&Publication) -> String,
    ) -> Vec<Self> {
        let mut row = 0.0;
        let hanging = |piece: Piece| {
            let first_row = first_seen && row < 5.0;
            row += piece.picture.ratio();
            Self {
                href: href(&piece.publication),
                ratio: ratio_of(&piece.picture),
                image: Image::on_wall(piece.publication.id, &piece.picture, first_row),
                title: piece.title,
                credit: piece.credit,
            }
        };
        pieces.into_iter().map(hanging).collect()
    }
}
