//! From an original to its renditions and the facts about it.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::decode::{caught, decode};
use crate::top::{Picture, top};
use crate::{Limits, PictureFacts, RenditionFormat, Unfit, encode, scale, webp};

/// The way we draw: moves whenever the same order gives other bytes than before.
const HAND: u32 = 3;

/// What to make of an original.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// The longer sides of the renditions, in pixels, in any order. The largest of a JPEG may be
    /// up to a fortieth smaller, where its decoder can make that by itself; that of a HEIC in tiles,
    /// with more pixels than other formats may have, half as large as it is.
    pub edges: Vec<u32>,
    /// In each size.
    pub formats: Vec<RenditionFormat>,
    /// Whether to look for the facts too.
    pub facts: bool,
}

impl Order {
    /// What the desk needs to show a picture at once, and the facts.
    pub fn first(edges: Vec<u32>) -> Self {
        Self { edges, formats: vec![RenditionFormat::Jpeg], facts: true }
    }

    /// How many times longer than others it may take: AVIF of a phone's picture keeps a core busy
    /// for seconds, and nobody waits for it.
    pub fn patience(&self) -> u32 {
        if self.formats.contains(&RenditionFormat::Avif) { 12 } else { 1 }
    }

    /// A few words that change whenever the renditions of this order would: keep them with what
    /// was drawn, to know what to draw again.
    pub fn recipe(&self) -> String {
        let mut edges = self.edges.clone();
        edges.sort_unstable_by(|a, b| b.cmp(a));
        edges.dedup();
        let edges: Vec<_> = edges.iter().map(u32::to_string).collect();
        let mut formats: Vec<_> = self.formats.iter().map(|format| word(*format)).collect();
        formats.sort_unstable();
        formats.dedup();
        format!("{HAND} {} {}", edges.join(","), formats.join(","))
    }
}

/// A format and how it is encoded.
fn word(format: RenditionFormat) -> String {
    match format {
        RenditionFormat::Jpeg => format!("{format}-q{}", encode::JPEG_QUALITY),
        RenditionFormat::Webp => {
            let manner = |manner: webp::Manner| {
                let webp::Manner { quality, method, smoothing } = manner;
                format!("-q{quality}-m{method}-f{smoothing}")
            };
            format!("{format}{}{}", manner(webp::SMALL), manner(webp::LARGE))
        }
        RenditionFormat::Avif => {
            format!("{format}-q{}-s{}", crate::avif::QUALITY, crate::avif::SPEED)
        }
    }
}

/// One size in one format: what the public may see, without any metadata.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rendition {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// The format of `bytes`.
    pub format: RenditionFormat,
    /// The file. Not serialised: whoever sends a rendition sends it beside.
    #[serde(skip)]
    pub bytes: Vec<u8>,
}

impl fmt::Debug for Rendition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { width, height, format, bytes } = self;
        write!(f, "Rendition({width}x{height} {format}, {} bytes)", bytes.len())
    }
}

/// What became of an original.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Developed {
    /// The original as seen, after turning, in pixels.
    pub width: u32,
    /// The original as seen, after turning, in pixels.
    pub height: u32,
    /// If they were ordered.
    pub facts: Option<PictureFacts>,
    /// The largest first; each size once in each format, none larger than the original.
    pub renditions: Vec<Rendition>,
}

/// Decodes an original within `limits` and draws what is ordered: upright, in sRGB, 8 bits a
/// channel, and nothing else. Only the first frame of an animation is drawn.
///
/// It keeps one core busy (50 ms for the JPEG renditions of a phone's 12 megapixels, 250 more for
/// WebP): not for an async thread. Some decoders have unsafe parts: for untrusted bytes, not for
/// a process that holds anything of worth.
///
/// # Errors
/// [`Unfit`] for whatever the bytes are: it never panics on them.
pub fn develop(original: &[u8], limits: &Limits, order: &Order) -> Result<Developed, Unfit> {
    caught(|| {
        let top_edge = order.edges.iter().copied().max().ok_or(Unfit::Unreadable)?;
        let decoded = decode(original, limits, top_edge)?;
        let (width, height) = decoded.header.displayed();
        let (smallest, renditions) = cascade(top(decoded, top_edge)?, (width, height), order)?;
        let facts = if order.facts { Some(PictureFacts::of(&smallest)?) } else { None };
        Ok(Developed { width, height, facts, renditions })
    })
}

/// Every size in every format, each drawn from the size above; and the smallest.
fn cascade(
    mut picture: Picture,
    displayed: (u32, u32),
    order: &Order,
) -> Result<(Picture, Vec<Rendition>), Unfit> {
    let mut edges = order.edges.clone();
    edges.sort_unstable_by(|a, b| b.cmp(a));
    let mut renditions = Vec::with_capacity(edges.len() * order.formats.len());
    let mut drawn = None;
    for edge in edges {
        let size = if drawn.is_none() { picture.size() } else { scale::fit(displayed, edge) };
        // Their widths name them.
        if drawn.is_some_and(|width| width <= size.0) {
            continue;
        }
        if size != picture.size() {
            picture = picture.scaled(size)?;
        }
        for &format in &order.formats {
            let bytes = encode::encode(&picture, format)?;
            renditions.push(Rendition { width: size.0, height: size.1, format, bytes });
        }
        drawn = Some(size.0);
    }
    Ok((picture, renditions))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recipe_tells_what_matters() {
        let order = Order {
            edges: vec![320, 2048, 320],
            formats: vec![RenditionFormat::Webp, RenditionFormat::Jpeg],
            facts: true,
        };
        assert_eq!(order.recipe(), "3 2048,320 jpg-q80,webp-q80-m4-f60-q78-m2-f85");
        assert_eq!(Order { facts: false, ..order.clone() }.recipe(), order.recipe());
    }
}
