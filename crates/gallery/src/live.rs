//! The wall on the screen of a hall: one picture after the other, what was hung meanwhile first.

mod feed;
mod page;

use cimaise_core::Language;
use cimaise_store::wall::{self, Piece};
use cimaise_web::{App, Problem};
use serde::Serialize;

pub use self::feed::feed;
pub use self::page::{page, worker};
use crate::addresses::{in_language, of_publication, of_rendition};
use crate::place::Place;

/// How many pieces take their turns, the latest: as many pictures as the screen keeps, for a day without a network.
const PIECES: i64 = 24;

/// A piece that takes its turn.
#[derive(Serialize)]
struct Turn {
    id: String,
    title: String,
    credit: String,
    alt: String,
    src: String,
    width: i32,
    height: i32,
    href: String,
}

/// What takes its turn in a theme, the latest first.
async fn turns(app: &App, place: &Place, language: Language) -> Result<Vec<Turn>, Problem> {
    let theme = place.theme.id;
    let read = app
        .store
        .read(move |db| -> Result<_, Problem> { Ok(wall::page(db, theme, None, PIECES)?) });
    let pieces = read.await?;
    Ok(pieces.iter().filter_map(|piece| turn(place, language, piece)).collect())
}

/// Nothing, if there is no picture of it to show.
fn turn(place: &Place, language: Language, piece: &Piece) -> Option<Turn> {
    let Piece { publication, picture, .. } = piece;
    let rendition = picture.rendition_for("jpeg", 1920)?;
    Some(Turn {
        id: publication.id.to_string(),
        title: piece.title.clone(),
        credit: piece.credit.clone(),
        alt: picture.alt.to_string(),
        src: of_rendition(publication.id, picture.id, rendition)?,
        width: rendition.width,
        height: rendition.height,
        href: in_language(language, &of_publication(place, &publication.slug)),
    })
}
