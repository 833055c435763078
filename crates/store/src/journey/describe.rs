//! A colleague words the description of a picture better; where it hangs, its wall changes.

use cimaise_core::{Act, AltText, Clock, PersonId, PictureId, State};

use super::step::log;
use crate::{StoreError, StoreResult, Tx, contributions, pictures, searchable, themes};

/// Describes a picture anew. The log keeps what was there before. The same words change nothing;
/// [`StoreError::NotFound`] where the picture is no longer kept.
pub fn describe(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: PictureId,
    by: PersonId,
    alt: &AltText,
) -> StoreResult<()> {
    let picture = pictures::by_id(tx, id)?;
    let contribution = contributions::by_id(tx, picture.contribution)?;
    if !contribution.state.keeps_files() {
        return Err(StoreError::NotFound);
    }
    if picture.alt == *alt {
        return Ok(());
    }
    pictures::describe(tx, contribution.id, picture.position, alt)?;
    if contribution.state == State::Published {
        searchable::rewrite(tx, contribution.id)?;
        themes::touch(tx, contribution.theme, 0)?;
    }
    log(tx, clock, &contribution, Act::Describe, Some(by), picture.alt.as_str())
}
