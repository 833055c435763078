//! The first way to draw, for rooms that do not yet [`develop`].

use std::fmt;

use crate::{Limits, Order, Rendition, RenditionFormat, Unfit, develop};

/// Which renditions to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ladder {
    /// The longer sides, in pixels, the largest first.
    pub edges: Vec<u32>,
    /// In each size.
    pub formats: Vec<RenditionFormat>,
}

impl Default for Ladder {
    /// What the wall, the page of one picture and the desk show, up to a dense large screen.
    fn default() -> Self {
        let formats = vec![RenditionFormat::Jpeg, RenditionFormat::Webp];
        Self { edges: vec![2048, 1280, 640, 320], formats }
    }
}

/// The colour that fills most of a picture, to hold its place until it arrives. Displays as `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placeholder(pub [u8; 3]);

impl fmt::Display for Placeholder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

/// What became of an original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derived {
    /// The original as seen, after turning, in pixels.
    pub width: u32,
    /// The original as seen, after turning, in pixels.
    pub height: u32,
    /// Its colour, on white.
    pub placeholder: Placeholder,
    /// The largest first; each size once in each format, none larger than the original.
    pub renditions: Vec<Rendition>,
}

/// As [`develop`], with its colour.
///
/// # Errors
/// [`Unfit`] for whatever the bytes are: it never panics on them.
pub fn derive(bytes: &[u8], limits: &Limits, ladder: &Ladder) -> Result<Derived, Unfit> {
    let order = Order { edges: ladder.edges.clone(), formats: ladder.formats.clone(), facts: true };
    let developed = develop(bytes, limits, &order)?;
    let facts = developed.facts.ok_or(Unfit::Unreadable)?;
    Ok(Derived {
        width: developed.width,
        height: developed.height,
        placeholder: Placeholder(facts.colour),
        renditions: developed.renditions,
    })
}
