//! The rows of the index, in the transactions that move what hangs.

use cimaise_core::{Contribution, ContributionId, PublicationId};
use diesel::dsl::max;
use diesel::prelude::*;

use super::words::Words;
use crate::connection::Db;
use crate::schema::{publications, searchable};
use crate::sql_types::Key;
use crate::{StoreResult, Tx, contributions, dialect, pictures};

/// So many publications may have been approved in one millisecond.
const A_MILLISECOND: i64 = 1 << 15;

/// The first number of the millisecond in which a publication was approved: its UUIDv7 begins with it (RFC 9562,
/// section 5.7). So numbers follow each other as publications do, and what hangs again has its place.
pub(super) fn first_number(id: PublicationId) -> i64 {
    let milliseconds = i64::try_from(id.0.as_u128() >> 80).unwrap_or(i64::MAX);
    milliseconds.saturating_mul(A_MILLISECOND)
}

/// What hangs from now on is found.
pub(crate) fn add(
    tx: &mut Tx<'_>,
    publication: PublicationId,
    contribution: &Contribution,
) -> StoreResult<()> {
    let pictures = pictures::of_contribution(tx, contribution.id)?;
    let words = Words {
        scopes: [contribution.institution.0, contribution.theme.0],
        credit: contribution.credit.as_str(),
        title: contribution.title.as_str(),
        story: contribution.story.as_str(),
        alts: pictures.iter().map(|picture| picture.alt.as_str()).collect(),
    };
    write(tx, publication, &words.indexed())
}

/// Writes a row. Its number is the first that is free in its millisecond.
pub(super) fn write(db: &mut Db, publication: PublicationId, words: &str) -> StoreResult<()> {
    let first = first_number(publication);
    let last: Option<i64> = searchable::table
        .filter(searchable::number.between(first, first + A_MILLISECOND - 1))
        .select(max(searchable::number))
        .first(db)?;
    let number = last.map_or(first, |last| last + 1);
    diesel::insert_into(searchable::table)
        .values((
            searchable::number.eq(number),
            searchable::publication_id.eq(Key(publication)),
            searchable::words.eq(words),
        ))
        .execute(db)?;
    Ok(dialect::index_words(db, number, words)?)
}

/// What hangs no more is found no more; before its publication goes.
pub(crate) fn remove(tx: &mut Tx<'_>, publication: PublicationId) -> StoreResult<()> {
    let row = searchable::table.filter(searchable::publication_id.eq(Key(publication)));
    let found: Option<(i64, String)> =
        row.select((searchable::number, searchable::words)).first(&mut **tx).optional()?;
    let Some((number, words)) = found else { return Ok(()) };
    dialect::forget_words(tx, number, &words)?;
    diesel::delete(searchable::table.find(number)).execute(&mut **tx)?;
    Ok(())
}

/// The words of what may hang have changed.
pub(crate) fn rewrite(tx: &mut Tx<'_>, id: ContributionId) -> StoreResult<()> {
    let hung: Option<Key<PublicationId>> = publications::table
        .filter(publications::contribution_id.eq(Key(id)))
        .select(publications::id)
        .first(&mut **tx)
        .optional()?;
    let Some(Key(publication)) = hung else { return Ok(()) };
    let contribution = contributions::by_id(tx, id)?;
    remove(tx, publication)?;
    add(tx, publication, &contribution)
}
