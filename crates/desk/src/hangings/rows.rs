//! One that waits to be hung, as the page shows it.

use cimaise_core::{ContributionId, QueuePart};
use cimaise_store::hangings::Entry;
use cimaise_words::Voice;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::addresses;

/// The width, in pixels, of thumbnails.
const SMALL: i32 = 320;

/// One that waits.
pub(super) struct Row {
    pub(super) id: ContributionId,
    pub(super) title: String,
    pub(super) credit: String,
    /// Where it is looked at.
    pub(super) href: String,
    /// Its smallest rendition; empty when there is none.
    pub(super) src: String,
    /// In pixels.
    pub(super) width: i32,
    /// In pixels.
    pub(super) height: i32,
    /// Who approved it, and when.
    pub(super) decided: String,
    /// When it will hang, for people.
    pub(super) when: String,
    /// The same for machines, where it can be told.
    pub(super) at: Option<Timestamp>,
    /// The date that was named, as a field holds it.
    pub(super) date: Option<String>,
    /// It can be moved sooner.
    pub(super) has_before: bool,
    /// It can be moved later.
    pub(super) has_after: bool,
}

/// The rows of a page; whether it begins and ends the list is told with them.
pub(super) fn rows(
    t: Voice,
    entries: Vec<Entry>,
    zone: &TimeZone,
    is_paused: bool,
    (begins, ends): (bool, bool),
) -> Vec<Row> {
    let in_turn = |entry: &Entry| entry.hangs.on.is_none();
    let first = entries.iter().position(in_turn);
    let last = entries.iter().rposition(in_turn);
    let row = |(at, entry): (usize, Entry)| {
        let waits_for_turn = in_turn(&entry);
        Row {
            // Where a page begins with those that wait for their turn, others may stand before.
            has_before: waits_for_turn && (Some(at) != first || (!begins && at == 0)),
            has_after: waits_for_turn && (Some(at) != last || !ends),
            ..Row::of(t, entry, zone, is_paused)
        }
    };
    entries.into_iter().enumerate().map(row).collect()
}

impl Row {
    fn of(t: Voice, entry: Entry, zone: &TimeZone, is_paused: bool) -> Self {
        let small = entry.picture.as_ref().and_then(|picture| {
            let rendition = picture.rendition_for("jpeg", SMALL)?;
            let src = addresses::picture(picture.id, rendition.width, "jpg");
            Some((src, rendition.width, rendition.height))
        });
        let (src, width, height) = small.unwrap_or_default();
        let by = entry.by.unwrap_or_else(|| t.say("desk-by-house").to_string());
        let decided = t.say("hangings-decided").with("name", by);
        let date = |on: Timestamp| on.to_zoned(zone.clone()).strftime("%Y-%m-%dT%H:%M").to_string();
        Self {
            id: entry.hangs.contribution,
            href: addresses::contribution(entry.hangs.contribution, &QueuePart::default()),
            src,
            width,
            height,
            decided: decided.with("when", t.date_time(entry.decided_at, zone)).to_string(),
            when: when(t, (entry.hangs.on, entry.expected), zone, is_paused),
            at: entry.hangs.on.or(entry.expected),
            date: entry.hangs.on.map(date),
            title: entry.title,
            credit: entry.credit,
            has_before: false,
            has_after: false,
        }
    }
}

/// When it will hang, in a few words.
fn when(
    t: Voice,
    (on, expected): (Option<Timestamp>, Option<Timestamp>),
    zone: &TimeZone,
    is_paused: bool,
) -> String {
    let dated = |key, at| t.say(key).with("date", t.date_time(at, zone)).to_string();
    match (on, expected) {
        (Some(on), _) if is_paused => dated("hangings-when-paused-date", on),
        (Some(on), _) => dated("hangings-when-date", on),
        (None, Some(turn)) => dated("hangings-when-turn", turn),
        (None, None) if is_paused => t.say("hangings-when-paused").to_string(),
        (None, None) => t.say("hangings-when-later").to_string(),
    }
}
