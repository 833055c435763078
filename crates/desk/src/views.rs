//! Rows as the desk's templates show them.

use cimaise_core::{Contribution, Picture, QueuePart, Staff};
use cimaise_store::queue::Entry;
use cimaise_words::Voice;
use jiff::Timestamp;

use crate::addresses;

/// The widths, in pixels, that the large picture is offered in.
const LARGE: std::ops::RangeInclusive<i32> = 640..=2048;
/// The width, in pixels, of thumbnails.
const SMALL: i32 = 320;

/// A picture with its private addresses.
pub struct Shown {
    /// JPEG, the middle of the ladder.
    pub src: String,
    /// JPEG, the whole ladder.
    pub srcset: String,
    /// WebP, the whole ladder; empty where there is none yet.
    pub webp: String,
    /// Width of the original in pixels.
    pub width: i32,
    /// Height of the original in pixels.
    pub height: i32,
    /// Its description; empty when none was given.
    pub alt: String,
    /// The largest rendition, by itself.
    pub largest: String,
}

/// One thumbnail of the queue.
pub struct Waiting {
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
    /// Who made it.
    pub credit: String,
    /// When it was received, for machines.
    pub received_at: Timestamp,
    /// When it was received, for people.
    pub age: String,
    /// The colleague who looks at it now.
    pub held_by: Option<String>,
    /// The reader looks at it now.
    pub held_by_me: bool,
    /// What the house noticed, by its words.
    pub flags: Vec<&'static str>,
    /// It is the one shown large.
    pub current: bool,
}

impl Shown {
    /// A picture to be shown large; none before ingest has drawn it.
    pub fn large(picture: &Picture) -> Option<Self> {
        let middle = picture.rendition_for("jpeg", 1280)?;
        let set = |format, extension| {
            let fit = picture.renditions_in(format).filter(|r| LARGE.contains(&r.width));
            let each = fit.map(|rendition| {
                let address = addresses::picture(picture.id, rendition.width, extension);
                format!("{address} {}w", rendition.width)
            });
            each.collect::<Vec<_>>().join(", ")
        };
        let largest = picture.renditions_in("jpeg").map(|one| one.width).max()?;
        Some(Self {
            largest: addresses::picture(picture.id, largest, "jpg"),
            src: addresses::picture(picture.id, middle.width, "jpg"),
            srcset: set("jpeg", "jpg"),
            webp: set("webp", "webp"),
            width: picture.original.width,
            height: picture.original.height,
            alt: picture.alt.to_string(),
        })
    }
}

impl Waiting {
    /// A line of the queue for one reader.
    pub fn of(entry: Entry, staff: &Staff, part: &QueuePart, now: Timestamp) -> Self {
        let t = Voice::new(staff.person.language);
        let me = |holder: &cimaise_store::queue::Holder| holder.person == staff.person.id;
        let thumbnail = entry.picture.rendition_for("jpeg", SMALL);
        let (width, height) = (entry.picture.original.width, entry.picture.original.height);
        Self {
            href: addresses::contribution(entry.contribution, part),
            src: thumbnail
                .map(|small| addresses::picture(entry.picture.id, small.width, "jpg"))
                .unwrap_or_default(),
            width: thumbnail.map_or(width, |small| small.width),
            height: thumbnail.map_or(height, |small| small.height),
            title: entry.title,
            credit: entry.credit,
            received_at: entry.received_at,
            age: t.ago(entry.received_at, now).to_string(),
            held_by_me: entry.held_by.as_ref().is_some_and(me),
            held_by: entry.held_by.filter(|holder| !me(holder)).map(|holder| holder.name),
            flags: entry.flags.iter().map(|flag| flag.code()).collect(),
            current: false,
        }
    }
}

/// The short name of the licence of a contribution.
pub fn licence(t: Voice, contribution: &Contribution) -> String {
    let short = contribution.licence.short_name().map(ToOwned::to_owned);
    short.unwrap_or_else(|| t.say("desk-licence-reserved").to_string())
}
