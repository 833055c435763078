//! Which feeds change with a theme, for hubs.

use cimaise_core::{Institution, ThemeId};
use cimaise_store::{Db, StoreResult};

use super::told::Format;
use crate::addresses::{in_language, of_call, of_institution, of_wall};
use crate::place::Place;

/// Whose feeds show what hangs in a theme, and their paths: its own, its call's and its institution's, in every language
/// and format.
pub fn topics(db: &mut Db, theme: ThemeId) -> StoreResult<(Institution, Vec<String>)> {
    let place = Place::of_theme(db, theme)?;
    let (institution, call) = (&place.institution, &place.call);
    let walls = [of_wall(&place), of_call(institution, call), of_institution(institution)];
    let feeds = walls.iter().flat_map(|wall| {
        let languages = institution.languages.iter();
        languages.flat_map(move |language| {
            [Format::Atom, Format::Json]
                .map(|format| in_language(*language, &format!("{wall}/feed.{format}")))
        })
    });
    let feeds = feeds.collect();
    Ok((place.institution, feeds))
}
