//! What was changed, by the names of the fields and not by their words: for the log.

use cimaise_core::{Call, Kit, Theme};

/// The names of the fields in which two versions of a call differ, separated by commas.
pub(super) fn of_calls(before: &Call, after: &Call) -> String {
    said([
        ("title", before.title != after.title),
        ("summary", before.summary != after.summary),
        ("rules", before.rules != after.rules),
        ("opens_at", before.window.opens_at != after.window.opens_at),
        ("closes_at", before.window.closes_at != after.window.closes_at),
        ("licences", before.licences != after.licences),
        ("pictures_max", before.pictures_max != after.pictures_max),
        ("hanging", before.hanging != after.hanging),
        ("second_opinion", before.second_opinion != after.second_opinion),
        ("on_report", before.on_report != after.on_report),
        ("telling", before.telling != after.telling),
    ])
}

/// The names of the fields in which two versions of a theme and its kit differ, likewise.
pub(super) fn of_themes(
    (before, had): (&Theme, Option<&Kit>),
    (after, has): (&Theme, Option<&Kit>),
) -> String {
    let words = |kit: &Kit| (kit.title.clone(), kit.credit.clone(), kit.licence);
    said([
        ("title", before.title != after.title),
        ("prompt", before.prompt != after.prompt),
        ("hashtag", before.hashtag != after.hashtag),
        ("exhibition", before.exhibition != after.exhibition),
        ("opens_at", before.window.opens_at != after.window.opens_at),
        ("closes_at", before.window.closes_at != after.window.closes_at),
        ("kit", had.map(words) != has.map(words)),
    ])
}

fn said<const N: usize>(fields: [(&'static str, bool); N]) -> String {
    let changed = fields.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name);
    changed.collect::<Vec<_>>().join(",")
}
