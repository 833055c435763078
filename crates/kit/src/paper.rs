//! A sheet of A4 (ISO 216) that is laid out, to be written as a file.

use resvg::usvg::{Options, Tree};

use crate::faces;
use crate::pattern::KitError;

/// A4 in millimetres.
pub(crate) const A4: (f32, f32) = (210.0, 297.0);

/// A sheet that is laid out: [`Paper::svg`] and [`Paper::pdf`] write it.
#[derive(Debug)]
pub struct Paper {
    /// The drawing, its texts laid out with the shipped font; CSS pixels (96 to the inch).
    pub(crate) drawing: Tree,
    pub(crate) said: Said,
    /// Where its codes lead.
    pub(crate) url: String,
    pub(crate) codes: Vec<Box>,
}

/// What its file says of it, for lists and for those who cannot see it.
#[derive(Debug)]
pub(crate) struct Said {
    /// BCP 47 tag.
    pub language: String,
    pub title: String,
    pub author: String,
    /// What it is.
    pub kind: String,
    /// What else stands on it.
    pub more: String,
}

/// Where a code stands: millimetres from the sheet's top left corner.
#[derive(Debug)]
pub(crate) struct Box {
    pub left: f32,
    pub top: f32,
    pub side: f32,
}

impl Paper {
    /// Reads a drawing in millimetres on A4.
    pub(crate) fn of(
        drawing: &str,
        said: Said,
        url: &str,
        codes: Vec<Box>,
    ) -> Result<Self, KitError> {
        let options = Options { fontdb: faces::database(), ..Options::default() };
        let drawing = Tree::from_str(drawing, &options)?;
        Ok(Self { drawing, said, url: url.to_owned(), codes })
    }
}
