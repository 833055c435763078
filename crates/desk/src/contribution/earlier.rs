//! What the same person sent to the institution besides.

use cimaise_core::{Contribution, QueuePart, Staff};
use cimaise_store::{Db, StoreResult, contributions, pictures, themes};
use cimaise_words::Voice;

use super::Seen;
use super::alike::standing;
use crate::addresses;

/// How many are shown: the latest.
const SHOWN: usize = 6;
/// How many are looked at: some may be of calls that are not the reader's.
const LOOKED_AT: i64 = 24;
/// The width, in pixels, of their thumbnails.
const SMALL: i32 = 320;

/// Another contribution of the same person.
pub struct Earlier {
    /// Where it is looked at.
    pub href: String,
    /// Its smallest rendition; empty when there is none.
    pub src: String,
    /// In pixels.
    pub width: i32,
    /// In pixels.
    pub height: i32,
    /// Its title.
    pub title: String,
    /// The language of its title, for the `lang` attribute.
    pub language: cimaise_core::Language,
    /// Its theme, and where it stands.
    pub line: String,
}

/// The latest, of calls that the reader may read.
pub fn read(db: &mut Db, t: Voice, staff: &Staff, seen: &Seen) -> StoreResult<Vec<Earlier>> {
    let mut shown = Vec::new();
    for other in contributions::of_same_person(db, &seen.contribution, LOOKED_AT)? {
        let theme = themes::by_id(db, other.theme)?;
        if staff.may_read(other.institution, theme.call, theme.id) {
            shown.push(earlier(db, t, other, theme.title.get(t.language()))?);
        }
        if shown.len() == SHOWN {
            break;
        }
    }
    Ok(shown)
}

fn earlier(db: &mut Db, t: Voice, other: Contribution, theme: &str) -> StoreResult<Earlier> {
    let pictures = pictures::of_contribution(db, other.id)?;
    let small =
        pictures.first().and_then(|first| Some((first, first.rendition_for("jpeg", SMALL)?)));
    let line = t.say("desk-earlier-line").with("theme", theme).with("state", standing(other.state));
    Ok(Earlier {
        href: addresses::contribution(other.id, &QueuePart::default()),
        src: small
            .map(|(picture, small)| addresses::picture(picture.id, small.width, "jpg"))
            .unwrap_or_default(),
        width: small.map_or(SMALL, |(_, small)| small.width),
        height: small.map_or(SMALL, |(_, small)| small.height),
        title: other.title.to_string(),
        language: other.language,
        line: line.to_string(),
    })
}
