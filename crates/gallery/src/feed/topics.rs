//! Which feeds change with a theme, for hubs.

use cimaise_core::ThemeId;
use cimaise_store::{Db, StoreResult};

use super::told::Format;
use crate::addresses::{in_language, of_call, of_institution, of_wall};
use crate::place::Place;

/// The paths of the feeds that show what hangs in a theme: its own, its call's and its institution's, in every language
/// and format.
pub fn topics(db: &mut Db, theme: ThemeId) -> StoreResult<Vec<String>> {
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
    Ok(feeds.collect())
}
