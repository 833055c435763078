//! What was changed, by the names of the fields and not by their words: for the log.

use cimaise_core::{Call, Institution, Kit, Theme};

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
        ("megabytes_max", before.terms.megabytes_max != after.terms.megabytes_max),
        ("per_person", before.terms.per_person != after.terms.per_person),
        ("age", before.terms.age != after.terms.age),
        ("by_invitation", before.terms.by_invitation != after.terms.by_invitation),
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

/// The names of the fields in which two versions of an institution differ, likewise.
pub(super) fn of_institutions(before: &Institution, after: &Institution) -> String {
    said([
        ("name", before.name != after.name),
        ("languages", before.languages != after.languages),
        ("time_zone", before.time_zone != after.time_zone),
        ("contact", before.contact != after.contact),
        ("accent", before.accent != after.accent),
        ("fonts", before.fonts != after.fonts),
        ("legal_notice", before.legal_notice != after.legal_notice),
    ])
}

fn said<const N: usize>(fields: [(&'static str, bool); N]) -> String {
    let changed = fields.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name);
    changed.collect::<Vec<_>>().join(",")
}
