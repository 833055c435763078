//! A picture as pages show it: AVIF, WebP or JPEG, in the size that the reader's screen needs.

use std::fmt::Write as _;

use askama::Template;
use cimaise_core::{Adorned, Ornament, Picture, PublicationId, Rendition};
use cimaise_web::{address_of, ratio_class, tone_class};

use crate::addresses::of_rendition;

/// A `<picture>`; display it with `|safe`.
#[derive(Clone, Debug, Template)]
#[template(path = "gallery/image.html")]
pub struct Image {
    alt: String,
    width: i32,
    height: i32,
    tone: Option<String>,
    avif: String,
    webp: String,
    jpeg: String,
    src: String,
    sizes: String,
    lazy: bool,
}

impl Image {
    /// A picture on a wall, whose rows are about `--row` of `rail.css` high; `alt` as it was given.
    pub fn on_wall(publication: PublicationId, picture: &Picture, first_row: bool) -> Self {
        let ratio = picture.ratio();
        // What the row gives a picture of that ratio, give or take a third: a browser that knows
        // `auto` measures it instead.
        let phone = (ratio * 45.0).clamp(20.0, 92.0);
        let sizes = format!("(max-width: 40rem) {phone:.0}vw, {:.0}rem", ratio * 17.0);
        let sizes = if first_row { sizes } else { format!("auto, {sizes}") };
        let alt = picture.alt.to_string();
        Self::new(publication, picture, (alt, sizes), !first_row, 640)
    }

    /// A picture alone, as large as the screen lets it be.
    pub fn alone(publication: PublicationId, picture: &Picture, alt: String, first: bool) -> Self {
        // `.exhibit` of picture.css: 78 % of the screen's height, 72rem at most.
        let sizes = format!("min(100vw, {:.0}vh, 72rem)", picture.ratio() * 78.0);
        Self::new(publication, picture, (alt, sizes), !first, 1280)
    }

    /// A small picture beside a title that says enough.
    pub fn glimpse(publication: PublicationId, picture: &Picture) -> Self {
        let sizes = format!("{:.0}rem", (picture.ratio() * 7.5).ceil());
        Self::new(publication, picture, (String::new(), sizes), true, 320)
    }

    /// A cover, under the addresses that begin with `below`.
    pub fn of_ornament(
        below: &str,
        at: Adorned,
        cover: &Ornament,
        (alt, sizes): (String, String),
        lazy: bool,
    ) -> Self {
        let srcset = |format| {
            let drawn = cover.renditions_in(format).filter_map(|rendition| {
                let address = address_of(below, at, cover, rendition)?;
                Some(format!("{address} {}w", rendition.width))
            });
            drawn.collect::<Vec<_>>().join(", ")
        };
        let usual = cover.rendition_for("jpeg", 1280);
        let src = usual.and_then(|rendition| address_of(below, at, cover, rendition));
        Self {
            alt,
            width: cover.width,
            height: cover.height,
            tone: None,
            avif: String::new(),
            webp: srcset("webp"),
            jpeg: srcset("jpeg"),
            src: src.unwrap_or_default(),
            sizes,
            lazy,
        }
    }

    /// `usual` is the width, in pixels, for browsers that know no `srcset`.
    fn new(
        publication: PublicationId,
        picture: &Picture,
        (alt, sizes): (String, String),
        lazy: bool,
        usual: i32,
    ) -> Self {
        let address = |rendition: &Rendition| of_rendition(publication, picture.id, rendition);
        let srcset = |format| {
            let mut set = String::new();
            for rendition in picture.renditions_in(format) {
                let Some(address) = address(rendition) else { continue };
                let comma = if set.is_empty() { "" } else { ", " };
                // Writing to a String never fails.
                let _ = write!(set, "{comma}{address} {}w", rendition.width);
            }
            set
        };
        Self {
            alt,
            width: picture.original.width,
            height: picture.original.height,
            tone: picture.placeholder.map(tone_class),
            avif: srcset("avif"),
            webp: srcset("webp"),
            jpeg: srcset("jpeg"),
            src: picture.rendition_for("jpeg", usual).and_then(address).unwrap_or_default(),
            sizes,
            lazy,
        }
    }
}

/// The class of a picture's frame, which gives it its share of the row.
pub fn ratio_of(picture: &Picture) -> String {
    let side = |pixels: i32| u32::try_from(pixels).unwrap_or(1);
    ratio_class(side(picture.original.width), side(picture.original.height))
}

/// The largest JPEG of a picture.
pub fn largest(publication: PublicationId, picture: &Picture) -> Option<String> {
    let largest = picture.renditions_in("jpeg").max_by_key(|rendition| rendition.width)?;
    of_rendition(publication, picture.id, largest)
}

/// A JPEG of a picture that is large enough, for links shared elsewhere.
pub fn shared(publication: PublicationId, picture: &Picture) -> Option<String> {
    of_rendition(publication, picture.id, picture.rendition_for("jpeg", 1280)?)
}
