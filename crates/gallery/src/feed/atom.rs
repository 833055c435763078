//! As Atom (RFC 4287), with its licences (RFC 4946).

use askama::Template;
use cimaise_web::{Problem, Representation};

use super::told::{Attached, Told};

#[derive(Template)]
#[template(path = "gallery/feed.xml")]
struct Feed<'a> {
    told: &'a Told,
    media_type: &'static str,
}

/// The feed, to be kept.
pub fn written(told: &Told) -> Result<Representation, Problem> {
    let feed = Feed { told, media_type: Attached::MEDIA_TYPE };
    let body = xml(&feed.render().map_err(Problem::unexpected)?);
    Ok(Representation::new("application/atom+xml; charset=utf-8", body).compressed())
}

/// Only the characters that XML 1.0 has (section 2.2): one of another kind would break the feed.
fn xml(text: &str) -> String {
    let known = |c: &char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(known).collect()
}
